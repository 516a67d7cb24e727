/**
 * Request limits: fixed windows that are aligned to the second, minute, hour, and UTC day of the clock that is
 * passed in.
 */

import type { Limits } from './plans';

type WindowName = keyof Limits;

interface Window {
  start: number;
  used: number;
}

/** How the limit headers are written. `older` uses the names of the previous API version, and `none` omits all of them. */
export type HeaderStyle = 'documented' | 'mixed-case' | 'upper-case' | 'without-usage' | 'older' | 'none';

export interface WindowState {
  readonly limit: number;
  readonly used: number;
  readonly remaining: number;
  /** When the window resets, in epoch ms. */
  readonly resetsAt: number;
}

export interface Quota {
  limits: Limits;
  /** Counts a request and returns `null`. If a window is used up, it counts nothing and returns the text of the refusal. */
  admit(now: number): string | null;
  /** Returns the state of a window, or `null` where the plan has no such window. */
  state(name: WindowName, now: number): WindowState | null;
  headers(now: number, style: HeaderStyle): Readonly<Record<string, string>>;
}

/** The length of each window in ms. */
const SPANS: Readonly<Record<WindowName, number>> = {
  second: 1000,
  minute: 60_000,
  hour: 3_600_000,
  day: 86_400_000,
};

const HEADER_WORDS = { day: 'daily', hour: 'hourly', minute: 'minute' } as const;
const HEADER_WINDOWS = ['day', 'hour', 'minute'] as const;
const WIDEST_FIRST: readonly WindowName[] = ['day', 'hour', 'minute', 'second'];

const capitals = (name: string): string => name.replace(/(^|-)[a-z]/g, (letter) => letter.toUpperCase());

function refusal(name: WindowName, state: WindowState, now: number): string {
  const seconds = Math.max(1, Math.ceil((state.resetsAt - now) / 1000));
  const wait = `Reset in ${seconds} seconds`;
  if (name === 'day') {
    return `Daily API quota limit exceeded. Limit ${state.limit} calls per day. ${wait}`;
  }
  if (name === 'hour') {
    return `Hourly API rate limit exceeded. Limit: ${state.limit} calls per hour. ${wait}`;
  }
  return `Too many requests. Limit: ${state.limit} calls per ${name}. ${wait}`;
}

/** Creates the windows of a plan, with no request counted yet. */
export function createQuota(limits: Limits): Quota {
  const windows: Record<WindowName, Window> = {
    second: { start: 0, used: 0 },
    minute: { start: 0, used: 0 },
    hour: { start: 0, used: 0 },
    day: { start: 0, used: 0 },
  };

  function current(name: WindowName, now: number): Window {
    const start = Math.floor(now / SPANS[name]) * SPANS[name];
    if (windows[name].start !== start) windows[name] = { start, used: 0 };
    return windows[name];
  }

  const quota: Quota = {
    limits,
    admit(now) {
      for (const name of WIDEST_FIRST) {
        const state = quota.state(name, now);
        if (state !== null && state.remaining === 0) return refusal(name, state, now);
      }
      for (const name of WIDEST_FIRST) current(name, now).used++;
      return null;
    },
    state(name, now) {
      const limit = quota.limits[name];
      if (limit === null) return null;
      const { start, used } = current(name, now);
      return { limit, used, remaining: Math.max(0, limit - used), resetsAt: start + SPANS[name] };
    },
    headers(now, style) {
      const headers: Record<string, string> = {};
      if (style === 'none') return headers;
      for (const name of HEADER_WINDOWS) {
        const state = quota.state(name, now);
        if (state === null) continue;
        const word = HEADER_WORDS[name];
        if (style === 'older') {
          headers[`X-RateLimit-Remaining-${capitals(word)}`] = String(state.remaining);
          headers[`X-RateLimit-Reset-${capitals(word)}`] = String(Math.ceil((state.resetsAt - now) / 1000));
          continue;
        }
        const spell = (text: string) =>
          style === 'upper-case' ? text.toUpperCase() : style === 'mixed-case' ? capitals(text) : text;
        headers[spell(`x-rate-limit-${word}`)] = String(state.limit);
        headers[spell(`x-${word}-requests-left`)] = String(state.remaining);
        if (style !== 'without-usage') headers[spell(`x-${word}-usage`)] = String(state.used);
      }
      return headers;
    },
  };
  return quota;
}
