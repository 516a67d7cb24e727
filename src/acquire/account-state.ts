/** The credits, balance and request limits of one key, as the document's properties hold them. */
import {
  type AccountNote,
  AHEAD_MS,
  accountProperty,
  type Halt,
  haltProperty,
  isWithin,
  type ProblemNote,
  problemsProperty,
  quotaProperty,
  readAccountNote,
  readHalt,
  readProblems,
  sealedNote,
} from '../core/account';
import { type Budget, cellsCounter, type Room, readSpent, roomLeft, type Spent } from '../core/caps';
import { type CreditUse, DAYS_PROPERTY } from '../core/daily-use';
import { LONGEST_MESSAGE } from '../core/limits';
import { allowance, type QuotaSnapshot } from '../core/quota';
import type { CellsCap } from '../core/settings';
import { readStoredQuota } from '../core/stored-quota';
import type { Usage } from '../lusha/account';
import type { Problem } from './purchase-request';

/** The credits, balance and request limits of one key, as the document's properties hold them. */
export interface AccountState {
  /** The name of the property that holds `spent`. */
  readonly counter: string;
  readonly spent: Spent;
  readonly quota: QuotaSnapshot | undefined;
  readonly account: AccountNote | undefined;
  readonly halt: Halt | undefined;
  readonly problems: readonly ProblemNote[];
  /** The stored credits per day, to which the charges under `use` are added. */
  readonly days: string | undefined;
  readonly use: CreditUse;
}

/**
 * Reads the account state from the document's properties, as of `now` (epoch ms). `account` is the short digest of the
 * key. `counter` defaults to the counter of the cells. A stored value that cannot be read counts as absent.
 */
export function readAccountState(
  properties: Readonly<Record<string, string>>,
  account: string,
  now: number,
  counter: Omit<Budget, 'cap'> = cellsCounter(account),
): AccountState {
  return {
    counter: counter.property,
    spent: readSpent(properties[counter.property], counter.period(now), counter.counts),
    quota: readStoredQuota(properties[quotaProperty(account)], now),
    account: notOfFuture(readAccountNote(properties[accountProperty(account)]), now),
    halt: readHalt(properties[haltProperty(account)], now),
    problems: readProblems(properties[problemsProperty(account)]),
    days: properties[DAYS_PROPERTY],
    use: counter.use,
  };
}

/** A note of the future is damaged. It would count as fresh for ever. */
function notOfFuture(note: AccountNote | undefined, now: number): AccountNote | undefined {
  return note && note.at <= now + AHEAD_MS ? note : undefined;
}

/** Returns the credits that may still be spent: what the cap leaves, but never more than a balance seen within the last hour. */
export function remainingBudget(
  state: AccountState,
  cap: CellsCap,
  now: number,
): Room & { readonly byBalance: boolean } {
  const room = roomLeft(cap, state.spent);
  const { account } = state;
  const isFresh = account !== undefined && isWithin(account.balanceAt ?? account.at, now, 3_600_000);
  const balance = isFresh ? account.remaining : undefined;
  if (balance === undefined || balance >= room.credits) return { ...room, byBalance: false };
  return { credits: balance, phones: Math.min(balance, room.phones), byBalance: true };
}

/** Returns the problem that blocks every request now: a failure that the next request would meet too, or an exhausted quota. */
export function requestBlock(
  { halt, quota }: Pick<AccountState, 'halt' | 'quota'>,
  now: number,
  timeOfDay: (at: number) => string,
): Problem | undefined {
  if (halt) return { code: halt.code, params: { time: timeOfDay(halt.until) } };
  const allowed = quota ? allowance(quota, now) : undefined;
  return allowed?.code ? { code: allowed.code, params: { time: timeOfDay(allowed.opensAt) } } : undefined;
}

/** Returns the note to store for what the usage endpoint answered to `key` at `at` (epoch ms). */
export function usageNote(usage: Usage, at: number, key: string | undefined): AccountNote {
  const { remaining, total } = usage.credits;
  const note: AccountNote = {
    at,
    ...(remaining === undefined ? {} : { remaining }),
    ...(total === undefined ? {} : { total }),
    ...(usage.planEnds === undefined ? {} : { planEnds: usage.planEnds }),
    ...(usage.plan === undefined ? {} : { plan: usage.plan.slice(0, LONGEST_MESSAGE) }),
    prices: usage.prices,
    ...(usage.furtherPrices ? { furtherPrices: usage.furtherPrices } : {}),
  };
  return sealedNote(note, key);
}
