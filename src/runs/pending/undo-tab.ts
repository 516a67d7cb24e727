/** The hidden tab that holds what was replaced by values, one row for each block, so that it can be restored. */

import type { Area } from '../../core/area';
import { digest } from '../../core/digest';
import { UNDO_TAB } from '../../core/own-tabs';
import { count, entries, flag, list, read, shape, text } from '../../core/readers';
import { readRecord, storedRecord } from '../../core/stored-record';
import { hiddenTab, writeTextRows } from '../../ledger/hidden-tab';
import type { Book, PersonPorts, Properties, Tab } from '../../ports';

const HEADER = [
  'Batch',
  'Tab',
  'Row',
  'Column',
  'Rows',
  'Columns',
  'Formula',
  'Number formats',
  'Values',
] as const;
/** The version of a row, stored beside its number formats, and of the property. Other versions are not read. */
const VERSION = 1;
/** Keeps a formula from being evaluated on this tab, whatever the format of the cell. */
const FORMULA_MARK = 'was: ';
/** The property with the number of the last batch and whether it was interrupted. */
export const UNDO_PROPERTY = 'lusha.undo';

/** The former content of a block. */
export interface UndoRow {
  readonly batch: number;
  readonly tabId: number;
  readonly area: Area;
  readonly formula: string;
  readonly formats: readonly (readonly string[])[];
  /** The digest of the values that replaced it. */
  readonly values: string;
}

/** Returns a digest of values, by which later edits are noticed. */
export function valuesDigest(values: readonly (readonly unknown[])[]): string {
  return digest(JSON.stringify(values.map((row) => row.map((value) => String(value)))));
}

interface BatchState {
  readonly batch: number;
  readonly open: boolean;
}

/** Returns the number of the batch to write. An interrupted batch is continued, so that one undo restores all of it. */
export function beginBatch({
  book,
  documentProperties,
}: Pick<PersonPorts, 'book' | 'documentProperties'>): number {
  const stored = documentProperties.getAll()[UNDO_PROPERTY];
  const state = readRecord(stored, VERSION, shape<BatchState>({ batch: count(), open: flag() }));
  // When the state cannot be read, its number must not be used for two batches.
  const last = state?.batch ?? (stored === undefined ? 0 : lastBatchOf(book));
  const own = state?.open ? last : last + 1;
  storeState(documentProperties, { batch: own, open: true });
  return own;
}

/** Records that a batch was written as a whole. */
export function endBatch(properties: Properties, batch: number): void {
  storeState(properties, { batch, open: false });
}

function storeState(properties: Properties, state: BatchState): void {
  properties.setAll({ [UNDO_PROPERTY]: storedRecord(VERSION, state) });
}

function lastBatchOf(book: Book): number {
  const tab = book.tab(UNDO_TAB);
  return Math.max(0, ...(tab ? rowsOf(tab) : []).map((row) => row?.batch ?? 0));
}

/** Stores blocks before they are replaced. */
export function addUndoRows(book: Book, rows: readonly UndoRow[]): void {
  if (rows.length === 0) return;
  const tab = hiddenTab(book, UNDO_TAB, HEADER);
  writeTextRows(
    tab,
    tab.lastRow() + 1,
    rows.map(({ batch, tabId, area, formula, formats, values }) => [
      ...[batch, tabId, area.row, area.column, area.rows, area.columns].map(String),
      FORMULA_MARK + formula,
      shortFormats(formats),
      values,
    ]),
  );
  book.flush();
}

/** Returns the rows of the last batch, and the row on the tab of the first of them. Rows that cannot be read are skipped. */
export function lastBatch(book: Book): { readonly rows: readonly UndoRow[]; readonly from: number } {
  const tab = book.tab(UNDO_TAB);
  const all = tab ? rowsOf(tab) : [];
  const readRows = all.flatMap((row) => row ?? []);
  const batch = readRows[readRows.length - 1]?.batch;
  const from = batch === undefined ? all.length : all.findIndex((row) => row?.batch === batch);
  return { rows: readRows.filter((row) => row.batch === batch), from: from + 2 };
}

/** Removes the rows from `from` on. */
export function dropRows(book: Book, from: number): void {
  const tab = book.tab(UNDO_TAB);
  const rows = tab ? tab.lastRow() - from + 1 : 0;
  if (rows > 0) tab?.clear({ row: from, column: 1, rows, columns: HEADER.length });
}

/** Reads the rows under the header; a row of another version or shape becomes `undefined`. */
function rowsOf(tab: Tab): readonly (UndoRow | undefined)[] {
  const rows = tab.lastRow() - 1;
  if (rows < 1) return [];
  return tab.values({ row: 2, column: 1, rows, columns: HEADER.length }).map(rowIn);
}

function rowIn(cells: readonly unknown[]): UndoRow | undefined {
  const numbers = read(place(), cells.slice(0, 6).map(Number));
  const [formula, stored, values] = cells.slice(6).map(String);
  if (!numbers || !formula?.startsWith(FORMULA_MARK)) return undefined;
  const [batch, tabId, row, column, height, width] = numbers;
  const area = { row, column, rows: height, columns: width };
  const formats = longFormats(stored, area);
  if (!formats) return undefined;
  return { batch, tabId, area, formula: formula.slice(FORMULA_MARK.length), formats, values: values ?? '' };
}

/** Reads the batch and the tab, followed by row, column, rows and columns of the area. */
function place() {
  return entries([count(1), count(), count(1), count(1), count(1), count(1)]);
}

/** Encodes the formats of each column as runs. There is mostly one run per column, and one cell has room for only 50,000 characters. */
function shortFormats(formats: readonly (readonly string[])[]): string {
  const columns = (formats[0] ?? []).map((_, column) => {
    const runs: [format: string, rows: number][] = [];
    for (const row of formats) {
      const format = row[column] ?? '';
      const last = runs[runs.length - 1];
      if (last?.[0] === format) last[1] += 1;
      else runs.push([format, 1]);
    }
    return runs;
  });
  return storedRecord(VERSION, columns);
}

/** Reads the formats by row; `undefined` when the text does not hold one for each cell of the area. */
function longFormats(
  stored: string | undefined,
  { rows, columns }: Area,
): readonly (readonly string[])[] | undefined {
  const runs = readRecord(stored, VERSION, list(list(entries([text(), count(1)]))));
  const byColumn = runs?.map((column) =>
    column.flatMap(([format, times]) => Array.from({ length: Math.min(times, rows) }, () => format)),
  );
  if (byColumn?.length !== columns || byColumn.some((formats) => formats.length !== rows)) return undefined;
  return Array.from({ length: rows }, (_, row) => byColumn.map((formats) => formats[row] ?? ''));
}
