/**
 * The tightest filter of a search that nobody matches: each filter is left out once, and the matches are counted. Lusha has no
 * request that only counts, so the cheapest one is a page. A page of the preview's size is taken where it costs no more than
 * the smallest one, because then the results are there at no further cost.
 */
import { panelView } from '../../account/panel-view';
import { askWhenRefused } from '../../acquire/balance';
import type { PersonExecution } from '../../acquire/execution';
import type { PagePurchase } from '../../acquire/page-purchase';
import type { Problem } from '../../acquire/purchase-request';
import { FIRST_PAGE, searchPage } from '../../acquire/search-page';
import { AddOnError, runSentence } from '../../core/errors';
import { entryOf, signalsAtMost } from '../../core/filter';
import { SMALLEST_PAGE } from '../../core/limits';
import { type Prices, pageCost } from '../../core/prices';
import type { ListEntry } from '../../ledger/entry';
import type { Book } from '../../ports';
import { consentTo } from './consent';
import { readDraft } from './draft';
import { matchesText } from './format-results';
import { cachedPage, getPage } from './get-page';
import { accountPrices } from './prices';
import { errorOf } from './search';
import type { LooserSearch, SearchDraft, TightestFilter, TightestPrice } from './view';

const SMALL_PAGE = { page: 0, size: SMALLEST_PAGE };

/** The search without one filter. */
interface Looser {
  readonly label: string;
  readonly draft: SearchDraft;
  readonly page: PagePurchase;
  readonly credits: number;
  readonly isPreview: boolean;
}

/** Returns what counting takes at most. Pages that the file has cost nothing. Sends no request. */
export function tightestPrice(execution: PersonExecution, draft: SearchDraft): TightestPrice {
  return priceOf(execution, looserSearches(execution, draft));
}

/**
 * Counts the matches without each filter in turn, for at most `most` credits. What was counted before a problem is returned,
 * with the price of the rest. Throws an `AddOnError` when nothing could be counted.
 */
export function findTightest(execution: PersonExecution, draft: SearchDraft, most: number): TightestFilter {
  const { clock } = execution.ports;
  const consent = consentTo(execution, most);
  const context = execution.step();
  askWhenRefused(context, consent.budget);
  const all = looserSearches(execution, draft);
  const counted: (LooserSearch & { readonly count: number })[] = [];
  let problem: Problem | undefined;
  let open = all;
  for (const [at, one] of all.entries()) {
    open = all.slice(at);
    if (clock.now() > context.startBefore) problem = { code: 'waiting' };
    const page = problem ? { problem } : getPage(execution, context, one.page, consent.budget);
    problem = page.problem;
    if (page.problem) break;
    open = all.slice(at + 1);
    const count = matchesIn(page.list);
    const matches = count === 0 ? '' : matchesText(draft.kind, count);
    counted.push({ label: one.label, matches, draft: one.draft, known: one.isPreview, count });
  }
  if (problem && counted.length === 0) {
    throw problem.code === 'over_cap' ? new AddOnError('price_changed') : errorOf(problem);
  }
  return {
    searches: counted.sort((a, b) => b.count - a.count).map(({ count: _count, ...one }) => one),
    ...(problem ? { rest: { ...priceOf(execution, open), message: messageOf(problem) } } : {}),
    spent: consent.spent(),
    view: panelView(execution),
  };
}

function matchesIn({ total, rows, ids }: ListEntry): number {
  return total ?? rows ?? ids.length;
}

function messageOf({ code, params }: Problem): string {
  if (code === 'over_cap') return 'The price has changed.';
  return runSentence(code === 'waiting' ? 'busy' : code, params);
}

function priceOf(execution: PersonExecution, searches: readonly Looser[]): TightestPrice {
  const open = searches.filter(({ page }) => !cachedPage(execution, page));
  return { searches: open.length, credits: open.reduce((sum, { credits }) => sum + credits, 0) };
}

/** Returns the search without each of its filters, as far as the rest can be sent. */
function looserSearches(execution: PersonExecution, draft: SearchDraft): readonly Looser[] {
  const { book } = execution.ports;
  const prices = accountPrices(execution);
  return looserDrafts(draft).flatMap(([label, looser]) => {
    const search = firstSearch(book, looser);
    return search ? [{ label, draft: looser, ...pageOf(search, prices) }] : [];
  });
}

function looserDrafts(draft: SearchDraft): readonly (readonly [label: string, SearchDraft])[] {
  const { at, leaveOutDnc, ...rest } = draft;
  const { perCompany: _perCompany, ...anywhere } = rest;
  return [
    ...draft.criteria.map((one): [string, SearchDraft] => [
      labelOf(one),
      { ...draft, criteria: draft.criteria.filter((other) => other !== one) },
    ]),
    ...(at ? [[at.area, { ...anywhere, ...(leaveOutDnc ? { leaveOutDnc } : {}) }] as const] : []),
    ...(leaveOutDnc ? [['Do-not-call', { ...rest, ...(at ? { at } : {}) }] as const] : []),
  ];
}

function labelOf({ id, side }: SearchDraft['criteria'][number]): string {
  const label = entryOf(id)?.label ?? id;
  return side === 'exclude' ? `${label} (excluded)` : label;
}

type ReadSearch = ReturnType<typeof readDraft>['searches'][number];

function firstSearch(book: Book, draft: SearchDraft): ReadSearch | undefined {
  return readDraft(book, draft).searches[0];
}

function pageOf(search: ReadSearch, prices: Prices): Pick<Looser, 'page' | 'credits' | 'isPreview'> {
  const { filter } = search;
  const cost = ({ size }: { readonly size: number }) =>
    pageCost(filter.kind, size, signalsAtMost(filter), prices);
  const isPreview = cost(FIRST_PAGE) <= cost(SMALL_PAGE);
  const at = isPreview ? FIRST_PAGE : SMALL_PAGE;
  return { page: searchPage(search, at), credits: cost(at), isPreview };
}
