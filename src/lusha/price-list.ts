/** The price list in the answer about the usage: which names it may have, and what they mean for the add-on. */
import { type FurtherPrice, LONGEST_PRICE_NAME, MOST_FURTHER_PRICES } from '../core/further-prices';
import { cleanText } from '../core/lookup/text';
import { LIST_PRICES, type Prices } from '../core/prices';
import { readNumber, readRecord } from './read';

/** The names of the price list that the add-on knows. The reference calls the price of buying groups `buyingGroupContact`; a list that was seen calls it `buyingGroupReveal`. */
export const PRICE_KEYS = [
  'contactSearch',
  'companySearch',
  'revealEmail',
  'revealPhone',
  'revealCompany',
  'revealCompanyPremiumData',
  'showSignalsContact',
  'showSignalsCompany',
  'lookalikeContact',
  'lookalikeCompany',
  'buyingGroupReveal',
  'buyingGroupContact',
  'signalScoreContact',
  'signalScoreCompany',
] as const;

type PriceKey = (typeof PRICE_KEYS)[number];

/** Credits for so many items. */
interface ListedPrice {
  readonly credits: number;
  readonly perQuantity: number;
}

function readListed(value: unknown): ListedPrice | undefined {
  const entry = readRecord(value);
  const credits = readNumber(entry?.credits);
  const perQuantity = readNumber(entry?.perQuantity) ?? 1;
  return credits === undefined || credits < 0 || perQuantity < 1 ? undefined : { credits, perQuantity };
}

/** Reads the prices whose names are not known, under those names and as far as they are prices. */
export function readFurtherPrices(value: unknown): readonly FurtherPrice[] {
  const known: readonly string[] = PRICE_KEYS;
  const further = Object.entries(readRecord(value) ?? {}).filter(([key]) => !known.includes(key));
  const named = further.flatMap(([key, entry]): FurtherPrice[] => {
    const name = cleanText(key.slice(0, 2 * LONGEST_PRICE_NAME)).slice(0, LONGEST_PRICE_NAME);
    const price = readListed(entry);
    return price && name !== '' ? [{ name, ...price }] : [];
  });
  return named.slice(0, MOST_FURTHER_PRICES);
}

/** Reads the `pricing` of the usage answer, with the published price in place of each that is missing or no price. */
export function readPriceList(value: unknown): Prices {
  const list = readRecord(value) ?? {};
  const priceOf = (name: PriceKey) => readListed(list[name]);
  const each = (name: PriceKey) => {
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
