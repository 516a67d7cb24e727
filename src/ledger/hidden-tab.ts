/** Tabs of our own: made without moving the person elsewhere, and written as plain text. */
import type { Book, Tab } from '../ports';

/** Rows that a full tab grows by at least: each time takes as long as several writes. */
const ROWS_ADDED = 2_000;

/** Gives our tab of that name; made when it is not there, with `header` in its first row. One whose making was interrupted is finished. */
export function ownTab(book: Book, name: string, header: readonly string[]): Tab {
  return tabWith(book, name, header, false);
}

/** Gives the same, hidden. */
export function hiddenTab(book: Book, name: string, header: readonly string[]): Tab {
  return tabWith(book, name, header, true);
}

function tabWith(book: Book, name: string, header: readonly string[], hidden: boolean): Tab {
  const known = book.tab(name);
  if (known && known.lastRow() > 0) return known;
  // A new tab comes to the front: the person is put back to where they were.
  const { tab, areas } = book.selection();
  const made = known ?? book.addTab(name);
  const [first] = areas;
  if (first && tab.id !== made.id) tab.show(first);
  if (hidden && !made.isHidden()) made.hide();
  // Google takes ten million cells a file, empty ones too: a new tab has 26 columns.
  const spare = made.size().columns - header.length;
  if (hidden && spare > 0) made.removeColumns(header.length + 1, spare);
  writeTextRows(made, 1, [header]);
  return made;
}

/** Writes rows from `row` on, formatted as text first: nothing in them becomes a number, a date or a formula. */
export function writeTextRows(tab: Tab, row: number, rows: readonly (readonly string[])[]): void {
  const columns = rows[0]?.length ?? 0;
  if (columns === 0) return;
  const missing = row + rows.length - 1 - tab.size().rows;
  if (missing > 0) tab.addRows(Math.max(missing, ROWS_ADDED));
  const area = { row, column: 1, rows: rows.length, columns };
  tab.setFormats(
    area,
    rows.map((cells) => cells.map(() => '@')),
  );
  tab.setValues(area, rows);
}
