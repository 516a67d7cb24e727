/** The current positions of a run's columns: people insert, move and delete columns while it works. */
import type { Area } from '../../core/area';
import { AddOnError } from '../../core/errors';
import type { Layout } from '../../core/table/roles';
import type { Book, Tab } from '../../ports';
import { type Cells, cellsIn } from '../table/cells';
import { noRefusals, type Refusals } from '../table/write-cells';
import { columnsOf, type RunColumn, type RunRecord } from './run-record';

export interface Place {
  /** The name of the column within the run. */
  readonly name: string;
  readonly column: number;
}

export interface RunTab {
  readonly tab: Tab;
  readonly headerRow: number;
  /** The last row that holds anything. */
  readonly lastRow: number;
  readonly layout: Layout;
  /** Columns of which some addresses are behind the texts of their cells. */
  readonly linked: readonly number[];
  readonly status: number;
  /** A column that does not exist yet has a number from `NOT_YET` on, where every cell reads as blank. */
  readonly lushaId: number;
  readonly date: number;
  /** In the order of the run's targets. */
  readonly targets: readonly { readonly place: number; readonly adjacent?: number }[];
  /** The columns that the run writes, by name, in their order side by side; those that do not exist yet are left out. */
  readonly places: readonly Place[];
  /** The columns that do not exist yet, in the same order. */
  readonly late: readonly Place[];
  /** Columns that were created and whose headers are still to be written. */
  readonly unwritten: readonly Place[];
  /** All rows of the list, as read together with the headers; absent when the list is too long for that. */
  readonly cells: Cells | undefined;
  /** What the columns were seen to refuse in this step. */
  readonly refusals: Refusals;
}

/** A list of up to this many rows is read as a whole; then a row that was sorted far away is also found at once. */
export const READ_WHOLE = 2_000;

/** Numbers from here on stand for columns that do not exist yet; no grid is so wide. */
const NOT_YET = 1_000_000;

/** How many rows further down the header row is searched for after it was moved. */
const MOVED_BY = 50;

/** Finds the tab and the columns of a run. Throws an `AddOnError` when the tab or one of the columns is gone. */
export function findRunTab(book: Book, record: RunRecord): RunTab {
  const tab = book.tabs().find(({ id }) => id === record.tabId);
  if (!tab) throw new AddOnError('tab_gone');
  const { rows, columns } = tab.extent();
  const { headerRow, header, cells } = findHeaderRow(tab, record, rows, columns);
  const columnOf = ({ header: text, column, added }: RunColumn, later?: number): number => {
    if (header[column - 1] === text) return column;
    const found = header.indexOf(text);
    if (found >= 0) return found + 1;
    if (added?.late && later !== undefined) return NOT_YET + later;
    throw new AddOnError('column_gone', { message: text });
  };
  const all = columnsOf(record).map(({ name, column }, index) => ({
    name,
    column: columnOf(column, index),
  }));
  return withPlaces(
    {
      tab,
      headerRow,
      lastRow: rows,
      layout: {
        roles: new Map(record.roles.map((one) => [one.role, columnOf(one)])),
        sharedDomains: new Set(record.sharedDomains),
      },
      linked: record.roles.flatMap((one) => (one.linked ? [columnOf(one)] : [])),
      cells,
      refusals: noRefusals(),
      unwritten: [],
    },
    all,
  );
}

type WithoutPlaces = Omit<RunTab, 'status' | 'lushaId' | 'date' | 'targets' | 'places' | 'late'>;

/** Returns the tab with the columns of its run at these places. */
export function withPlaces(tab: WithoutPlaces, all: readonly Place[]): RunTab {
  const byName = new Map(all.map(({ name, column }) => [name, column]));
  const at = (name: string) => byName.get(name) ?? NOT_YET;
  const targets: { place: number; adjacent?: number }[] = [];
  for (let index = 0; byName.has(`t${index}`); index += 1) {
    const adjacent = byName.get(`a${index}`);
    targets.push({ place: at(`t${index}`), ...(adjacent === undefined ? {} : { adjacent }) });
  }
  return {
    ...tab,
    status: at('status'),
    date: at('date'),
    lushaId: at('id'),
    targets,
    places: all.filter(({ column }) => !isNotYet(column)),
    late: all.filter(({ column }) => isNotYet(column)),
  };
}

/** Returns whether the number stands for a column that does not exist yet. */
export function isNotYet(column: number): boolean {
  return column >= NOT_YET;
}

/** Returns the cells of the list's rows between these columns, as far as they exist; `undefined` when there are no rows. */
export function rowsArea({ headerRow, lastRow }: RunTab, columns: readonly number[]): Area | undefined {
  const own = columns.filter((column) => !isNotYet(column));
  const first = Math.min(...own);
  const rows = lastRow - headerRow;
  if (rows < 1 || own.length === 0) return undefined;
  return { row: headerRow + 1, column: first, rows, columns: Math.max(...own) - first + 1 };
}

interface FoundHeaders {
  readonly headerRow: number;
  readonly header: readonly string[];
  readonly cells: Cells | undefined;
}

/** Finds the header row, and reads a list that is not too long in the same call. */
function findHeaderRow(tab: Tab, record: RunRecord, rows: number, columns: number): FoundHeaders {
  const read = (row: number, count: number) =>
    rows < row || columns === 0
      ? []
      : tab.values({ row, column: 1, rows: Math.min(count, rows - row + 1), columns });
  const isShort = rows - record.headerRow <= READ_WHOLE;
  const [first = [], ...list] = read(record.headerRow, isShort ? READ_WHOLE + 1 : 1);
  const own = first.map(String);
  const { header } = record.status;
  if (own.includes(header)) {
    const area = { row: record.headerRow + 1, column: 1, rows: list.length, columns };
    return { headerRow: record.headerRow, header: own, cells: isShort ? cellsIn(area, list) : undefined };
  }
  const all = read(1, record.headerRow + MOVED_BY).map((cells) => cells.map(String));
  const index = all.findIndex((cells) => cells.includes(header));
  if (index < 0) throw new AddOnError('column_gone', { message: header });
  return { headerRow: index + 1, header: all[index] ?? [], cells: undefined };
}
