/**
 * The prices of the reveals of one record that a reservation may count on. Everything that the file knows about prices can be
 * forged or damaged, so a price below the list counts only if Lusha told it to this execution, or if it is sealed.
 */
import { ACCOUNT_FRESH_MS, isWithin } from '../core/account';
import { isPrice, type Prices, type RevealPrices } from '../core/prices';
import { isSealed, type SealedContent, sealOf } from '../core/seal';
import type { Purchasable, RecordKind, Reveal } from './record-kind';

/** The price list of those who pay, and when. */
export interface Pricing {
  /** The key that pays; without one nothing is sealed. */
  readonly key: string | undefined;
  readonly prices: Prices;
  /** Epoch ms. */
  readonly now: number;
}

/** The prices of a record of which no more than the lookup is known. */
export const NO_PRICES: RevealPrices = new Map();

/** Returns the prices of a record that Lusha has answered to this execution. */
export function toldPrices({ prices = {} }: Purchasable): RevealPrices {
  return new Map(Object.entries(prices).filter((price): price is [Reveal, number] => isPrice(price[1])));
}

/**
 * Returns the prices of a record that the file knows: the told ones while their seal holds, which is for a day, otherwise the
 * higher one of each told price and the list price.
 */
export function knownPrices(
  recordKind: RecordKind,
  record: Purchasable | undefined,
  { key, prices, now }: Pricing,
): RevealPrices {
  if (!record?.prices) return NO_PRICES;
  const told = toldPrices(record);
  if (record.sealed !== undefined && isFreshSeal(recordKind, record, key, now)) return told;
  return new Map(
    [...told].map(([reveal, price]) => [reveal, Math.max(price, recordKind.listPrice(reveal, prices))]),
  );
}

/** Returns a record that Lusha has just answered, sealed for those who pay with the same key if a price is below the list. */
export function sealedRecord<R extends Purchasable>(recordKind: RecordKind, record: R, pricing: Pricing): R {
  const { key, prices, now } = pricing;
  const told = toldPrices(record);
  const isBelow = [...told].some(([reveal, price]) => price < recordKind.listPrice(reveal, prices));
  if (key === undefined || !isBelow) return record;
  const at = now.toString(36);
  return { ...record, sealed: `${at}.${sealOf(key, contentOf(recordKind, record, at))}` };
}

function isFreshSeal(
  recordKind: RecordKind,
  record: Purchasable,
  key: string | undefined,
  now: number,
): boolean {
  const [at = '', seal] = String(record.sealed).split('.');
  const isFresh = isWithin(Number.parseInt(at, 36), now, ACCOUNT_FRESH_MS);
  return isFresh && isSealed(key, contentOf(recordKind, record, at), seal);
}

/** The price of each reveal in a fixed order: stores do not keep the order of properties. */
function contentOf({ kind }: RecordKind, record: Purchasable, at: string): SealedContent {
  return [kind, record.id, at, [...toldPrices(record)].sort()];
}
