/** The request quota: reading it from headers, merging, resetting and storing it. */
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import {
  allowance,
  exhaust,
  mergeQuota,
  nextOpening,
  type QuotaSnapshot,
  quotaLeft,
  resetOf,
} from '../../src/core/quota';
import { fromUsage, readInstant, readQuota } from '../../src/core/quota-reading';
import { readStoredQuota, storeQuota } from '../../src/core/stored-quota';

const NOW = Date.UTC(2026, 10, 23, 10, 0, 20);
const NEXT_MINUTE = Date.UTC(2026, 10, 23, 10, 1);
const NEXT_HOUR = Date.UTC(2026, 10, 23, 11);
const MIDNIGHT = Date.UTC(2026, 10, 24);
const [MINUTE, HOUR, DAY] = [60_000, 3_600_000, 86_400_000];

/** The times of an answer that came at once. */
const AT_NOW = { askedAt: NOW, seenAt: NOW };

const minute = (left: number, more: object = {}): QuotaSnapshot => ({
  minute: { limit: 50, left, resetsAt: NEXT_MINUTE, ...more },
  ...AT_NOW,
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
      ...AT_NOW,
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
      day: { limit: 1500, used: 12, left: 1488, resetsAt: MIDNIGHT, told: true },
      minute: { limit: 50, resetsAt: NEXT_MINUTE },
      ...AT_NOW,
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
    const day = { day: { left: 5, resetsAt: MIDNIGHT }, askedAt: NOW, seenAt: NOW + 1 };
    expect(mergeQuota(minute(40), day, NOW + 1)).toEqual({ ...minute(40), ...day });
  });

  it('lets a new minute replace the old one', () => {
    const later = NEXT_MINUTE + 5_000;
    const fresh = {
      minute: { limit: 50, left: 49, resetsAt: NEXT_MINUTE + 60_000 },
      askedAt: later,
      seenAt: later,
    };
    expect(mergeQuota(minute(0), fresh, later)).toEqual(fresh);
  });

  it('uses the newer limit when the plan has changed', () => {
    const upgraded = {
      minute: { limit: 300, left: 299, resetsAt: NEXT_MINUTE },
      askedAt: NOW,
      seenAt: NOW + 1,
    };
    expect(mergeQuota(minute(1), upgraded, NOW + 1).minute?.limit).toBe(300);
  });

  it('prefers a 429 to a more optimistic answer of the same window', () => {
    const refused = exhaust(minute(30), 'minute', { resetsAt: NEXT_MINUTE });
    expect(mergeQuota(refused, minute(29), NOW).minute?.left).toBe(0);
  });
});

describe('the rest of a window', () => {
  it('is computed from the limit and the usage when the answer does not give it', () => {
    const seen = { hour: { limit: 150, used: 150, resetsAt: NEXT_HOUR }, ...AT_NOW };
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
    expect(allowance(AT_NOW, NOW).requests).toBe(Number.POSITIVE_INFINITY);
  });

  it.each([
    ['minute', 'quota_minute', NEXT_MINUTE],
    ['hour', 'quota_hour', NEXT_HOUR],
    ['day', 'quota_day', MIDNIGHT],
  ] as const)('names the window %s and its reset when it is empty', (window, code, opensAt) => {
    const seen = exhaust(minute(40), window, { resetsAt: opensAt });
    expect(allowance(seen, NOW)).toEqual({ requests: 0, code, opensAt });
  });

  it('names the longest window when several are empty', () => {
    const seen = exhaust(exhaust(minute(0), 'day', { resetsAt: MIDNIGHT }), 'hour', { resetsAt: NEXT_HOUR });
    expect(allowance(seen, NOW)).toEqual({ requests: 0, code: 'quota_day', opensAt: MIDNIGHT });
  });

  it('is unlimited again after the time of a 429 when no limit is known', () => {
    const seen = exhaust(AT_NOW, 'hour', { resetsAt: NEXT_HOUR });
    expect(allowance(seen, NEXT_HOUR).requests).toBe(Number.POSITIVE_INFINITY);
  });

  it('stays zero for a plan with a limit of zero', () => {
    const seen = { day: { limit: 0, left: 0, resetsAt: NOW }, ...AT_NOW };
    expect(allowance(seen, NOW)).toEqual({ requests: 0, code: 'quota_day', opensAt: NOW + DAY });
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
    expect(readStoredQuota(storeQuota(seen), NOW)).toEqual(seen);
    expect(storeQuota(seen).length).toBeLessThan(120);
  });

  it.each([undefined, '', '{"a":', '{}', 'null', '["x"]'])('is missing when the text is %s', (text) => {
    expect(readStoredQuota(text, NOW)).toBeUndefined();
  });
});

describe('a reset that Lusha tells', () => {
  const ODD = Date.UTC(2026, 10, 23, 12, 26, 56);
  const told = (left: number, resetsAt: number, at: number): QuotaSnapshot => ({
    day: { limit: 100, left, resetsAt, told: true },
    askedAt: at,
    seenAt: at + 1_000,
  });
  const counted = (left: number, at: number): QuotaSnapshot => ({
    day: { limit: 100, left, resetsAt: MIDNIGHT },
    askedAt: at,
    seenAt: at + 1_000,
  });

  it('beats a guess, whichever of the two came first', () => {
    const later = NOW + MINUTE;
    expect(mergeQuota(counted(9, NOW), told(8, ODD, later), later).day?.resetsAt).toBe(ODD);
    expect(mergeQuota(told(9, ODD, NOW), counted(8, later), later).day).toEqual({
      limit: 100,
      left: 8,
      resetsAt: ODD,
      told: true,
    });
  });

  it('gives the rhythm of the windows after it', () => {
    const later = ODD + 5_000;
    const { day } = mergeQuota(told(0, ODD, NOW), counted(99, later), later);
    expect(day).toEqual({ limit: 100, left: 99, resetsAt: ODD + DAY });
  });

  it('is replaced by a later one, with the requests that are left then', () => {
    const refused = exhaust(told(3, ODD, NOW), 'day', { resetsAt: ODD + HOUR, told: true });
    const later = NOW + MINUTE;
    const open = mergeQuota(refused, told(100, ODD, later), later);
    expect(allowance(open, later).requests).toBe(100);
    expect(open.day?.resetsAt).toBe(ODD);
  });

  it('is not replaced by an answer to a request that was on its way already', () => {
    const refused = { ...exhaust(AT_NOW, 'day', { resetsAt: ODD, told: true }), seenAt: NOW + 2_000 };
    const onItsWay = { ...told(50, ODD, NOW + 1_000), seenAt: NOW + 3_000 };
    for (const merged of [mergeQuota(refused, onItsWay, NOW), mergeQuota(onItsWay, refused, NOW)]) {
      expect(allowance(merged, NOW)).toMatchObject({ code: 'quota_day', opensAt: ODD });
    }
  });

  it.each([
    ['minute', MINUTE],
    ['hour', HOUR],
    ['day', DAY],
  ] as const)('is never later than a %s is long', (window, length) => {
    const end = Date.UTC(9999, 0);
    expect(resetOf(window, end, NOW)).toEqual({ resetsAt: NOW + length });
    const daily = { resetsAt: new Date(end).toISOString(), limit: 5, remaining: 0 };
    expect(fromUsage({ daily }, NOW)?.day?.resetsAt).toBe(NOW + DAY);
    expect(readQuota({ 'x-ratelimit-reset-day': String(end) }, NOW)?.day?.resetsAt).toBe(NOW + DAY);
    const stored = storeQuota({ [window]: { left: 0, resetsAt: end, told: true }, ...AT_NOW });
    expect(allowance(readStoredQuota(stored, NOW) ?? AT_NOW, NOW).requests).toBe(Number.POSITIVE_INFINITY);
  });

  it('counts as due when it has just passed, because clocks differ, and as a guess when it is long past', () => {
    expect(resetOf('day', NOW - 2_000, NOW)).toEqual({ resetsAt: NOW + 1_000, told: true });
    expect(resetOf('day', 0, NOW)).toEqual({ resetsAt: MIDNIGHT });
  });
});

describe('a limit without counts', () => {
  const later = NOW + MINUTE / 2;
  const limited = (limit: number): QuotaSnapshot => ({
    hour: { limit, resetsAt: NEXT_HOUR, told: true },
    askedAt: later,
    seenAt: later,
  });

  it('keeps no request from being sent and has no known rest', () => {
    expect(allowance(limited(150), later).requests).toBe(Number.POSITIVE_INFINITY);
    expect(quotaLeft(limited(150), 'hour', later)).toBeUndefined();
  });

  it('leaves the counts of earlier answers as they are, unless the limit is another one', () => {
    const before = { hour: { limit: 150, left: 3, resetsAt: NEXT_HOUR }, ...AT_NOW };
    expect(mergeQuota(before, limited(150), later).hour).toMatchObject({ limit: 150, left: 3 });
    expect(quotaLeft(mergeQuota(before, limited(1800), later), 'hour', later)).toBeUndefined();
  });
});

describe('any sequence of answers', () => {
  const LENGTHS = { minute: MINUTE, hour: HOUR, day: DAY } as const;
  const window = fc.constantFrom('minute', 'hour', 'day');
  /** A reset as headers and usage write it: a time near or far, past or future, or none. */
  const reset = fc.oneof(
    fc.constant(undefined),
    fc.integer({ min: -2 * DAY, max: 2 * DAY }).map((ms) => new Date(NOW + ms).toISOString()),
    fc.constantFrom('9999-12-31T23:59:59Z', '1970-01-01T00:00:00Z', 'soon', '1e300', '-5'),
  );
  const count = fc.option(fc.integer({ min: 0, max: 5 }), { nil: undefined });
  const answer = fc.record({
    pause: fc.integer({ min: 1, max: 2 * HOUR }),
    took: fc.integer({ min: 0, max: 90_000 }),
    window,
    limit: count,
    left: count,
    reset,
    isRefused: fc.boolean(),
  });

  it('never shuts a window for longer than it is long, and a later answer with requests left opens it', () => {
    fc.assert(
      fc.property(fc.array(answer, { minLength: 1, maxLength: 12 }), window, (answers, last) => {
        let now = NOW;
        let known: QuotaSnapshot = AT_NOW;
        const take = (seen: QuotaSnapshot | undefined) => {
          if (seen) known = readStoredQuota(storeQuota(mergeQuota(known, seen, now)), now) ?? AT_NOW;
          const allowed = allowance(known, now);
          if (allowed.code === undefined) return;
          const shut = allowed.code.slice('quota_'.length) as keyof typeof LENGTHS;
          expect(allowed.opensAt).toBeGreaterThan(now);
          expect(allowed.opensAt).toBeLessThanOrEqual(now + LENGTHS[shut] + 10_000);
        };
        for (const { pause, took, window: one, limit, left, reset: at, isRefused } of answers) {
          const askedAt = now + pause - Math.min(took, pause + 60_000);
          now += pause;
          const headers = {
            ...(limit === undefined ? {} : { [`x-rate-limit-${one}`]: String(limit) }),
            ...(left === undefined ? {} : { [`x-${one}-requests-left`]: String(left) }),
            ...(at === undefined ? {} : { [`x-ratelimit-reset-${one}`]: at }),
          };
          const seen = readQuota(headers, now, askedAt) ?? { askedAt, seenAt: now };
          take(isRefused ? exhaust(seen, one, seen[one] ?? resetOf(one, undefined, now)) : seen);
        }
        now += 1_000;
        const full = {
          minute: { limit: 9, remaining: 9 },
          hourly: { remaining: 9 },
          daily: { remaining: 9 },
        };
        take(fromUsage(full, now));
        expect(quotaLeft(known, last, now)).toBe(9);
      }),
      { numRuns: 300 },
    );
  });
});
