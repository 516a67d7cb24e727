/**
 * Purchases one page of results, once: of a search by criteria, or of records similar to others. The ledger keeps it as a list
 * of ids and one record for each id.
 */
import { isWithinRoom } from '../core/caps';
import type { LookupKey } from '../core/lookup';
import type { Cost, Prices } from '../core/prices';
import { isDemo } from '../core/settings';
import type { ListEntry } from '../ledger/entry';
import { JOURNAL_ROOM, journalProperties, journalSize } from '../ledger/journal';
import { keepsIdsOnly } from '../ledger/kept';
import type { CallResult } from '../lusha/call';
import type { Page } from '../lusha/page';
import { withEmptyEnd } from '../lusha/prospecting';
import { remainingBudget, requestBlock } from './account-state';
import { problemIn } from './answer-problem';
import { batchLimitProperty, limitInTime, readBatchLimit } from './batch-limit';
import { chargeOf } from './charges';
import { idsOf, usableRecords } from './found-records';
import { ignoreErrors } from './ignore-errors';
import { type NeverContact, readNeverContact } from './never-contact';
import { entriesOf, foundIn, refusedEntries, sentEntry } from './page-entries';
import {
  isNotedWhenSent,
  isSentAndLost,
  listIn,
  namedBy,
  type PagePurchase,
  type PageRequested,
} from './page-purchase';
import type { FundedSettings, Problem, PurchaseContext } from './purchase-request';
import type { Purchasable, RecordKind } from './record-kind';
import { resolveBudget } from './resolve-budget';
import { haltOf } from './responses';
import { sealedRecord } from './reveal-prices';
import { type Decision, type LockedAccount, Spending, type WaitForClaim } from './spending';

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
  return 'cost' in decided ? purchase(context, recordKind, spending, decided) : decided;
}

/** The purchase that was decided on and reserved. */
interface PageOffer {
  readonly page: PagePurchase;
  readonly requested: PageRequested;
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
  // Only a person repeats what is charged in full, and neither a cell nor a job may do so by itself.
  const isNoted = isNotedWhenSent(inCell, page);
  if (isNoted && isSentAndLost(entries.get(page.key), page)) return { value: { problem: { code: 'lost' } } };
  const closed = requestBlock(state, now, ports.clock.timeOfDay);
  if (closed) return { value: { problem: closed } };
  const due = inTime(page, readBatchLimit(properties, now));
  const cost = { credits: due.cost(prices), phones: 0 };
  const room = remainingBudget(state, budget.cap, now);
  if (!isWithinRoom(cost, room)) {
    return { value: { problem: { code: room.byBalance ? 'no_credits' : 'over_cap' } } };
  }
  const bytes = due.size * (recordKind.journalBytes + ID_BYTES);
  if (JOURNAL_ROOM - journalSize(properties) < bytes) return { value: { problem: { code: 'journal_full' } } };
  const neverContact = readNeverContact(ports, properties);
  const requested = due.excluding ? due.excluding(neverContact) : due;
  if (!requested) return { value: { problem: { code: 'bad_seeds' } } };
  return {
    value: { page: due, requested, cost, prices, idsOnly: keepsIdsOnly(properties), neverContact },
    reserve: {
      cost,
      claims: [page.key],
      others: claims,
      journal: isNoted ? journalProperties([[page.key, sentEntry(page, now)]], ports.uuid) : {},
    },
  };
}

/** Returns the page with no more results than Lusha answers in time. */
function inTime(page: PagePurchase, most: number): PagePurchase {
  return page.size > most ? { ...page, ...page.shorter?.(most) } : page;
}

function purchase(
  context: PurchaseContext,
  recordKind: RecordKind,
  spending: Spending,
  { page, requested, cost, prices, idsOnly, neverContact }: PageOffer,
): PageAnswer {
  const { clock, documentProperties, uuid } = context.ports;
  const result = send(spending, requested, cost);
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
  const most = result.ok ? undefined : limitInTime(page.size, result.failure);
  const isBooked = spending.settle(chargeOf(result, cost), ({ now }) => ({
    journal: { ...journal, ...(most === undefined ? {} : batchLimitProperty(most, now)) },
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

/** How many requests may be refused for one page. Each names other parts that Lusha does not accept. */
const REFUSALS = 4;

/** Sends the request, and what may be sent instead of it for as long as it is refused. */
function send(
  spending: Spending,
  requested: PageRequested,
  quote: Cost,
): CallResult<Page<Purchasable>> | undefined {
  let { call, instead } = requested;
  for (let refusals = 0; ; refusals += 1) {
    const [sent] = spending.send([{ call, quote }]);
    const result = sent && withEmptyEnd(call, sent);
    const isFinal = !result || result.ok || result.lostAttempts > 0 || refusals === REFUSALS;
    const other = isFinal ? undefined : instead?.(result.failure);
    if (!other) return result;
    ({ call, instead } = other);
  }
}
