/** What a person decides at the price check: to look up the remaining rows after an estimate, or to purchase. */
import type { PersonExecution } from '../../acquire/execution';
import { wholeCredits } from '../../core/caps';
import { AddOnError } from '../../core/errors';
import { approvedJob, isApproved } from '../job/approval';
import type { JobKind, JobKinds } from '../job/kind';
import { changeOwnJob } from '../job/lifecycle';
import { RUN_BUDGET, type RunRecord } from './run-record';
import type { RunApproval, RunView } from './view';

type RunKind = JobKind<RunRecord, RunView>;

/** Looks up the remaining rows after an estimate to get the exact price. Throws an `AddOnError` when there is no estimate. */
export function lookUpOthers(execution: PersonExecution, kinds: JobKinds, kind: RunKind): RunView {
  const { key } = execution.step().settings();
  return changeOwnJob(execution, kinds, kind, (record, properties): RunRecord => {
    if (record.phase !== 'price check' || record.estimateRows === undefined) throw new AddOnError('no_run');
    const spent = RUN_BUDGET.spent(properties, record).credits;
    const least = spent + (record.price?.estimate?.restCredits ?? 0);
    const cap = isApproved(kind, { ...record, phase: 'looking up' }, properties, key)
      ? Math.max(least, record.cap)
      : least;
    return approvedJob(
      kind,
      { ...record, phase: 'looking up', estimateRows: undefined, price: undefined, cap },
      key,
    );
  });
}

/**
 * Lets the run purchase after the price check. After an estimate it looks up the remaining rows and purchases, all within
 * the limit. Throws an `AddOnError` when no price was shown or the price belongs to another run.
 */
export function approve(
  execution: PersonExecution,
  kinds: JobKinds,
  kind: RunKind,
  { run, cap, moved, weak }: RunApproval,
): RunView {
  const { key } = execution.step().settings();
  return changeOwnJob(execution, kinds, kind, (record, properties): RunRecord => {
    const isShown = run === undefined || run === record.id;
    if (!isShown || record.phase !== 'price check' || !record.price) throw new AddOnError('no_run');
    const { price } = record;
    const spent = RUN_BUDGET.spent(properties, record).credits;
    if (price.estimate)
      return approvedJob(kind, purchaseAll(record, spent + wholeCredits(cap), { moved, weak }), key);
    const most = price.credits + (moved ? price.moved.credits : 0) + (weak ? price.weak.credits : 0);
    const approved = Math.min(wholeCredits(cap), most);
    return approvedJob(kind, { ...record, phase: 'revealing', cap: spent + approved, moved, weak }, key);
  });
}

/** Returns the record of a run that looks up the remaining rows and then purchases, for `cap` credits with what it has spent. */
function purchaseAll(record: RunRecord, cap: number, accepts: Pick<RunRecord, 'moved' | 'weak'>): RunRecord {
  return {
    ...record,
    ...accepts,
    phase: 'looking up',
    estimateRows: undefined,
    price: undefined,
    thenPurchase: true,
    cap,
  };
}
