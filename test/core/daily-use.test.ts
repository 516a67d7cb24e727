/** The credits per day that a file keeps. */
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { addToDays, type CreditUse, DAYS_PROPERTY, readDays } from '../../src/core/daily-use';

const TODAY = '2026-11-24';
const charged = (text: string | undefined, today: string, use: CreditUse, credits: number) =>
  addToDays(text, today, use, credits)[DAYS_PROPERTY];

describe('the credits per day', () => {
  it('add up by what they went to', () => {
    let text = charged(undefined, TODAY, 'runs', 3);
    text = charged(text, TODAY, 'formulas', 1);
    text = charged(text, TODAY, 'runs', 2);
    expect(readDays(text, TODAY)).toEqual([{ day: TODAY, runs: 5, searches: 0, formulas: 1 }]);
  });

  it('are kept for the last 31 days that have any, oldest first', () => {
    const days = Array.from({ length: 40 }, (_, index) =>
      new Date(Date.UTC(2026, 9, 1 + index)).toISOString().slice(0, 10),
    );
    const text = days.reduce<string | undefined>(
      (before, day) => charged(before, day, 'searches', 1),
      undefined,
    );
    expect(readDays(text, '2026-12-31').map(({ day }) => day)).toEqual(days.slice(-31));
    expect(text?.length).toBeLessThan(1_000);
  });

  it('round parts of a credit up', () => {
    expect(readDays(charged(undefined, TODAY, 'runs', 0.5), TODAY)[0]?.runs).toBe(1);
  });

  it('leave out a day of the future and what is damaged, and go on counting', () => {
    const text = JSON.stringify({
      version: 1,
      record: [
        ['2026-11-23', 4, 0, 0],
        ['2026-11-25', 9, 0, 0],
        ['2026-11-22', -1, 0, 0],
        'x',
        null,
        ['today', 1, 1, 1],
      ],
    });
    expect(readDays(text, TODAY)).toEqual([{ day: '2026-11-23', runs: 4, searches: 0, formulas: 0 }]);
    expect(readDays(charged(text, TODAY, 'runs', 1), TODAY)).toHaveLength(2);
  });

  it('can be read and added to whatever stands in the file', () => {
    fc.assert(
      fc.property(fc.oneof(fc.string(), fc.json()), (text) => {
        expect(() => readDays(text, TODAY)).not.toThrow();
        expect(readDays(charged(text, TODAY, 'formulas', 2), TODAY).at(-1)).toMatchObject({ day: TODAY });
      }),
    );
  });
});
