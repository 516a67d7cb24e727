/** Buys one page of a search by criteria: asked for once, and kept in the ledger as a list of ids with a record each. */
import { cellsFound } from '../core/account';
import type { Budget } from '../core/caps';
import { LOCK_WAIT_MS } from '../core/limits';
import type { Lookup, LookupKey } from '../core/lookup';
import { type Cost, LIST_PRICES, pageCost } from '../core/prices';
import { isDemo } from '../core/settings';
import type { Entry, ListEntry } from '../ledger/entry';
import { JOURNAL_ROOM, journalProperties, journalSize } from '../ledger/journal';
import { idOnlyEntry, keepsIdsOnly } from '../ledger/kept';
import type { Call, CallResult } from '../lusha/call';
import type { Failure } from '../lusha/failure';
import type { Page } from '../lusha/prospecting';
import {
  type AccountState,
  accountStateProperties,
  readAccountState,
  remainingBudget,
  requestBlock,
} from './account-state';
import { watchAccount } from './account-watch';
import { ignoreErrors } from './ignore-errors';
import { NEVER_CONTACT_TAB, readNeverContact } from './never-contact';
import { mayAskUsage, USAGE_CLAIM } from './plan';
import type { FundedSettings, Problem, PurchaseContext } from './purchase-request';
import type { Purchasable, RecordKind } from './record-kind';
import { idKey } from './record-kinds';
import { resolveBudget } from './resolve-budget';
import { haltOf, problemOf } from './responses';
import { waitForClaim } from './wait-for-claim';

export interface PagePurchase {
  /** Names the search: equal for all who ask for the same. */
  readonly key: LookupKey;
  readonly kind: Lookup['kind'];
  readonly call: Call<Page<Purchasable>>;
  /** Results asked for, which Lusha charges by. */
  readonly size: number;
  /** Signals that one result can match at most, each charged beside the search; none unless given. */
  readonly signalsEach?: number;
  /** What pays for it; the limit for formulas unless given. */
  readonly budget?: Budget;
  /** Epoch ms: an answer from before counts as none. */
  readonly since?: number;
}

/**
 * `records`: those of the list, where they were bought just now; else the ledger has them. `warning`: why nothing further
 * must be bought, although the page came.
 */
export type PageAnswer =
  | {
      readonly list: ListEntry;
      readonly records?: readonly Purchasable[];
      readonly warning?: Problem;
      readonly problem?: undefined;
    }
  | { readonly list?: undefined; readonly problem: Problem };

/** Bytes of journal that an id in a list takes. */
const ID_BYTES = 60;

interface Reserved {
  readonly state: AccountState;
  readonly held: Cost;
  readonly asksUsage: boolean;
  /** Of what is found the file may keep no more than Lusha's ids. */
  readonly idsOnly: boolean;
}

type Named = Pick<PagePurchase, 'key' | 'kind' | 'since'>;

/** The list as the file knows it; asks nobody. */
function knownPage(context: Pick<PurchaseContext, 'ledger'>, order: Named): ListEntry | undefined {
  return knownPages(context, [order]).get(order.key);
}

/** The lists that the file knows of these, by their keys, looked up at once. */
export function knownPages(
  { ledger }: Pick<PurchaseContext, 'ledger'>,
  orders: readonly Named[],
): ReadonlyMap<LookupKey, ListEntry> {
  const { entries } = ledger.look(orders.map(namedBy));
  return new Map(
    orders.flatMap((order): [LookupKey, ListEntry][] => {
      const list = listIn(entries.get(order.key), order);
      return list ? [[order.key, list]] : [];
    }),
  );
}

/** The list as the file knows it, else as Lusha answers now. Whoever is on the never-contact list is left out; they cost their share of the page. */
export function acquirePage(
  context: PurchaseContext,
  recordKind: RecordKind,
  order: PagePurchase,
): PageAnswer {
  const { ledger, ports } = context;
  const { clock, documentProperties } = ports;
  const named = [namedBy(order)];
  const known = knownPage(context, order);
  if (known) return { list: known };
  const { funded, problem } = resolveBudget(context, order.budget);
  if (problem) return { problem };
  // The demo knows nobody that could be searched for.
  if (isDemo(funded)) return { problem: { code: 'demo_only' } };

  const reserve = (): PageAnswer | Reserved | 'claimed' => {
    const properties = documentProperties.getAll();
    const now = clock.now();
    const again = ledger.lookAgain(named, properties);
    const list = listIn(again.entries.get(order.key), order);
    if (list) return { list };
    if (again.claims[order.key] !== undefined) return 'claimed';
    const state = readAccountState(properties, funded.account, now, funded.budget);
    const prices = state.account?.prices ?? LIST_PRICES;
    const held = { credits: pageCost(order.size, order.signalsEach ?? 0, prices), phones: 0 };
    const obstacle = obstacleTo(state, funded, held, now, clock.timeOfDay);
    if (obstacle) return { problem: obstacle };
    const bytes = order.size * (recordKind.journalBytes + ID_BYTES);
    if (JOURNAL_ROOM - journalSize(properties) < bytes) return { problem: { code: 'journal_full' } };
    documentProperties.setAll({
      ...accountStateProperties(state, { spent: held, charged: 0 }, funded.account, now),
      ...(context.inCell ? cellsFound({ account: funded.account, at: now }) : {}),
    });
    const asksUsage = mayAskUsage(state, again.claims, now);
    ledger.claim([order.key, ...(asksUsage ? [USAGE_CLAIM] : [])], context.endBefore);
    return { state: state, held, asksUsage, idsOnly: keepsIdsOnly(properties) };
  };

  const turn = waitForClaim(context, reserve);
  if (!turn) return { problem: { code: 'waiting' } };
  return 'state' in turn ? buy(context, recordKind, order, funded, turn) : turn;
}

export function namedBy({ key, kind }: Pick<PagePurchase, 'key' | 'kind'>): Lookup {
  return { kind, key, aliases: [], by: {} } as Lookup;
}

function listIn(entry: Entry | undefined, { since = 0 }: Pick<PagePurchase, 'since'>): ListEntry | undefined {
  return entry?.kind === 'list' && entry.at >= since ? entry : undefined;
}

/** What keeps the page from being asked for now. */
function obstacleTo(
  state: AccountState,
  { budget }: FundedSettings,
  held: Cost,
  now: number,
  timeOfDay: (at: number) => string,
): Problem | undefined {
  const closed = requestBlock(state, now, timeOfDay);
  if (closed) return closed;
  const room = remainingBudget(state, budget.cap, now);
  if (held.credits <= room.credits) return undefined;
  return { code: room.byBalance ? 'no_credits' : 'over_cap' };
}

function buy(
  context: PurchaseContext,
  recordKind: RecordKind,
  order: PagePurchase,
  funded: FundedSettings,
  { state, held, asksUsage, idsOnly }: Reserved,
): PageAnswer {
  const { ledger, ports } = context;
  const { clock, documentProperties, lock, uuid } = ports;
  const watch = watchAccount(context, funded, { account: state.account });
  const { results, note } = watch.send([order.call], asksUsage);
  const result = results[0] as CallResult<Page<Purchasable>>;
  const at = clock.now();
  const charged = chargeOf(result, held.credits);
  const failure = result.ok ? undefined : result.failure;
  const problem = problemIn(result, held.credits, clock.timeOfDay);
  const records = result.ok ? wantedIn(context, order, result.value) : [];
  const news = result.ok ? newsOf(recordKind, order, result.value, records, at) : [];
  const journal = journalProperties(idsOnly ? idsOf(news) : news, uuid);

  const store = () => {
    const properties = documentProperties.getAll();
    const now = clock.now();
    const latest = readAccountState(properties, funded.account, now, funded.budget);
    // What was reserved yesterday is no part of today's counter.
    const kept = latest.spent.day === state.spent.day ? held.credits : 0;
    const halt = failure && haltOf(failure, now);
    const quota = watch.quota();
    const update = {
      spent: { credits: charged - kept, phones: 0 },
      charged,
      ...(quota ? { quota } : {}),
      ...(note ? { account: note } : {}),
      ...(halt ? { halt } : {}),
      ...(problem && problem.code !== 'waiting' ? { problem: { at: now, ...problem } } : {}),
    };
    documentProperties.setAll({
      ...journal,
      ...accountStateProperties(latest, update, funded.account, now),
    });
    ledger.remember(news, properties);
    ledger.claim([order.key, ...(asksUsage ? [USAGE_CLAIM] : [])], 0);
    return true;
  };
  // Without the lock the answer is shown all the same, and kept; what was reserved stays reserved.
  if (!ignoreErrors(() => lock.within(LOCK_WAIT_MS, store)))
    ignoreErrors(() => documentProperties.setAll(journal));
  const list = listIn(news[news.length - 1]?.[1], order);
  if (list) return { list, records, ...(problem ? { warning: problem } : {}) };
  return { problem: problem ?? { code: 'waiting' } };
}

/** Who was found, without those whom the never-contact list names. */
function wantedIn(
  { ports }: PurchaseContext,
  { size }: PagePurchase,
  page: Page<Purchasable>,
): readonly Purchasable[] {
  const neverContact = readNeverContact(ports.sheets.readTab(NEVER_CONTACT_TAB) ?? []);
  return page.results
    .flatMap((one) => (one.kind === 'found' ? [one.record] : []))
    .filter((record) => !neverContact.hasRecord(record))
    .slice(0, size);
}

/** An entry for each record, then the list itself: a list never names somebody who is not there. */
function newsOf(
  recordKind: RecordKind,
  { key, kind }: PagePurchase,
  page: Page<Purchasable>,
  records: readonly Purchasable[],
  at: number,
): readonly (readonly [LookupKey, Entry])[] {
  const list: ListEntry = {
    kind: 'list',
    at,
    ids: records.map(({ id }) => id),
    ...(page.total === undefined ? {} : { total: page.total }),
    ...(page.totalIsExact === undefined ? {} : { totalIsExact: page.totalIsExact }),
    ...(page.isLast ? { isLast: true as const } : {}),
  };
  return [
    ...records.map((record): [LookupKey, Entry] => [idKey(kind, record.id), recordKind.entryOf(record, at)]),
    [key, list],
  ];
}

function idsOf(news: readonly (readonly [LookupKey, Entry])[]): readonly (readonly [LookupKey, Entry])[] {
  return news.flatMap(([key, entry]) => {
    const kept = idOnlyEntry(entry);
    return kept ? [[key, kept] as const] : [];
  });
}

/** Credits that the page was charged, earlier attempts whose answer was lost among them. */
function chargeOf(result: CallResult<unknown>, quoted: number): number {
  if (!result.ok) return result.failure.lost ? quoted : 0;
  return (result.creditsCharged ?? quoted) + result.lostBefore * quoted;
}

function problemIn(
  result: CallResult<unknown>,
  quoted: number,
  timeOfDay: (at: number) => string,
): Problem | undefined {
  if (!result.ok) return problemOf(result.failure satisfies Failure, { timeOfDay });
  return (result.creditsCharged ?? 0) > quoted ? { code: 'stopped' } : undefined;
}
