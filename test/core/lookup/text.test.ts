import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { cleanText, foldWords } from '../../../src/core/lookup/text';

/** An invisible character, with which a text is not plain ASCII any more. */
const INVISIBLE = '\u200b';

const plainText = fc.string({ unit: 'grapheme-ascii' });

describe('a plain ASCII text, which skips normalization', () => {
  it('is cleaned like a text that is normalized', () => {
    fc.assert(
      fc.property(plainText, (text) => {
        expect(cleanText(text)).toBe(cleanText(text + INVISIBLE));
      }),
    );
  });

  it('is folded like a text that is normalized', () => {
    fc.assert(
      fc.property(plainText, (text) => {
        expect(foldWords(text)).toEqual(foldWords(text + INVISIBLE));
      }),
    );
  });
});
