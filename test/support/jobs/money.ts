/** What a job may cost, by what its person has approved, and whether Lusha has charged more than that. */
import type { Playground } from '../playground';

const DAY_MS = 86_400_000;

/** Kinds of reveals that are charged each time, and whose lost answers are asked for again only with consent. */
const FULL_PRICE = /Company|Signals|buyingGroup/;

export class Approved {
  /** What Lusha may have charged in total by now; it counts where no limit a day does. */
  private most = 0;
  /** How often the person has agreed to ask again for what may have been charged. */
  consents = 0;

  constructor(
    private readonly playground: Playground,
    /** The limit of formulas a day; absent where approvals count. */
    private readonly aDay?: number,
  ) {}

  /** Notes that the person lets the job use so many credits from now on. */
  approve(credits: number): void {
    this.most = Math.max(this.most, this.playground.lusha.record.total + credits);
  }

  /** Returns what Lusha has charged against the rules, as sentences. */
  violations(): readonly string[] {
    const { record } = this.playground.lusha;
    const twice = record.chargedTwice
      .filter(({ kind, times }) => !FULL_PRICE.test(kind) || times > 1 + this.consents)
      .map(({ kind, id, times }) => `${kind} of ${id} was charged ${times} times.`);
    return [...twice, ...(this.aDay === undefined ? this.overApproval() : this.overDay(this.aDay))];
  }

  private overApproval(): readonly string[] {
    const { total } = this.playground.lusha.record;
    return total > this.most ? [`Lusha charged ${total} credits, and ${this.most} were approved.`] : [];
  }

  private overDay(limit: number): readonly string[] {
    const days = new Map<number, number>();
    for (const { at, credits } of this.playground.lusha.record.charges) {
      const day = Math.floor(at / DAY_MS);
      days.set(day, (days.get(day) ?? 0) + credits);
    }
    return [...days]
      .filter(([, credits]) => credits > limit)
      .map(([day, credits]) => {
        const date = new Date(day * DAY_MS).toISOString().slice(0, 10);
        return `Lusha charged ${credits} credits on ${date}, and formulas may use ${limit}.`;
      });
  }
}
