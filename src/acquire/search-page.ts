/** One page of a search. Equal searches have equal pages, so that a page is purchased only once. */
import { digest } from '../core/digest';
import { type Filter, filterRows, signalsAtMost } from '../core/filter';
import { type Prices, pageCost } from '../core/prices';
import type { FilterBody } from '../lusha/filter-body';
import { type PageRequest, prospectCompanies, prospectContacts } from '../lusha/prospecting';
import type { PagePurchase } from './page-purchase';

/** The default number of results of a search. Lusha charges by started blocks of this size. */
export const USUAL_SIZE = 25;
/** The first page of that size. */
export const FIRST_PAGE: PageRequest = { page: 0, size: USUAL_SIZE };

/** A search in the form that Lusha accepts. */
export interface Search {
  readonly filter: Filter;
  /** The criteria of `filter` in the form that Lusha accepts. */
  readonly body: Exclude<FilterBody, { readonly kind: 'problems' }>;
  /** The most people of one company, 1 to 20. */
  readonly perCompany?: number;
  /** Leaves out people who have only do-not-call phones. Not every plan includes this. */
  readonly leaveOutDnc?: true;
}

/**
 * Creates the purchase of one page of `search`. Its key does not depend on the order and spelling of the criteria, so that
 * equal searches have equal keys.
 */
export function searchPage(search: Search, at: PageRequest): PagePurchase {
  const signalsEach = signalsAtMost(search.filter);
  const page = pageOf(search, at, signalsEach);
  // A page with signals can cost 200 credits, so it is not sent again automatically when its answer was lost.
  return signalsEach > 0 ? { ...page, call: { ...page.call, repeatable: false } } : page;
}

function pageOf(search: Search, at: PageRequest, signalsEach: number): PagePurchase {
  const { body, perCompany, leaveOutDnc } = search;
  const named = {
    key: listKey(search, at),
    size: at.size,
    cost: (prices: Prices) => pageCost(body.kind, at.size, signalsEach, prices),
  };
  if (body.kind === 'company') {
    return { ...named, kind: 'company', call: prospectCompanies(body.filters, at) };
  }
  const options = {
    ...(perCompany === undefined ? {} : { maxContactsPerCompany: perCompany }),
    ...(leaveOutDnc ? { excludeDnc: true } : {}),
  };
  return { ...named, kind: 'contact', call: prospectContacts(body.filters, at, options) };
}

/** Returns the key of a page, which does not depend on the order and spelling of the criteria. */
function listKey({ filter, perCompany, leaveOutDnc }: Search, { page, size }: PageRequest): string {
  const criteria = filterRows(filter).map((row) => JSON.stringify(row));
  const how = [perCompany ?? 0, leaveOutDnc ? 1 : 0, page];
  return digest(JSON.stringify(['list', filter.kind, criteria.sort(), size, ...how]));
}
