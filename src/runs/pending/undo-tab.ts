/** The hidden tab that holds what was replaced by values: one row a block, so that it can be put back. */
import type { Area } from '../../core/area';
import { digest } from '../../core/digest';
import { UNDO_TAB } from '../../core/own-tabs';
import { hiddenTab, writeTextRows } from '../../ledger/hidden-tab';
import type { Book, Properties, Tab } from '../../ports';

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
/** Keeps a formula from being one here, whatever the format of the cell. */
const FORMULA_MARK = 'was: ';
/** Name of the property with the number of the last batch, and whether it was interrupted. */
export const UNDO_PROPERTY = 'lusha.undo';

/** What stood in a block before. */
export interface UndoRow {
  readonly batch: number;
  readonly tabId: number;
  readonly area: Area;
  readonly formula: string;
  readonly formats: readonly (readonly string[])[];
  /** Digest of the values that stand there since. */
  readonly values: string;
}

/** Names values, so that later edits are seen. */
export function valuesDigest(values: readonly (readonly unknown[])[]): string {
  return digest(JSON.stringify(values.map((row) => row.map((value) => String(value)))));
}

/** The number of the batch to write: an interrupted one goes on, so that one undo takes it back whole. */
export function beginBatch(properties: Properties): number {
  const { batch, open } = readState(properties);
  const own = open ? batch : batch + 1;
  properties.setAll({ [UNDO_PROPERTY]: JSON.stringify({ batch: own, open: true }) });
  return own;
}

export function endBatch(properties: Properties, batch: number): void {
  properties.setAll({ [UNDO_PROPERTY]: JSON.stringify({ batch, open: false }) });
}

function readState(properties: Properties): { readonly batch: number; readonly open: boolean } {
  const text = properties.getAll()[UNDO_PROPERTY];
  return text === undefined ? { batch: 0, open: false } : JSON.parse(text);
}

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

/** The rows of the last batch, and the tab's row of the first of them. */
export function lastBatch(book: Book): { readonly rows: readonly UndoRow[]; readonly from: number } {
  const tab = book.tab(UNDO_TAB);
  const all = tab ? rowsOf(tab) : [];
  const batch = all[all.length - 1]?.batch;
  const from = all.findIndex((row) => row.batch === batch);
  return { rows: from < 0 ? [] : all.slice(from), from: from + 2 };
}

/** Forgets the rows from `from` on. */
export function dropRows(book: Book, from: number): void {
  const tab = book.tab(UNDO_TAB);
  const rows = tab ? tab.lastRow() - from + 1 : 0;
  if (rows > 0) tab?.clear({ row: from, column: 1, rows, columns: HEADER.length });
}

function rowsOf(tab: Tab): readonly UndoRow[] {
  const rows = tab.lastRow() - 1;
  if (rows < 1) return [];
  return tab.values({ row: 2, column: 1, rows, columns: HEADER.length }).map((cells) => {
    const [batch = 0, tabId = 0, row = 1, column = 1, height = 1, width = 1] = cells.slice(0, 6).map(Number);
    const area = { row, column, rows: height, columns: width };
    return {
      batch,
      tabId,
      area,
      formula: String(cells[6]).slice(FORMULA_MARK.length),
      formats: longFormats(String(cells[7]), area),
      values: String(cells[8]),
    };
  });
}

/** Formats of each column as runs: mostly one, as a cell of ours has room for 50,000 characters only. */
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
  return JSON.stringify(columns);
}

function longFormats(text: string, { rows }: Area): readonly (readonly string[])[] {
  const columns = (JSON.parse(text) as [format: string, rows: number][][]).map((runs) =>
    runs.flatMap(([format, count]) => Array.from({ length: count }, () => format)),
  );
  return Array.from({ length: rows }, (_, row) => columns.map((formats) => formats[row] ?? ''));
}
