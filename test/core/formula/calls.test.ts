/** Finding calls of the add-on's functions in the text of a formula. */
import { describe, expect, it } from 'vitest';
import { callsIn, withAgain } from '../../../src/core/formula/calls';
import { FUNCTION_NAMES, FUNCTIONS, type FunctionName } from '../../../src/core/formula/functions';

function argumentsIn(formula: string): string[][] {
  return callsIn(formula, FUNCTION_NAMES).map(({ args }) => args.map(({ text }) => text));
}

function again(formula: string, separator: ',' | ';' = ','): string | undefined {
  const [call] = callsIn(formula, FUNCTION_NAMES);
  return call && withAgain(formula, call, FUNCTIONS[call.name as FunctionName].againAt, separator);
}

describe('calls in a formula', () => {
  it.each([
    ['=LUSHA_ENRICH(A2:C11, "email, title", TRUE)', [['A2:C11', '"email, title"', 'TRUE']]],
    ['=lusha_email( A2 )', [['A2']]],
    ['=LUSHA_CREDITS()', [[]]],
    ['=IF(A2="","",LUSHA_EMAIL(A2))&LUSHA_PHONE(B2)', [['A2'], ['B2']]],
    ["=LUSHA_EMAIL('Odd (tab), no. 1'!A2)", [["'Odd (tab), no. 1'!A2"]]],
    ['=LUSHA_EMAIL("a ""quoted"", text")', [['"a ""quoted"", text"']]],
    ['=LUSHA_ENRICH({"a","b";"c","d"},"name")', [['{"a","b";"c","d"}', '"name"']]],
    ['=LUSHA_ENRICH(A2:B9;"name";;1,5)', [['A2:B9', '"name"', '', '1,5']]],
    ['=LUSHA_EMAIL(TRIM(A2), 3)', [['TRIM(A2)', '3']]],
    ['="LUSHA_EMAIL(A2)"', []],
    ['=MY_LUSHA_EMAIL(A2)', []],
    ['=LUSHA_EMAILS(A2)', []],
    ['=SUM(A1:A9)', []],
    ['=LUSHA_EMAIL(A2', []],
  ])('of %s have the arguments %j', (formula, expected) => {
    expect(argumentsIn(formula)).toEqual(expected);
  });

  it('are marked as alone when the formula has no other parts', () => {
    const alone = (formula: string) => callsIn(formula, FUNCTION_NAMES)[0]?.alone;
    expect(alone('= LUSHA_EMAIL(A2) ')).toBe(true);
    expect(alone('=LUSHA_EMAIL(A2)&""')).toBe(false);
    expect(alone('=IF(A2="",,LUSHA_EMAIL(A2))')).toBe(false);
  });
});

describe('making a formula calculate again', () => {
  it.each([
    ['=LUSHA_EMAIL(A2)', '=LUSHA_EMAIL(A2,"1")'],
    ['=LUSHA_EMAIL(A2,"1")', '=LUSHA_EMAIL(A2,"2")'],
    ['=LUSHA_EMAIL(A2, 41)', '=LUSHA_EMAIL(A2,"42")'],
    ['=LUSHA_EMAIL(A2,"soon")', '=LUSHA_EMAIL(A2,"1")'],
    ['=LUSHA_ENRICH(A2:C5)', '=LUSHA_ENRICH(A2:C5,,,"1")'],
    ['=LUSHA_ENRICH(A2:C5,"email")', '=LUSHA_ENRICH(A2:C5,"email",,"1")'],
    ['=LUSHA_ENRICH(A2:C5;"email")', '=LUSHA_ENRICH(A2:C5;"email";;"1")'],
    ['=LUSHA_ENRICH(A2:C5,"email",TRUE,)', '=LUSHA_ENRICH(A2:C5,"email",TRUE,"1")'],
    ['=LUSHA_CREDITS()', '=LUSHA_CREDITS("1")'],
    ['=IF(A2="","",LUSHA_EMAIL(A2))', '=IF(A2="","",LUSHA_EMAIL(A2,"1"))'],
  ])('%s becomes %s', (formula, expected) => {
    expect(again(formula)).toBe(expected);
  });

  it('uses the separator of the locale when the formula has none', () => {
    expect(again('=LUSHA_ENRICH(A2:C5)', ';')).toBe('=LUSHA_ENRICH(A2:C5;;;"1")');
  });

  it('does not replace an expression of the user', () => {
    expect(again('=LUSHA_EMAIL(A2,$Z$1)')).toBeUndefined();
  });
});
