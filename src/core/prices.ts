/** Lusha's prices in credits: the account's own price list where it is known, otherwise the published one. */
import type { Kind } from './kind';

/**
 * Prices in credits. A search costs `search` for each started block of `searchBlock` items of a request, and similar records
 * cost `similarContact` or `similarCompany` for each started block of `similarBlock` results.
 */
export interface Prices {
  readonly search: number;
  readonly searchBlock: number;
  readonly email: number;
  readonly phone: number;
  readonly company: number;
  readonly companyBlock: number;
  /** The price of one signal that a result of a search for contacts matches. */
  readonly signal: number;
  /** The price of one signal of a company. */
  readonly signalCompany: number;
  readonly similarContact: number;
  readonly similarCompany: number;
  readonly similarBlock: number;
  /** The price of one person of a buying group. */
  readonly buyingGroup: number;
  /** The price of the signal score of one person. */
  readonly scoreContact: number;
  /** The price of the signal score of one company. */
  readonly scoreCompany: number;
}

/** Lusha's published prices, for accounts whose own prices are not known yet. */
export const LIST_PRICES: Prices = {
  search: 1,
  searchBlock: 25,
  email: 1,
  phone: 5,
  company: 1,
  companyBlock: 1,
  signal: 1,
  signalCompany: 1,
  similarContact: 1,
  similarCompany: 1,
  similarBlock: 5,
  buyingGroup: 1,
  scoreContact: 1,
  scoreCompany: 1,
};

/** The names of all prices, in the order in which they are sealed. */
const PRICE_NAMES = [
  'search',
  'searchBlock',
  'email',
  'phone',
  'company',
  'companyBlock',
  'signal',
  'signalCompany',
  'similarContact',
  'similarCompany',
  'similarBlock',
  'buyingGroup',
  'scoreContact',
  'scoreCompany',
] as const satisfies readonly (keyof Prices)[];

/** The names of the numbers of items that one price is for. */
const BLOCK_NAMES = ['searchBlock', 'similarBlock'] as const satisfies readonly (keyof Prices)[];

/** Returns the prices as a list in a fixed order, for a seal over them. */
export function priceList(prices: Prices): readonly number[] {
  return PRICE_NAMES.map((name) => prices[name]);
}

/** Returns stored prices with the published one in place of each that is no finite number of 0 or more. */
export function readPriceList(stored: unknown): Prices {
  const known = (stored ?? {}) as Readonly<Record<string, unknown>>;
  const prices = PRICE_NAMES.map((name) => [name, isPrice(known[name]) ? known[name] : LIST_PRICES[name]]);
  const read = Object.fromEntries(prices) as Prices;
  const blocks = BLOCK_NAMES.map((name) => [name, isBlock(read[name]) ? read[name] : LIST_PRICES[name]]);
  return { ...read, ...Object.fromEntries(blocks) };
}

/** Returns the higher one of each price and the published price. Of blocks the smaller one is the dearer. */
export function atLeastListed(prices: Prices): Prices {
  const higher = PRICE_NAMES.map((name) => [name, Math.max(prices[name], LIST_PRICES[name])]);
  const smaller = BLOCK_NAMES.map((name) => [name, Math.min(prices[name], LIST_PRICES[name])]);
  return Object.fromEntries([...higher, ...smaller]) as Prices;
}

/** Returns whether one of the prices is below the published one. */
export function isBelowListed(prices: Prices): boolean {
  const higher = priceList(atLeastListed(prices));
  return priceList(prices).some((price, at) => price !== higher[at]);
}

/** Returns whether a value can be a price: a finite number of 0 or more. */
export function isPrice(value: unknown): value is number {
  return typeof value === 'number' && Number.isFinite(value) && value >= 0;
}

function isBlock(items: number): boolean {
  return Number.isInteger(items) && items >= 1;
}

/**
 * Returns the credits for searching `items`, whatever the number of requests: a full request of 100 items is a whole
 * number of blocks at the published prices.
 */
export function searchCost(items: number, prices: Prices): number {
  return Math.ceil(items / prices.searchBlock) * prices.search;
}

/**
 * Returns the most credits that a page of prospecting can cost: the search, and every signal that a result can match
 * (`signalsEach`, 0 when the filter has no signals).
 */
export function pageCost(kind: Kind, results: number, signalsEach: number, prices: Prices): number {
  // A price list that an older version stored has no price for signals.
  const { signal, signalCompany } = { ...LIST_PRICES, ...prices };
  return searchCost(results, prices) + results * signalsEach * (kind === 'contact' ? signal : signalCompany);
}

/** Returns the most credits that a page of `results` similar records can cost. */
export function similarCost(kind: Kind, results: number, prices: Prices): number {
  const price = kind === 'contact' ? prices.similarContact : prices.similarCompany;
  return Math.ceil(results / prices.similarBlock) * price;
}

/** The credits that the reveals of one record cost, by their names. A reveal that is missing has the list price. */
export type RevealPrices = ReadonlyMap<string, number>;

/** Credits, and the part of them that goes to phones, because phones have a cap of their own. */
export interface Cost {
  readonly credits: number;
  readonly phones: number;
}

export const NO_COST: Cost = { credits: 0, phones: 0 };

/** Returns the sum of two costs. */
export function addCosts(a: Cost, b: Cost): Cost {
  return { credits: a.credits + b.credits, phones: a.phones + b.phones };
}
