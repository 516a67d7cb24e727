/**
 * What the file keeps for good: the ledger sheet and the journal. Of a long sheet only its names are read whole, once an
 * execution; entries where they are looked for.
 */
import type { LookupKey } from '../core/lookup';
import type { Ports } from '../ports';
import { addEntry, type Entry, isWhole } from './entry';
import { createJournalReader, type Properties } from './journal';
import { LEDGER_COLUMNS, LEDGER_TAB, readLedgerRows } from './ledger-sheet';
import { createEntryReader } from './read-entry';
import { ReadSheet } from './read-sheet';

/** Changes with every rewrite of the sheet: then rows are elsewhere. */
export const WRITTEN_PROPERTY = 'lusha.ledger.written';
/** This property exists while the cache lacks what runs have purchased. A key that is missing from the cache may then still be known. */
export const CACHE_STALE_PROPERTY = 'lusha.ledger.behind';

/** Rows from the end that the cache is filled from. Our own choice. */
const LATEST = 15_000;

/** Gives the property that says that the cache lacks something, for who writes others along with it. */
export function cacheStale(): Record<string, string> {
  return { [CACHE_STALE_PROPERTY]: '1' };
}

/** Notes that the cache lacks something; `properties` are those that were read under the same lock. */
export function noteCacheStale(store: Ports['documentProperties'], properties: Properties | undefined): void {
  if (properties?.[CACHE_STALE_PROPERTY] === undefined) store.setAll(cacheStale());
}

/** Reads what the file keeps for good. */
export interface SheetStore {
  /** Gives the entries of the journal alone. */
  journal(properties: Properties): Map<LookupKey, Entry>;
  /** Gives everything of the records that are known under one of these names. */
  find(names: readonly LookupKey[], properties: Properties): Map<LookupKey, Entry>;
  /** Gives what was filed last, and the journal; and whether that is all there is. */
  latest(properties: Properties): { readonly entries: Map<LookupKey, Entry>; readonly isAll: boolean };
}

/** Makes the store over the ledger sheet and the journal. The sheet is read at its first use. */
export function createSheetStore({ clock, sheets }: Pick<Ports, 'clock' | 'sheets'>): SheetStore {
  const readEntry = createEntryReader(() => clock.now());
  const readJournal = createJournalReader(readEntry);
  let sheet = new ReadSheet(sheets, readEntry, undefined);

  /** Takes in the rows that came since the last time; all of them where rows are elsewhere by now. */
  const refresh = (written: string | undefined) => {
    const rows = sheets.tabRows(LEDGER_TAB) ?? 0;
    if (sheet.written !== written || rows < sheet.rows) sheet = new ReadSheet(sheets, readEntry, written);
    sheet.readUpTo(rows);
  };

  return {
    journal: (properties) => whole(readJournal(properties)),

    find(names, properties) {
      const journal = readJournal(properties);
      const sought = [...names, ...journal.keys()];
      const written = properties[WRITTEN_PROPERTY];
      refresh(written);
      let entries = sheet.entriesUnder(sought);
      if (!entries) {
        // A person has sorted the sheet, so it is read again, once.
        sheet = new ReadSheet(sheets, readEntry, written);
        refresh(written);
        entries = sheet.entriesUnder(sought) ?? new Map();
      }
      for (const [key, entry] of journal) addEntry(entries, key, entry);
      return whole(entries);
    },

    latest(properties) {
      const rows = sheets.tabRows(LEDGER_TAB) ?? 0;
      const first = Math.max(1, rows - LATEST + 1);
      const area = { row: first, column: 1, rows: rows - first + 1, columns: LEDGER_COLUMNS };
      const entries = readLedgerRows(rows === 0 ? [] : sheets.tabValues(LEDGER_TAB, area), readEntry);
      for (const [key, entry] of readJournal(properties)) addEntry(entries, key, entry);
      return { entries: whole(entries), isAll: first === 1 };
    },
  };
}

/** Drops additions to a record whose first part was lost, because without the ID nothing more can be purchased of it. */
function whole(entries: Map<LookupKey, Entry>): Map<LookupKey, Entry> {
  for (const [key, entry] of entries) if (!isWhole(entry)) entries.delete(key);
  return entries;
}
