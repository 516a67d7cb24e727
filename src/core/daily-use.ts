/** The credits that this file was charged per day, by what they went to. Counts only, kept for a month. */
import { wholeNumber } from './field-readers';
import { recordOfVersion, storedRecord } from './stored-record';

/** What credits go to: runs, searches (also those that fill a tab), and formulas. */
export type CreditUse = 'runs' | 'searches' | 'formulas';

/** Credits of one UTC day (`YYYY-MM-DD`). */
export interface DayOfUse extends Readonly<Record<CreditUse, number>> {
  readonly day: string;
}

/** The document property with the days, of all keys together. */
export const DAYS_PROPERTY = 'lusha.days';
const VERSION = 1;
const DAYS_KEPT = 31;
const DAY = /^\d{4}-\d\d-\d\d$/;
/** The order in which a day is stored. */
const USES: readonly CreditUse[] = ['runs', 'searches', 'formulas'];

/** Reads the days, oldest first. One that cannot be read is left out, and so is one after `today`. Never throws. */
export function readDays(text: string | undefined, today: string): readonly DayOfUse[] {
  const stored = recordOfVersion(text, VERSION);
  if (!Array.isArray(stored)) return [];
  const days = new Map<string, DayOfUse>();
  for (const one of stored.slice(0, 2 * DAYS_KEPT)) {
    const day = dayOf(one);
    if (day && day.day <= today) days.set(day.day, day);
  }
  return [...days.values()].sort((a, b) => (a.day < b.day ? -1 : 1)).slice(-DAYS_KEPT);
}

function dayOf(stored: unknown): DayOfUse | undefined {
  if (!Array.isArray(stored)) return undefined;
  const [day, ...counts] = stored as readonly unknown[];
  const [runs, searches, formulas] = counts.map(wholeNumber);
  if (typeof day !== 'string' || !DAY.test(day)) return undefined;
  if (runs === undefined || searches === undefined || formulas === undefined) return undefined;
  return { day, runs, searches, formulas };
}

/** Returns the property after `credits` more were charged on `today`. Parts of a credit are rounded up. */
export function addToDays(
  text: string | undefined,
  today: string,
  use: CreditUse,
  credits: number,
): Readonly<Record<string, string>> {
  const days = readDays(text, today);
  const before = days.find(({ day }) => day === today) ?? { day: today, runs: 0, searches: 0, formulas: 0 };
  const after = { ...before, [use]: Math.ceil(before[use] + credits) };
  const kept = [...days.filter(({ day }) => day !== today), after].slice(-DAYS_KEPT);
  const record = kept.map((one) => [one.day, ...USES.map((name) => one[name])]);
  return { [DAYS_PROPERTY]: storedRecord(VERSION, record) };
}
