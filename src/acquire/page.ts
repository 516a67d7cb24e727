/** Purchases one page of a search by criteria, once. The ledger keeps it as a list of ids and one record for each id. */
import { type Budget, isWithinRoom } from '../core/caps';
import type { Lookup, LookupKey } from '../core/lookup';
import { type Cost, type Prices, pageCost } from '../core/prices';
import { isDemo } from '../core/settings';
import type { Entry, ListEntry } from '../ledger/entry';
import { JOURNAL_ROOM, journalProperties, journalSize } from '../ledger/journal';
import { keepsIdsOnly } from '../ledger/kept';
import type { Call } from '../lusha/call';
import type { Page } from '../lusha/page';
import { withEmptyEnd } from '../lusha/prospecting';
import { remainingBudget, requestBlock } from './account-state';
import { problemIn } from './answer-problem';
import { chargeOf } from './charges';
import { idsOf, recordEntries, type SkippedRecords, skippedCounts, usableRecords } from './found-records';
import { ignoreErrors } from './ignore-errors';
import { type NeverContact, readNeverContact } from './never-contact';
import type { FundedSettings, Problem, PurchaseContext } from './purchase-request';
import type { Purchasable, RecordKind } from './record-kind';
import { resolveBudget } from './resolve-budget';
import { haltOf } from './responses';
import { sealedRecord } from './reveal-prices';
import { type Decision, type LockedAccount, Spending, type WaitForClaim } from './spending';

/** One page of a search, ready to be purchased. */
export interface PagePurchase {
  /** The key of the page. Equal searches have equal keys. */
  readonly key: LookupKey;
  readonly kind: Lookup['kind'];
  readonly call: Call<Page<Purchasable>>;
  /** The number of results requested, by which Lusha charges. */
  readonly size: number;
  /** The most signals that one result can match. Each is charged in addition to the search. Defaults to none. */
  readonly signalsEach?: number;
  /** The budget that pays for the page. Defaults to the limit for formulas. */
  readonly budget?: Budget;
  /** Answers from before this moment (epoch ms) are ignored. */
  readonly since?: number;
}

/**
 * The list of a page, or the problem that prevented it. `records` holds the records of the list if they were purchased
 * just now; otherwise they are in the ledger. `warning` is the reason why nothing further may be purchased although the
 * page arrived.
 */
export type PageAnswer =
  | {
      readonly list: ListEntry;
      readonly records?: readonly Purchasable[];
      readonly warning?: Problem;
      readonly problem?: undefined;
    }
  | { readonly list?: undefined; readonly problem: Problem };

/** The bytes of journal that one id of a list takes. */
const ID_BYTES = 60;

type Named = Pick<PagePurchase, 'key' | 'kind' | 'since'>;

/** Returns the list that the file knows, without a request. */
function knownPage(context: Pick<PurchaseContext, 'ledger'>, page: Named): ListEntry | undefined {
  return knownPages(context, [page]).get(page.key);
}

/** Returns the lists that the file knows for these pages, by key, from one look into the ledger. */
export function knownPages(
  { ledger }: Pick<PurchaseContext, 'ledger'>,
  pages: readonly Named[],
): ReadonlyMap<LookupKey, ListEntry> {
  const { entries } = ledger.look(pages.map(namedBy));
  return new Map(
    pages.flatMap((page): [LookupKey, ListEntry][] => {
      const list = listIn(entries.get(page.key), page);
      return list ? [[page.key, list]] : [];
    }),
  );
}

/**
 * Returns the list from the ledger, or purchases the page from Lusha. People and companies on the never-contact list are
 * left out, although Lusha charges for them. Never throws: the answer carries the problem that prevented the purchase.
 */
export function acquirePage(
  context: PurchaseContext,
  recordKind: RecordKind,
  page: PagePurchase,
): PageAnswer {
  const list = knownPage(context, page);
  if (list) return { list };
  const { funded, problem } = resolveBudget(context, page.budget);
  if (problem) return { problem };
  // The demo has no records that could be searched.
  if (isDemo(funded)) return { problem: { code: 'demo_only' } };
  const spending = new Spending(context, funded);
  const decided = spending.reserve((account) => decidePage(context, recordKind, page, funded, account));
  if (!decided) return { problem: { code: 'waiting' } };
  return 'cost' in decided ? purchase(context, recordKind, page, spending, decided) : decided;
}

/** The purchase that was decided on and reserved. */
interface PageOffer {
  readonly cost: Cost;
  readonly prices: Prices;
  /** True if the file may keep only Lusha's ids of what is found. */
  readonly idsOnly: boolean;
  /** Read before anything is sent: where that fails nothing is lost. */
  readonly neverContact: NeverContact;
}

/**
 * Decides under the lock. Returns the list if another execution has purchased it in the meantime, the problem that prevents
 * the purchase, or what the page costs.
 */
function decidePage(
  { inCell, ledger, ports }: PurchaseContext,
  recordKind: RecordKind,
  page: PagePurchase,
  { budget }: FundedSettings,
  { properties, now, state, prices }: LockedAccount,
): Decision<PageAnswer | PageOffer> | WaitForClaim {
  const { entries, claims } = ledger.lookAgain([namedBy(page)], properties);
  const list = listIn(entries.get(page.key), page);
  if (list) return { value: { list } };
  if (claims[page.key] !== undefined) return { claimed: page.key };
  // Only a person repeats what is charged in full, and no cell may do so by itself.
  const isNoted = inCell && !page.call.repeatable;
  if (isNoted && isSentAndLost(entries.get(page.key))) return { value: { problem: { code: 'lost' } } };
  const closed = requestBlock(state, now, ports.clock.timeOfDay);
  if (closed) return { value: { problem: closed } };
  const cost = { credits: pageCost(page.size, page.signalsEach ?? 0, prices), phones: 0 };
  const room = remainingBudget(state, budget.cap, now);
  if (!isWithinRoom(cost, room)) {
    return { value: { problem: { code: room.byBalance ? 'no_credits' : 'over_cap' } } };
  }
  const bytes = page.size * (recordKind.journalBytes + ID_BYTES);
  if (JOURNAL_ROOM - journalSize(properties) < bytes) return { value: { problem: { code: 'journal_full' } } };
  return {
    value: {
      cost,
      prices,
      idsOnly: keepsIdsOnly(properties),
      neverContact: readNeverContact(ports, properties),
    },
    reserve: {
      cost,
      claims: [page.key],
      others: claims,
      journal: isNoted ? journalProperties([[page.key, { kind: 'sent', at: now }]], ports.uuid) : {},
    },
  };
}

/** Returns the lookup under which the ledger keeps the list of a page. */
export function namedBy({ key, kind }: Pick<PagePurchase, 'key' | 'kind'>): Lookup {
  return { kind, key, aliases: [], by: {} } as Lookup;
}

function isSentAndLost(entry: Entry | undefined): boolean {
  return entry?.kind === 'sent' && !entry.isRefused;
}

function listIn(entry: Entry | undefined, { since = 0 }: Pick<PagePurchase, 'since'>): ListEntry | undefined {
  return entry?.kind === 'list' && entry.at >= since ? entry : undefined;
}

function purchase(
  context: PurchaseContext,
  recordKind: RecordKind,
  page: PagePurchase,
  spending: Spending,
  { cost, prices, idsOnly, neverContact }: PageOffer,
): PageAnswer {
  const { clock, documentProperties, uuid } = context.ports;
  const [sent] = spending.send([{ call: page.call, quote: cost }]);
  const result = sent && withEmptyEnd(page.call, sent);
  if (!result) return { problem: { code: 'waiting' } };
  const problem = problemIn(result, cost.credits, clock.timeOfDay);
  const found = result.ok ? foundIn(page, result.value) : [];
  const { records, skipped } = usableRecords(neverContact, page.kind, found);
  const pricing = { key: spending.key, prices, now: clock.now() };
  const sealed = records.map((record) => sealedRecord(recordKind, record, pricing));
  // Without credits, an empty page does not say that nobody matches.
  const isPage = result.ok && !(result.value.outOfCredits && result.value.rows === 0);
  const learned = isPage
    ? entriesOf(recordKind, page, result.value, sealed, skipped, clock.now())
    : refusedEntries(context, page, !result.ok && result.failure.lost);
  const journal = journalProperties(idsOnly ? idsOf(learned) : learned, uuid);
  const isBooked = spending.settle(chargeOf(result, cost), ({ now }) => ({
    journal,
    learned,
    problem,
    halt: result.ok ? undefined : haltOf(result.failure, now),
  }));
  // Without the lock the answer is still shown and stored, and the reservation stays.
  if (!isBooked) ignoreErrors(() => documentProperties.setAll(journal));
  const list = listIn(learned[learned.length - 1]?.[1], page);
  if (list) return { list, records, ...(problem ? { warning: problem } : {}) };
  return { problem: problem ?? { code: 'waiting' } };
}

/** Returns the found records, no more than were requested. */
function foundIn({ size }: PagePurchase, page: Page<Purchasable>): readonly Purchasable[] {
  return page.results.flatMap((result) => (result.kind === 'found' ? [result.record] : [])).slice(0, size);
}

/** Returns an entry for each record and then the list itself, so that a list never names a record that is not stored. */
function entriesOf(
  recordKind: RecordKind,
  { key }: PagePurchase,
  page: Page<Purchasable>,
  records: readonly Purchasable[],
  skipped: SkippedRecords,
  at: number,
): readonly (readonly [LookupKey, Entry])[] {
  const list: ListEntry = {
    kind: 'list',
    at,
    ids: records.map(({ id }) => id),
    ...(page.total === undefined ? {} : { total: page.total }),
    ...(page.totalIsExact === undefined ? {} : { totalIsExact: page.totalIsExact }),
    rows: page.rows,
    ...skippedCounts(skipped),
  };
  return [...recordEntries(recordKind, records, at), [key, list]];
}

/** Notes for a cell that its request was refused and costs nothing, so that the cell may send it again. */
function refusedEntries(
  { inCell, ports }: PurchaseContext,
  { call, key }: PagePurchase,
  isLost: boolean,
): readonly (readonly [LookupKey, Entry])[] {
  if (!inCell || call.repeatable || isLost) return [];
  return [[key, { kind: 'sent', at: ports.clock.now(), isRefused: true }]];
}
