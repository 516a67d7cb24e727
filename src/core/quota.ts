/** Lusha's request quota per minute, hour and day: limits, what is left, and when each window resets. */

export type QuotaWindow = 'minute' | 'hour' | 'day';

/** One window as it was last seen. Lusha leaves out windows that a plan does not limit. */
interface WindowState {
  readonly limit?: number;
  readonly left?: number;
  readonly used?: number;
  /** The time in epoch ms from Lusha's answer, otherwise the next full minute, full hour or UTC midnight. */
  readonly resetsAt: number;
}

export type QuotaSnapshot = Readonly<Partial<Record<QuotaWindow, WindowState>>> & {
  /** Epoch ms of the latest answer that held a quota. */
  readonly seenAt: number;
};

/** The `rateLimits` of the usage endpoint. Any part may be missing. */
export type RateLimits = Readonly<Partial<Record<'minute' | 'hourly' | 'daily', RateLimit>>>;
export interface RateLimit {
  readonly limit?: number;
  readonly used?: number;
  readonly remaining?: number;
  /** A date as text, in Lusha's format. */
  readonly resetsAt?: string;
}

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

const WINDOWS = ['minute', 'hour', 'day'] as const;
const LENGTH_MS: Readonly<Record<QuotaWindow, number>> = { minute: 60_000, hour: 3_600_000, day: 86_400_000 };

/**
 * Returns when the window around `now` ends if Lusha did not say: the next full minute, full hour or UTC midnight, in
 * epoch ms.
 */
export function nextOpening(window: QuotaWindow, now: number): number {
  const length = LENGTH_MS[window];
  return (Math.floor(now / length) + 1) * length;
}

/**
 * Reads a time as servers write it (seconds from now, epoch seconds, epoch milliseconds or a date) and returns epoch
 * ms, or `undefined` when the text is none of them.
 */
export function readInstant(text: string, now: number): number | undefined {
  const number = Number(text);
  if (text.trim() !== '' && Number.isFinite(number)) {
    if (number > 1e11) return number;
    return number > 1e8 ? number * 1000 : now + number * 1000;
  }
  const date = Date.parse(text);
  return Number.isNaN(date) ? undefined : date;
}

type Part = 'limit' | 'left' | 'used' | 'resetsAt';
const PARTS: Readonly<Record<string, Part>> = {
  limit: 'limit',
  remaining: 'left',
  reset: 'resetsAt',
  'requests-left': 'left',
  usage: 'used',
};
const WINDOW_WORDS: Readonly<Record<string, QuotaWindow>> = {
  minute: 'minute',
  hour: 'hour',
  hourly: 'hour',
  day: 'day',
  daily: 'day',
};

/**
 * Returns which number a header holds, or `undefined` when it is not about the quota. Lusha has used all of
 * `x-rate-limit-daily`, `x-daily-requests-left` and `x-ratelimit-remaining-day`.
 */
function headerMeaning(name: string): { readonly window: QuotaWindow; readonly part: Part } | undefined {
  const [, limitPart, limitWindow, ownWindow, ownPart] =
    /^x-rate-?limit-(?:(limit|remaining|reset)-)?([a-z]+)$|^x-([a-z]+)-(requests-left|usage)$/.exec(
      name.toLowerCase(),
    ) ?? [];
  const window = WINDOW_WORDS[limitWindow ?? ownWindow ?? ''];
  const part = PARTS[ownPart ?? limitPart ?? 'limit'];
  return window && part ? { window, part } : undefined;
}

/** Reads the quota from the headers of an answer; `undefined` when they hold none. `now` is in epoch ms. */
export function readQuota(
  headers: Readonly<Record<string, string | readonly string[]>>,
  now: number,
): QuotaSnapshot | undefined {
  const seen: Partial<Record<QuotaWindow, Partial<Record<Part, number>>>> = {};
  for (const [name, value] of Object.entries(headers)) {
    const meaning = headerMeaning(name);
    const text = typeof value === 'string' ? value : value[0];
    if (!meaning || text === undefined) continue;
    const { window, part } = meaning;
    const number = part === 'resetsAt' ? readInstant(text, now) : readCount(text);
    if (number !== undefined) seen[window] = { ...seen[window], [part]: number };
  }
  return snapshotOf(seen, now);
}

/** Reads the quota from the answer of the usage endpoint; `undefined` when it holds none. `now` is in epoch ms. */
export function fromUsage(rateLimits: RateLimits, now: number): QuotaSnapshot | undefined {
  const state = (rateLimit: RateLimit | undefined) => {
    if (!rateLimit) return undefined;
    const { limit, used, remaining, resetsAt } = rateLimit;
    const opens = resetsAt === undefined ? undefined : readInstant(resetsAt, now);
    return {
      ...(limit === undefined ? {} : { limit }),
      ...(used === undefined ? {} : { used }),
      ...(remaining === undefined ? {} : { left: Math.max(0, remaining) }),
      ...(opens === undefined ? {} : { resetsAt: opens }),
    };
  };
  const { minute, hourly, daily } = rateLimits;
  return snapshotOf({ minute: state(minute), hour: state(hourly), day: state(daily) }, now);
}

/**
 * Merges two snapshots of the same account at `now` (epoch ms). Within one window the more pessimistic numbers count; a
 * window that has ended is replaced by the other one.
 */
export function mergeQuota(a: QuotaSnapshot, b: QuotaSnapshot, now: number): QuotaSnapshot {
  const [older, newer] = a.seenAt <= b.seenAt ? [a, b] : [b, a];
  const windows = WINDOWS.flatMap((window): [QuotaWindow, WindowState][] => {
    const merged = mergeWindows(older[window], newer[window], now);
    return merged ? [[window, merged]] : [];
  });
  return { ...Object.fromEntries(windows), seenAt: newer.seenAt };
}

function mergeWindows(
  older: WindowState | undefined,
  newer: WindowState | undefined,
  now: number,
): WindowState | undefined {
  if (!older || !newer) return older ?? newer;
  const limit = newer.limit ?? older.limit;
  const known = limit === undefined ? {} : { limit };
  if (older.resetsAt <= now) return { ...newer, ...known };
  if (newer.resetsAt <= now) return { ...older, ...known };
  const left = [leftOf(older), leftOf(newer)].filter((number) => number !== undefined);
  const used = [older.used, newer.used].filter((number) => number !== undefined);
  return {
    ...known,
    ...(left.length > 0 ? { left: Math.min(...left) } : {}),
    ...(used.length > 0 ? { used: Math.max(...used) } : {}),
    resetsAt: Math.max(older.resetsAt, newer.resetsAt),
  };
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
  const opensAt = snapshot[empty]?.resetsAt ?? nextOpening(empty, now);
  // A limit of zero stays empty when its window rolls over.
  return { requests: 0, code: `quota_${empty}`, opensAt: opensAt > now ? opensAt : nextOpening(empty, now) };
}

/**
 * Returns the snapshot after a 429, which overrides any number: nothing is left in `window` until `opensAt` (epoch ms).
 */
export function exhaust(snapshot: QuotaSnapshot, window: QuotaWindow, opensAt: number): QuotaSnapshot {
  return { ...snapshot, [window]: { ...snapshot[window], left: 0, resetsAt: opensAt } };
}

/** Of a stored snapshot; one of another version counts as absent. */
const VERSION = 1;

type StoredWindow = readonly [limit: number | null, left: number | null, used: number | null, resets: number];

/** Returns the snapshot as a short JSON text for a property. */
export function storeQuota(snapshot: QuotaSnapshot): string {
  const windows = WINDOWS.map((window): StoredWindow | null => {
    const state = snapshot[window];
    return state ? [state.limit ?? null, state.left ?? null, state.used ?? null, state.resetsAt] : null;
  });
  return JSON.stringify([VERSION, snapshot.seenAt, ...windows]);
}

/** Reads a stored snapshot; `undefined` when there is none of this version that can be read. */
export function readStoredQuota(text: string | undefined): QuotaSnapshot | undefined {
  if (!text) return undefined;
  try {
    const [version, seenAt, ...windows] = JSON.parse(text) as [number, number, ...(StoredWindow | null)[]];
    if (version !== VERSION || typeof seenAt !== 'number') return undefined;
    const states = WINDOWS.flatMap((window, index) => {
      const stored = windows[index];
      if (!stored) return [];
      const [limit, left, used, resetsAt] = stored;
      return [
        [
          window,
          {
            ...(limit === null ? {} : { limit }),
            ...(left === null ? {} : { left }),
            ...(used === null ? {} : { used }),
            resetsAt,
          },
        ],
      ];
    });
    return { ...Object.fromEntries(states), seenAt };
  } catch {
    return undefined;
  }
}

function snapshotOf(
  seen: Partial<Record<QuotaWindow, Partial<WindowState> | undefined>>,
  now: number,
): QuotaSnapshot | undefined {
  const windows = WINDOWS.flatMap((window): [QuotaWindow, WindowState][] => {
    const state = seen[window];
    return state && Object.keys(state).length > 0
      ? [[window, { resetsAt: nextOpening(window, now), ...state }]]
      : [];
  });
  return windows.length > 0 ? { ...Object.fromEntries(windows), seenAt: now } : undefined;
}

function leftOf({ left, limit, used }: WindowState): number | undefined {
  if (left !== undefined) return left;
  return limit === undefined || used === undefined ? undefined : Math.max(0, limit - used);
}

/** Reads the count at the start of a header value such as `39` or `39, 39`. A negative count is 0. */
function readCount(text: string): number | undefined {
  const digits = /^\s*(-?\d+)/.exec(text)?.[1];
  return digits === undefined ? undefined : Math.max(0, Number(digits));
}
