/** Moving the references of a formula to other rows. */
import { describe, expect, it } from 'vitest';
import { shiftRows } from '../../../src/core/formula/shift';

describe('a formula that moved with its rows', () => {
  it('reads the same cells of its rows and keeps its texts', () => {
    expect(shiftRows('=LUSHA_ENRICH(A2:$C11,"A2, email")', 3, 2, 11)).toBe(
      '=LUSHA_ENRICH(A5:$C14,"A2, email")',
    );
  });

  it.each([
    ['an absolute row', '=LUSHA_EMAIL(A$2)'],
    ['another row', '=LUSHA_EMAIL(A5)'],
    ['header cells above', '=LUSHA_ENRICH(A2:C11, E1:H1)'],
    ['another tab', '=LUSHA_EMAIL(Leads!A2)'],
    ['another tab in quotes', "=LUSHA_EMAIL('My leads'!A2)"],
  ])('is not moved when it reads %s', (_what, formula) => {
    expect(shiftRows(formula, 1, 2, 2)).toBeUndefined();
  });
});
