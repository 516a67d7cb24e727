/**
 * What checks have written into lists: it is logged before it is written, so that undo restores it whatever happens. `what` tells
 * the kinds of checks apart.
 */
import {
  anyOf,
  balance,
  count,
  flag,
  instant,
  lazily,
  list,
  maybe,
  shape,
  text,
  yes,
} from '../../core/readers';
import type { Book } from '../../ports';
import type { UndoCell } from '../enrich/run-undo-tab';
import { type LogRow, logAll, logged, readSignalsLog } from './signals-log';

/** A cell before it was written, by the header of its column and its last known position, which counts from 1. */
export interface WrittenCell extends Omit<UndoCell, 'place'> {
  readonly header: string;
  readonly column: number;
}

/** A row of the list that was updated or added. */
export interface WrittenRow {
  readonly tabId: number;
  /** Counted from 1. */
  readonly row: number;
  /** The key of the event, `''` where the row is about several, and the Lusha ID by which the row is found again; without one the key of its lookup. */
  readonly key: string;
  readonly id: string;
  /** The row was added. */
  readonly added?: true;
  readonly cells: readonly WrittenCell[];
}

/** A column that accepting has added to the list. */
export interface AddedColumn {
  readonly tabId: number;
  readonly header: string;
  readonly column: number;
  /** The column did not exist in the grid before. */
  readonly inserted?: true;
  /** How wide the blank column was, in pixels. */
  readonly width?: number;
}

/** The kinds of checks that write into lists. */
export type WrittenBy = 'accepted' | 'news' | 'contact scores' | 'company scores';

const UNDONE = 'undone';

const rowReader = lazily(() =>
  shape<WrittenRow>({
    tabId: count(),
    row: count(1),
    key: text(),
    id: text(),
    added: maybe(yes()),
    cells: list(
      shape<WrittenCell>({
        header: text(),
        column: count(1),
        value: anyOf<WrittenCell['value']>(
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
  }),
);

const columnReader = lazily(() =>
  shape<AddedColumn>({
    tabId: count(),
    header: text(),
    column: count(1),
    inserted: maybe(yes()),
    width: maybe(count()),
  }),
);

/** Logs rows that are about to be written, and columns that are about to be added, and flushes. */
export function logWritten(
  book: Book,
  check: string,
  what: WrittenBy,
  rows: readonly WrittenRow[],
  columns: readonly AddedColumn[],
): void {
  logAll(book, [
    ...columns.map((data) => ({ check, what: 'column', data })),
    ...rows.map((data) => ({ check, what, data })),
  ]);
  book.flush();
}

/** What was written since the last undo, under the check that it belongs to. */
export interface Written {
  readonly check: string;
  readonly what: WrittenBy;
  readonly rows: readonly WrittenRow[];
  readonly columns: readonly AddedColumn[];
}

/** Returns what can be undone of these kinds of checks: what was written last, for one check; `undefined` when there is nothing. */
export function lastWritten(book: Book, ...whats: readonly WrittenBy[]): Written | undefined {
  const open = openRows(readSignalsLog(book));
  const isOf = (row: LogRow, what: WrittenBy) => row.what === what;
  const last = open.filter((row) => whats.some((what) => isOf(row, what))).pop();
  const what = whats.find((one) => last && isOf(last, one));
  if (!last || !what) return undefined;
  const { check } = last;
  const own = open.filter((row) => row.check === check);
  return {
    ...{ check, what },
    rows: logged(own, what, rowReader()).map(({ data }) => data),
    columns: logged(own, 'column', columnReader()).map(({ data }) => data),
  };
}

/** Returns all rows that were logged and not undone, in their order. */
export function writtenRows(book: Book, what: WrittenBy): readonly WrittenRow[] {
  return logged(openRows(readSignalsLog(book)), what, rowReader()).map(({ data }) => data);
}

/** Returns the columns that checks of the kind have added and that were not taken back. */
export function addedColumns(book: Book, what: WrittenBy): readonly AddedColumn[] {
  const open = openRows(readSignalsLog(book));
  const checks = new Set(open.filter((row) => row.what === what).map(({ check }) => check));
  return logged(
    open.filter(({ check }) => checks.has(check)),
    'column',
    columnReader(),
  ).map(({ data }) => data);
}

/** Returns whether something was written that can be undone. */
export function hasWritten(book: Book, ...whats: readonly WrittenBy[]): boolean {
  return openRows(readSignalsLog(book)).some((row) => whats.some((what) => row.what === what));
}

/** Logs that what was written for a check was undone. */
export function logUndone(book: Book, check: string): void {
  logAll(book, [{ check, what: UNDONE, data: '' }]);
}

/** Returns the rows that no undo has taken back. */
function openRows(rows: readonly LogRow[]): readonly LogRow[] {
  const undone = new Map<string, number>();
  for (const [index, { check, what }] of rows.entries()) if (what === UNDONE) undone.set(check, index);
  return rows.filter(({ check }, index) => index > (undone.get(check) ?? -1));
}
