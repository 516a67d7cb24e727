/** Lusha's prices in credits: the account's own price list where it is known, otherwise the published one. */

/** Prices in credits. A search costs `search` for each started block of `searchBlock` items of a request. */
export interface Prices {
  readonly search: number;
  readonly searchBlock: number;
  readonly email: number;
  readonly phone: number;
  readonly company: number;
  readonly companyBlock: number;
  /** The price of one signal that a result of a search for contacts matches. */
  readonly signal: number;
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
};

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
export function pageCost(results: number, signalsEach: number, prices: Prices): number {
  // A price list that an older version stored has no price for signals.
  const { signal } = { ...LIST_PRICES, ...prices };
  return searchCost(results, prices) + results * signalsEach * signal;
}

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
