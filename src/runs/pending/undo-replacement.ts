/** Restores the formulas that were last replaced by values. */
import type { PersonExecution } from '../../acquire/execution';
import { type Area, a1Of, stacksOf } from '../../core/area';
import { AddOnError } from '../../core/errors';
import { shiftRows } from '../../core/formula/shift';
import type { Book, Tab } from '../../ports';
import { isDone, writeFormatsOf } from '../table/write-cells';
import { dropBatch, formerDigest, lastBatch, type StoredUndo, type UndoRow, valuesDigest } from './undo-tab';

export interface Restored {
  readonly formulas: number;
  /** Blocks that were edited, sorted apart or deleted since, and those whose record cannot be read; they stay as they are. */
  readonly left: number;
}

/** Counts the formulas that can be restored from the last replacement; 0 when there is none. */
export function undoable({ ports }: PersonExecution): number {
  return lastBatch(ports).rows.length;
}

/** Restores formulas and number formats of the last replacement. Cells that were edited since stay as they are. */
export function undoReplacement({ ports }: PersonExecution): Restored {
  const { book } = ports;
  const { batch, rows, unreadable } = lastBatch(ports);
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
  dropBatch(book, batch);
  return { formulas, left: rows.length - formulas + unreadable };
}

interface Place {
  readonly area: Area;
  readonly formula: string;
  readonly formats: UndoRow['formats'];
}

function restoreIn(
  book: Book,
  tab: Tab,
  rows: readonly StoredUndo[],
): { readonly formulas: number; readonly refused: readonly Place[] } {
  const { rows: height, columns: width } = tab.extent();
  if (height === 0) return { formulas: 0, refused: [] };
  const whole = { row: 1, column: 1, rows: height, columns: width };
  const formulas = tab.formulas(whole);
  const values = tab.values(whole);
  const stillThere: StoredUndo[] = [];
  const inPlace: StoredUndo[] = [];
  const moved: StoredUndo[] = [];
  const budget = new CellBudget();
  for (const undo of rows) {
    const { area, formula } = undo;
    if (formulas[area.row - 1]?.[area.column - 1] === formula) stillThere.push(undo);
    else if (budget.allows(area.rows * area.columns) && isInPlace(undo, values)) inPlace.push(undo);
    else moved.push(undo);
  }
  const taken = new Set(inPlace.map(({ area }) => `${area.row} ${area.column}`));
  const places: readonly Place[] = [
    ...inPlace.map((undo) => ({ ...undo, formats: undo.formats() })),
    ...movedPlaces(moved, values, taken, budget),
  ];
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

/** The most cells whose values one undo compares. Blocks beyond it stay values: damaged records may name any number of huge areas. */
const MOST_COMPARED = 5_000_000;

class CellBudget {
  private left = MOST_COMPARED;

  /** Returns whether this many more cells may be compared, and counts them. */
  allows(cells: number): boolean {
    if (cells > this.left) return false;
    this.left -= cells;
    return true;
  }
}

function isInPlace({ area, values: stored }: StoredUndo, values: Values): boolean {
  const cells = cellsAt(values, area);
  return valuesDigest(cells) === stored || formerDigest(cells) === stored;
}

function cellsAt(values: Values, { row, column, rows, columns }: Area): Values {
  return values.slice(row - 1, row - 1 + rows).map((cells) => cells.slice(column - 1, column - 1 + columns));
}

type Values = readonly (readonly unknown[])[];

/**
 * Finds blocks whose rows were moved as a whole: their values are in exactly one other place, and the formula reads nothing but its
 * own rows. Blank values prove nothing, and values that several rows share are found in several places.
 */
function movedPlaces(
  rows: readonly StoredUndo[],
  values: Values,
  taken: ReadonlySet<string>,
  budget: CellBudget,
): readonly Place[] {
  const indexes = new Map<string, ReadonlyMap<string, readonly number[]>>();
  return rows.flatMap(({ area, formula, formats, values: stored }): Place[] => {
    const name = [area.column, area.rows, area.columns].join();
    const index = indexes.get(name) ?? rowsByValues(values, area, budget);
    indexes.set(name, index);
    const [row, ...more] = index.get(stored) ?? [];
    if (row === undefined || more.length > 0 || taken.has(`${row} ${area.column}`)) return [];
    const found = { ...area, row };
    if (cellsAt(values, found).every((cells) => cells.every((cell) => cell === ''))) return [];
    const text = shiftRows(formula, row - area.row, area.row, area.row + area.rows - 1);
    return text === undefined ? [] : [{ area: found, formula: text, formats: formats() }];
  });
}

/** Returns the rows at which blocks of this size and column start, by the digest of their values; none beyond the budget. */
function rowsByValues(
  values: Values,
  area: Area,
  budget: CellBudget,
): ReadonlyMap<string, readonly number[]> {
  const index = new Map<string, number[]>();
  const starts = Math.max(0, values.length - area.rows + 1);
  if (!budget.allows(starts * area.rows * area.columns)) return index;
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
