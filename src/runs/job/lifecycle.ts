/** The life of a job, whatever its kind, as menu and panel ask for it: it starts, takes steps, is stopped, goes on, and ends. */
import type { PersonExecution } from '../../acquire/execution';
import { AddOnError } from '../../core/errors';
import { LOCK_WAIT_MS } from '../../core/limits';
import { setHourly } from './hourly';
import { type JobKind, type JobKinds, type JobWork, workingKind } from './kind';
import { forgetStop, isLeased, stopRequest } from './lease';
import { stoppedJob } from './pause';
import { fileReceipt } from './receipts';
import { isActive, type JobRecord, type Stored } from './record';
import { runStep } from './step';
import type { JobView } from './view';

/** Throws an `AddOnError` where a job works in this file; what waits for a person to decide does not work. To be called under the lock that a beginning is noted under. */
export function assertNoActiveJob(kinds: JobKinds, properties: Stored): void {
  if (workingKind(kinds, properties)) throw new AddOnError('run_active');
}

/**
 * Notes a new job in the file. `begin` writes under the lock what must be there before, and gives further properties to
 * write. Throws an `AddOnError` where another job works.
 */
export function startJob<R extends JobRecord, V extends JobView, Seen>(
  execution: PersonExecution,
  kinds: JobKinds,
  kind: JobKind<R, V, Seen>,
  { record, seen }: JobWork<R, Seen>,
  begin: (properties: Stored) => Readonly<Record<string, string>>,
): V {
  const { documentProperties, lock } = execution.ports;
  const begun = lock.within(LOCK_WAIT_MS, () => {
    const properties = documentProperties.getAll();
    assertNoActiveJob(kinds, properties);
    const further = begin(properties);
    forgetStop(documentProperties, properties);
    documentProperties.setAll({ ...further, ...kind.store.toStore(record) });
    return true;
  });
  if (!begun) throw new AddOnError('google_busy');
  setHourly(execution, kinds);
  return kind.view(execution, record, seen);
}

/** Works on the job for up to 45 s. */
export function stepJob<R extends JobRecord, V extends JobView, Seen>(
  execution: PersonExecution,
  kinds: JobKinds,
  kind: JobKind<R, V, Seen>,
): V {
  const { record, seen } = runStep(execution, kind);
  if (!record.lease && !kind.isWorking(record)) setHourly(execution, kinds);
  return kind.view(execution, record, seen);
}

/** Stops the job at once, or, where another execution works on it, as soon as that sees it. Anybody may stop a job. */
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

/** What a person lets go on: the job of this id, the one that there is unless given, and credits that it may spend beyond its limit. */
export interface JobConsent {
  readonly id?: string;
  readonly more?: number;
}

/** Lets a stopped job go on where it was stopped; one that goes on already stays as it is. Only the key that it was started with may do that. */
export function continueJob<R extends JobRecord, V extends JobView, Seen>(
  execution: PersonExecution,
  kinds: JobKinds,
  kind: JobKind<R, V, Seen>,
  { id, more = 0 }: JobConsent = {},
): V {
  const { documentProperties } = execution.ports;
  return changeOwnJob(execution, kinds, kind, (record, properties) => {
    const { stoppedIn } = record;
    if (id !== undefined && (record.id !== id || record.phase === 'done')) throw new AddOnError('no_run');
    if (record.phase !== 'stopped' || stoppedIn === undefined) return record;
    forgetStop(documentProperties, properties);
    const cap = record.cap + more;
    return { ...record, phase: stoppedIn, stoppedIn: undefined, problem: undefined, ended: undefined, cap };
  });
}

/** What a change makes of the record, under the lock; the same record where nothing is to change. */
export type JobChange<R extends JobRecord> = (record: R, properties: Stored) => R;

/** Changes the job of the person's own key. Throws an `AddOnError` where another key began it, or an execution works on it. */
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

/** Changes the record under the lock; where that ends the job, its receipt is written. Throws an `AddOnError` where there is none. */
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
    documentProperties.setAll(kind.store.toStore(after));
    return { before, after };
  });
  if (!changed) throw new AddOnError('google_busy');
  const { before, after } = changed.value;
  if (after !== before && !isActive(after)) fileReceipt(kind, execution, after);
  setHourly(execution, kinds);
  return kind.view(execution, after);
}

/** Gives the job of this file, the one under way or the last one; `null` where there was none. One that cannot be read is shown as stopped, with what to do. */
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
