/** The ledger: one way to read and write what this file knows, over the cache, the journal and the ledger sheet. */
import { LOCK_WAIT_MS } from '../core/limits';
import type { Lookup, LookupKey } from '../core/lookup';
import { companyAliases, contactAliases } from '../core/lookup';
import type { Ports } from '../ports';
import { allShards, CACHE_SECONDS, readShard, type Shard, shardOf, writeShard } from './cache-shards';
import { addEntry, type Entries, type Entry, isWhole, mergeEntries, recordId } from './entry';
import { createJournalReader, type Properties } from './journal';
import { LEDGER_TAB, readLedgerRows } from './ledger-sheet';

/** How long a lookup without a match is not asked again. */
const MISS_MS = 7 * 24 * 3_600_000;
/** How long a failed reveal is not repeated by itself. */
const FAILED_MS = 10 * 60_000;
const CLAIMS = 'claims';
/** Longer than any step lasts; a claim names its own end. */
const CLAIM_SECONDS = 120;

/** A short-lived note that an execution is buying a lookup: key → epoch ms at which the note is void. */
export type Claims = Readonly<Record<LookupKey, number>>;

export interface Known {
  readonly entries: Entries;
  readonly claims: Claims;
}

/** In a shard an alias stands for the key under which the whole record is. */
type Stored = Entry | { readonly kind: 'alias'; readonly at: number; readonly of: LookupKey };

export interface Ledger {
  /** What is known of these lookups and who is being bought: one cache read, when the cache is warm. */
  look(lookups: readonly Lookup[]): Known;
  /** The same beyond doubt, from the journal too. To be called under the file's lock, before buying. */
  lookAgain(lookups: readonly Lookup[], properties: Properties): Known;
  /** Adds news to the cache. To be called under the file's lock; the journal is the caller's to write, before this. */
  remember(news: readonly (readonly [LookupKey, Entry])[]): void;
  /** Notes that `keys` are being bought until `until`, or no longer when `until` is 0. Under the file's lock. */
  claim(keys: readonly LookupKey[], until: number): void;
  /** Whether any execution is buying now. */
  isBuying(): boolean;
}

export function createLedger({ cache, clock, documentProperties, lock, sheets }: Ports): Ledger {
  const readJournal = createJournalReader();

  const read = (keys: readonly LookupKey[]) => {
    const names = [...new Set(keys.map(shardOf))];
    const texts = cache.getAll([...names, CLAIMS]);
    const shards = new Map<string, Shard | undefined>(names.map((name) => [name, readShard(texts[name])]));
    return { shards, claims: liveClaims(texts[CLAIMS], clock.now()) };
  };

  /** Loads the shards that the cache has lost from the durable stores, once: whoever comes second finds them. */
  const load = (properties: Properties) => {
    const texts = cache.getAll(allShards());
    const lost = allShards().filter((name) => readShard(texts[name]) === undefined);
    if (lost.length === 0) return;
    const durable = readDurable(properties, true);
    const contents = new Map<string, Record<LookupKey, Entry>>(lost.map((name) => [name, {}]));
    for (const [key, stored] of withAliases(durable)) {
      const content = contents.get(shardOf(key));
      if (content) content[key] = stored as Entry;
    }
    cache.putAll(
      Object.fromEntries([...contents].map(([name, content]) => [name, writeShard(content, false)])),
      CACHE_SECONDS,
    );
  };

  const readDurable = (properties: Properties, withSheet: boolean): Map<LookupKey, Entry> => {
    const entries = readLedgerRows((withSheet && sheets.readTab(LEDGER_TAB)) || []);
    for (const [key, entry] of readJournal(properties)) addEntry(entries, key, entry);
    // News of a record whose beginning was lost is of no use: without the id it cannot be bought further.
    for (const [key, entry] of entries) if (!isWhole(entry)) entries.delete(key);
    return entries;
  };

  const find = (lookups: readonly Lookup[], shards: ReadonlyMap<string, Shard | undefined>) => {
    const at = (key: LookupKey) => shards.get(shardOf(key))?.entries[key] as Stored | undefined;
    const found = new Map<LookupKey, Entry>();
    const elsewhere = new Map<LookupKey, LookupKey[]>();
    for (const { key, aliases } of lookups) {
      for (const stored of [key, ...aliases].map(at)) {
        if (!stored) continue;
        if (stored.kind === 'alias') elsewhere.set(stored.of, [...(elsewhere.get(stored.of) ?? []), key]);
        else if (stored.kind !== 'miss' || at(key) === stored) addSame(found, key, stored);
      }
    }
    return { found, elsewhere };
  };

  /** `known` without the outcomes that may be asked again by now. */
  const current = (found: Map<LookupKey, Entry>): Map<LookupKey, Entry> => {
    for (const [key, entry] of found) {
      const age = clock.now() - entry.at;
      if (entry.kind === 'miss' && age > MISS_MS) found.delete(key);
      if (
        entry.kind !== 'miss' &&
        entry.failed !== undefined &&
        age > (entry.failed === 'restricted' ? MISS_MS : FAILED_MS)
      ) {
        const { failed, ...rest } = entry;
        found.set(key, rest);
      }
    }
    return found;
  };

  const lookIn = (lookups: readonly Lookup[], first: ReturnType<typeof read>): Known => {
    const { found, elsewhere } = find(lookups, first.shards);
    if (elsewhere.size > 0) {
      const { shards } = read([...elsewhere.keys()]);
      for (const [of, keys] of elsewhere) {
        const stored = shards.get(shardOf(of))?.entries[of] as Stored | undefined;
        if (stored && stored.kind !== 'alias' && stored.kind !== 'miss') {
          for (const key of keys) addSame(found, key, stored);
        }
      }
    }
    return { entries: current(found), claims: first.claims };
  };

  const keysOf = (lookups: readonly Lookup[]) => lookups.flatMap(({ key, aliases }) => [key, ...aliases]);
  /** The shards of `lookups`, loaded first where the cache has lost one. */
  const readLoaded = (lookups: readonly Lookup[], reload: () => void) => {
    const first = read(keysOf(lookups));
    if (![...first.shards.values()].includes(undefined)) return first;
    reload();
    return read(keysOf(lookups));
  };

  return {
    look(lookups) {
      if (lookups.length === 0) return { entries: new Map(), claims: {} };
      const reload = () => lock.within(LOCK_WAIT_MS, () => load(documentProperties.getAll()));
      return lookIn(lookups, readLoaded(lookups, reload));
    },

    lookAgain(lookups, properties) {
      const first = readLoaded(lookups, () => load(properties));
      const known = lookIn(lookups, first);
      if (lookups.length === 0) return known;
      const entries = new Map(known.entries);
      const partial = [...first.shards.values()].some((shard) => !shard || shard.partial);
      const durable = withAliases(readDurable(properties, partial));
      for (const { key, aliases } of lookups) {
        for (const name of [key, ...aliases]) {
          const stored = durable.get(name);
          const entry = stored?.kind === 'alias' ? (durable.get(stored.of) as Entry | undefined) : stored;
          if (entry && (entry.kind !== 'miss' || name === key)) addSame(entries, key, entry);
        }
      }
      return { entries: current(entries), claims: known.claims };
    },

    remember(news) {
      const stored = [...withAliases(new Map(news))];
      const { shards } = read(stored.map(([key]) => key));
      const contents = new Map<string, { entries: Record<LookupKey, Entry>; partial: boolean }>();
      for (const [key, one] of stored) {
        const name = shardOf(key);
        const shard = shards.get(name);
        // A lost shard stays lost: written now, it would pass for complete.
        if (!shard) continue;
        const content = contents.get(name) ?? { entries: { ...shard.entries }, partial: shard.partial };
        contents.set(name, content);
        const known = content.entries[key] as Stored | undefined;
        const both = known && known.kind !== 'alias' && one.kind !== 'alias';
        if (one.kind === 'alias' && known && known.kind !== 'alias') continue;
        content.entries[key] = both ? mergeEntries(known, one) : (one as Entry);
      }
      cache.putAll(
        Object.fromEntries(
          [...contents].map(([name, { entries, partial }]) => [name, writeShard(entries, partial)]),
        ),
        CACHE_SECONDS,
      );
    },

    isBuying: () => Object.keys(liveClaims(cache.getAll([CLAIMS])[CLAIMS], clock.now())).length > 0,

    claim(keys, until) {
      const now = clock.now();
      const claims: Record<LookupKey, number> = { ...liveClaims(cache.getAll([CLAIMS])[CLAIMS], now) };
      for (const key of keys) {
        if (until > now) claims[key] = until;
        else delete claims[key];
      }
      cache.putAll({ [CLAIMS]: JSON.stringify(claims) }, CLAIM_SECONDS);
    },
  };
}

/**
 * The entries, with each found record whole under the key of its id, joined from all lookups that found it, and under its
 * other identifiers a pointer to that.
 */
function withAliases(entries: ReadonlyMap<LookupKey, Entry>): Map<LookupKey, Stored> {
  const all = new Map<LookupKey, Stored>();
  const records = new Map<LookupKey, Entry>();
  for (const entry of entries.values()) {
    if (entry.kind === 'miss') continue;
    const names = entry.kind === 'contact' ? contactAliases(entry.contact) : companyAliases(entry.company);
    const [byId, ...others] = names;
    if (byId === undefined) continue;
    addEntry(records, byId, entry);
    for (const name of others) all.set(name, { kind: 'alias', at: entry.at, of: byId });
  }
  for (const [key, entry] of entries) all.set(key, entry);
  for (const [key, entry] of records) all.set(key, entry);
  return all;
}

/** Adds what another identifier of a lookup knows, unless that is somebody else. */
function addSame(entries: Map<LookupKey, Entry>, key: LookupKey, entry: Entry): void {
  const known = entries.get(key);
  const [a, b] = [known && recordId(known), recordId(entry)];
  if (a === undefined || b === undefined || a === b) addEntry(entries, key, entry);
}

function liveClaims(text: string | undefined, now: number): Claims {
  if (text === undefined) return {};
  const claims = JSON.parse(text) as Record<LookupKey, number>;
  return Object.fromEntries(Object.entries(claims).filter(([, until]) => until > now));
}
