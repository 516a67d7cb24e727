import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { decodeBase64, encodeBase64 } from '../../src/ledger/base64';

describe('the base64 codec', () => {
  it('writes the same text as Node without padding, and reads it back', () => {
    fc.assert(
      fc.property(fc.uint8Array({ maxLength: 200 }), (bytes) => {
        const text = encodeBase64(bytes);
        expect(text).toBe(Buffer.from(bytes).toString('base64').replace(/=+$/, ''));
        expect([...decodeBase64(text)]).toEqual([...bytes]);
      }),
    );
  });

  it('refuses characters that are not base64', () => {
    expect(() => decodeBase64('a!')).toThrow('Not base64.');
  });
});
