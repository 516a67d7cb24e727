/** Finds the key and the budget that pay for a purchase, or the reason why nothing may be purchased. */
import { cellsFound } from '../core/account';
import { type Budget, cellsBudget } from '../core/caps';
import { TEXTS } from '../core/texts';
import { CACHE_SECONDS } from '../ledger/cache-shards';
import type { Sheets } from '../ports';
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
 * Returns the settings and the budget that pay for a purchase, or the problem `no_key`, in a cell `no_owner_key` or `no_owner`,
 * or `formulas_off`. `own` is the budget to use; it defaults to the limit for formulas.
 */
export function resolveBudget(
  { inCell, ports, settings }: PurchaseContext,
  own: Budget | undefined,
): ResolvedBudget {
  const known = settings();
  const { key, cells } = known;
  /** Returns the problem. A cell also notes it for the panel, because only a cell can tell whose user properties it reads. */
  const refused = (code: 'no_key' | 'formulas_off'): ResolvedBudget => {
    if (inCell) ports.cache.putAll(cellsFound({ at: ports.clock.now(), code }), CACHE_SECONDS);
    return { problem: code === 'no_key' && !inCell ? { code } : refusalInCells(ports.sheets, code) };
  };
  if (key === undefined) return refused('no_key');
  const budget = own ?? (cells && cellsBudget(cells, known.account));
  return budget === undefined ? refused('formulas_off') : { funded: { ...known, budget } };
}

/** Returns the problem of formulas that may use no key, as it reads in a file with or without an owner. */
export function refusalInCells(sheets: Sheets, code: 'no_key' | 'formulas_off'): Problem {
  const isOwnerless = sheets.isOwnerless();
  if (code === 'no_key') return { code: isOwnerless ? 'no_owner' : 'no_owner_key' };
  return isOwnerless ? { code, params: { message: TEXTS.withoutOwner.decides } } : { code };
}
