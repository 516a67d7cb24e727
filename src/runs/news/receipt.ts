/** The contents of the receipt of a check of what happened at companies. */
import type { ReceiptDetails } from '../job/kind';
import { chosenGroups } from './news-columns';
import type { NewsRecord } from './news-record';

/** Returns the contents of the receipt. */
export function receiptOfNews(record: NewsRecord): ReceiptDetails {
  const { tab, tabId, since, checked, events, phase, problem } = record;
  const groups = chosenGroups(record).map(({ label }) => label);
  const stopped = `Stopped${problem ? ` (${problem.code.replace('_', ' ')})` : ''}`;
  return {
    ...{ tab, tabId },
    what: `${groups.join(', ')} since ${since}`,
    rows: checked,
    found: events,
    state: phase === 'done' ? 'Done' : stopped,
  };
}
