/** The till: what the document's properties say about money and requests for one key, and how a purchase changes it. */
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
  readNote,
} from '../core/account';
import { addSpent, type Budget, cellsCounter, readSpent, roomLeft, type Spent } from '../core/caps';
import type { Cost } from '../core/prices';
import { allowance, mergeQuota, type QuotaSnapshot, readStoredQuota, storeQuota } from '../core/quota';
import type { CellsCap } from '../core/settings';
import type { Usage } from '../lusha/account';
import type { Problem } from './purchase-request';

export interface AccountState {
  /** Name of the property that `spent` is kept in. */
  readonly counter: string;
  readonly spent: Spent;
  readonly quota: QuotaSnapshot | undefined;
  readonly account: AccountNote | undefined;
  readonly halt: Halt | undefined;
  readonly problems: readonly ProblemNote[];
}

/** The till in the document's properties, with the counter of the cells unless another is named. */
export function readAccountState(
  properties: Readonly<Record<string, string>>,
  account: string,
  now: number,
  counter: Omit<Budget, 'cap'> = cellsCounter(account),
): AccountState {
  const halt = readNote<Halt>(properties[haltProperty(account)]);
  return {
    counter: counter.property,
    spent: readSpent(properties[counter.property], counter.period(now)),
    quota: readStoredQuota(properties[quotaProperty(account)]),
    account: readNote<AccountNote>(properties[accountProperty(account)]),
    halt: halt && halt.until > now ? halt : undefined,
    problems: readNote<ProblemNote[]>(properties[problemsProperty(account)]) ?? [],
  };
}

/** Credits that may still be bought: what the cap leaves, and never more than a balance seen within the hour. */
export function remainingBudget(
  state: AccountState,
  cap: CellsCap,
  now: number,
): CellsCap & { readonly byBalance: boolean } {
  const room = roomLeft(cap, state.spent);
  const { account } = state;
  const balance = account && now - account.at < 3_600_000 ? account.remaining : undefined;
  if (balance === undefined || balance >= room.credits) return { ...room, byBalance: false };
  return { credits: balance, phones: Math.min(balance, room.phones), byBalance: true };
}

/** What keeps every request from being sent now: a failure that the next would meet too, or an empty limit. */
export function requestBlock(
  { halt, quota }: Pick<AccountState, 'halt' | 'quota'>,
  now: number,
  timeOfDay: (at: number) => string,
): Problem | undefined {
  if (halt) return { code: halt.code, params: { time: timeOfDay(halt.until) } };
  const allowed = quota ? allowance(quota, now) : undefined;
  return allowed?.code ? { code: allowed.code, params: { time: timeOfDay(allowed.opensAt) } } : undefined;
}

/** What happened since the till was read. */
export interface AccountUpdate {
  /** Change of what is spent or reserved. */
  readonly spent: Cost;
  /** Credits that Lusha charged. */
  readonly charged: number;
  readonly quota?: QuotaSnapshot;
  readonly account?: AccountNote;
  readonly halt?: Halt;
  readonly problem?: ProblemNote;
}

/** The properties to write after `movement`. */
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
    ...(spent.credits === 0 && spent.phones === 0 && update.charged === 0
      ? {}
      : {
          [state.counter]: JSON.stringify(addSpent(state.spent, spent.credits, spent.phones, update.charged)),
        }),
    ...(note ? { [accountProperty(account)]: JSON.stringify(note) } : {}),
    ...(seen ? { [quotaProperty(account)]: storeQuota(seen) } : {}),
    ...(halt ? { [haltProperty(account)]: JSON.stringify(halt) } : {}),
    ...(problem ? { [problemsProperty(account)]: JSON.stringify(addProblem(state.problems, problem)) } : {}),
  };
}

/** What the usage endpoint told, as the note that is stored. */
export function usageNote(usage: Usage, at: number): AccountNote {
  const { remaining, total } = usage.credits;
  return {
    at,
    ...(remaining === undefined ? {} : { remaining }),
    ...(total === undefined ? {} : { total }),
    ...(usage.plan === undefined ? {} : { plan: usage.plan }),
    prices: usage.prices,
  };
}
