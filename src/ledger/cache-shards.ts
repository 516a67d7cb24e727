/** The document cache as shards: many entries in few items, one read for any number of lookups. */
import type { LookupKey } from '../core/lookup';
import { utf8Length } from '../core/utf8';
import type { Stored } from './lookup-state';

/** Of a shard; one of another version counts as lost. */
const VERSION = 1;
/** With the few other items this stays under the 300 that we allow ourselves of Google's 1,000. */
const SHARDS = 256;
/** Google takes 100 KB a value. */
const SHARD_BYTES = 90_000;
/** The longest that Google keeps an item. */
export const CACHE_SECONDS = 21_600;

const ALPHABET = 'ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789-_';

/** The part of the cache that one item holds. */
export interface Shard {
  readonly entries: Readonly<Record<LookupKey, Stored>>;
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
  if (text === undefined) return undefined;
  try {
    const { v, e, p } = JSON.parse(text) as { v?: unknown; e?: Record<LookupKey, Stored>; p?: unknown };
    return v === VERSION && e ? { entries: e, partial: p === 1 } : undefined;
  } catch {
    return undefined;
  }
}

/** Writes a shard as text that fits one item: when it is too large the oldest entries are left to the durable stores. */
export function writeShard(entries: Readonly<Record<LookupKey, Stored>>, partial: boolean): string {
  const text = JSON.stringify({ v: VERSION, ...(partial ? { p: 1 } : {}), e: entries });
  if (utf8Length(text) <= SHARD_BYTES) return text;
  const newestFirst = Object.entries(entries).sort(([, a], [, b]) => b.at - a.at);
  const kept = newestFirst.slice(0, Math.floor(newestFirst.length * 0.8));
  return writeShard(Object.fromEntries(kept), true);
}
