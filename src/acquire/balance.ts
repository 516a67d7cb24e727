/** Asks Lusha for balance, plan and request limits, free of charge. */
import type { AccountNote } from '../core/account';
import { NO_COST } from '../core/prices';
import type { Settings } from '../core/settings';
import type { Failure } from '../lusha/failure';
import type { AccountState } from './account-state';
import type { PurchaseContext } from './purchase-request';
import { FREE_BUDGET } from './resolve-budget';
import { Spending } from './spending';

/** How many seconds a person or a cell waits for the answer. This is our own choice. */
const TIMEOUT_S = 20;

/** The result of asking for the balance. */
export interface Balance {
  /** The balance now, minus what other executions have booked in the meantime; `undefined` if Lusha did not answer. */
  readonly note: AccountNote | undefined;
  readonly failure: Failure | undefined;
}

/**
 * Asks with the key of `settings` and stores the answer under its account. `known` is the account state that was read
 * before. `again` is the formula argument that caused the request; it is stored too. If the file's lock is not free, the
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
  spending.settle(NO_COST, () => ({}));
  return { note: spending.balance, failure };
}
