/** The tab of receipts: one row a run. */
import { LOG_TAB } from '../../core/own-tabs';
import { ownTab, writeTextRows } from '../../ledger/hidden-tab';
import type { Book, Tab } from '../../ports';

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

/** Adds to the state of a run's receipt; nothing where it has none, or says so already. */
export function addToReceipt(book: Book, run: string, words: string): void {
  const tab = book.tab(LOG_TAB);
  if (!tab) return;
  const at = rowOf(tab, run);
  if (at === undefined) return;
  const area = { row: at, column: STATE, rows: 1, columns: 1 };
  const state = String(tab.values(area)[0]?.[0] ?? '');
  if (!state.endsWith(words)) tab.setValues(area, [[`${state}, ${words}`]]);
}

/** Row of the run's receipt, the last one where there are several. */
function rowOf(tab: Tab, run: string): number | undefined {
  const rows = tab.lastRow() - 1;
  if (rows < 1) return undefined;
  const runs = tab.values({ row: 2, column: HEADER.length, rows, columns: 1 }).map(([id]) => id);
  const known = runs.lastIndexOf(run);
  return known < 0 ? undefined : known + 2;
}

/** Writes the receipt of a run; a receipt that it has already is replaced. */
export function writeReceipt(book: Book, receipt: Receipt): void {
  const tab = ownTab(book, LOG_TAB, HEADER);
  const { started, ended, rows: count, found, requests, quoted, charged, unsure } = receipt;
  writeTextRows(tab, rowOf(tab, receipt.run) ?? tab.lastRow() + 1, [
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
