/** Reads the request quota from the headers of an answer and from the answer of the usage endpoint. */
import { type QuotaSnapshot, type QuotaWindow, resetOf, WINDOWS, type WindowState } from './quota';

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

/**
 * Reads the quota from the headers of an answer; `undefined` when they hold none. The
 * request was sent at `askedAt` and the answer had arrived at `now`, both in epoch ms.
 */
export function readQuota(
  headers: Readonly<Record<string, string | readonly string[]>>,
  now: number,
  askedAt = now,
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
  return snapshotOf(seen, now, askedAt);
}

/** Reads the quota from the answer of the usage endpoint, as `readQuota` does; `undefined` when it holds none. */
export function fromUsage(rateLimits: RateLimits, now: number, askedAt = now): QuotaSnapshot | undefined {
  const state = (rateLimit: RateLimit | undefined) => {
    if (!rateLimit) return undefined;
    const { limit, used, remaining, resetsAt } = rateLimit;
    const opens = resetsAt === undefined ? undefined : readInstant(resetsAt, now);
    return {
      ...(limit === undefined ? {} : { limit }),
      ...(used === undefined ? {} : { used }),
      ...(remaining === undefined ? {} : { left: Math.max(0, Math.floor(remaining)) }),
      ...(opens === undefined ? {} : { resetsAt: opens }),
    };
  };
  const { minute, hourly, daily } = rateLimits;
  return snapshotOf({ minute: state(minute), hour: state(hourly), day: state(daily) }, now, askedAt);
}

function snapshotOf(
  seen: Partial<Record<QuotaWindow, Partial<WindowState> | undefined>>,
  now: number,
  askedAt: number,
): QuotaSnapshot | undefined {
  const windows = WINDOWS.flatMap((window): [QuotaWindow, WindowState][] => {
    const state = seen[window];
    return state && Object.keys(state).length > 0
      ? [[window, { ...state, ...resetOf(window, state.resetsAt, now) }]]
      : [];
  });
  return windows.length > 0 ? { ...Object.fromEntries(windows), askedAt, seenAt: now } : undefined;
}

/** Reads the count at the start of a header value such as `39` or `39, 39`. A negative count is 0. */
function readCount(text: string): number | undefined {
  const digits = /^\s*(-?\d+)/.exec(text)?.[1];
  return digits === undefined ? undefined : Math.max(0, Number(digits));
}
