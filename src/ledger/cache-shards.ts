/** The document cache as shards: many entries in few items, one read for any number of lookups. */
import type { LookupKey } from '../core/lookup';
import { utf8Length } from '../core/utf8';
import type { Entry } from './entry';

/** With the few other items this stays under the 300 that we allow ourselves of Google's 1,000. */
const SHARDS = 256;
/** Google takes 100 KB a value. */
const SHARD_BYTES = 90_000;
/** The longest that Google keeps an item. */
export const CACHE_SECONDS = 21_600;

const ALPHABET = 'ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789-_';

export interface Shard {
  readonly entries: Readonly<Record<LookupKey, Entry>>;
  /** Some entries did not fit: a key that is absent here may still be in the durable stores. */
  readonly partial: boolean;
}

/** Cache item of the shard that holds `key`. */
export function shardOf(key: LookupKey): string {
  const number = ALPHABET.indexOf(key.charAt(0)) * ALPHABET.length + ALPHABET.indexOf(key.charAt(1));
  return `s:${((number % SHARDS) + SHARDS) % SHARDS}`;
}

/** Every shard's item. */
export function allShards(): readonly string[] {
  return Array.from({ length: SHARDS }, (_, number) => `s:${number}`);
}

/** A cached text as a shard; `undefined` when it is not there or not readable, and so has to be loaded. */
export function readShard(text: string | undefined): Shard | undefined {
  if (text === undefined) return undefined;
  try {
    const { e, p } = JSON.parse(text) as { e: Record<LookupKey, Entry>; p?: 1 };
    return { entries: e, partial: p === 1 };
  } catch {
    return undefined;
  }
}

/** A shard as text that fits one item: when it is too large the oldest entries are left to the durable stores. */
export function writeShard(entries: Readonly<Record<LookupKey, Entry>>, partial: boolean): string {
  const text = JSON.stringify(partial ? { p: 1, e: entries } : { e: entries });
  if (utf8Length(text) <= SHARD_BYTES) return text;
  const newestFirst = Object.entries(entries).sort(([, a], [, b]) => b.at - a.at);
  const kept = newestFirst.slice(0, Math.floor(newestFirst.length * 0.8));
  return writeShard(Object.fromEntries(kept), true);
}
