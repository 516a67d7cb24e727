/** Claims: short-lived notes of what is being purchased, which keep other executions from purchasing it too. */
import { amountFrom0 } from '../core/field-readers';
import { LONGEST_EXECUTION_MS } from '../core/limits';
import type { LookupKey } from '../core/lookup';
import { parseStored, propertiesOf } from '../core/stored-json';
import type { Ports } from '../ports';

/** Name of the item in the cache, for those who read it along with others. */
export const CLAIMS_ITEM = 'claims';
/** Of the item; one of another version counts as empty. */
const VERSION = 1;
/** Longer than any step lasts; a claim names its own end. */
const SECONDS = 120;
/** Claims that are kept at once: with 12 characters a key they stay under the 100 KB of a cache item. */
const KEPT = 2_500;

/** The keys that executions are purchasing, each with the time (epoch ms) at which its note expires. */
export type Claims = Readonly<Record<LookupKey, number>>;

/**
 * Gives the claims that still hold at `now` (epoch ms); none where the text is of another version or cannot be read. A claim
 * that would hold longer than an execution lasts is damaged and does not count.
 */
export function liveClaims(text: string | undefined, now: number): Claims {
  const { v, claims } = propertiesOf(parseStored(text));
  if (v !== VERSION) return {};
  return Object.fromEntries(
    Object.entries(propertiesOf(claims)).flatMap(([key, stored]): [LookupKey, number][] => {
      const until = amountFrom0(stored);
      return until !== undefined && until > now && until <= now + LONGEST_EXECUTION_MS ? [[key, until]] : [];
    }),
  );
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
  const claims = new Map<LookupKey, number>(Object.entries(readClaims(ports)));
  for (const key of released) claims.delete(key);
  // The latest stand last: when there are too many, the oldest are left out.
  for (const key of keys) claims.delete(key);
  for (const key of keys) claims.set(key, until);
  const kept = Object.fromEntries([...claims].slice(-KEPT));
  ports.cache.putAll({ [CLAIMS_ITEM]: JSON.stringify({ v: VERSION, claims: kept }) }, SECONDS);
}
