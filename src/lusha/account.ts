/** The call for the usage of an account: credits, quota, plan and prices. It is free and allowed five times a minute. */
import { LIST_PRICES, type Prices } from '../core/prices';
import type { RateLimit, RateLimits } from '../core/quota-reading';
import type { Call } from './call';
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

/** Credits for so many items. */
interface ListedPrice {
  readonly credits: number;
  readonly perQuantity: number;
}

function readPriceList(value: unknown): Prices {
  const list = readRecord(value) ?? {};
  const priceOf = (name: string) => {
    const entry = readRecord(list[name]);
    const credits = readNumber(entry?.credits);
    const perQuantity = readNumber(entry?.perQuantity) ?? 1;
    return credits === undefined || credits < 0 || perQuantity < 1 ? undefined : { credits, perQuantity };
  };
  const each = (name: string) => {
    const price = priceOf(name);
    return price && price.credits / price.perQuantity;
  };
  // One price is used for both searches, and it is the higher one if they ever differ.
  const search = dearest([priceOf('contactSearch'), priceOf('companySearch')]);
  const similar = [priceOf('lookalikeContact'), priceOf('lookalikeCompany')] as const;
  return {
    search: search?.credits ?? LIST_PRICES.search,
    searchBlock: search?.perQuantity ?? LIST_PRICES.searchBlock,
    email: each('revealEmail') ?? LIST_PRICES.email,
    phone: each('revealPhone') ?? LIST_PRICES.phone,
    company: each('revealCompany') ?? LIST_PRICES.company,
    companyBlock: each('revealCompanyPremiumData') ?? LIST_PRICES.companyBlock,
    signal: each('showSignalsContact') ?? LIST_PRICES.signal,
    signalCompany: each('showSignalsCompany') ?? LIST_PRICES.signalCompany,
    similarContact: similar[0]?.credits ?? LIST_PRICES.similarContact,
    similarCompany: similar[1]?.credits ?? LIST_PRICES.similarCompany,
    similarBlock: dearest(similar)?.perQuantity ?? LIST_PRICES.similarBlock,
    // The reference calls it `buyingGroupContact`; a price list that was seen calls it `buyingGroupReveal`.
    buyingGroup: highest([each('buyingGroupReveal'), each('buyingGroupContact')]) ?? LIST_PRICES.buyingGroup,
    scoreContact: each('signalScoreContact') ?? LIST_PRICES.scoreContact,
    scoreCompany: each('signalScoreCompany') ?? LIST_PRICES.scoreCompany,
  };
}

function highest(prices: readonly (number | undefined)[]): number | undefined {
  const known = prices.filter((price) => price !== undefined);
  return known.length > 0 ? Math.max(...known) : undefined;
}

/** Returns the highest price and the smallest block of those that are known; `undefined` if none is. */
function dearest(prices: readonly (ListedPrice | undefined)[]): ListedPrice | undefined {
  const known = prices.filter((price) => price !== undefined);
  if (known.length === 0) return undefined;
  return {
    credits: Math.max(...known.map(({ credits }) => credits)),
    perQuantity: Math.min(...known.map(({ perQuantity }) => perQuantity)),
  };
}
