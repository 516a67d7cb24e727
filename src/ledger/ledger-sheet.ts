/** The ledger sheet: a hidden tab with one row an entry. */
import type { LookupKey } from '../core/lookup';
import { parseStored, propertiesOf } from '../core/stored-json';
import { addEntry, aliasesOf, type Entry } from './entry';
import type { EntryReader } from './read-entry';
import { fitting } from './shorten';

export { LEDGER_TAB } from '../core/own-tabs';

/** The header above the rows, for people who unhide the tab. */
export const LEDGER_HEADER: readonly string[] = [
  'Lookup key',
  'Other keys of the same',
  'What this file has bought: kept by Lusha Enrich',
];
/** Columns of a row. */
export const LEDGER_COLUMNS = LEDGER_HEADER.length;
/** Columns with the names of a row. */
export const NAME_COLUMNS = 2;
/** Of a row; one of another version is passed over. */
const VERSION = 1;
/** Names of one row besides its key at most: an id, a LinkedIn address and some emails. Our own choice. */
const NAMES = 50;
/** Google takes 50,000 characters a cell. */
const LONGEST_JSON = 49_000;

/**
 * Makes rows of the tab: key, the other names that the entry tells, the entry as JSON with its version. An entry that is too long
 * for a cell is shortened, and left out where not even that helps.
 */
export function ledgerRows(entries: Iterable<readonly [LookupKey, Entry]>): string[][] {
  return [...entries].flatMap(([key, entry]) => {
    const kept = fitting(entry, (part) => jsonOf(part).length <= LONGEST_JSON);
    if (!kept) return [];
    const names = aliasesOf(entry).filter((name) => name !== key);
    return [[key, names.slice(0, NAMES).join(' '), jsonOf(kept)]];
  });
}

/** Reads rows of the tab as entries. The header, rows of another version and rows a person has damaged are passed over. */
export function readLedgerRows(
  rows: readonly (readonly unknown[])[],
  readEntry: EntryReader,
): Map<LookupKey, Entry> {
  const entries = new Map<LookupKey, Entry>();
  for (const [key, , json] of rows) {
    const entry = readLedgerRow(json, readEntry);
    if (typeof key === 'string' && key !== '' && entry) addEntry(entries, key, entry);
  }
  return entries;
}

/** Reads the third cell of a row; `undefined` where it is of another version or cannot be read. */
export function readLedgerRow(json: unknown, readEntry: EntryReader): Entry | undefined {
  const stored = parseStored(json);
  return propertiesOf(stored).v === VERSION ? readEntry(stored) : undefined;
}

/** Gives the names under which a row is known: its key, and up to 50 others. More than that nobody has written but a forger. */
export function namesInRow(key: unknown, also: unknown): readonly LookupKey[] {
  const others = String(also ?? '').split(' ', NAMES);
  return [String(key ?? ''), ...others].filter((name) => name !== '');
}

function jsonOf(entry: Entry): string {
  return JSON.stringify({ v: VERSION, ...entry });
}
