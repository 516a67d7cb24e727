/** How many requests Lusha allows per minute, hour and day, how many are left, and when each window opens again. */

export type QuotaWindow = 'minute' | 'hour' | 'day';

/** One window as last seen. Lusha leaves out windows that a plan does not limit. */
export interface WindowState {
  readonly limit?: number;
  readonly left?: number;
  readonly used?: number;
  /** Epoch ms. */
  readonly resetsAt?: number;
}

export type QuotaSnapshot = Readonly<Partial<Record<QuotaWindow, WindowState>>> & {
  /** Epoch ms of the answer that told. */
  readonly seenAt: number;
};
