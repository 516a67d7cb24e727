/** Short digests of texts: 72 bits of their SHA-256. */
import { sha256 } from '@noble/hashes/sha2.js';
import { utf8Bytes } from './utf8';

const BYTES = 9;
const ALPHABET = 'ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789-_';

/** Digests are cached because each step of a purchase computes those of the same lookups again. */
const cache = new Map<string, string>();
const CACHE_SIZE = 20_000;

/**
 * Returns the digest of `text` as 12 base64url characters. Among a million texts, two have the same digest with a
 * probability of 1 in 10 billion.
 */
export function digest(text: string): string {
  const cached = cache.get(text);
  if (cached !== undefined) return cached;
  const computed = digestOf(text);
  if (cache.size >= CACHE_SIZE) cache.clear();
  cache.set(text, computed);
  return computed;
}

function digestOf(text: string): string {
  return base64url(sha256(utf8Bytes(text)).subarray(0, BYTES));
}

/** Returns the bytes as base64url characters, four for every three bytes. Their number must be a multiple of three. */
export function base64url(bytes: Uint8Array): string {
  let out = '';
  for (let i = 0; i < bytes.length; i += 3) {
    const bits = ((bytes[i] ?? 0) << 16) | ((bytes[i + 1] ?? 0) << 8) | (bytes[i + 2] ?? 0);
    for (const shift of [18, 12, 6, 0]) out += ALPHABET.charAt((bits >> shift) & 63);
  }
  return out;
}
