/** The cells that a fill works on: its tab and columns in their current positions, the records in the list, and the writing of rows below them. */

import type { Purchasable } from '../../acquire/record-kind';
import { AddOnError } from '../../core/errors';
import type { Kind } from '../../core/kind';
import { readTable } from '../../core/table/read-table';
import type { Book, Tab } from '../../ports';
import type { CellWrite, Writes } from '../table/cell-writes';
import { cellsIn, readValues } from '../table/cells';
import { identityKeysOfLookup } from '../table/identity-keys';
import { knownTab } from '../table/known-tab';
import { listEnd } from '../table/list-end';
import { assertNoSpill } from '../table/spills';
import { noRefusals, refusedError, writeCells } from '../table/write-cells';
import { cellOf, fillFields, ID_FIELD } from './fields';
import { dressFill } from './fill-looks';
import type { FillColumn, FillRecord, FillTarget } from './fill-record';

/** The records in the list, by Lusha ID and by all of their identity keys. */
export interface FillList {
  readonly names: ReadonlySet<string>;
  readonly ids: ReadonlySet<string>;
}

export interface FillSheet extends FillList {
  readonly tab: Tab;
  readonly target: FillTarget;
  /** The row of each Lusha ID in the list, counted from 1. */
  readonly rowById: ReadonlyMap<string, number>;
  /** Returns the rows of these ids, counted from 1. */
  rowsOf(ids: ReadonlySet<string>): readonly number[];
  /**
   * Writes records under the list, with one format write and one value write when its columns are side by side. Returns the
   * headers of columns that did not accept a value. Throws an `AddOnError` when the result of a formula reaches these cells.
   */
  add(records: readonly Purchasable[]): readonly string[];
  /** Fills the blank cells of records that are in the list. Returns the headers of columns that did not accept a value. */
  complete(records: readonly Purchasable[]): readonly string[];
}

type Filled = Pick<FillRecord, 'kind' | 'target'>;

/** Reads the records of the list before anything is written. */
export function openList(book: Book, { kind, target }: Filled): FillList {
  const { tabId, tab: name } = target;
  const tab = tabId === undefined ? undefined : knownTab(book, { tabId, tab: name });
  if (!tab || target.where === 'cell') return { names: new Set(), ids: new Set() };
  return listIn(tab, kind, target, target.columns);
}

/** Creates the tab and the headers when they are missing. Throws an `AddOnError` when the tab or the Lusha ID column is gone. */
export function openFillSheet(book: Book, { kind, target: given }: Filled): FillSheet {
  const tab = tabOf(book, given);
  const target = { ...given, headerRow: headerRowOf(tab, given) };
  const columns = withHeaders(book, tab, target);
  if (!columns.some(({ field }) => field === ID_FIELD)) throw new AddOnError('fill_column_gone');
  const own = columns.map(({ column }) => column);
  const { names, ids, idRows, last } = listIn(tab, kind, target, columns);
  let next = last + 1;
  const cellsOf = recordCells(kind, columns);
  const refusals = noRefusals();
  const write = (writes: Writes) => {
    if (writes.size === 0) return [];
    const extent = tab.extent();
    const area = { row: 1, column: 1, ...extent };
    if (extent.rows > 0) assertNoSpill(cellsIn(area, tab.formulas(area)), writes);
    const { refused } = writeCells(book, tab, writes, { settle: () => book.flush(), refusals });
    const isRefused = (column: number) => [...refused.values()].some((one) => one.has(column));
    return columns.flatMap(({ column, header }) => (isRefused(column) ? [header] : []));
  };

  return {
    tab,
    target: { ...target, tabId: tab.id, tab: tab.name, columns, made: true },
    names,
    ids,
    rowById: new Map(idRows),
    rowsOf: (ids) => idRows.flatMap(([id, row]) => (ids.has(id) ? [row] : [])),
    add(records) {
      if (records.length === 0) return [];
      next = freeFrom(tab, next, target.where === 'cell' ? own : allFrom(1, tab.extent().columns));
      const missing = next + records.length - 1 - tab.size().rows;
      if (missing > 0) tab.addRows(missing);
      const refusedBy = write(new Map(records.map((record, at) => [next + at, new Map(cellsOf(record))])));
      const id = columns.find(({ field }) => field === ID_FIELD);
      if (id && refusedBy.includes(id.header)) {
        // Without its ID a row is not known as written, so that it would be written once more.
        const blank = new Map(own.map((column) => [column, { value: '' }]));
        write(new Map(records.map((_, at) => [next + at, blank])));
        throw new AddOnError('cells_refused', { message: `Column “${id.header}”` });
      }
      next += records.length;
      return refusedBy;
    },
    complete(records) {
      const rowOf = new Map(idRows);
      const listed = records.flatMap((record): [number, Purchasable][] => {
        const row = rowOf.get(record.id);
        return row === undefined ? [] : [[row, record]];
      });
      if (listed.length === 0) return [];
      const rows = listed.map(([row]) => row);
      const [top, left] = [Math.min(...rows), Math.min(...own)];
      const area = {
        row: top,
        column: left,
        rows: Math.max(...rows) - top + 1,
        columns: Math.max(...own) - left + 1,
      };
      const present = readValues(tab, area);
      const isBlank = (row: number, [column, { value }]: readonly [number, CellWrite]) =>
        value !== '' && present.at(row, column) === '';
      return write(
        new Map(
          listed.flatMap(([row, record]): [number, Map<number, CellWrite>][] => {
            const blank = cellsOf(record).filter((cell) => isBlank(row, cell));
            return blank.length === 0 ? [] : [[row, new Map(blank)]];
          }),
        ),
      );
    },
  };
}

/** Returns the function that gives the cells of a record, by column. */
export function recordCells(
  kind: Kind,
  columns: readonly FillColumn[],
): (record: Purchasable) => readonly (readonly [column: number, CellWrite])[] {
  const fields = fillFields(
    kind,
    columns.map(({ field }) => field),
  );
  return (record) =>
    columns.flatMap(({ field, column }): [number, CellWrite][] => {
      const one = fields.find(({ id }) => id === field);
      return one ? [[column, cellOf(one.read(record), one.format)]] : [];
    });
}

/** Reads the list once: the rows of its records, and the last row in which one of the columns holds something. */
function listIn(
  tab: Tab,
  kind: Kind,
  { headerRow, where }: FillTarget,
  columns: readonly FillColumn[],
): FillList & { readonly idRows: readonly (readonly [id: string, row: number])[]; readonly last: number } {
  const own = columns.map(({ column }) => column);
  const whole = tab.extent();
  const left = where === 'cell' ? Math.min(...own) : 1;
  const right = Math.min(where === 'cell' ? Math.max(...own) : Infinity, whole.columns);
  const rows = whole.rows - headerRow;
  if (rows < 1 || right < left) return { names: new Set(), ids: new Set(), idRows: [], last: headerRow };
  const area = { row: headerRow, column: left, rows: rows + 1, columns: right - left + 1 };
  const [header = [], ...list] = tab.values(area);
  const shown = (row: readonly unknown[], column: number) => row[column - left] ?? '';
  const table = readTable([header, ...list], kind, { headerRow: 1 });
  const names = table.rows.flatMap((row) => (row.kind === 'lookup' ? identityKeysOfLookup(row.lookup) : []));
  const idColumn = columns.find(({ field }) => field === ID_FIELD)?.column ?? 0;
  const idRows = list.flatMap((row, at): [string, number][] => {
    const id = String(shown(row, idColumn));
    return id === '' ? [] : [[id, headerRow + 1 + at]];
  });
  return {
    names: new Set(names),
    ids: new Set(idRows.map(([id]) => id)),
    idRows,
    // In an existing list every cell counts: a row without an identity in these columns still belongs to somebody.
    last: listEnd({
      tab,
      first: headerRow + 1,
      left,
      values: list,
      columns: where === 'cell' ? own : allFrom(left, right),
      isRow: (at) => table.rows[at]?.kind === 'lookup',
    }),
  };
}

function tabOf(book: Book, { where, tabId, tab: name }: FillTarget): Tab {
  if (tabId !== undefined) {
    const known = knownTab(book, { tabId, tab: name });
    if (!known) throw new AddOnError('fill_tab_gone');
    return known;
  }
  if (where !== 'new tab') throw new AddOnError('fill_tab_gone');
  const made = book.tab(name) ?? book.addTab(name);
  made.freezeRows(1);
  made.show({ row: 1, column: 1, rows: 1, columns: 1 });
  return made;
}

/** How many rows further down the headers are searched for after they were moved. */
const MOVED_BY = 50;

/** Returns the current header row: the one with the header of the Lusha ID. */
function headerRowOf(tab: Tab, { headerRow, columns, made }: FillTarget): number {
  const id = columns.find(({ field }) => field === ID_FIELD)?.header;
  const extent = tab.extent();
  const rows = Math.min(extent.rows, headerRow + MOVED_BY);
  if (!made || rows < 1 || extent.columns < 1) return headerRow;
  const cells = tab.values({ row: 1, column: 1, rows, columns: extent.columns });
  const has = (row: readonly unknown[] | undefined) => row?.some((cell) => cell === id) ?? false;
  return has(cells[headerRow - 1]) ? headerRow : cells.findIndex(has) + 1 || headerRow;
}

/** Finds the current columns by their headers, and writes headers that were never written. A deleted column is not created again. */
function withHeaders(book: Book, tab: Tab, target: FillTarget): readonly FillColumn[] {
  const { headerRow, columns, made, where } = target;
  const last = Math.max(...columns.map(({ column }) => column));
  const missing = last - tab.size().columns;
  if (missing > 0) tab.addColumns(missing);
  const width = Math.max(last, tab.extent().columns);
  const [header = []] = tab.values({ row: headerRow, column: 1, rows: 1, columns: width });
  const texts = header.map(String);
  const isThere = ({ column, header: text }: FillColumn) => texts[column - 1] === text;
  const taken = new Set(columns.filter(isThere).map(({ column }) => column));
  const fresh = new Map<number, CellWrite>();
  const found = columns.flatMap((one): FillColumn[] => {
    if (isThere(one)) return [one];
    if (!made && texts[one.column - 1] === '') {
      fresh.set(one.column, { value: one.header });
      return [{ ...one, own: true, ...(where === 'below' ? { width: tab.width(one.column) } : {}) }];
    }
    // A second list on the same tab may have the same headers, so the nearest column is taken.
    const [moved] = texts
      .flatMap((text, at) => (text === one.header && !taken.has(at + 1) ? [at + 1] : []))
      .sort((a, b) => Math.abs(a - one.column) - Math.abs(b - one.column));
    if (!made || moved === undefined) return [];
    taken.add(moved);
    return [{ ...one, column: moved }];
  });
  if (fresh.size > 0) {
    const isFresh = ({ column }: FillColumn) => fresh.has(column);
    dressFill(tab, target, columns.filter(isFresh), texts);
    const { refused } = writeCells(book, tab, new Map([[headerRow, fresh]]), { settle: () => book.flush() });
    const headerOf = (at: number) => columns.find(({ column }) => column === at)?.header ?? '';
    if (refused.size > 0) throw refusedError(refused, headerOf);
  }
  return found;
}

function allFrom(first: number, last: number): readonly number[] {
  return Array.from({ length: Math.max(0, last - first + 1) }, (_, at) => first + at);
}

/** Returns the first row, from `row` on, below which these columns are free: somebody may have written there in the meantime. */
function freeFrom(tab: Tab, row: number, columns: readonly number[]): number {
  const last = tab.lastRow();
  if (last < row) return row;
  const left = Math.min(...columns);
  const area = { row, column: left, rows: last - row + 1, columns: Math.max(...columns) - left + 1 };
  return 1 + listEnd({ tab, first: row, left, values: tab.values(area), columns });
}
