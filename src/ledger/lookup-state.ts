/** What is known under which names: records joined under their ids, and found by their other identifiers. */
import type { Lookup, LookupKey } from '../core/lookup';
import { addEntry, aliasesOf, type Entries, type Entry, isRecord, recordId } from './entry';

/** How long a lookup without a match is not searched again. */
const MISS_MS = 7 * 24 * 3_600_000;
/** How long a failed reveal is not repeated by itself. */
const FAILED_MS = 10 * 60_000;

/** An alias points to the key under which the whole record is stored. */
export interface Alias {
  readonly kind: 'alias';
  readonly at: number;
  readonly of: LookupKey;
}

export type Stored = Entry | Alias;

/**
 * Gives the entries, with each found record whole under the key of its id, joined from all lookups that found it, and under its
 * other identifiers a pointer to that.
 */
export function withAliases(entries: Entries): Map<LookupKey, Stored> {
  const all = new Map<LookupKey, Stored>();
  const records = new Map<LookupKey, Entry>();
  for (const entry of entries.values()) {
    const [byId, ...others] = recordId(entry) === undefined ? [] : aliasesOf(entry);
    if (byId === undefined) continue;
    addEntry(records, byId, entry);
    for (const name of others) all.set(name, { kind: 'alias', at: entry.at, of: byId });
  }
  for (const [key, entry] of entries) all.set(key, entry);
  for (const [key, entry] of records) all.set(key, entry);
  return all;
}

/** Adds to `found` what `entries` know of the lookups, under any of their names. */
export function addKnown(
  found: Map<LookupKey, Entry>,
  lookups: readonly Lookup[],
  entries: Entries,
): Map<LookupKey, Entry> {
  const stored = withAliases(entries);
  for (const { key, aliases } of lookups) {
    for (const name of [key, ...aliases]) {
      const one = stored.get(name);
      const entry = one?.kind === 'alias' ? (stored.get(one.of) as Entry | undefined) : one;
      // That one identifier was not found does not say that the others are not.
      if (entry && (isRecord(entry) || name === key)) addSame(found, key, entry);
    }
  }
  return found;
}

/** Adds what is known under another identifier of a lookup, unless it is about another person or company. */
export function addSame(entries: Map<LookupKey, Entry>, key: LookupKey, entry: Entry): void {
  const known = entries.get(key);
  const [a, b] = [known && recordId(known), recordId(entry)];
  if (a === undefined || b === undefined || a === b) addEntry(entries, key, entry);
}

/** Drops from `found` the outcomes that may be looked up again by `now` (epoch ms), and gives it. */
export function dropExpired(found: Map<LookupKey, Entry>, now: number): Map<LookupKey, Entry> {
  for (const [key, entry] of found) {
    const age = now - entry.at;
    const isList = entry.kind === 'list' || entry.kind === 'group';
    const isUnscored = entry.kind === 'score' && entry.none !== undefined;
    const isNobody = entry.kind === 'miss' || isUnscored || (isList && entry.ids.length === 0);
    if (isNobody && age > MISS_MS) found.delete(key);
    if (
      isRecord(entry) &&
      entry.failed !== undefined &&
      age > (entry.failed === 'restricted' ? MISS_MS : FAILED_MS)
    ) {
      const { failed, ...rest } = entry;
      found.set(key, rest);
    }
  }
  return found;
}

/** Lists all names of these lookups. */
export function namesOf(lookups: readonly Lookup[]): readonly LookupKey[] {
  return lookups.flatMap(({ key, aliases }) => [key, ...aliases]);
}
