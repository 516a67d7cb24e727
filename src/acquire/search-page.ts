/** One page of those who match a search, named alike for everybody who searches for the same. */
import { digest } from '../core/digest';
import { type Filter, filterRows, signalsAtMost } from '../core/filter';
import type { FilterBody } from '../lusha/filter-body';
import { type PageRequest, prospectCompanies, prospectContacts } from '../lusha/prospecting';
import type { PagePurchase } from './page';

/** Results that a search lists unless it names a number; one started block of Lusha's price. */
export const USUAL_SIZE = 25;
/** The first page of that size. */
export const FIRST_PAGE: PageRequest = { page: 0, size: USUAL_SIZE };

/** A search as Lusha takes it. */
export interface Search {
  readonly filter: Filter;
  /** The criteria of `filter` as Lusha takes them. */
  readonly body: Exclude<FilterBody, { readonly kind: 'problems' }>;
  /** People of one company at most, 1 to 20. */
  readonly perCompany?: number;
  /** Leaves out people whose every phone is do-not-call; not in every plan. */
  readonly leaveOutDnc?: true;
}

/**
 * Makes the purchase of one page of `search`, its name among it: searches for the same have the same name, whatever the
 * order and spelling of their criteria.
 */
export function searchPage(search: Search, at: PageRequest): PagePurchase {
  const page = pageOf(search, at);
  // A page of signals can cost two hundred credits: one whose answer was lost is not sent again by itself.
  return page.signalsEach ? { ...page, call: { ...page.call, repeatable: false } } : page;
}

function pageOf(search: Search, at: PageRequest): PagePurchase {
  const { body, perCompany, leaveOutDnc } = search;
  const named = { key: listKey(search, at), size: at.size, signalsEach: signalsAtMost(search.filter) };
  if (body.kind === 'company') {
    return { ...named, kind: 'company', call: prospectCompanies(body.filters, at) };
  }
  const options = {
    ...(perCompany === undefined ? {} : { maxContactsPerCompany: perCompany }),
    ...(leaveOutDnc ? { excludeDnc: true } : {}),
  };
  return { ...named, kind: 'contact', call: prospectContacts(body.filters, at, options) };
}

/** Names a page, whatever the order and spelling of the criteria. */
function listKey({ filter, perCompany, leaveOutDnc }: Search, { page, size }: PageRequest): string {
  const criteria = filterRows(filter).map((row) => JSON.stringify(row));
  const how = [perCompany ?? 0, leaveOutDnc ? 1 : 0, page];
  return digest(JSON.stringify(['list', filter.kind, criteria.sort(), size, ...how]));
}
