/** Tests the pauses between attempts. */
import { describe, expect, it } from 'vitest';
import type { ErrorCode } from '../../src/core/errors';
import type { Failure } from '../../src/lusha/failure';
import { retryDelay } from '../../src/lusha/retry';

const NOW = Date.UTC(2026, 10, 23, 10, 0, 20);
const failure = (code: ErrorCode, more: Partial<Failure> = {}): Failure => ({
  code,
  message: '',
  lost: false,
  ...more,
});

describe('the pause before another attempt', () => {
  it('starts at a second and doubles', () => {
    expect([1, 2].map((attempt) => retryDelay(failure('server'), attempt, NOW, 0))).toEqual([1000, 2000]);
  });

  it('is spread by up to a second', () => {
    expect(retryDelay(failure('server'), 1, NOW, 0.5)).toBe(1500);
  });

  it('is null after the third attempt', () => {
    expect(retryDelay(failure('server'), 3, NOW, 0)).toBeNull();
  });

  it('is never shorter than the server requires', () => {
    expect(retryDelay(failure('server', { retryAfterMs: 90_000 }), 1, NOW, 0)).toBe(90_000);
    expect(retryDelay(failure('server', { retryAfterMs: 10 }), 1, NOW, 0)).toBe(1000);
  });

  it('lasts until the minute quota is reset', () => {
    expect(retryDelay(failure('quota_minute', { resetAt: NOW + 37_000 }), 1, NOW, 0)).toBe(37_000);
    expect(retryDelay(failure('quota_minute'), 1, NOW, 0)).toBe(40_000);
  });

  it('is spread only after the minute quota is reset', () => {
    expect(retryDelay(failure('quota_minute', { resetAt: NOW - 5 }), 1, NOW, 0.25)).toBe(250);
  });

  it.each(['network', 'timeout', 'google_busy'] as const)('lasts one second for %s', (code) => {
    expect(retryDelay(failure(code), 1, NOW, 0)).toBe(1000);
  });

  it.each([
    'bad_request',
    'bad_key',
    'no_credits',
    'no_access',
    'plan_lacks',
    'not_found',
    'conflict',
    'gone',
    'restricted',
    'quota_hour',
    'quota_day',
    'trial_limit',
    'google_quota',
    'blocked',
    'lost',
  ] as const)('is null for %s', (code) => {
    expect(retryDelay(failure(code, { retryAfterMs: 1000 }), 1, NOW, 0)).toBeNull();
  });

  it('is made only once when an answer may have been charged', () => {
    expect(retryDelay(failure('timeout', { lost: true }), 1, NOW, 0)).toBe(1000);
    expect(retryDelay(failure('timeout', { lost: true }), 2, NOW, 0)).toBeNull();
  });
});
