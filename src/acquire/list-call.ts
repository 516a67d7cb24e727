/** A call of a formula that lists records: a search, or records similar to others. Shared by the cell and by code that looks at cells from outside. */
import { isBlank, onlyCell } from '../core/formula/arguments';
import { FUNCTIONS } from '../core/formula/functions';
import { KIND_LABELS, type Kind } from '../core/kind';
import { LARGEST_PAGE } from '../core/limits';
import type { Lookup, LookupKey } from '../core/lookup';
import { assertValues } from '../core/lookup/no-value';
import { TEXTS } from '../core/texts';
import type { ListEntry } from '../ledger/entry';
import type { PagePurchase } from './page-purchase';
import { RECORD_KINDS } from './record-kinds';
import { USUAL_SIZE } from './search-page';

/** Returns the list that the file knows under a key. */
export type ListOf = (key: LookupKey) => ListEntry | undefined;

/** A call that lists records. */
export interface ListCall {
  readonly kind: Kind;
  /** The most people or companies to list. The list may hold more. */
  readonly most: number;
  /** The fields of the formula's argument, or the default fields of the kind. */
  readonly fields: string | readonly unknown[];
  /** The keys under which the file may know parts of the list. */
  readonly keys: readonly LookupKey[];
  /** Returns the whole list by what the file knows; `undefined` while a part is missing. */
  known(listOf: ListOf): ListEntry | undefined;
  /** Returns the page that is missing. */
  missing(listOf: ListOf): PagePurchase;
}

export const USUAL_LIST_FIELDS: Readonly<Record<Kind, string>> = {
  contact: FUNCTIONS.LUSHA_SEARCH.fields,
  company: FUNCTIONS.LUSHA_COMPANY.fields,
};

/** Creates lookups by id for the records that the call lists. */
export function listedBy({ kind, most }: Pick<ListCall, 'kind' | 'most'>, list: ListEntry): Lookup[] {
  return [...new Set(list.ids)].slice(0, most).map((id) => RECORD_KINDS[kind].idLookup(id));
}

/**
 * Returns why the call lists fewer records than were requested and match: Lusha sent a short page. Returns `undefined` for a
 * whole page, although some of its results may be on the never-contact list, or have an error in place of their data.
 */
export function shortPageNote(
  { kind, most }: Pick<ListCall, 'kind' | 'most'>,
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
    .replace('{what}', KIND_LABELS[kind])
    .replace('{reasons}', reasons.join(', '))
    .replace(
      '{total}',
      total === undefined ? search.totalUnknown : search.total.replace('{total}', `${total}`),
    );
}

/** Reads the limit of a call. Throws a sentence that ends with `remedy` when it is none. */
export function readLimit(given: unknown, kind: Kind, remedy: string): number {
  const argument = onlyCell(given);
  assertValues(argument);
  const limit = isBlank(argument) ? USUAL_SIZE : Number(argument);
  if (Number.isInteger(limit) && limit >= 1 && limit <= LARGEST_PAGE) return limit;
  throw new Error(`The limit is a number of ${KIND_LABELS[kind]} from 1 to ${LARGEST_PAGE}. ${remedy}`);
}
