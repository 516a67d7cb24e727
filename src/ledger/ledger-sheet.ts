/** The ledger sheet: a hidden tab with one row an entry. */
import type { LookupKey } from '../core/lookup';
import { addEntry, type Entry } from './entry';
import { trimmed } from './journal';

/** Name of the hidden tab. */
export const LEDGER_TAB = 'Lusha ledger';

/** What stands above the rows, for whoever unhides the tab. */
export const LEDGER_HEADER: readonly string[] = [
  'Lookup key',
  'What this file has bought: kept by Lusha Enrich',
];
/** Google takes 50,000 characters a cell. */
const LONGEST_JSON = 49_000;

/** Entries as rows of the tab. */
export function ledgerRows(entries: Iterable<readonly [LookupKey, Entry]>): string[][] {
  return [...entries].map(([key, entry]) => {
    const json = JSON.stringify(entry);
    return [key, json.length > LONGEST_JSON ? JSON.stringify(trimmed(entry)) : json];
  });
}

/** Rows of the tab as entries: column A is the lookup key, column B the entry as JSON. The header and rows a person has damaged are passed over. */
export function readLedgerRows(rows: readonly (readonly unknown[])[]): Map<LookupKey, Entry> {
  const entries = new Map<LookupKey, Entry>();
  for (const [key, json] of rows) {
    const entry = typeof json === 'string' ? parseEntry(json) : undefined;
    if (typeof key === 'string' && key !== '' && entry) addEntry(entries, key, entry);
  }
  return entries;
}

function parseEntry(json: string): Entry | undefined {
  try {
    const entry = JSON.parse(json) as Partial<Entry> | null;
    const known = entry?.kind === 'contact' || entry?.kind === 'company' || entry?.kind === 'miss';
    return known && typeof entry.at === 'number' ? (entry as Entry) : undefined;
  } catch {
    return undefined;
  }
}
