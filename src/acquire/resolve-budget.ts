/** Finds the key and the budget that pay for a purchase, or the reason why nothing may be purchased. */
import { cellsFound } from '../core/account';
import { type Budget, cellsBudget } from '../core/caps';
import { CACHE_SECONDS } from '../ledger/cache-shards';
import type { FundedSettings, Problem, PurchaseContext } from './purchase-request';

/** The settings that pay for a purchase, or the reason why nothing may be purchased. */
export type ResolvedBudget =
  | { readonly funded: FundedSettings; readonly problem?: undefined }
  | { readonly funded?: undefined; readonly problem: Problem };

/** The budget for free requests, which only count toward the request limits. Nothing is reserved, and its counter is never written. */
export const FREE_BUDGET: Budget = {
  property: 'lusha.free',
  period: () => '',
  use: 'searches',
  cap: { credits: 0, phones: 0 },
};

/**
 * Returns the settings and the budget that pay for a purchase, or the problem `no_key`, in a cell `no_owner_key`, or
 * `formulas_off`. `own` is the budget to use; it defaults to the limit for formulas.
 */
export function resolveBudget(
  { inCell, ports, settings }: PurchaseContext,
  own: Budget | undefined,
): ResolvedBudget {
  const known = settings();
  const { key, cells } = known;
  /** Returns the problem. A cell also notes it for the panel, because only cells can read the user properties of the file's owner. */
  const refused = (code: 'no_key' | 'formulas_off'): ResolvedBudget => {
    if (inCell) ports.cache.putAll(cellsFound({ at: ports.clock.now(), code }), CACHE_SECONDS);
    return { problem: { code: inCell && code === 'no_key' ? 'no_owner_key' : code } };
  };
  if (key === undefined) return refused('no_key');
  const budget = own ?? (cells && cellsBudget(cells, known.account));
  return budget === undefined ? refused('formulas_off') : { funded: { ...known, budget } };
}
