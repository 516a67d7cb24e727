/**
 * A short note in the cache that the journal is full. While it holds, a cell of which the file knows nothing says so from its
 * first cache read. Without it, each of thousands of such cells would read the whole journal under the file's lock.
 */
import { amountFrom0 } from '../core/field-readers';
import type { Ports } from '../ports';

/** Name of the item in the cache, for those who read it along with others. */
export const JOURNAL_FULL_ITEM = 'journal.full';
/** How long the note holds: as long as it can keep a cell from purchasing after the journal was filed without it. */
const SECONDS = 60;

/** Returns true if the journal was full within the last minute before `now` (epoch ms). A note of another time is damaged. */
export function isJournalFull(text: string | undefined, now: number): boolean {
  const until = text === undefined ? undefined : amountFrom0(Number(text));
  return until !== undefined && until > now && until <= now + SECONDS * 1_000;
}

/** Notes that the journal is full. */
export function noteJournalFull({ cache, clock }: Pick<Ports, 'cache' | 'clock'>): void {
  cache.putAll({ [JOURNAL_FULL_ITEM]: String(clock.now() + SECONDS * 1_000) }, SECONDS);
}

/** Removes the note, because the journal was filed. */
export function forgetJournalFull({ cache }: Pick<Ports, 'cache'>): void {
  cache.removeAll([JOURNAL_FULL_ITEM]);
}
