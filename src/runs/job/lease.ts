/** The lease of a job: only one execution works on it at a time, and others can request a stop. */
import type { PersonExecution } from '../../acquire/execution';
import type { PurchaseContext } from '../../acquire/purchase-request';
import { AddOnError } from '../../core/errors';
import { LOCK_WAIT_MS, LONGEST_EXECUTION_MS } from '../../core/limits';
import type { Properties } from '../../ports';
import { approvedJob, isApproved } from './approval';
import type { JobKind } from './kind';
import { isActive, type JobRecord, type Stored } from './record';
import type { JobView } from './view';

/**
 * Takes the job for this execution, without an approval that does not hold, and notes what a step that was cut off had
 * reserved. `mine` is false when a person has to
 * decide first or when another execution works on the job. Throws an `AddOnError` when no job is under way or when another key
 * started it.
 */
export function takeLease<R extends JobRecord, V extends JobView, Seen>(
  { ports, started }: PersonExecution,
  context: PurchaseContext,
  kind: JobKind<R, V, Seen>,
): { readonly record: R; readonly mine: boolean; readonly before: R } {
  const { clock, documentProperties, lock, uuid } = ports;
  const { store, budget, isWorking } = kind;
  const taken = lock.within(LOCK_WAIT_MS, () => {
    const properties = documentProperties.getAll();
    const record = store.require(properties);
    if (!isActive(record)) throw new AddOnError('no_run');
    if (record.account !== context.settings().account) throw new AddOnError('other_key');
    if (!isWorking(record) || isLeased(record, clock.now())) return { record, mine: false, before: record };
    const { key } = context.settings();
    const isHeld = isApproved(kind, record, properties, key);
    const { credits, changes } = budget.afterCut(properties, record, kind.isFreeToRepeat?.(record) ?? false);
    const more = isHeld ? (kind.moreAfterCut?.(record, credits) ?? 0) : 0;
    const capped: R = { ...record, cap: record.cap + more };
    const mine: R = {
      ...(isHeld && more > 0 ? approvedJob(kind, capped, key) : capped),
      ...(isHeld ? {} : { approval: undefined }),
      continueAt: undefined,
      problem: undefined,
      lease: { by: uuid(), until: leaseEnd(context, started) },
      stepped: clock.now(),
      // A lease that is left over belongs to a step that was cut off.
      idle: record.idle + (record.lease ? 1 : 0),
      unsure: record.unsure + credits,
    };
    documentProperties.setAll({ ...changes, ...store.toStore(mine) });
    return { record: mine, mine: true, before: record };
  });
  if (!taken) throw new AddOnError('google_busy');
  return taken.value;
}

/** The calls in which a step writes what it has learned, with some in reserve. Counted in the playground. */
const CALLS_TO_WRITE = 150;

/** Returns until when (epoch ms) a step that begins now may work: longer when calls take long, but never beyond its execution. */
function leaseEnd({ endBefore, callMs }: PurchaseContext, started: number): number {
  return Math.min(endBefore + CALLS_TO_WRITE * callMs(), started + LONGEST_EXECUTION_MS);
}

/** Returns whether an execution works on the job at `now`, in epoch ms. A lease that outlives every execution is damaged, and holds nothing. */
export function isLeased({ lease }: Pick<JobRecord, 'lease'>, now: number): boolean {
  return lease !== undefined && lease.until > now && lease.until <= now + LONGEST_EXECUTION_MS;
}

/** Holds the id of the job that is to stop while another execution works on it. */
const STOP_PROPERTY = 'lusha.run.stop';

/** Returns the property that requests a job to stop. */
export function stopRequest({ id }: Pick<JobRecord, 'id'>): Record<string, string> {
  return { [STOP_PROPERTY]: id };
}

/** Returns whether somebody has requested this job to stop. */
export function isAskedToStop(properties: Stored, { id }: Pick<JobRecord, 'id'>): boolean {
  return properties[STOP_PROPERTY] === id;
}

/** Removes the stop request of a job; `known` are the properties as they were read. */
export function forgetStop(properties: Properties, known: Stored): void {
  if (known[STOP_PROPERTY] !== undefined) properties.remove([STOP_PROPERTY]);
}
