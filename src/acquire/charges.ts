/** What a request may have been charged, over all its attempts. */
import type { Cost } from '../core/prices';
import type { CallResult } from '../lusha/call';

/**
 * Returns what to book for a request whose every attempt can cost `quote`: what its answer says, or the quote if it does not
 * say, and the quote of each attempt whose answer was lost.
 */
export function chargeOf(result: CallResult<unknown>, quote: Cost): Cost {
  const answered = result.ok ? (result.creditsCharged ?? quote.credits) : 0;
  return {
    credits: answered + result.lostAttempts * quote.credits,
    phones: Math.min(answered, quote.phones) + result.lostAttempts * quote.phones,
  };
}
