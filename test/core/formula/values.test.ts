/** Reading what an argument stands for. */
import { describe, expect, it } from 'vitest';
import { readArgument } from '../../../src/core/formula/values';

describe('an argument', () => {
  it.each([
    ['A2', undefined, [2, 1, 1, 1]],
    ['$B$3', undefined, [3, 2, 1, 1]],
    ['A2:C26', undefined, [2, 1, 25, 3]],
    ['C26:A2', undefined, [2, 1, 25, 3]],
    ['A:C', undefined, [1, 1, 10_000_000, 3]],
    ['A2:A', undefined, [2, 1, 9_999_999, 1]],
    ['2:5', undefined, [2, 1, 4, 18_278]],
    ['Leads!A2', 'Leads', [2, 1, 1, 1]],
    ["'It''s my tab'!AA10:AB11", "It's my tab", [10, 27, 2, 2]],
  ])('%s is a reference', (text, tab, [row, column, rows, columns]) => {
    expect(readArgument(text)).toEqual({ kind: 'reference', tab, area: { row, column, rows, columns } });
  });

  it.each([
    ['"a ""b"""', 'a "b"'],
    ['TRUE', true],
    ['false', false],
    ['-2.5', -2.5],
    ['1,5', 1.5],
  ])('%s is a value', (text, value) => {
    expect(readArgument(text)).toEqual({ kind: 'value', value });
  });

  it.each(['TRIM(A2)', 'A2&B2', 'my_list', '{1,2}', 'A', 'A2+1', 'ABCD1'])(
    '%s is left for Sheets to calculate',
    (text) => {
      expect(readArgument(text)).toEqual({ kind: 'other' });
    },
  );

  it('is nothing when its text is empty', () => {
    expect(readArgument('')).toEqual({ kind: 'nothing' });
  });
});
