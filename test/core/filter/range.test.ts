/** Reading and writing ranges as people write them. */
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { rangeText, readRange, splitRanges } from '../../../src/core/filter/range';

it.each([
  ['201-1000', { min: 201, max: 1000 }],
  ['201 – 1000', { min: 201, max: 1000 }],
  ['201 to 1000', { min: 201, max: 1000 }],
  ['from 201 to 1,000', { min: 201, max: 1000 }],
  ['between 5 and 10', { min: 5, max: 10 }],
  ['1,000-5,000', { min: 1000, max: 5000 }],
  ['1.000-5.000', { min: 1000, max: 5000 }],
  ["1'000", { min: 1000, max: 1000 }],
  ['1 000', { min: 1000, max: 1000 }],
  ['201+', { min: 201 }],
  ['201 or more', { min: 201 }],
  ['at least 201', { min: 201 }],
  ['≥ 201', { min: 201 }],
  ['since 2015', { min: 2015 }],
  ['>1000', { min: 1001 }],
  ['over 1k', { min: 1001 }],
  ['<50', { max: 49 }],
  ['under 50 employees', { max: 49 }],
  ['before 1990', { max: 1989 }],
  ['up to 50', { max: 50 }],
  ['<=50', { max: 50 }],
  ['500', { min: 500, max: 500 }],
  ['1k-5k', { min: 1000, max: 5000 }],
  ['500-1k', { min: 500, max: 1000 }],
  ['1M', { min: 1_000_000, max: 1_000_000 }],
  ['$1.1m - $10m', { min: 1_100_000, max: 10_000_000 }],
  ['2.5bn+', { min: 2_500_000_000 }],
  ['1-5k', 'unclear'],
  ['', undefined],
  ['many', undefined],
  ['1-2-3', undefined],
  ['1,00', undefined],
  ['-5', undefined],
] as const)('%j is read as %j', (text, range) => {
  expect(readRange(text)).toEqual(range);
});

describe('a list of ranges', () => {
  it.each([
    ['1-10, 11-50', ['1-10', '11-50']],
    ['1-10,11-50', ['1-10', '11-50']],
    ['11-50,201-500', ['11-50', '201-500']],
    ['1,000-5,000', ['1,000-5,000']],
    ['1,000-5,000, 10,000+', ['1,000-5,000', '10,000+']],
    ['1, 500', ['1', '500']],
  ])('such as %j is split at commas that do not separate thousands', (text, ranges) => {
    expect(splitRanges(text).map((range) => range.trim())).toEqual(ranges);
  });
});

it('a range is read as it was written', () => {
  const number = fc.integer({ min: 0, max: 10 ** 13 });
  fc.assert(
    fc.property(number, number, (a, b) => {
      const [min, max] = [Math.min(a, b), Math.max(a, b)];
      expect(readRange(rangeText({ min, max }))).toEqual({ min, max });
      expect(readRange(rangeText({ min }))).toEqual({ min });
      expect(readRange(rangeText({ max }))).toEqual({ max });
    }),
  );
});
