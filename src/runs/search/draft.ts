/** A search draft: it is read into searches that can be sent, and kept for the next time. */

import type { Search } from '../../acquire/search-page';
import { AddOnError } from '../../core/errors';
import {
  buildFilter,
  criterionIn,
  entryOf,
  type Filter,
  filterSentence,
  RECORDED_VALUES,
  readSearch,
  readValue,
  valueText,
} from '../../core/filter';
import { readRecord, storedRecord } from '../../core/stored-record';
import { filterBody } from '../../lusha/filter-body';
import type { Book, Properties } from '../../ports';
import { atCompanies, type CompanyChunk, companyChunks } from './company-cells';
import { searchDraft } from './readers';
import type { CriterionDraft, FilterCheck, SearchDraft, SearchFromText } from './view';

export interface ReadDraft {
  /** The filters that were understood. */
  readonly filter: Filter;
  readonly problems: FilterCheck['problems'];
  /** The searches to send, one after the other: one search, or one for each chunk of companies. The list is empty while there are problems. */
  readonly searches: readonly ChunkSearch[];
}

export type ChunkSearch = Search & { readonly chunk?: CompanyChunk };

/** The name of the property. */
const PROPERTY = 'lusha.find';
/** The version of the property's value. Other versions are not read. */
const VERSION = 1;
/** A property holds 9 KB; a longer search is not kept. */
const LONGEST = 8_000;
/** The most characters of a filter's name that a sentence repeats. */
const LONGEST_SHOWN = 40;
const NO_DRAFT: SearchDraft = { kind: 'contact', criteria: [] };

/** Reads a draft into searches that can be sent. Throws an `AddOnError` when the cells with its companies are gone. */
export function readDraft(book: Book, draft: SearchDraft): ReadDraft {
  const { at } = draft;
  return searchesOf(draft, at && draft.kind === 'contact' ? companyChunks(book, at) : undefined);
}

/** Reads a draft whose companies are known: the search covers `chunks`, or all companies when none are given. */
export function searchesOf(draft: SearchDraft, chunks: readonly CompanyChunk[] | undefined): ReadDraft {
  const { filter, problems } = readCriteria(draft);
  if (problems.length > 0) return { filter, problems, searches: [] };
  const twice = chunks && (['domain', 'company'] as const).find((id) => criterionIn(filter, id, 'include'));
  if (twice) {
    const sentence = `The companies come from the cells ${draft.at?.area}. Remove ${entryOf(twice)?.label ?? twice}, or the cells.`;
    return { filter, problems: [{ id: twice, sentence }], searches: [] };
  }
  const { perCompany, leaveOutDnc } = draft;
  const searches: ChunkSearch[] = [];
  for (const chunk of chunks ?? [undefined]) {
    const narrowed = chunk ? atCompanies(filter, chunk) : filter;
    const body = filterBody(narrowed, RECORDED_VALUES);
    if (body.kind === 'problems') return { filter, problems: body.problems, searches: [] };
    const isPeople = body.kind === 'contact';
    searches.push({
      filter: narrowed,
      body,
      ...(isPeople && perCompany !== undefined ? { perCompany } : {}),
      ...(isPeople && leaveOutDnc ? { leaveOutDnc } : {}),
      ...(chunk ? { chunk } : {}),
    });
  }
  return { filter, problems: [], searches };
}

/** Returns the criteria of a draft that are understood. */
export function draftFilter(draft: SearchDraft): Filter {
  return readCriteria(draft).filter;
}

/** Returns the search in plain words, without a full stop. */
export function draftSentence(filter: Filter, { at, perCompany, leaveOutDnc }: SearchDraft): string {
  if (filter.kind === 'company') return filterSentence(filter);
  const where = at
    ? `at the ${at.companies} ${at.companies === 1 ? 'company' : 'companies'} of ${at.tab} ${at.area}`
    : undefined;
  const head = filterSentence(filter);
  // The place needs no comma when there are no criteria.
  const parts =
    where === undefined ? [head] : filter.criteria.length > 0 ? [head, where] : [`${head} ${where}`];
  return [
    ...parts,
    ...(perCompany === undefined ? [] : [`up to ${perCompany} per company`]),
    ...(leaveOutDnc ? ['excluding people with only do-not-call numbers'] : []),
  ].join(', ');
}

/** Returns the error of a search that cannot be sent. */
export function badFilter([first]: FilterCheck['problems']): AddOnError {
  return new AddOnError('bad_filter', first ? { message: first.sentence } : {});
}

/** Reads a search that was copied as text. */
export function draftFromText(text: string): SearchFromText {
  const { filter, problems } = readSearch(text, RECORDED_VALUES);
  const criteria = filter.criteria.map(
    ({ id, side, match, values }): CriterionDraft => ({
      id,
      side,
      values: values.map(valueText),
      ...(match === 'all' ? { match } : {}),
    }),
  );
  return { draft: { kind: filter.kind, criteria }, problems };
}

/** Returns the last search of this file; an empty search when there is none that can be read. */
export function keptDraft(properties: Readonly<Record<string, string>>): SearchDraft {
  return readRecord(properties[PROPERTY], VERSION, searchDraft()) ?? NO_DRAFT;
}

/** Keeps a search for the next time, unless it is too long for a property. */
export function keepDraft(properties: Properties, draft: SearchDraft): void {
  const text = storedRecord(VERSION, draft);
  if (text.length <= LONGEST) properties.setAll({ [PROPERTY]: text });
}

function readCriteria({ kind, criteria }: SearchDraft): Pick<ReadDraft, 'filter' | 'problems'> {
  const building = buildFilter(kind);
  const problems: FilterCheck['problems'][number][] = [];
  for (const { id, side, values, match } of criteria) {
    const entry = entryOf(id);
    if (!entry) {
      // Without the filter, the search would find and charge more than the person has asked for.
      problems.push({ id, sentence: unknownFilter(id) });
      continue;
    }
    for (const text of values) {
      const value = readValue(entry, text, RECORDED_VALUES);
      if (value.kind === 'refused') problems.push({ id, sentence: value.sentence });
      else building.add(entry.id, side, value);
    }
    if (match) building.setMatch(entry.id, side, match);
  }
  return { filter: building.filter(), problems };
}

/** Says that another version of the add-on knows the filter. */
function unknownFilter(id: string): string {
  const shown = id.length > LONGEST_SHOWN ? `${id.slice(0, LONGEST_SHOWN)}…` : id;
  return `“${shown}” isn't a filter of this version. Press Clear, then set the filters again.`;
}
