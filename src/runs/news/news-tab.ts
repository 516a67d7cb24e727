/** The tab of news: one row for each event, the newest of a check first. */
import { ignoreErrors } from '../../acquire/ignore-errors';
import { linkText, safeSheetText } from '../../core/cell';
import { digest } from '../../core/digest';
import { idToken } from '../../core/lookup/lusha-id';
import { NEWS_TAB } from '../../core/own-tabs';
import { ID_HEADER } from '../../core/run-status';
import { eventText, type SignalEvent, seenKey } from '../../core/signals/event';
import { SIGNAL_LABELS } from '../../core/signals/types';
import { appendRows } from '../../ledger/hidden-tab';
import type { Book, Tab } from '../../ports';
import { dressOwnTab } from '../table/own-tab-looks';

/** The columns, with their widths in pixels. Those from *Event* on are hidden, because only the add-on needs them. */
const COLUMNS = [
  ['Date', 100],
  ['Company', 180],
  ['What', 190],
  ['Text', 420],
  ['Link', 220],
  ['Type', 190],
  [ID_HEADER.company, 150],
  ['Event', 150],
  ['Check', 100],
] as const;
const HEADER = COLUMNS.map(([header]) => header);
const EVENT = HEADER.indexOf('Event');
const CHECK = HEADER.indexOf('Check');

/** An event of a company, by the ID and the name of the company. */
export interface CompanyEvent {
  readonly id: string;
  readonly company: string;
  readonly event: SignalEvent;
}

/**
 * Adds the events that the tab does not have, and returns how many of its events this check has added. It may be repeated: what
 * the check has added already is not added again.
 */
export function listNews(book: Book, check: string, events: readonly CompanyEvent[]): number {
  const rows = readRows(book);
  const known = new Set(rows.map((cells) => cells[EVENT]));
  const own = rows.filter((cells) => cells[CHECK] === check).length;
  const fresh = events.filter((one) => !known.has(eventKey(one)));
  if (fresh.length === 0) return own;
  const sorted = [...fresh].sort((a, b) =>
    a.event.date < b.event.date ? 1 : a.event.date > b.event.date ? -1 : 0,
  );
  const cells = sorted.map((one) => cellsOf(check, one));
  appendRows(book, { name: NEWS_TAB, header: HEADER, dress }, cells);
  return own + cells.length;
}

/** Takes away the rows that a check has added. Rows of others move up. */
export function unlistNews(book: Book, check: string): void {
  const tab = book.tab(NEWS_TAB);
  const rows = readRows(book);
  const kept = rows.filter((cells) => cells[CHECK] !== check);
  if (!tab || kept.length === rows.length) return;
  const blank = HEADER.map(() => '');
  const all = rows.map((_, index) => (kept[index] ?? blank).map(safeSheetText));
  tab.setValues({ row: 2, column: 1, rows: all.length, columns: HEADER.length }, all);
}

/** Shows the tab. Returns false when there is none. */
export function showNews(book: Book): boolean {
  const tab = book.tab(NEWS_TAB);
  tab?.show({ row: 1, column: 1, rows: 1, columns: 1 });
  return tab !== undefined;
}

function readRows(book: Book): readonly (readonly string[])[] {
  const tab = book.tab(NEWS_TAB);
  const rows = tab ? tab.lastRow() - 1 : 0;
  if (!tab || rows < 1) return [];
  return tab
    .values({ row: 2, column: 1, rows, columns: HEADER.length })
    .map((cells) => cells.map((cell) => String(cell).replace(/^'/, '')));
}

function eventKey({ id, event }: CompanyEvent): string {
  return digest(`${idToken(id)} ${seenKey(event)}`);
}

function cellsOf(check: string, one: CompanyEvent): readonly string[] {
  const { id, company, event } = one;
  const texts = [
    event.date,
    company,
    SIGNAL_LABELS[event.type],
    eventText(event),
    linkText(event.url),
    event.type,
    id,
    eventKey(one),
    check,
  ];
  return texts.map(safeSheetText);
}

function dress(tab: Tab): void {
  dressOwnTab(
    tab,
    COLUMNS.map(([, width]) => width),
  );
  ignoreErrors(() => tab.hideColumns(EVENT + 1, HEADER.length - EVENT));
}
