/** The contents of the receipt of a check of who changed jobs. */
import type { ReceiptDetails } from '../job/kind';
import type { MovesRecord } from './moves-record';

/** Returns the contents of the receipt. */
export function receiptOfMoves(record: MovesRecord): ReceiptDetails {
  const { tab, tabId, since, types, checked, changed, promoted, watch } = record;
  const what = types.includes('promotion') ? 'job changes and promotions' : 'job changes';
  return {
    tab,
    tabId,
    what: `${what} since ${since}${watch === undefined ? '' : ', monthly'}`,
    rows: checked,
    found: changed + promoted,
    state: stateOf(record),
  };
}

function stateOf({ phase, problem }: MovesRecord): string {
  if (phase === 'done') return 'Done';
  return `Stopped${problem ? ` (${problem.code.replace('_', ' ')})` : ''}`;
}
