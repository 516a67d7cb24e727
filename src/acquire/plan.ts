/** The plan of a purchase, made under the file's lock: what is really missing, what the limits allow, who is claimed. */

import { ACCOUNT_FRESH_MS, cellsFound } from '../core/account';
import { BATCH_SIZE } from '../core/limits';
import type { Lookup, LookupKey } from '../core/lookup';
import { addCosts, type Cost, LIST_PRICES, NO_COST, searchCost } from '../core/prices';
import type { Claims } from '../ledger/claims';
import { type Entry, mergeEntries } from '../ledger/entry';
import { JOURNAL_ROOM, journalSize } from '../ledger/journal';
import { keepsIdsOnly } from '../ledger/kept';
import {
  type AccountState,
  accountStateProperties,
  readAccountState,
  remainingBudget,
} from './account-state';
import { NEVER_CONTACT_TAB, type NeverContact, readNeverContact } from './never-contact';
import {
  type PlannedRequest,
  plannedCost,
  plannedReveals,
  plannedSearches,
  type RevealRow,
  revealCost,
} from './planned-requests';
import type { FundedSettings, Problem, PurchaseContext, PurchaseRequest } from './purchase-request';
import { isSettled, type Purchasable, type RecordKind } from './record-kind';
import { idKey } from './record-kinds';
import { isClaimed, keysOf, mayRepeat } from './reveals';

export interface Plan {
  readonly jobs: readonly PlannedRequest[];
  /** Reserved for `jobs` already. */
  readonly held: Cost;
  readonly state: AccountState;
  /** Keys that this execution has claimed. */
  readonly claimed: readonly LookupKey[];
  /** Whether balance and prices are to be asked for along with the first requests: nobody knows them of today, or is asking. */
  readonly asksUsage: boolean;
  readonly neverContact: NeverContact;
  /** Of what is bought the file may keep no more than Lusha's ids. */
  readonly idsOnly: boolean;
  /** Turned out to be known under another lookup. */
  readonly entries: ReadonlyMap<LookupKey, Entry>;
  readonly problems: ReadonlyMap<LookupKey, Problem>;
}

/** Claimed like a lookup by whoever asks for balance and prices. */
export const USAGE_CLAIM = 'usage';

/** Whether balance and prices are not known of today, and nobody is asking for them. */
export function mayAskUsage(
  { account }: Pick<AccountState, 'account'>,
  claims: Claims,
  now: number,
): boolean {
  const isStale = account === undefined || now - account.at > ACCOUNT_FRESH_MS;
  return isStale && claims[USAGE_CLAIM] === undefined;
}

/** Decides what to send for `lookups`, reserves its cost and claims it. To be called under the file's lock. */
export function makePlan(
  context: PurchaseContext,
  recordKind: RecordKind,
  order: PurchaseRequest,
  lookups: readonly Lookup[],
  settings: FundedSettings,
): Plan {
  const { ports, ledger } = context;
  const { required } = order;
  const properties = ports.documentProperties.getAll();
  const now = ports.clock.now();
  const state = readAccountState(properties, settings.account, now, settings.budget);
  const prices = state.account?.prices ?? LIST_PRICES;
  const entries = new Map<LookupKey, Entry>();
  const problems = new Map<LookupKey, Problem>();
  const records = new Map<LookupKey, Purchasable>();
  let claims: Claims = {};

  /** Those of `list` that nobody has bought or is buying. */
  const missing = (list: readonly Lookup[]): Lookup[] => {
    const known = ledger.lookAgain(list, properties);
    claims = known.claims;
    const idOf = (lookup: Lookup) => recordKind.recordOf(known.entries.get(lookup.key))?.id ?? lookup.by.id;
    const ids = list.flatMap((lookup) => idOf(lookup) ?? []);
    const byId = ledger.lookAgain(
      ids.map((id) => recordKind.idLookup(id)),
      properties,
    ).entries;
    return list.filter((lookup) => {
      const id = idOf(lookup);
      const own = known.entries.get(lookup.key);
      const same = id === undefined ? undefined : byId.get(idKey(lookup.kind, id));
      const entry = own && same && own.kind === same.kind ? mergeEntries(own, same) : (own ?? same);
      const record = recordKind.recordOf(entry);
      if (record && entry) {
        const isOld = now - entry.at > ACCOUNT_FRESH_MS;
        records.set(lookup.key, isOld ? recordKind.atListPrices(record, prices) : record);
      }
      if (entry) entries.set(lookup.key, entry);
      if (isSettled(recordKind, lookup, entry, required)) return false;
      if (
        entry?.kind === 'company' &&
        entry.asked &&
        !mayRepeat(entry, order.lostBefore) &&
        !isClaimed(lookup, id, known.claims)
      ) {
        problems.set(lookup.key, { code: 'lost' });
        return false;
      }
      return !isClaimed(lookup, id, known.claims);
    });
  };

  const neverContact = readNeverContact(ports.sheets.readTab(NEVER_CONTACT_TAB) ?? []);
  const allowed = (list: readonly Lookup[]) =>
    list.filter((lookup) => {
      const record = records.get(lookup.key);
      const listed = neverContact.has(lookup) || (record !== undefined && neverContact.hasRecord(record));
      if (listed) problems.set(lookup.key, { code: 'left_out' });
      return !listed;
    });

  const own = new Set(lookups.map(({ key }) => key));
  let wanted = allowed(missing(lookups));
  if (state.halt) {
    const { code, until } = state.halt;
    for (const { key } of wanted) problems.set(key, { code, params: { time: ports.clock.timeOfDay(until) } });
    wanted = [];
  }
  if (wanted.length > 0 && wanted.length < BATCH_SIZE && order.neighbours) {
    const around = new Map(order.neighbours().map((lookup) => [lookup.key, lookup]));
    const others = [...around.values()].filter(({ key }) => !own.has(key));
    wanted = [...wanted, ...allowed(missing(others)).slice(0, BATCH_SIZE - wanted.length)];
  }

  const room = remainingBudget(state, settings.budget.cap, now);
  let bytes = JOURNAL_ROOM - journalSize(properties);
  let reveals: Cost = NO_COST;
  // An id alone tells neither whether the person is on the list, nor what a lost answer was about.
  const straight = neverContact.isEmpty && !recordKind.chargedTwice;
  const toSearch: Lookup[] = [];
  const rows = new Map<string, RevealRow>();
  for (const lookup of wanted) {
    const record = records.get(lookup.key);
    const missingReveals = recordKind.toBuy(lookup, record, required);
    const known = record?.idOnly && missingReveals.length === 0 ? undefined : record?.id;
    const id = known ?? (missingReveals.length > 0 && straight ? lookup.by.id : undefined);
    const sameRow = id === undefined ? undefined : rows.get(id);
    const cost = sameRow
      ? NO_COST
      : id === undefined
        ? revealCost(lookup, recordKind, required, prices)
        : recordKind.cost(record, missingReveals, prices);
    const searches = toSearch.length + (id === undefined ? 1 : 0);
    const total = addCosts(reveals, cost);
    const size = recordKind.journalBytes;
    if (searchCost(searches, prices) + total.credits > room.credits || total.phones > room.phones) {
      problems.set(lookup.key, { code: room.byBalance ? 'no_credits' : 'over_cap' });
    } else if (bytes < size) {
      problems.set(lookup.key, { code: 'journal_full' });
    } else {
      bytes -= size;
      reveals = total;
      if (id === undefined) toSearch.push(lookup);
      else
        rows.set(id, { id, record, reveals: missingReveals, lookups: [...(sameRow?.lookups ?? []), lookup] });
    }
  }

  const jobs: PlannedRequest[] = [...plannedReveals([...rows.values()]), ...plannedSearches(toSearch)];
  const held = jobs.reduce(
    (sum, job) => addCosts(sum, plannedCost(job, recordKind, required, prices)),
    NO_COST,
  );
  const asksUsage = jobs.length > 0 && mayAskUsage(state, claims, now);
  const claimed = [...keysOf(jobs), ...(asksUsage ? [USAGE_CLAIM] : [])];
  const settledElsewhere = [...entries].filter(([key]) => own.has(key));
  if (jobs.length > 0) {
    ports.documentProperties.setAll({
      ...accountStateProperties(state, { spent: held, charged: 0 }, settings.account, now),
      ...(context.inCell ? cellsFound({ account: settings.account, at: now }) : {}),
    });
    ledger.claim(claimed, context.endBefore);
  }
  if (settledElsewhere.length > 0) ledger.remember(settledElsewhere, properties);
  const idsOnly = keepsIdsOnly(properties);
  return { jobs, held, state: state, claimed, asksUsage, neverContact, idsOnly, entries, problems };
}
