/** What Lusha charges: the account's own price list where it is known, else the published one. */

/** Credits. Searching costs `search` per started `searchBlock` items of a request. */
export interface Prices {
  readonly search: number;
  readonly searchBlock: number;
  readonly email: number;
  readonly phone: number;
  readonly company: number;
  readonly companyBlock: number;
  /** One signal by which a search of people has found somebody. */
  readonly signal: number;
}

/** Lusha's published list, for accounts whose own is not known yet. */
export const LIST_PRICES: Prices = {
  search: 1,
  searchBlock: 25,
  email: 1,
  phone: 5,
  company: 1,
  companyBlock: 1,
  signal: 1,
};

/** Credits for searching `items` in requests of a hundred: a hundred is a whole number of blocks. */
export function searchCost(items: number, prices: Prices): number {
  return Math.ceil(items / prices.searchBlock) * prices.search;
}

/**
 * Credits that a page of so many results of a search by criteria costs at most: the search, and each signal that a result
 * can match (`signalsEach`, 0 where the filter asks for none).
 */
export function pageCost(results: number, signalsEach: number, prices: Prices): number {
  // A list that an older version has kept has no price of signals.
  const { signal } = { ...LIST_PRICES, ...prices };
  return searchCost(results, prices) + results * signalsEach * signal;
}

/** Credits, with the part that goes to phones apart: phones have a limit of their own. */
export interface Cost {
  readonly credits: number;
  readonly phones: number;
}

export const NO_COST: Cost = { credits: 0, phones: 0 };

export function addCosts(a: Cost, b: Cost): Cost {
  return { credits: a.credits + b.credits, phones: a.phones + b.phones };
}
