/** Asking Lusha for balance, plan and request limits, free of charge. */
import type { AccountNote } from '../core/account';
import { NO_COST } from '../core/prices';
import type { Settings } from '../core/settings';
import type { Failure } from '../lusha/failure';
import type { AccountState } from './account-state';
import type { PurchaseContext } from './purchase-request';
import { FREE_BUDGET } from './resolve-budget';
import { Spending } from './spending';

/** Seconds that a person or a cell waits for the answer. Our own choice. */
const TIMEOUT_S = 20;

/** What came of asking for the balance. */
export interface Balance {
  /** What is known now, less what others have booked meanwhile; `undefined` where Lusha did not answer. */
  readonly note: AccountNote | undefined;
  readonly failure: Failure | undefined;
}

/**
 * Asks with the key of `settings` and notes the answer under its account. `known`: what was read of the account before;
 * `again`: the argument that caused the question, which is noted along. Where the file's lock is not free the answer is not noted: the
 * next who looks asks again. Never throws.
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
