/** A quota a day and user, which starts anew 24 hours after its first use. */
import { ScriptException, type TimeSource } from './border.js';

const DAY_MS = 24 * 60 * 60 * 1000;

export class DailyQuota {
  private readonly windows = new Map<string, { readonly since: number; used: number }>();

  constructor(
    private readonly time: TimeSource,
    private readonly limit: number,
    private readonly what: string,
  ) {}

  /** Takes `amount` from the user's day, or throws Google's text when it is not left. */
  use(user: string, amount: number): void {
    const now = this.time.now();
    let window = this.windows.get(user);
    if (!window || now >= window.since + DAY_MS) {
      window = { since: now, used: 0 };
      this.windows.set(user, window);
    }
    if (window.used + amount > this.limit) {
      throw new ScriptException(`Service invoked too many times for one day: ${this.what}.`);
    }
    window.used += amount;
  }

  /** How much the user took in the running day. */
  used(user: string): number {
    const window = this.windows.get(user);
    return window && this.time.now() < window.since + DAY_MS ? window.used : 0;
  }
}
