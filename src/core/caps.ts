/** What may be spent under one cap, and what has been: the day's of the cells of a file, or that of one run. */
import { utcDay } from './day';
import { type CellsCap, isDemo } from './settings';

/** Names of the counters of cells in the document's properties: one for all keys, and one for credits that are made up. */
const SPENT_PROPERTY = 'lusha.spent';
export const DEMO_SPENT_PROPERTY = 'lusha.demo.spent';

/** A cap with its counter in the document's properties. */
export interface Budget {
  readonly property: string;
  /** What the counter counts for at `now`: after it has changed the counter starts at nothing. */
  period(now: number): string;
  readonly cap: CellsCap;
}

/** What the cells of a file may spend a day (UTC). */
export function cellsBudget(cap: CellsCap, account: string): Budget {
  return { ...cellsCounter(account), cap };
}

export function cellsCounter(account: string): Omit<Budget, 'cap'> {
  return {
    property: isDemo({ account }) ? DEMO_SPENT_PROPERTY : SPENT_PROPERTY,
    period: utcDay,
  };
}

/** Credits spent or reserved in one period. */
export interface Spent {
  /** Day (UTC), or what else the period is called. */
  readonly day: string;
  readonly credits: number;
  /** The part of `credits` that was charged for certain; the rest is reserved. */
  readonly charged?: number;
  /** The part of `credits` that went to phones. */
  readonly phones: number;
}

/** The counter as stored; a new period starts at nothing. */
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

/** The counter after `credits` more, of which `phones` for phones and `charged` for certain. Less than nothing is given back, never below zero. */
export function addSpent(spent: Spent, credits: number, phones: number, charged: number): Spent {
  return {
    day: spent.day,
    credits: Math.max(0, spent.credits + credits),
    phones: Math.max(0, spent.phones + phones),
    charged: (spent.charged ?? 0) + charged,
  };
}

/** Credits that may still be spent, and how many of them on phones. */
export function roomLeft(cap: CellsCap, spent: Spent): CellsCap {
  const credits = Math.max(0, cap.credits - spent.credits);
  return { credits, phones: Math.min(credits, Math.max(0, cap.phones - spent.phones)) };
}
