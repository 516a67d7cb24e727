import { describe, expect, it } from 'vitest';
import { neighbourCalls } from '../../src/formulas/neighbours';
import type { Sheets } from '../../src/ports';

/** Returns a column of formulas from row 2 on, beside a column of inputs; the third formula is the one that calculates. */
function sheets(formulas: string[], inputs: unknown[], asked: number[][] = []): Sheets {
  return {
    fileId: () => 'file',
    isOwnerless: () => false,
    readTab: () => undefined,
    tabRows: () => undefined,
    tabValues: () => [],
    callingCell: () => ({ row: 4, column: 2, firstRow: 2, formulas }),
    values: (...range) => {
      asked.push(range);
      return inputs.map((input) => [input]);
    },
    formulas: () => [],
  };
}

const own = '=LUSHA_EMAIL(R[0]C[-1])';
const column = [own, own, own, own, own];
const inputs = ['a', 'b', 'c', 'd', 'e'];

/** Returns the first arguments of the calls of `LUSHA_EMAIL` around. */
function emails(formulas: string[], values: unknown[] = inputs): unknown[] {
  return neighbourCalls(sheets(formulas, values), 'LUSHA_EMAIL', [0], () => false).map(([first]) => first);
}

describe('the calls around a cell', () => {
  it('are those of the cells with the same formula, from the top down', () => {
    expect(emails(column)).toEqual(inputs);
    expect(emails([own, '=1+1', own, '', own])).toEqual(['a', 'c', 'e']);
  });

  it('do not depend on how often a cell was recalculated', () => {
    const again = '=LUSHA_EMAIL(R[0]C[-1],"2")';
    expect(emails([again, own, own, '=LUSHA_EMAIL(R[0]C[-1],"1")', own])).toEqual(inputs);
  });

  it('are read from the range of their references, once for all rows', () => {
    const asked: number[][] = [];
    const call = '=IF(R[0]C[-1]="","",LUSHA_EMAIL(R[0]C[-1]))';
    neighbourCalls(sheets([call, call, call], ['a', 'b', 'c'], asked), 'LUSHA_EMAIL', [0], () => false);
    expect(asked).toEqual([[2, 1, 3, 1]]);
  });

  it('are not those of another function, nor those with an argument that is unknown', () => {
    const phone = '=LUSHA_PHONE(R[0]C[-1])';
    expect(emails([phone, phone, phone])).toEqual([]);
    const unknown = '=LUSHA_EMAIL(VLOOKUP(R[0]C[-1],R1C8:R9C9,2))';
    expect(emails([unknown, unknown, unknown])).toEqual([]);
  });

  it('are not those that a condition excludes, or may exclude', () => {
    const guarded = '=IF(R[0]C[-1]="b","",LUSHA_EMAIL(R[0]C[-1]))';
    expect(emails(Array.from({ length: 5 }, () => guarded))).toEqual(['a', 'c', 'd', 'e']);
    const unknown = '=IF(WEEKDAY(TODAY())=1,"",LUSHA_EMAIL(R[0]C[-1]))';
    expect(emails(Array.from({ length: 5 }, () => unknown))).toEqual([]);
    expect(emails(column, ['a', 'Loading...', 'c', '', '#N/A'])).toEqual(['a', 'c', '', '#N/A']);
  });

  it('of a LAMBDA over a long list are those around the own one', () => {
    const list = Array.from({ length: 2_000 }, (_, row) => `person ${row}`);
    const formula = '=MAP(R2C1:R2001C1,LAMBDA(x,LUSHA_EMAIL(x)))';
    const calls = neighbourCalls(
      sheets(['', '', formula], list),
      'LUSHA_EMAIL',
      [0],
      ([first]) => first === 'person 1000',
    );
    expect(calls).toHaveLength(601);
    expect(calls[300]).toEqual(['person 1000']);
  });

  it('are none where the cell has no formula or one that cannot be read', () => {
    expect(emails(['', '', ''])).toEqual([]);
    expect(emails(['', '', '=LUSHA_EMAIL(Table1[Email])'])).toEqual([]);
  });
});
