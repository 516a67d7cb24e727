/** Areas and stacks of areas. */
import { describe, expect, it } from 'vitest';
import { type Area, a1Of, addressOn, stacksOf } from '../../src/core/area';

const area = (row: number, column: number, rows = 1, columns = 1): Area => ({ row, column, rows, columns });

describe('an area', () => {
  it.each([
    [area(2, 5), 'E2'],
    [area(2, 5, 25, 4), 'E2:H26'],
    [area(1, 27, 1, 676), 'AA1:ZZ1'],
  ])('such as %j is written %s', (one, text) => {
    expect(a1Of(one)).toBe(text);
  });

  it.each([
    ['Leads', 'Leads!A1'],
    ['My leads', "'My leads'!A1"],
    ["It's", "'It''s'!A1"],
    ['2026', "'2026'!A1"],
  ])('on the tab %s is written %s', (tab, text) => {
    expect(addressOn(tab, 'A1')).toBe(text);
  });
});

describe('stacks of areas', () => {
  const stacks = (areas: readonly Area[], tabId = () => 1) =>
    stacksOf(areas, (one) => ({ tabId: tabId(), area: one })).map((stack) => stack.map(a1Of));

  it('join areas of one width that are directly below each other, ordered by column and row', () => {
    expect(
      stacks([area(3, 1), area(1, 2, 2, 2), area(1, 1), area(2, 1), area(3, 2, 4, 2), area(5, 1)]),
    ).toEqual([['A1', 'A2', 'A3'], ['A5'], ['B1:C2', 'B3:C6']]);
  });

  it('belong to one tab each', () => {
    let tab = 0;
    expect(stacks([area(1, 1), area(2, 1)], () => ++tab)).toEqual([['A1'], ['A2']]);
  });

  it('have no more cells than one write may have', () => {
    expect(stacks([area(1, 1, 15_000), area(15_001, 1, 10_000)])).toHaveLength(2);
  });
});
