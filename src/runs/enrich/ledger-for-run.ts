/** What a run knows when it begins: everything that the file knows, or of what is to be refreshed only what is new enough. */
import type { PersonExecution } from '../../acquire/execution';
import { boughtBefore } from '../../core/checked-date';
import type { Ledger } from '../../ledger/ledger';
import { withoutStale } from '../../ledger/without-stale';

/** Gives the ledger of a run. `olderThan`: days; `now`: when the run began or would begin, epoch ms. */
export function ledgerOf(
  { runLedger }: Pick<PersonExecution, 'runLedger'>,
  olderThan: number | undefined,
  now: number,
): Ledger {
  return olderThan === undefined ? runLedger : withoutStale(runLedger, boughtBefore(olderThan, now));
}
