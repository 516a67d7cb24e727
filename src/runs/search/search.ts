/** The search for contacts and companies, as the panel calls it: the form, the problems of a search, and the first results. */
import { panelView } from '../../account/panel-view';
import { askWhenRefused } from '../../acquire/balance';
import { criterionValues } from '../../acquire/criterion-values';
import type { PersonExecution } from '../../acquire/execution';
import type { Problem } from '../../acquire/purchase-request';
import { FIRST_PAGE, searchPage } from '../../acquire/search-page';
import type { Company } from '../../core/company';
import type { Contact } from '../../core/contact';
import { AddOnError } from '../../core/errors';
import { entryOf, filterText, signalsAtMost } from '../../core/filter';
import { consentBudget } from '../job/budget';
import { selectedCompanies } from './company-cells';
import { draftFromText, draftSentence, keepDraft, keptDraft, readDraft } from './draft';
import { criterionGroups } from './form';
import { foundCompany, foundPerson, headingOf } from './format-results';
import { cachedPage, getPage } from './get-page';
import { savedSearches } from './saved';
import type {
  CompanyCells,
  FilterCheck,
  FindForm,
  FoundValues,
  SearchDraft,
  SearchFromText,
  SearchPreview,
} from './view';

/** The consent that a person gives by pressing a button with a price on it. Each consent is a budget of its own. */
const PREVIEW_COUNTER = 'lusha.find.spent';
const FLAG_VALUES: FoundValues = [['yes'], ['no']];

/** Returns the available criteria, the last search and the saved searches. Sends no request. */
export function findForm({ ports }: PersonExecution): FindForm {
  const properties = ports.documentProperties.getAll();
  return {
    groups: { contact: criterionGroups('contact'), company: criterionGroups('company') },
    draft: keptDraft(properties),
    saved: savedSearches(properties),
  };
}

/** Lists the values of a criterion; of a long list, those that match `query`. Throws an `AddOnError` when the request to Lusha fails. */
export function findValues(execution: PersonExecution, id: string, query = ''): FoundValues {
  const takes = entryOf(id)?.values;
  if (!takes) return [];
  if (takes.kind === 'flag') return FLAG_VALUES;
  const answer = criterionValues(execution.step(), takes, query);
  if (answer.kind === 'problem') throw errorOf(answer.problem);
  return answer.kind === 'values' ? answer.values : [];
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

/** Finds the first results: one page of Lusha, unless the file has it from the last day. `most` is the number of credits that the person has agreed to. Throws an `AddOnError` when there is no page. */
export function findPreview(execution: PersonExecution, draft: SearchDraft, most: number): SearchPreview {
  const { ports } = execution;
  const { searches, problems } = readDraft(ports.book, draft);
  const [first] = searches;
  // The panel has shown the reason already.
  if (!first) throw new Error(problems[0]?.sentence);
  const budget = consentBudget(PREVIEW_COUNTER, { id: ports.uuid(), cap: most });
  const context = execution.step();
  askWhenRefused(context, budget);
  const page = getPage(execution, context, searchPage(first, FIRST_PAGE), budget);
  if (page.problem?.code === 'over_cap') throw new AddOnError('price_changed');
  if (page.problem) throw errorOf(page.problem);
  keepDraft(ports.documentProperties, draft);
  const { list, records, known } = page;
  const part = searches.length > 1 ? `At the first ${first.chunk?.names.length ?? 0} companies: ` : '';
  const heading = headingOf(draft.kind, list, records.length);
  return {
    heading: part === '' ? heading : part + heading.charAt(0).toLowerCase() + heading.slice(1),
    results: records.map((record) =>
      draft.kind === 'contact' ? foundPerson(record as Contact) : foundCompany(record as Company),
    ),
    known,
    view: panelView(execution),
  };
}

/** The remedy of `waiting` applies only to cells. */
function errorOf({ code, params }: Problem): AddOnError {
  return new AddOnError(code === 'waiting' ? 'busy' : code, params);
}
