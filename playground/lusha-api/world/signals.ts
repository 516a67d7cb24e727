/** Signals: recent events of a person or a company that filters can ask for. */

import { ALL_SIGNALS, COMPANY_SIGNALS } from '../taxonomy/signals';
import { dice, pick, type Roll } from './dice';

export interface Signal {
  readonly type: string;
  /** `YYYY-MM-DD`. */
  readonly date: string;
}

const PERSON_STREAM = 33;
const COMPANY_STREAM = 34;
/** Jobs that started earlier are no longer news. */
const OLDEST = '2025-01-01';

/** Returns a day from January to October 2026. */
const day = (roll: Roll): string =>
  `2026-${String(1 + roll(10)).padStart(2, '0')}-${String(1 + roll(28)).padStart(2, '0')}`;

/** Returns a signal for a job that started since 2025, and a promotion for one person in fifteen. */
export function personSignals(seed: number, n: number, startDate: string): readonly Signal[] {
  const roll = dice(seed, PERSON_STREAM, n);
  return [
    ...(roll(15) === 0 ? [{ type: 'promotion', date: day(roll) }] : []),
    ...(startDate >= OLDEST ? [{ type: 'companyChange', date: startDate }] : []),
  ];
}

/** Returns up to three signals of different types. Half of the companies have none. */
export function companySignals(seed: number, index: number): readonly Signal[] {
  const roll = dice(seed, COMPANY_STREAM, index);
  const count = Math.max(0, roll(6) - 2);
  const signals = Array.from({ length: count }, () => ({
    type: pick(COMPANY_SIGNALS, roll),
    date: day(roll),
  }));
  return signals.filter(({ type }, at) => signals.findIndex((other) => other.type === type) === at);
}

/** What a filter asks for. Lusha does not document what a missing `startDate` means; here, all signals count. */
export interface SignalFilter {
  readonly types: readonly string[];
  readonly startDate?: string;
}

/** Returns the types of the signals that a filter finds. */
export function matchedSignals(
  signals: readonly Signal[],
  { types, startDate = '' }: SignalFilter,
): readonly string[] {
  return signals
    .filter(({ type, date }) => date >= startDate && (types.includes(ALL_SIGNALS) || types.includes(type)))
    .map(({ type }) => type);
}
