/** The contents of a fill's receipt. */
import type { PersonPorts } from '../../ports';
import type { ReceiptDetails } from '../job/kind';
import { countIn, readFillLog } from './fill-log';
import type { FillRecord } from './fill-record';

/** Returns the contents of the receipt. `pages` are those that the fill has logged, when they were read already. */
export function receiptOfFill(
  { book }: PersonPorts,
  record: FillRecord,
  { pages } = readFillLog(book, record),
): ReceiptDetails {
  return {
    tab: record.target.tab,
    tabId: record.target.tabId,
    what: record.isSimilar || record.isGroup ? record.sentence : `search: ${record.sentence}`,
    rows: record.wanted,
    found: countIn(pages),
    state: stateOf(record),
  };
}

function stateOf({ phase, problem, reason, isGroup, refusedBy = [] }: FillRecord): string {
  const named = refusedBy.map((header) => `“${header}”`).join(', ');
  const refused = named === '' ? '' : `, some values were not accepted by ${named}`;
  if (phase === 'done')
    return `Done${reason === 'no more' && !isGroup ? ', nobody else matches' : reason === 'left' ? ' before its end' : ''}${refused}`;
  return `Stopped${problem ? ` (${problem.code.replace('_', ' ')})` : ''}${refused}`;
}
