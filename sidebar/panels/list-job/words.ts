/** What the screens of a job over a list need of it: how far it is, what moves it on, and the words of its kind. */
import type { ScoresView } from '../../../src/rpc';
import type { Job } from '../../state/use-job';

/** How far the job is. */
export type ListCheck = Pick<
  ScoresView,
  | 'tab'
  | 'now'
  | 'cap'
  | 'spent'
  | 'unsure'
  | 'mine'
  | 'code'
  | 'message'
  | 'continueAt'
  | 'busyUntil'
  | 'listed'
  | 'records'
  | 'lookedUp'
  | 'checked'
>;

/** What moves it on. */
export interface ListJob extends Pick<Job<ScoresView>, 'doing' | 'stop' | 'look'> {
  readonly resume: (more?: number) => Promise<void>;
  readonly leave: () => Promise<void>;
  readonly setAnother: (another: boolean) => void;
}

/** The words of one kind of job. */
export interface ListWords {
  /** `Scoring`: what it does with the list. */
  readonly doing: string;
  /** `Scored`: what was done with its people or companies. */
  readonly done: string;
  /** `Score again`: what begins another one. */
  readonly again: string;
  /** Counts its people or companies. */
  readonly counted: (value: number) => string;
  /** Why it waits or has ended. */
  readonly reason: string;
  /** What it has so far, without a period; `''` where there is nothing to say. */
  readonly found: string;
  /** What the rest costs at most, in credits. */
  readonly rest: number;
}

export interface ListJobProps {
  readonly now: number;
  readonly job: ListJob;
  readonly check: ListCheck;
  readonly words: ListWords;
}
