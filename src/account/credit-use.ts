/** Where the credits of this file went, from the counters in the file. Asks nobody. */
import type { PersonExecution } from '../acquire/execution';
import { type CreditUse, DAYS_PROPERTY, type DayOfUse, readDays } from '../core/daily-use';
import { utcDay } from '../core/day';

export type { CreditUse, DayOfUse };

/** The days of which something is known, oldest first, and the present day (UTC). */
export interface CreditsUsed {
  readonly today: string;
  readonly days: readonly DayOfUse[];
}

/** Returns the credits charged per day. */
export function creditsUsed({ ports }: PersonExecution): CreditsUsed {
  const today = utcDay(ports.clock.now());
  return { today, days: readDays(ports.documentProperties.getAll()[DAYS_PROPERTY], today) };
}
