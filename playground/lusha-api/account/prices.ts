/** The price list: the credits for each item that an account can purchase. */

export type ChargeKind =
  | 'contactSearch'
  | 'companySearch'
  | 'revealEmail'
  | 'revealPhone'
  | 'revealCompany'
  | 'revealCompanyPremiumData'
  | 'showSignalsContact'
  | 'showSignalsCompany'
  | 'lookalikeContact'
  | 'lookalikeCompany'
  | 'buyingGroupReveal'
  | 'signalScoreContact'
  | 'signalScoreCompany';

/**
 * Credits. The price of a search applies to each started `SEARCH_BLOCK` items of a request, that of similar records to each
 * started `SIMILAR_BLOCK` results, and the other prices to each contact or company and field, signal, or score.
 */
export type Prices = Readonly<Record<ChargeKind, number>>;

const SEARCH_BLOCK = 25;
const SIMILAR_BLOCK = 5;

/** The items that one price is for, where it is not one. */
const BLOCKS: Readonly<Record<string, number>> = {
  contactSearch: SEARCH_BLOCK,
  companySearch: SEARCH_BLOCK,
  lookalikeContact: SIMILAR_BLOCK,
  lookalikeCompany: SIMILAR_BLOCK,
};

export const LIST_PRICES: Prices = {
  contactSearch: 1,
  companySearch: 1,
  revealEmail: 1,
  revealPhone: 5,
  revealCompany: 1,
  revealCompanyPremiumData: 1,
  showSignalsContact: 1,
  showSignalsCompany: 1,
  lookalikeContact: 1,
  lookalikeCompany: 1,
  buyingGroupReveal: 1,
  signalScoreContact: 1,
  signalScoreCompany: 1,
};

/** Returns the credits for a search of `items` items. Every started block of a request counts as a whole one. */
export function searchPrice(price: number, items: number): number {
  return Math.ceil(items / SEARCH_BLOCK) * price;
}

/** Returns the credits for `items` similar people or companies. Every started block counts as a whole one. */
export function similarPrice(price: number, items: number): number {
  return Math.ceil(items / SIMILAR_BLOCK) * price;
}

/** Builds the `pricing` object of the usage answer. */
export function pricingAnswer(prices: Prices): Readonly<Record<string, unknown>> {
  return Object.fromEntries(
    Object.entries(prices).map(([kind, credits]) => [kind, { credits, perQuantity: BLOCKS[kind] ?? 1 }]),
  );
}
