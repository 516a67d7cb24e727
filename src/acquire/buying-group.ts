/** Purchases the buying groups of companies. The ledger keeps a list for each company, so that no company is paid for twice. */
import { type Budget, isWithinRoom } from '../core/caps';
import type { LookupKey } from '../core/lookup';
import { type Cost, NO_COST, type Prices } from '../core/prices';
import { isDemo } from '../core/settings';
import type { Entry } from '../ledger/entry';
import { JOURNAL_ROOM, journalProperties, journalSize } from '../ledger/journal';
import { keepsIdsOnly } from '../ledger/kept';
import {
  buyingGroups,
  type GroupPage,
  type GroupTerms,
  groupsPerRequest,
  MOST_GROUPS,
} from '../lusha/buying-group';
import type { CallResult } from '../lusha/call';
import { isBeyondEnd } from '../lusha/prospecting';
import { remainingBudget, requestBlock } from './account-state';
import { problemIn } from './answer-problem';
import { chargeOf } from './charges';
import { CONTACTS } from './contact-kind';
import { idsOf } from './found-records';
import {
  type GroupBatch,
  type GroupCompany,
  type ReadGroups,
  readGroups,
  sentNotes,
  unsentNotes,
} from './group-answer';
import { ignoreErrors } from './ignore-errors';
import { type KnownGroup, KnownGroups } from './known-groups';
import { type NeverContact, readNeverContact } from './never-contact';
import type { FundedSettings, Problem, PurchaseContext } from './purchase-request';
import { EXTRA_REQUESTS, refusalOf } from './refusals';
import { resolveBudget } from './resolve-budget';
import { haltOf } from './responses';
import { type Decision, type LockedAccount, Spending, type WaitForClaim } from './spending';

export interface GroupsPurchase {
  readonly companies: readonly GroupCompany[];
  readonly terms: GroupTerms;
  /** The budget that pays. */
  readonly budget: Budget;
  /** A person agreed to ask again for what was asked for before this moment (epoch ms) without an answer. */
  readonly lostBefore?: number | undefined;
}

export interface GroupsAnswer {
  /** The groups by the keys of their companies. */
  readonly groups: ReadonlyMap<LookupKey, KnownGroup>;
  /** Why a group is missing, or why nothing further may be purchased although all are here. */
  readonly problem?: Problem;
}

/** The bytes of journal that one person of a group takes, with the id in the list. */
const PERSON_BYTES = CONTACTS.journalBytes + 100;

/**
 * Returns the groups from the ledger, and purchases the others, as many as the budget has room for. A company on the
 * never-contact list is not asked for. Never throws: the answer carries the problem that prevented a purchase.
 */
export function acquireGroups(context: PurchaseContext, purchase: GroupsPurchase): GroupsAnswer {
  const known = new KnownGroups(context, purchase.companies);
  if (known.open.length === 0) return { groups: known.groups };
  const { funded, problem } = resolveBudget(context, purchase.budget);
  if (problem) return { groups: known.groups, problem };
  if (isDemo(funded)) return { groups: known.groups, problem: { code: 'demo_only' } };
  const stopped = new GroupsAcquisition(context, purchase, funded, known).purchaseAll();
  return { groups: known.groups, ...(stopped ? { problem: stopped } : {}) };
}

/** One request that was decided on and reserved. */
interface GroupOffer {
  readonly batch: GroupBatch;
  readonly cost: Cost;
  readonly prices: Prices;
  readonly idsOnly: boolean;
  readonly neverContact: NeverContact;
}

/** What follows after an answer. */
interface Settled {
  readonly next?: GroupBatch;
  /** What stays reserved for `next`. */
  readonly holds: Cost;
  /** Why nothing further may be purchased. */
  readonly problem?: Problem;
}

type Decided = GroupOffer | { readonly problem: Problem } | 'known';

/** The purchase of groups, one request after the other. */
class GroupsAcquisition {
  /** The most companies of a request, which is less while Lusha refuses one of them without saying which. */
  private most: number;
  private extraLeft = EXTRA_REQUESTS;

  constructor(
    private readonly context: PurchaseContext,
    private readonly purchase: GroupsPurchase,
    private readonly funded: FundedSettings,
    private readonly known: KnownGroups,
  ) {
    this.most = groupsPerRequest(purchase.terms.limit);
  }

  /** Purchases until all groups are known. Returns the problem that ended it before, or that allows no further purchase. */
  purchaseAll(): Problem | undefined {
    for (let open = this.known.open.length; open > 0; open = this.known.open.length) {
      const { extraLeft } = this;
      const spending = new Spending(this.context, this.funded);
      const decided = spending.reserve((account) => this.decide(account));
      if (!decided) return { code: 'waiting' };
      if (decided === 'known') return undefined;
      if ('problem' in decided) return decided.problem;
      const problem = this.buy(spending, decided);
      spending.release();
      if (problem) return problem;
      // An answer that settles nothing would be paid for over and over.
      if (this.known.open.length === open && this.extraLeft === extraLeft) return { code: 'lost' };
    }
    return undefined;
  }

  /** Decides under the lock what the next request is, and what it costs at most. */
  private decide(account: LockedAccount): Decision<Decided> | WaitForClaim {
    const { ledger, ports } = this.context;
    const { properties, now, state, prices } = account;
    const neverContact = readNeverContact(ports, properties);
    this.known.lookAgain(neverContact, (lookups) => ledger.lookAgain(lookups, properties).entries);
    if (this.known.open.length === 0) return { value: 'known' };
    const open = this.free();
    if (open.length === 0) return { value: { problem: { code: 'lost' } } };
    const claims = ledger.claims();
    const claimed = open.find(({ key }) => claims[key] !== undefined);
    if (claimed) return { claimed: claimed.key };
    const closed = requestBlock(state, now, ports.clock.timeOfDay);
    if (closed) return { value: { problem: closed } };
    const room = remainingBudget(state, this.funded.budget.cap, now);
    const each = this.purchase.terms.limit * prices.buyingGroup;
    const batch = this.nextBatch(each === 0 ? this.most : Math.floor(room.credits / each));
    const cost = { credits: (batch?.companies.length ?? 0) * each, phones: 0 };
    if (!batch || !isWithinRoom(cost, room)) {
      return { value: { problem: { code: room.byBalance ? 'no_credits' : 'over_cap' } } };
    }
    const bytes = batch.companies.length * this.purchase.terms.limit * PERSON_BYTES;
    if (JOURNAL_ROOM - journalSize(properties) < bytes)
      return { value: { problem: { code: 'journal_full' } } };
    return {
      value: { batch, cost, prices, idsOnly: keepsIdsOnly(properties), neverContact },
      reserve: {
        cost,
        claims: batch.companies.map(({ key }) => key),
        others: claims,
        journal: journalProperties(sentNotes(batch, now), ports.uuid),
      },
    };
  }

  /** Returns the companies that may be asked for: not those whose answer was lost, unless a person has agreed. */
  private free(): readonly GroupCompany[] {
    const { lostBefore = 0 } = this.purchase;
    const { lost, open } = this.known;
    return open.filter(({ key }) => (lost.get(key) ?? -1) < lostBefore);
  }

  /** Returns the next companies, no more than the budget pays; `undefined` if it pays none. The rest of an earlier request comes first. */
  private nextBatch(paid: number): GroupBatch | undefined {
    const rest = this.restBatch();
    if (rest) return rest.companies.length <= paid ? rest : undefined;
    const companies = this.free().slice(0, Math.min(this.most, paid));
    return companies.length === 0 ? undefined : { companies, page: 0, read: 0, before: new Map() };
  }

  /** Returns the request whose further pages are missing, if it was for companies of this purchase. */
  private restBatch(): GroupBatch | undefined {
    const { partial } = this.known;
    const isOpen = new Set(this.free().map(({ key }) => key));
    const byKey = new Map(this.purchase.companies.map((company) => [company.key, company]));
    for (const [key, { rest }] of partial) {
      if (!isOpen.has(key) || !rest || rest.of.length > MOST_GROUPS) continue;
      const companies = rest.of.flatMap((one) => byKey.get(one) ?? []);
      if (companies.length < rest.of.length || !rest.of.includes(key)) continue;
      const read = companies.reduce((sum, one) => sum + this.known.countOf(one), 0);
      return { companies, page: rest.page, read, before: partial };
    }
    return undefined;
  }

  /** Sends the request, and the requests for its further pages. Returns the problem that allows no further purchase. */
  private buy(spending: Spending, offer: GroupOffer): Problem | undefined {
    let { batch } = offer;
    let held = offer.cost;
    for (;;) {
      const call = buyingGroups(
        batch.companies.map(({ key, by }) => ({ reference: key, by })),
        this.purchase.terms,
        batch.page,
      );
      const [sent] = spending.send([{ call, quote: held }]);
      if (!sent) return { code: 'waiting' };
      const result = isBeyondEnd(call, sent) ? emptyPage(sent) : sent;
      const { next, holds, problem } = this.settle(spending, offer, batch, held, result);
      if (problem || !next) return problem;
      batch = next;
      held = holds;
    }
  }

  /** Stores an answer. Returns the next page of the request, and what stays reserved for it. */
  private settle(
    spending: Spending,
    offer: GroupOffer,
    batch: GroupBatch,
    held: Cost,
    result: CallResult<GroupPage>,
  ): Settled {
    const { ports } = this.context;
    const charged = chargeOf(result, held);
    const read = this.read(spending, offer, batch, held, result);
    const { entries, left, problem } = read;
    const rest = Math.min(left * offer.prices.buyingGroup, held.credits - charged.credits);
    const holds = left === 0 ? NO_COST : { credits: Math.max(0, rest), phones: 0 };
    const journal = journalProperties(offer.idsOnly ? idsOf(entries) : entries, ports.uuid);
    const isBooked = spending.settle(charged, ({ now }) => ({
      journal,
      learned: entries,
      problem,
      halt: result.ok || !problem ? undefined : haltOf(result.failure, now),
      ...(left > 0 ? { holds, claims: batch.companies.map(({ key }) => key) } : {}),
    }));
    // Without the lock the answer is still stored, and the reservation stays.
    if (!isBooked) ignoreErrors(() => ports.documentProperties.setAll(journal));
    this.known.learn(entries);
    if (problem || !isBooked) return { holds, problem: problem ?? { code: 'waiting' } };
    if (left === 0) return { holds };
    const { companies, page } = batch;
    return { holds, next: { companies, page: page + 1, read: read.read, before: this.known.partial } };
  }

  /** Reads an answer: what it brings, what further pages can have, and why nothing further may be purchased. */
  private read(
    spending: Spending,
    { prices, neverContact }: GroupOffer,
    batch: GroupBatch,
    held: Cost,
    result: CallResult<GroupPage>,
  ): Pick<ReadGroups, 'entries' | 'left' | 'read'> & { readonly problem?: Problem | undefined } {
    const { clock } = this.context.ports;
    const refused = result.ok ? undefined : this.cutAround(batch, result);
    if (refused) return { entries: refused, left: 0, read: 0 };
    const problem = problemIn(result, held.credits, clock.timeOfDay);
    const now = clock.now();
    if (!result.ok) {
      const entries = result.lostAttempts > 0 ? [] : unsentNotes(batch, now);
      return { entries, left: 0, read: 0, problem };
    }
    const pricing = { key: spending.key, prices, now };
    const { terms } = this.purchase;
    const reading = { goesOn: problem === undefined, terms, neverContact, pricing };
    const { isUntied, ...read } = readGroups(result.value, batch, reading);
    if (problem) return { ...read, left: 0, problem };
    // What may have been paid for is not asked for again without consent.
    return isUntied ? { ...read, left: 0, problem: { code: 'lost' } } : read;
  }

  /**
   * Returns the entries of the companies that Lusha refuses, so that the others are asked for without them; `undefined` if
   * the refusal is about something else. Where it names no company, the next request has half as many.
   */
  private cutAround(
    batch: GroupBatch,
    result: Extract<CallResult<GroupPage>, { readonly ok: false }>,
  ): readonly (readonly [LookupKey, Entry])[] | undefined {
    const { failure } = result;
    const { companies, page } = batch;
    const outcome = refusalOf(failure);
    if (outcome === undefined || failure.isAboutForm || page > 0 || this.extraLeft === 0) return undefined;
    this.extraLeft -= 1;
    const named = (failure.items ?? []).flatMap((index) => companies[index] ?? []);
    const refused = companies.length === 1 ? companies : named;
    this.most =
      refused.length > 0 ? groupsPerRequest(this.purchase.terms.limit) : Math.ceil(companies.length / 2);
    const at = this.context.ports.clock.now();
    const others = companies.filter((one) => !refused.includes(one));
    return [
      ...unsentNotes({ ...batch, companies: others }, at),
      ...refused.map(({ key }): [LookupKey, Entry] => [key, { kind: 'miss', at, outcome }]),
    ];
  }
}

function emptyPage({ lostAttempts }: CallResult<GroupPage>): CallResult<GroupPage> {
  return { ok: true, value: { groups: new Map(), rows: 0 }, creditsCharged: 0, lostAttempts };
}
