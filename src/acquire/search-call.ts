/** Reads the arguments of LUSHA_SEARCH as a search, both for the cell itself and for code that looks at cells from outside. */
import { RECORDED_VALUES, readSearch, readSearchRows } from '../core/filter';
import { fieldsArgument, isBlank, onlyCell, rowsOf } from '../core/formula/arguments';
import { SMALLEST_PAGE } from '../core/limits';
import { assertValues } from '../core/lookup/no-value';
import { filterBody } from '../lusha/filter-body';
import { type ListCall, readLimit, USUAL_LIST_FIELDS } from './list-call';
import type { PagePurchase } from './page-purchase';
import { type Search, searchPage } from './search-page';

/** The search of one formula call. */
export interface SearchCall extends ListCall {
  readonly page: PagePurchase;
}

/** Reads the arguments of the formula. Throws an error with a sentence if the filter cannot be sent or the limit is not valid. */
export function readSearchCall(filters: unknown, limit: unknown, fields: unknown): SearchCall {
  const search = readFilters(filters);
  const { kind } = search.filter;
  const most = readLimit(limit, kind, 'For more, write further filters.');
  const page = searchPage(search, { page: 0, size: Math.max(SMALLEST_PAGE, most) });
  return {
    kind,
    page,
    most,
    fields: fieldsArgument(fields) ?? USUAL_LIST_FIELDS[kind],
    keys: [page.key],
    known: (listOf) => listOf(page.key),
    missing: () => page,
  };
}

/** Reads the filter argument, which is text or a range of names and values. */
function readFilters(given: unknown): Search {
  const argument = onlyCell(given);
  if (!Array.isArray(argument)) assertValues(argument);
  const { filter, problems } = Array.isArray(argument)
    ? readSearchRows(rowsOf(argument), RECORDED_VALUES)
    : readSearch(isBlank(argument) ? '' : String(argument), RECORDED_VALUES);
  const [first] = problems;
  if (first !== undefined) throw new Error(first);
  const body = filterBody(filter, RECORDED_VALUES);
  if (body.kind === 'problems') throw new Error(body.problems[0].sentence);
  return { filter, body };
}
