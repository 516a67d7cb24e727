/** Buys one page of a search by criteria: bought once, and kept in the ledger as a list of ids with a record each. */
import type { Budget } from '../core/caps';
import type { Lookup, LookupKey } from '../core/lookup';
import { NEVER_CONTACT_TAB } from '../core/own-tabs';
import { type Cost, pageCost } from '../core/prices';
import { isDemo } from '../core/settings';
import type { Entry, ListEntry } from '../ledger/entry';
import { JOURNAL_ROOM, journalProperties, journalSize } from '../ledger/journal';
import { idOnlyEntry, keepsIdsOnly } from '../ledger/kept';
import type { Call, CallResult } from '../lusha/call';
import type { Failure } from '../lusha/failure';
import type { Page } from '../lusha/prospecting';
import { remainingBudget, requestBlock } from './account-state';
import { ignoreErrors } from './ignore-errors';
import { type NeverContact, readNeverContact } from './never-contact';
import type { FundedSettings, Problem, PurchaseContext } from './purchase-request';
import type { Purchasable, RecordKind } from './record-kind';
import { idKey } from './record-kinds';
import { resolveBudget } from './resolve-budget';
import { haltOf, problemOf } from './responses';
import { type Decision, type LockedAccount, Spending, type WaitForClaim } from './spending';

/** One page of a search, as it is bought. */
export interface PagePurchase {
  /** Names the search: equal for all who ask for the same. */
  readonly key: LookupKey;
  readonly kind: Lookup['kind'];
  readonly call: Call<Page<Purchasable>>;
  /** Results requested, which Lusha charges by. */
  readonly size: number;
  /** Signals that one result can match at most, each charged in addition to the search; none unless given. */
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

type Named = Pick<PagePurchase, 'key' | 'kind' | 'since'>;

/** The list as the file knows it; asks nobody. */
function knownPage(context: Pick<PurchaseContext, 'ledger'>, page: Named): ListEntry | undefined {
  return knownPages(context, [page]).get(page.key);
}

/** Gives the lists that the file knows of these, by their keys, looked up at once. */
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
 * Gives the list as the file knows it, else as Lusha answers now. Whoever is on the never-contact list is left out; they cost
 * their share of the page. Never throws: what keeps the page from being bought is its problem.
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
  // The demo knows nobody that could be searched for.
  if (isDemo(funded)) return { problem: { code: 'demo_only' } };
  const spending = new Spending(context, funded);
  const decided = spending.reserve((account) => decidePage(context, recordKind, page, funded, account));
  if (!decided) return { problem: { code: 'waiting' } };
  return 'cost' in decided ? buy(context, recordKind, page, spending, decided) : decided;
}

/** What is to be bought. */
interface PageOffer {
  readonly cost: Cost;
  /** Of what is found the file may keep no more than Lusha's ids. */
  readonly idsOnly: boolean;
  /** Read before anything is sent: where that fails nothing is lost. */
  readonly neverContact: NeverContact;
}

/** Under the lock: the list where somebody has bought it meanwhile, what keeps it from being bought, or what it costs. */
function decidePage(
  { ledger, ports }: PurchaseContext,
  recordKind: RecordKind,
  page: PagePurchase,
  { budget }: FundedSettings,
  { properties, now, state, prices }: LockedAccount,
): Decision<PageAnswer | PageOffer> | WaitForClaim {
  const { entries, claims } = ledger.lookAgain([namedBy(page)], properties);
  const list = listIn(entries.get(page.key), page);
  if (list) return { value: { list } };
  if (claims[page.key] !== undefined) return { claimed: page.key };
  const closed = requestBlock(state, now, ports.clock.timeOfDay);
  if (closed) return { value: { problem: closed } };
  const cost = { credits: pageCost(page.size, page.signalsEach ?? 0, prices), phones: 0 };
  const room = remainingBudget(state, budget.cap, now);
  if (cost.credits > room.credits) {
    return { value: { problem: { code: room.byBalance ? 'no_credits' : 'over_cap' } } };
  }
  const bytes = page.size * (recordKind.journalBytes + ID_BYTES);
  if (JOURNAL_ROOM - journalSize(properties) < bytes) return { value: { problem: { code: 'journal_full' } } };
  return {
    value: {
      cost,
      idsOnly: keepsIdsOnly(properties),
      neverContact: readNeverContact(ports.sheets.readTab(NEVER_CONTACT_TAB) ?? []),
    },
    reserve: { cost, claims: [page.key], others: claims },
  };
}

/** Makes the lookup under which the ledger keeps the list of a page. */
export function namedBy({ key, kind }: Pick<PagePurchase, 'key' | 'kind'>): Lookup {
  return { kind, key, aliases: [], by: {} } as Lookup;
}

function listIn(entry: Entry | undefined, { since = 0 }: Pick<PagePurchase, 'since'>): ListEntry | undefined {
  return entry?.kind === 'list' && entry.at >= since ? entry : undefined;
}

function buy(
  context: PurchaseContext,
  recordKind: RecordKind,
  page: PagePurchase,
  spending: Spending,
  { cost, idsOnly, neverContact }: PageOffer,
): PageAnswer {
  const { clock, documentProperties, uuid } = context.ports;
  const [result] = spending.send([page.call]);
  if (!result) return { problem: { code: 'waiting' } };
  const charged = { credits: chargeOf(result, cost.credits), phones: 0 };
  const problem = problemIn(result, cost.credits, clock.timeOfDay);
  const records = result.ok ? allowedIn(neverContact, page, result.value) : [];
  const learned = result.ok ? entriesOf(recordKind, page, result.value, records, clock.now()) : [];
  const journal = journalProperties(idsOnly ? idsOf(learned) : learned, uuid);
  const isBooked = spending.settle(charged, ({ now }) => ({
    journal,
    learned,
    problem,
    halt: result.ok ? undefined : haltOf(result.failure, now),
  }));
  // Without the lock the answer is shown all the same, and kept; what was reserved stays reserved.
  if (!isBooked) ignoreErrors(() => documentProperties.setAll(journal));
  const list = listIn(learned[learned.length - 1]?.[1], page);
  if (list) return { list, records, ...(problem ? { warning: problem } : {}) };
  return { problem: problem ?? { code: 'waiting' } };
}

/** Who was found, without those whom the never-contact list names. */
function allowedIn(
  neverContact: NeverContact,
  { size }: PagePurchase,
  page: Page<Purchasable>,
): readonly Purchasable[] {
  return page.results
    .flatMap((one) => (one.kind === 'found' ? [one.record] : []))
    .filter((record) => !neverContact.hasRecord(record))
    .slice(0, size);
}

/** An entry for each record, then the list itself: a list never names somebody who is not there. */
function entriesOf(
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

function idsOf(entries: readonly (readonly [LookupKey, Entry])[]): readonly (readonly [LookupKey, Entry])[] {
  return entries.flatMap(([key, entry]) => {
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
