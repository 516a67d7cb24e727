/** The jobs that ask what happened at the companies of a list: a formula, and a check that writes beside the list. */
import type { CompanySignalType } from '../../../src/core/signals/types';
import type { Setup } from '../playground';
import { CUT_OFF, finishCells } from './cells';
import { CheckDriver } from './check-driver';
import { openCompanies } from './company-list';
import type { Job } from './job';
import { Approved } from './money';
import { type ExpectedRow, isExplained, type PeopleFile } from './people-list';
import { PersistentPerson } from './person';
import { CAP, creditsOf, shownIn, WITH_REMEDY } from './shown-cells';
import { workOf } from './work';

const SINCE = '2025-06-01';
const TYPES: readonly CompanySignalType[] = ['financialEventsNews', 'surgeInHiringByDepartment'];
/** The day on which the simulated clock begins. */
const TODAY = Date.UTC(2026, 10, 23, 9);
const LINE = /^(\d{4}-\d\d-\d\d) · \S/;
const TAB = 'Lusha news';

/** Returns the days on which something of a type is known to have happened at the company of a row. */
function daysOf(
  { playground: { lusha } }: PeopleFile,
  { company }: ExpectedRow,
  type: string,
  now: number,
): readonly string[] {
  if (!company) return [];
  const events = lusha.companyEvents(company.id, now);
  return events.flatMap((event) => (event.type === type && event.date >= SINCE ? [event.date] : []));
}

/** Returns what is wrong with the text of a group and the number beside it. */
function wrongPair(
  file: PeopleFile,
  row: ExpectedRow,
  type: string,
  [text, count]: readonly [string, string],
): readonly string[] {
  const days = daysOf(file, row, type, file.playground.host.clock.now());
  const [, day] = LINE.exec(text) ?? [];
  if (day !== undefined) {
    const isRight = days.includes(day) && (count === '1' || count === '');
    return isRight ? [] : [`${type} of ${row.mark} reads ${text} and ${count}.`];
  }
  const isSaid = text === '' || isExplained(text) || CUT_OFF.test(text) || WITH_REMEDY.test(text);
  return isSaid && (count === '' || count === '0') ? [] : [`${type} of ${row.mark} reads ${text}, ${count}.`];
}

/** Returns what is not there although it was known on the first day. */
function missingPair(
  file: PeopleFile,
  row: ExpectedRow,
  type: string,
  [text, count]: readonly [string, string],
): readonly string[] {
  if (!row.company)
    return row.says?.test(text) || text === '' ? [] : [`The cell of ${row.mark} reads ${text}.`];
  if (daysOf(file, row, type, TODAY).length > 0) {
    return LINE.test(text) && count === '1' ? [] : [`${type} of ${row.mark} reads ${text}, ${count}.`];
  }
  return count === '' ? [`${type} of ${row.mark} reads ${text}, and no number.`] : [];
}

type Judge = typeof wrongPair;

export const SIGNAL_CELLS: Job = {
  name: 'company signals',
  async open(setup: Setup = {}) {
    const file = await openCompanies({ cap: CAP, ...setup });
    const { playground, list, rows } = file;
    const formula = `=LUSHA_SIGNALS(A2:B${list.last},"financial news, hiring surge by department","${SINCE}")`;
    playground.host.workbook.setFormula('Sheet1', `${list.column(1)}2`, formula);
    const person = new PersistentPerson(playground);
    const each = (judge: Judge) => {
      const found = list.read();
      return rows.flatMap((row) => {
        const at = found.get(row.mark);
        if (!at || !list.keeps(row.mark)) return [];
        const cell = (beyond: number) => shownIn(file, at.row, beyond);
        return TYPES.flatMap((type, index) =>
          judge(file, row, type, [cell(1 + 2 * index), cell(2 + 2 * index)]),
        );
      });
    };
    const shown = () =>
      rows.flatMap((_, index) => [1, 2, 3, 4].map((beyond) => shownIn(file, 2 + index, beyond)));
    return workOf({
      file,
      person,
      approved: new Approved(playground, creditsOf(setup)),
      finish: () => finishCells(person, { shown }),
      wrong: () => each(wrongPair),
      unfinished: () => each(missingPair),
    });
  },
};

export const ACCOUNT_SIGNALS: Job = {
  name: 'account signals',
  async open(setup: Setup = {}) {
    const file = await openCompanies({ cap: null, ...setup });
    const { playground, list, rows } = file;
    const person = new PersistentPerson(playground);
    const approved = new Approved(playground);
    const asked = { tabId: list.tabId, types: TYPES, since: SINCE, results: 1, newer: false };
    const driver = new CheckDriver(person, approved, {
      view: () => person.ask('newsView'),
      step: () => person.ask('stepNews'),
      stop: () => person.ask('stopNews'),
      continue: (consent) => person.ask('continueNews', consent),
      async start(repeatLost) {
        const setup = await person.ask('newsSetup', { ...asked, repeatLost });
        if (!setup.ok) return setup;
        const { options, lookUp, check } = setup.value;
        approved.approve(lookUp + check);
        return person.ask('startNews', options, lookUp + check);
      },
    });
    const each = (judge: Judge) => {
      const found = list.read();
      return rows.flatMap((row) => {
        const at = found.get(row.mark);
        if (!at || !list.keeps(row.mark)) return [];
        const cell = (header: string) => String(at.byHeader[header] ?? '');
        return GROUPS.flatMap(([type, header]) =>
          judge(file, row, type, [cell(header), cell(`${header}, how many`)]),
        );
      });
    };
    return workOf({
      file,
      person,
      approved,
      finish: () => driver.finish(),
      wrong: () => [...each(wrongPair), ...repeatedNews(file), ...list.strangers()],
      unfinished: () => each(missingPair),
    });
  },
};

const GROUPS = [
  ['financialEventsNews', 'News'],
  ['surgeInHiringByDepartment', 'Hiring'],
] as const;

/** Returns the events that the tab of news lists more than once. */
function repeatedNews({ playground: { host } }: PeopleFile): readonly string[] {
  if (!host.workbook.sheets.byName(TAB)) return [];
  const [header = [], ...cells] = host.workbook.getValues(TAB, 'A1:I100');
  const at = header.indexOf('Event');
  const keys = cells.flatMap((row) => (row[at] === '' ? [] : [String(row[at])]));
  return keys.filter((key, index) => keys.indexOf(key) !== index).map((key) => `${key} is listed twice.`);
}
