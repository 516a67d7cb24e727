/** Words of filling a sheet with those a search finds. */
import { KIND_LABELS, type Kind } from '../../src/core/kind';
import { searchCost } from '../../src/core/prices';
import type { FillSetup, FillView } from '../../src/rpc';
import { runReason } from './errors';
import { count, credits, number } from './numbers';

/** `People`, `Companies`. */
export const ONES: Readonly<Record<Kind, string>> = { contact: 'People', company: 'Companies' };

/** `3 people`, `1 company`, `0 people`. */
export function ones(kind: Kind, value: number): string {
  return kind === 'contact' ? count(value, 'person', 'people') : count(value, 'company', 'companies');
}

/** `120 of 300 people`. */
export function ofWanted({ kind, added, wanted }: Pick<FillView, 'kind' | 'added' | 'wanted'>): string {
  return `${number(added)} of ${ones(kind, wanted)}`;
}

/** `300 people: at most 12 credits in 12 requests.` */
export function priceSentence(kind: Kind, { options, credits: most, requests }: FillSetup): string {
  const who = ones(kind, options.count);
  if (most > 0) return `${who}: at most ${credits(most)} in ${count(requests, 'request')}.`;
  if (requests > 0) return `${who}: costs nothing, in ${count(requests, 'request')}.`;
  return `${who}: costs nothing, as this file knows them.`;
}

/** What becomes of those who are not wanted, and what they cost. `search`: credits for a block without signals. */
export function leftOutSentence({ credits: some, block }: FillSetup['price'], search: number): string {
  const price = some > search ? `at most ${credits(some)}` : credits(some);
  const share = some === 0 ? '.' : ` but cost their share of the page (${price} per ${block}).`;
  return `Those already in the list, or bought by this file, are left out${share}`;
}

/** `300 people in “Leads”`; `No new people in “Leads”`. */
export function resultText({ kind, added, tab }: Pick<FillView, 'kind' | 'added' | 'tab'>): string {
  const what = added === 0 ? `No new ${KIND_LABELS[kind]}` : ones(kind, added);
  return `${what} in “${tab}”`;
}

/** Why it waits or has ended, as far as the panel's own buttons are not the remedy; `''` where there is nothing to say. */
export function fillReason(fill: Pick<FillView, 'code' | 'message'>): string {
  return fill.code === 'over_cap' ? 'The spending limit is reached.' : runReason(fill);
}

/** Results that one page of a fill may have, the most first. */
const PAGES = [100, 50, 25];

/**
 * Credits at most for those who are still missing, where nobody of them has to be left out; at least one more page. What
 * signals cost is read off the price of that page (`more`): each result of it costs the same on top of the search.
 */
export function restCredits({ wanted, added, more = 0, view: { prices } }: FillView): number {
  const missing = wanted - added;
  const signals = PAGES.map((size) => (more - searchCost(size, prices)) / size).find(
    (each) => each >= 0 && Number.isInteger(each),
  );
  const blocks = Math.ceil(missing / prices.searchBlock);
  return Math.max(more, blocks * (prices.search + prices.searchBlock * (signals ?? 0)));
}

/** The first names of a list, and how many more there are. */
export function firstOf(names: readonly string[], shown: number): string {
  const rest = names.length - shown;
  if (rest <= 0) return names.join(', ');
  return `${names.slice(0, shown).join(', ')} and ${count(rest, 'other')}`;
}
