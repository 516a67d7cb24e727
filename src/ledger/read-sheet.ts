/** The ledger sheet as far as an execution has read it: all names, and the entries that were looked for. */
import type { LookupKey } from '../core/lookup';
import type { Sheets } from '../ports';
import { addEntry, type Entry } from './entry';
import { LEDGER_COLUMNS, LEDGER_TAB, NAME_COLUMNS, namesInRow, readLedgerRow } from './ledger-sheet';
import type { EntryReader } from './read-entry';

/** Rows that are read with their entries at once; of more only the names. Our own choice. */
const READ_WHOLE = 2_000;
/** Rows of one read at most. */
const READ_AT_ONCE = 20_000;
/** Reads for the entries of one question, where that is possible; gaps up to so many rows are read along in any case. */
const STRETCHES = 12;
const GAP = 16;
/** Entries that are held as text. */
const HELD = 50_000;

/** Grows with each read; an execution keeps one. */
export class ReadSheet {
  /** `names[0]` are those of the first row. */
  private readonly names: (readonly LookupKey[])[] = [];
  /** Returns the rows that contain a name. */
  private readonly rowsOf = new Map<LookupKey, number[]>();
  /** Entries as text, by row. */
  private readonly texts = new Map<number, string>();

  /** `written` changes with every rewrite of the sheet: then rows are elsewhere, and this is worth nothing any more. */
  constructor(
    private readonly sheets: Sheets,
    private readonly readEntry: EntryReader,
    readonly written: string | undefined,
  ) {}

  /** Counts the rows that were read. */
  get rows(): number {
    return this.names.length;
  }

  /** Takes in the rows that came since the last time, up to the row `last`. */
  readUpTo(last: number): void {
    const isFew = last - this.rows <= READ_WHOLE;
    while (this.rows < last) {
      const row = this.rows + 1;
      const rows = Math.min(READ_AT_ONCE, last - row + 1);
      const columns = isFew ? LEDGER_COLUMNS : NAME_COLUMNS;
      const cells = this.sheets.tabValues(LEDGER_TAB, { row, column: 1, rows, columns });
      // An area that cannot be read counts as blank: it must not be read for ever.
      for (let index = 0; index < rows; index += 1) this.take(cells[index] ?? []);
    }
  }

  /** Gives the entries of all records that are known under these names; `undefined` where the sheet is not as it was. */
  entriesUnder(names: Iterable<LookupKey>): Map<LookupKey, Entry> | undefined {
    const rows = this.rowsUnder(names);
    if (!this.fetch(rows)) return undefined;
    const entries = new Map<LookupKey, Entry>();
    for (const row of rows) {
      const entry = readLedgerRow(this.texts.get(row), this.readEntry);
      const [key] = this.names[row - 1] ?? [];
      if (entry && key !== undefined) addEntry(entries, key, entry);
    }
    return entries;
  }

  private take([key, also, text]: readonly unknown[]): void {
    const names = namesInRow(key, also);
    this.names.push(names);
    const row = this.names.length;
    for (const name of names) {
      const rows = this.rowsOf.get(name);
      if (rows) rows.push(row);
      else this.rowsOf.set(name, [row]);
    }
    if (text !== undefined) this.texts.set(row, String(text));
  }

  /** Rows of all records that are known under these names: by a row's other names further ones are found. */
  private rowsUnder(names: Iterable<LookupKey>): readonly number[] {
    const rows = new Set<number>();
    const seen = new Set<LookupKey>(names);
    // A set that grows while it is walked through is walked through to its end.
    for (const name of seen) {
      for (const row of this.rowsOf.get(name) ?? []) {
        if (rows.has(row)) continue;
        rows.add(row);
        for (const other of this.names[row - 1] ?? []) seen.add(other);
      }
    }
    return [...rows].sort((a, b) => a - b);
  }

  /** Reads the entries of these rows. Returns false when a person has sorted the sheet. */
  private fetch(rows: readonly number[]): boolean {
    const missing = rows.filter((row) => !this.texts.has(row));
    if (this.texts.size + missing.length > HELD) {
      const kept = new Set(rows);
      for (const row of this.texts.keys()) if (!kept.has(row)) this.texts.delete(row);
    }
    for (const [first, last] of stretchesOf(missing)) {
      const area = { row: first, column: 1, rows: last - first + 1, columns: LEDGER_COLUMNS };
      for (const [index, [key, , text]] of this.sheets.tabValues(LEDGER_TAB, area).entries()) {
        const row = first + index;
        if (String(key ?? '') !== (this.names[row - 1]?.[0] ?? '')) return false;
        this.texts.set(row, String(text ?? ''));
      }
    }
    return true;
  }
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
