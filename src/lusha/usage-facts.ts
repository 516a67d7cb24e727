/** What one answer of the usage endpoint is like: its headers, its shape and whether it repeats the key. It is free. */
import type { ErrorCode } from '../core/errors';
import { type RateLimit, readInstant } from '../core/quota-reading';
import type { Clock, Http, HttpResponse } from '../ports';
import { accountUsage } from './account';
import { classify } from './classify';
import { readJson } from './error-body';
import { PRICE_KEYS } from './price-list';
import { known, readCount, readNumber, readRecord, readText } from './read';
import { keyStriker } from './strike-key';
import { requestOf } from './transport';

/** The windows of `rateLimits` with the length of each in ms. */
const SPANS = { minute: 60_000, hourly: 3_600_000, daily: 86_400_000 } as const;
type WindowName = keyof typeof SPANS;

/** The names that the add-on knows, at the top of the answer and in its price list. */
const KNOWN_NAMES = ['credits', 'rateLimits', 'plan', 'pricing'];
const KNOWN_PRICES: readonly string[] = PRICE_KEYS;
/** A header about limits, in any case. */
const ABOUT_LIMITS = /rate-?limit|requests-left|usage|retry-after/i;

export interface UsageWindow extends Pick<RateLimit, 'used'> {
  readonly name: WindowName;
  readonly spanMs: number;
  /** Epoch ms. */
  readonly resetsAt?: number;
}

/** What the usage lacks or has more than the documentation says. */
type UsageShape =
  | 'whole'
  | 'text'
  | 'without balance'
  | 'without prices'
  | 'further prices'
  | 'prices in other shapes';

export interface UsageFacts {
  /** When the request was sent and when its answer was there, in epoch ms. */
  readonly askedAt: number;
  readonly seenAt: number;
  readonly repeatsKey: boolean;
  /** The names of headers about limits, written as they came. */
  readonly headers: readonly string[];
  readonly windows: readonly UsageWindow[];
  readonly shape: UsageShape;
  /** Names beside credits, limits, plan and prices that the add-on does not know. */
  readonly unknown: readonly string[];
}

export type UsageAnswer = UsageFacts | { readonly code: ErrorCode };

interface Sender {
  readonly http: Http;
  readonly clock: Pick<Clock, 'now'>;
  readonly baseUrl: string;
  readonly apiKey: string;
}

/** Asks for the usage once. The key is struck from the answer before anything is read, except for the question whether it is there. */
export function askUsageFacts({ http, clock, baseUrl, apiKey }: Sender, timeoutSeconds: number): UsageAnswer {
  const call = accountUsage();
  const askedAt = clock.now();
  const [given] = http.sendAll([requestOf(call, { baseUrl, apiKey }, timeoutSeconds)]);
  const seenAt = clock.now();
  if (!given) return { code: 'network' };
  const answer = keyStriker<typeof given>(apiKey)(given);
  const failure = classify(answer, call, { now: seenAt, alone: true });
  if (failure) return { code: failure.code };
  const { headers, body } = answer as HttpResponse;
  const usage = readRecord(readJson(body));
  if (!usage) return { code: 'server' };
  return {
    askedAt,
    seenAt,
    repeatsKey: JSON.stringify(given) !== JSON.stringify(answer),
    headers: Object.keys(headers).filter((name) => ABOUT_LIMITS.test(name)),
    windows: windowsOf(readRecord(usage.rateLimits) ?? {}, seenAt),
    shape: shapeOf(usage),
    unknown: Object.keys(usage).filter((name) => !KNOWN_NAMES.includes(name)),
  };
}

function shapeOf(usage: Readonly<Record<string, unknown>>): UsageShape {
  const balance = readRecord(usage.credits)?.remaining;
  const prices = readRecord(usage.pricing);
  if (readNumber(balance) === undefined) return 'without balance';
  if (typeof balance === 'string') return 'text';
  if (!prices) return 'without prices';
  const isOther = KNOWN_PRICES.some((name) => prices[name] !== undefined && !isPrice(prices[name]));
  if (isOther) return 'prices in other shapes';
  return Object.keys(prices).some((name) => !KNOWN_PRICES.includes(name)) ? 'further prices' : 'whole';
}

function isPrice(value: unknown): boolean {
  const { credits, perQuantity } = readRecord(value) ?? {};
  return typeof credits === 'number' && credits >= 0 && typeof perQuantity === 'number' && perQuantity >= 1;
}

function windowsOf(limits: Readonly<Record<string, unknown>>, now: number): readonly UsageWindow[] {
  return (Object.keys(SPANS) as WindowName[]).flatMap((name) => {
    const limit = readRecord(limits[name]);
    if (!limit) return [];
    const window = known<Pick<UsageWindow, 'used' | 'resetsAt'>>({
      used: readCount(limit.used),
      resetsAt: readInstant(readText(limit.resetsAt) ?? '', now),
    });
    return [{ name, spanMs: SPANS[name], ...window }];
  });
}
