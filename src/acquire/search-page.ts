/** One page of those who match a search, named alike for everybody who asks for the same. */
import { digest } from '../core/digest';
import { type Filter, filterRows, signalsAtMost } from '../core/filter';
import type { FilterBody } from '../lusha/filter-body';
import { type PageRequest, prospectCompanies, prospectContacts } from '../lusha/prospecting';
import type { PagePurchase } from './page';

/** Results that a search lists unless it is told otherwise; one started block of Lusha's price. */
export const USUAL_SIZE = 25;
export const FIRST_PAGE: PageRequest = { page: 0, size: USUAL_SIZE };

/** What may be asked of Lusha. */
export interface Search {
  readonly filter: Filter;
  /** The criteria of `filter` as Lusha takes them. */
  readonly body: Exclude<FilterBody, { readonly kind: 'problems' }>;
  /** People of one company at most, 1 to 20. */
  readonly perCompany?: number;
  /** Leaves out people whose every phone is do-not-call; not in every plan. */
  readonly leaveOutDnc?: true;
}

export function searchPage(search: Search, at: PageRequest): PagePurchase {
  const order = pageOrder(search, at);
  // A page of signals can cost two hundred credits: one whose answer was lost is not sent again unasked.
  return order.signalsEach ? { ...order, call: { ...order.call, repeatable: false } } : order;
}

function pageOrder(search: Search, at: PageRequest): PagePurchase {
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
