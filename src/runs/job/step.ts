/** One step of a job of any kind, of up to 45 s. It may be cut off at any point and repeated. */
import type { PersonExecution } from '../../acquire/execution';
import type { PurchaseContext } from '../../acquire/purchase-request';
import { AddOnError } from '../../core/errors';
import type { JobKind, JobStep, JobWork } from './kind';
import { forgetStop, isAskedToStop, takeLease } from './lease';
import { CUT_STEPS, failedJob, pausedJob, stoppedJob } from './pause';
import { progressWriter } from './progress';
import { fileReceipt } from './receipts';
import { isActive, type JobRecord } from './record';
import { withRequestCounter } from './request-counter';
import type { JobView } from './view';

/** Works on the job and returns its record, also as it was `before`; a job that another execution works on comes back unchanged. Throws an `AddOnError` when there is no job or when another key started it. */
export function runStep<R extends JobRecord, V extends JobView, Seen>(
  execution: PersonExecution,
  kind: JobKind<R, V, Seen>,
): JobWork<R, Seen> & { readonly before: R } {
  const context = execution.step();
  const { record: taken, mine, before } = takeLease(execution, context, kind);
  if (!mine) return { record: taken, before };
  const { record: ended, seen } =
    taken.idle < CUT_STEPS
      ? work(execution, context, kind, taken)
      : { record: stoppedJob(taken, execution.ports.clock.now(), { code: 'step_failed' }) };
  const record: R = { ...ended, lease: undefined, stepped: execution.ports.clock.now() };
  if (!isActive(record)) fileReceipt(kind, execution, record, seen);
  execution.ports.documentProperties.setAll(kind.store.toStore(record));
  return { record, seen, before };
}

/**
 * Works for the duration of the step. An `AddOnError` stops the job, or lets it wait, with the progress that was last stored; after
 * any other error it tries again a few times.
 */
function work<R extends JobRecord, V extends JobView, Seen>(
  execution: PersonExecution,
  context: PurchaseContext,
  kind: JobKind<R, V, Seen>,
  start: R,
): JobWork<R, Seen> {
  const { clock, documentProperties } = execution.ports;
  const counted = withRequestCounter(context);
  const withRequests = (record: R): R => ({ ...record, requests: start.requests + counted.requests() });
  let kept = start;
  const progress = progressWriter(start.lease?.by ?? '', clock.now());
  const keep: JobStep<R>['keep'] = (record, reached) => {
    // A step that stores progress has not failed, even when it is cut off afterwards.
    kept = { ...record, idle: 0 };
    documentProperties.setAll({
      ...(reached ? progress.noted(reached, clock.now()) : {}),
      ...kind.store.toStore(withRequests(kept)),
    });
  };
  let isFirstLook = true;
  const isAsked = () => {
    // The properties were read when the lease was taken, so the first call can use them.
    if (!isFirstLook) execution.forget();
    isFirstLook = false;
    const properties = documentProperties.getAll();
    const isAskedNow = isAskedToStop(properties, start);
    if (isAskedNow) forgetStop(documentProperties, properties);
    return isAskedNow;
  };
  try {
    const { record, seen } = kind.work({
      execution,
      context: counted.context,
      record: start,
      keep,
      progress,
      isAskedToStop: isAsked,
    });
    return { record: withRequests(record), seen };
  } catch (error) {
    if (!(error instanceof AddOnError)) return { record: withRequests(failedJob(kept, clock.now(), error)) };
    const problem = { code: error.code, params: error.params };
    // What Google refuses for a moment makes the job wait, a few times in a row.
    const ended =
      error.code === 'google_busy'
        ? pausedJob(execution.ports, kept, problem, 0)
        : stoppedJob(kept, clock.now(), problem);
    return { record: withRequests(ended) };
  }
}
