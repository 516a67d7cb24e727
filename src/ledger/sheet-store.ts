/**
 * What the file keeps for good: the ledger sheet and the journal. Of a long sheet only its names are read whole, once an
 * execution; entries where they are asked for.
 */
import type { LookupKey } from '../core/lookup';
import type { Ports } from '../ports';
import { addEntry, type Entry, isWhole } from './entry';
import { createJournalReader, type Properties } from './journal';
import { LEDGER_COLUMNS, LEDGER_TAB, NAME_COLUMNS, readLedgerRow, readLedgerRows } from './ledger-sheet';

/** Changes with every rewrite of the sheet: then rows are elsewhere. */
export const WRITTEN_PROPERTY = 'lusha.ledger.written';
/** There while the cache lacks what runs have bought: then it is not to be trusted with what is not known. */
export const CACHE_STALE_PROPERTY = 'lusha.ledger.behind';

/** Rows that are read with their entries at once; of more only the names. Our own choice. */
const READ_WHOLE = 2_000;
/** Rows of one read at most, and rows from the end that the cache is filled from. */
const READ_AT_ONCE = 20_000;
const LATEST = 15_000;
/** Reads for the entries of one question, where that is possible; gaps up to so many rows are read along in any case. */
const STRETCHES = 12;
const GAP = 16;
/** Entries that are held as text. */
const HELD = 50_000;

/** Notes that; `properties` are those that were read under the same lock. */
export function noteCacheStale(store: Ports['documentProperties'], properties: Properties | undefined): void {
  if (properties?.[CACHE_STALE_PROPERTY] === undefined) store.setAll({ [CACHE_STALE_PROPERTY]: '1' });
}

export interface SheetStore {
  /** Entries that are in the journal alone. */
  journal(properties: Properties): Map<LookupKey, Entry>;
  /** Everything of the records that are known under one of these names. */
  find(names: readonly LookupKey[], properties: Properties): Map<LookupKey, Entry>;
  /** What was filed last, and the journal; and whether that is all there is. */
  latest(properties: Properties): { readonly entries: Map<LookupKey, Entry>; readonly isAll: boolean };
}

/** The sheet as far as it was read; `names[0]` is of its first row. */
interface Read {
  readonly written: string | undefined;
  readonly names: (readonly LookupKey[])[];
  /** In which rows a name stands. */
  readonly rowsOf: Map<LookupKey, number[]>;
  /** Entries as text, by row. */
  readonly texts: Map<number, string>;
}

export function createSheetStore({ sheets }: Pick<Ports, 'sheets'>): SheetStore {
  const readJournal = createJournalReader();
  let sheet = nothing(undefined);

  /** Takes in the rows that came since the last time. */
  const refresh = (written: string | undefined) => {
    const rows = sheets.tabRows(LEDGER_TAB) ?? 0;
    if (sheet.written !== written || rows < sheet.names.length) sheet = nothing(written);
    const isFew = rows - sheet.names.length <= READ_WHOLE;
    while (sheet.names.length < rows) {
      const first = sheet.names.length + 1;
      const count = Math.min(READ_AT_ONCE, rows - first + 1);
      const columns = isFew ? LEDGER_COLUMNS : NAME_COLUMNS;
      const cells = sheets.tabValues(LEDGER_TAB, { row: first, column: 1, rows: count, columns });
      for (const row of cells) take(sheet, row);
    }
  };

  /** Rows of all records that are known under these names: by a row's other names further ones are found. */
  const reach = (names: Iterable<LookupKey>): readonly number[] => {
    const rows = new Set<number>();
    const seen = new Set<LookupKey>(names);
    // A set that grows while it is walked through is walked through to its end.
    for (const name of seen) {
      for (const row of sheet.rowsOf.get(name) ?? []) {
        if (rows.has(row)) continue;
        rows.add(row);
        for (const other of sheet.names[row - 1] ?? []) seen.add(other);
      }
    }
    return [...rows].sort((a, b) => a - b);
  };

  /** Reads the entries of these rows. False where the sheet is not as it was: somebody has sorted it. */
  const fetch = (rows: readonly number[]): boolean => {
    const missing = rows.filter((row) => !sheet.texts.has(row));
    if (sheet.texts.size + missing.length > HELD) {
      const kept = new Set(rows);
      for (const row of sheet.texts.keys()) if (!kept.has(row)) sheet.texts.delete(row);
    }
    for (const [first, last] of stretchesOf(missing)) {
      const area = { row: first, column: 1, rows: last - first + 1, columns: LEDGER_COLUMNS };
      const cells = sheets.tabValues(LEDGER_TAB, area);
      for (const [index, [key, , text]] of cells.entries()) {
        const row = first + index;
        if (String(key ?? '') !== (sheet.names[row - 1]?.[0] ?? '')) return false;
        sheet.texts.set(row, String(text ?? ''));
      }
    }
    return true;
  };

  const entriesAt = (rows: readonly number[]): Map<LookupKey, Entry> => {
    const entries = new Map<LookupKey, Entry>();
    for (const row of rows) {
      const entry = readLedgerRow(sheet.texts.get(row));
      const [key] = sheet.names[row - 1] ?? [];
      if (entry && key !== undefined) addEntry(entries, key, entry);
    }
    return entries;
  };

  return {
    journal: (properties) => whole(readJournal(properties)),

    find(names, properties) {
      const journal = readJournal(properties);
      const asked = [...names, ...journal.keys()];
      refresh(properties[WRITTEN_PROPERTY]);
      let rows = reach(asked);
      if (!fetch(rows)) {
        sheet = nothing(undefined);
        refresh(properties[WRITTEN_PROPERTY]);
        rows = reach(asked);
        fetch(rows);
      }
      const entries = entriesAt(rows);
      for (const [key, entry] of journal) addEntry(entries, key, entry);
      return whole(entries);
    },

    latest(properties) {
      const rows = sheets.tabRows(LEDGER_TAB) ?? 0;
      const first = Math.max(1, rows - LATEST + 1);
      const area = { row: first, column: 1, rows: rows - first + 1, columns: LEDGER_COLUMNS };
      const entries = readLedgerRows(rows === 0 ? [] : sheets.tabValues(LEDGER_TAB, area));
      for (const [key, entry] of readJournal(properties)) addEntry(entries, key, entry);
      return { entries: whole(entries), isAll: first === 1 };
    },
  };
}

function nothing(written: string | undefined): Read {
  return { written, names: [], rowsOf: new Map(), texts: new Map() };
}

function take(sheet: Read, [key, also, text]: readonly unknown[]): void {
  const names = [String(key ?? ''), ...String(also ?? '').split(' ')].filter((name) => name !== '');
  sheet.names.push(names);
  const row = sheet.names.length;
  for (const name of names) {
    const rows = sheet.rowsOf.get(name);
    if (rows) rows.push(row);
    else sheet.rowsOf.set(name, [row]);
  }
  if (text !== undefined) sheet.texts.set(row, String(text));
}

/** Without news of a record whose beginning was lost: without the id it cannot be bought further. */
function whole(entries: Map<LookupKey, Entry>): Map<LookupKey, Entry> {
  for (const [key, entry] of entries) if (!isWhole(entry)) entries.delete(key);
  return entries;
}

type Stretch = [first: number, last: number];

/** Rows in few stretches, each of a size that can be read at once. */
function stretchesOf(rows: readonly number[]): readonly Stretch[] {
  let gap = GAP;
  let stretches = joined(rows, gap);
  while (stretches.length > STRETCHES && gap < READ_AT_ONCE) {
    gap *= 4;
    stretches = joined(rows, gap);
  }
  return stretches;
}

function joined(rows: readonly number[], gap: number): readonly Stretch[] {
  const stretches: Stretch[] = [];
  for (const row of rows) {
    const last = stretches[stretches.length - 1];
    if (last && row - last[1] <= gap && row - last[0] < READ_AT_ONCE) last[1] = row;
    else stretches.push([row, row]);
  }
  return stretches;
}
