/** Turns events into changes of the account state. Only `Spending` writes the result, under the file's lock. */
import {
  type AccountNote,
  accountProperty,
  addProblem,
  chargeAccount,
  type Halt,
  haltProperty,
  NO_HALT,
  type ProblemNote,
  problemsProperty,
  quotaProperty,
  storeNote,
} from '../core/account';
import { addSpent } from '../core/caps';
import { addToDays } from '../core/daily-use';
import { utcDay } from '../core/day';
import type { Cost } from '../core/prices';
import { mergeQuota, type QuotaSnapshot } from '../core/quota';
import { isDemo } from '../core/settings';
import { storeQuota } from '../core/stored-quota';
import type { AccountState } from './account-state';

/** What has changed since the account state was read. */
export interface AccountUpdate {
  /** The change of the credits spent or reserved. */
  readonly spent: Cost;
  /** The credits that Lusha charged. */
  readonly charged: number;
  readonly quota?: QuotaSnapshot | undefined;
  readonly account?: AccountNote | undefined;
  readonly halt?: Halt | undefined;
  readonly problem?: ProblemNote | undefined;
}

/** Returns only the properties that `update` changes. */
export function accountStateProperties(
  state: AccountState,
  update: AccountUpdate,
  account: string,
  now: number,
): Record<string, string> {
  const { spent, charged, quota, problem } = update;
  // Lusha has answered, so what kept requests from being sent may be over.
  const halt = update.halt ?? (update.account && state.halt ? NO_HALT : undefined);
  const note =
    update.account ?? (state.account && charged > 0 ? chargeAccount(state.account, charged) : undefined);
  const seen = quota && state.quota ? mergeQuota(state.quota, quota, now) : quota;
  return {
    // The counter is written only when it changes, so that a reservation of another execution is not overwritten. One that
    // cannot be trusted stays as it is, because a written one would start at zero the next day.
    ...(state.spent.isFull || (spent.credits === 0 && spent.phones === 0 && charged === 0)
      ? {}
      : { [state.counter]: JSON.stringify(addSpent(state.spent, spent.credits, spent.phones, charged)) }),
    ...(charged > 0 && !isDemo({ account }) ? addToDays(state.days, utcDay(now), state.use, charged) : {}),
    ...(note ? { [accountProperty(account)]: storeNote(note) } : {}),
    ...(seen ? { [quotaProperty(account)]: storeQuota(seen) } : {}),
    ...(halt ? { [haltProperty(account)]: storeNote(halt) } : {}),
    ...(problem ? { [problemsProperty(account)]: storeNote(addProblem(state.problems, problem)) } : {}),
  };
}

/**
 * Returns the note to store for an answer about the balance, minus what other executions booked while it was on its way.
 * Lusha's balance lags some seconds behind its charges, so it may not include them yet. A balance that is too low for a
 * while is better than one that promises credits that are gone. `before` is the note at the time of the request,
 * `askedAt` (epoch ms); `latest` is the note now, under the lock.
 */
export function noteAfterOthers(
  answered: AccountNote,
  askedAt: number,
  before: AccountNote | undefined,
  latest: AccountNote | undefined,
): AccountNote {
  const { remaining } = answered;
  if (remaining === undefined || latest?.remaining === undefined) return answered;
  // Another execution received an answer in the meantime and may have been charged since.
  if (latest.at !== before?.at && latest.at >= askedAt) {
    return { ...answered, remaining: Math.min(remaining, latest.remaining) };
  }
  if (latest.at !== before?.at) return answered;
  const booked = Math.max(0, (before.remaining ?? latest.remaining) - latest.remaining);
  return { ...answered, remaining: Math.max(0, remaining - booked) };
}
