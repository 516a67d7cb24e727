/** Keeps the ledger sheet: files the journal in it, and forgets. For menu, panel and triggers; a cell cannot write. */
import { LOCK_WAIT_MS } from '../core/limits';
import type { LookupKey } from '../core/lookup';
import type { PersonPorts, Tab } from '../ports';
import { allShards } from './cache-shards';
import { addEntry, type Entry, recordId } from './entry';
import { readForgotten, sweepNoted } from './forgotten';
import { entryWithout } from './forgotten-entries';
import { appendRows, hiddenTab, writeTextRows } from './hidden-tab';
import { createJournalReader, journalNames } from './journal';
import { forgetJournalFull } from './journal-full';
import { idOnlyEntry, keepsIdsOnly } from './kept';
import type { Ledger } from './ledger';
import { LEDGER_COLUMNS, LEDGER_HEADER, LEDGER_TAB, ledgerRows, readLedgerRows } from './ledger-sheet';
import { createEntryReader, type EntryReader } from './read-entry';
import { WRITTEN_PROPERTY } from './sheet-store';

/** Values of the journal that are filed at a time: an execution that is killed files so many again, which changes nothing. */
const FILED_AT_ONCE = 40;
/** The number of values from which a journal counts as long. This is our own choice; cells stop purchasing at about forty. */
const FILED_FROM = 8;
/** The sheet is rewritten when it has this many rows more than twice its entries, unless it is longer than `REWRITTEN_AT_MOST`. */
const SLACK = 500;
const REWRITTEN_AT_MOST = 20_000;

/** Moves purchased data to the ledger sheet, and forgets it on request. */
export interface LedgerWriter {
  /** Files the journal: sheet first, then the journal is deleted. Begins nothing after `until` (epoch ms). */
  file(until: number): void;
  /** Files the journal when it is long, because filing takes some calls and one more for each value. A short journal is filed when a person opens the file or the panel. */
  fileWhenLong(until: number): void;
  /** Files the journal, and rewrites the sheet when old rows have piled up in it. */
  fileAndTidy(until: number): void;
  /** Counts the distinct people and companies that the file knows. */
  count(): { readonly people: number; readonly companies: number };
  /** Returns everything that the file knows, by its keys. */
  entries(): ReadonlyMap<LookupKey, Entry>;
  /** Removes from the sheet, the journal and the cache who is on the list of forgotten people. False when the file's lock was not free. */
  sweep(): boolean;
  /** Forgets what `which` picks, in the sheet, the journal and the cache. False when the file's lock was not free. */
  forget(which: (entry: Entry) => boolean): boolean;
  /** Cuts everything that is kept to Lusha's ids. False when the file's lock was not free. */
  keepIdsOnly(): boolean;
}

/** Makes the writer. `ledger` takes in what it files, so that formulas see it. */
export function createLedgerWriter(ports: PersonPorts, ledger: Pick<Ledger, 'remember'>): LedgerWriter {
  return new SheetWriter(ports, ledger);
}

class SheetWriter implements LedgerWriter {
  private readonly readEntry: EntryReader;

  constructor(
    private readonly ports: PersonPorts,
    private readonly ledger: Pick<Ledger, 'remember'>,
  ) {
    this.readEntry = createEntryReader(() => ports.clock.now());
  }

  file(until: number): void {
    const { clock, documentProperties, lock } = this.ports;
    if (sweepNoted(documentProperties.getAll()) !== undefined) this.sweep();
    if (this.journalLength() === 0) return;
    while (clock.now() < until) if (!lock.within(LOCK_WAIT_MS, () => this.filePart())?.value) break;
  }

  fileWhenLong(until: number): void {
    const isNoted = sweepNoted(this.ports.documentProperties.getAll()) !== undefined;
    if (isNoted || this.journalLength() >= FILED_FROM) this.file(until);
  }

  fileAndTidy(until: number): void {
    const { book, clock, lock } = this.ports;
    this.file(until);
    const tab = book.tab(LEDGER_TAB);
    const rows = tab ? tab.lastRow() - 1 : 0;
    if (!tab || rows <= SLACK || rows > REWRITTEN_AT_MOST || clock.now() >= until) return;
    const keys = new Set(tab.values({ row: 2, column: 1, rows, columns: 1 }).map(([key]) => key));
    if (rows > 2 * keys.size + SLACK) lock.within(LOCK_WAIT_MS, () => this.rewrite(this.sheetEntries()));
  }

  count(): { readonly people: number; readonly companies: number } {
    const entries = [...this.known(this.ports.documentProperties.getAll()).values()];
    const ids = (kind: Entry['kind']) =>
      new Set(entries.flatMap((entry) => (entry.kind === kind ? [recordId(entry)] : []))).size;
    return { people: ids('contact'), companies: ids('company') };
  }

  entries(): ReadonlyMap<LookupKey, Entry> {
    return this.known(this.ports.documentProperties.getAll());
  }

  sweep(): boolean {
    const { documentProperties } = this.ports;
    const isSwept = this.remake((entries, properties) => {
      const forgotten = readForgotten(properties);
      return new Map(
        [...entries].flatMap(([key, entry]): [LookupKey, Entry][] => {
          const left = entryWithout(forgotten, entry, key);
          return left ? [[key, left]] : [];
        }),
      );
    });
    const note = sweepNoted(documentProperties.getAll());
    if (isSwept && note !== undefined) documentProperties.remove([note]);
    return isSwept;
  }

  forget(which: (entry: Entry) => boolean): boolean {
    return this.remake((entries) => new Map([...entries].filter(([, entry]) => !which(entry))));
  }

  keepIdsOnly(): boolean {
    return this.remake((entries) => kept(entries, true));
  }

  /** One part, under the lock: two that file at once would write over each other. Whether more may be left. */
  private filePart(): boolean {
    const { book, documentProperties } = this.ports;
    const properties = documentProperties.getAll();
    const part = journalNames(properties).slice(0, FILED_AT_ONCE);
    if (part.length === 0) return false;
    const values = Object.fromEntries(part.map((name) => [name, properties[name] ?? '']));
    const entries = kept(createJournalReader(this.readEntry)(values), keepsIdsOnly(properties));
    this.append(ledgerRows(entries));
    book.flush();
    // What a killed execution wrote into the journal alone must not be hidden by the cache once the journal is gone.
    this.ledger.remember([...entries], properties);
    documentProperties.remove(part);
    forgetJournalFull(this.ports);
    return part.length === FILED_AT_ONCE;
  }

  /** Values of the journal, as far as this execution knows. */
  private journalLength(): number {
    return journalNames(this.ports.documentProperties.getAll()).length;
  }

  private append(rows: readonly (readonly string[])[]): void {
    if (rows.length === 0) return;
    appendRows(this.ports.book, { name: LEDGER_TAB, header: LEDGER_HEADER, hidden: true }, rows);
  }

  /** Changes everything durable by `change` under the lock, then empties the cache so that it is loaded again. */
  private remake(
    change: (
      entries: Map<LookupKey, Entry>,
      properties: Readonly<Record<string, string>>,
    ) => Map<LookupKey, Entry>,
  ): boolean {
    const { book, cache, documentProperties, lock } = this.ports;
    const done = lock.within(LOCK_WAIT_MS, () => {
      const properties = documentProperties.getAll();
      const after = change(this.known(properties), properties);
      if (after.size > 0) hiddenTab(book, LEDGER_TAB, LEDGER_HEADER);
      this.rewrite(after);
      documentProperties.remove(journalNames(properties));
      forgetJournalFull(this.ports);
      cache.removeAll(allShards());
      return true;
    });
    return done !== undefined;
  }

  /** The sheet with these entries only: they are written over the old rows, then the rest is cleared. */
  private rewrite(entries: ReadonlyMap<LookupKey, Entry>): void {
    const { book, documentProperties, uuid } = this.ports;
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
  }

  private sheetEntries(): Map<LookupKey, Entry> {
    const tab = this.ports.book.tab(LEDGER_TAB);
    return tab ? readLedgerRows(rowsOf(tab), this.readEntry) : new Map<LookupKey, Entry>();
  }

  /** What the file knows: the sheet, and over it the journal. */
  private known(properties: Readonly<Record<string, string>>): Map<LookupKey, Entry> {
    const entries = this.sheetEntries();
    for (const [key, entry] of createJournalReader(this.readEntry)(properties)) addEntry(entries, key, entry);
    return entries;
  }
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
