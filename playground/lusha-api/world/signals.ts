/** Signals: dated events of a person or a company, from when they are visible, and which of them a filter finds. */

import { ALL_SIGNALS } from '../taxonomy/signals';
import { hash } from './dice';

export interface Signal {
  readonly type: string;
  /** `YYYY-MM-DD`: the day on which it happened. */
  readonly date: string;
  /** `YYYY-MM-DD`: the day from which on Lusha knows of it, up to `LONGEST_DELAY` days later. */
  readonly seenFrom: string;
  /** What tells two signals of one type and day apart. */
  readonly key: string;
}

/** Lusha learns of an event up to this many days after it. */
const LONGEST_DELAY = 25;

const DAY_MS = 86_400_000;

/** Returns the day of a time in epoch ms, in UTC. */
export function dayOf(at: number): string {
  return new Date(at).toISOString().slice(0, 10);
}

/** Returns the day so many days after another one. */
export function daysAfter(day: string, days: number): string {
  return dayOf(Date.parse(`${day}T00:00:00Z`) + days * DAY_MS);
}

/** Returns the day from which on an event of a day is known, which depends on the event's own number. */
export function seenAfter(day: string, seed: number, stream: number, index: number): string {
  return daysAfter(day, hash(seed, stream, index) % (LONGEST_DELAY + 1));
}

/** Returns the signals that Lusha knows at `now` (epoch ms), the newest first. */
export function visibleSignals<One extends Signal>(signals: readonly One[], now: number): readonly One[] {
  const today = dayOf(now);
  return signals.filter(({ seenFrom }) => seenFrom <= today).sort((a, b) => b.date.localeCompare(a.date));
}

/** What a filter asks for. Lusha does not document what a missing `startDate` means; here, all signals count. */
export interface SignalFilter {
  readonly types: readonly string[];
  readonly startDate?: string;
}

/** Returns the types of the signals that a filter finds, each once. */
export function matchedSignals(
  signals: readonly Signal[],
  { types, startDate = '' }: SignalFilter,
): readonly string[] {
  const matching = signals.filter(
    ({ type, date }) => date >= startDate && (types.includes(ALL_SIGNALS) || types.includes(type)),
  );
  return [...new Set(matching.map(({ type }) => type))];
}
