/** The hidden tab of checks of signals: which rows were chosen, and what a kind of check notes of its own. */
import { SIGNALS_TAB } from '../../core/own-tabs';
import { list, type Reader, text } from '../../core/readers';
import { readRecord, storedRecord } from '../../core/stored-record';
import { appendRows } from '../../ledger/hidden-tab';
import type { Book } from '../../ports';
import type { SignalRow } from './rows';

const HEADER = ['Check', 'What', 'Data'] as const;
/** The version of the data in a row. Rows of other versions are ignored. */
const VERSION = 1;
/** As many keys of lookups as a cell certainly holds. */
const KEYS_AT_ONCE = 1_000;

/** A row of the tab: the id of the check, what the row holds, and the data. */
export interface LogRow {
  readonly check: string;
  readonly what: string;
  readonly data: string;
}

/** Logs which rows a check is about, when a person has chosen some of them. */
export function logChosen(book: Book, check: string, rows: readonly SignalRow[]): void {
  const keys = [...new Set(rows.map(({ lookup }) => lookup.key))];
  const parts = Array.from({ length: Math.ceil(keys.length / KEYS_AT_ONCE) }, (_, index) =>
    keys.slice(index * KEYS_AT_ONCE, (index + 1) * KEYS_AT_ONCE),
  );
  logAll(
    book,
    parts.map((part) => ({ check, what: 'rows', data: part })),
  );
}

/** Appends rows in one write. */
export function logAll(
  book: Book,
  rows: readonly { readonly check: string; readonly what: string; readonly data: unknown }[],
): void {
  if (rows.length === 0) return;
  appendRows(
    book,
    { name: SIGNALS_TAB, header: HEADER, hidden: true },
    rows.map(({ check, what, data }) => [check, what, storedRecord(VERSION, data)]),
  );
}

/** Reads the whole tab; there are no rows where it is missing. */
export function readSignalsLog(book: Book): readonly LogRow[] {
  const tab = book.tab(SIGNALS_TAB);
  const rows = tab ? tab.lastRow() - 1 : 0;
  if (!tab || rows < 1) return [];
  return tab
    .values({ row: 2, column: 1, rows, columns: HEADER.length })
    .map(([check, what, data]) => ({ check: String(check), what: String(what), data: String(data) }));
}

/** Returns the data of the rows of this name, in their order. Those that are damaged or of another version are ignored. */
export function logged<T>(
  rows: readonly LogRow[],
  what: string,
  reader: Reader<T>,
): readonly LoggedData<T>[] {
  return rows.flatMap((row): LoggedData<T>[] => {
    const data = row.what === what ? readRecord(row.data, VERSION, reader) : undefined;
    return data === undefined ? [] : [{ check: row.check, data }];
  });
}

interface LoggedData<T> {
  readonly check: string;
  readonly data: T;
}

/** Returns the rows that a check is about: all, or those that were logged. */
export function rowsOfCheck(
  book: Book,
  { id, rows: choice }: { readonly id: string; readonly rows: 'all' | 'logged' },
  rows: readonly SignalRow[],
): readonly SignalRow[] {
  if (choice === 'all') return rows;
  const own = readSignalsLog(book).filter(({ check }) => check === id);
  const keys = new Set(logged(own, 'rows', list(text())).flatMap(({ data }) => data));
  return rows.filter(({ lookup }) => keys.has(lookup.key));
}
