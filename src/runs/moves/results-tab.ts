/** The tab of job changes: one row for each event, which a person reads and the panel works with. */
import { ignoreErrors } from '../../acquire/ignore-errors';
import { safeSheetText } from '../../core/cell';
import { MOVES_TAB } from '../../core/own-tabs';
import { ID_HEADER } from '../../core/run-status';
import type { SignalType } from '../../core/signals/types';
import { appendRows } from '../../ledger/hidden-tab';
import type { Book, Tab } from '../../ports';
import { dressOwnTab } from '../table/own-tab-looks';
import type { MoveState } from './view';

/** The columns, with their widths in pixels. Those from *New domain* on are hidden, because only the add-on needs them. */
const COLUMNS = [
  ['Date', 100],
  ['Name', 170],
  ['Change', 130],
  ['Previous company', 180],
  ['New company', 180],
  ['New title', 210],
  ['State', 150],
  ['New domain', 160],
  [ID_HEADER.contact, 150],
  ['Event', 150],
  ['Check', 100],
] as const;
type Header = (typeof COLUMNS)[number][0];
const HEADER = COLUMNS.map(([header]) => header);
const columnOf = (header: Header) => HEADER.indexOf(header) + 1;
const FIRST_HIDDEN = columnOf('New domain');

const CHANGES: Readonly<Record<MoveType, string>> = { companyChange: 'New company', promotion: 'Promotion' };

const STATES: Readonly<Record<MoveState, string>> = {
  open: '',
  updated: 'Updated',
  added: 'Added as new row',
  ignored: 'Ignored',
  edited: 'Edited since, not updated',
  gone: 'Not in the list',
};

/** The types of events that a person is asked about. */
export type MoveType = Extract<SignalType, 'companyChange' | 'promotion'>;

/** One job change as the tab shows it. A text that is not known is `''`. */
export interface Move {
  /** The day of the event as `YYYY-MM-DD`. */
  readonly date: string;
  readonly name: string;
  readonly type: MoveType;
  readonly previousCompany: string;
  readonly company: string;
  readonly title: string;
  readonly state: MoveState;
  readonly domain: string;
  /** The Lusha ID of the person. */
  readonly id: string;
  /** The key by which the event is known again. */
  readonly key: string;
  /** The check that has found it. */
  readonly check: string;
}

/** A job change with its row on the tab, which counts from 1. */
export interface ListedMove extends Move {
  readonly row: number;
}

/** Adds job changes that the tab does not show yet. */
export function listMoves(book: Book, moves: readonly Move[]): void {
  const known = new Set(readMoves(book).map(({ key }) => key));
  const fresh = moves.filter(({ key }) => !known.has(key));
  if (fresh.length === 0) return;
  appendRows(book, { name: MOVES_TAB, header: HEADER, dress }, fresh.map(cellsOf));
}

/** Reads the job changes of the tab, in the order of its rows. Rows without a readable event are ignored. */
export function readMoves(book: Book): readonly ListedMove[] {
  const tab = book.tab(MOVES_TAB);
  const rows = tab ? tab.lastRow() - 1 : 0;
  if (!tab || rows < 1) return [];
  const read = tab.values({ row: 2, column: 1, rows, columns: HEADER.length });
  return read.flatMap((cells, index): ListedMove[] => {
    const text = (header: Header) => String(cells[columnOf(header) - 1] ?? '').replace(/^'/, '');
    const type = keyOf(CHANGES, text('Change'));
    const key = text('Event');
    if (type === undefined || key === '') return [];
    return [
      {
        row: index + 2,
        date: text('Date'),
        name: text('Name'),
        type,
        previousCompany: text('Previous company'),
        company: text('New company'),
        title: text('New title'),
        state: keyOf(STATES, text('State')) ?? 'open',
        domain: text('New domain'),
        id: text(ID_HEADER.contact),
        key,
        check: text('Check'),
      },
    ];
  });
}

/** Writes the states of job changes where they stand on the tab now. */
export function setStates(book: Book, states: ReadonlyMap<string, MoveState>): void {
  const tab = book.tab(MOVES_TAB);
  if (!tab || states.size === 0) return;
  const listed = readMoves(book).filter(({ key, state }) => (states.get(key) ?? state) !== state);
  const [first] = listed;
  const last = listed[listed.length - 1];
  if (!first || !last) return;
  const area = { row: first.row, column: columnOf('State'), rows: last.row - first.row + 1, columns: 1 };
  const cells = tab.values(area).map((row) => [...row]);
  for (const { row, key } of listed) cells[row - first.row] = [STATES[states.get(key) ?? 'open']];
  tab.setValues(area, cells);
}

/** Shows the tab. Returns false when there is none. */
export function showMoves(book: Book): boolean {
  const tab = book.tab(MOVES_TAB);
  tab?.show({ row: 1, column: 1, rows: 1, columns: 1 });
  return tab !== undefined;
}

function cellsOf(move: Move): readonly string[] {
  const texts: Readonly<Record<Header, string>> = {
    Date: move.date,
    Name: move.name,
    Change: CHANGES[move.type],
    'Previous company': move.previousCompany,
    'New company': move.company,
    'New title': move.title,
    State: STATES[move.state],
    'New domain': move.domain,
    [ID_HEADER.contact]: move.id,
    Event: move.key,
    Check: move.check,
  };
  return HEADER.map((header) => safeSheetText(texts[header] ?? ''));
}

function dress(tab: Tab): void {
  dressOwnTab(
    tab,
    COLUMNS.map(([, width]) => width),
  );
  ignoreErrors(() => tab.hideColumns(FIRST_HIDDEN, HEADER.length - FIRST_HIDDEN + 1));
}

function keyOf<K extends string>(texts: Readonly<Record<K, string>>, text: string): K | undefined {
  return (Object.keys(texts) as K[]).find((key) => texts[key] === text);
}
