/** What is specific to one kind of job. A new kind is one such object in a folder of its own and an entry in the list of kinds. */
import type { PersonExecution } from '../../acquire/execution';
import type { PurchaseContext } from '../../acquire/purchase-request';
import type { JobBudget } from './budget';
import type { ProgressWriter, StepProgress } from './progress';
import type { JobRecord, JobStore, Stored } from './record';
import type { JobUndone, JobView } from './view';

/** `Seen` is what a step has read from the sheet and passes on to the receipt and the view; without it they read it themselves. */
export interface JobKind<R extends JobRecord = JobRecord, V extends JobView = JobView, Seen = unknown> {
  readonly store: JobStore<R>;
  readonly budget: JobBudget;
  /** Returns whether the job continues in this phase without a decision by a person. */
  isWorking(record: R): boolean;
  /** Returns what a person approves beside the limit: what is purchased, and for whom. A job that works without an approval asks anew. */
  termsOf(record: R): readonly unknown[];
  /** Returns a placeholder for a job whose record in the file cannot be read. */
  outdated(): R;
  /** Works for the duration of the step and returns the resulting record. It may be cut off at any point. An `AddOnError` stops the job. */
  work(step: JobStep<R>): JobWork<R, Seen>;
  /** Returns the contents of the receipt of an ended job, beyond the common part. */
  receiptOf(execution: PersonExecution, record: R, seen?: Seen): ReceiptDetails;
  view(execution: PersonExecution, record: R, seen?: Seen): V;
  /** Returns whether the requests that a step had sent when it was cut off cost nothing when they are sent again; absent when they always cost. */
  isFreeToRepeat?(record: R): boolean;
  /** Returns by how much the cap is raised when a step was cut off that had reserved `credits`; absent when it never is. */
  moreAfterCut?(record: R, credits: number): number;
  /** Returns the record of a job as a person continues it, after it was `stopped` so; absent when it goes on as it was. */
  continued?(record: R, stopped: R): R;
  /** Undoes what the last job has written, one step at a time; absent when a kind cannot. */
  undo?(execution: PersonExecution): JobUndone;
  readonly menu: JobMenu<V>;
}

export interface ReceiptDetails {
  /** The name of the list's tab, and its id when it is known. */
  readonly tab: string;
  readonly tabId?: number | undefined;
  /** The request in words. */
  readonly what: string;
  readonly rows: number;
  readonly found: number;
  /** How the job ended, in words. */
  readonly state: string;
}

/** The result of a step. */
export interface JobWork<R extends JobRecord, Seen> {
  readonly record: R;
  readonly seen?: Seen | undefined;
}

/** One step of a job, of up to 45 s. */
export interface JobStep<R extends JobRecord> {
  readonly execution: PersonExecution;
  /** The context for purchases; its requests are counted. */
  readonly context: PurchaseContext;
  /** The record as the step has taken it over. */
  readonly record: R;
  /** Stores what the step has reached. When the step is cut off or throws, the job resumes from there. `progress` is published with it. */
  keep(record: R, progress?: StepProgress): void;
  /** Publishes the progress of the step for those who watch it. */
  readonly progress: ProgressWriter;
  /** Returns whether somebody has requested a stop. Each call reads the request afresh and then removes it. */
  isAskedToStop(): boolean;
}

/** The questions and reports of the menu about a job. */
export interface JobMenu<V extends JobView> {
  /** Returns the decision that lets the job continue; `undefined` when there is nothing to decide. */
  decision(view: V): JobDecision<V> | undefined;
  /** Reports the state of the job after the menu has worked on it. */
  report(execution: PersonExecution, view: V): string;
}

export interface JobDecision<V extends JobView> {
  /** The question to ask first; absent when there is none. */
  readonly question?: string;
  apply(execution: PersonExecution, kinds: JobKinds): V;
}

/** All kinds of jobs. */
export type JobKinds = readonly JobKind[];

/** Returns the kind of the job that is working in this file; `undefined` when none is working. */
export function workingKind(kinds: JobKinds, properties: Stored): JobKind | undefined {
  return kinds.find(({ store, isWorking }) => {
    const record = store.find(properties);
    return record !== undefined && isWorking(record);
  });
}

/** Tells whether a document property of this name belongs to a job of one of these kinds. */
export function isJobProperty(kinds: JobKinds, name: string): boolean {
  return kinds.some(({ store: { property } }) => name === property || name.startsWith(`${property}.`));
}
