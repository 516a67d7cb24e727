/** Sends calls for one account and keeps the request limits, balance and prices that the answers report. */
import type { AccountNote } from '../core/account';
import { MAX_REQUESTS_AT_ONCE } from '../core/limits';
import { LIST_PRICES } from '../core/prices';
import { allowance, mergeQuota, type QuotaSnapshot, WINDOWS } from '../core/quota';
import { fromUsage } from '../core/quota-reading';
import { accountUsage, type Usage } from '../lusha/account';
import type { Call, CallResult } from '../lusha/call';
import type { Client, Deadlines } from '../lusha/client';
import type { Failure } from '../lusha/failure';
import { usageNote } from './account-state';
import type { FundedSettings, Problem, PurchaseContext } from './purchase-request';

type ReserveRepeats = NonNullable<Deadlines['reserveRepeats']>;

/** A client for one key. It keeps what the answers report until `Spending` stores it. */
export class AccountClient {
  private readonly client: Client;
  /** The last answer about the balance, and when its request was sent (epoch ms). */
  answered: { readonly note: AccountNote; readonly askedAt: number } | undefined;

  /** `quota`: the request limits, as far as they are known. */
  constructor(
    private readonly context: PurchaseContext,
    private readonly funded: FundedSettings,
    public quota: QuotaSnapshot | undefined,
  ) {
    this.client = context.client(funded, (seen) => this.see(seen));
  }

  /**
   * Returns how many requests may go out now, after waiting for the next minute if it begins in time. Otherwise returns
   * the problem that blocks every request.
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

  /**
   * Sends the calls and returns their results in the same order. `reserveRepeats` reserves what it can cost to send calls
   * again whose answers were lost. Never throws.
   */
  send<T>(calls: readonly Call<T>[], reserveRepeats?: ReserveRepeats): readonly CallResult<T>[] {
    const { startBefore, endBefore, timeoutSeconds } = this.context;
    const deadlines = { startBefore, endBefore, maxTimeoutSeconds: timeoutSeconds };
    const bounds = reserveRepeats ? { ...deadlines, reserveRepeats } : deadlines;
    return this.client.sendAll(calls, bounds).map((result) => this.withKnownReset(result));
  }

  /** Sends the calls together with the free request for balance and prices. `before` is the last known balance. */
  sendWithUsage<T>(
    calls: readonly Call<T>[],
    reserveRepeats: ReserveRepeats,
    before: AccountNote | undefined,
  ): readonly CallResult<T>[] {
    const askedAt = this.context.ports.clock.now();
    const results = this.send<T | Usage>([...calls, accountUsage()], reserveRepeats);
    const failure = this.readUsage(results[calls.length] as CallResult<Usage>, askedAt);
    // When the request fails, cells must not all repeat it: the earlier note is used for another day.
    if (failure) {
      const balanceAt = before && (before.balanceAt ?? before.at);
      const note = { prices: LIST_PRICES, ...before, at: askedAt, ...(balanceAt ? { balanceAt } : {}) };
      this.answered = { note, askedAt };
    }
    return results.slice(0, calls.length) as readonly CallResult<T>[];
  }

  /** Requests only balance and prices and stores `again` with them. Returns the failure if Lusha did not answer. */
  askUsage(again?: string): Failure | undefined {
    const askedAt = this.context.ports.clock.now();
    const [usage] = this.send([accountUsage()]);
    return usage && this.readUsage(usage, askedAt, again);
  }

  /** Keeps the answer of the usage endpoint. Returns the failure if there is none. */
  private readUsage(usage: CallResult<Usage>, askedAt: number, again?: string): Failure | undefined {
    if (!usage.ok) return usage.failure;
    const now = this.context.ports.clock.now();
    const limits = fromUsage(usage.value.rateLimits, now, askedAt);
    if (limits) this.see(limits);
    const note = {
      ...usageNote(usage.value, now, this.funded.key),
      ...(again === undefined ? {} : { again }),
    };
    this.answered = { note, askedAt };
    return undefined;
  }

  /** Replaces the guess in a refusal when an earlier answer has told when that limit resets. */
  private withKnownReset<T>(result: CallResult<T>): CallResult<T> {
    if (result.ok || result.failure.isResetTold) return result;
    const window = WINDOWS.find((one) => result.failure.code === `quota_${one}`);
    const known = window && this.quota?.[window];
    const isOpen = known === undefined || known.resetsAt <= this.context.ports.clock.now();
    return isOpen ? result : { ...result, failure: { ...result.failure, resetAt: known.resetsAt } };
  }

  private see(seen: QuotaSnapshot): void {
    this.quota = this.quota ? mergeQuota(this.quota, seen, this.context.ports.clock.now()) : seen;
  }
}
