/** The day's spending of the cells of one file, and the room that its cap leaves. */
import { type CellsCap, isDemo } from './settings';

/** Name of the counter in the document's properties: one for all keys, and one for credits that are made up. */
export function spentProperty(account: string): string {
  return isDemo({ account }) ? DEMO_SPENT_PROPERTY : 'lusha.spent';
}
export const DEMO_SPENT_PROPERTY = 'lusha.demo.spent';

/** Credits spent or reserved today (UTC). */
export interface Spent {
  readonly day: string;
  readonly credits: number;
  /** The part of `credits` that went to phones. */
  readonly phones: number;
}

/** The counter as stored; a new day starts at nothing. */
export function readSpent(text: string | undefined, now: number): Spent {
  const day = new Date(now).toISOString().slice(0, 10);
  const none: Spent = { day, credits: 0, phones: 0 };
  if (text === undefined) return none;
  try {
    const spent = JSON.parse(text) as Spent;
    return spent.day === day ? spent : none;
  } catch {
    return none;
  }
}

/** The counter after `credits` more, of which `phones` for phones. Less than nothing is given back, never below zero. */
export function addSpent(spent: Spent, credits: number, phones: number): Spent {
  return {
    day: spent.day,
    credits: Math.max(0, spent.credits + credits),
    phones: Math.max(0, spent.phones + phones),
  };
}

/** Credits that may still be spent, and how many of them on phones. */
export function roomLeft(cap: CellsCap, spent: Spent): CellsCap {
  const credits = Math.max(0, cap.credits - spent.credits);
  return { credits, phones: Math.min(credits, Math.max(0, cap.phones - spent.phones)) };
}
