import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { cleanText, foldWords } from '../../../src/core/lookup/text';

/** Shows nothing, and keeps a text from being taken for a plain one. */
const INVISIBLE = '\u200b';

const plainText = fc.string({ unit: 'grapheme-ascii' });

describe('a text of plain letters, which is not normalised', () => {
  it('is cleaned as one that is', () => {
    fc.assert(
      fc.property(plainText, (text) => {
        expect(cleanText(text)).toBe(cleanText(text + INVISIBLE));
      }),
    );
  });

  it('is folded as one that is', () => {
    fc.assert(
      fc.property(plainText, (text) => {
        expect(foldWords(text)).toEqual(foldWords(text + INVISIBLE));
      }),
    );
  });
});
