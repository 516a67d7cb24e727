/** Why nothing further may be purchased after an answer that lists records. */
import type { CallResult } from '../lusha/call';
import type { Problem } from './purchase-request';
import { problemOf } from './responses';

/** Returns the problem of a request that could cost `quoted` credits; `undefined` where more may be purchased. */
export function problemIn(
  result: CallResult<{ readonly outOfCredits?: true }>,
  quoted: number,
  timeOfDay: (at: number) => string,
): Problem | undefined {
  if (!result.ok) return problemOf(result.failure, { timeOfDay });
  if ((result.creditsCharged ?? 0) > quoted) return { code: 'stopped' };
  return result.value.outOfCredits ? { code: 'no_credits' } : undefined;
}
