/** Restores the formulas that were last replaced by values. */
import type { PersonExecution } from '../../acquire/execution';
import { type Area, a1Of, stacksOf } from '../../core/area';
import { AddOnError } from '../../core/errors';
import { shiftRows } from '../../core/formula/shift';
import type { Book, Tab } from '../../ports';
import { isDone, writeFormatsOf } from '../table/write-cells';
import { dropRows, lastBatch, type UndoRow, valuesDigest } from './undo-tab';

export interface Restored {
  readonly formulas: number;
  /** Blocks that were edited, sorted apart or deleted since; they stay as they are. */
  readonly left: number;
}

/** Counts the formulas that can be restored from the last replacement; 0 when there is none. */
export function undoable({ ports }: PersonExecution): number {
  return lastBatch(ports.book).rows.length;
}

/** Restores formulas and number formats of the last replacement. Cells that were edited since stay as they are. */
export function undoReplacement({ ports }: PersonExecution): Restored {
  const { book } = ports;
  const { rows, from } = lastBatch(book);
  let formulas = 0;
  const refused: Place[] = [];
  for (const tab of book.tabs()) {
    const own = rows.filter(({ tabId }) => tabId === tab.id);
    const restored = own.length > 0 ? restoreIn(book, tab, own) : undefined;
    formulas += restored?.formulas ?? 0;
    refused.push(...(restored?.refused ?? []));
  }
  const [first] = refused;
  // What cells refuse can be restored later, when they accept formulas again.
  if (first) throw new AddOnError('cells_refused', { message: `Cells ${a1Of(first.area)}` });
  dropRows(book, from);
  return { formulas, left: rows.length - formulas };
}

interface Place {
  readonly area: Area;
  readonly formula: string;
  readonly formats: UndoRow['formats'];
}

function restoreIn(
  book: Book,
  tab: Tab,
  rows: readonly UndoRow[],
): { readonly formulas: number; readonly refused: readonly Place[] } {
  const { rows: height, columns: width } = tab.extent();
  if (height === 0) return { formulas: 0, refused: [] };
  const whole = { row: 1, column: 1, rows: height, columns: width };
  const formulas = tab.formulas(whole);
  const values = tab.values(whole);
  const stillThere = rows.filter(
    ({ area, formula }) => formulas[area.row - 1]?.[area.column - 1] === formula,
  );
  const others = rows.filter((undo) => !stillThere.includes(undo));
  const inPlace = others.filter((undo) => valuesDigest(cellsAt(values, undo.area)) === undo.values);
  const taken = new Set(inPlace.map(({ area }) => `${area.row} ${area.column}`));
  const moved = others.filter((undo) => !inPlace.includes(undo));
  const places: readonly Place[] = [...inPlace, ...movedPlaces(moved, values, taken)];
  const stacks = stacksOf(places, ({ area }) => ({ tabId: tab.id, area }));
  const isWritten = isDone(() => {
    for (const stack of stacks) writeFormulas(tab, stack);
    book.flush();
  });
  const isRefused = (place: Place) =>
    !isDone(() => {
      writeFormulas(tab, [place]);
      book.flush();
    });
  const refused = isWritten ? [] : places.filter(isRefused);
  return { formulas: stillThere.length + places.length - refused.length, refused };
}

function cellsAt(values: Values, { row, column, rows, columns }: Area): Values {
  return values.slice(row - 1, row - 1 + rows).map((cells) => cells.slice(column - 1, column - 1 + columns));
}

type Values = readonly (readonly unknown[])[];

/**
 * Finds blocks whose rows were moved as a whole: their values are in exactly one other place, and the formula reads nothing but its
 * own rows. Blank values prove nothing, and values that several rows share are found in several places.
 */
function movedPlaces(rows: readonly UndoRow[], values: Values, taken: ReadonlySet<string>): readonly Place[] {
  const indexes = new Map<string, ReadonlyMap<string, readonly number[]>>();
  return rows.flatMap(({ area, formula, formats, values: stored }): Place[] => {
    const name = [area.column, area.rows, area.columns].join();
    const index = indexes.get(name) ?? rowsByValues(values, area);
    indexes.set(name, index);
    const [row, ...more] = index.get(stored) ?? [];
    if (row === undefined || more.length > 0 || taken.has(`${row} ${area.column}`)) return [];
    const found = { ...area, row };
    if (cellsAt(values, found).every((cells) => cells.every((cell) => cell === ''))) return [];
    const text = shiftRows(formula, row - area.row, area.row, area.row + area.rows - 1);
    return text === undefined ? [] : [{ area: found, formula: text, formats }];
  });
}

/** Returns the rows at which blocks of this size and column start, by the digest of their values. */
function rowsByValues(values: Values, area: Area): ReadonlyMap<string, readonly number[]> {
  const index = new Map<string, number[]>();
  for (let row = 1; row + area.rows - 1 <= values.length; row++) {
    const name = valuesDigest(cellsAt(values, { ...area, row }));
    const rows = index.get(name);
    if (rows) rows.push(row);
    else index.set(name, [row]);
  }
  return index;
}

/** Writes the formats first, because a formula would stay text in a cell that is formatted as text. One write then sets the formula and clears the other cells. */
function writeFormulas(tab: Tab, stack: readonly [Place, ...Place[]]): void {
  const [first] = stack;
  const area = { ...first.area, rows: stack.reduce((sum, place) => sum + place.area.rows, 0) };
  writeFormatsOf(
    tab,
    area,
    stack.flatMap(({ formats }) => formats),
  );
  tab.setFormulas(
    area,
    stack.flatMap(({ area: own, formula }) =>
      Array.from({ length: own.rows }, (_r, down) =>
        Array.from({ length: own.columns }, (_c, right) => (down === 0 && right === 0 ? formula : '')),
      ),
    ),
  );
}
