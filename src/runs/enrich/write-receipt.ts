/** The receipt of a run, from its record and the statuses of its rows. */
import { KIND_LABELS } from '../../core/kind';
import { isFound } from '../../core/run-status';
import type { PersonPorts } from '../../ports';
import { writeReceipt } from '../job/receipts';
import { RUN_MONEY, type RunRecord } from './run-record';
import { progressOf } from './statuses';

export function writeReceiptOf(
  { book, documentProperties }: PersonPorts,
  record: RunRecord,
  statuses: readonly string[],
): void {
  const { outcomes, deleted } = progressOf(record, statuses);
  const spent = RUN_MONEY.spent(documentProperties.getAll(), record);
  const fields = record.targets.map(({ field }) => field).join(', ');
  writeReceipt(book, {
    run: record.id,
    started: record.started,
    ended: record.ended ?? record.stepped,
    tab: record.tab,
    what: `${KIND_LABELS[record.kind]}: ${fields}`,
    rows: record.rows,
    found: outcomes.reduce((sum, { status, rows }) => sum + (isFound(status) ? rows : 0), 0),
    requests: record.requests,
    quoted: record.cap,
    charged: spent.charged ?? 0,
    unsure: record.unsure,
    state: stateOf(record, deleted),
  });
}

function stateOf({ phase, stoppedIn, problem, cleared = 0 }: RunRecord, deleted: number): string {
  const undone = cleared > 0 ? `, values of ${cleared} rows were cleared` : '';
  const gone = (deleted > 0 ? `, ${deleted} rows were deleted` : '') + undone;
  if (phase === 'done') return `Done${gone}`;
  const where = stoppedIn === 'revealing' ? 'while buying' : 'before buying';
  return `Stopped ${where}${problem ? ` (${problem.code.replace('_', ' ')})` : ''}${gone}`;
}
