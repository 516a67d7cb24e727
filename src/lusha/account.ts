/** The call for the usage of an account: credits, quota, plan and prices. It is free and allowed five times a minute. */
import type { FurtherPrice } from '../core/further-prices';
import type { Prices } from '../core/prices';
import type { RateLimit, RateLimits } from '../core/quota-reading';
import type { Call } from './call';
import { readFurtherPrices, readPriceList } from './price-list';
import { known, readCount, readNumber, readRecord, readText } from './read';

export interface Usage {
  /** The credits of the whole account, which lag some seconds behind charges. */
  readonly credits: { readonly total?: number; readonly used?: number; readonly remaining?: number };
  readonly rateLimits: RateLimits;
  /** Lusha's name for the plan, such as `free` or `professional`. */
  readonly plan?: string;
  /** Epoch ms of the end of the plan's present period. */
  readonly planEnds?: number;
  /** The account's own prices, and the published ones for those that it does not name. */
  readonly prices: Prices;
  /** Prices under names that the add-on does not know; absent when there are none. */
  readonly furtherPrices?: readonly FurtherPrice[];
}

/** Builds the call for the usage of the account. */
export function accountUsage(): Call<Usage> {
  return {
    method: 'get',
    path: '/v3/account/usage',
    kind: 'free',
    charged: false,
    repeatable: true,
    parse: readUsage,
  };
}

function readUsage(body: unknown): Usage | undefined {
  const usage = readRecord(body);
  const credits = readRecord(usage?.credits);
  const limits = readRecord(usage?.rateLimits);
  const plan = readRecord(usage?.plan);
  if (!usage || (!credits && !limits)) return undefined;
  const furtherPrices = readFurtherPrices(usage.pricing);
  return {
    credits: known<Usage['credits']>({
      total: readNumber(credits?.total),
      used: readNumber(credits?.used),
      remaining: readNumber(credits?.remaining),
    }),
    rateLimits: known<RateLimits>({
      minute: readRateLimit(limits?.minute),
      hourly: readRateLimit(limits?.hourly),
      daily: readRateLimit(limits?.daily),
    }),
    ...known<Pick<Usage, 'plan' | 'planEnds'>>({
      plan: readText(plan?.category),
      planEnds: readTime(plan?.endDate),
    }),
    prices: readPriceList(usage.pricing),
    ...(furtherPrices.length > 0 ? { furtherPrices } : {}),
  };
}

/** Reads a moment as epoch ms. */
function readTime(value: unknown): number | undefined {
  const at = Date.parse(readText(value) ?? '');
  return Number.isFinite(at) && at >= 0 ? at : undefined;
}

function readRateLimit(value: unknown): RateLimit | undefined {
  const limit = readRecord(value);
  if (!limit) return undefined;
  return known<RateLimit>({
    limit: readCount(limit.limit),
    used: readCount(limit.used),
    remaining: readNumber(limit.remaining),
    resetsAt: readText(limit.resetsAt),
  });
}
