/** The shards in the document cache: read together, filled from the durable stores where they are lost, and added to. */
import type { LookupKey } from '../core/lookup';
import type { Ports } from '../ports';
import { allShards, CACHE_SECONDS, readShard, type Shard, shardOf, writeShard } from './cache-shards';
import { CLAIMS_ITEM, type Claims, liveClaims } from './claims';
import { type Entry, mergeEntries } from './entry';
import { isJournalFull, JOURNAL_FULL_ITEM } from './journal-full';
import { type Stored, withAliases } from './lookup-state';
import { createEntryReader, type EntryReader, readAlias } from './read-entry';

/** Shards by the names of their items, `undefined` when the cache has lost one, and the live claims. */
export interface CachedShards {
  readonly shards: ReadonlyMap<string, Shard | undefined>;
  readonly claims: Claims;
  readonly isJournalFull: boolean;
  /** Reads an entry of a shard. */
  readonly readEntry: EntryReader;
}

/** Reads the shards of these keys, the claims, and whether the journal is full: one cache read. */
export function readShards(
  { cache, clock }: Pick<Ports, 'cache' | 'clock'>,
  keys: readonly LookupKey[],
): CachedShards {
  const names = [...new Set(keys.map(shardOf))];
  const texts = cache.getAll([...names, CLAIMS_ITEM, JOURNAL_FULL_ITEM]);
  return {
    shards: new Map(names.map((name) => [name, readShard(texts[name])])),
    claims: liveClaims(texts[CLAIMS_ITEM], clock.now()),
    isJournalFull: isJournalFull(texts[JOURNAL_FULL_ITEM], clock.now()),
    readEntry: createEntryReader(() => clock.now()),
  };
}

/** Gives what is stored under `key`; `undefined` where nothing is that can be read, or its shard was not read. */
export function entryIn({ shards, readEntry }: CachedShards, key: LookupKey): Stored | undefined {
  const stored = shards.get(shardOf(key))?.entries[key];
  return readAlias(stored) ?? readEntry(stored);
}

/**
 * Fills the shards that the cache has lost, all of them where it is `isStale`, with what `latest` gives. False where none was
 * lost. Under the file's lock: a second execution finds them loaded.
 */
export function fillLostShards(
  cache: Ports['cache'],
  isStale: boolean,
  latest: () => { readonly entries: ReadonlyMap<LookupKey, Entry>; readonly isAll: boolean },
): boolean {
  const texts = isStale ? {} : cache.getAll(allShards());
  const lost = allShards().filter((name) => readShard(texts[name]) === undefined);
  if (lost.length === 0) return false;
  const { entries, isAll } = latest();
  const contents = new Map<string, Record<LookupKey, Stored>>(lost.map((name) => [name, {}]));
  for (const [key, stored] of withAliases(entries)) {
    const content = contents.get(shardOf(key));
    if (content) content[key] = stored;
  }
  cache.putAll(
    Object.fromEntries([...contents].map(([name, content]) => [name, writeShard(content, !isAll)])),
    CACHE_SECONDS,
  );
  return true;
}

/** Adds to the shards that the cache holds: one cache read and one write. */
export function mergeIntoShards(
  ports: Pick<Ports, 'cache' | 'clock'>,
  stored: readonly (readonly [LookupKey, Stored])[],
): void {
  const cached = readShards(
    ports,
    stored.map(([key]) => key),
  );
  const contents = new Map<string, { entries: Record<LookupKey, unknown>; partial: boolean }>();
  for (const [key, one] of stored) {
    const name = shardOf(key);
    const shard = cached.shards.get(name);
    // A lost shard stays lost: written now, it would pass for complete.
    if (!shard) continue;
    const content = contents.get(name) ?? { entries: { ...shard.entries }, partial: shard.partial };
    contents.set(name, content);
    const known = entryIn(cached, key);
    // An alias never takes the place of an entry.
    if (one.kind === 'alias' && known && known.kind !== 'alias') continue;
    const isMerged = known && known.kind !== 'alias' && one.kind !== 'alias';
    content.entries[key] = isMerged ? mergeEntries(known, one) : one;
  }
  ports.cache.putAll(
    Object.fromEntries(
      [...contents].map(([name, { entries, partial }]) => [name, writeShard(entries, partial)]),
    ),
    CACHE_SECONDS,
  );
}
