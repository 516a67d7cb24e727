/** Creates the columns of a run that get their first value: side by side in the order of the run, with the looks of the list. */
import { ignoreErrors } from '../../acquire/ignore-errors';
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
  for (let group = nextGroup(record, at, names); group; group = nextGroup(record, at, names)) {
    const { first } = group;
    const { columns } = at.tab.size();
    const count = group.names.length;
    const isTaken = !isFree(at, first, count);
    const missing = isTaken ? 0 : Math.max(0, first + count - 1 - columns);
    const placed = new Map(group.names.map((name, index) => [name, first + index]));
    const isInserted = (column: number) => isTaken || column > columns;
    record = withColumns(record, ({ name, column: own }) => {
      const column = placed.get(name);
      if (column === undefined) return own;
      const wasInserted = own.added?.inserted && own.column === column;
      return lateColumn(own, column, isInserted(column) || wasInserted === true);
    });
    if (isTaken || missing > 0) keep(record);
    if (isTaken) at.tab.insertColumns(first, count);
    if (missing > 0) at.tab.addColumns(missing);
    isMoved = isMoved || isTaken;
    at = placedTab(at, group, isTaken);
    const { tab: sheet, headerRow, lastRow } = at;
    const dressed = { tab: sheet, headerRow, lastRow, record, group: placed, isInserted };
    ignoreErrors(() => dressColumns(dressed));
  }
  return { record: settledColumns(record, at), at, isMoved };
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
function isFree({ tab }: RunTab, first: number, count: number): boolean {
  const { rows, columns } = tab.extent();
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
