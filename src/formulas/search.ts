/** The formulas over searches by criteria: who matches a filter, and which values a criterion takes. */
import { acquire } from '../acquire/acquire';
import type { Execution } from '../acquire/execution';
import { tradeOf } from '../acquire/kinds';
import { acquirePage } from '../acquire/page';
import { idLookup } from '../acquire/reveals';
import { type Search, searchPage, USUAL_SIZE } from '../acquire/search-page';
import type { CellValue } from '../core/cell';
import { findFields, needsOf } from '../core/fields/field';
import { RECORDED_VALUES, readFilter, readFilterRows } from '../core/filter';
import { fieldsArgument, isBlank, isTrue, rowsOf } from '../core/formula/arguments';
import { FUNCTIONS } from '../core/formula/functions';
import { LARGEST_PAGE, SMALLEST_PAGE } from '../core/limits';
import type { ContactLookup, ReadRow } from '../core/lookup';
import { OUTCOME_TEXTS } from '../core/outcome';
import { filterBody } from '../lusha/filter-body';
import { SHOWN_PEOPLE } from './people';
import { problemCells, tableOf } from './table';

/**
 * The cells of `LUSHA_SEARCH(filters, limit, fields, headers)`: one row a person. The list is asked for once; what fields
 * beyond the preview need is bought like that of any other formula. Throws a sentence where the filter cannot be sent.
 */
export function searchCells(
  { desk }: Execution,
  filters: unknown,
  limit?: unknown,
  fields?: unknown,
  headers?: unknown,
): CellValue[][] {
  const asked = findFields(SHOWN_PEOPLE.catalogue, fieldsArgument(fields) ?? FUNCTIONS.LUSHA_SEARCH.fields);
  const search = filterArgument(filters);
  const most = limitArgument(limit);
  const size = Math.max(SMALLEST_PAGE, most);
  const { list, problem } = acquirePage(desk, tradeOf('people'), searchPage(search, { page: 0, size }));
  if (problem) return problemCells(problem);
  const lookups = list.ids.slice(0, most).map((id) => idLookup('contact', id) as ContactLookup);
  if (lookups.length === 0) return [[OUTCOME_TEXTS['no match']]];
  const answers = acquire(desk, SHOWN_PEOPLE.trade, { lookups, wants: needsOf(asked) });
  const rows = lookups.map((lookup): ReadRow<ContactLookup> => ({ kind: 'lookup', lookup }));
  const columns = asked.map((field) => SHOWN_PEOPLE.columnOf(field, desk));
  return tableOf(rows, columns, answers, isTrue(headers));
}

/** The search of an argument: text, or a range of names and values. */
function filterArgument(argument: unknown): Search {
  const { filter, problems } = Array.isArray(argument)
    ? readFilterRows('people', rowsOf(argument), RECORDED_VALUES)
    : readFilter('people', isBlank(argument) ? '' : String(argument), RECORDED_VALUES);
  const [first] = problems;
  if (first !== undefined) throw new Error(first);
  const body = filterBody(filter, RECORDED_VALUES);
  if (body.kind === 'people') return { filter, body };
  const [problem] = body.kind === 'problems' ? body.problems : [];
  throw new Error(problem?.sentence ?? 'This is no filter of people. Write for example title: CFO.');
}

function limitArgument(argument: unknown): number {
  const limit = isBlank(argument) ? USUAL_SIZE : Number(argument);
  if (Number.isInteger(limit) && limit >= 1 && limit <= LARGEST_PAGE) return limit;
  throw new Error(
    `The limit is a number of people from 1 to ${LARGEST_PAGE}. For more, write further filters.`,
  );
}
