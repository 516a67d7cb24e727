/** The contents of the receipt of scoring a list. */
import type { ReceiptDetails } from '../job/kind';
import type { ScoresRecord } from './scores-record';

/** Returns the contents of the receipt. */
export function receiptOfScores({
  tab,
  tabId,
  kind,
  checked,
  active,
  quiet,
  phase,
  problem,
}: ScoresRecord): ReceiptDetails {
  const stopped = `Stopped${problem ? ` (${problem.code.replace('_', ' ')})` : ''}`;
  return {
    ...{ tab, tabId },
    what: `Signal score of ${kind === 'contact' ? 'people' : 'companies'}`,
    rows: checked,
    found: active + quiet,
    state: phase === 'done' ? 'Done' : stopped,
  };
}
