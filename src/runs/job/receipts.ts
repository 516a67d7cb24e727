/** The tab of receipts, with one row for each job. */
import type { PersonExecution } from '../../acquire/execution';
import { LOG_TAB } from '../../core/own-tabs';
import { appendRows, writeTextRows } from '../../ledger/hidden-tab';
import type { Book, Tab } from '../../ports';
import type { JobKind, ReceiptDetails } from './kind';
import type { JobRecord } from './record';
import type { JobView } from './view';

const HEADER = [
  'Started (UTC)',
  'Ended (UTC)',
  'Tab',
  'What',
  'Rows',
  'Found',
  'Requests',
  'Credits at most',
  'Credits charged',
  'Possibly charged beyond',
  'State',
  'Run',
] as const;
const STATE = HEADER.indexOf('State') + 1;

interface Receipt extends ReceiptDetails {
  readonly run: string;
  /** In epoch ms. */
  readonly started: number;
  readonly ended: number;
  readonly requests: number;
  readonly quoted: number;
  readonly charged: number;
  readonly unsure: number;
}

/** Adds to the state in the receipt of a job. Does nothing when there is no receipt or when it has this state already. */
export function addToReceipt(book: Book, run: string, words: string): void {
  const tab = book.tab(LOG_TAB);
  if (!tab) return;
  const at = rowOf(tab, run);
  if (at === undefined) return;
  const area = { row: at, column: STATE, rows: 1, columns: 1 };
  const state = String(tab.values(area)[0]?.[0] ?? '');
  if (state.endsWith(words)) return;
  // What stands there is text, whatever it begins with.
  tab.setFormats(area, [['@']]);
  tab.setValues(area, [[`${state}, ${words}`]]);
}

/** Returns the row of the job's receipt, the last one when there are several. */
function rowOf(tab: Tab, run: string): number | undefined {
  const rows = tab.lastRow() - 1;
  if (rows < 1) return undefined;
  const runs = tab.values({ row: 2, column: HEADER.length, rows, columns: 1 }).map(([id]) => id);
  const known = runs.lastIndexOf(run);
  return known < 0 ? undefined : known + 2;
}

/** Writes the receipt of an ended job and replaces an earlier one. A tab that cannot be written does not keep a job from ending. */
export function fileReceipt<R extends JobRecord, V extends JobView, Seen>(
  kind: JobKind<R, V, Seen>,
  execution: PersonExecution,
  record: R,
  seen?: Seen,
): void {
  const { book, documentProperties } = execution.ports;
  try {
    writeReceipt(book, {
      run: record.id,
      started: record.started,
      ended: record.ended ?? record.stepped,
      requests: record.requests,
      quoted: record.cap,
      charged: kind.budget.spent(documentProperties.getAll(), record).charged ?? 0,
      unsure: record.unsure,
      ...kind.receiptOf(execution, record, seen),
    });
  } catch {
    // The job has ended whether or not there is a receipt of it.
  }
}

function writeReceipt(book: Book, receipt: Receipt): void {
  const { started, ended, rows: count, found, requests, quoted, charged, unsure } = receipt;
  const row = [
    ...[started, ended].map((at) => new Date(at).toISOString().slice(0, 16).replace('T', ' ')),
    receipt.tab,
    receipt.what,
    ...[count, found, requests, quoted, charged, unsure].map(String),
    receipt.state,
    receipt.run,
  ];
  const tab = book.tab(LOG_TAB);
  const known = tab && rowOf(tab, receipt.run);
  if (tab && known !== undefined) writeTextRows(tab, known, [row]);
  else appendRows(book, { name: LOG_TAB, header: HEADER }, [row]);
}

/** Shows the tab. Returns false when there is none. */
export function showReceipts(book: Book): boolean {
  const tab = book.tab(LOG_TAB);
  tab?.show({ row: 1, column: 1, rows: 1, columns: 1 });
  return tab !== undefined;
}
