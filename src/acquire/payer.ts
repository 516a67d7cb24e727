/** Who pays: the key and the limit under which something may be bought, or why nothing may. */
import { cellsFound } from '../core/account';
import { cellsPurse, type Purse } from '../core/caps';
import { CACHE_SECONDS } from '../ledger/cache-shards';
import type { Desk, Paying, Problem } from './order';

export type Payer =
  | { readonly paying: Paying; readonly problem?: undefined }
  | { readonly paying?: undefined; readonly problem: Problem };

/** `own`: what pays for it; the limit for formulas unless given. */
export function payerOf({ inCell, ports, settings }: Desk, own: Purse | undefined): Payer {
  const known = settings();
  const { key, cells } = known;
  /** Cells tell the panel what they found: only they can look into the store of the file's owner. */
  const refused = (code: 'no_key' | 'formulas_off'): Payer => {
    if (inCell) ports.cache.putAll(cellsFound({ at: ports.clock.now(), code }), CACHE_SECONDS);
    return { problem: { code } };
  };
  if (key === undefined) return refused('no_key');
  const purse = own ?? (cells && cellsPurse(cells, known.account));
  return purse === undefined ? refused('formulas_off') : { paying: { ...known, purse } };
}
