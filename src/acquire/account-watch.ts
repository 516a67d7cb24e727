/** Sends the calls of one purchase and follows what their answers tell of the account: request limits, balance and prices. */
import type { AccountNote } from '../core/account';
import { LIST_PRICES } from '../core/prices';
import { fromUsage, mergeQuota, type QuotaSnapshot } from '../core/quota';
import { accountUsage, type Usage } from '../lusha/account';
import type { Call, CallResult } from '../lusha/call';
import { type AccountState, usageNote } from './account-state';
import type { FundedSettings, PurchaseContext } from './purchase-request';

export interface Sent {
  /** In the order of the calls. */
  readonly results: readonly CallResult<unknown>[];
  /** What to keep of the account, where it was asked for along with the calls. */
  readonly note: AccountNote | undefined;
}

export interface AccountWatch {
  /** `asksUsage`: sends the free question for balance and prices along. */
  send(calls: readonly Call<unknown>[], asksUsage?: boolean): Sent;
  /** The request limits as last told, `undefined` until they were. */
  quota(): QuotaSnapshot | undefined;
}

/** `known`: what the till says of the account before anything is sent. */
export function watchAccount(
  context: PurchaseContext,
  funded: FundedSettings,
  known: Partial<Pick<AccountState, 'account' | 'quota'>> = {},
): AccountWatch {
  const { clock } = context.ports;
  let { quota } = known;
  const see = (seen: QuotaSnapshot) => {
    quota = quota ? mergeQuota(quota, seen, clock.now()) : seen;
  };
  const client = context.client(funded, see);

  return {
    send(calls, asksUsage = false) {
      const now = clock.now();
      const asked = asksUsage ? [...calls, accountUsage()] : calls;
      const results = client.sendAll(asked, { ...context, maxTimeoutSeconds: context.timeoutSeconds });
      const usage = asksUsage ? (results[calls.length] as CallResult<Usage>) : undefined;
      const told = usage?.ok ? fromUsage(usage.value.rateLimits, clock.now()) : undefined;
      if (told) see(told);
      // When the question fails it is not repeated by every cell: what was known before serves for another day.
      const before = known.account ?? { prices: LIST_PRICES };
      const note = usage && (usage.ok ? usageNote(usage.value, clock.now()) : { ...before, at: now });
      return { results: results.slice(0, calls.length), note };
    },
    quota: () => quota,
  };
}
