/** The ledger sheet: a hidden tab with one row an entry. */
import type { LookupKey } from '../core/lookup';
import { addEntry, aliasesOf, type Entry } from './entry';
import { trimmed } from './journal';

export { LEDGER_TAB } from '../core/own-tabs';

/** What stands above the rows, for whoever unhides the tab. */
export const LEDGER_HEADER: readonly string[] = [
  'Lookup key',
  'Other keys of the same',
  'What this file has bought: kept by Lusha Enrich',
];
/** Columns of a row; the first of them are its names. */
export const LEDGER_COLUMNS = LEDGER_HEADER.length;
export const NAME_COLUMNS = 2;
/** Google takes 50,000 characters a cell. */
const LONGEST_JSON = 49_000;

/** Entries as rows of the tab: key, the other names that the entry tells, the entry as JSON. */
export function ledgerRows(entries: Iterable<readonly [LookupKey, Entry]>): string[][] {
  return [...entries].map(([key, entry]) => {
    const json = JSON.stringify(entry);
    const names = aliasesOf(entry).filter((name) => name !== key);
    return [key, names.join(' '), json.length > LONGEST_JSON ? JSON.stringify(trimmed(entry)) : json];
  });
}

/** Rows of the tab as entries. The header and rows a person has damaged are passed over. */
export function readLedgerRows(rows: readonly (readonly unknown[])[]): Map<LookupKey, Entry> {
  const entries = new Map<LookupKey, Entry>();
  for (const [key, , json] of rows) {
    const entry = readLedgerRow(json);
    if (typeof key === 'string' && key !== '' && entry) addEntry(entries, key, entry);
  }
  return entries;
}

const KINDS: ReadonlySet<string> = new Set(['contact', 'company', 'miss', 'list'] satisfies Entry['kind'][]);

/** The entry of a row; `undefined` where it cannot be read. */
export function readLedgerRow(json: unknown): Entry | undefined {
  if (typeof json !== 'string' || !json.startsWith('{')) return undefined;
  try {
    const entry = JSON.parse(json) as Partial<Entry> | null;
    const isEntry = KINDS.has(String(entry?.kind)) && typeof entry?.at === 'number';
    return isEntry ? (entry as Entry) : undefined;
  } catch {
    return undefined;
  }
}
