/** Budgets: the cap of the formulas of a file per day or of one run, and what was spent under it. */
import type { CreditUse } from './daily-use';
import { utcDay } from './day';
import { wholeNumber } from './field-readers';
import type { Cost } from './prices';
import { type CellsCap, isDemo } from './settings';
import { parseStored, propertiesOf } from './stored-json';

/** These document properties count what formulas spend: one for all keys, and one for the made-up credits of the demo. */
const SPENT_PROPERTY = 'lusha.spent';
export const DEMO_SPENT_PROPERTY = 'lusha.demo.spent';

/**
 * What a counter counts, which decides what an absent one and one of another period mean. `daily`: an absent counter and one
 * of an earlier day start at zero, and one of a later day is full. `approved`: the counter was written together with the
 * approval, so that one that is missing later was lost, and is full. `consent`: each period is a consent that is used at
 * once, so that another one starts at zero.
 */
export type CounterKind = 'daily' | 'approved' | 'consent';

/** A cap and its counter in the document properties. */
export interface Budget {
  /** The name of the document property that holds the counter. */
  readonly property: string;
  /** Returns the period that the counter covers at `now` (epoch ms). When it changes, the counter starts at zero. */
  period(now: number): string;
  /** What a stored counter of another period means. Defaults to `daily`. */
  readonly counts?: CounterKind;
  /** What the credits go to, in the totals per day. */
  readonly use: CreditUse;
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
    use: 'formulas',
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
  /** Set where the stored counter cannot be trusted: nothing may be spent, and the counter is not written. */
  readonly isFull?: true;
  /** The part of `credits` that executions had reserved when they were cut off. It may have been charged. */
  readonly unsure?: number;
  /** The least that `credits` can be from the next change on, because requests that are sent again may have been charged before. */
  readonly atLeast?: number;
}

/**
 * Reads a stored counter of the period `day`. One that cannot be read, is negative, fractional or of a later period is full,
 * because it may hide credits that were spent. `counts` tells what an absent one and one of another period mean.
 */
export function readSpent(text: string | undefined, day: string, counts: CounterKind = 'daily'): Spent {
  const none: Spent = { day, credits: 0, phones: 0 };
  const full: Spent = {
    day,
    credits: Number.MAX_SAFE_INTEGER,
    phones: Number.MAX_SAFE_INTEGER,
    isFull: true,
  };
  if (text === undefined) return counts === 'approved' ? full : none;
  const spent = storedSpent(text);
  if (!spent) return full;
  if (spent.day === day) return spent;
  const isOver = counts === 'consent' || (counts === 'daily' && DAY.test(spent.day) && spent.day < day);
  return isOver ? none : full;
}

/** Returns whether a document property of this name counts what the formulas of everybody's keys spend. */
export function isCellsCounter(name: string): boolean {
  return name === SPENT_PROPERTY;
}

/** Returns the stored text of a counter that has counted nothing yet. */
export function newCounter(day: string): string {
  return JSON.stringify({ day, credits: 0, charged: 0, phones: 0 });
}

/** A day as `utcDay` writes it. */
const DAY = /^\d{4}-\d\d-\d\d$/;

function storedSpent(text: string): Spent | undefined {
  const { day, credits, phones, charged = 0, unsure, atLeast } = propertiesOf(parseStored(text));
  if (typeof day !== 'string' || !isWhole(credits) || !isWhole(phones) || !isWhole(charged)) return undefined;
  if (![unsure, atLeast].every((one) => one === undefined || isWhole(one))) return undefined;
  return {
    day,
    credits,
    phones,
    charged,
    ...(isWhole(unsure) ? { unsure } : {}),
    ...(isWhole(atLeast) ? { atLeast } : {}),
  };
}

function isWhole(value: unknown): value is number {
  return wholeNumber(value) !== undefined;
}

/**
 * Returns the counter after `credits` more, of which `phones` are for phones and `charged` are known to be charged.
 * Negative numbers are released reservations; credits and phones never fall below zero, and credits not below `atLeast`. Parts
 * of a credit are rounded up, because a counter holds whole credits.
 */
export function addSpent(spent: Spent, credits: number, phones: number, charged: number): Spent {
  return {
    ...spent,
    credits: Math.max(spent.atLeast ?? 0, Math.ceil(spent.credits + credits), 0),
    phones: Math.max(0, Math.ceil(spent.phones + phones)),
    charged: Math.ceil((spent.charged ?? 0) + charged),
  };
}

/** What may still be spent. */
export interface Room extends CellsCap {
  /** Set where more than the cap was spent. Nothing fits then, not even what should be free. */
  readonly isOver?: true;
}

/**
 * Returns the credits that may still be spent under the cap, and how many of them on phones. More than the cap is spent only
 * where Lusha charged more than it had told, so that what it says to be free may be charged too.
 */
export function roomLeft(cap: CellsCap, spent: Spent): Room {
  const credits = Math.max(0, cap.credits - spent.credits);
  return {
    credits,
    phones: Math.min(credits, Math.max(0, cap.phones - spent.phones)),
    ...(spent.credits > cap.credits ? { isOver: true as const } : {}),
  };
}

/** Returns whether a cost may be spent. A number that is none never fits. */
export function isWithinRoom(cost: Cost, room: Room): boolean {
  return room.isOver !== true && cost.credits <= room.credits && cost.phones <= room.phones;
}

/** Returns the whole credits of a limit that a person has typed; 0 for a negative number and for one that is not finite. */
export function wholeCredits(credits: number): number {
  return Number.isFinite(credits) ? Math.max(0, Math.floor(credits)) : 0;
}
