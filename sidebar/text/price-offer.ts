/** What the price step offers: the rows and credits of an exact price or of an estimate, in one form. */
import type { PriceCheck, RunView } from '../../src/rpc';
import { count, number } from './numbers';

/** Rows and credits at most that a person may add. */
type Extra = PriceCheck['moved'];

export interface PriceOffer {
  readonly isEstimate: boolean;
  /** How many of the rows that were looked up were matched. */
  readonly heading: string;
  readonly toBuy: number;
  /** Credits for these, low and high; the same where the price is exact. */
  readonly low: number;
  readonly high: number;
  /** Credits for looking up the rows of which no price is known yet. */
  readonly lookUp: number;
  readonly moved: Extra;
  readonly weak: Extra;
  /** Credits left on the account before anything of this is paid; `undefined` when unknown. */
  readonly balance: number | undefined;
}

/** Returns the offer. `creditsLeft` is the balance as the panel knows it. */
export function priceOffer(run: RunView, price: PriceCheck, creditsLeft: number | undefined): PriceOffer {
  const { estimate } = price;
  const matched = (all: number, what: string) => `${number(price.found)} of ${number(all)} ${what}matched`;
  if (estimate) {
    return {
      isEstimate: true,
      heading: matched(estimate.from, 'sampled rows '),
      toBuy: estimate.toBuy,
      low: estimate.low,
      high: estimate.high,
      lookUp: estimate.restCredits,
      moved: estimate.moved,
      weak: estimate.weak,
      balance: creditsLeft,
    };
  }
  return {
    isEstimate: false,
    heading: matched(run.rows, ''),
    toBuy: price.toBuy,
    low: price.credits,
    high: price.credits,
    lookUp: 0,
    moved: price.moved,
    weak: price.weak,
    balance: price.balanceAfter === undefined ? creditsLeft : price.balanceAfter + price.credits,
  };
}

/** Returns the most that the offer costs with what a person has ticked, in credits. */
export function mostOf({ high, lookUp, moved, weak }: PriceOffer, ticked: Ticked): number {
  return high + lookUp + (ticked.moved ? moved.credits : 0) + (ticked.weak ? weak.credits : 0);
}

export interface Ticked {
  readonly moved: boolean;
  readonly weak: boolean;
}

/** Says what the button does: `Enrich 160 rows`, or `Write results` where there is nothing to pay. */
export function enrichText(run: RunView, offer: PriceOffer, ticked: Ticked): string {
  if (mostOf(offer, ticked) === 0) return 'Write results';
  const { toBuy, moved, weak, isEstimate } = offer;
  const rows = toBuy + (ticked.moved ? moved.rows : 0) + (ticked.weak ? weak.rows : 0);
  return `Enrich ${count(isEstimate ? run.rows : rows, 'row')}`;
}

/** Formats credits or a range of them: `160`, `1,290–1,477`. */
export function rangeText(low: number, high: number): string {
  return low === high ? number(high) : `${number(low)}–${number(high)}`;
}

/** Names what a matched person lacks: `Matched, no email`. */
export function nothingText({ asksFor }: Pick<RunView, 'asksFor'>): string {
  return asksFor.length === 0 ? 'Matched, no new data' : `Matched, no ${asksFor.join(' or ')}`;
}

/** Names rows that held what was asked for: `Already had email`. */
export function alreadyHadText({ asksFor }: Pick<RunView, 'asksFor'>): string {
  return `Already had ${asksFor.join(' and ')}`;
}

/** Says how many of the companies were purchased before and are charged again; `undefined` where there are none. */
export function paidAgainText({ paidAgain = 0, estimate }: PriceCheck): string | undefined {
  if (paidAgain === 0) return undefined;
  return `${estimate ? 'At least ' : ''}${number(paidAgain)} already purchased, charged again`;
}

/** Says which kinds of results are charged although they are not what was hoped for; `undefined` where there are none. */
export function alsoChargedText({ kind, asksFor }: Pick<RunView, 'kind' | 'asksFor'>): string | undefined {
  if (kind !== 'contact') return undefined;
  const some = [
    asksFor.includes('email') ? 'personal emails' : '',
    asksFor.some((word) => word !== 'email') ? 'office phones' : '',
  ].filter(Boolean);
  if (some.length === 0) return undefined;
  const [first = '', ...rest] = some.join(' and ');
  return `${first.toUpperCase()}${rest.join('')} are charged too`;
}
