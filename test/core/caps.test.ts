/** Tests the counters of spent credits: what cannot be trusted is full, because it may hide credits that were spent. */
import { describe, expect, it } from 'vitest';
import { addSpent, isWithinRoom, newCounter, readSpent, roomLeft } from '../../src/core/caps';

const TODAY = '2026-11-23';
const CAP = { credits: 10, phones: 5 };
const NOTHING = { credits: 0, phones: 0, isOver: true };

function counter(changes: object): string {
  return JSON.stringify({ day: TODAY, credits: 3, charged: 2, phones: 1, ...changes });
}

describe('a daily counter', () => {
  it('counts what it says, and starts at zero where it is absent or of an earlier day', () => {
    const left = (text: string | undefined) => roomLeft(CAP, readSpent(text, TODAY));
    expect(left(counter({}))).toEqual({ credits: 7, phones: 4 });
    expect(left(undefined)).toEqual(CAP);
    expect(left(counter({ day: '2026-11-22' }))).toEqual(CAP);
  });

  it.each([
    'no JSON',
    'null',
    '[]',
    counter({ day: '2026-11-24' }),
    counter({ day: '9999' }),
    counter({ day: 'yesterday' }),
    counter({ credits: -1 }),
    counter({ credits: 0.5 }),
    counter({ credits: '3' }),
    counter({ credits: null }),
    counter({ phones: -1 }),
    counter({ charged: -1 }),
    '{"day":"2026-11-23","credits":1e999,"phones":0}',
  ])('leaves no room where it is %s', (text) => {
    const spent = readSpent(text, TODAY);
    expect(spent.isFull).toBe(true);
    expect(roomLeft(CAP, spent)).toEqual(NOTHING);
  });

  it('holds whole credits, also after charges of parts of a credit', () => {
    expect(addSpent(readSpent(undefined, TODAY), 0.4, 0, 0.4)).toMatchObject({ credits: 1, charged: 1 });
  });
});

describe('the counter of an approval', () => {
  it('is full where it is missing or of another approval', () => {
    const left = (text: string | undefined) => roomLeft(CAP, readSpent(text, 'run', 'approved'));
    expect(left(newCounter('run'))).toEqual({ credits: 10, phones: 5 });
    expect([undefined, newCounter('another run')].map(left)).toEqual([NOTHING, NOTHING]);
  });
});

describe('a cost', () => {
  it('that is no number never fits', () => {
    const room = { credits: 10, phones: 10 };
    expect(isWithinRoom({ credits: 10, phones: 10 }, room)).toBe(true);
    expect(isWithinRoom({ credits: Number.NaN, phones: 0 }, room)).toBe(false);
    expect(isWithinRoom({ credits: 0, phones: Number.NaN }, room)).toBe(false);
    expect(isWithinRoom({ credits: 1, phones: 0 }, { credits: Number.NaN, phones: 0 })).toBe(false);
  });
});
