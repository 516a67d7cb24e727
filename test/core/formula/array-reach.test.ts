/** How far the results of formulas may reach. */
import { describe, expect, it } from 'vitest';
import { arrayReach } from '../../../src/core/formula/array-reach';

describe('the reach of a formula', () => {
  it.each([
    '=A2&" x"',
    '=SUM(A2:A9)',
    '=IF(A2="", "", VLOOKUP(A2, Data!A:C, 2, FALSE))',
    '="{A1:B2}"&TRIM(B2)',
    "='My {tab}'!A2",
  ])('is its own cell for %s', (formula) => {
    expect(arrayReach(formula)).toBeUndefined();
  });

  it.each([
    ['=ARRAYFORMULA(A2:A&"@x")', 1],
    ['=ARRAYFORMULA(IF(A2:A="","",B2:B))', 1],
    ['={"Email";ARRAYFORMULA(A2:A&"@x")}', 1],
    ['=FILTER(Data!A2:C, Data!C2:C<>"")', 3],
    ["=SORT('My tab'!$A$2:$D$90, 1, TRUE)", 4],
    ['=UNIQUE({A2:A;C2:C})', 1],
    ['=SEQUENCE(5)', 1],
    ['=SEQUENCE(5; 3)', 3],
    ['=VSTACK("Email", A2:A9)', 1],
    ['=A2:B9', 2],
    ['=LUSHA_EMAIL(A2:B9)', 1],
  ])('is some columns and any rows for %s', (formula, columns) => {
    expect(arrayReach(formula)).toEqual({ columns, isOneRow: false });
  });

  it.each([
    '=QUERY(A1:C, "select A")',
    '=IMPORTRANGE("x", "A1:B2")',
    '={A2:A, C2:C}',
    '={A2:A\\C2:C}',
    '=TRANSPOSE(A2:A9)',
    '=FILTER(People, TRUE)',
    '=MY_FUNCTION(A2:A)',
    '=MAP(A2:A, LAMBDA(x, x&"@"))',
  ])('is unknown for %s', (formula) => {
    expect(arrayReach(formula)).toEqual({ columns: 'unknown', isOneRow: false });
  });

  it.each(['=LUSHA_EMAIL(A2)', '=IFERROR(LUSHA_PHONE(A2, B2), "")', '=ARRAYFORMULA(A2&"x")'])(
    'is one row for %s, which reads one row',
    (formula) => {
      expect(arrayReach(formula)).toEqual({ columns: 1, isOneRow: true });
    },
  );
});
