/** Texts about filling a sheet from a search. */
import { KIND_LABELS, type Kind } from '../../src/core/kind';
import { type Prices, searchCost } from '../../src/core/prices';
import type { FillSetup, FillUndone, FillView, GroupSetup } from '../../src/rpc';
import { runReason } from './errors';
import { cells, companies, count, credits, number, records } from './numbers';
import { NO_MORE } from './similar-labels';

/** `120 of 300 people`; `120 of up to 150 people` of buying groups, because a company may have fewer. */
export function ofWanted({
  kind,
  added,
  wanted,
  groups,
}: Pick<FillView, 'kind' | 'added' | 'wanted' | 'groups'>): string {
  const isMost = groups !== undefined && groups.done < groups.companies;
  return `${number(added)} of ${isMost ? 'up to ' : ''}${records(kind, wanted)}`;
}

/** `Up to 12 credits`; `0 credits`. */
export function upTo(most: number): string {
  return most === 0 ? '0 credits' : `Up to ${credits(most)}`;
}

/** `At least 4,815 left`; `''` where the balance is unknown or too low. */
export function leftText(balance: number | undefined, most: number): string {
  return balance === undefined || most > balance ? '' : `At least ${number(balance - most)} left`;
}

/** Says what the data of the added records costs afterwards. */
export function laterPrices(kind: Kind, { email, phone, company }: Prices): string {
  return kind === 'contact'
    ? `Later: email ${number(email)}, phone ${credits(phone)}`
    : `Later: company data ${credits(company)}`;
}

/** Says what happens to records that are skipped, and what they cost. `search`: credits for a block without signals. */
export function skippedTip({ credits: some, block }: FillSetup['price'], search: number): string {
  const price = some > search ? `up to ${credits(some)}` : credits(some);
  const share = some === 0 ? '.' : `, but still count toward the search credits (${price} per ${block}).`;
  return `People and companies that this file already has are skipped${share}`;
}

/** Says which companies of the cells cost nothing, and which ones cost more than their people. */
export function groupNotes({ at, known, neverContact, toLookUp }: GroupSetup): readonly string[] {
  const none = `${cells(at.unreadable)} ${at.unreadable === 1 ? 'names' : 'name'} no company.`;
  return [
    ...(at.unreadable > 0 ? [none] : []),
    ...(known > 0 ? [`${companies(known)} already in this file: 0 credits.`] : []),
    ...(neverContact > 0 ? [`${companies(neverContact)} on your Never contact tab will be skipped.`] : []),
    ...(toLookUp > 0 ? [`${companies(toLookUp)} without a domain will be looked up first.`] : []),
  ];
}

/** `300 people added to “Leads”`; `No new people for “Leads”`. */
export function resultText({ kind, added, tab }: Pick<FillView, 'kind' | 'added' | 'tab'>): string {
  return added === 0
    ? `No new ${KIND_LABELS[kind]} for “${tab}”`
    : `${records(kind, added)} added to “${tab}”`;
}

/** Says that no other record could be added; `''` where others may follow. */
export function endedText({
  kind,
  ended,
  groups,
  similar,
}: Pick<FillView, 'kind' | 'ended' | 'groups' | 'similar'>): string {
  if (similar) return similar.next === null ? ` ${NO_MORE}.` : '';
  if (ended !== 'no more' || groups) return '';
  return kind === 'contact' ? ' Nobody else matches.' : ' No other company matches.';
}

/** `25 rows removed. 3 edited since then were kept.` */
export function undoneText({ rows, left }: Pick<FillUndone, 'rows' | 'left'>): string {
  if (rows === 0)
    return `${count(left, 'row')} changed since then and ${left === 1 ? 'was' : 'were'} kept. Undo their enrichment first.`;
  return `${count(rows, 'row')} removed.${left > 0 ? ` ${number(left)} edited since then ${left === 1 ? 'was' : 'were'} kept.` : ''}`;
}

/** Says why a fill waits or has ended, without remedies that the panel's own buttons offer; `''` where there is nothing to say. */
export function fillReason(fill: Pick<FillView, 'code' | 'message'>): string {
  return fill.code === 'over_cap' ? 'The credit limit is reached.' : runReason(fill);
}

/** Results that one page of a fill may have, the largest first. */
const PAGES = [100, 50, 25];

/**
 * Returns the credits for the missing records at most, if none is left out; at least one more page. What
 * signals cost follows from the price of that page (`more`): each result costs the same on top of the search.
 */
export function restCredits({ wanted, added, more = 0, groups, view: { prices } }: FillView): number {
  if (groups) return Math.max(more, groups.rest ?? 0);
  const missing = wanted - added;
  const signals = PAGES.map((size) => (more - searchCost(size, prices)) / size).find(
    (each) => each >= 0 && Number.isInteger(each),
  );
  const blocks = Math.ceil(missing / prices.searchBlock);
  return Math.max(more, blocks * (prices.search + prices.searchBlock * (signals ?? 0)));
}

/** Says what the limit has to hold, so that the fill can go on. */
export function leastText({ more = 0, groups }: Pick<FillView, 'more' | 'groups'>): string {
  return `One more ${groups ? 'company costs up to' : 'page costs'} ${credits(more)}: type that or more.`;
}

/** Joins the first names of a list, and says how many more there are. */
export function firstOf(names: readonly string[], shown: number): string {
  const rest = names.length - shown;
  if (rest <= 0) return names.join(', ');
  return `${names.slice(0, shown).join(', ')} and ${count(rest, 'other')}`;
}
