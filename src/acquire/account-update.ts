/** How what happened changes the account state. The result is written by `Spending` alone, under the file's lock. */
import {
  type AccountNote,
  accountProperty,
  addProblem,
  chargeAccount,
  type Halt,
  haltProperty,
  type ProblemNote,
  problemsProperty,
  quotaProperty,
  storeNote,
} from '../core/account';
import { addSpent } from '../core/caps';
import type { Cost } from '../core/prices';
import { mergeQuota, type QuotaSnapshot, storeQuota } from '../core/quota';
import type { AccountState } from './account-state';

/** What happened since the account state was read. */
export interface AccountUpdate {
  /** Change of what is spent or reserved. */
  readonly spent: Cost;
  /** Credits that Lusha charged. */
  readonly charged: number;
  readonly quota?: QuotaSnapshot | undefined;
  readonly account?: AccountNote | undefined;
  readonly halt?: Halt | undefined;
  readonly problem?: ProblemNote | undefined;
}

/** Gives the properties to write after `update`: those that it changes, none where it changes nothing. */
export function accountStateProperties(
  state: AccountState,
  update: AccountUpdate,
  account: string,
  now: number,
): Record<string, string> {
  const { spent, charged, quota, halt, problem } = update;
  const note =
    update.account ?? (state.account && charged > 0 ? chargeAccount(state.account, charged) : undefined);
  const seen = quota && state.quota ? mergeQuota(state.quota, quota, now) : quota;
  return {
    // Written only when it changes: what another execution reserves meanwhile must not be overwritten.
    ...(spent.credits === 0 && spent.phones === 0 && charged === 0
      ? {}
      : { [state.counter]: JSON.stringify(addSpent(state.spent, spent.credits, spent.phones, charged)) }),
    ...(note ? { [accountProperty(account)]: storeNote(note) } : {}),
    ...(seen ? { [quotaProperty(account)]: storeQuota(seen) } : {}),
    ...(halt ? { [haltProperty(account)]: storeNote(halt) } : {}),
    ...(problem ? { [problemsProperty(account)]: storeNote(addProblem(state.problems, problem)) } : {}),
  };
}

/**
 * Gives the note to store of an answer about the balance, less what others have booked while it was on its way: Lusha's
 * balance lags some seconds behind its charges, so that it may not hold them yet, and a balance that is too low for a while
 * is better than credits that are not there. `before`: the note when the question was sent, at `askedAt` (epoch ms);
 * `latest`: the note now, under the lock.
 */
export function noteAfterOthers(
  answered: AccountNote,
  askedAt: number,
  before: AccountNote | undefined,
  latest: AccountNote | undefined,
): AccountNote {
  const { remaining } = answered;
  if (remaining === undefined || latest?.remaining === undefined) return answered;
  // Somebody else was answered meanwhile, and may have been charged since.
  if (latest.at !== before?.at && latest.at >= askedAt) {
    return { ...answered, remaining: Math.min(remaining, latest.remaining) };
  }
  if (latest.at !== before?.at) return answered;
  const booked = Math.max(0, (before.remaining ?? latest.remaining) - latest.remaining);
  return { ...answered, remaining: Math.max(0, remaining - booked) };
}
