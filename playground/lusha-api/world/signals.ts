/** Signals: what happened lately to a person or a company, as filters can ask for it. */

import { ALL_SIGNALS, COMPANY_SIGNALS } from '../taxonomy/signals';
import { dice, pick, type Roll } from './dice';

export interface Signal {
  readonly type: string;
  /** `YYYY-MM-DD`. */
  readonly date: string;
}

const PERSON_STREAM = 33;
const COMPANY_STREAM = 34;
/** Jobs begun before are no news any more. */
const OLDEST = '2025-01-01';

/** A day from January to October 2026. */
const day = (roll: Roll): string =>
  `2026-${String(1 + roll(10)).padStart(2, '0')}-${String(1 + roll(28)).padStart(2, '0')}`;

/** A new job since 2025, and a promotion for one person in fifteen. */
export function personSignals(seed: number, n: number, startDate: string): readonly Signal[] {
  const roll = dice(seed, PERSON_STREAM, n);
  return [
    ...(roll(15) === 0 ? [{ type: 'promotion', date: day(roll) }] : []),
    ...(startDate >= OLDEST ? [{ type: 'companyChange', date: startDate }] : []),
  ];
}

/** Up to three of different types; none for half of the companies. */
export function companySignals(seed: number, index: number): readonly Signal[] {
  const roll = dice(seed, COMPANY_STREAM, index);
  const count = Math.max(0, roll(6) - 2);
  const signals = Array.from({ length: count }, () => ({
    type: pick(COMPANY_SIGNALS, roll),
    date: day(roll),
  }));
  return signals.filter(({ type }, at) => signals.findIndex((other) => other.type === type) === at);
}

/** What a filter asks for. What the API takes where `startDate` is missing is not documented; here it is all there are. */
export interface SignalFilter {
  readonly types: readonly string[];
  readonly startDate?: string;
}

/** Types of the signals that a filter finds. */
export function matchedSignals(
  signals: readonly Signal[],
  { types, startDate = '' }: SignalFilter,
): readonly string[] {
  return signals
    .filter(({ type, date }) => date >= startDate && (types.includes(ALL_SIGNALS) || types.includes(type)))
    .map(({ type }) => type);
}
