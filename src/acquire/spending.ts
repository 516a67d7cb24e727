/**
 * The only way to spend credits, and the only writer of account state. A decision made under the file's lock is reserved and
 * claimed, then sent, then settled. Purchases of records, pages of searches, lists of values and the balance all do this;
 * they differ only in what they send and learn.
 */
import { type AccountNote, cellsFound, type Halt, isWithin, listPricesOf } from '../core/account';
import { isWithinRoom, type Room, roomLeft, type Spent } from '../core/caps';
import { LOCK_WAIT_MS } from '../core/limits';
import type { LookupKey } from '../core/lookup';
import { addCosts, type Cost, NO_COST, type Prices } from '../core/prices';
import type { Claims } from '../ledger/claims';
import type { Entry } from '../ledger/entry';
import type { Properties } from '../ledger/journal';
import { firstReading } from '../ledger/reading-version';
import type { Call, CallResult } from '../lusha/call';
import type { Failure } from '../lusha/failure';
import { AccountClient } from './account-client';
import { type AccountState, readAccountState, remainingBudget } from './account-state';
import { type AccountUpdate, accountStateProperties, noteAfterOthers } from './account-update';
import { ClaimWait } from './claim-wait';
import { ignoreErrors } from './ignore-errors';
import type { FundedSettings, Problem, PurchaseContext } from './purchase-request';
import { surplusAccounts } from './surplus-accounts';
import { hasTimeUnderLock } from './time-left';

/** The key that an execution claims, like a lookup key, while it requests balance and prices. */
const USAGE_CLAIM = 'usage';

type LedgerEntries = readonly (readonly [LookupKey, Entry])[];

/** The account as it is under the file's lock. */
export interface LockedAccount {
  readonly properties: Properties;
  /** Epoch ms. */
  readonly now: number;
  readonly state: AccountState;
  /** The account's own prices, or the published ones if those are unknown. */
  readonly prices: Prices;
}

/** The account after the charges of the answers. `room` is what may still be reserved from the budget. */
export interface SettlingAccount extends LockedAccount {
  readonly room: Room;
}

/** A decision made under the lock. */
export interface Decision<T> {
  readonly value: T;
  /** Set if something will be sent: the most that it can cost, and the keys that no other execution may purchase meanwhile. */
  readonly reserve?: {
    readonly cost: Cost;
    readonly claims: readonly LookupKey[];
    /** The claims of other executions. If they are given, balance and prices are requested together with the calls, once a day. */
    readonly others?: Claims;
    /** Properties that are written together with the reservation, in one write. */
    readonly journal?: Properties;
  };
  /** Entries that are in the journal or the sheet but that formulas cannot see yet. */
  readonly learned?: LedgerEntries;
}

/** The claim of another execution. `reserve` waits until it is gone and then decides again. */
export interface WaitForClaim {
  readonly claimed: LookupKey;
}

/** What to store for the answers, in addition to their charges. */
export interface Settlement {
  /** The cost that stays reserved for requests that follow. Defaults to nothing. */
  readonly holds?: Cost;
  /** The keys that stay claimed for requests that follow. Defaults to none. */
  readonly claims?: readonly LookupKey[];
  /** Properties that are written together with the account state, in one write. */
  readonly journal?: Properties;
  /** The entries that formulas can see from now on. */
  readonly learned?: LedgerEntries;
  readonly halt?: Halt | undefined;
  /** A problem that is noted for the panel, unless its code is `waiting`. */
  readonly problem?: Problem | undefined;
}

/** A call with the most that it can cost each time it is sent. */
export interface QuotedCall<T> {
  readonly call: Call<T>;
  readonly quote: Cost;
}

/** One act of spending in one execution, with what it has reserved until everything is settled. Call its methods in the order of this file. */
export class Spending {
  private readonly client: AccountClient;
  private held: Cost = NO_COST;
  /** The period of the counter in which `held` was reserved. */
  private period: string | undefined;
  private claimed: ReadonlySet<LookupKey> = new Set();
  private asksUsage = false;
  /** The balance note before anything was sent. */
  private before: AccountNote | undefined;
  /** The balance note that was stored last. */
  private stored: AccountNote | undefined;

  /** `known` is the account state that was read before. `reserve` reads it again. */
  constructor(
    private readonly context: PurchaseContext,
    private readonly funded: FundedSettings,
    known: Partial<Pick<AccountState, 'account' | 'quota'>> = {},
  ) {
    this.before = known.account;
    this.client = new AccountClient(context, funded, known.quota);
  }

  /** Returns the key that pays. */
  get key(): string | undefined {
    return this.funded.key;
  }

  /** Lists the keys that this spending has claimed. */
  get claims(): ReadonlySet<LookupKey> {
    return this.claimed;
  }

  /**
   * Calls `decide` under the file's lock, and waits while another execution has claimed the same keys. Reserves the cost and
   * claims the keys of the decision before it returns. Returns `undefined` if the time is up, the lock is not free or a
   * service fails; then nothing was spent, and nothing may be sent.
   */
  reserve<T>(decide: (account: LockedAccount) => Decision<T> | WaitForClaim): T | undefined {
    const { ledger } = this.context;
    const wait = new ClaimWait(this.context);
    while (hasTimeUnderLock(this.context)) {
      const decision = this.underLock((account) => {
        const decided = decide(account);
        if ('value' in decided) this.hold(account, decided);
        return decided;
      });
      if (!decision) {
        // A service may fail after reserving and before claiming. Nothing is sent then, so the reservation is released.
        this.release();
        return undefined;
      }
      if ('value' in decision) return decision.value;
      if (!wait.until(() => ledger.claims()[decision.claimed] === undefined)) return undefined;
    }
    return undefined;
  }

  /** Returns how many requests may go out now, after waiting for the next minute if it begins in time, or why none may. */
  nextWave(): ReturnType<AccountClient['nextWave']> {
    return this.client.nextWave();
  }

  /**
   * Sends the calls and returns their results in the same order. A call whose answer was lost is sent again only after its
   * quote was reserved once more. The first wave also includes the free request for balance and prices if it is due. Never
   * throws.
   */
  send<T>(quoted: readonly QuotedCall<T>[]): readonly CallResult<T>[] {
    const calls = quoted.map(({ call }) => call);
    const reserveRepeats = (indexes: readonly number[]) => this.reserveRepeats(quoted, indexes);
    const asksUsage = this.asksUsage;
    this.asksUsage = false;
    return asksUsage
      ? this.client.sendWithUsage(calls, reserveRepeats, this.before)
      : this.client.send(calls, reserveRepeats);
  }

  /** Requests only balance and prices, free of charge, and stores `again` with them. Returns the failure if Lusha did not answer. */
  askUsage(again?: string): Failure | undefined {
    return this.client.askUsage(again);
  }

  /**
   * Books the charges of the answers, and what `book` returns, under the file's lock. Returns false if the lock was not free
   * or a service failed; then nothing more may be sent, and the charges stay reserved.
   */
  settle(charged: Cost, book: (account: SettlingAccount) => Settlement): boolean {
    const isBooked = this.underLock((account) => {
      const { spent } = account.state;
      this.moveTo(spent.day);
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

  /** Releases what is still reserved and claimed for requests that were not sent. */
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

  /** Returns the balance of the last answer, minus what other executions have booked since, or `undefined` without an answer. */
  get balance(): AccountNote | undefined {
    return this.client.answered?.note ?? this.stored;
  }

  private underLock<T>(work: (account: LockedAccount) => T): T | undefined {
    const { clock, documentProperties, lock } = this.context.ports;
    const { account, budget, key } = this.funded;
    return ignoreErrors(
      () =>
        lock.within(LOCK_WAIT_MS, () => {
          const properties = documentProperties.getAll();
          const now = clock.now();
          const state = readAccountState(properties, account, now, budget);
          return work({ properties, now, state, prices: listPricesOf(state.account, key, now) });
        })?.value,
    );
  }

  /** Reserves the quotes of these calls once more, in order, as far as the budget has room. Returns the indexes of those calls. */
  private reserveRepeats(
    quoted: readonly QuotedCall<unknown>[],
    indexes: readonly number[],
  ): readonly number[] {
    const reserved = this.underLock((account) => {
      const { state, now } = account;
      const room = remainingBudget(state, this.funded.budget.cap, now);
      let sum = NO_COST;
      const fitting = indexes.filter((index) => {
        const total = addCosts(sum, quoted[index]?.quote ?? NO_COST);
        const fits = isWithinRoom(total, room);
        if (fits) sum = total;
        return fits;
      });
      this.write(account, { spent: sum, charged: 0 });
      this.moveTo(state.spent.day);
      this.held = addCosts(this.held, sum);
      return fitting;
    });
    return reserved ?? [];
  }

  /** Drops the reservation of an earlier period, because it is not part of the counter of this one. */
  private moveTo(period: string): void {
    if (this.period !== undefined && period !== this.period) this.held = NO_COST;
    this.period = period;
  }

  private hold(account: LockedAccount, { reserve, learned }: Decision<unknown>): void {
    if (reserve) {
      const { state, now } = account;
      const { cost, claims, others, journal } = reserve;
      this.before = state.account;
      this.client.quota = state.quota;
      this.period = state.spent.day;
      this.asksUsage =
        others !== undefined && isStale(state.account, now) && others[USAGE_CLAIM] === undefined;
      // Only a cell can read the user properties of the file's owner, so it notes for the panel whose key it has found there.
      const note = others && this.context.inCell ? cellsFound({ account: this.funded.account, at: now }) : {};
      const reading = firstReading(account.properties, this.context.ports.sheets);
      this.write(account, { spent: cost, charged: 0 }, { ...note, ...reading, ...journal });
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

  private write(locked: LockedAccount, update: AccountUpdate, others: Properties = {}): void {
    const { account } = this.funded;
    const { documentProperties } = this.context.ports;
    const changes = {
      ...others,
      ...accountStateProperties(locked.state, update, account, locked.now),
    };
    if (Object.keys(changes).length === 0) return;
    const surplus = surplusAccounts(locked.properties, account, locked.now);
    // Before the write, because a full store takes none; what cannot be removed now goes the next time.
    if (surplus.length > 0) ignoreErrors(() => documentProperties.remove(surplus));
    documentProperties.setAll(changes);
  }

  /** Claims exactly these keys and releases all others. */
  private keepClaims(keys: readonly LookupKey[]): void {
    const kept = new Set(keys);
    const released = [...this.claimed].filter((key) => !kept.has(key));
    this.claimed = kept;
    if (keys.length + released.length > 0) {
      this.context.ledger.claim(keys, this.context.claimUntil, released);
    }
  }
}

function isStale(account: AccountNote | undefined, now: number): boolean {
  return account === undefined || !isWithin(account.at, now);
}

/** What an execution that was cut off had reserved in a counter of its own, such as the counter of a run. */
export interface CutReserve {
  /** The credits that were reserved and never corrected by an answer. Lusha may have charged them. */
  readonly credits: number;
  /** The counter in which they count as spent. */
  readonly spent: Spent;
}

/**
 * Finds what an execution that was cut off had reserved. It stays in the counter. With `isFreeToRepeat` the same requests may
 * be reserved again in its place, because Lusha does not charge twice for them. Call it only while nothing else spends under
 * that counter.
 */
export function cutReserve(spent: Spent, isFreeToRepeat: boolean): CutReserve {
  const { credits, charged = 0, unsure = 0 } = spent;
  if (spent.isFull) return { credits: 0, spent };
  const cut = Math.max(0, credits - charged - unsure);
  if (isFreeToRepeat) {
    return { credits: cut, spent: { ...spent, credits: credits - cut, phones: 0, atLeast: credits } };
  }
  return { credits: cut, spent: { ...spent, unsure: unsure + cut } };
}
