import { describe, expect, it } from 'vitest';
import { dateOfCell, isOlder } from '../../src/core/checked-date';

const day = (text: string) => Date.parse(`${text}T00:00:00Z`);

describe('the date of a row', () => {
  it.each([
    ['2026-11-23', '2026-11-23'],
    ["'2026-11-23", '2026-11-23'],
    ['2026-11-23T10:00:00Z', '2026-11-23'],
    ['2026/1/5', '2026-01-05'],
    ['23.11.2026', '2026-11-23'],
    ['23. 11. 2026', '2026-11-23'],
    ['11/23/2026', '2026-11-23'],
    ['23/11/2026 10:15', '2026-11-23'],
    [46349, '2026-11-23'],
    [46349.5, '2026-11-23'],
  ])('is read from %o as %s', (cell, date) => {
    for (const monthFirst of [true, false]) expect(dateOfCell(cell, monthFirst)).toBe(day(date));
  });

  it('is read in the order of the file when it is ambiguous', () => {
    expect(dateOfCell('3/4/2026', true)).toBe(day('2026-03-04'));
    expect(dateOfCell('3/4/2026', false)).toBe(day('2026-04-03'));
  });

  it('is the date of a cell with a real date', () => {
    expect(dateOfCell(new Date(day('2026-11-23')), false)).toBe(day('2026-11-23'));
  });

  it.each(['', 'yesterday', '2026-02-30', '2026-13-01', 'Lead 12', '12', 2026, -1, Number.NaN, true, null])(
    'is missing in %o',
    (cell) => {
      expect(dateOfCell(cell, true)).toBeUndefined();
    },
  );

  it('is missing in a date that Sheets could not read', () => {
    expect(dateOfCell(new Date('no date'), true)).toBeUndefined();
  });
});

describe('a row', () => {
  const now = Date.parse('2026-11-23T09:00:00Z');

  it('is older as soon as the number of days has passed', () => {
    expect(isOlder('2026-08-25', 90, now, false)).toBe(true);
    expect(isOlder('2026-08-26', 90, now, false)).toBe(false);
  });

  it('is not older when it has no date', () => {
    expect(isOlder('', 1, now, false)).toBe(false);
  });
});
