/** The life of a job of any kind, as the menu and the panel call it: it starts, takes steps, is stopped, continues and ends. */
import { askWhenRefused } from '../../acquire/balance';
import type { PersonExecution } from '../../acquire/execution';
import { AddOnError } from '../../core/errors';
import { LOCK_WAIT_MS } from '../../core/limits';
import { approvedJob, isApproved } from './approval';
import { isOverdue, renewHourly, setHourly } from './hourly';
import { type JobKind, type JobKinds, type JobWork, workingKind } from './kind';
import { forgetStop, isLeased, stopRequest } from './lease';
import { stoppedJob } from './pause';
import { fileReceipt } from './receipts';
import { isActive, type JobRecord, type Stored } from './record';
import { runStep } from './step';
import type { JobView } from './view';

/** Throws an `AddOnError` when a job works in this file; a job that waits for a decision does not count. Call it under the lock that covers the start of a job. */
export function assertNoActiveJob(kinds: JobKinds, properties: Stored): void {
  if (workingKind(kinds, properties)) throw new AddOnError('run_active');
}

/**
 * Stores a new job in the file, which a person has approved. `begin` runs under the lock, writes what has to exist first, and returns further properties to
 * write. Throws an `AddOnError` when another job works.
 */
export function startJob<R extends JobRecord, V extends JobView, Seen>(
  execution: PersonExecution,
  kinds: JobKinds,
  kind: JobKind<R, V, Seen>,
  { record, seen }: JobWork<R, Seen>,
  begin: (properties: Stored) => Readonly<Record<string, string>>,
): V {
  const { documentProperties, lock } = execution.ports;
  askWhenRefused(execution.step(), kind.budget.budget(record));
  const approved = approvedJob(kind, record, execution.step().settings().key);
  const begun = lock.within(LOCK_WAIT_MS, () => {
    const properties = documentProperties.getAll();
    assertNoActiveJob(kinds, properties);
    const further = begin(properties);
    forgetStop(documentProperties, properties);
    documentProperties.setAll({
      ...further,
      ...kind.budget.begun(properties, approved),
      ...kind.store.toStore(approved),
    });
    return true;
  });
  if (!begun) throw new AddOnError('google_busy');
  setHourly(execution, kinds);
  return kind.view(execution, approved, seen);
}

/** Works on the job for up to 45 s. */
export function stepJob<R extends JobRecord, V extends JobView, Seen>(
  execution: PersonExecution,
  kinds: JobKinds,
  kind: JobKind<R, V, Seen>,
): V {
  const { record, seen, before } = runStep(execution, kind);
  if (!record.lease && !kind.isWorking(record)) setHourly(execution, kinds);
  else if (kind.isWorking(before) && isOverdue(before, execution.started)) renewHourly(execution);
  return kind.view(execution, record, seen);
}

/** Stops the job at once, or, when another execution works on it, as soon as that execution notices. Anybody may stop a job. */
export function stopJob<R extends JobRecord, V extends JobView, Seen>(
  execution: PersonExecution,
  kinds: JobKinds,
  kind: JobKind<R, V, Seen>,
): V {
  const { clock, documentProperties } = execution.ports;
  return changeJob(execution, kinds, kind, (record) => {
    if (!isActive(record)) throw new AddOnError('no_run');
    if (!isLeased(record, clock.now())) return stoppedJob(record, clock.now());
    documentProperties.setAll(stopRequest(record));
    return record;
  });
}

/** A person's consent to continue: the id of the job (any job when absent), and the credits that it may spend beyond its cap. */
export interface JobConsent {
  readonly id?: string;
  readonly more?: number;
}

/** Continues a stopped job where it was stopped, and lets one that waits try again at once. Only the key that started it may do this. */
export function continueJob<R extends JobRecord, V extends JobView, Seen>(
  execution: PersonExecution,
  kinds: JobKinds,
  kind: JobKind<R, V, Seen>,
  { id, more = 0 }: JobConsent = {},
): V {
  const { documentProperties } = execution.ports;
  const { key } = execution.step().settings();
  return changeOwnJob(execution, kinds, kind, (record, properties) => {
    const { stoppedIn } = record;
    if (id !== undefined && (record.id !== id || record.phase === 'done')) throw new AddOnError('no_run');
    // A job that waits for a limit tries again at once, because the limit may have been raised.
    if (isActive(record))
      return record.continueAt === undefined ? record : { ...record, continueAt: undefined };
    if (stoppedIn === undefined) return record;
    forgetStop(documentProperties, properties);
    const again: R = {
      ...record,
      phase: stoppedIn,
      stoppedIn: undefined,
      problem: undefined,
      ended: undefined,
    };
    const continued = kind.continued?.(again, record) ?? again;
    if (more === 0) return continued;
    // What was approved before counts only where its approval holds.
    const before = isApproved(kind, record, properties, key)
      ? record.cap
      : kind.budget.spent(properties, record).credits;
    return approvedJob(kind, { ...continued, cap: before + more }, key);
  });
}

/** Returns the changed record, under the lock; returns the same record when nothing changes. */
export type JobChange<R extends JobRecord> = (record: R, properties: Stored) => R;

/** Changes a job of the person's own key. Throws an `AddOnError` when another key started it or when an execution works on it. */
export function changeOwnJob<R extends JobRecord, V extends JobView, Seen>(
  execution: PersonExecution,
  kinds: JobKinds,
  kind: JobKind<R, V, Seen>,
  change: JobChange<R>,
): V {
  const { clock } = execution.ports;
  const { account } = execution.step().settings();
  return changeJob(execution, kinds, kind, (record, properties) => {
    if (record.account !== account) throw new AddOnError('other_key');
    const changed = change(record, properties);
    if (changed !== record && isLeased(record, clock.now())) throw new AddOnError('run_active');
    return changed === record ? record : { ...changed, continueAt: undefined, lease: undefined };
  });
}

/** Changes the record under the lock and writes the receipt when the change ends the job. Throws an `AddOnError` when there is no job. */
export function changeJob<R extends JobRecord, V extends JobView, Seen>(
  execution: PersonExecution,
  kinds: JobKinds,
  kind: JobKind<R, V, Seen>,
  change: JobChange<R>,
): V {
  const { documentProperties, lock } = execution.ports;
  const changed = lock.within(LOCK_WAIT_MS, () => {
    const properties = documentProperties.getAll();
    const before = kind.store.require(properties);
    const after = change(before, properties);
    if (after === before) return { before, after };
    if (kind.isWorking(after) && !kind.isWorking(before)) assertNoActiveJob(kinds, properties);
    // The counter is written with each new approval.
    const counter = after.approval === before.approval ? {} : kind.budget.begun(properties, after);
    documentProperties.setAll({ ...counter, ...kind.store.toStore(after) });
    return { before, after };
  });
  if (!changed) throw new AddOnError('google_busy');
  const { before, after } = changed.value;
  if (after !== before && !isActive(after)) fileReceipt(kind, execution, after);
  setHourly(execution, kinds);
  // Only a person's decision lets a job work on. What was known of the account may be over by now.
  if (after !== before && kind.isWorking(after)) {
    askWhenRefused(execution.step(), kind.budget.budget(after));
  }
  return kind.view(execution, after);
}

/** Returns the job of this file, the one under way or the last one; `null` when there was none. A job that cannot be read is shown as stopped, with the remedy. */
export function viewOfJob<R extends JobRecord, V extends JobView, Seen>(
  execution: PersonExecution,
  kind: JobKind<R, V, Seen>,
): V | null {
  const properties = execution.ports.documentProperties.getAll();
  const record = kind.store.find(properties);
  if (record) return kind.view(execution, record);
  if (!kind.store.isOutdated(properties)) return null;
  const { account } = execution.step().settings();
  return kind.view(execution, { ...kind.outdated(), account, problem: { code: 'job_outdated' } });
}
