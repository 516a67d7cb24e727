/** Tests the seals of notes about money, and their HMAC against a well-kept library and the vectors of RFC 4231. */
import { hmac } from '@noble/hashes/hmac.js';
import { sha256 } from '@noble/hashes/sha2.js';
import { describe, expect, it } from 'vitest';
import { seededRandom } from '../../playground/services/seeded-random';
import { hmacSha256, isSealed, sealOf } from '../../src/core/seal';
import { utf8Bytes } from '../../src/core/utf8';

const CONTENT = ['contact', 'v1.id', 'k3', [['emails', 0]]] as const;

function hex(bytes: Uint8Array): string {
  return [...bytes].map((byte) => byte.toString(16).padStart(2, '0')).join('');
}

describe('the HMAC-SHA256', () => {
  it.each([
    [
      new Uint8Array(20).fill(0x0b),
      'Hi There',
      'b0344c61d8db38535ca8afceaf0bf12b881dc200c9833da726e9376c2e32cff7',
    ],
    [
      utf8Bytes('Jefe'),
      'what do ya want for nothing?',
      '5bdcc146bf60754e6a042426089575c75a003f089d2739839dec58b964ec3843',
    ],
  ])('is that of RFC 4231', (secret, message, expected) => {
    expect(hex(hmacSha256(secret, utf8Bytes(message)))).toBe(expected);
  });

  it('is that of the library for messages of any length', () => {
    const random = seededRandom(7);
    const bytes = (length: number) => Uint8Array.from({ length }, () => Math.floor(256 * random()));
    for (let length = 0; length < 200; length += 1) {
      const [secret, message] = [bytes(1 + (length % 64)), bytes(length)];
      expect(hex(hmacSha256(secret, message))).toBe(hex(hmac(sha256, secret, message)));
    }
  });
});

describe('a seal', () => {
  it('has 16 characters and holds for the same content and the same key', () => {
    const seal = sealOf('key', CONTENT);
    expect(seal).toMatch(/^[\w-]{16}$/);
    expect(isSealed('key', CONTENT, seal)).toBe(true);
  });

  it('holds neither for another key, nor without a key, nor for other content, nor for another seal', () => {
    const seal = sealOf('key', CONTENT);
    const changed = ['contact', 'v1.other', 'k3', [['emails', 0]]];
    expect([
      isSealed('another key', CONTENT, seal),
      isSealed(undefined, CONTENT, seal),
      isSealed('key', changed, seal),
      isSealed('key', CONTENT, `${seal}A`),
      isSealed('key', CONTENT, undefined),
      isSealed('key', CONTENT, [seal]),
    ]).toEqual([false, false, false, false, false, false]);
  });
});
