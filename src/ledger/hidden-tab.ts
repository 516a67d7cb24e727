/** Tabs of our own: made without moving the person elsewhere, and written as plain text. */
import type { Book, Tab } from '../ports';

/** Rows that a full tab grows by at least: each time takes as long as several writes. */
const ROWS_ADDED = 2_000;

/** Gives our tab of that name; made when it is not there, with `header` in its first row and the looks that `dress` gives it. One whose making was interrupted is finished. */
export function ownTab(
  book: Book,
  name: string,
  header: readonly string[],
  dress: (tab: Tab) => void = () => undefined,
): Tab {
  return tabWith(book, name, header, false, dress);
}

/** Gives the same, hidden. */
export function hiddenTab(book: Book, name: string, header: readonly string[]): Tab {
  return tabWith(book, name, header, true);
}

function tabWith(
  book: Book,
  name: string,
  header: readonly string[],
  hidden: boolean,
  dress?: (tab: Tab) => void,
): Tab {
  const known = book.tab(name);
  if (known && known.lastRow() > 0) return known;
  const made = madeTab(book, name, header, hidden);
  dress?.(made);
  writeTextRows(made, 1, [header]);
  return made;
}

/** A tab of ours that rows are added to. */
export interface LogTab {
  readonly name: string;
  readonly header: readonly string[];
  readonly hidden?: boolean;
  /** What it holds reads the same without the text format, such as JSON and numbers: that saves a write. */
  readonly plain?: boolean;
  /** The number format of each column, that of text unless given. */
  readonly formats?: readonly string[];
  /** Gives a new tab its looks. */
  readonly dress?: (tab: Tab) => void;
}

type Rows = readonly (readonly unknown[])[];

/** Adds rows at the end of our tab; where it has to be made, its header goes in the same write. */
export function appendRows(
  book: Book,
  { name, header, hidden = false, plain = false, formats = [], dress }: LogTab,
  rows: Rows,
): void {
  const known = book.tab(name);
  const last = known?.lastRow() ?? 0;
  const own = plain ? undefined : formatsOf(rows, formats);
  if (known && last > 0) {
    writeRows(known, last + 1, rows, own);
    return;
  }
  const made = madeTab(book, name, header, hidden);
  dress?.(made);
  writeRows(made, 1, [header, ...rows], own && [...formatsOf([header]), ...own]);
}

/** Writes a row of our tab anew. */
export function replaceRow(
  tab: Tab,
  row: number,
  cells: readonly unknown[],
  formats: readonly string[],
): void {
  writeRows(tab, row, [cells], formatsOf([cells], formats));
}

function formatsOf(rows: Rows, formats: readonly string[] = []): string[][] {
  return rows.map((cells) => cells.map((_, index) => formats[index] ?? '@'));
}

/** Makes the tab, or finishes one whose making was interrupted; its header is still to be written. */
function madeTab(book: Book, name: string, header: readonly string[], hidden: boolean): Tab {
  // A new tab comes to the front: the person is put back to where they were.
  const { tab, areas } = book.selection();
  const made = book.tab(name) ?? book.addTab(name);
  const [first] = areas;
  if (first && tab.id !== made.id) tab.show(first);
  if (hidden && !made.isHidden()) made.hide();
  // Google takes ten million cells a file, empty ones too: a new tab has 26 columns.
  const spare = made.size().columns - header.length;
  if (hidden && spare > 0) made.removeColumns(header.length + 1, spare);
  return made;
}

/** Writes rows from `row` on, formatted as text first: nothing in them becomes a number, a date or a formula. */
export function writeTextRows(tab: Tab, row: number, rows: readonly (readonly string[])[]): void {
  writeRows(tab, row, rows, formatsOf(rows));
}

function writeRows(
  tab: Tab,
  row: number,
  rows: Rows,
  formats: readonly (readonly string[])[] | undefined,
): void {
  const columns = rows[0]?.length ?? 0;
  if (columns === 0) return;
  const missing = row + rows.length - 1 - tab.size().rows;
  if (missing > 0) tab.addRows(Math.max(missing, ROWS_ADDED));
  const area = { row, column: 1, rows: rows.length, columns };
  if (formats) tab.setFormats(area, formats);
  tab.setValues(area, rows);
}
