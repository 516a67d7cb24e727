/** The ledger of a run: everything that the file knows, or, for rows to be refreshed, only what is recent enough. */
import type { PersonExecution } from '../../acquire/execution';
import { boughtBefore } from '../../core/checked-date';
import type { Ledger } from '../../ledger/ledger';
import { withoutStale } from '../../ledger/without-stale';

/** Returns the ledger of a run. `olderThan` is in days; `now` is when the run started or would start, in epoch ms. */
export function ledgerOf(
  { runLedger }: Pick<PersonExecution, 'runLedger'>,
  olderThan: number | undefined,
  now: number,
): Ledger {
  return olderThan === undefined ? runLedger : withoutStale(runLedger, boughtBefore(olderThan, now));
}
