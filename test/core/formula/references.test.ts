import { describe, expect, it } from 'vitest';
import { areaOf, type Notation, referenceAt } from '../../../src/core/formula/references';

/** Returns the area of a reference in the formula of D5, with the name of its tab. */
function area(text: string, notation: Notation): unknown {
  const found = referenceAt(text, 0, notation);
  if (!found || found.end < text.length) return undefined;
  const { tab } = found.reference;
  return { ...(tab === undefined ? {} : { tab }), ...areaOf(found.reference, 5, 4) };
}

const cell = { row: 2, column: 1, rows: 1, columns: 1 };

describe('a reference', () => {
  it.each([
    ['A1', 'A2', cell],
    ['A1', '$A$2', cell],
    ['A1', 'b3:A2', { row: 2, column: 1, rows: 2, columns: 2 }],
    ['A1', "'It''s mine'!A2", { tab: "It's mine", ...cell }],
    ['A1', 'Leads!A2', { tab: 'Leads', ...cell }],
    ['A1', 'A2:A', { row: 2, column: 1, rows: 9_999_999, columns: 1 }],
    ['A1', 'A:B', { row: 1, column: 1, rows: 10_000_000, columns: 2 }],
    ['A1', '2:3', { row: 2, column: 1, rows: 2, columns: 18_278 }],
    ['R1C1', 'R[-3]C[-3]', cell],
    ['R1C1', 'R2C1', cell],
    ['R1C1', 'RC', { row: 5, column: 4, rows: 1, columns: 1 }],
    ['R1C1', 'R[-3]C1:R3C[-2]', { row: 2, column: 1, rows: 2, columns: 2 }],
    ['R1C1', 'R2C[-3]:C[-3]', { row: 2, column: 1, rows: 9_999_999, columns: 1 }],
    ['R1C1', 'C1:C[-2]', { row: 1, column: 1, rows: 10_000_000, columns: 2 }],
    ['R1C1', 'R2:R3', { row: 2, column: 1, rows: 2, columns: 18_278 }],
    ['R1C1', "'My tab'!R2C1", { tab: 'My tab', ...cell }],
  ] as const)('in %s notation, %s, names its cells', (notation, text, expected) => {
    expect(area(text, notation)).toEqual(expected);
  });

  it.each([
    ['A1', 'LUSHA_EMAIL'],
    ['A1', 'LOG10('],
    ['A1', 'ABCD1'],
    ['A1', 'x'],
    ['R1C1', 'c'],
    ['R1C1', 'r1c1'],
    ['R1C1', 'C'],
    ['R1C1', 'RCX'],
  ] as const)('in %s notation is not %s', (notation, text) => {
    expect(area(text, notation)).toBeUndefined();
  });

  it('that leaves the grid has no area', () => {
    expect(
      areaOf({ top: { relative: true, at: -5 }, left: { relative: false, at: 1 } }, 5, 4),
    ).toBeUndefined();
  });
});
