/** What accepting job changes has written, and what of it can be undone. */
import type { Book } from '../../ports';
import { hasWritten, lastWritten, type Written, type WrittenRow, writtenRows } from '../signals/written-log';

/** What was accepted since the last undo, under the check that it belongs to. */
export type Accepted = Written;
/** A row of the list that was updated or added. */
export type AcceptedRow = WrittenRow;

/** Returns what can be undone: what was accepted last, for one check; `undefined` when there is nothing. */
export function lastAccepted(book: Book): Accepted | undefined {
  return lastWritten(book, 'accepted');
}

/** Returns what was logged for job changes and not undone, by the key of the event: a write that was cut off is completed by it. */
export function acceptedBefore(book: Book): ReadonlyMap<string, AcceptedRow> {
  // What the first attempt has found counts: a later one finds what that has written.
  return new Map([...writtenRows(book, 'accepted')].reverse().map((row) => [row.key, row] as const));
}

/** Returns whether something was accepted that can be undone. */
export function hasAccepted(book: Book): boolean {
  return hasWritten(book, 'accepted');
}
