/** The part of the record that checks of signals have in common: what is asked, and since when. */
import { choice, count, list, text } from '../../core/readers';
import { SIGNAL_TYPES, type SignalType } from '../../core/signals/types';
import { type CheckRecord, checkReaders } from './check-record';

/** Days are `YYYY-MM-DD` in UTC. */
export interface SignalsRecord extends CheckRecord {
  readonly types: readonly SignalType[];
  /** The first day of which events are asked for. */
  readonly since: string;
  /** The most events of each type and record. */
  readonly results: number;
}

/** Returns the readers of the common part, for use in the reader of a kind. */
export function signalsReaders() {
  return {
    ...checkReaders(),
    types: list(choice(...SIGNAL_TYPES)),
    since: text(),
    results: count(1),
  };
}

/** Returns what a person approves of a check, beside its limit. */
export function signalsTerms({ types, since, results, repeatLost }: SignalsRecord): readonly unknown[] {
  return [types, since, results, repeatLost === true];
}
