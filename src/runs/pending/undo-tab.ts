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

/**
 * Returns a digest of values, by which later edits are noticed. An apostrophe before a text is left out of it, because Sheets
 * may swallow it when it is written.
 */
export function valuesDigest(values: readonly (readonly unknown[])[]): string {
  return digest(JSON.stringify(values.map((row) => row.map((value) => String(value).replace(/^'/, '')))));
}

/** Returns the digest that earlier versions have stored, with all apostrophes. */
export function formerDigest(values: readonly (readonly unknown[])[]): string {
  return digest(JSON.stringify(values.map((row) => row.map((value) => String(value)))));
}

/** Returns a text that is the same for two records of the same block. */
export function undoName({ tabId, area, formula, values }: Omit<UndoRow, 'batch' | 'formats'>): string {
  return JSON.stringify([tabId, area.row, area.column, area.rows, area.columns, formula, values]);
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
  const state = readState(stored);
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

function readState(stored: string | undefined): BatchState | undefined {
  return readRecord(stored, VERSION, shape<BatchState>({ batch: count(), open: flag() }));
}

function lastBatchOf(book: Book): number {
  return largestOf(rowsOf(book.tab(UNDO_TAB)));
}

/** Returns the largest number of a batch up to `most`; 0 when there is none. */
function largestOf(rows: readonly TabRow[], most = Number.POSITIVE_INFINITY): number {
  return rows.reduce((largest, { undo }) => {
    const batch = undo?.batch ?? 0;
    return batch > most ? largest : Math.max(largest, batch);
  }, 0);
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

/** A stored block. Its formats are made when they are needed, because a damaged row may name a huge area. */
export interface StoredUndo extends Omit<UndoRow, 'formats'> {
  formats(): UndoRow['formats'];
}

export interface LastBatch {
  /** 0 when there is none. */
  readonly batch: number;
  readonly rows: readonly StoredUndo[];
  /** Rows of the tab that cannot be read, or that belong to no batch that was written. */
  readonly unreadable: number;
}

/** Returns the last batch that was written. Rows that cannot be read are skipped and counted. */
export function lastBatch({
  book,
  documentProperties,
}: Pick<PersonPorts, 'book' | 'documentProperties'>): LastBatch {
  const all = rowsOf(book.tab(UNDO_TAB));
  const known = readState(documentProperties.getAll()[UNDO_PROPERTY])?.batch;
  const batch = largestOf(all, known);
  const rows = new Map(
    all.flatMap(({ undo }) => (undo?.batch === batch ? [[undoName(undo), undo] as const] : [])),
  );
  return {
    batch,
    rows: [...rows.values()],
    unreadable: all.filter(({ undo }) => !undo || undo.batch > batch).length,
  };
}

/** Removes the rows of a batch, and all rows that cannot be read or belong to no batch. */
export function dropBatch(book: Book, batch: number): void {
  const tab = book.tab(UNDO_TAB);
  if (!tab) return;
  const all = rowsOf(tab);
  const isKept = ({ undo }: TabRow) => undo !== undefined && undo.batch < batch;
  const first = all.findIndex((row) => !isKept(row));
  if (first < 0) return;
  const kept = all.slice(first).filter(isKept);
  tab.clear({ row: first + 2, column: 1, rows: all.length - first, columns: HEADER.length });
  if (kept.length > 0)
    writeTextRows(
      tab,
      first + 2,
      kept.map(({ cells }) => cells.map(String)),
    );
}

/** A row under the header; `undo` is absent where it is of another version or shape. */
interface TabRow {
  readonly cells: readonly unknown[];
  readonly undo: StoredUndo | undefined;
}

function rowsOf(tab: Tab | undefined): readonly TabRow[] {
  const rows = tab ? tab.lastRow() - 1 : 0;
  if (!tab || rows < 1) return [];
  return tab
    .values({ row: 2, column: 1, rows, columns: HEADER.length })
    .map((cells) => ({ cells, undo: undoIn(cells) }));
}

function undoIn(cells: readonly unknown[]): StoredUndo | undefined {
  const numbers = read(place(), cells.slice(0, 6).map(Number));
  const [formula, stored, values] = cells.slice(6).map(String);
  if (!numbers || !formula?.startsWith(FORMULA_MARK)) return undefined;
  const [batch, tabId, row, column, height, width] = numbers;
  if (row + height > MOST_ROWS || column + width > MOST_COLUMNS) return undefined;
  const area = { row, column, rows: height, columns: width };
  const formats = longFormats(stored, area);
  if (!formats) return undefined;
  return { batch, tabId, area, formula: formula.slice(FORMULA_MARK.length), formats, values: values ?? '' };
}

/** The limits of a tab (Google's documentation). */
const MOST_ROWS = 10_000_000;
const MOST_COLUMNS = 18_278;

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

/** Reads the formats; `undefined` when the text does not hold one for each cell of the area. */
function longFormats(
  stored: string | undefined,
  { rows, columns }: Area,
): (() => UndoRow['formats']) | undefined {
  const runs = readRecord(stored, VERSION, list(list(entries([text(), count(1)]))));
  const isWhole = (column: readonly (readonly [string, number])[]) =>
    column.reduce((sum, [, times]) => sum + times, 0) === rows;
  if (runs?.length !== columns || !runs.every(isWhole)) return undefined;
  return () => {
    const byColumn = runs.map((column) =>
      column.flatMap(([format, times]) => Array.from({ length: times }, () => format)),
    );
    return Array.from({ length: rows }, (_, row) => byColumn.map((formats) => formats[row] ?? ''));
  };
}
