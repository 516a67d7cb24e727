/** A formula some rows further down. */
import { describe, expect, it } from 'vitest';
import { shiftRows } from '../../../src/core/formula/shift';

describe('a formula that moved down', () => {
  it('has its rows moved, and its texts and tab names left alone', () => {
    expect(shiftRows(`=LUSHA_ENRICH(A2:$C11,"A2, email",'Tab A1'!B2)`, 3)).toBe(
      `=LUSHA_ENRICH(A5:$C14,"A2, email",'Tab A1'!B5)`,
    );
  });

  it('is not guessed at where a row is absolute, or would leave the grid', () => {
    expect(shiftRows('=LUSHA_EMAIL(A$2)', 1)).toBeUndefined();
    expect(shiftRows('=LUSHA_EMAIL(A2)', -2)).toBeUndefined();
  });
});
