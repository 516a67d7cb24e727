/** Asks Lusha for balance, plan and request limits, free of charge. */
import type { AccountNote } from '../core/account';
import type { Budget } from '../core/caps';
import { NO_COST } from '../core/prices';
import { allowance } from '../core/quota';
import { isDemo, type Settings } from '../core/settings';
import type { Failure } from '../lusha/failure';
import { type AccountState, readAccountState, remainingBudget } from './account-state';
import type { PurchaseContext } from './purchase-request';
import { FREE_BUDGET } from './resolve-budget';
import { Spending } from './spending';

/** How many seconds a person or a cell waits for the answer. This is our own choice. */
const TIMEOUT_S = 20;

/** Answers younger than this are not requested again: Lusha allows five such questions a minute. */
const FRESH_MS = 15_000;

/** The result of asking for the balance. */
export interface Balance {
  /** The balance now, minus what other executions have booked in the meantime; `undefined` if Lusha did not answer. */
  readonly note: AccountNote | undefined;
  readonly failure: Failure | undefined;
}

/**
 * Asks with the key of `settings` and stores the answer under its account. `known` is the account state that was read
 * before; without it, a rejected key stores nothing. `again` is the formula argument that caused the request; it is stored too. If the file's lock is not free, the
 * answer is not stored and the next execution asks again. Never throws.
 */
export function askBalance(
  context: PurchaseContext,
  settings: Settings,
  known?: AccountState,
  again?: string,
): Balance {
  const funded = { ...settings, budget: FREE_BUDGET };
  const spending = new Spending({ ...context, timeoutSeconds: TIMEOUT_S }, funded, known);
  const failure = spending.askUsage(again);
  // A key that Lusha rejects may be anything that somebody typed, and each would leave properties behind.
  if (failure?.code !== 'bad_key' || known?.account !== undefined) spending.settle(NO_COST, () => ({}));
  return { note: spending.balance, failure };
}

/**
 * Returns whether a purchase from `budget` would be refused at `now` (epoch ms) for what is known of the account: a
 * failure that was met a moment ago, a used up limit per hour or day, or a balance below what the budget has left.
 */
function isRefused(state: AccountState, budget: Pick<Budget, 'cap'>, now: number): boolean {
  const { halt, quota } = state;
  const allowed = quota ? allowance(quota, now) : undefined;
  if (halt || allowed?.code === 'quota_hour' || allowed?.code === 'quota_day') return true;
  return remainingBudget(state, budget.cap, now).byBalance;
}

/** Returns whether Lusha told the balance a moment ago, and nothing has refused requests since. */
export function isFresh({ account, halt, quota }: AccountState, now: number): boolean {
  const isShut = halt !== undefined || (quota !== undefined && allowance(quota, now).code !== undefined);
  return account !== undefined && now - account.at < FRESH_MS && !isShut;
}

/**
 * Asks Lusha, free of charge, when a purchase from `budget` would be refused, because credits may have been added or a
 * limit may have been raised since. Call it outside of the lock, when a person presses a button that purchases. Never
 * throws.
 */
export function askWhenRefused(context: PurchaseContext, budget: Budget): void {
  const { clock, documentProperties } = context.ports;
  const settings = context.settings();
  if (settings.key === undefined || isDemo(settings)) return;
  const now = clock.now();
  const state = readAccountState(documentProperties.getAll(), settings.account, now, budget);
  if (isRefused(state, budget, now) && !isFresh(state, now)) askBalance(context, settings, state);
}
