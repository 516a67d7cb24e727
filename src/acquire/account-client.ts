/** Sends calls for one account and follows what the answers tell of it: request limits, balance and prices. */
import type { AccountNote } from '../core/account';
import { MAX_REQUESTS_AT_ONCE } from '../core/limits';
import { LIST_PRICES } from '../core/prices';
import { allowance, fromUsage, mergeQuota, type QuotaSnapshot } from '../core/quota';
import { accountUsage, type Usage } from '../lusha/account';
import type { Call, CallResult } from '../lusha/call';
import type { Client } from '../lusha/client';
import type { Failure } from '../lusha/failure';
import { usageNote } from './account-state';
import type { FundedSettings, Problem, PurchaseContext } from './purchase-request';

/** One client for one key: what its answers tell is kept here until `Spending` stores it. */
export class AccountClient {
  private readonly client: Client;
  /** An answer about the balance, and when the question was sent (epoch ms). */
  answered: { readonly note: AccountNote; readonly askedAt: number } | undefined;

  /** `quota`: the request limits as far as they are known. */
  constructor(
    private readonly context: PurchaseContext,
    funded: FundedSettings,
    public quota: QuotaSnapshot | undefined,
  ) {
    this.client = context.client(funded, (seen) => this.see(seen));
  }

  /**
   * Tells how many requests may go out now, waiting for the next minute where it begins in time; else the problem that
   * keeps everything from being sent.
   */
  nextWave(): { readonly requests: number } | { readonly problem: Problem } {
    const { ports, startBefore } = this.context;
    const { clock } = ports;
    for (;;) {
      const now = clock.now();
      if (now >= startBefore) return { problem: { code: 'waiting' } };
      if (!this.quota) return { requests: MAX_REQUESTS_AT_ONCE };
      const allowed = allowance(this.quota, now);
      if (allowed.code === undefined) return { requests: Math.min(MAX_REQUESTS_AT_ONCE, allowed.requests) };
      const { code, opensAt } = allowed;
      if (code !== 'quota_minute' || opensAt >= startBefore) {
        return { problem: { code, params: { time: clock.timeOfDay(opensAt) } } };
      }
      clock.sleep(opensAt - now);
    }
  }

  /** Sends the calls. Results are in their order; it never throws. */
  send<T>(calls: readonly Call<T>[]): readonly CallResult<T>[] {
    const { startBefore, endBefore, timeoutSeconds } = this.context;
    return this.client.sendAll(calls, { startBefore, endBefore, maxTimeoutSeconds: timeoutSeconds });
  }

  /** Sends the free question for balance and prices along with the calls; `before` is what was known of them. */
  sendWithUsage<T>(calls: readonly Call<T>[], before: AccountNote | undefined): readonly CallResult<T>[] {
    const askedAt = this.context.ports.clock.now();
    const results = this.send<T | Usage>([...calls, accountUsage()]);
    const failure = this.hear(results[calls.length] as CallResult<Usage>, askedAt);
    // When the question fails it is not repeated by every cell: what was known before serves for another day.
    if (failure) this.answered = { note: { prices: LIST_PRICES, ...before, at: askedAt }, askedAt };
    return results.slice(0, calls.length) as readonly CallResult<T>[];
  }

  /** Asks for balance and prices alone; `again` is noted with them. Gives the failure where there was no answer. */
  askUsage(again?: string): Failure | undefined {
    const askedAt = this.context.ports.clock.now();
    const [usage] = this.send([accountUsage()]);
    return usage && this.hear(usage, askedAt, again);
  }

  /** Takes in what the usage endpoint answered. */
  private hear(usage: CallResult<Usage>, askedAt: number, again?: string): Failure | undefined {
    if (!usage.ok) return usage.failure;
    const now = this.context.ports.clock.now();
    const limits = fromUsage(usage.value.rateLimits, now);
    if (limits) this.see(limits);
    const note = { ...usageNote(usage.value, now), ...(again === undefined ? {} : { again }) };
    this.answered = { note, askedAt };
    return undefined;
  }

  private see(seen: QuotaSnapshot): void {
    this.quota = this.quota ? mergeQuota(this.quota, seen, this.context.ports.clock.now()) : seen;
  }
}
