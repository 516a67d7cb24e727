/** The prices by which a search is charged. */
import { readAccountState } from '../../acquire/account-state';
import type { PersonExecution } from '../../acquire/execution';
import { listPricesOf } from '../../core/account';
import type { Prices } from '../../core/prices';

/** Returns the price list of the account that pays. */
export function accountPrices(execution: PersonExecution): Prices {
  const { clock, documentProperties } = execution.ports;
  const { account, key } = execution.step().settings();
  const state = readAccountState(documentProperties.getAll(), account, clock.now());
  return listPricesOf(state.account, key, clock.now());
}
