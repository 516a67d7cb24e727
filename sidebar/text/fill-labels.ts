/** Texts about filling a sheet from a search. */
import { KIND_LABELS, type Kind } from '../../src/core/kind';
import { searchCost } from '../../src/core/prices';
import type { FillSetup, FillView } from '../../src/rpc';
import { runReason } from './errors';
import { count, credits, number, records } from './numbers';

/** `120 of 300 people`. */
export function ofWanted({ kind, added, wanted }: Pick<FillView, 'kind' | 'added' | 'wanted'>): string {
  return `${number(added)} of ${records(kind, wanted)}`;
}

/** `300 people: at most 12 credits in 12 requests.` */
export function priceSentence(kind: Kind, { options, credits: most, requests }: FillSetup): string {
  const who = records(kind, options.count);
  if (most > 0) return `${who}: up to ${credits(most)} in ${count(requests, 'request')}.`;
  if (requests > 0) return `${who}: 0 credits in ${count(requests, 'request')}.`;
  return `${who}: 0 credits, already in this file.`;
}

/** Says what happens to records that are left out, and what they cost. `search`: credits for a block without signals. */
export function leftOutSentence({ credits: some, block }: FillSetup['price'], search: number): string {
  const price = some > search ? `up to ${credits(some)}` : credits(some);
  const share = some === 0 ? '.' : ` but still count toward the search credits (${price} per ${block}).`;
  return `People and companies that this file already has are skipped${share}`;
}

/** `300 people in “Leads”`; `No new people in “Leads”`. */
export function resultText({ kind, added, tab }: Pick<FillView, 'kind' | 'added' | 'tab'>): string {
  const what = added === 0 ? `No new ${KIND_LABELS[kind]}` : records(kind, added);
  return `${what} in “${tab}”`;
}

/** Says why a fill waits or has ended, without remedies that the panel's own buttons offer; `''` where there is nothing to say. */
export function fillReason(fill: Pick<FillView, 'code' | 'message'>): string {
  return fill.code === 'over_cap' ? 'The spending limit is reached.' : runReason(fill);
}

/** Results that one page of a fill may have, the largest first. */
const PAGES = [100, 50, 25];

/**
 * Returns the credits for the missing records at most, if none is left out; at least one more page. What
 * signals cost follows from the price of that page (`more`): each result costs the same on top of the search.
 */
export function restCredits({ wanted, added, more = 0, view: { prices } }: FillView): number {
  const missing = wanted - added;
  const signals = PAGES.map((size) => (more - searchCost(size, prices)) / size).find(
    (each) => each >= 0 && Number.isInteger(each),
  );
  const blocks = Math.ceil(missing / prices.searchBlock);
  return Math.max(more, blocks * (prices.search + prices.searchBlock * (signals ?? 0)));
}

/** Joins the first names of a list, and says how many more there are. */
export function firstOf(names: readonly string[], shown: number): string {
  const rest = names.length - shown;
  if (rest <= 0) return names.join(', ');
  return `${names.slice(0, shown).join(', ')} and ${count(rest, 'other')}`;
}
