/** Reads the arguments of LUSHA_SEARCH as a search, both for the cell itself and for code that looks at cells from outside. */
import { RECORDED_VALUES, readSearch, readSearchRows } from '../core/filter';
import { fieldsArgument, isBlank, onlyCell, rowsOf } from '../core/formula/arguments';
import { FUNCTIONS } from '../core/formula/functions';
import { KIND_LABELS, type Kind } from '../core/kind';
import { LARGEST_PAGE, SMALLEST_PAGE } from '../core/limits';
import type { Lookup } from '../core/lookup';
import { assertValues } from '../core/lookup/no-value';
import { TEXTS } from '../core/texts';
import type { ListEntry } from '../ledger/entry';
import { filterBody } from '../lusha/filter-body';
import type { PagePurchase } from './page-purchase';
import { RECORD_KINDS } from './record-kinds';
import { type Search, searchPage, USUAL_SIZE } from './search-page';

/** The search of one formula call. */
export interface SearchCall {
  readonly kind: Kind;
  readonly page: PagePurchase;
  /** The most people or companies to list. A page may hold more. */
  readonly most: number;
  /** The fields of the formula's argument, or the default fields of the kind. */
  readonly fields: string | readonly unknown[];
}

const FIELDS: Readonly<Record<Kind, string>> = {
  contact: FUNCTIONS.LUSHA_SEARCH.fields,
  company: FUNCTIONS.LUSHA_COMPANY.fields,
};

/** Reads the arguments of the formula. Throws an error with a sentence if the filter cannot be sent or the limit is not valid. */
export function readSearchCall(filters: unknown, limit: unknown, fields: unknown): SearchCall {
  const search = readFilters(filters);
  const { kind } = search.filter;
  const most = readLimit(limit, kind);
  const size = Math.max(SMALLEST_PAGE, most);
  return {
    kind,
    page: searchPage(search, { page: 0, size }),
    most,
    fields: fieldsArgument(fields) ?? FIELDS[kind],
  };
}

/** Creates lookups by id for the records that the call lists. */
export function listedBy({ page, most }: Pick<SearchCall, 'page' | 'most'>, list: ListEntry): Lookup[] {
  return [...new Set(list.ids)].slice(0, most).map((id) => RECORD_KINDS[page.kind].idLookup(id));
}

/**
 * Returns why the call lists fewer records than were requested and match: Lusha sent a short page. Returns `undefined` for a
 * whole page, although some of its results may be on the never-contact list, or have an error in place of their data.
 */
export function shortPageNote(
  { page, most }: Pick<SearchCall, 'page' | 'most'>,
  { ids, leftOut = 0, forgotten = 0, rows, total }: ListEntry,
): string | undefined {
  const due = Math.min(most, total ?? most);
  if (rows === undefined || rows >= due || (total === undefined && rows === 0)) return undefined;
  const { search } = TEXTS;
  const withheld = rows - ids.length - leftOut - forgotten;
  const reasons = [
    search.shortPage.replace('{rows}', `${rows}`),
    ...(leftOut > 0 ? [search.leftOut.replace('{count}', `${leftOut}`)] : []),
    ...(forgotten > 0 ? [search.forgotten.replace('{count}', `${forgotten}`)] : []),
    ...(withheld > 0 ? [search.withheld.replace('{count}', `${withheld}`)] : []),
  ];
  return search.fewer
    .replace('{shown}', `${ids.length}`)
    .replace('{due}', `${due}`)
    .replace('{what}', KIND_LABELS[page.kind])
    .replace('{reasons}', reasons.join(', '))
    .replace(
      '{total}',
      total === undefined ? search.totalUnknown : search.total.replace('{total}', `${total}`),
    );
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

function readLimit(given: unknown, kind: Kind): number {
  const argument = onlyCell(given);
  assertValues(argument);
  const limit = isBlank(argument) ? USUAL_SIZE : Number(argument);
  if (Number.isInteger(limit) && limit >= 1 && limit <= LARGEST_PAGE) return limit;
  throw new Error(
    `The limit is a number of ${KIND_LABELS[kind]} from 1 to ${LARGEST_PAGE}. For more, write further filters.`,
  );
}
