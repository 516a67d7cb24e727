/** The jobs of formulas: one over a range, one a row, pending ones, and replacing them with values. */
import type { Setup } from '../playground';
import { CUT_OFF, finishCells } from './cells';
import type { Ending, Job, Work } from './job';
import { Approved } from './money';
import { type ExpectedRow, isExplained, openPeople, type PeopleFile } from './people-list';
import { PersistentPerson } from './person';
import { CAP, creditsOf, shownIn, WITH_REMEDY } from './shown-cells';

import { workOf } from './work';

/** Returns the sentence on a cell that shows neither its value nor what is the matter. */
function wrongCell(
  shown: string,
  right: string | undefined,
  of: string,
  isSpilled: boolean,
): readonly string[] {
  if (shown === right || isExplained(shown) || CUT_OFF.test(shown) || WITH_REMEDY.test(shown)) return [];
  // The rest of a formula that failed as a whole is blank, and so is the email of a person without one.
  if (shown === '' && (isSpilled || right !== undefined)) return [];
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
    wrong: () => [
      ...each((row, shown) => wrongCell(shown, row.person?.workEmail, row.mark, isOneFormula)),
      ...(isOneFormula ? [] : list.strangers()),
    ],
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
    // Pending formulas are left as they are until they are filled.
    await person.ask('fetchPending', {});
    person.waitMinutes(1);
  }
  await host.workbook.settled();
  if (formulas().length === 0) return person.ending('done');
  return person.ending('clear', message === undefined ? {} : { message });
}
