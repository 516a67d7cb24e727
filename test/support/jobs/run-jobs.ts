/** The jobs that enrich the rows of a list: people, companies, and undoing a run. */
import type { EnrichOptions } from '../../../src/rpc';
import { dumpTab } from '../looks';
import type { Setup } from '../playground';
import { openCompanies } from './company-list';
import type { Job, Work } from './job';
import { rowViolations, type Truth, unfinishedRows } from './list-rows';
import { Approved } from './money';
import { openPeople, type PeopleFile } from './people-list';
import { PersistentPerson } from './person';
import { RunDriver } from './run';
import { workOf } from './work';

const OF_PEOPLE: EnrichOptions = {
  kind: 'contact',
  rows: { by: 'all' },
  fields: ['work email', 'title', 'linkedin'],
  writing: 'only empty',
};

const peopleTruth: Truth = ({ person }) =>
  person && { 'Work email': person.workEmail, Title: person.title, LinkedIn: person.linkedinUrl };

const OF_COMPANIES: EnrichOptions = {
  kind: 'company',
  rows: { by: 'all' },
  fields: ['type', 'year founded', 'industry', 'open jobs', 'parent'],
  writing: 'only empty',
};

const companyTruth: Truth = ({ company, parent }) =>
  company && {
    Type: company.companyType,
    'Year founded': company.yearFounded,
    Industry: company.industry,
    'Open jobs': Math.floor(company.employees.exact / 40),
    'Parent company': parent,
  };

function runWork(file: PeopleFile, options: EnrichOptions, truth: Truth): Work {
  const { playground, list, rows } = file;
  const person = new PersistentPerson(playground);
  const approved = new Approved(playground);
  const { tabId } = list;
  const driver = new RunDriver(person, approved, () => ({ ...options, tabId }));
  return workOf({
    file,
    person,
    approved,
    finish: () => driver.finish(),
    wrong: () => [...rowViolations(list, rows, truth), ...list.strangers()],
    unfinished: () => unfinishedRows(list, rows, truth),
  });
}

export const BULK_RUN: Job = {
  name: 'bulk run',
  open: async (setup: Setup = {}) =>
    runWork(await openPeople({ cap: null, ...setup }), OF_PEOPLE, peopleTruth),
};

export const COMPANY_RUN: Job = {
  name: 'company run',
  open: async (setup: Setup = {}) =>
    runWork(await openCompanies({ cap: null, ...setup }), OF_COMPANIES, companyTruth),
};

/** The attempts of one visit to undo a run. */
const UNDO_TURNS = 12;

/** Undoes the run of a file. `before` is the tab as it was before the run. */
function undoWork(file: PeopleFile, before: unknown): Work {
  const { playground, list, rows } = file;
  const person = new PersistentPerson(playground);
  // Undoing costs nothing.
  const approved = new Approved(playground);
  approved.approve(0);
  return workOf({
    file,
    person,
    approved,
    async finish() {
      let said: { readonly code?: string; readonly message?: string } = {};
      for (let turn = 0; turn < UNDO_TURNS; turn += 1) {
        const look = await person.ask('runView');
        if (look.ok && look.value?.canUndo !== true) return person.ending('done', { phase: 'done' });
        const step = look.ok ? await person.ask('undoRun') : look;
        if (step.ok) continue;
        said = step;
        person.waitMinutes(1 + turn);
      }
      return person.ending('clear', said);
    },
    wrong: () => [...rowViolations(list, rows, peopleTruth), ...list.strangers()],
    unfinished: () => notUndone(file, before),
  });
}

/** Returns what is left of the run. Where rows were moved, only values are compared. */
function notUndone(file: PeopleFile, before: unknown): readonly string[] {
  const { list } = file;
  if (list.isMoved) return list.beyond().map((cell) => `The run has left ${String(cell)}.`);
  const isAsBefore = JSON.stringify(tabNow(file)) === JSON.stringify(before);
  return isAsBefore ? [] : ['The list is not as before the run.'];
}

function tabNow({ playground, list }: PeopleFile): unknown {
  return list.tab === undefined ? null : dumpTab(playground, list.tab, list.last + 2);
}

export const UNDO: Job = {
  name: 'undo',
  async open(setup: Setup = {}) {
    const file = await openPeople({ cap: null, ...setup });
    const before = tabNow(file);
    // A run that cannot go on is undone as far as it came.
    await runWork(file, OF_PEOPLE, peopleTruth).finish();
    return undoWork(file, before);
  },
};
