/** Writes cells so that a column that refuses number formats or values keeps nothing else from being written. */
import { type Area, columnName } from '../../core/area';
import { AddOnError } from '../../core/errors';
import type { Book, Tab } from '../../ports';
import { blocksOf, type CellWrite, type Writes } from './cell-writes';
import type { Cells } from './cells';

/** What columns, counted from 1, were seen to refuse, so that nothing is tried again in vain within a step. */
export interface Refusals {
  readonly formats: Set<number>;
  readonly values: Map<number, Set<unknown>>;
}

export function noRefusals(): Refusals {
  return { formats: new Set(), values: new Map() };
}

/** Cells that did not accept their values, as columns by row. */
export type RefusedCells = ReadonlyMap<number, ReadonlySet<number>>;

export interface Written<T> {
  readonly settled: T;
  readonly refused: RefusedCells;
}

interface WriteOptions<T> {
  /** Applies the writes and returns its result: a flush, or a read of the tab, before which Google applies them too. */
  readonly settle: () => T;
  /** The present number formats of the cells: those that would not change are not written. */
  readonly formats?: Cells | undefined;
  readonly refusals?: Refusals;
}

/**
 * Writes the cells, formats first, because text must not be read as a number, a date or a formula. When something is refused,
 * each column is written by itself, and a value that is refused is left out. Throws an `AddOnError` for any other obstacle.
 */
export function writeCells<T>(
  book: Book,
  tab: Tab,
  writes: Writes,
  { settle, formats, refusals = noRefusals() }: WriteOptions<T>,
): Written<T> {
  const refused = new Map<number, Set<number>>();
  const refuse = (row: number, column: number) =>
    refused.set(row, (refused.get(row) ?? new Set()).add(column));
  const open = chosen(writes, (row, column, { value }) => {
    const isKnown = refusals.values.get(column)?.has(value) ?? false;
    if (isKnown) refuse(row, column);
    return !isKnown;
  });
  try {
    writeFormats(tab, open, formats, refusals);
    writeValues(tab, open, formats, refusals);
    return { settled: settle(), refused };
  } catch (error) {
    if (!isRefusal(error)) throw error;
  }
  for (const column of columnsOf(open)) {
    const own = chosen(open, (_row, at) => at === column);
    const isAccepted = isDone(() => {
      writeFormats(tab, own, formats, refusals);
      book.flush();
    });
    if (!isAccepted) refusals.formats.add(column);
    const known = refusals.values.get(column) ?? new Set();
    refusals.values.set(column, known);
    writeParts(own, (part) => {
      const left = chosen(part, (row, _column, { value }) => {
        if (known.has(value)) refuse(row, column);
        return !known.has(value);
      });
      const isWritten = isDone(() => {
        writeValues(tab, left, formats, refusals);
        book.flush();
      });
      const [[row, cells] = [0, new Map<number, CellWrite>()]] = left;
      if (isWritten || left.size > 1) return isWritten;
      known.add(cells.get(column)?.value);
      refuse(row, column);
      return true;
    });
  }
  return { settled: settle(), refused };
}

/** Returns the `AddOnError` that names the first column that refused a value, by its header or else by its letters. */
export function refusedError(refused: RefusedCells, headerOf: (column: number) => string): AddOnError {
  const [column = 1] = [...refused.values()].flatMap((columns) => [...columns]).sort((a, b) => a - b);
  const header = headerOf(column);
  const name = header === '' ? columnName(column) : `“${header}”`;
  return new AddOnError('cells_refused', { message: `Column ${name}` });
}

/** Tries all rows at once, and then ever smaller parts of those that were not written. */
function writeParts(writes: Writes, isWritten: (part: Writes) => boolean): void {
  if (writes.size === 0 || isWritten(writes)) return;
  const rows = [...writes];
  const middle = Math.ceil(rows.length / 2);
  writeParts(new Map(rows.slice(0, middle)), isWritten);
  writeParts(new Map(rows.slice(middle)), isWritten);
}

/** Returns whether the change was made; false when it was refused. Throws an `AddOnError` for any other obstacle. */
export function isDone(change: () => void): boolean {
  try {
    change();
    return true;
  } catch (error) {
    if (!isRefusal(error)) throw error;
    return false;
  }
}

/** A write that Google has delayed fails at a later read, which has no code of ours. */
function isRefusal(error: unknown): boolean {
  return !(error instanceof AddOnError) || error.code === 'cells_refused';
}

type Test = (row: number, column: number, cell: CellWrite) => boolean;

function chosen(writes: Writes, test: Test): Writes {
  return new Map(
    [...writes].flatMap(([row, cells]): [number, Map<number, CellWrite>][] => {
      const own = [...cells].filter(([column, cell]) => test(row, column, cell));
      return own.length === 0 ? [] : [[row, new Map(own)]];
    }),
  );
}

function columnsOf(writes: Writes): readonly number[] {
  return [...new Set([...writes.values()].flatMap((cells) => [...cells.keys()]))].sort((a, b) => a - b);
}

/** Writes the formats that change, and others only where that takes fewer writes. */
function writeFormats(tab: Tab, writes: Writes, present: Cells | undefined, refusals: Refusals): void {
  const isChange: Test = (row, column, { format }) => format !== present?.at(row, column);
  const formatted = chosen(
    writes,
    (_row, column, { format }) => format !== undefined && !refusals.formats.has(column),
  );
  const changed = chosen(formatted, isChange);
  const fewest = blocksOf(changed);
  const wide = blocksOf(formatted).filter((area) => blocksOf(within(changed, area)).length > 0);
  const [source, areas] = wide.length < fewest.length ? [formatted, wide] : [changed, fewest];
  for (const area of areas)
    tab.setFormats(
      area,
      grid(source, area, (cell) => cell?.format ?? ''),
    );
}

function within(writes: Writes, { row: top, column: left, rows, columns }: Area): Writes {
  return chosen(
    writes,
    (row, column) => row >= top && row < top + rows && column >= left && column < left + columns,
  );
}

function writeValues(tab: Tab, writes: Writes, present: Cells | undefined, { formats }: Refusals): void {
  const typed = new Map(
    [...writes].map(([row, cells]): [number, Map<number, CellWrite>] => [
      row,
      new Map(
        [...cells].map(([column, cell]) => [
          column,
          formats.has(column) && present?.at(row, column) !== TEXT ? asTyped(cell) : cell,
        ]),
      ),
    ]),
  );
  for (const area of blocksOf(typed))
    tab.setValues(
      area,
      grid(typed, area, (cell) => cell?.value ?? ''),
    );
}

function grid<T>(writes: Writes, area: Area, of: (cell: CellWrite | undefined) => T): T[][] {
  return Array.from({ length: area.rows }, (_r, down) =>
    Array.from({ length: area.columns }, (_c, right) =>
      of(writes.get(area.row + down)?.get(area.column + right)),
    ),
  );
}

const TEXT = '@';

/** Words, addresses and the like, which Sheets reads as text in a cell of any format. */
const READ_AS_TEXT = /^(?!(?:true|false)$)\p{L}(?:\P{Nd}*$|.*(?:@|:\/\/))/iu;

/** Writes number formats, column by column where some are refused. Returns the places of the columns that refused theirs, counted from 0. */
export function writeFormatsOf(tab: Tab, area: Area, formats: Formats): ReadonlySet<number> {
  if (isDone(() => tab.setFormats(area, formats))) return new Set();
  const places = Array.from({ length: area.columns }, (_, index) => index);
  const isWritten = (at: number) =>
    isDone(() =>
      tab.setFormats(
        { ...area, column: area.column + at, columns: 1 },
        formats.map((row) => [row[at] ?? '']),
      ),
    );
  return new Set(places.filter((at) => !isWritten(at)));
}

type Formats = readonly (readonly string[])[];

/** Returns the value of a text that has no text format: an apostrophe keeps it from being read as anything else. */
export function asTyped(cell: CellWrite): CellWrite {
  const { value, format } = cell;
  const isSafe = typeof value !== 'string' || value === '' || value.startsWith("'");
  if (format !== TEXT || isSafe || READ_AS_TEXT.test(value)) return cell;
  return { ...cell, value: `'${value}` };
}
