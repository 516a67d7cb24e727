/** Tests single values from outside that may be written in several forms. */
import { describe, expect, it } from 'vitest';
import { readDay, readFlag } from '../../src/lusha/read';

describe('a day', () => {
  it.each([
    '2026-08-30',
    '2026-08-30T04:30:00.000Z',
    Date.UTC(2026, 7, 30, 4),
    Date.UTC(2026, 7, 30, 4) / 1000,
    `${Date.UTC(2026, 7, 30, 4)}`,
    'Aug 30, 2026',
    'August 30, 2026',
    'Aug. 30, 2026',
  ])('is read from %j', (value) => {
    expect(readDay(value)).toBe('2026-08-30');
  });

  it.each([
    '',
    null,
    undefined,
    {},
    '08/30/2026',
    '30 Aug 2026',
    'Foo 30, 2026',
    '2026',
    7,
    -1,
    1e20,
    'today',
  ])('is not read from %j', (value) => {
    expect(readDay(value)).toBeUndefined();
  });
});

describe('a flag', () => {
  it.each([true, 'true', 'TRUE', 1, '1'])('is set where it is %j', (value) => {
    expect(readFlag(value)).toBe(true);
  });

  it.each([false, 'false', 0, '0'])('is not set where it is %j', (value) => {
    expect(readFlag(value)).toBe(false);
  });

  it.each([null, undefined, '', 'maybe', 2, {}])('is unknown where it is %j', (value) => {
    expect(readFlag(value)).toBeUndefined();
  });
});
