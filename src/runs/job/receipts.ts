/** The tab of receipts, with one row for each job. */
import type { PersonExecution } from '../../acquire/execution';
import { ignoreErrors } from '../../acquire/ignore-errors';
import { LOG_TAB } from '../../core/own-tabs';
import { appendRows, replaceRow } from '../../ledger/hidden-tab';
import type { Book, Tab } from '../../ports';
import { dressOwnTab } from '../table/own-tab-looks';
import type { JobKind, ReceiptDetails } from './kind';
import type { JobRecord } from './record';
import type { JobView } from './view';

/** A moment as a person reads it, in the time zone of the file. */
const TIME = 'yyyy-mm-dd hh:mm';
const NUMBER = '#,##0';
const TEXT = '@';

/** The columns, with their number formats and their widths in pixels. */
const COLUMNS = [
  ['Started', TIME, 150],
  ['Ended', TIME, 150],
  ['Tab', TEXT, 180],
  ['What', TEXT, 320],
  ['Rows', NUMBER, 70],
  ['Found', NUMBER, 70],
  ['Requests', NUMBER, 90],
  ['Credit limit', NUMBER, 110],
  ['Credits charged', NUMBER, 140],
  ['Possibly charged', NUMBER, 150],
  ['State', TEXT, 260],
  ['Run', TEXT, 100],
] as const;
const HEADER = COLUMNS.map(([header]) => header);
const FORMATS = COLUMNS.map(([, format]) => format);
const columnOf = (header: (typeof HEADER)[number]) => HEADER.indexOf(header) + 1;
const STATE = columnOf('State');

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
    ...[started, ended].map((at) => new Date(at)),
    receipt.tab,
    receipt.what,
    ...[count, found, requests, quoted, charged, unsure],
    receipt.state,
    receipt.run,
  ];
  const tab = book.tab(LOG_TAB);
  if (tab) ignoreErrors(() => renewFormerLog(tab));
  const known = tab && rowOf(tab, receipt.run);
  if (tab && known !== undefined) replaceRow(tab, known, row, FORMATS);
  else appendRows(book, { name: LOG_TAB, header: HEADER, formats: FORMATS, dress: dressLog }, [row]);
  ignoreErrors(() => linkTab(book, receipt, known));
}

function dressLog(tab: Tab): void {
  dressOwnTab(
    tab,
    COLUMNS.map(([, , width]) => width),
    columnOf('Run'),
  );
  const [first, last] = [columnOf('Rows'), columnOf('Possibly charged')];
  const numbers = { row: 1, column: first, rows: 1, columns: last - first + 1 };
  ignoreErrors(() => tab.setLook(numbers, { align: 'right' }));
}

/** Leads from the name of the list's tab to the tab: in this row, or in the last one, which was just added. */
function linkTab(book: Book, { tab: name, tabId }: Receipt, row: number | undefined): void {
  const log = book.tab(LOG_TAB);
  if (log && tabId !== undefined) log.setTabLink(row ?? log.lastRow(), columnOf('Tab'), name, tabId);
}

const FORMER_TIME = /^(\d{4}-\d\d-\d\d) (\d\d:\d\d)$/;

/** Gives a log that an earlier version has begun the header, the looks and the times of today: its times were texts in UTC. */
function renewFormerLog(tab: Tab): void {
  const rows = tab.lastRow();
  const area = { row: 1, column: 1, rows, columns: 2 };
  const [header = [], ...times] = rows < 1 ? [] : tab.values(area);
  if (header[0] !== 'Started (UTC)') return;
  const read = times.map((cells) => cells.map((cell) => momentOf(cell) ?? cell));
  if (read.length > 0) {
    const own = { ...area, row: 2, rows: read.length };
    tab.setFormats(
      own,
      read.map(() => [TIME, TIME]),
    );
    tab.setValues(own, read);
  }
  dressLog(tab);
  tab.setValues({ row: 1, column: 1, rows: 1, columns: HEADER.length }, [HEADER]);
}

function momentOf(cell: unknown): Date | undefined {
  const [, day, time] = FORMER_TIME.exec(String(cell)) ?? [];
  return day === undefined ? undefined : new Date(`${day}T${time}:00Z`);
}

/** Shows the tab. Returns false when there is none. */
export function showReceipts(book: Book): boolean {
  const tab = book.tab(LOG_TAB);
  tab?.show({ row: 1, column: 1, rows: 1, columns: 1 });
  return tab !== undefined;
}
