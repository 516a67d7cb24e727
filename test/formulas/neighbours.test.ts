import { describe, expect, it } from 'vitest';
import { neighbourRows } from '../../src/formulas/neighbours';
import type { Sheets } from '../../src/ports';

/** Returns a column of formulas from row 2 on, beside a column of inputs; the third formula is the one that calculates. */
function sheets(formulas: string[], inputs: string[], asked: number[][] = []): Sheets {
  return {
    fileId: () => 'file',
    readTab: () => undefined,
    tabRows: () => undefined,
    tabValues: () => [],
    callingCell: () => ({ row: 4, column: 2, firstRow: 2, formulas }),
    values: (...range) => {
      asked.push(range);
      return inputs.map((input) => [input]);
    },
  };
}

const own = '=LUSHA_EMAIL(R[0]C[-1])';

describe('the neighbours of a cell', () => {
  it('are the cells with the same plain call for other rows, from the top down', () => {
    const rows = neighbourRows(sheets([own, own, own, own, own], ['a', 'b', 'c', 'd', 'e']), 'LUSHA_EMAIL');
    expect(rows).toEqual([['a'], ['b'], ['d'], ['e']]);
  });

  it('are read from the range that their own reference points to', () => {
    const asked: number[][] = [];
    const call = '=LUSHA_ENRICH(R[0]C[-1]:R[0]C[1],"email")';
    neighbourRows(sheets([call, call, call], ['a', 'b', 'c'], asked), 'LUSHA_ENRICH');
    expect(asked).toEqual([[2, 1, 3, 3]]);
  });

  it.each([
    ['inside another formula', '=IF(TRUE,LUSHA_EMAIL(R[0]C[-1]),"")'],
    ['of another function', '=LUSHA_PHONE(R[0]C[-1])'],
    ['over several rows', '=LUSHA_EMAIL(R[0]C[-1]:R[5]C[-1])'],
    ['with an argument of its own row', '=LUSHA_EMAIL(R[0]C[-1],R[0]C[3])'],
  ])('are not read when the cell contains a call %s', (_, formula) => {
    expect(neighbourRows(sheets([formula, formula, formula], ['a', 'b', 'c']), 'LUSHA_EMAIL')).toEqual([]);
  });

  it('do not include cells with another formula', () => {
    const rows = neighbourRows(sheets([own, '=1+1', own, '', own], ['a', 'b', 'c', 'd', 'e']), 'LUSHA_EMAIL');
    expect(rows).toEqual([['a'], ['e']]);
  });
});
