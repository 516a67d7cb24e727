/** Lusha's request quota per minute, hour and day: limits, what is left, and when each window resets. */

export type QuotaWindow = 'minute' | 'hour' | 'day';

/** When a window resets. */
export interface Reset {
  /** Epoch ms. */
  readonly resetsAt: number;
  /** True if Lusha told the time; otherwise it is a guess. */
  readonly told?: true;
}

/** One window as it was last seen. Lusha leaves out windows that a plan does not limit. */
export interface WindowState extends Reset {
  readonly limit?: number;
  readonly left?: number;
  readonly used?: number;
}

export type QuotaSnapshot = Readonly<Partial<Record<QuotaWindow, WindowState>>> & {
  /** Epoch ms at which the request of the latest answer was sent, and at which that answer had arrived. */
  readonly askedAt: number;
  readonly seenAt: number;
};

/**
 * How many requests may be sent now. When there are none, `code` names the exhausted limit, which resets at `opensAt`
 * (epoch ms).
 */
export type Allowance =
  | { readonly requests: number; readonly code?: undefined }
  | {
      readonly requests: 0;
      readonly code: 'quota_minute' | 'quota_hour' | 'quota_day';
      readonly opensAt: number;
    };

/** From the shortest to the longest. */
export const WINDOWS = ['minute', 'hour', 'day'] as const;
const LENGTH_MS: Readonly<Record<QuotaWindow, number>> = { minute: 60_000, hour: 3_600_000, day: 86_400_000 };
/** How far Lusha's clock and the script's may differ. It is the add-on's own choice. */
export const CLOCKS_DIFFER_MS = 10_000;

/**
 * Returns when the window around `now` ends, in epoch ms. `reset` is the time of an earlier reset of that window; without
 * it the window is taken to end with the full minute, the full hour or the UTC day.
 */
export function nextOpening(window: QuotaWindow, now: number, reset = 0): number {
  const length = LENGTH_MS[window];
  return reset > now ? reset : reset + (Math.floor((now - reset) / length) + 1) * length;
}

/** Returns whether a window of this kind can reset that late. One that was full a moment ago resets after its own length. */
export function isWithinWindow(window: QuotaWindow, at: number, now: number): boolean {
  return at <= now + LENGTH_MS[window] + CLOCKS_DIFFER_MS;
}

/**
 * Returns the reset of a window from the time `at` (epoch ms) that Lusha told at `now`. A time that is later than the
 * window is long counts as its length, and a time in the past says nothing.
 */
export function resetOf(window: QuotaWindow, at: number | undefined, now: number): Reset {
  if (at === undefined || at <= now - CLOCKS_DIFFER_MS) return { resetsAt: nextOpening(window, now) };
  if (!isWithinWindow(window, at, now)) return { resetsAt: now + LENGTH_MS[window] };
  return { resetsAt: Math.max(at, now + 1_000), told: true };
}

/**
 * Merges two snapshots of the same account at `now` (epoch ms). An answer whose request was sent after the other answer
 * had arrived replaces it, also where it is more favorable. Of answers to requests that were on their way at the same
 * time, the more pessimistic numbers count.
 */
export function mergeQuota(a: QuotaSnapshot, b: QuotaSnapshot, now: number): QuotaSnapshot {
  const [older, newer] = a.seenAt <= b.seenAt ? [a, b] : [b, a];
  const isLater = newer.askedAt > older.seenAt;
  const windows = WINDOWS.flatMap((window): [QuotaWindow, WindowState][] => {
    const [before, after] = [older[window], newer[window]];
    if (!before || !after) {
      const only = before ?? after;
      return only ? [[window, only]] : [];
    }
    const limit = after.limit ?? before.limit;
    const merged = {
      ...(limit === undefined ? {} : { limit }),
      ...mergeCounts(before, after, isLater, now),
      ...mergeResets(window, before, after, isLater, now),
    };
    return [[window, merged]];
  });
  return { ...Object.fromEntries(windows), askedAt: newer.askedAt, seenAt: newer.seenAt };
}

type Counts = Pick<WindowState, 'left' | 'used'>;

function mergeCounts(older: WindowState, newer: WindowState, isLater: boolean, now: number): Counts {
  const isOver = older.resetsAt <= now;
  if (!isLater && !isOver) {
    return newer.resetsAt <= now ? countsOf(older) : worstCounts(countsOf(older), countsOf(newer));
  }
  if (newer.left !== undefined || newer.used !== undefined) return countsOf(newer);
  // An answer without counts says nothing, unless the plan has changed in the meantime.
  const isSamePlan = newer.limit === undefined || older.limit === undefined || newer.limit === older.limit;
  return isOver || !isSamePlan ? {} : countsOf(older);
}

function countsOf(state: WindowState): Counts {
  const left = leftOf(state);
  return {
    ...(left === undefined ? {} : { left }),
    ...(state.used === undefined ? {} : { used: state.used }),
  };
}

function worstCounts(a: Counts, b: Counts): Counts {
  const left = [a.left, b.left].filter((number) => number !== undefined);
  const used = [a.used, b.used].filter((number) => number !== undefined);
  return {
    ...(left.length > 0 ? { left: Math.min(...left) } : {}),
    ...(used.length > 0 ? { used: Math.max(...used) } : {}),
  };
}

/** A told time beats a guess. Where the newer answer tells none, the window goes on in the rhythm that is known. */
function mergeResets(
  window: QuotaWindow,
  older: WindowState,
  newer: WindowState,
  isLater: boolean,
  now: number,
): Reset {
  const isOver = older.resetsAt <= now;
  if (newer.told) {
    const isPessimistic = !isLater && !isOver && older.told && older.resetsAt > newer.resetsAt;
    return isPessimistic
      ? { resetsAt: older.resetsAt, told: true }
      : { resetsAt: newer.resetsAt, told: true };
  }
  if (isOver) return { resetsAt: nextOpening(window, now, older.resetsAt) };
  return { resetsAt: older.resetsAt, ...(older.told ? { told: true } : {}) };
}

/** Returns the requests left in a window at `now` (epoch ms); `undefined` when it is unlimited or unknown. */
export function quotaLeft(snapshot: QuotaSnapshot, window: QuotaWindow, now: number): number | undefined {
  const state = snapshot[window];
  if (!state) return undefined;
  return state.resetsAt <= now ? state.limit : leftOf(state);
}

/** Returns how many requests may be sent at `now` (epoch ms): any number (`Infinity`) while nothing is known. */
export function allowance(snapshot: QuotaSnapshot, now: number): Allowance {
  const left = (window: QuotaWindow) => quotaLeft(snapshot, window, now) ?? Number.POSITIVE_INFINITY;
  // The longest empty window decides, because a shorter one that resets earlier does not help.
  const empty = [...WINDOWS].reverse().find((window) => left(window) <= 0);
  if (!empty) return { requests: Math.min(...WINDOWS.map(left)) };
  // A limit of zero stays empty when its window rolls over.
  return { requests: 0, code: `quota_${empty}`, opensAt: nextOpening(empty, now, snapshot[empty]?.resetsAt) };
}

/** Returns the snapshot after a 429, which overrides any number: nothing is left in `window` until its reset. */
export function exhaust(snapshot: QuotaSnapshot, window: QuotaWindow, reset: Reset): QuotaSnapshot {
  const { limit, used } = snapshot[window] ?? {};
  const state = {
    ...(limit === undefined ? {} : { limit }),
    left: 0,
    ...(used === undefined ? {} : { used }),
    ...reset,
  };
  return { ...snapshot, [window]: state };
}

function leftOf({ left, limit, used }: WindowState): number | undefined {
  if (left !== undefined) return left;
  return limit === undefined || used === undefined ? undefined : Math.max(0, limit - used);
}
