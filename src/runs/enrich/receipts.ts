/** The tab of receipts: one row a run. */
import { ownTab, writeTextRows } from '../../ledger/hidden-tab';
import type { Book } from '../../ports';

/** Name of the tab. */
export const LOG_TAB = 'Lusha run log';
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

export interface Receipt {
  readonly run: string;
  /** Epoch ms. */
  readonly started: number;
  readonly ended: number;
  readonly tab: string;
  readonly what: string;
  readonly rows: number;
  readonly found: number;
  readonly requests: number;
  readonly quoted: number;
  readonly charged: number;
  readonly unsure: number;
  readonly state: string;
}

/** Writes the receipt of a run; a receipt that it has already is replaced. */
export function writeReceipt(book: Book, receipt: Receipt): void {
  const tab = ownTab(book, LOG_TAB, HEADER);
  const rows = tab.lastRow();
  const runs =
    rows < 2
      ? []
      : tab.values({ row: 2, column: HEADER.length, rows: rows - 1, columns: 1 }).map(([id]) => id);
  const known = runs.lastIndexOf(receipt.run);
  const { started, ended, rows: count, found, requests, quoted, charged, unsure } = receipt;
  writeTextRows(tab, known < 0 ? rows + 1 : known + 2, [
    [
      ...[started, ended].map((at) => new Date(at).toISOString().slice(0, 16).replace('T', ' ')),
      receipt.tab,
      receipt.what,
      ...[count, found, requests, quoted, charged, unsure].map(String),
      receipt.state,
      receipt.run,
    ],
  ]);
  book.flush();
}

/** Shows the tab; false where there is none. */
export function showReceipts(book: Book): boolean {
  const tab = book.tab(LOG_TAB);
  tab?.show({ row: 1, column: 1, rows: 1, columns: 1 });
  return tab !== undefined;
}
