import { describe, expect, it } from 'vitest';
import { askedCalls, expressionValue, type FormulaCells } from '../../../src/core/formula/asked-calls';
import { scalarOfCell } from '../../../src/core/formula/cell-scalar';
import { parseFormula } from '../../../src/core/formula/parse';
import { areaOf } from '../../../src/core/formula/references';
import { Failure, UNKNOWN } from '../../../src/core/formula/scalar';
import { argumentOf, unwrapped } from '../../../src/core/formula/value';

/** Returns a tab with these rows. `undefined` is a blank cell, and `''` is a formula that gives an empty text. */
function cells(rows: readonly (readonly unknown[])[]): FormulaCells {
  return {
    place: { row: 1, column: 9 },
    read(reference) {
      const area = areaOf(reference, 1, 9);
      if (!area || reference.tab !== undefined) return UNKNOWN;
      const height = Math.min(area.rows, rows.length - area.row + 1);
      return unwrapped(
        Array.from({ length: height }, (_r, down) =>
          Array.from({ length: area.columns }, (_c, right) => {
            const value = rows[area.row - 1 + down]?.[area.column - 1 + right];
            return scalarOfCell(value, () => value === undefined);
          }),
        ),
      );
    },
  };
}

/** Returns the first arguments of the calls of `F` and `G` that are made for certain, and those that may be made after a question mark. */
function calls(formula: string, rows: readonly (readonly unknown[])[]): unknown[] {
  const tree = parseFormula(formula, 'A1');
  if (!tree) return ['unreadable'];
  return askedCalls(tree, ['F', 'G'], cells(rows)).map(({ args: [first], certain }) => {
    const known = argumentOf(first);
    const value = known ? known.argument : 'unknown';
    return certain ? value : ['?', value];
  });
}

/** Returns the value of a formula over one row of cells. */
function value(formula: string, row: readonly unknown[] = []): unknown {
  const tree = parseFormula(formula, 'A1');
  return tree ? expressionValue(tree, cells([row])) : 'unreadable';
}

describe('the calls of a formula', () => {
  it.each([
    ['=F(A1)', ['ann']],
    ['=IF(A1="","",F(A1))', ['ann']],
    ['=IF(A1<>"","",F(A1))', []],
    ['=IF(B1="","",F(A1))', []],
    ['=IF(C1=7;F(A1);G(B1))', ['ann']],
    ['=IF(D1,F(A1),G(A1))', ['ann']],
    ['=IF(E1="x",F(A1))', []],
    [
      '=IF(NOW()>5,F(A1),G(C1))',
      [
        ['?', 'ann'],
        ['?', 7],
      ],
    ],
    ['=IFERROR(F(A1),G(C1))', ['ann', ['?', 7]]],
    ['=IFERROR(E1,F(A1))', ['ann']],
    ['=IFNA(1/0,F(A1))', []],
    ['=IFS(A1="bob",F(1),A1="ANN",F(2),TRUE,F(3))', [2]],
    ['=SWITCH(A1,"bob",F(1),F(2))', [2]],
    ['=CHOOSE(2,F(1),F(2))', [2]],
    ['=OTHER(F(A1),IF(B1="",F(C1),F(D1)))', ['ann', 7]],
    ['=F(A1)&" "&G(F(C1))', ['ann', 7, 'unknown']],
    ['=LET(x,TRIM(A1),y,x&"@b.c",IF(x="","",F(y)))', ['ann@b.c']],
    ['=LAMBDA(x,y,F(x))(A1,B1)', ['ann']],
    ['=MAP(A1:C1,LAMBDA(x,IF(x="","",F(x))))', ['ann', 7]],
    ['=BYROW({A1,C1;D1,A1},LAMBDA(r,F(r)))', [[['ann', 7]], [[true, 'ann']]]],
    ['=REDUCE("",A1:C1,LAMBDA(sum,x,sum&F(x)))', ['ann', '', 7]],
    ['=MAP(SEQUENCE(3),LAMBDA(x,F(x)))', [['?', 'unknown']]],
    ['=ARRAYFORMULA(F(A1:C1&"!"))', [[['ann!', '!', '7!']]]],
    ['=ARRAYFORMULA(IF(A1:C1="zoe",F(A1:C1),G(A1)))', ['ann']],
    ['=F(A1:C1&"!")', ['unknown']],
    ['=F(Other!A1)', ['unknown']],
    ['=F()', [undefined]],
  ])('%s are followed through what is known', (formula, expected) => {
    expect(calls(formula, [['ann', undefined, 7, true, '#N/A']])).toEqual(expected);
  });

  it('are found in formulas with semicolons, decimal commas and columns that are separated by backslashes', () => {
    expect(calls('=IF(C1>1,5;F({A1\\B1});"")', [['ann', 'bob', 2]])).toEqual([[['ann', 'bob']]]);
  });

  it('may be made where a cell is still being calculated', () => {
    expect(calls('=IF(A1="","",F(B1))', [['Loading...', 'ann']])).toEqual([['?', 'ann']]);
  });

  it('are left to Sheets where the formula is too deep, too long, or takes too many steps', () => {
    expect(calls(`=${'('.repeat(5_000)}F(A1)${')'.repeat(5_000)}`, [['ann']])).toEqual(['unreadable']);
    const rows = Array.from({ length: 2_000 }, (_, row) => [row]);
    const nested = '=MAP(A1:A2000,LAMBDA(x,SUM(MAP(A1:A2000,LAMBDA(y,F(x+y))))))';
    expect(calls(nested, rows).length).toBeLessThan(300_000);
  });

  it.each(['=F(Table1[Email])', '=F(A1', '="', '=', '=F(A1))', '=1 2', '={1,2'])(
    '%s is unreadable',
    (formula) => {
      expect(calls(formula, [['ann']])).toEqual(['unreadable']);
    },
  );
});

describe('a value', () => {
  it.each<[string, unknown]>([
    ['=TRIM("  a   b ")', 'a b'],
    ['=PROPER("anna o\'neil-SMITH")', "Anna O'Neil-Smith"],
    ['=SUBSTITUTE("a-b-c","-","+",2)', 'a-b+c'],
    ['=MID("abcdef",2,3)', 'bcd'],
    ['=RIGHT("abc",0)', ''],
    ['=LEN(A1&"x")', 6],
    ['=B1+2*3^2-10%', 17.9],
    ['=-B1', -0],
    ['=A1="HELLO"', true],
    ['=EXACT(A1,"HELLO")', false],
    ['=A1>""', true],
    ['=A1>"h"', UNKNOWN],
    ['=1<"a"', true],
    ['=B1=0', true],
    ['=B1=FALSE', true],
    ['=B1=""', true],
    ['=D1=""', true],
    ['=ISBLANK(B1)', true],
    ['=ISBLANK(D1)', false],
    ['=ISTEXT(D1)', true],
    ['=COUNTA(A1:D1)', 3],
    ['=AND(A1="hello",C1>2)', true],
    ['=AND(A1="hello",TODAY()>2)', UNKNOWN],
    ['=OR(B1,C1>5)', false],
    ['=TEXTJOIN(", ",TRUE,A1:D1)', 'hello, 3'],
    ['=REGEXEXTRACT("<a@b.c>","[^<]+@[^>]+")', 'a@b.c'],
    ['=REGEXMATCH("ABC","(?i)b")', true],
    ['=REGEXMATCH("aaaa","(a+)+$")', UNKNOWN],
    ['=ROW()', 1],
    ['=COUNTBLANK(A1:D1)', 2],
    ['=C1&""', '3'],
    ['=1.5&""', UNKNOWN],
    ['=ISEMAIL("ann@acme.com")', true],
    ['=ISEMAIL("ann")', false],
    ['=FIND("x","abc")', new Failure('#VALUE!')],
    ['=VLOOKUP(A1,A1:B1,2)', UNKNOWN],
    ['=TODAY()', UNKNOWN],
    ['=SOME_NAME', UNKNOWN],
  ])('%s is as Sheets gives it, or unknown', (formula, expected) => {
    expect(value(formula, ['hello', undefined, 3, ''])).toEqual(expected);
  });

  it('that is a date is never made a text or compared with a number', () => {
    const row = [new Date(0), new Date(1)];
    expect(value('=A1&""', row)).toBe(UNKNOWN);
    expect(value('=A1>5', row)).toBe(UNKNOWN);
    expect(value('=A1<B1', row)).toBe(true);
    expect(value('=A1=""', row)).toBe(false);
  });
});
