/** The contents of a run's receipt, from its record and the statuses of its rows. */
import { KIND_LABELS } from '../../core/kind';
import { isFound } from '../../core/run-status';
import type { PersonPorts } from '../../ports';
import type { ReceiptDetails } from '../job/kind';
import type { RunRecord } from './run-record';
import { progressOf, statusesOfRun } from './statuses';

/** Returns the contents of the receipt. `statuses` are those of all rows, when they were read already. */
export function receiptOfRun(
  { book }: PersonPorts,
  record: RunRecord,
  statuses = statusesOfRun(book, record),
): ReceiptDetails {
  const { outcomes, deleted } = progressOf(record, statuses);
  const fields = record.targets.map(({ field }) => field).join(', ');
  return {
    tab: record.tab,
    tabId: record.tabId,
    what: `${KIND_LABELS[record.kind]}: ${fields}`,
    rows: record.rows,
    found: outcomes.reduce((sum, { status, rows }) => sum + (isFound(status) ? rows : 0), 0),
    state: stateOf(record, deleted),
  };
}

function stateOf(
  { phase, stoppedIn, problem, refusedBy = [], cleared = 0 }: RunRecord,
  deleted: number,
): string {
  const undone = cleared > 0 ? `, values of ${cleared} rows were cleared` : '';
  const named = refusedBy.map((header) => `“${header}”`).join(', ');
  const refused = named === '' ? '' : `, some values were not accepted by ${named}`;
  const gone = (deleted > 0 ? `, ${deleted} rows were deleted` : '') + refused + undone;
  if (phase === 'done') return `Done${gone}`;
  const where = stoppedIn === 'revealing' ? 'while purchasing' : 'before purchasing';
  return `Stopped ${where}${problem ? ` (${problem.code.replace('_', ' ')})` : ''}${gone}`;
}
