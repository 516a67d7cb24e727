/** Request limits per second, minute, hour, and day, which reset at times of their own. */

import type { LushaAnswers } from '../../unknowns';
import { hash } from '../world/dice';
import type { Limits } from './plans';

export type WindowName = keyof Limits;

/** Counts the requests of one window. */
interface Window {
  count(now: number): void;
  used(now: number): number;
  /** Returns when requests become free again, in epoch ms. */
  resetsAt(now: number): number;
}

/** When windows reset: at full minutes, hours, and UTC days, at odd times of their own, or request by request. */
type Windows = LushaAnswers['windows'];

/** Which limit is used up, and when it resets. */
export interface UsedUp {
  readonly name: WindowName;
  readonly limit: number;
  readonly seconds: number;
}

export interface WindowState {
  readonly limit: number;
  readonly used: number;
  readonly remaining: number;
  /** When the window resets, in epoch ms. */
  readonly resetsAt: number;
}

export interface Quota {
  limits: Limits;
  /** Counts a request and returns `null`. If a window is used up, it returns which one; whether it counts then is uncertain. */
  admit(now: number): UsedUp | null;
  /** Counts a request that is answered whatever the limits say. */
  count(now: number): void;
  /** Returns the state of a window, or `null` where the plan has no such window. */
  state(name: WindowName, now: number): WindowState | null;
}

/** The length of each window in ms. */
const SPANS: Readonly<Record<WindowName, number>> = {
  second: 1000,
  minute: 60_000,
  hour: 3_600_000,
  day: 86_400_000,
};

/** The stream of random numbers for the times at which windows begin. */
const PHASES = 90;

const WIDEST_FIRST: readonly WindowName[] = ['day', 'hour', 'minute', 'second'];

/** A window of fixed length that begins `phase` ms after a full minute, hour, or day. */
function fixedWindow(span: number, phase: number): Window {
  let window = { start: 0, used: 0 };
  const current = (now: number) => {
    const start = Math.floor((now - phase) / span) * span + phase;
    if (window.start !== start) window = { start, used: 0 };
    return window;
  };
  return {
    count: (now) => {
      current(now).used++;
    },
    used: (now) => current(now).used,
    resetsAt: (now) => current(now).start + span,
  };
}

/** A window that moves with the clock: each request becomes free again for itself, after the length of the window. */
function rollingWindow(span: number): Window {
  let times: number[] = [];
  const recent = (now: number) => {
    times = times.filter((time) => time > now - span);
    return times;
  };
  return {
    count: (now) => {
      recent(now).push(now);
    },
    used: (now) => recent(now).length,
    resetsAt: (now) => (recent(now)[0] ?? now) + span,
  };
}

function windowOf(name: WindowName, windows: Windows, seed: number): Window {
  const span = SPANS[name];
  if (windows === 'rolling' && (name === 'minute' || name === 'hour')) return rollingWindow(span);
  // The day begins at an odd time even where shorter windows roll. It was never seen to begin at midnight.
  const phase = windows === 'aligned' ? 0 : (hash(seed, PHASES, span) % (span / 1000)) * 1000;
  return fixedWindow(span, phase);
}

/** Creates the windows of a plan, with no request counted yet. `seed` decides at which odd times they reset. */
export function createQuota(
  limits: Limits,
  answers: Pick<LushaAnswers, 'windows' | 'refusedCounts'>,
  seed = 1,
): Quota {
  const windowNamed = (name: WindowName) => windowOf(name, answers.windows, seed);
  const windows: Readonly<Record<WindowName, Window>> = {
    second: windowNamed('second'),
    minute: windowNamed('minute'),
    hour: windowNamed('hour'),
    day: windowNamed('day'),
  };

  const quota: Quota = {
    limits,
    admit(now) {
      for (const name of WIDEST_FIRST) {
        const state = quota.state(name, now);
        if (state === null || state.remaining > 0) continue;
        if (answers.refusedCounts) quota.count(now);
        return { name, limit: state.limit, seconds: Math.max(1, Math.ceil((state.resetsAt - now) / 1000)) };
      }
      quota.count(now);
      return null;
    },
    count(now) {
      for (const name of WIDEST_FIRST) windows[name].count(now);
    },
    state(name, now) {
      const limit = quota.limits[name];
      if (limit === null) return null;
      const used = windows[name].used(now);
      return { limit, used, remaining: Math.max(0, limit - used), resetsAt: windows[name].resetsAt(now) };
    },
  };
  return quota;
}
