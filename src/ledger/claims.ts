/** Claims: short-lived notes of what is being purchased, which keep other executions from purchasing it too. */
import type { LookupKey } from '../core/lookup';
import type { Ports } from '../ports';

/** Name of the item in the cache, for those who read it along with others. */
export const CLAIMS_ITEM = 'claims';
/** Of the item; one of another version counts as empty. */
const VERSION = 1;
/** Longer than any step lasts; a claim names its own end. */
const SECONDS = 120;

/** The keys that executions are purchasing, each with the time (epoch ms) at which its note expires. */
export type Claims = Readonly<Record<LookupKey, number>>;

/** Gives the claims that still hold at `now` (epoch ms); none where the text is of another version or cannot be read. */
export function liveClaims(text: string | undefined, now: number): Claims {
  if (text === undefined) return {};
  try {
    const { v, claims } = JSON.parse(text) as { readonly v?: unknown; readonly claims?: unknown };
    if (v !== VERSION || typeof claims !== 'object' || claims === null) return {};
    return Object.fromEntries(Object.entries(claims).filter(([, until]) => Number(until) > now));
  } catch {
    return {};
  }
}

/** Reads the claims that hold now: one cache read. */
export function readClaims({ cache, clock }: Pick<Ports, 'cache' | 'clock'>): Claims {
  return liveClaims(cache.getAll([CLAIMS_ITEM])[CLAIMS_ITEM], clock.now());
}

/** Notes that `keys` are being purchased until `until` (epoch ms) and that `released` no longer are. Must be called under the file's lock. */
export function writeClaims(
  ports: Pick<Ports, 'cache' | 'clock'>,
  keys: readonly LookupKey[],
  until: number,
  released: readonly LookupKey[] = [],
): void {
  const claims: Record<LookupKey, number> = { ...readClaims(ports) };
  for (const key of keys) claims[key] = until;
  for (const key of released) delete claims[key];
  ports.cache.putAll({ [CLAIMS_ITEM]: JSON.stringify({ v: VERSION, claims }) }, SECONDS);
}
