/** Calls in cells that list records: what they ask for, and the size of their results. */
import { type ListCall, type ListOf, listedBy, shortPageNote } from '../../acquire/list-call';
import type { PagePurchase } from '../../acquire/page-purchase';
import { RECORD_KINDS } from '../../acquire/record-kinds';
import { readSearchCall } from '../../acquire/search-call';
import { readSimilarCall } from '../../acquire/similar-call';
import { findFields, needsOf } from '../../core/fields/field';
import { isTrue } from '../../core/formula/arguments';
import { FUNCTIONS, type FunctionName, type FunctionShape } from '../../core/formula/functions';
import type { TopRows } from '../../core/table/read-table';
import type { ListEntry } from '../../ledger/entry';

type Listing = 'search' | 'similar';

/** A call that lists records, as it stands in a cell. */
export type ListingCall = ListCall & { readonly headers: boolean };

/** The same with its list when the file knows it, and otherwise with the page that is missing. */
export interface ParsedSearch extends ListingCall {
  readonly page: PagePurchase;
  readonly list?: ListEntry;
}

/** Returns what a function lists; `undefined` when it lists no records. */
export function listingOf(name: string): Listing | undefined {
  const { record }: FunctionShape = FUNCTIONS[name as FunctionName];
  return record === 'search' || record === 'similar' ? record : undefined;
}

/** Reads a call by its arguments. Throws a sentence when it cannot be sent. */
export function readListing(
  listing: Listing,
  argumentOfPlace: (place: number) => unknown,
  topRows: () => TopRows | undefined,
): ListingCall {
  const [first, limit, fields, headers] = [0, 1, 2, 3].map(argumentOfPlace);
  const call =
    listing === 'similar'
      ? readSimilarCall(first, limit, fields, topRows)
      : readSearchCall(first, limit, fields);
  return { ...call, headers: isTrue(headers) };
}

/** Returns what a call shows, by what the file knows. When no results are listed, it is one text without a header. */
export function listingResult(call: ListingCall, listOf: ListOf) {
  const list = call.known(listOf);
  const search: ParsedSearch = { ...call, page: call.missing(listOf), ...(list ? { list } : {}) };
  const lookups = list ? listedBy(call, list) : [];
  const columns = findFields(RECORD_KINDS[call.kind].catalogue, call.fields);
  const others = (call.headers ? 1 : 0) + (list && shortPageNote(call, list) !== undefined ? 1 : 0);
  const size = { rows: lookups.length + others, columns: columns.length };
  return {
    kind: call.kind,
    lookups,
    required: needsOf(columns),
    ...(lookups.length > 0 ? size : { rows: 1, columns: 1 }),
    search,
  };
}
