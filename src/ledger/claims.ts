/** Claims: short-lived notes of what is being bought, so that no other execution buys it. */
import type { LookupKey } from '../core/lookup';
import type { Ports } from '../ports';

/** Name of the item in the cache, for those who read it along with others. */
export const CLAIMS_ITEM = 'claims';
/** Longer than any step lasts; a claim names its own end. */
const SECONDS = 120;

/** What executions are buying: key → epoch ms at which the note is void. */
export type Claims = Readonly<Record<LookupKey, number>>;

/** The claims that still hold at `now`. */
export function liveClaims(text: string | undefined, now: number): Claims {
  if (text === undefined) return {};
  const claims = JSON.parse(text) as Record<LookupKey, number>;
  return Object.fromEntries(Object.entries(claims).filter(([, until]) => until > now));
}

export function readClaims({ cache, clock }: Pick<Ports, 'cache' | 'clock'>): Claims {
  return liveClaims(cache.getAll([CLAIMS_ITEM])[CLAIMS_ITEM], clock.now());
}

/** Notes that `keys` are being bought until `until`, or no longer when `until` is 0. Under the file's lock. */
export function writeClaims(
  ports: Pick<Ports, 'cache' | 'clock'>,
  keys: readonly LookupKey[],
  until: number,
): void {
  const claims: Record<LookupKey, number> = { ...readClaims(ports) };
  for (const key of keys) {
    if (until > ports.clock.now()) claims[key] = until;
    else delete claims[key];
  }
  ports.cache.putAll({ [CLAIMS_ITEM]: JSON.stringify(claims) }, SECONDS);
}
