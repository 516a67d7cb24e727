/** The search for contacts and companies, as the panel calls it: the form, its values, and the problems of a search. */
import { criterionValues } from '../../acquire/criterion-values';
import type { PersonExecution } from '../../acquire/execution';
import type { Problem } from '../../acquire/purchase-request';
import { FIRST_PAGE, searchPage } from '../../acquire/search-page';
import { AddOnError } from '../../core/errors';
import { entryOf, filterText, signalsAtMost } from '../../core/filter';
import { selectedCompanies } from './company-cells';
import { draftFromText, draftSentence, keptDraft, readDraft } from './draft';
import { exampleSearches } from './examples';
import { filtersOf, valuesInOrder } from './form';
import { cachedPage } from './get-page';
import { searchName } from './names';
import { recentSearches } from './recent';
import { savedSearches } from './saved';
import type { CompanyCells, FilterCheck, FindForm, FoundValues, SearchDraft, SearchFromText } from './view';

const FLAG_VALUES: FoundValues = [['yes'], ['no']];

/** Returns the available filters, the last search, and the searches to begin with. Sends no request. */
export function findForm({ ports }: PersonExecution): FindForm {
  const properties = ports.documentProperties.getAll();
  return {
    filters: { contact: filtersOf('contact'), company: filtersOf('company') },
    draft: keptDraft(properties),
    examples: exampleSearches(),
    recent: recentSearches(ports.userProperties.getAll()),
    saved: savedSearches(properties),
  };
}

/** Lists the values of a filter; of a long list, those that match `query`. Throws an `AddOnError` when the request to Lusha fails. */
export function findValues(execution: PersonExecution, id: string, query = ''): FoundValues {
  const takes = entryOf(id)?.values;
  if (!takes) return [];
  if (takes.kind === 'flag') return FLAG_VALUES;
  const answer = criterionValues(execution.step(), takes, query);
  if (answer.kind === 'problem') throw errorOf(answer.problem);
  return answer.kind === 'values' ? valuesInOrder(takes, answer.values) : [];
}

/** Counts the companies that the selected cells name. Sends no request. */
export function findCompanies({ ports }: PersonExecution): CompanyCells {
  return selectedCompanies(ports.book);
}

/** Returns the search in words and its problems. Sends no request. */
export function findCheck(execution: PersonExecution, draft: SearchDraft): FilterCheck {
  const { filter, problems, searches } = readDraft(execution.ports.book, draft);
  const [first] = searches;
  const text = filterText(filter);
  const signalsEach = signalsAtMost(filter);
  const isPlain = !draft.at && draft.perCompany === undefined && !draft.leaveOutDnc;
  return {
    name: searchName(filter, draft),
    sentence: draftSentence(filter, draft),
    problems,
    text,
    ...(isPlain ? { formula: `=LUSHA_SEARCH("${text.replace(/"/g, '""')}")` } : {}),
    known: first !== undefined && cachedPage(execution, searchPage(first, FIRST_PAGE)) !== undefined,
    ...(signalsEach > 0 ? { signalsEach } : {}),
  };
}

/** Reads a search that was copied as text in another file. Sends no request. */
export function findFromText(_execution: PersonExecution, text: string): SearchFromText {
  return draftFromText(text);
}

/** The remedy of `waiting` applies only to cells. */
export function errorOf({ code, params }: Problem): AddOnError {
  return new AddOnError(code === 'waiting' ? 'busy' : code, params);
}
