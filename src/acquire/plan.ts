/** Plans a purchase under the file's lock: what is really missing, what the limits allow, and which requests to send. */

import { type Budget, isWithinRoom } from '../core/caps';
import { BATCH_SIZE } from '../core/limits';
import { joinLookups, type Lookup, type LookupKey } from '../core/lookup';
import { addCosts, type Cost, NO_COST, type Prices, type RevealPrices, searchCost } from '../core/prices';
import type { Claims } from '../ledger/claims';
import { type Entry, mergeEntries } from '../ledger/entry';
import { JOURNAL_ROOM, journalSize } from '../ledger/journal';
import { noteJournalFull } from '../ledger/journal-full';
import { keepsIdsOnly } from '../ledger/kept';
import { remainingBudget, requestBlock } from './account-state';
import { readBatchLimit } from './batch-limit';
import { changedLookups, formerAnswers } from './former-answers';
import { ignoreErrors } from './ignore-errors';
import { type NeverContact, readNeverContact } from './never-contact';
import {
  type PlannedRequest,
  plannedReveals,
  plannedSearches,
  type RevealRow,
  revealCost,
  totalCost,
} from './planned-requests';
import type { FundedSettings, Problem, PurchaseContext, PurchaseRequest } from './purchase-request';
import { isSettled, type Purchasable, type RecordKind } from './record-kind';
import { idKey } from './record-kinds';
import { knownPrices } from './reveal-prices';
import { isClaimed, isLost, keysOf } from './reveals';
import type { Decision, LockedAccount } from './spending';

/** The requests that were decided on under the lock. */
export interface Plan {
  /** The requests to send. Their cost is reserved and their keys are claimed. Empty if there is nothing to purchase now. */
  readonly requests: readonly PlannedRequest[];
  /** The most items of a request. */
  readonly most: number;
  readonly prices: Prices;
  readonly neverContact: NeverContact;
  /** True if the file may keep only Lusha's ids of what is purchased. */
  readonly idsOnly: boolean;
  /** Entries that are known already, some of them under another lookup. */
  readonly entries: ReadonlyMap<LookupKey, Entry>;
  readonly problems: ReadonlyMap<LookupKey, Problem>;
}

/**
 * Decides what to send for `lookups`, the lookups of `request` that no other execution is purchasing. Must be called under
 * the file's lock.
 */
export function planPurchase(
  context: PurchaseContext,
  recordKind: RecordKind,
  request: PurchaseRequest,
  lookups: readonly Lookup[],
  funded: FundedSettings,
  account: LockedAccount,
): Decision<Plan> {
  const planner = new Planner(context, recordKind, request, account, funded.key);
  const own = new Set(lookups.map(({ key }) => key));
  const open = planner.withoutHalted(planner.allowed(planner.missing(lookups)));
  const requests = planner.withinLimits(planner.withNeighbours(open, own, funded.budget), funded.budget);
  // What is sent may take less room than was kept for it.
  const isFull = [...planner.problems.values()].some(({ code }) => code === 'journal_full');
  if (isFull && requests.length === 0) {
    ignoreErrors(() => noteJournalFull(context.ports));
  }
  const cost = totalCost(requests, recordKind, request.required, account.prices);
  return {
    value: {
      requests,
      most: readBatchLimit(account.properties, account.now),
      prices: account.prices,
      neverContact: planner.neverContact,
      idsOnly: keepsIdsOnly(account.properties),
      entries: planner.entries,
      problems: planner.problems,
    },
    learned: [...planner.entries].filter(([key]) => own.has(key)),
    ...(requests.length > 0 ? { reserve: { cost, claims: keysOf(requests), others: planner.claims } } : {}),
  };
}

/** Builds a plan. It holds the entries found so far and the reasons why some lookups are left out. */
class Planner {
  readonly entries = new Map<LookupKey, Entry>();
  readonly problems = new Map<LookupKey, Problem>();
  readonly neverContact: NeverContact;
  /** The claims of other executions. */
  claims: Claims = {};
  private readonly records = new Map<LookupKey, Purchasable>();

  constructor(
    private readonly context: PurchaseContext,
    private readonly recordKind: RecordKind,
    private readonly request: PurchaseRequest,
    private readonly account: LockedAccount,
    private readonly key: string | undefined,
  ) {
    this.neverContact = readNeverContact(context.ports, account.properties);
  }

  /** Returns the lookups that were not purchased yet and that no execution is purchasing. */
  missing(lookups: readonly Lookup[]): Lookup[] {
    const { recordKind } = this;
    const { ledger } = this.context;
    const { properties } = this.account;
    const known = ledger.lookAgain(lookups, properties);
    this.claims = known.claims;
    const idOf = ({ key, by }: Lookup) => recordKind.recordOf(known.entries.get(key))?.id ?? by.id;
    const ids = lookups.flatMap((lookup) => idOf(lookup) ?? []);
    const byId = ledger.lookAgain(
      ids.map((id) => recordKind.idLookup(id)),
      properties,
    ).entries;
    return lookups.filter((lookup) => {
      const id = idOf(lookup);
      const own = known.entries.get(lookup.key);
      const same = id === undefined ? undefined : byId.get(idKey(lookup.kind, id));
      const entry = own && same && own.kind === same.kind ? mergeEntries(own, same) : (own ?? same);
      return this.isMissing(lookup, id, entry);
    });
  }

  /** Returns the lookups that are not on the never-contact list. */
  allowed(lookups: readonly Lookup[]): Lookup[] {
    return lookups.filter((lookup) => {
      const record = this.records.get(lookup.key);
      const code =
        this.neverContact.reasonFor(lookup) ??
        (record && this.neverContact.reasonForRecord(lookup.kind, record));
      if (code) this.problems.set(lookup.key, { code });
      return code === undefined;
    });
  }

  /** Returns the lookups, or none of them while every request would meet the same failure. A minute is waited for later. */
  withoutHalted(lookups: Lookup[]): Lookup[] {
    const { state, now } = this.account;
    const problem = requestBlock(state, now, this.context.ports.clock.timeOfDay);
    if (!problem || problem.code === 'quota_minute') return lookups;
    for (const { key } of lookups) this.problems.set(key, problem);
    return [];
  }

  /**
   * Fills up a batch that is sent anyway with lookups from the neighboring cells. They are not read where not even the own
   * lookups have room: a file with thousands of such cells would read them for each.
   */
  withNeighbours(lookups: Lookup[], own: ReadonlySet<LookupKey>, budget: Budget): Lookup[] {
    const { neighbours } = this.request;
    if (lookups.length === 0 || lookups.length >= BATCH_SIZE || !neighbours) return lookups;
    if (this.withinLimits(lookups, budget).length === 0) return lookups;
    const others = joinLookups(neighbours()).filter(({ key }) => !own.has(key));
    const open = this.unchanged(this.allowed(this.missing(others)));
    return [...lookups, ...open.slice(0, BATCH_SIZE - lookups.length)];
  }

  /** Returns the lookups without those that an update reads otherwise, which are known already or wait for a person. */
  private unchanged(lookups: readonly Lookup[]): readonly Lookup[] {
    const unknown = lookups.filter(({ key }) => !this.entries.has(key));
    const changed = changedLookups(unknown);
    const { entries, waiting } = formerAnswers(
      this.context,
      this.recordKind,
      changed,
      this.account.properties,
    );
    return lookups.filter(({ key }) => !entries.has(key) && !waiting.has(key));
  }

  /** Returns the requests for the lookups, in order, for which the budget and the journal have room. */
  withinLimits(lookups: readonly Lookup[], budget: Budget): readonly PlannedRequest[] {
    const { state, now, prices, properties } = this.account;
    const { recordKind } = this;
    const room = remainingBudget(state, budget.cap, now);
    let bytes = JOURNAL_ROOM - journalSize(properties);
    let reveals: Cost = NO_COST;
    const toSearch: Lookup[] = [];
    const rows = new Map<string, RevealRow>();
    for (const lookup of lookups) {
      const { id, missing } = this.reachOf(lookup);
      const row = id === undefined ? undefined : rows.get(id);
      const total = addCosts(reveals, row ? NO_COST : this.costOf(lookup, id, missing));
      const searches = toSearch.length + (id === undefined ? 1 : 0);
      const credits = searchCost(searches, prices) + total.credits;
      if (!isWithinRoom({ ...total, credits }, room)) {
        this.problems.set(lookup.key, { code: room.byBalance ? 'no_credits' : 'over_cap' });
      } else if (bytes < recordKind.journalBytes) {
        this.problems.set(lookup.key, { code: 'journal_full' });
      } else {
        bytes -= recordKind.journalBytes;
        reveals = total;
        const record = this.records.get(lookup.key);
        if (id === undefined) toSearch.push(lookup);
        else {
          const own = row?.prices ?? this.pricesOf(record);
          rows.set(id, {
            id,
            record,
            reveals: missing,
            prices: own,
            lookups: [...(row?.lookups ?? []), lookup],
          });
        }
      }
    }
    return [...plannedReveals([...rows.values()]), ...plannedSearches(toSearch)];
  }

  private isMissing(lookup: Lookup, id: string | undefined, entry: Entry | undefined): boolean {
    const record = this.recordKind.recordOf(entry);
    if (record) this.records.set(lookup.key, record);
    if (entry) this.entries.set(lookup.key, entry);
    if (isSettled(this.recordKind, lookup, entry, this.request.required)) return false;
    if (isClaimed(lookup, id, this.claims)) return false;
    if (!isLost(entry, this.request.lostBefore)) return true;
    this.problems.set(lookup.key, { code: 'lost' });
    return false;
  }

  /** Returns the missing reveals of a lookup and the id for revealing them. A lookup without an id is searched first. */
  private reachOf(lookup: Lookup) {
    const record = this.records.get(lookup.key);
    const missing = this.recordKind.toBuy(lookup, record, this.request.required);
    const known = record?.idOnly && missing.length === 0 ? undefined : record?.id;
    // An id alone does not show whether the person is on the never-contact list, or which record a lost answer was about.
    const isIdEnough = missing.length > 0 && this.neverContact.isIdEnough && !this.recordKind.chargedTwice;
    return { id: known ?? (isIdEnough ? lookup.by.id : undefined), missing };
  }

  /** Returns the most that revealing a lookup can cost, without its search. */
  private costOf(lookup: Lookup, id: string | undefined, missing: readonly string[]): Cost {
    const { recordKind, request, account } = this;
    return id === undefined
      ? revealCost(lookup, recordKind, request.required, account.prices)
      : recordKind.cost(this.pricesOf(this.records.get(lookup.key)), missing, account.prices);
  }

  private pricesOf(record: Purchasable | undefined): RevealPrices {
    const { now, prices } = this.account;
    return knownPrices(this.recordKind, record, { key: this.key, prices, now });
  }
}
