/** The request quota: reading it from headers, merging, resetting and storing it. */
import { describe, expect, it } from 'vitest';
import {
  allowance,
  exhaust,
  fromUsage,
  mergeQuota,
  nextOpening,
  type QuotaSnapshot,
  quotaLeft,
  readInstant,
  readQuota,
  readStoredQuota,
  storeQuota,
} from '../../src/core/quota';

const NOW = Date.UTC(2026, 10, 23, 10, 0, 20);
const NEXT_MINUTE = Date.UTC(2026, 10, 23, 10, 1);
const NEXT_HOUR = Date.UTC(2026, 10, 23, 11);
const MIDNIGHT = Date.UTC(2026, 10, 24);

const minute = (left: number, more: object = {}): QuotaSnapshot => ({
  minute: { limit: 50, left, resetsAt: NEXT_MINUTE, ...more },
  seenAt: NOW,
});

describe('reading headers', () => {
  it('returns the limit, the rest and the usage of every window', () => {
    const headers = {
      'x-rate-limit-daily': '1500',
      'x-daily-requests-left': '1488',
      'x-daily-usage': '12',
      'x-rate-limit-hourly': '150',
      'x-hourly-requests-left': '149',
      'x-hourly-usage': '1',
      'x-rate-limit-minute': '50',
      'x-minute-requests-left': '49',
      'x-minute-usage': '1',
    };
    expect(readQuota(headers, NOW)).toEqual({
      minute: { limit: 50, left: 49, used: 1, resetsAt: NEXT_MINUTE },
      hour: { limit: 150, left: 149, used: 1, resetsAt: NEXT_HOUR },
      day: { limit: 1500, left: 1488, used: 12, resetsAt: MIDNIGHT },
      seenAt: NOW,
    });
  });

  it.each([
    ['X-RATE-LIMIT-DAILY', { limit: 7 }],
    ['X-Daily-Requests-Left', { left: 7 }],
    ['X-RateLimit-Remaining-Daily', { left: 7 }],
    ['X-RateLimit-Limit-day', { limit: 7 }],
    ['X-RateLimit-Remaining-day', { left: 7 }],
    ['x-daily-usage', { used: 7 }],
  ])('understands %s', (name, part) => {
    expect(readQuota({ [name]: '7' }, NOW)?.day).toEqual({ ...part, resetsAt: MIDNIGHT });
  });

  it.each([
    ['seconds from now', '3600', NOW + 3_600_000],
    ['epoch seconds', String(MIDNIGHT / 1000), MIDNIGHT],
    ['epoch milliseconds', String(MIDNIGHT), MIDNIGHT],
    ['a date', 'Tue, 24 Nov 2026 00:00:00 GMT', MIDNIGHT],
    ['an ISO date', '2026-11-24T00:00:00.000Z', MIDNIGHT],
  ])('understands a reset that is written as %s', (_, text, at) => {
    expect(readQuota({ 'X-RateLimit-Reset-Daily': text }, NOW)?.day?.resetsAt).toBe(at);
  });

  it('uses the first of repeated values', () => {
    expect(readQuota({ 'x-minute-requests-left': ['39', '40'] }, NOW)?.minute?.left).toBe(39);
    expect(readQuota({ 'x-minute-requests-left': '39, 40' }, NOW)?.minute?.left).toBe(39);
  });

  it('leaves out windows that the plan does not have', () => {
    const seen = readQuota({ 'x-rate-limit-daily': '100', 'x-rate-limit-minute': '40' }, NOW);
    expect(seen?.hour).toBeUndefined();
  });

  it('returns nothing when no header is about limits or the value is not a number', () => {
    expect(readQuota({ 'content-type': 'application/json', 'x-daily-usage': 'n/a' }, NOW)).toBeUndefined();
  });

  it('finds no time in a text that is not a time', () => {
    expect(readInstant('soon', NOW)).toBeUndefined();
    expect(readInstant('', NOW)).toBeUndefined();
  });
});

describe('the usage endpoint', () => {
  it('gives the same quota as headers, without windows that are null', () => {
    const daily = { limit: 1500, used: 12, remaining: 1488, resetsAt: '2026-11-24T00:00:00.000Z' };
    expect(fromUsage({ daily, minute: { limit: 50 } }, NOW)).toEqual({
      day: { limit: 1500, used: 12, left: 1488, resetsAt: MIDNIGHT },
      minute: { limit: 50, resetsAt: NEXT_MINUTE },
      seenAt: NOW,
    });
  });

  it('gives no quota when every window is missing', () => {
    expect(fromUsage({}, NOW)).toBeUndefined();
  });
});

describe('merging two snapshots', () => {
  it('keeps the most pessimistic of parallel answers in any order', () => {
    const a = minute(40, { used: 10 });
    const b = minute(38, { used: 12 });
    for (const merged of [mergeQuota(a, b, NOW), mergeQuota(b, a, NOW)]) {
      expect(merged.minute).toEqual({ limit: 50, left: 38, used: 12, resetsAt: NEXT_MINUTE });
    }
  });

  it('keeps a window that only one answer has', () => {
    const day = { day: { left: 5, resetsAt: MIDNIGHT }, seenAt: NOW + 1 };
    expect(mergeQuota(minute(40), day, NOW + 1)).toEqual({ ...minute(40), ...day });
  });

  it('lets a new minute replace the old one', () => {
    const later = NEXT_MINUTE + 5_000;
    const fresh = {
      minute: { limit: 50, left: 49, resetsAt: NEXT_MINUTE + 60_000 },
      seenAt: later,
    };
    expect(mergeQuota(minute(0), fresh, later)).toEqual(fresh);
  });

  it('uses the newer limit when the plan has changed', () => {
    const upgraded = { minute: { limit: 300, left: 299, resetsAt: NEXT_MINUTE }, seenAt: NOW + 1 };
    expect(mergeQuota(minute(1), upgraded, NOW + 1).minute?.limit).toBe(300);
  });

  it('prefers a 429 to a more optimistic answer of the same window', () => {
    const refused = exhaust(minute(30), 'minute', NEXT_MINUTE);
    expect(mergeQuota(refused, minute(29), NOW).minute?.left).toBe(0);
  });
});

describe('the rest of a window', () => {
  it('is computed from the limit and the usage when the answer does not give it', () => {
    const seen = { hour: { limit: 150, used: 150, resetsAt: NEXT_HOUR }, seenAt: NOW };
    expect(quotaLeft(seen, 'hour', NOW)).toBe(0);
  });

  it('is the whole limit again after the reset', () => {
    expect(quotaLeft(minute(0), 'minute', NEXT_MINUTE - 1)).toBe(0);
    expect(quotaLeft(minute(0), 'minute', NEXT_MINUTE)).toBe(50);
  });

  it('is unknown for a window that no answer had', () => {
    expect(quotaLeft(minute(3), 'day', NOW)).toBeUndefined();
  });
});

describe('the allowance', () => {
  it('is the smallest rest of all windows', () => {
    const seen = { ...minute(40), day: { left: 3, resetsAt: MIDNIGHT } };
    expect(allowance(seen, NOW).requests).toBe(3);
  });

  it('is unlimited while nothing is known', () => {
    expect(allowance({ seenAt: NOW }, NOW).requests).toBe(Number.POSITIVE_INFINITY);
  });

  it.each([
    ['minute', 'quota_minute', NEXT_MINUTE],
    ['hour', 'quota_hour', NEXT_HOUR],
    ['day', 'quota_day', MIDNIGHT],
  ] as const)('names the window %s and its reset when it is empty', (window, code, opensAt) => {
    const seen = exhaust({ ...minute(40) }, window, nextOpening(window, NOW));
    expect(allowance(seen, NOW)).toEqual({ requests: 0, code, opensAt });
  });

  it('names the longest window when several are empty', () => {
    const seen = exhaust(exhaust(minute(0), 'day', MIDNIGHT), 'hour', NEXT_HOUR);
    expect(allowance(seen, NOW)).toEqual({ requests: 0, code: 'quota_day', opensAt: MIDNIGHT });
  });

  it('is unlimited again after the time of a 429 when no limit is known', () => {
    const seen = exhaust({ seenAt: NOW }, 'hour', NEXT_HOUR);
    expect(allowance(seen, NEXT_HOUR).requests).toBe(Number.POSITIVE_INFINITY);
  });

  it('stays zero for a plan with a limit of zero', () => {
    const seen = { day: { limit: 0, left: 0, resetsAt: NOW }, seenAt: NOW };
    expect(allowance(seen, NOW)).toEqual({ requests: 0, code: 'quota_day', opensAt: MIDNIGHT });
  });
});

describe('a window without a known reset', () => {
  it.each([
    ['minute', NEXT_MINUTE],
    ['hour', NEXT_HOUR],
    ['day', MIDNIGHT],
  ] as const)('resets at the next full %s', (window, at) => {
    expect(nextOpening(window, NOW)).toBe(at);
    expect(nextOpening(window, at)).toBeGreaterThan(at);
  });
});

describe('a stored snapshot', () => {
  it('is a short text that is read as the same snapshot', () => {
    const seen = { ...minute(40, { used: 10 }), day: { left: 5, resetsAt: MIDNIGHT } };
    expect(readStoredQuota(storeQuota(seen))).toEqual(seen);
    expect(storeQuota(seen).length).toBeLessThan(120);
  });

  it.each([undefined, '', '{"a":', '{}', 'null', '["x"]'])('is missing when the text is %s', (text) => {
    expect(readStoredQuota(text)).toBeUndefined();
  });
});
