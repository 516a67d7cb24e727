/** The plan of a fill: what it would do and cost at most, computed before anything is requested or written. */

import { readAccountState } from '../../acquire/account-state';
import type { PersonExecution } from '../../acquire/execution';
import type { PagePurchase } from '../../acquire/page-purchase';
import { FIRST_PAGE, searchPage, USUAL_SIZE } from '../../acquire/search-page';
import { listPricesOf } from '../../core/account';
import { digest } from '../../core/digest';
import { AddOnError, type ErrorCode, sentence } from '../../core/errors';
import { signalsAtMost } from '../../core/filter';
import type { Kind } from '../../core/kind';
import { type Prices, pageCost } from '../../core/prices';
import type { PageRequest } from '../../lusha/prospecting';
import { badFilter, type ChunkSearch, draftFilter, type ReadDraft, readDraft } from '../search/draft';
import { cachedPage, cachedPages } from '../search/get-page';
import { searchName } from '../search/names';
import type { SearchDraft } from '../search/view';
import { choosableFields, USUAL_FIELDS } from './fields';
import { filledBefore } from './fill-log';
import type { FillTarget } from './fill-record';
import { openList } from './fill-sheet';
import { type PagePosition, pageFrom, pagesAt, positionAfter, START } from './pages';
import { planPlaces } from './places';
import { selectNewRecords } from './select-new';
import type { FillOptions, FillSetup } from './view';

/** The maximum number of rows of one fill. Our own choice, because a step reads the list once. */
export const MAX_ROWS = 10_000;
/** For this many results, one more block of 25 is priced, because Lusha may withhold some people and others are known already. Our own choice. */
const RESULTS_PER_SPARE_BLOCK = 250;
/** The number of results that are looked up at once to see whether the file knows them. */
const RESULTS_CHECKED = 1_000;
/** The number that is proposed when more results match. */
const USUAL_COUNT = 100;

export interface FillPrice {
  readonly credits: number;
  readonly requests: number;
}

/** Returns what a fill would do and cost at most, with proposals for every option that is not given. */
export function setupOf(
  execution: PersonExecution,
  draft: SearchDraft,
  requested: Partial<FillOptions> = {},
): FillSetup {
  const { ports } = execution;
  const { kind } = draft;
  const properties = ports.documentProperties.getAll();
  const settings = execution.step().settings();
  const { account } = readAccountState(properties, settings.account, ports.clock.now());
  const prices = listPricesOf(account, settings.key, ports.clock.now());
  const fields = requested.fields ?? USUAL_FIELDS[kind];
  const before = filledBefore(ports.book, searchDigest(draft));
  const where = requested.where ?? 'new tab';
  const onlyNew = requested.onlyNew ?? before.size > 0;
  const title = searchName(draftFilter(draft), draft);
  const places = planPlaces(execution, { kind, title }, fields);
  const common = {
    most: MAX_ROWS,
    places: places.map(({ view }) => view),
    fields: choosableFields(kind).map(({ id, label }) => ({ id, label })),
    filledBefore: before.size,
    ...(account?.remaining === undefined ? {} : { balance: account.remaining }),
  };
  try {
    const { searches, problems } = readDraft(ports.book, draft);
    if (problems.length > 0) throw badFilter(problems);
    const count = countOf(requested.count ?? proposedCount(execution, draft, searches));
    const options = { count, where, fields, onlyNew };
    const place = places.find(({ view }) => view.where === where);
    if (!place) throw new AddOnError('bad_call');
    const target = place.target();
    const priced = priceOf(execution, { kind, searches, options: options, target, before, prices });
    return { ...common, options: options, price: blockPrice(searches, prices), ...priced };
  } catch (error) {
    if (!(error instanceof AddOnError)) throw error;
    const options = { count: countOf(requested.count ?? USUAL_COUNT), where, fields, onlyNew };
    const price = blockPrice([], prices);
    return { ...common, options, price, credits: 0, requests: 0, refusal: refusalOf(error) };
  }
}

/** Returns why nothing can start now. */
export function refusalOf({ code, params }: AddOnError): {
  readonly code: ErrorCode;
  readonly message: string;
} {
  return { code, message: sentence(code, params) };
}

/** Limits the count to a whole number of rows that can be requested. */
export function countOf(count: number): number {
  return Number.isFinite(count) ? Math.min(MAX_ROWS, Math.max(1, Math.floor(count))) : USUAL_COUNT;
}

/** Returns a digest of a search that does not depend on the order of its criteria: a repeated search offers to leave out the records of earlier fills. */
export function searchDigest({ kind, criteria, at, perCompany, leaveOutDnc }: SearchDraft): string {
  const rows = criteria.map(({ id, side, values, match }) =>
    JSON.stringify([id, side, [...values].sort(), match ?? 'any']),
  );
  return digest(
    JSON.stringify([
      'fill',
      kind,
      rows.sort(),
      at ? [at.tabId, at.area] : 0,
      perCompany ?? 0,
      leaveOutDnc ?? 0,
    ]),
  );
}

function proposedCount(
  execution: PersonExecution,
  { at, perCompany }: SearchDraft,
  searches: ReadDraft['searches'],
): number {
  const [first] = searches;
  const known = first && cachedPage(execution, searchPage(first, FIRST_PAGE));
  const total = searches.length === 1 ? known?.list.total : undefined;
  const usual = at && perCompany !== undefined ? at.companies * perCompany : USUAL_COUNT;
  return Math.min(total ?? usual, usual);
}

interface Priced {
  readonly kind: Kind;
  readonly searches: readonly ChunkSearch[];
  readonly options: FillOptions;
  readonly target: FillTarget;
  readonly before: ReadonlySet<string>;
  readonly prices: Prices;
}

/**
 * Returns credits and requests at most: enough for all requested records and for a tenth more, because some records of a page are
 * left out. Known pages cost nothing, and only their new records are counted.
 */
function priceOf(
  execution: PersonExecution,
  { kind, searches, options, target, before, prices }: Priced,
): FillPrice {
  const { ports } = execution;
  const choose = selectNewRecords(
    execution,
    openList(ports.book, { kind, target }),
    options.onlyNew ? before : new Set(),
  );
  let open = options.count;
  let bought = 0;
  let requests = 0;
  for (const search of searches) {
    let total = mostOf(search);
    let fresh: ReturnType<typeof cachedPages> | undefined;
    for (let next: PagePosition | undefined = START; next && open > 0 && next.read < total; ) {
      const { offset, read } = next;
      if (offset % RESULTS_CHECKED === 0 || !fresh) fresh = cachedPages(execution, pagesFrom(search, offset));
      const look = fresh;
      const known = (at: PageRequest) => look(searchPage(search, at));
      const at = pageFrom(next, Math.min(open, total - read), (one) => known(one) !== undefined);
      const page = known(at);
      if (page) {
        open -= choose(page.records, { ...search, kind }, open).ids.length;
        total = Math.min(total, page.list.total ?? total);
        next = positionAfter(next, at, page.list, 0);
      } else {
        open -= Math.min(at.size, total - read);
        bought += at.size;
        requests += 1;
        next = { ...next, offset: offset + at.size, read: read + at.size };
      }
    }
  }
  if (bought === 0) return { credits: 0, requests };
  const spare = Math.ceil(bought / RESULTS_PER_SPARE_BLOCK) * USUAL_SIZE;
  return { credits: costOfResults(searches, bought + spare, prices), requests: requests + 1 };
}

/** Returns the most that so many results cost, with all signals that they can match; the searches differ only in their companies. */
function costOfResults([search]: readonly ChunkSearch[], results: number, prices: Prices): number {
  const filter = search?.filter;
  return pageCost(filter?.kind ?? 'contact', results, filter ? signalsAtMost(filter) : 0, prices);
}

function blockPrice(searches: readonly ChunkSearch[], prices: Prices): FillSetup['price'] {
  const { searchBlock: block } = prices;
  return { credits: costOfResults(searches, block, prices), block };
}

/** Lists the pages of the next results, starting with `first`. */
function pagesFrom(search: ChunkSearch, first: number): readonly PagePurchase[] {
  const offsets = Array.from({ length: RESULTS_CHECKED / USUAL_SIZE }, (_, at) => first + at * USUAL_SIZE);
  return offsets.flatMap((offset) => pagesAt({ offset })).map((page) => searchPage(search, page));
}

/** Returns the maximum number of results of one search, when that is known in advance. */
function mostOf({ chunk, perCompany }: ChunkSearch): number {
  return chunk && perCompany !== undefined && chunk.by === 'domain'
    ? chunk.names.length * perCompany
    : Number.POSITIVE_INFINITY;
}
