/** The document cache as shards: many entries in few items, one read for any number of lookups. */
import { recordOf } from '../core/field-readers';
import type { LookupKey } from '../core/lookup';
import { parseCached, propertiesOf } from '../core/stored-json';
import { utf8Length } from '../core/utf8';

/** Of a shard; one of another version counts as lost. */
const VERSION = 1;
/** With the few other items this stays under the 300 that we allow ourselves of Google's 1,000. */
const SHARDS = 256;
/** Google takes 100 KB a value. */
const SHARD_BYTES = 90_000;
/** Characters of an entry that may keep others out of a full shard. Our own choice: records have some hundred. */
const LARGE_ENTRY = 10_000;
/** The longest that Google keeps an item. */
export const CACHE_SECONDS = 21_600;

const ALPHABET = 'ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789-_';

/** The part of the cache that one item holds. */
export interface Shard {
  /** Entries as they are stored: each is read when it is looked for, because few of a shard are. */
  readonly entries: Readonly<Record<LookupKey, unknown>>;
  /** Some entries did not fit: a key that is absent here may still be in the durable stores. */
  readonly partial: boolean;
}

/** Names the cache item of the shard that holds `key`. */
export function shardOf(key: LookupKey): string {
  const number = ALPHABET.indexOf(key.charAt(0)) * ALPHABET.length + ALPHABET.indexOf(key.charAt(1));
  return `s:${((number % SHARDS) + SHARDS) % SHARDS}`;
}

/** Names every shard's item. */
export function allShards(): readonly string[] {
  return Array.from({ length: SHARDS }, (_, number) => `s:${number}`);
}

/** Reads a cached text as a shard; `undefined` when it is not there, of another version or not readable, and so has to be loaded. */
export function readShard(text: string | undefined): Shard | undefined {
  const { v, e, p } = propertiesOf(parseCached(text));
  const entries = v === VERSION ? recordOf(e) : undefined;
  return entries && { entries, partial: p === 1 };
}

/**
 * Writes a shard as text that fits one item. What does not fit is left to the durable stores: entries that are large by
 * themselves first, and then the oldest ones.
 */
export function writeShard(entries: Shard['entries'], partial: boolean): string {
  const text = shardText(entries, partial);
  if (utf8Length(text) <= SHARD_BYTES) return text;
  const sized = Object.entries(entries).map(([key, stored]) => ({
    key,
    stored,
    bytes: utf8Length(JSON.stringify([key, stored])),
    at: Number(propertiesOf(stored).at),
  }));
  sized.sort(
    (a, b) => Number(a.bytes > LARGE_ENTRY) - Number(b.bytes > LARGE_ENTRY) || (b.at || 0) - (a.at || 0),
  );
  let left = SHARD_BYTES - utf8Length(shardText({}, true));
  const kept = sized.flatMap(({ key, stored, bytes }): [LookupKey, unknown][] => {
    left -= bytes;
    return left < 0 ? [] : [[key, stored]];
  });
  return shardText(Object.fromEntries(kept), true);
}

function shardText(entries: Shard['entries'], partial: boolean): string {
  return JSON.stringify({ v: VERSION, ...(partial ? { p: 1 } : {}), e: entries });
}
