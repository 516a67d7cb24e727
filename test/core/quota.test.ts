/** Request limits: read from headers, merged, rolled over, stored. */
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
  it('takes limit, left and used of every window', () => {
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
  ])('takes a reset given as %s', (_, text, at) => {
    expect(readQuota({ 'X-RateLimit-Reset-Daily': text }, NOW)?.day?.resetsAt).toBe(at);
  });

  it('takes the first of repeated values', () => {
    expect(readQuota({ 'x-minute-requests-left': ['39', '40'] }, NOW)?.minute?.left).toBe(39);
    expect(readQuota({ 'x-minute-requests-left': '39, 40' }, NOW)?.minute?.left).toBe(39);
  });

  it('leaves out windows that the plan does not have', () => {
    const seen = readQuota({ 'x-rate-limit-daily': '100', 'x-rate-limit-minute': '40' }, NOW);
    expect(seen?.hour).toBeUndefined();
  });

  it('gives nothing where no header tells of limits or the value is no number', () => {
    expect(readQuota({ 'content-type': 'application/json', 'x-daily-usage': 'n/a' }, NOW)).toBeUndefined();
  });

  it('knows no time in a text that is none', () => {
    expect(readInstant('soon', NOW)).toBeUndefined();
    expect(readInstant('', NOW)).toBeUndefined();
  });
});

describe('the usage endpoint', () => {
  it('tells the same as headers, null windows left out', () => {
    const daily = { limit: 1500, used: 12, remaining: 1488, resetsAt: '2026-11-24T00:00:00.000Z' };
    expect(fromUsage({ daily, minute: { limit: 50 } }, NOW)).toEqual({
      day: { limit: 1500, used: 12, left: 1488, resetsAt: MIDNIGHT },
      minute: { limit: 50, resetsAt: NEXT_MINUTE },
      seenAt: NOW,
    });
  });

  it('tells nothing where every window is missing', () => {
    expect(fromUsage({}, NOW)).toBeUndefined();
  });
});

describe('merging', () => {
  it('keeps the most pessimistic of parallel answers, whichever came first', () => {
    const a = minute(40, { used: 10 });
    const b = minute(38, { used: 12 });
    for (const merged of [mergeQuota(a, b, NOW), mergeQuota(b, a, NOW)]) {
      expect(merged.minute).toEqual({ limit: 50, left: 38, used: 12, resetsAt: NEXT_MINUTE });
    }
  });

  it('keeps a window that only one answer told of', () => {
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

  it('takes the newer limit when the plan changed', () => {
    const upgraded = { minute: { limit: 300, left: 299, resetsAt: NEXT_MINUTE }, seenAt: NOW + 1 };
    expect(mergeQuota(minute(1), upgraded, NOW + 1).minute?.limit).toBe(300);
  });

  it('believes a 429 over a friendlier answer of the same window', () => {
    const refused = exhaust(minute(30), 'minute', NEXT_MINUTE);
    expect(mergeQuota(refused, minute(29), NOW).minute?.left).toBe(0);
  });
});

describe('what is left', () => {
  it('is counted from limit and use where the answer does not say it', () => {
    const seen = { hour: { limit: 150, used: 150, resetsAt: NEXT_HOUR }, seenAt: NOW };
    expect(quotaLeft(seen, 'hour', NOW)).toBe(0);
  });

  it('is the whole limit again once the window has rolled over', () => {
    expect(quotaLeft(minute(0), 'minute', NEXT_MINUTE - 1)).toBe(0);
    expect(quotaLeft(minute(0), 'minute', NEXT_MINUTE)).toBe(50);
  });

  it('is unknown for a window that was never told', () => {
    expect(quotaLeft(minute(3), 'day', NOW)).toBeUndefined();
  });
});

describe('the allowance', () => {
  it('is what the scarcest window leaves', () => {
    const seen = { ...minute(40), day: { left: 3, resetsAt: MIDNIGHT } };
    expect(allowance(seen, NOW).requests).toBe(3);
  });

  it('is anything while nothing is known', () => {
    expect(allowance({ seenAt: NOW }, NOW).requests).toBe(Number.POSITIVE_INFINITY);
  });

  it.each([
    ['minute', 'quota_minute', NEXT_MINUTE],
    ['hour', 'quota_hour', NEXT_HOUR],
    ['day', 'quota_day', MIDNIGHT],
  ] as const)('names the %s when it is empty, and when it opens', (window, code, opensAt) => {
    const seen = exhaust({ ...minute(40) }, window, nextOpening(window, NOW));
    expect(allowance(seen, NOW)).toEqual({ requests: 0, code, opensAt });
  });

  it('names the longest window when several are empty: no other helps', () => {
    const seen = exhaust(exhaust(minute(0), 'day', MIDNIGHT), 'hour', NEXT_HOUR);
    expect(allowance(seen, NOW)).toEqual({ requests: 0, code: 'quota_day', opensAt: MIDNIGHT });
  });

  it('opens after the 429 said so, though no limit was ever told', () => {
    const seen = exhaust({ seenAt: NOW }, 'hour', NEXT_HOUR);
    expect(allowance(seen, NEXT_HOUR).requests).toBe(Number.POSITIVE_INFINITY);
  });

  it('stays closed for a plan with a limit of zero', () => {
    const seen = { day: { limit: 0, left: 0, resetsAt: NOW }, seenAt: NOW };
    expect(allowance(seen, NOW)).toEqual({ requests: 0, code: 'quota_day', opensAt: MIDNIGHT });
  });
});

describe('windows without a reset', () => {
  it.each([
    ['minute', NEXT_MINUTE],
    ['hour', NEXT_HOUR],
    ['day', MIDNIGHT],
  ] as const)('open at the next full %s', (window, at) => {
    expect(nextOpening(window, NOW)).toBe(at);
    expect(nextOpening(window, at)).toBeGreaterThan(at);
  });
});

describe('storing', () => {
  it('brings back what was stored, in a short text', () => {
    const seen = { ...minute(40, { used: 10 }), day: { left: 5, resetsAt: MIDNIGHT } };
    expect(readStoredQuota(storeQuota(seen))).toEqual(seen);
    expect(storeQuota(seen).length).toBeLessThan(120);
  });

  it.each([undefined, '', '{"a":', '{}', 'null', '["x"]'])('takes %s for nothing stored', (text) => {
    expect(readStoredQuota(text)).toBeUndefined();
  });
});
