/** The hidden tab that holds what a run has changed, one row for each row of the list. */
import { digest } from '../../core/digest';
import { RUN_UNDO_TAB } from '../../core/own-tabs';
import { anyOf, balance, flag, instant, lazily, list, maybe, shape, text } from '../../core/readers';
import { readRecord, storedRecord } from '../../core/stored-record';
import { appendRows } from '../../ledger/hidden-tab';
import type { Book } from '../../ports';

const HEADER = ['Run', 'Row', 'Who', 'Cells'] as const;
/** The version of the cells in a row. Those of other versions are not read. */
const VERSION = 1;

/** What a cell held before the run, and what the run has written. */
export interface UndoCell {
  /** The name of the column within the run. */
  readonly place: string;
  readonly value: string | number | boolean | { readonly date: number };
  readonly formula?: string;
  readonly format: string;
  /** The digest of the written value. */
  readonly after: string;
}

export interface RunUndoRow {
  readonly run: string;
  readonly row: number;
  /** The identity of the row after the write. */
  readonly identity: string;
  readonly cells: readonly UndoCell[];
}

/** A row as it is read: `cells` is absent when it is damaged or of another version. */
export type ReadUndoRow = Omit<RunUndoRow, 'cells'> & { readonly cells: RunUndoRow['cells'] | undefined };

const cellsReader = lazily(() =>
  list(
    shape<UndoCell>({
      place: text(),
      value: anyOf<UndoCell['value']>(
        text(),
        balance(),
        flag(),
        shape<{ readonly date: number }>({ date: instant() }),
      ),
      formula: maybe(text()),
      format: text(),
      after: text(),
    }),
  ),
);

/** Returns a digest of a value, by which later edits are noticed. The apostrophe that keeps a text from becoming a formula is left out of it. */
export function valueDigest(value: unknown): string {
  const text = String(value).replace(/^'/, '');
  return text === '' ? '' : digest(text);
}

/** Converts the value of a cell to one that JSON can hold. */
export function storable(value: unknown): UndoCell['value'] {
  // `instanceof` would fail here because a date may come from another realm.
  if (Object.prototype.toString.call(value) === '[object Date]') return { date: Number(value) };
  return typeof value === 'number' || typeof value === 'boolean' ? value : String(value);
}

/** Returns a row that restores the status of an earlier run, once the status of this run is cleared. */
export function earlierStatus(
  run: string,
  row: number,
  identity: string,
  status: string,
  format: string,
): RunUndoRow {
  return { run, row, identity, cells: [{ place: 'status', value: status, format, after: '' }] };
}

/** Returns whether the row restores the status of an earlier run. */
export function isEarlierStatus({ cells }: ReadUndoRow): boolean {
  const [cell] = cells ?? [];
  return cells?.length === 1 && cell?.place === 'status' && cell.after === '';
}

/** Appends what a run is about to change, and flushes so that it is stored before the change. */
export function addRunUndo(book: Book, rows: readonly RunUndoRow[]): void {
  if (rows.length === 0) return;
  appendRows(
    book,
    { name: RUN_UNDO_TAB, header: HEADER, hidden: true, plain: true },
    rows.map(({ run, row, identity, cells }) => [run, String(row), identity, storedRecord(VERSION, cells)]),
  );
  book.flush();
}

/** Returns whether the tab holds the changes of the last run: it is emptied when a run starts. */
export function hasRunUndo(book: Book): boolean {
  return (book.tab(RUN_UNDO_TAB)?.lastRow() ?? 0) > 1;
}

/** Reads up to `count` rows from the end. `others` counts rows of no run: the tab is emptied when a run starts. `isLast` says that no further ones are left. */
export function lastRunUndo(
  book: Book,
  run: string,
  count: number,
): { readonly rows: readonly ReadUndoRow[]; readonly others: number; readonly isLast: boolean } {
  const tab = book.tab(RUN_UNDO_TAB);
  const all = tab ? tab.lastRow() - 1 : 0;
  if (!tab || all < 1) return { rows: [], others: 0, isLast: true };
  const read = Math.min(all, count);
  const rows = tab
    .values({ row: all + 2 - read, column: 1, rows: read, columns: HEADER.length })
    .map(([id, row, identity, cells]) => ({
      run: String(id),
      row: Number(row),
      identity: String(identity),
      cells: readRecord(String(cells), VERSION, cellsReader()),
    }))
    .filter((one) => one.run === run);
  return { rows, others: read - rows.length, isLast: read === all };
}

/** Removes this many rows from the end; removes all of them when no number is given. */
export function dropRunUndo(book: Book, count?: number): void {
  const tab = book.tab(RUN_UNDO_TAB);
  const rows = tab ? tab.lastRow() - 1 : 0;
  const dropped = Math.min(rows, count ?? rows);
  if (tab && dropped > 0)
    tab.clear({ row: rows + 2 - dropped, column: 1, rows: dropped, columns: HEADER.length });
}
