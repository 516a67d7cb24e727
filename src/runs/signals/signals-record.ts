/** The part of the record that checks of signals have in common: who is asked about what, and how far it has come. */
import { choice, count, list, maybe, text, yes } from '../../core/readers';
import { SIGNAL_TYPES, type SignalType } from '../../core/signals/types';
import { type JobRecord, jobReaders } from '../job/record';

/** Looking up and asking are one phase, because a person approves them together. */
export type SignalsPhase = 'checking' | 'done' | 'stopped';

/** Days are `YYYY-MM-DD` in UTC. */
export interface SignalsRecord extends JobRecord {
  readonly phase: SignalsPhase;
  readonly stoppedIn?: SignalsPhase | undefined;
  readonly tabId: number;
  readonly tab: string;
  /** Which rows were chosen; those of a choice other than `all` are logged. */
  readonly rows: 'all' | 'logged';
  readonly types: readonly SignalType[];
  /** The first day of which events are asked for. */
  readonly since: string;
  /** The most events of each type and record. */
  readonly results: number;
  /** A person has agreed that requests whose answer was lost are sent again. */
  readonly repeatLost?: true;
  /** How many rows name somebody, and how many different records of them are asked about, once all are looked up. */
  readonly listed: number;
  readonly records?: number;
  /** How many rows were looked up, and how many records were asked about. */
  readonly lookedUp: number;
  readonly checked: number;
  /** How many records have no answer, because it was lost: asking again may be charged twice. */
  readonly lost?: number;
}

const phase = () => choice('checking', 'done', 'stopped');

/** Returns the readers of the common part, for use in the reader of a kind. */
export function signalsReaders() {
  return {
    ...jobReaders(),
    phase: phase(),
    stoppedIn: maybe(phase()),
    tabId: count(),
    tab: text(),
    rows: choice('all', 'logged'),
    types: list(choice(...SIGNAL_TYPES)),
    since: text(),
    results: count(1),
    repeatLost: maybe(yes()),
    listed: count(),
    records: maybe(count()),
    lookedUp: count(),
    checked: count(),
    lost: maybe(count()),
  };
}

/** Returns whether the check continues without a decision by a person. */
export function isChecking({ phase }: Pick<SignalsRecord, 'phase'>): boolean {
  return phase === 'checking';
}

/** Returns what a person approves of a check, beside its limit. */
export function signalsTerms({ types, since, results, repeatLost }: SignalsRecord): readonly unknown[] {
  return [types, since, results, repeatLost === true];
}
