/** What is special to one kind of job. A further kind is one such object in a room of its own, and an entry in the list of kinds. */
import type { PersonExecution } from '../../acquire/execution';
import type { PurchaseContext } from '../../acquire/purchase-request';
import type { JobBudget } from './budget';
import type { JobRecord, JobStore, Stored } from './record';
import type { JobUndone, JobView } from './view';

/** `Seen` is what a step has seen of the sheet and gives to receipt and view, which read it themselves where they get none. */
export interface JobKind<R extends JobRecord = JobRecord, V extends JobView = JobView, Seen = unknown> {
  readonly store: JobStore<R>;
  readonly budget: JobBudget;
  /** Whether it goes on in this phase without anybody deciding anything. */
  isWorking(record: R): boolean;
  /** Stands for a job of which the file has only a record that cannot be read. */
  outdated(): R;
  /** Works as long as the step lasts, and gives the record as it is then. May be cut off at any point. An `AddOnError` stops the job. */
  work(step: JobStep<R>): JobWork<R, Seen>;
  /** Gives what the receipt of a job that has ended says beyond the common part. */
  receiptOf(execution: PersonExecution, record: R, seen?: Seen): ReceiptDetails;
  view(execution: PersonExecution, record: R, seen?: Seen): V;
  /** Takes back what the last job has written, one step at a time; absent where a kind cannot. */
  undo?(execution: PersonExecution): JobUndone;
  readonly menu: JobMenu<V>;
}

export interface ReceiptDetails {
  /** Name of the list's tab. */
  readonly tab: string;
  /** What was asked for, in words. */
  readonly what: string;
  readonly rows: number;
  readonly found: number;
  /** How it ended, in words. */
  readonly state: string;
}

/** What came of a step. */
export interface JobWork<R extends JobRecord, Seen> {
  readonly record: R;
  readonly seen?: Seen | undefined;
}

/** One step of a job, of up to 45 s. */
export interface JobStep<R extends JobRecord> {
  readonly execution: PersonExecution;
  /** What the step purchases with; its requests are counted. */
  readonly context: PurchaseContext;
  /** The record as the step has taken it over. */
  readonly record: R;
  /** Stores how far the step has come: where it is cut off or throws, the job stands there. */
  keep(record: R): void;
  /** Whether somebody has asked the job to stop; each call looks anew, and forgets that somebody has. */
  isAskedToStop(): boolean;
}

/** What the menu asks and says of a job. */
export interface JobMenu<V extends JobView> {
  /** Gives what lets the job go on where a person has to decide; `undefined` where nothing has to be decided. */
  decision(view: V): JobDecision<V> | undefined;
  /** Says where the job stands, after the menu has worked on it. */
  report(execution: PersonExecution, view: V): string;
}

export interface JobDecision<V extends JobView> {
  /** Asked before; absent where there is nothing to ask. */
  readonly question?: string;
  apply(execution: PersonExecution, kinds: JobKinds): V;
}

/** All kinds of jobs that there are. */
export type JobKinds = readonly JobKind[];

/** Gives the kind of which a job is working in this file; `undefined` where nothing works. */
export function workingKind(kinds: JobKinds, properties: Stored): JobKind | undefined {
  return kinds.find(({ store, isWorking }) => {
    const record = store.find(properties);
    return record !== undefined && isWorking(record);
  });
}
