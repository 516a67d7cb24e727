/** The price list: the credits for each item that an account can purchase. */

export type ChargeKind =
  | 'contactSearch'
  | 'companySearch'
  | 'revealEmail'
  | 'revealPhone'
  | 'revealCompany'
  | 'revealCompanyPremiumData'
  | 'showSignalsContact'
  | 'showSignalsCompany';

/**
 * Credits. The price of a search applies to each started `SEARCH_BLOCK` items of a request, the other prices to
 * each contact or company and field or signal.
 */
export type Prices = Readonly<Record<ChargeKind, number>>;

const SEARCH_BLOCK = 25;

export const LIST_PRICES: Prices = {
  contactSearch: 1,
  companySearch: 1,
  revealEmail: 1,
  revealPhone: 5,
  revealCompany: 1,
  revealCompanyPremiumData: 1,
  showSignalsContact: 1,
  showSignalsCompany: 1,
};

/** Returns the credits for a search of `items` items. Every started block of a request counts as a whole one. */
export function searchPrice(price: number, items: number): number {
  return Math.ceil(items / SEARCH_BLOCK) * price;
}

/** Builds the `pricing` object of the usage answer. */
export function pricingAnswer(prices: Prices): Readonly<Record<string, unknown>> {
  return Object.fromEntries(
    Object.entries(prices).map(([kind, credits]) => [
      kind,
      { credits, perQuantity: kind.endsWith('Search') ? SEARCH_BLOCK : 1 },
    ]),
  );
}
