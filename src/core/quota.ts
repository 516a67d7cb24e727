/** How many requests Lusha allows per minute, hour and day, how many are left, and when each window opens again. */

export type QuotaWindow = 'minute' | 'hour' | 'day';

/** One window as last seen. Lusha leaves out windows that a plan does not limit. */
interface WindowState {
  readonly limit?: number;
  readonly left?: number;
  readonly used?: number;
  /** Epoch ms. As Lusha said, else the next full minute, full hour or UTC midnight. */
  readonly resetsAt: number;
}

export type QuotaSnapshot = Readonly<Partial<Record<QuotaWindow, WindowState>>> & {
  /** Epoch ms of the latest answer that told. */
  readonly seenAt: number;
};

/** The `rateLimits` of the usage endpoint. Any part may be missing. */
export type RateLimits = Readonly<Partial<Record<'minute' | 'hourly' | 'daily', RateLimit>>>;
export interface RateLimit {
  readonly limit?: number;
  readonly used?: number;
  readonly remaining?: number;
  /** As Lusha writes it: a date in text. */
  readonly resetsAt?: string;
}

/** How many requests may be sent now; when none, which limit is in the way and when (epoch ms) it opens. */
export type Allowance =
  | { readonly requests: number; readonly code?: undefined }
  | {
      readonly requests: 0;
      readonly code: 'quota_minute' | 'quota_hour' | 'quota_day';
      readonly opensAt: number;
    };

const WINDOWS = ['minute', 'hour', 'day'] as const;
const LENGTH_MS: Readonly<Record<QuotaWindow, number>> = { minute: 60_000, hour: 3_600_000, day: 86_400_000 };

/** When the window that `now` falls in ends, for want of better knowledge: the full minute, full hour, UTC midnight. */
export function nextOpening(window: QuotaWindow, now: number): number {
  const length = LENGTH_MS[window];
  return (Math.floor(now / length) + 1) * length;
}

/** A time as servers write it: seconds from now, epoch seconds, epoch milliseconds, or a date. In epoch ms. */
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

/** Which number a header holds. Lusha has used `x-rate-limit-daily`, `x-daily-requests-left` and `x-ratelimit-remaining-day` alike. */
function headerMeaning(name: string): { readonly window: QuotaWindow; readonly part: Part } | undefined {
  const [, limitPart, limitWindow, ownWindow, ownPart] =
    /^x-rate-?limit-(?:(limit|remaining|reset)-)?([a-z]+)$|^x-([a-z]+)-(requests-left|usage)$/.exec(
      name.toLowerCase(),
    ) ?? [];
  const window = WINDOW_WORDS[limitWindow ?? ownWindow ?? ''];
  const part = PARTS[ownPart ?? limitPart ?? 'limit'];
  return window && part ? { window, part } : undefined;
}

/** What the headers of an answer tell; `undefined` when they tell nothing. `now` in epoch ms. */
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

/** What the usage endpoint told; `undefined` when it told nothing. `now` in epoch ms. */
export function fromUsage(rateLimits: RateLimits, now: number): QuotaSnapshot | undefined {
  const state = (told: RateLimit | undefined) => {
    if (!told) return undefined;
    const { limit, used, remaining, resetsAt } = told;
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

/** Two views of the same account: within one window the more pessimistic holds, a window that is over is fresh. */
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

/** Requests left in a window at `now`; `undefined` when it is not limited or not known. */
export function quotaLeft(snapshot: QuotaSnapshot, window: QuotaWindow, now: number): number | undefined {
  const state = snapshot[window];
  if (!state) return undefined;
  return state.resetsAt <= now ? state.limit : leftOf(state);
}

/** How many requests may be sent at `now`. Without knowledge, any number. */
export function allowance(snapshot: QuotaSnapshot, now: number): Allowance {
  const left = (window: QuotaWindow) => quotaLeft(snapshot, window, now) ?? Number.POSITIVE_INFINITY;
  // The longest window that is empty decides: no other opens before it helps.
  const empty = [...WINDOWS].reverse().find((window) => left(window) <= 0);
  if (!empty) return { requests: Math.min(...WINDOWS.map(left)) };
  const opensAt = snapshot[empty]?.resetsAt ?? nextOpening(empty, now);
  // A limit of zero stays empty when its window rolls over.
  return { requests: 0, code: `quota_${empty}`, opensAt: opensAt > now ? opensAt : nextOpening(empty, now) };
}

/** After a 429, which is believed over any number: nothing is left in `window` until `opensAt` (epoch ms). */
export function exhaust(snapshot: QuotaSnapshot, window: QuotaWindow, opensAt: number): QuotaSnapshot {
  return { ...snapshot, [window]: { ...snapshot[window], left: 0, resetsAt: opensAt } };
}

type StoredWindow = readonly [limit: number | null, left: number | null, used: number | null, resets: number];

/** The snapshot as a short text for a property. */
export function storeQuota(snapshot: QuotaSnapshot): string {
  const windows = WINDOWS.map((window): StoredWindow | null => {
    const state = snapshot[window];
    return state ? [state.limit ?? null, state.left ?? null, state.used ?? null, state.resetsAt] : null;
  });
  return JSON.stringify([snapshot.seenAt, ...windows]);
}

/** A stored snapshot; `undefined` when there is none that can be read. */
export function readStoredQuota(text: string | undefined): QuotaSnapshot | undefined {
  if (!text) return undefined;
  try {
    const [seenAt, ...windows] = JSON.parse(text) as [number, ...(StoredWindow | null)[]];
    if (typeof seenAt !== 'number') return undefined;
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
    const told = seen[window];
    return told && Object.keys(told).length > 0
      ? [[window, { resetsAt: nextOpening(window, now), ...told }]]
      : [];
  });
  return windows.length > 0 ? { ...Object.fromEntries(windows), seenAt: now } : undefined;
}

function leftOf({ left, limit, used }: WindowState): number | undefined {
  if (left !== undefined) return left;
  return limit === undefined || used === undefined ? undefined : Math.max(0, limit - used);
}

/** A count at the start of a header value, as in `39` or `39, 39`. Less than none is none. */
function readCount(text: string): number | undefined {
  const digits = /^\s*(-?\d+)/.exec(text)?.[1];
  return digits === undefined ? undefined : Math.max(0, Number(digits));
}
