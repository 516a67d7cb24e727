/** Forgets a person: removes the person from every store of the file, on request from cells, and never looks the person up again. */
import type { PersonExecution } from '../../acquire/execution';
import { AddOnError, shortText } from '../../core/errors';
import { LOCK_WAIT_MS } from '../../core/limits';
import { type Forgotten, forgottenProperties, readForgotten } from '../../ledger/forgotten';
import { createLedgerWriter } from '../../ledger/ledger-writer';
import type { JobKinds } from '../job/kind';
import { assertNoActiveJob } from '../job/lifecycle';
import type { FileFormula } from '../pending/file-formulas';
import { recalculate } from '../pending/recalculate';
import { nameOfPerson, type PersonInFile, type PersonRequest, personIn, readPerson } from './person';
import { nameOfCell, type PersonCell, personCells, readPersonTabs } from './person-cells';
import { type PersonFormulas, personFormulas } from './person-formulas';
import { clearOwnTabs, clearProperties, filledIds } from './person-records';
import type { ForgetOptions, PersonForgotten, PersonTracesFound } from './view';

/** The number of cells that are named. */
const NAMED = 8;

/** Counts the traces of a person in this file. Sends nothing and changes nothing. Throws an `AddOnError` where nobody is identified. */
export function findPerson(execution: PersonExecution, request: PersonRequest): PersonTracesFound {
  const { book, documentProperties, userProperties } = execution.ports;
  const person = personOf(execution, request);
  const { traces } = person;
  const forgotten = forgottenWith(execution, person);
  const { cells, formulas } = inCells(execution, person, forgotten);
  const name = nameOfPerson(person);
  const staying = stayingPlaces(execution, person, cells, formulas);
  return {
    ...(name === '' ? {} : { name }),
    isForgotten: readForgotten(documentProperties.getAll()).hasKey(person.keys),
    entries: person.entries,
    results: cells.filter(({ use }) => use === 'result' || use === 'status').length,
    formulas: formulas.showing.length,
    others: cells.filter(({ use }) => use === 'other').length,
    logs:
      clearOwnTabs(book, traces, false) +
      clearProperties(documentProperties, traces, false) +
      clearProperties(userProperties, traces, false),
    staying: staying.length,
    stayingIn: staying.slice(0, NAMED),
  };
}

/**
 * Forgets the person. It may be repeated after an interruption: what identifies the person is removed last. Throws an
 * `AddOnError` while a job works in the file or a formula purchases, and where nobody is identified.
 */
export function forgetPerson(
  execution: PersonExecution,
  kinds: JobKinds,
  request: PersonRequest,
  options: ForgetOptions,
): PersonForgotten {
  const { book, documentProperties, lock, userProperties } = execution.ports;
  if (Object.keys(execution.ledger.claims()).length > 0) throw new AddOnError('busy');
  assertNoActiveJob(kinds, documentProperties.getAll());
  const person = personOf(execution, request);
  const { traces } = person;
  noteForgotten(execution, person);
  const { cells, formulas } = inCells(execution, person, readForgotten(documentProperties.getAll()));
  const cleared = clearCells(cells, options);
  book.flush();
  const rows = clearOwnTabs(book, traces, true);
  book.flush();
  const notes = lock.within(LOCK_WAIT_MS, () => clearProperties(documentProperties, traces, true));
  if (!notes) throw new AddOnError('busy');
  const logs = rows + notes.value + clearProperties(userProperties, traces, true);
  // Last, because a repetition finds the person by it.
  if (!createLedgerWriter(execution.ports, execution.ledger).sweep()) throw new AddOnError('busy');
  const again = options.results ? recalculated(execution, formulas.showing) : 0;
  const staying = stayingPlaces(execution, person, cells, formulas);
  const left = leftIn(cells, formulas, cleared, options, staying);
  return {
    entries: person.entries,
    cells: cleared.size,
    formulas: again,
    logs,
    protected: cells.filter((cell) => isChosen(cell, options) && !cleared.has(cell)).length,
    left: left.length,
    leftIn: left.slice(0, NAMED),
  };
}

function personOf(execution: PersonExecution, request: PersonRequest): PersonInFile {
  const by = readPerson(request);
  return personIn(createLedgerWriter(execution.ports, execution.ledger).entries(), by);
}

/** Puts the person on the list before anything is removed, so that nothing purchases the person meanwhile. */
function noteForgotten({ ports }: PersonExecution, person: PersonInFile): void {
  const { documentProperties, lock, uuid } = ports;
  const noted = lock.within(LOCK_WAIT_MS, () => {
    const properties = documentProperties.getAll();
    const { by, contacts } = person;
    const { firstName, lastName, companyName, companyDomain } = by;
    const typed = {
      id: '',
      ...(firstName === undefined ? {} : { firstName }),
      ...(lastName === undefined ? {} : { lastName }),
      company: {
        ...(companyName === undefined ? {} : { name: companyName }),
        ...(companyDomain === undefined ? {} : { domain: companyDomain }),
      },
    };
    const added = forgottenProperties(properties, person, [typed, ...contacts], uuid);
    if (Object.keys(added).length > 0) documentProperties.setAll(added);
    return true;
  });
  if (!noted) throw new AddOnError('busy');
}

/** Returns the list as it would be with the person, for a search that changes nothing. */
function forgottenWith({ ports }: PersonExecution, person: PersonInFile): Forgotten {
  const properties = ports.documentProperties.getAll();
  let names = 0;
  const name = () => {
    names += 1;
    return `${names}`;
  };
  return readForgotten({ ...properties, ...forgottenProperties(properties, person, [], name) });
}

function inCells(
  execution: PersonExecution,
  { traces }: PersonInFile,
  forgotten: Forgotten,
): { readonly cells: readonly PersonCell[]; readonly formulas: PersonFormulas } {
  const { book } = execution.ports;
  const contents = readPersonTabs(book);
  const formulas = personFormulas(execution, contents, traces, forgotten);
  return { cells: personCells(contents, traces, formulas.areas, filledIds(book)), formulas };
}

function isChosen({ use }: PersonCell, { results, others }: ForgetOptions): boolean {
  return use === 'other' ? others : use !== 'mention' && results;
}

/** Clears the chosen cells that this person may edit, and returns them. A row that stays says in its status what became of it. */
function clearCells(cells: readonly PersonCell[], options: ForgetOptions): ReadonlySet<PersonCell> {
  return new Set(
    cells.filter((cell) => {
      if (!isChosen(cell, options)) return false;
      const { tab, row, column, use } = cell;
      const area = { row, column, rows: 1, columns: 1 };
      const isStatus = use === 'status' && !options.others;
      return isAccepted(() => {
        if (!tab.canEdit(area)) throw new AddOnError('protected');
        if (isStatus) tab.setValues(area, [[shortText('forgotten')]]);
        else tab.clear(area);
      });
    }),
  );
}

/** Returns whether cells took the change: others may be protected, or accept only certain values. */
function isAccepted(change: () => unknown): boolean {
  try {
    change();
    return true;
  } catch (error) {
    const isRefused =
      error instanceof AddOnError && (error.code === 'protected' || error.code === 'cells_refused');
    if (!isRefused) throw error;
    return false;
  }
}

function recalculated({ ports }: PersonExecution, formulas: readonly FileFormula[]): number {
  return formulas.filter((formula) => isAccepted(() => recalculate(ports, [formula]))).length;
}

/** Names the tabs and cells that stay in any case: only a person can say what else they are about. */
function stayingPlaces(
  { ports }: PersonExecution,
  { traces }: PersonInFile,
  cells: readonly PersonCell[],
  { naming }: PersonFormulas,
): readonly string[] {
  return [
    ...ports.book.tabs().flatMap(({ name }) => (traces.isIn(name) ? [`Tab “${name}”`] : [])),
    ...cells.filter(({ use }) => use === 'mention').map(nameOfCell),
    ...naming.map(({ content, row, column }) => nameOfCell({ tab: content.tab, row, column })),
  ];
}

function leftIn(
  cells: readonly PersonCell[],
  formulas: PersonFormulas,
  cleared: ReadonlySet<PersonCell>,
  { results }: ForgetOptions,
  staying: readonly string[],
): readonly string[] {
  const kept = cells.filter((cell) => cell.use !== 'mention' && !cleared.has(cell)).map(nameOfCell);
  const shown = results
    ? []
    : formulas.showing.map(({ content, row, column }) => nameOfCell({ tab: content.tab, row, column }));
  return [...new Set([...kept, ...shown, ...staying])];
}
