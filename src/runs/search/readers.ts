/** Readers of searches: as the page sends them, and as the file keeps them. */
import { choice, count, list, maybe, type Reader, shape, text, yes } from '../../core/readers';
import type { CompanyCells, CriterionDraft, SavedSearch, SearchDraft } from './view';

/** Reads a search draft. Whether its criteria can be sent is checked elsewhere. */
export function searchDraft(): Reader<SearchDraft> {
  return shape<SearchDraft>({
    kind: choice('contact', 'company'),
    criteria: list(criterionDraft()),
    at: maybe(companyCells()),
    perCompany: maybe(count(1)),
    leaveOutDnc: maybe(yes()),
  });
}

/** Reads a saved search. */
export function savedSearch(): Reader<SavedSearch> {
  return shape<SavedSearch>({ name: text(), sentence: text(), draft: searchDraft() });
}

function criterionDraft(): Reader<CriterionDraft> {
  return shape<CriterionDraft>({
    id: text(),
    side: choice('include', 'exclude'),
    values: list(text()),
    match: maybe(choice('all')),
  });
}

/** Reads cells that name companies. */
export function companyCells(): Reader<CompanyCells> {
  return shape<CompanyCells>({
    tabId: count(),
    tab: text(),
    area: text(),
    companies: count(),
    unreadable: count(),
  });
}
