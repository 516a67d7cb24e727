/** Who pays: the key and the limit under which something may be bought, or why nothing may. */
import { cellsFound } from '../core/account';
import { type Budget, cellsBudget } from '../core/caps';
import { CACHE_SECONDS } from '../ledger/cache-shards';
import type { FundedSettings, Problem, PurchaseContext } from './purchase-request';

/** Who pays, or why nothing may be bought. */
export type ResolvedBudget =
  | { readonly funded: FundedSettings; readonly problem?: undefined }
  | { readonly funded?: undefined; readonly problem: Problem };

/** Pays for what costs nothing but a place under the request limits: nothing is reserved, and its counter never written. */
export const FREE_BUDGET: Budget = {
  property: 'lusha.free',
  period: () => '',
  cap: { credits: 0, phones: 0 },
};

/**
 * Tells under which key and limit something may be bought, or the problem `no_key` or `formulas_off`. `own` pays for it; the
 * limit for formulas unless given.
 */
export function resolveBudget(
  { inCell, ports, settings }: PurchaseContext,
  own: Budget | undefined,
): ResolvedBudget {
  const known = settings();
  const { key, cells } = known;
  /** Cells tell the panel what they found: only they can look into the store of the file's owner. */
  const refused = (code: 'no_key' | 'formulas_off'): ResolvedBudget => {
    if (inCell) ports.cache.putAll(cellsFound({ at: ports.clock.now(), code }), CACHE_SECONDS);
    return { problem: { code } };
  };
  if (key === undefined) return refused('no_key');
  const budget = own ?? (cells && cellsBudget(cells, known.account));
  return budget === undefined ? refused('formulas_off') : { funded: { ...known, budget } };
}
