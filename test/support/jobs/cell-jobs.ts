/** The jobs of formulas: one over a range, one a row, pending ones, a search, and replacing them with values. */
import type { Person } from '../../../playground/lusha-api/lusha';
import type { Setup } from '../playground';
import { finishCells } from './cells';
import type { Ending, Job, Work } from './job';
import { Approved } from './money';
import { type ExpectedRow, isExplained, openPeople, type PeopleFile } from './people-list';
import { PersistentPerson } from './person';

import { workOf } from './work';

const CAP = { credits: 60, phones: 0 };
/** What Google shows for an execution that it has ended. */
const CUT_OFF = /^(?:The execution was stopped|Exceeded maximum execution time)/;
const WITH_REMEDY = /[.!?] [A-Z].*[.]$/s;

/** Returns what a cell shows; for an error the message behind it. */
function shownIn({ playground, list }: PeopleFile, row: number, beyond: number): string {
  const { tab } = list;
  if (tab === undefined) return '';
  const { workbook } = playground.host;
  const cell = `${list.column(beyond)}${row}`;
  const [[value = ''] = []] = workbook.getValues(tab, cell);
  return value === '#ERROR!' ? (workbook.note(tab, cell) ?? '#ERROR!') : String(value);
}

/** Returns the sentence on a cell that shows neither its value nor what is the matter. */
function wrongCell(
  shown: string,
  right: string | undefined,
  of: string,
  isSpilled: boolean,
): readonly string[] {
  if (shown === (right ?? '') || isExplained(shown) || CUT_OFF.test(shown) || WITH_REMEDY.test(shown))
    return [];
  // The rest of a formula that failed as a whole is blank.
  if (shown === '' && isSpilled) return [];
  return [`The cell of ${of} reads ${shown || 'nothing'} instead of ${right ?? 'a reason'}.`];
}

/** Emails of the list's people beside their rows. */
function emailCells(file: PeopleFile, isOneFormula: boolean) {
  const { list, rows } = file;
  const each = (judge: (row: ExpectedRow, shown: string) => readonly string[]) => {
    const found = list.read();
    return rows.flatMap((row) => {
      const at = found.get(row.mark);
      return at && list.keeps(row.mark) ? judge(row, shownIn(file, at.row, 1)) : [];
    });
  };
  return {
    shown: () => each((_, shown) => [shown]),
    wrong: () => each((row, shown) => wrongCell(shown, row.person?.workEmail, row.mark, isOneFormula)),
    unfinished: () =>
      each(({ mark, person, says }, shown) =>
        person
          ? shown === person.workEmail
            ? []
            : [`The cell of ${mark} reads ${shown}.`]
          : says?.test(shown)
            ? []
            : [`The cell of ${mark} reads ${shown}.`],
      ),
  };
}

function cellWork(file: PeopleFile, cap: number, isOneFormula: boolean): Work {
  const person = new PersistentPerson(file.playground);
  const cells = emailCells(file, isOneFormula);
  return workOf({
    file,
    person,
    approved: new Approved(file.playground, cap),
    finish: () => finishCells(person, cells),
    wrong: cells.wrong,
    unfinished: cells.unfinished,
  });
}

function writeOneFormula({ playground, list }: PeopleFile): void {
  const at = `${list.column(1)}2`;
  playground.host.workbook.setFormula('Sheet1', at, `=LUSHA_ENRICH(A2:B${list.last},"email")`);
}

function writeFormulas({ playground, list }: PeopleFile): void {
  const column = list.column(1);
  const { workbook } = playground.host;
  workbook.setFormula('Sheet1', `${column}2`, '=LUSHA_EMAIL(A2:B2)');
  workbook.fillDown('Sheet1', `${column}2:${column}${list.last}`);
}

const creditsOf = (setup: Setup): number => (setup.cap ?? CAP).credits;

export const FORMULA: Job = {
  name: 'formula',
  async open(setup: Setup = {}) {
    const file = await openPeople({ cap: CAP, ...setup });
    writeOneFormula(file);
    return cellWork(file, creditsOf(setup), true);
  },
};

export const FILLED_DOWN: Job = {
  name: 'filled-down formulas',
  async open(setup: Setup = {}) {
    const file = await openPeople({ cap: CAP, ...setup });
    writeFormulas(file);
    return cellWork(file, creditsOf(setup), false);
  },
};

export const PENDING_CELLS: Job = {
  name: 'pending cells',
  async open(setup: Setup = {}) {
    const file = await openPeople({ ...setup, cap: null });
    writeFormulas(file);
    await file.playground.host.workbook.settled();
    const { credits, phones = 0 } = setup.cap ?? CAP;
    await file.playground.panel('setCells', true, { credits, phones });
    return cellWork(file, credits, false);
  },
};

/** How often a person chooses the entry of the menu in one visit. */
const MENU_TURNS = 6;

export const REPLACE: Job = {
  name: 'replace with values',
  async open(setup: Setup = {}) {
    const file = await openPeople({ cap: CAP, ...setup });
    const { playground, list } = file;
    writeFormulas(file);
    await playground.host.workbook.settled();
    const person = new PersistentPerson(playground);
    const cells = emailCells(file, false);
    const formulas = (): readonly string[] => {
      const { tab } = list;
      if (tab === undefined) return [];
      const column = list.column(1);
      const texts = playground.host.workbook.getFormulas(tab, `${column}2:${column}${list.last + 10}`).flat();
      return texts.filter((text) => text !== '');
    };
    return workOf({
      file,
      person,
      approved: new Approved(playground, creditsOf(setup)),
      finish: () => replaceAll(person, list.tab, formulas),
      wrong: cells.wrong,
      unfinished: () => [
        ...cells.unfinished(),
        ...formulas().map((text) => `The formula ${text} was not replaced.`),
      ],
    });
  },
};

async function replaceAll(
  person: PersistentPerson,
  tab: string | undefined,
  formulas: () => readonly string[],
): Promise<Ending> {
  const { host, menu } = person.playground;
  let message: string | undefined;
  for (let turn = 0; turn < MENU_TURNS; turn += 1) {
    await host.workbook.settled();
    if (formulas().length === 0) return person.ending('done');
    if (tab !== undefined && host.workbook.sheets.byName(tab)) host.workbook.select(tab, 'A1');
    person.attempts += 1;
    try {
      await menu('lushaReplaceTab');
      message = host.screen.questions.at(-1)?.texts[1];
    } catch (error) {
      message = error instanceof Error ? error.message : String(error);
    }
    person.waitMinutes(1);
  }
  await host.workbook.settled();
  if (formulas().length === 0) return person.ending('done');
  return person.ending('clear', message === undefined ? {} : { message });
}

const SEARCHED = 12;
const SEARCH = 'level: Director; size: 201-1000';
/** The last row of a search that lists fewer than were asked for. */
const FEWER = /^\d+ of \d+ people: /;

export const SEARCH_CELLS: Job = {
  name: 'search',
  async open(setup: Setup = {}) {
    const file = await openPeople({ cap: CAP, ...setup });
    const { playground, list } = file;
    const formula = `=LUSHA_SEARCH("${SEARCH}",${SEARCHED},"lusha id, name, title, email")`;
    playground.host.workbook.setFormula('Sheet1', `${list.column(1)}2`, formula);
    const person = new PersistentPerson(playground);
    const rows = () => searchedRows(file);
    return workOf({
      file,
      person,
      approved: new Approved(playground, creditsOf(setup)),
      finish: () => finishCells(person, { shown: () => rows().flat() }),
      wrong: () => rows().flatMap((row) => wrongSearched(row, playground.lusha.personOfId(row[0] ?? ''))),
      unfinished: () => unfinishedSearch(rows(), playground.lusha.personOfId),
    });
  },
};

function searchedRows(file: PeopleFile): readonly (readonly string[])[] {
  const from = formulaRow(file);
  return Array.from({ length: SEARCHED + 1 }, (_, row) =>
    [1, 2, 3, 4].map((beyond) => shownIn(file, from + row, beyond)),
  ).filter((row) => row.some((text) => text !== ''));
}

/** Returns the row in which the search stands now. */
function formulaRow({ playground, list }: PeopleFile): number {
  const { tab } = list;
  if (tab === undefined) return 2;
  const column = list.column(1);
  const formulas = playground.host.workbook.getFormulas(tab, `${column}1:${column}40`).flat();
  return formulas.findIndex((text) => text !== '') + 1 || 2;
}

function wrongSearched(
  [id = '', name, title, email = '']: readonly string[],
  person?: Person,
): readonly string[] {
  if (!person) {
    const isSaid =
      isExplained(id) || FEWER.test(id) || CUT_OFF.test(id) || WITH_REMEDY.test(id) || id === 'No match';
    return isSaid ? [] : [`The search shows ${id || 'nothing'}.`];
  }
  const isWhole =
    (name === person.fullName || name === '') &&
    (title === person.title || title === '') &&
    (email === '' ||
      email === person.workEmail ||
      person.emails.some((one) => one.email === email) ||
      isExplained(email));
  return isWhole ? [] : [`The search shows ${name}, ${title}, ${email} for ${person.fullName}.`];
}

function unfinishedSearch(
  rows: readonly (readonly string[])[],
  personOfId: (id: string) => Person | undefined,
): readonly string[] {
  const people = rows.flatMap(([id = '', , , email = '']) => {
    const person = personOfId(id);
    return person ? [{ id, isWhole: person.workEmail === undefined || email === person.workEmail }] : [];
  });
  const distinct = new Set(people.map(({ id }) => id)).size;
  const isWhole = distinct === SEARCHED || rows.some(([id = '']) => FEWER.test(id));
  return [
    ...(isWhole ? [] : [`The search lists ${distinct} people: ${rows[0]?.[0] ?? ''}`]),
    ...people.filter(({ isWhole }) => !isWhole).map(({ id }) => `The email of ${id} is missing.`),
  ];
}
