/** What accepting job changes has written: it is logged before it is written, so that undo restores it whatever happens. */
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
import { type LogRow, logAll, logged, readSignalsLog } from '../signals/signals-log';

/** A cell before it was written, by the header of its column and its last known position, which counts from 1. */
export interface AcceptedCell extends Omit<UndoCell, 'place'> {
  readonly header: string;
  readonly column: number;
}

/** A row of the list that was updated or added. */
export interface AcceptedRow {
  readonly tabId: number;
  /** Counted from 1. */
  readonly row: number;
  /** The key of the event, and the Lusha ID of the person, by which the row is found again. */
  readonly key: string;
  readonly id: string;
  /** The row was added. */
  readonly added?: true;
  readonly cells: readonly AcceptedCell[];
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

const UNDONE = 'undone';

const rowReader = lazily(() =>
  shape<AcceptedRow>({
    tabId: count(),
    row: count(1),
    key: text(),
    id: text(),
    added: maybe(yes()),
    cells: list(
      shape<AcceptedCell>({
        header: text(),
        column: count(1),
        value: anyOf<AcceptedCell['value']>(
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
export function logAccepted(
  book: Book,
  check: string,
  rows: readonly AcceptedRow[],
  columns: readonly AddedColumn[],
): void {
  logAll(book, [
    ...columns.map((data) => ({ check, what: 'column', data })),
    ...rows.map((data) => ({ check, what: 'accepted', data })),
  ]);
  book.flush();
}

/** What was accepted since the last undo, under the check that it belongs to. */
export interface Accepted {
  readonly check: string;
  readonly rows: readonly AcceptedRow[];
  readonly columns: readonly AddedColumn[];
}

/** Returns what can be undone: what was accepted last, for one check; `undefined` when there is nothing. */
export function lastAccepted(book: Book): Accepted | undefined {
  const open = openRows(readSignalsLog(book));
  const check = open.filter(({ what }) => what === 'accepted').pop()?.check;
  if (check === undefined) return undefined;
  const own = open.filter((row) => row.check === check);
  return {
    check,
    rows: logged(own, 'accepted', rowReader()).map(({ data }) => data),
    columns: logged(own, 'column', columnReader()).map(({ data }) => data),
  };
}

/** Returns what was logged for job changes and not undone, by the key of the event: a write that was cut off is completed by it. */
export function acceptedBefore(book: Book): ReadonlyMap<string, AcceptedRow> {
  const rows = logged(openRows(readSignalsLog(book)), 'accepted', rowReader());
  // What the first attempt has found counts: a later one finds what that has written.
  return new Map([...rows].reverse().map(({ data }) => [data.key, data] as const));
}

/** Returns whether something was accepted that can be undone. */
export function hasAccepted(book: Book): boolean {
  return openRows(readSignalsLog(book)).some(({ what }) => what === 'accepted');
}

/** Logs that what was accepted for a check was undone. */
export function logUndone(book: Book, check: string): void {
  logAll(book, [{ check, what: UNDONE, data: '' }]);
}

/** Returns the rows that no undo has taken back. */
function openRows(rows: readonly LogRow[]): readonly LogRow[] {
  const undone = new Map<string, number>();
  for (const [index, { check, what }] of rows.entries()) if (what === UNDONE) undone.set(check, index);
  return rows.filter(({ check }, index) => index > (undone.get(check) ?? -1));
}
