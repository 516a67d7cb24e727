/** Creates the columns of a run that get their first value: side by side in the order of the run, with the looks of the list. */
import { ignoreErrors } from '../../acquire/ignore-errors';
import { AddOnError } from '../../core/errors';
import { dressColumns, lookBefore } from './column-looks';
import { isNotYet, type Place, type RunTab, withPlaces } from './run-columns';
import { type AddedColumn, columnsOf, type RunColumn, type RunRecord, withColumns } from './run-record';

export interface MadeColumns {
  readonly at: RunTab;
  readonly record: RunRecord;
  /** Columns were inserted, so that cells have to be read again. */
  readonly isMoved: boolean;
}

/** Columns side by side that are to be created. */
interface Group {
  readonly names: readonly string[];
  /** The first one, counted from 1. */
  readonly first: number;
}

/**
 * Gives the columns with these names a place. They stand right of the run's columns before them; where that place is taken,
 * columns are inserted. Their headers are still to be written: until then they do not exist, so that a step that is cut off
 * does the same again. `keep` stores the record before the grid changes.
 */
export function makeColumns(
  start: RunRecord,
  tab: RunTab,
  names: ReadonlySet<string>,
  keep: (record: RunRecord) => void,
): MadeColumns {
  let [record, at, isMoved] = [start, tab, false];
  for (let next = nextGroup(record, at, names); next; next = nextGroup(record, at, names)) {
    const wanted = next;
    const { columns } = at.tab.size();
    const isTaken = !isFree(at, wanted);
    const isMade = isTaken && isInserted(at, wanted, () => keep(planned(record, wanted, always)));
    // Where protected cells forbid to insert columns, they go to the end.
    const group = isTaken && !isMade ? { ...wanted, first: at.tab.extent().columns + 1 } : wanted;
    const isNew = (column: number) => isMade || column > columns;
    record = planned(record, group, isNew);
    const missing = isMade ? 0 : group.first + group.names.length - 1 - columns;
    if (missing > 0) {
      keep(record);
      at.tab.addColumns(missing);
    }
    isMoved = isMoved || isMade;
    at = placedTab(at, group, isMade);
    dress(record, at, group, isNew);
  }
  return { record: settledColumns(record, at), at, isMoved };
}

const always = () => true;

/** Inserts the columns of the group. Returns false when protected cells forbid it. */
function isInserted({ tab }: RunTab, { first, names }: Group, before: () => void): boolean {
  before();
  try {
    tab.insertColumns(first, names.length);
    return true;
  } catch (error) {
    if (error instanceof AddOnError && error.code === 'protected') return false;
    throw error;
  }
}

/** Returns the record with the place of each column of the group, and with whether undo is to delete it. */
function planned(record: RunRecord, group: Group, isNew: (column: number) => boolean): RunRecord {
  return withColumns(record, ({ name, column: own }) => {
    const index = group.names.indexOf(name);
    if (index < 0) return own;
    const column = group.first + index;
    const wasNew = own.added?.inserted === true && own.column === column;
    return lateColumn(own, column, isNew(column) || wasNew);
  });
}

function dress(record: RunRecord, at: RunTab, group: Group, isNew: (column: number) => boolean): void {
  const { tab, headerRow, lastRow } = at;
  const places = new Map(group.names.map((name, index) => [name, group.first + index]));
  ignoreErrors(() => dressColumns({ tab, headerRow, lastRow, record, group: places, isInserted: isNew }));
}

/** Returns the record in which the columns that exist by now count as created. */
export function settledColumns(record: RunRecord, at: RunTab): RunRecord {
  const late = new Set(at.late.map(({ name }) => name));
  const columns = new Map(at.places.map(({ name, column }) => [name, column]));
  if (!columnsOf(record).some(({ name, column }) => column.added?.late && !late.has(name))) return record;
  const shift = at.status - record.status.column;
  return withColumns(record, ({ name, column: own }) => {
    const column = columns.get(name);
    if (!own.added?.late || late.has(name) || column === undefined) return own;
    const { inserted } = own.added;
    const was = inserted ? undefined : lookBefore(record, column - shift);
    const added: AddedColumn = { ...(inserted ? { inserted } : {}), ...(was ? { was } : {}) };
    return { header: own.header, column, added };
  });
}

function lateColumn({ header }: RunColumn, column: number, isInserted: boolean): RunColumn {
  return { header, column, added: { late: true, ...(isInserted ? { inserted: true as const } : {}) } };
}

/** Returns the first columns side by side that are still to be created, with their place. */
function nextGroup(record: RunRecord, at: RunTab, names: ReadonlySet<string>): Group | undefined {
  const all = columnsOf(record);
  const numbers = new Map([...at.places, ...at.late].map(({ name, column }) => [name, column]));
  const isMade = (name: string) => !isNotYet(numbers.get(name) ?? 0);
  const present = all.filter(({ name }) => isMade(name) || names.has(name));
  const from = present.findIndex(({ name }) => !isMade(name));
  if (from < 0) return undefined;
  const next = present.findIndex(({ name }, index) => index > from && isMade(name));
  const group = present.slice(from, next < 0 ? undefined : next);
  const ownPlaces = (columns: typeof all) =>
    columns.flatMap(({ name, column }) => (column.added && isMade(name) ? [numbers.get(name) ?? 0] : []));
  const before = ownPlaces(present.slice(0, from));
  const after = ownPlaces(present.slice(from + group.length));
  const planned = Math.min(...group.map(({ column }) => column.column));
  const end = Math.max(at.tab.extent().columns + 1, planned);
  const first = before.length > 0 ? Math.max(...before) + 1 : after.length > 0 ? Math.min(...after) : end;
  return { names: group.map(({ name }) => name), first };
}

/** Returns whether these columns are blank as far as the grid has them. */
function isFree({ tab }: RunTab, { first, names }: Group): boolean {
  const { rows, columns } = tab.extent();
  const count = names.length;
  if (first > columns || rows === 0) return true;
  const area = { row: 1, column: first, rows, columns: Math.min(count, columns - first + 1) };
  return tab.values(area).every((row) => row.every((cell) => cell === ''));
}

/** Returns the tab with the columns of the group at their places; columns beside them have moved when some were inserted. */
function placedTab(at: RunTab, { names, first }: Group, isInserted: boolean): RunTab {
  const moved = (column: number) =>
    isInserted && column >= first && !isNotYet(column) ? column + names.length : column;
  const place = ({ name, column }: Place): Place => {
    const index = names.indexOf(name);
    return { name, column: index < 0 ? moved(column) : first + index };
  };
  const all = [...at.places, ...at.late].map(place);
  const { layout, linked, unwritten } = at;
  const roles = new Map([...layout.roles].map(([role, column]) => [role, moved(column)]));
  return withPlaces(
    {
      tab: at.tab,
      headerRow: at.headerRow,
      lastRow: at.lastRow,
      layout: { ...layout, roles },
      linked: linked.map(moved),
      cells: isInserted ? undefined : at.cells,
      refusals: at.refusals,
      unwritten: [...unwritten.map(place), ...all.filter(({ name }) => names.includes(name))],
    },
    all,
  );
}
