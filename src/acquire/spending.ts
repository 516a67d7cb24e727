/**
 * The one way to spend, and the only writer of account state: what is decided under the file's lock is reserved and claimed,
 * then sent, then settled. Purchases of records, pages of searches, lists of values and the balance differ in what they send
 * and learn, not in this.
 */
import { ACCOUNT_FRESH_MS, type AccountNote, cellsFound, type Halt } from '../core/account';
import { readSpent, roomLeft } from '../core/caps';
import { LOCK_WAIT_MS } from '../core/limits';
import type { LookupKey } from '../core/lookup';
import { type Cost, LIST_PRICES, NO_COST, type Prices } from '../core/prices';
import type { CellsCap } from '../core/settings';
import type { Claims } from '../ledger/claims';
import type { Entry } from '../ledger/entry';
import type { Properties } from '../ledger/journal';
import type { Call, CallResult } from '../lusha/call';
import type { Failure } from '../lusha/failure';
import { AccountClient } from './account-client';
import { type AccountState, readAccountState } from './account-state';
import { type AccountUpdate, accountStateProperties, noteAfterOthers } from './account-update';
import { ClaimWait } from './claim-wait';
import { ignoreErrors } from './ignore-errors';
import type { FundedSettings, Problem, PurchaseContext } from './purchase-request';

/** Claimed like a lookup by whoever asks for balance and prices. */
const USAGE_CLAIM = 'usage';

type LedgerEntries = readonly (readonly [LookupKey, Entry])[];

/** What is seen under the file's lock. */
export interface LockedAccount {
  readonly properties: Properties;
  /** Epoch ms. */
  readonly now: number;
  readonly state: AccountState;
  /** The account's own prices, else the published ones. */
  readonly prices: Prices;
}

/** The same after what the answers were charged: `room` is what may be reserved of the budget. */
export interface SettlingAccount extends LockedAccount {
  readonly room: CellsCap;
}

/** What was decided under the lock. */
export interface Decision<T> {
  readonly value: T;
  /** Given where something is to be sent: what that can cost at most, and what nobody else is to buy meanwhile. */
  readonly reserve?: {
    readonly cost: Cost;
    readonly claims: readonly LookupKey[];
    /** What others are buying. Where it is given, the question for balance and prices goes along with the calls, once a day. */
    readonly others?: Claims;
  };
  /** Known to the journal or the sheet and not to formulas yet. */
  readonly learned?: LedgerEntries;
}

/** Somebody else is buying the same: `reserve` waits until this claim is gone, and decides anew. */
export interface WaitForClaim {
  readonly claimed: LookupKey;
}

/** What answers bring, besides what they were charged. */
export interface Settlement {
  /** What stays reserved and claimed for requests that are to follow; nothing unless given. */
  readonly holds?: Cost;
  readonly claims?: readonly LookupKey[];
  /** Properties that are written along with the account state, in one write. */
  readonly journal?: Properties;
  /** What formulas are to see. */
  readonly learned?: LedgerEntries;
  readonly halt?: Halt | undefined;
  /** Noted for the panel, unless it only says that something waits. */
  readonly problem?: Problem | undefined;
}

/** One spending of one execution: what it holds of the account until it has settled all. Its methods are called in the order of the file. */
export class Spending {
  private readonly client: AccountClient;
  private held: Cost = NO_COST;
  /** Period of the counter in which `held` was reserved. */
  private period: string | undefined;
  private claimed: ReadonlySet<LookupKey> = new Set();
  private asksUsage = false;
  /** What was known of the account before anything was sent, and what was stored of an answer about it. */
  private before: AccountNote | undefined;
  private stored: AccountNote | undefined;

  /** `known`: what was read of the account before; `reserve` reads it anew. */
  constructor(
    private readonly context: PurchaseContext,
    private readonly funded: FundedSettings,
    known: Partial<Pick<AccountState, 'account' | 'quota'>> = {},
  ) {
    this.before = known.account;
    this.client = new AccountClient(context, funded, known.quota);
  }

  /** Lists the keys that this spending has claimed. */
  get claims(): ReadonlySet<LookupKey> {
    return this.claimed;
  }

  /**
   * Decides under the file's lock, waiting while somebody else has claimed the same; reserves the cost and claims the keys of
   * the decision before it returns. Gives `undefined` where the time is up, the lock is not free or a service fails: then
   * nothing was spent, and nothing may be sent.
   */
  reserve<T>(decide: (account: LockedAccount) => Decision<T> | WaitForClaim): T | undefined {
    const { ledger, ports, startBefore } = this.context;
    const wait = new ClaimWait(this.context);
    while (ports.clock.now() < startBefore) {
      const decision = this.underLock((account) => {
        const decided = decide(account);
        if ('value' in decided) this.hold(account, decided);
        return decided;
      });
      if (!decision) {
        // A service may fail between reserving and claiming: nothing is sent, so nothing stays reserved.
        this.release();
        return undefined;
      }
      if ('value' in decision) return decision.value;
      if (!wait.until(() => ledger.claims()[decision.claimed] === undefined)) return undefined;
    }
    return undefined;
  }

  /** Tells how many requests may go out now, waiting for the next minute where it begins in time, or why none may. */
  nextWave(): ReturnType<AccountClient['nextWave']> {
    return this.client.nextWave();
  }

  /** Sends the calls, and with the first the free question for balance and prices where it is due. Results are in their order; it never throws. */
  send<T>(calls: readonly Call<T>[]): readonly CallResult<T>[] {
    const asksUsage = this.asksUsage;
    this.asksUsage = false;
    return asksUsage ? this.client.sendWithUsage(calls, this.before) : this.client.send(calls);
  }

  /** Asks for balance and prices alone, free of charge; `again` is noted with them. Gives the failure where there was no answer. */
  askUsage(again?: string): Failure | undefined {
    return this.client.askUsage(again);
  }

  /**
   * Books under the file's lock what the answers were charged and what `book` makes of them. False where the lock was not
   * free or a service failed: then nothing may be sent any more, and what was charged stays reserved.
   */
  settle(charged: Cost, book: (account: SettlingAccount) => Settlement): boolean {
    const isBooked = this.underLock((account) => {
      const { spent } = account.state;
      // What was reserved yesterday is no part of today's counter.
      if (this.period !== undefined && spent.day !== this.period) this.held = NO_COST;
      this.period = spent.day;
      const change = {
        credits: charged.credits - this.held.credits,
        phones: charged.phones - this.held.phones,
      };
      const after = {
        day: spent.day,
        credits: spent.credits + change.credits,
        phones: spent.phones + change.phones,
      };
      const settlement = book({ ...account, room: roomLeft(this.funded.budget.cap, after) });
      this.bookIn(account, charged, change, settlement);
      return true;
    });
    if (isBooked) return true;
    this.held = {
      credits: Math.max(0, this.held.credits - charged.credits),
      phones: Math.max(0, this.held.phones - charged.phones),
    };
    return false;
  }

  /** Gives back what is still reserved and claimed for requests that were not sent after all. */
  release(): void {
    if (this.claimed.size === 0 && this.held.credits === 0) return;
    this.underLock((account) => {
      this.keepClaims([]);
      if (this.held.credits === 0 || account.state.spent.day !== this.period) return;
      const spent = { credits: -this.held.credits, phones: -this.held.phones };
      this.write(account, { spent, charged: 0 });
      this.held = NO_COST;
    });
  }

  /** Gives the balance as it was last answered, less what others have booked since; `undefined` where nobody answered. */
  get balance(): AccountNote | undefined {
    return this.client.answered?.note ?? this.stored;
  }

  private underLock<T>(work: (account: LockedAccount) => T): T | undefined {
    const { clock, documentProperties, lock } = this.context.ports;
    const { account, budget } = this.funded;
    return ignoreErrors(
      () =>
        lock.within(LOCK_WAIT_MS, () => {
          const properties = documentProperties.getAll();
          const now = clock.now();
          const state = readAccountState(properties, account, now, budget);
          return work({ properties, now, state, prices: state.account?.prices ?? LIST_PRICES });
        })?.value,
    );
  }

  private hold(account: LockedAccount, { reserve, learned }: Decision<unknown>): void {
    if (reserve) {
      const { state, now } = account;
      const { cost, claims, others } = reserve;
      this.before = state.account;
      this.client.quota = state.quota;
      this.period = state.spent.day;
      this.asksUsage =
        others !== undefined && isStale(state.account, now) && others[USAGE_CLAIM] === undefined;
      // Only a cell can look into the store of the file's owner: it tells the panel whose key it has found there.
      const note = others && this.context.inCell ? cellsFound({ account: this.funded.account, at: now }) : {};
      this.write(account, { spent: cost, charged: 0 }, note);
      this.held = cost;
      this.keepClaims([...claims, ...(this.asksUsage ? [USAGE_CLAIM] : [])]);
    }
    if (learned && learned.length > 0) this.context.ledger.remember(learned, account.properties);
  }

  private bookIn(account: LockedAccount, charged: Cost, change: Cost, settlement: Settlement): void {
    const { holds = NO_COST, claims = [], journal, learned = [], halt, problem } = settlement;
    const { answered, quota } = this.client;
    const note =
      answered && noteAfterOthers(answered.note, answered.askedAt, this.before, account.state.account);
    const update = {
      spent: { credits: change.credits + holds.credits, phones: change.phones + holds.phones },
      charged: charged.credits,
      quota,
      account: note,
      halt,
      problem: problem && problem.code !== 'waiting' ? { at: account.now, ...problem } : undefined,
    };
    this.write(account, update, journal);
    this.stored = note ?? this.stored;
    this.client.answered = undefined;
    this.held = holds;
    if (learned.length > 0) this.context.ledger.remember(learned, account.properties);
    this.keepClaims(claims);
  }

  private write({ state, now }: LockedAccount, update: AccountUpdate, others: Properties = {}): void {
    const changes = { ...others, ...accountStateProperties(state, update, this.funded.account, now) };
    if (Object.keys(changes).length > 0) this.context.ports.documentProperties.setAll(changes);
  }

  /** Claims these keys and no others. */
  private keepClaims(keys: readonly LookupKey[]): void {
    const kept = new Set(keys);
    const released = [...this.claimed].filter((key) => !kept.has(key));
    this.claimed = kept;
    if (keys.length + released.length > 0) {
      this.context.ledger.claim(keys, this.context.endBefore, released);
    }
  }
}

function isStale(account: AccountNote | undefined, now: number): boolean {
  return account === undefined || now - account.at > ACCOUNT_FRESH_MS;
}

export interface ReleasedReserve {
  /** Credits that may have been charged of it. */
  readonly credits: number;
  /** Properties to write. */
  readonly changes: Readonly<Record<string, string>>;
}

/**
 * Gives back what an execution that was cut off had reserved in a counter of its own, such as that of a run; to be called
 * and written while nobody else spends under it.
 */
export function releasedReserve(properties: Properties, property: string, period: string): ReleasedReserve {
  const spent = readSpent(properties[property], period);
  const charged = spent.charged ?? 0;
  if (spent.credits <= charged) return { credits: 0, changes: {} };
  const given = JSON.stringify({ ...spent, credits: charged, phones: 0 });
  return { credits: spent.credits - charged, changes: { [property]: given } };
}
