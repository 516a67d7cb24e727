/** Budgets: the cap of the formulas of a file per day or of one run, and what was spent under it. */
import { utcDay } from './day';
import { type CellsCap, isDemo } from './settings';

/** These document properties count what formulas spend: one for all keys, and one for the made-up credits of the demo. */
const SPENT_PROPERTY = 'lusha.spent';
export const DEMO_SPENT_PROPERTY = 'lusha.demo.spent';

/** A cap and its counter in the document properties. */
export interface Budget {
  /** The name of the document property that holds the counter. */
  readonly property: string;
  /** Returns the period that the counter covers at `now` (epoch ms). When it changes, the counter starts at zero. */
  period(now: number): string;
  readonly cap: CellsCap;
}

/** Returns the budget of the formulas of a file, whose counter covers a UTC day. */
export function cellsBudget(cap: CellsCap, account: string): Budget {
  return { ...cellsCounter(account), cap };
}

/** Returns the counter of the formulas of a file. The demo has a counter of its own. */
export function cellsCounter(account: string): Omit<Budget, 'cap'> {
  return {
    property: isDemo({ account }) ? DEMO_SPENT_PROPERTY : SPENT_PROPERTY,
    period: utcDay,
  };
}

/** The credits that were spent or reserved in one period. */
export interface Spent {
  /** The period, such as a UTC day. */
  readonly day: string;
  readonly credits: number;
  /** The part of `credits` that is known to be charged; the rest is reserved. */
  readonly charged?: number;
  /** The part of `credits` that went to phones. */
  readonly phones: number;
}

/** Reads a stored counter. One that is missing, damaged or of another period starts at zero. */
export function readSpent(text: string | undefined, day: string): Spent {
  const none: Spent = { day, credits: 0, phones: 0 };
  if (text === undefined) return none;
  try {
    const spent = JSON.parse(text) as Spent;
    return spent.day === day ? spent : none;
  } catch {
    return none;
  }
}

/**
 * Returns the counter after `credits` more, of which `phones` are for phones and `charged` are known to be charged.
 * Negative numbers are released reservations; credits and phones never fall below zero.
 */
export function addSpent(spent: Spent, credits: number, phones: number, charged: number): Spent {
  return {
    day: spent.day,
    credits: Math.max(0, spent.credits + credits),
    phones: Math.max(0, spent.phones + phones),
    charged: (spent.charged ?? 0) + charged,
  };
}

/** Returns the credits that may still be spent under the cap, and how many of them on phones. */
export function roomLeft(cap: CellsCap, spent: Spent): CellsCap {
  const credits = Math.max(0, cap.credits - spent.credits);
  return { credits, phones: Math.min(credits, Math.max(0, cap.phones - spent.phones)) };
}

/** Returns the whole credits of a limit that a person has typed; 0 for a negative number and for one that is not finite. */
export function wholeCredits(credits: number): number {
  return Number.isFinite(credits) ? Math.max(0, Math.floor(credits)) : 0;
}
