/** What the panel sees of every job, whatever its kind. Values for a page: JSON only, times in epoch ms. */
import type { PanelView } from '../../account/view';
import type { ErrorCode } from '../../core/errors';

export interface JobView {
  readonly now: number;
  readonly id: string;
  /** `done` and `stopped` end a job of every kind; other phases belong to a kind. */
  readonly phase: string;
  /** Credits that it may spend, and that it has spent. */
  readonly cap: number;
  readonly spent: number;
  readonly requests: number;
  /** Credits that an interrupted request may have been charged beyond `spent`. */
  readonly unsure: number;
  /** Why it pauses, stopped or ended early: one sentence that ends with the remedy. */
  readonly code?: ErrorCode;
  readonly message?: string;
  /** When the next step makes sense; absent where a person has to decide. */
  readonly continueAt?: number;
  /** Somebody else's execution works on it until then. */
  readonly busyUntil?: number;
  /** The key of the person who looks is the one it was started with. */
  readonly mine: boolean;
  readonly startedAt: number;
  readonly endedAt?: number;
  /** What it has written can be taken back. */
  readonly canUndo?: boolean;
  readonly view: PanelView;
}

/** What one step of undoing has taken back. */
export interface JobUndone {
  /** False: there is more, the next step takes it back. */
  readonly done: boolean;
  readonly rows: number;
  /** Cells that were edited since, and rows that are gone: they stay as they are. */
  readonly left: number;
}
