/** What the panel shows of scoring a list, and the choices it offers. The values are JSON only, with times in epoch ms. */
import type { PanelView } from '../../account/view';
import type { ErrorCode } from '../../core/errors';
import type { Kind } from '../../core/kind';
import type { JobUndone, JobView } from '../job/view';
import type { CheckPhase } from '../signals/check-record';

/** Which rows of the list are scored. */
export type ScoreRows = 'all' | 'selection' | 'visible';

/** What a person requests. Everything that is left out is proposed. */
export interface ScoresOptions {
  /** The active tab unless given. */
  readonly tabId?: number;
  /** What the list has. */
  readonly kind: Kind;
  readonly rows: ScoreRows;
  /** Rows whose answer was lost before are asked about again, although that may be charged twice. */
  readonly repeatLost: boolean;
}

/** The first screen: which rows would be scored, and what it costs at most. No request is sent for it. */
export interface ScoresSetup {
  readonly options: Required<ScoresOptions>;
  readonly tab: string;
  /** The number of rows that each choice picks. */
  readonly choices: Readonly<Record<ScoreRows, number>>;
  /** The number of different people or companies in these rows, with those that have to be looked up first. */
  readonly records: number;
  readonly toLookUp: number;
  /** The number of those that a request is sent for, and of those whose score the file has already. */
  readonly asked: number;
  readonly scoredBefore: number;
  /** The rows about which nothing is asked, by reason. */
  readonly notAsked: Readonly<Record<'unnamed' | 'never' | 'notFound' | 'unsure', number>>;
  /** The number of people or companies whose answer was lost before. They are not among `asked` unless that is repeated. */
  readonly lost: number;
  /** What looking up costs at most, and what scoring costs at most. */
  readonly lookUp: number;
  readonly scoring: number;
  /** The last known number of credits on the account. */
  readonly balance?: number;
  /** Why nothing can start now; the sentence ends with the remedy. */
  readonly refusal?: { readonly code: ErrorCode; readonly message: string };
}

export interface ScoresView extends JobView {
  readonly phase: CheckPhase;
  readonly kind: Kind;
  readonly tabId: number;
  readonly tab: string;
  /** The number of rows, and of different people or companies among them that are scored; absent until they are looked up. */
  readonly listed: number;
  readonly records?: number;
  readonly lookedUp: number;
  readonly checked: number;
  /** The number of which no answer has arrived; it may have been charged. */
  readonly lost: number;
  /** The number with a score above 0, with a score of 0, and without one. */
  readonly active: number;
  readonly quiet: number;
  readonly without: number;
}

/** What undoing has restored. */
export interface ScoresUndone extends JobUndone {
  readonly view: PanelView;
}
