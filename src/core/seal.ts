/**
 * Seals: proofs that a note about money was written by somebody who pays with the same key. Everybody who may edit a file can
 * write into its tabs, but nobody without the key can seal what is written there.
 */
import { sha256 } from '@noble/hashes/sha2.js';
import { base64url } from './digest';
import { utf8Bytes } from './utf8';

/** The version of what is sealed. A seal of another version does not hold. */
const VERSION = 1;
/** The bytes of a seal: a forger would have to try 2^95 seals on average. They are written as 16 characters. */
const BYTES = 12;
/** The block of SHA-256 in bytes. */
const BLOCK = 64;

/** The content of a note, in a fixed order. */
export type SealedContent = readonly unknown[];

/** Returns the seal of `content` for those who pay with `key`, as 16 characters. */
export function sealOf(key: string, content: SealedContent): string {
  const message = utf8Bytes(JSON.stringify([VERSION, ...content]));
  return base64url(hmacSha256(secretOf(key), message).subarray(0, BYTES));
}

/** Returns whether `seal` was made of this content with this key. Without a key or a seal nothing is sealed. */
export function isSealed(key: string | undefined, content: SealedContent, seal: unknown): boolean {
  return key !== undefined && typeof seal === 'string' && seal === sealOf(key, content);
}

/** The key itself is never used as a secret, nor is the digest that names its account, because that one stands in the file. */
function secretOf(key: string): Uint8Array {
  return sha256(utf8Bytes(`seal|${key}`));
}

/**
 * Returns the HMAC-SHA256 (RFC 2104) of `message` under a secret of at most 64 bytes. The HMAC of the library takes the
 * hash as an object that exists from the first moment, but the build evaluates libraries at their first call only. A test
 * compares both.
 */
export function hmacSha256(secret: Uint8Array, message: Uint8Array): Uint8Array {
  const padded = (byte: number) => Uint8Array.from({ length: BLOCK }, (_, at) => (secret[at] ?? 0) ^ byte);
  const inner = sha256(joined(padded(0x36), message));
  return sha256(joined(padded(0x5c), inner));
}

function joined(first: Uint8Array, second: Uint8Array): Uint8Array {
  const all = new Uint8Array(first.length + second.length);
  all.set(first);
  all.set(second, first.length);
  return all;
}
