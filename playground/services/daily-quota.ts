/** A quota per day and user, which resets 24 hours after its first use. */
import type { TimeSource } from './border.js';
import { Refused } from './refusals.js';

const DAY_MS = 24 * 60 * 60 * 1000;

export class DailyQuota {
  private readonly windows = new Map<string, { readonly since: number; used: number }>();

  constructor(
    private readonly time: TimeSource,
    private readonly limit: number,
    private readonly what: string,
  ) {}

  /** Uses `amount` of the user's quota, or throws a `ScriptException` with Google's text if less is left. */
  use(user: string, amount: number): void {
    const now = this.time.now();
    let window = this.windows.get(user);
    if (!window || now >= window.since + DAY_MS) {
      window = { since: now, used: 0 };
      this.windows.set(user, window);
    }
    if (window.used + amount > this.limit) {
      throw new Refused({ kind: 'day', service: this.what });
    }
    window.used += amount;
  }

  /** Returns how much the user has used in the current day. */
  used(user: string): number {
    const window = this.windows.get(user);
    return window && this.time.now() < window.since + DAY_MS ? window.used : 0;
  }
}
