/** A1 notation, R1C1 formulas, and shifted references. */
import { expect, test } from 'vitest';
import { parseA1, shiftFormula, toA1, toR1C1 } from '../../../playground/workbook/a1.js';

const SIZE = { rows: 1000, columns: 26 };

test('A1 notation is parsed for cells, blocks, whole columns, and sheet names', () => {
  expect(parseA1('B3', SIZE)).toEqual({ sheet: null, area: { row: 3, column: 2, rows: 1, columns: 1 } });
  expect(parseA1("'My ''tab'!$A$1:C2", SIZE)).toEqual({
    sheet: "My 'tab",
    area: { row: 1, column: 1, rows: 2, columns: 3 },
  });
  expect(parseA1('A:B', SIZE)?.area).toEqual({ row: 1, column: 1, rows: 1000, columns: 2 });
  expect(parseA1('A2:C', SIZE)?.area).toEqual({ row: 2, column: 1, rows: 999, columns: 3 });
  expect(parseA1('no range', SIZE)).toBeNull();
});

test('areas are formatted in A1 notation', () => {
  expect(toA1({ row: 2, column: 27, rows: 1, columns: 1 })).toBe('AA2');
  expect(toA1({ row: 1, column: 1, rows: 3, columns: 2 })).toBe('A1:B3');
});

test('a formula that is filled down has the same R1C1 form in every row', () => {
  const first = '=F(A2,"A2",$B$1,Sheet2!C2)';
  const second = shiftFormula(first, { row: 1, column: 0 });
  expect(second).toBe('=F(A3,"A2",$B$1,Sheet2!C3)');
  expect(toR1C1(first, { row: 2, column: 4 })).toBe('=F(R[0]C[-3],"A2",R1C2,Sheet2!R[0]C[-1])');
  expect(toR1C1(second, { row: 3, column: 4 })).toBe(toR1C1(first, { row: 2, column: 4 }));
});

test('function names that look like cells do not change', () => {
  expect(shiftFormula('=LOG10(A1)+LUSHA_1(B2)', { row: 1, column: 1 })).toBe('=LOG10(B2)+LUSHA_1(C3)');
});

test('a reference that leaves the sheet becomes #REF!', () => {
  expect(shiftFormula('=A1', { row: -1, column: 0 })).toBe('=#REF!');
});
