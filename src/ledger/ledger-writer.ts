/** Keeps the ledger sheet: files the journal in it, and forgets. For menu, panel and triggers; a cell cannot write. */
import { LOCK_WAIT_MS } from '../core/limits';
import type { LookupKey } from '../core/lookup';
import type { PersonPorts, Tab } from '../ports';
import { allShards } from './cache-shards';
import { addEntry, type Entry, recordId } from './entry';
import { hiddenTab, writeTextRows } from './hidden-tab';
import { createJournalReader, journalNames } from './journal';
import { idOnlyEntry, keepsIdsOnly } from './kept';
import type { Ledger } from './ledger';
import { LEDGER_COLUMNS, LEDGER_HEADER, LEDGER_TAB, ledgerRows, readLedgerRows } from './ledger-sheet';
import { WRITTEN_PROPERTY } from './sheet-store';

/** Values of the journal that are filed at a time: an execution that is killed files so many again, which changes nothing. */
const FILED_AT_ONCE = 40;
/** Rows beyond twice the entries at which the sheet is written anew, unless it is longer than this. */
const SLACK = 500;
const REWRITTEN_AT_MOST = 20_000;

export interface LedgerWriter {
  /** Files the journal: sheet first, then the journal is deleted. Begins nothing after `until` (epoch ms). */
  file(until: number): void;
  /** The same; and where old rows have piled up in the sheet, it is written anew. */
  fileAndTidy(until: number): void;
  /** Distinct people and companies that the file knows. */
  count(): { readonly people: number; readonly companies: number };
  /** Forgets what `which` picks, in the sheet, the journal and the cache. False when the file's lock was not free. */
  forget(which: (entry: Entry) => boolean): boolean;
  /** Cuts everything that is kept to Lusha's ids. False when the file's lock was not free. */
  keepIdsOnly(): boolean;
}

export function createLedgerWriter(
  { book, cache, clock, documentProperties, lock, uuid }: PersonPorts,
  ledger: Pick<Ledger, 'remember'>,
): LedgerWriter {
  const sheetEntries = (): Map<LookupKey, Entry> => {
    const tab = book.tab(LEDGER_TAB);
    return tab ? readLedgerRows(rowsOf(tab)) : new Map<LookupKey, Entry>();
  };

  /** What the file knows: the sheet, and over it the journal. */
  const known = (properties: Readonly<Record<string, string>>): Map<LookupKey, Entry> => {
    const entries = sheetEntries();
    for (const [key, entry] of createJournalReader()(properties)) addEntry(entries, key, entry);
    return entries;
  };

  /** One part, under the lock: two that file at once would write over each other. Whether more may be left. */
  const filePart = (): boolean => {
    const properties = documentProperties.getAll();
    const part = journalNames(properties).slice(0, FILED_AT_ONCE);
    if (part.length === 0) return false;
    const values = Object.fromEntries(part.map((name) => [name, properties[name] ?? '']));
    const entries = kept(createJournalReader()(values), keepsIdsOnly(properties));
    append(ledgerRows(entries));
    book.flush();
    // What a killed execution wrote into the journal alone must not be hidden by the cache once the journal is gone.
    ledger.remember([...entries], properties);
    documentProperties.remove(part);
    return true;
  };

  const append = (rows: readonly (readonly string[])[]): void => {
    if (rows.length === 0) return;
    const tab = hiddenTab(book, LEDGER_TAB, LEDGER_HEADER);
    writeTextRows(tab, tab.lastRow() + 1, rows);
  };

  /** The sheet with these entries only: they are written over the old rows, then the rest is cleared. */
  const rewrite = (entries: ReadonlyMap<LookupKey, Entry>): void => {
    const tab = book.tab(LEDGER_TAB);
    if (!tab) return;
    const before = tab.lastRow();
    const rows = ledgerRows(entries);
    // First, so that an execution that is killed meanwhile leaves nobody with rows of before.
    documentProperties.setAll({ [WRITTEN_PROPERTY]: uuid() });
    writeTextRows(tab, 2, rows);
    const left = before - 1 - rows.length;
    if (left > 0) tab.clear({ row: 2 + rows.length, column: 1, rows: left, columns: LEDGER_COLUMNS });
    book.flush();
  };

  /** Under the lock everything durable is changed by `change`; then the cache is emptied, so that it is loaded anew. */
  const remake = (change: (entries: Map<LookupKey, Entry>) => Map<LookupKey, Entry>): boolean => {
    const done = lock.within(LOCK_WAIT_MS, () => {
      const properties = documentProperties.getAll();
      const after = change(known(properties));
      if (after.size > 0) hiddenTab(book, LEDGER_TAB, LEDGER_HEADER);
      rewrite(after);
      documentProperties.remove(journalNames(properties));
      cache.removeAll(allShards());
      return true;
    });
    return done !== undefined;
  };

  const file = (until: number): void => {
    while (clock.now() < until) if (!lock.within(LOCK_WAIT_MS, filePart)?.value) break;
  };

  return {
    file,

    fileAndTidy(until) {
      file(until);
      const tab = book.tab(LEDGER_TAB);
      const rows = tab ? tab.lastRow() - 1 : 0;
      if (!tab || rows <= SLACK || rows > REWRITTEN_AT_MOST || clock.now() >= until) return;
      const keys = new Set(tab.values({ row: 2, column: 1, rows, columns: 1 }).map(([key]) => key));
      if (rows > 2 * keys.size + SLACK) lock.within(LOCK_WAIT_MS, () => rewrite(sheetEntries()));
    },

    count() {
      const entries = known(documentProperties.getAll());
      const ids = (kind: Entry['kind']) =>
        new Set([...entries.values()].flatMap((entry) => (entry.kind === kind ? [recordId(entry)] : [])))
          .size;
      return { people: ids('contact'), companies: ids('company') };
    },

    forget: (which) => remake((entries) => new Map([...entries].filter(([, entry]) => !which(entry)))),
    keepIdsOnly: () => remake((entries) => kept(entries, true)),
  };
}

function kept(entries: ReadonlyMap<LookupKey, Entry>, idsOnly: boolean): Map<LookupKey, Entry> {
  if (!idsOnly) return new Map(entries);
  return new Map(
    [...entries].flatMap(([key, entry]): [LookupKey, Entry][] => {
      const only = idOnlyEntry(entry);
      return only ? [[key, only]] : [];
    }),
  );
}

function rowsOf(tab: Tab): readonly (readonly unknown[])[] {
  const { rows } = tab.extent();
  return rows === 0 ? [] : tab.values({ row: 1, column: 1, rows, columns: LEDGER_COLUMNS });
}
