/** Plans: how many requests and credits an account has. */

export type PlanName = 'free' | 'pro' | 'premium' | 'scale';

/** The requests that each window allows; `null` where the plan has no such limit. */
export interface Limits {
  readonly second: number | null;
  readonly minute: number | null;
  readonly hour: number | null;
  readonly day: number | null;
}

export interface Plan {
  /** The name that `GET /v3/account/usage` gives the plan. */
  readonly category: string;
  readonly limits: Limits;
  /** Credits at the start. Lusha publishes only those of the free plan; the others are enough for long test runs. */
  readonly credits: number;
}

export const PLANS: Readonly<Record<PlanName, Plan>> = {
  free: { category: 'free', limits: { second: 25, minute: 40, hour: null, day: 100 }, credits: 50 },
  pro: { category: 'professional', limits: { second: 25, minute: 50, hour: 150, day: 1500 }, credits: 5000 },
  premium: {
    category: 'premium',
    limits: { second: 25, minute: 300, hour: 1800, day: 18_000 },
    credits: 100_000,
  },
  scale: {
    category: 'scale',
    limits: { second: 25, minute: 300, hour: 5000, day: 50_000 },
    credits: 1_000_000,
  },
};

/** How many calls of `GET /v3/account/usage` every plan allows per minute. */
export const USAGE_CALLS_PER_MINUTE = 5;
