/** The part of the record that all checks of a list have in common: which rows they are about, and how far they have come. */
import { choice, count, maybe, text, yes } from '../../core/readers';
import { type JobRecord, jobReaders } from '../job/record';

/** Looking up and asking are one phase, because a person approves them together. */
export type CheckPhase = 'checking' | 'done' | 'stopped';

export interface CheckRecord extends JobRecord {
  readonly phase: CheckPhase;
  readonly stoppedIn?: CheckPhase | undefined;
  readonly tabId: number;
  readonly tab: string;
  /** Which rows were chosen; those of a choice other than `all` are logged. */
  readonly rows: 'all' | 'logged';
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
export function checkReaders() {
  return {
    ...jobReaders(),
    phase: phase(),
    stoppedIn: maybe(phase()),
    tabId: count(),
    tab: text(),
    rows: choice('all', 'logged'),
    repeatLost: maybe(yes()),
    listed: count(),
    records: maybe(count()),
    lookedUp: count(),
    checked: count(),
    lost: maybe(count()),
  };
}

/** Returns whether the check continues without a decision by a person. */
export function isChecking({ phase }: Pick<CheckRecord, 'phase'>): boolean {
  return phase === 'checking';
}
