/** What the panel shows of a job of any kind. The values are JSON only, with times in epoch ms. */
import type { PanelView } from '../../account/view';
import type { ErrorCode } from '../../core/errors';

export interface JobView {
  readonly now: number;
  readonly id: string;
  /** `done` and `stopped` end a job of every kind; other phases belong to one kind. */
  readonly phase: string;
  /** The credits that it may spend, and those that it has spent. */
  readonly cap: number;
  readonly spent: number;
  readonly requests: number;
  /** Credits that an interrupted request may have been charged beyond `spent`. */
  readonly unsure: number;
  /** Why it pauses, was stopped or ended early: one sentence that ends with the remedy. */
  readonly code?: ErrorCode;
  readonly message?: string;
  /** The time of the next step; absent when a person has to decide. */
  readonly continueAt?: number;
  /** Another execution works on it until this time. */
  readonly busyUntil?: number;
  /** Whether the person who views the job has the key that started it. */
  readonly mine: boolean;
  /** Whether it goes on within an hour while no page works on it: this person's trigger is set. Absent where it needs a decision. */
  readonly resumes?: boolean;
  readonly startedAt: number;
  readonly endedAt?: number;
  /** Whether its changes can be undone. */
  readonly canUndo?: boolean;
  readonly view: PanelView;
}

/** A job while a step works on it, read without the sheet. */
export interface WatchedJob extends Pick<JobView, 'now' | 'id' | 'phase' | 'cap' | 'spent'> {
  readonly busyUntil: number;
  /** What is finished in the present phase, and how much of it was found; absent until the step has its first answers. */
  readonly through?: number;
  readonly found?: number;
}

/** The result of one step of undoing. */
export interface JobUndone {
  /** False when a further step is needed. */
  readonly done: boolean;
  readonly rows: number;
  /** Cells that got back their earlier content; absent where they are not counted. */
  readonly cells?: number;
  /** Cells that were edited since, and rows that are gone; they stay as they are. */
  readonly left: number;
}
