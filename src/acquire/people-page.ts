/** A page of people who match a filter, named alike for everybody who asks for the same. */
import type { Contact } from '../core/contact';
import { digest } from '../core/digest';
import { type Filter, filterRows } from '../core/filter';
import type { ContactFilters } from '../lusha/criteria';
import { prospectContacts } from '../lusha/prospecting';
import type { PageOrder } from './page';

/** People that a search lists unless it is told otherwise; one started block of Lusha's price. */
export const USUAL_PEOPLE = 25;

/** The order for the first page of `size` people; `criteria` are those of the filter. */
export function peoplePage(filter: Filter, criteria: ContactFilters, size: number): PageOrder<Contact> {
  return {
    key: listKey(filter, size),
    kind: 'contact',
    call: prospectContacts(criteria, { page: 0, size }),
    size,
  };
}

/** Names a search, whatever the order and spelling of its criteria. */
function listKey(filter: Filter, size: number): string {
  const criteria = filterRows(filter).map((row) => JSON.stringify(row));
  return digest(JSON.stringify(['list', filter.kind, criteria.sort(), size]));
}
