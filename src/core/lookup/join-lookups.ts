/** Joins lookups of the same key. */
import type { Lookup, LookupKey } from './model';

/** Returns one lookup for each key, in the order of the first of each, with the rows of all. */
export function joinLookups<L extends Lookup>(lookups: readonly L[]): readonly L[] {
  const latest = new Map(lookups.map((lookup) => [lookup.key, lookup]));
  if (latest.size === lookups.length) return lookups;
  const rows = new Map<LookupKey, (readonly unknown[])[]>();
  for (const lookup of lookups) {
    const same = rows.get(lookup.key);
    if (same) same.push(...(lookup.rows ?? []));
    else rows.set(lookup.key, [...(lookup.rows ?? [])]);
  }
  return [...latest.values()].map((lookup) =>
    lookup.rows ? { ...lookup, rows: rows.get(lookup.key) ?? [] } : lookup,
  );
}
