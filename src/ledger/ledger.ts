/** The ledger: one way to read and write what this file knows, over the cache, the journal and the ledger sheet. */
import { LOCK_WAIT_MS } from '../core/limits';
import type { Lookup, LookupKey } from '../core/lookup';
import type { Ports } from '../ports';
import { allShards, CACHE_SECONDS, readShard, type Shard, shardOf, writeShard } from './cache-shards';
import { CLAIMS_ITEM, type Claims, liveClaims, readClaims, writeClaims } from './claims';
import { type Entries, type Entry, isRecord, isWhole, mergeEntries } from './entry';
import type { Properties } from './journal';
import { addKnown, addSame, dropExpired, namesOf, type Stored, withAliases } from './lookup-state';
import { CACHE_STALE_PROPERTY, createSheetStore, noteCacheStale } from './sheet-store';

export interface LookupState {
  readonly entries: Entries;
  readonly claims: Claims;
}

export interface Ledger {
  /** What is known of these lookups and who is being bought: one cache read, when the cache is warm. */
  look(lookups: readonly Lookup[]): LookupState;
  /** The same beyond doubt, from journal and sheet too. To be called under the file's lock, before buying. */
  lookAgain(lookups: readonly Lookup[], properties: Properties): LookupState;
  /** Lets formulas see news, which the journal or the sheet holds already. Under the file's lock, with the document's properties as they are where they were read. */
  remember(news: readonly (readonly [LookupKey, Entry])[], properties?: Properties): void;
  /** What executions are buying now: one cache read. */
  claims(): Claims;
  /** Notes that `keys` are being bought until `until` (epoch ms), and that `released` are no longer. Under the file's lock. */
  claim(keys: readonly LookupKey[], until: number, released?: readonly LookupKey[]): void;
}

/** The ledger of formulas, and of all that they are to see at once. */
export function createLedger(ports: Ports): Ledger {
  const { cache, clock, documentProperties, lock } = ports;
  const sheetStore = createSheetStore(ports);

  const read = (keys: readonly LookupKey[]) => {
    const names = [...new Set(keys.map(shardOf))];
    const texts = cache.getAll([...names, CLAIMS_ITEM]);
    const shards = new Map<string, Shard | undefined>(names.map((name) => [name, readShard(texts[name])]));
    return { shards, claims: liveClaims(texts[CLAIMS_ITEM], clock.now()) };
  };

  /** Loads the shards that the cache has lost from the durable stores, once: whoever comes second finds them. */
  const load = (properties: Properties) => {
    const isBehind = properties[CACHE_STALE_PROPERTY] !== undefined;
    const texts = isBehind ? {} : cache.getAll(allShards());
    const lost = allShards().filter((name) => readShard(texts[name]) === undefined);
    if (lost.length === 0) return;
    const { entries, isAll } = sheetStore.latest(properties);
    const contents = new Map<string, Record<LookupKey, Entry>>(lost.map((name) => [name, {}]));
    for (const [key, stored] of withAliases(entries)) {
      const content = contents.get(shardOf(key));
      if (content) content[key] = stored as Entry;
    }
    cache.putAll(
      Object.fromEntries([...contents].map(([name, content]) => [name, writeShard(content, !isAll)])),
      CACHE_SECONDS,
    );
    if (isBehind) documentProperties.remove([CACHE_STALE_PROPERTY]);
  };

  const find = (lookups: readonly Lookup[], shards: ReadonlyMap<string, Shard | undefined>) => {
    const at = (key: LookupKey) => shards.get(shardOf(key))?.entries[key] as Stored | undefined;
    const found = new Map<LookupKey, Entry>();
    const elsewhere = new Map<LookupKey, LookupKey[]>();
    for (const { key, aliases } of lookups) {
      for (const stored of [key, ...aliases].map(at)) {
        if (!stored) continue;
        if (stored.kind === 'alias') elsewhere.set(stored.of, [...(elsewhere.get(stored.of) ?? []), key]);
        else if (isRecord(stored) || at(key) === stored) addSame(found, key, stored);
      }
    }
    return { found, elsewhere };
  };

  const lookIn = (lookups: readonly Lookup[], first: ReturnType<typeof read>): LookupState => {
    const { found, elsewhere } = find(lookups, first.shards);
    if (elsewhere.size > 0) {
      const { shards } = read([...elsewhere.keys()]);
      for (const [of, keys] of elsewhere) {
        const stored = shards.get(shardOf(of))?.entries[of] as Stored | undefined;
        if (stored && stored.kind !== 'alias' && isRecord(stored)) {
          for (const key of keys) addSame(found, key, stored);
        }
      }
    }
    return { entries: dropExpired(found, clock.now()), claims: first.claims };
  };

  /** The shards of `lookups`, loaded first where the cache has lost one. */
  const readLoaded = (lookups: readonly Lookup[], reload: () => void) => {
    const first = read(namesOf(lookups));
    if (![...first.shards.values()].includes(undefined)) return first;
    reload();
    return read(namesOf(lookups));
  };

  /** News with the record that they add to, and whether the cache holds all of those. */
  const completed = (news: readonly (readonly [LookupKey, Entry])[]) => {
    const parts = news.filter(([, entry]) => !isWhole(entry));
    const { shards } = read(parts.map(([key]) => key));
    const whole = new Map(news.filter(([, entry]) => isWhole(entry)));
    let isComplete = true;
    for (const [key, entry] of parts) {
      const known = shards.get(shardOf(key))?.entries[key] as Stored | undefined;
      if (known && known.kind !== 'alias' && isRecord(known)) whole.set(key, mergeEntries(known, entry));
      else isComplete = false;
    }
    return { whole, isComplete };
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
      const isBehind = properties[CACHE_STALE_PROPERTY] !== undefined;
      const isPartial = isBehind || [...first.shards.values()].some((shard) => !shard || shard.partial);
      const kept = isPartial ? sheetStore.find(namesOf(lookups), properties) : sheetStore.journal(properties);
      const entries = addKnown(new Map(known.entries), lookups, kept);
      return { entries: dropExpired(entries, clock.now()), claims: known.claims };
    },

    remember(news, properties) {
      const { whole, isComplete } = completed(news);
      const stored = [...withAliases(whole)];
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
      if (!isComplete) noteCacheStale(documentProperties, properties);
    },

    claims: () => readClaims(ports),
    claim: (keys, until, released) => writeClaims(ports, keys, until, released),
  };
}
