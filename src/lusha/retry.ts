/** Decides when a failed call is sent again. */
import { retryRule } from '../core/errors';
import { FIRST_PAUSE_MS, LONGEST_PAUSE_MS, MAX_ATTEMPTS } from '../core/limits';
import { nextOpening } from '../core/quota';
import type { Failure } from './failure';

/**
 * Returns the milliseconds to wait before attempt `attempt + 1`, or `null` when the call cannot or must not be repeated.
 * Attempts are counted from 1, `now` is in epoch ms, and `random` from 0 to 1 spreads callers that wait for the same
 * moment. A call whose answer was lost may have been charged, so it is repeated once at most, and never when a repeat is
 * charged in full.
 */
export function retryDelay(failure: Failure, attempt: number, now: number, random: number): number | null {
  const rule = retryRule(failure.code);
  if (rule === 'never' || attempt >= MAX_ATTEMPTS || (failure.lost && attempt > 1)) return null;
  const pause = Math.min(LONGEST_PAUSE_MS, FIRST_PAUSE_MS * 2 ** (attempt - 1));
  const spread = Math.round(random * FIRST_PAUSE_MS);
  const requested = failure.retryAfterMs ?? 0;
  if (rule === 'soon') return Math.max(requested, Math.min(LONGEST_PAUSE_MS, pause + spread));
  const opens = failure.resetAt ?? nextOpening('minute', now);
  return Math.max(requested, opens - now, 0) + spread;
}
