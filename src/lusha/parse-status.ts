/** Reads what an answer with status 200 says about reveals that did not happen. */
import { type RawRecord, readEach, readRecord, readText } from './read';

/** Why Lusha did not reveal what it may have. A later request can get it. */
export type Unrevealed = 'no credits' | 'billing failed' | 'halted';

/** Returns whether an answer, or an item of it, says that the credits ran out on the way. */
export function isOutOfCredits(holder: RawRecord): boolean {
  return /^(?:PARTIAL_)?OUT_OF_CREDITS$/.test(statusOf(holder.status));
}

/** Returns whether the code of an item's error says that the credits ran out. */
export function isOutOfCreditsCode(code: string): boolean {
  return isOutOfCredits({ status: code });
}

/**
 * Returns why a missing part of `item` was not revealed, or `undefined` when Lusha has none. `part` is `email` or `phone`. The
 * status is looked for in the item and in the whole answer, because the documentation does not say where it is.
 */
export function whyUnrevealed(
  item: RawRecord,
  body: RawRecord,
  part: 'email' | 'phone',
): Unrevealed | undefined {
  const listed = Array.isArray(item.missingDataPoints) ? item.missingDataPoints : [];
  const own = readEach(listed, readRecord).find(
    ({ type }) => readText(type)?.toLowerCase().startsWith(part) === true,
  );
  const status = statusOf(own?.status);
  if (status === 'NOT_FOUND') return undefined;
  if (status === 'BILLING_FAILED') return 'billing failed';
  if (isOutOfCredits(item) || isOutOfCredits(body)) return 'no credits';
  return [item, body].some((holder) => statusOf(holder.status) === 'HALTED') ? 'halted' : undefined;
}

function statusOf(value: unknown): string {
  return (readText(value) ?? '').toUpperCase().replace(/[\s-]+/g, '_');
}
