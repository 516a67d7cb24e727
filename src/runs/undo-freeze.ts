/** Puts back the formulas that were last replaced by values. */
import type { PersonExecution } from '../acquire/execution';
import { type Area, stacksOf } from '../core/area';
import { shiftRows } from '../core/formula/shift';
import type { Tab } from '../ports';
import { dropRows, lastBatch, type UndoRow, valuesDigest } from './undo-tab';

export interface Restored {
  readonly formulas: number;
  /** Blocks that were edited, sorted apart or deleted since: they stay as they are. */
  readonly left: number;
}

/** How many formulas the last replacement can put back; 0 when there is none. */
export function undoable({ ports }: PersonExecution): number {
  return lastBatch(ports.book).rows.length;
}

/** Restores formulas and number formats of the last replacement, and leaves cells that were edited since. */
export function undoFreeze({ ports }: PersonExecution): Restored {
  const { book } = ports;
  const { rows, from } = lastBatch(book);
  let formulas = 0;
  for (const tab of book.tabs()) {
    const own = rows.filter(({ tabId }) => tabId === tab.id);
    if (own.length > 0) formulas += restoreIn(tab, own);
  }
  book.flush();
  dropRows(book, from);
  return { formulas, left: rows.length - formulas };
}

interface Place {
  readonly area: Area;
  readonly formula: string;
  readonly formats: UndoRow['formats'];
}

function restoreIn(tab: Tab, rows: readonly UndoRow[]): number {
  const { rows: height, columns: width } = tab.extent();
  if (height === 0) return 0;
  const whole = { row: 1, column: 1, rows: height, columns: width };
  const formulas = tab.formulas(whole);
  const findRow = blockFinder(tab.values(whole));
  let done = 0;
  const places: Place[] = [];
  for (const undo of rows) {
    const { area, formula, formats } = undo;
    if (formulas[area.row - 1]?.[area.column - 1] === formula) {
      done += 1;
      continue;
    }
    const row = findRow(undo);
    const moved = row === undefined ? undefined : shifted(formula, row - area.row);
    if (row !== undefined && moved !== undefined)
      places.push({ area: { ...area, row }, formula: moved, formats });
  }
  for (const stack of stacksOf(places, ({ area }) => ({ tabId: tab.id, area }))) writeFormulas(tab, stack);
  return done + places.length;
}

function shifted(formula: string, rows: number): string | undefined {
  return rows === 0 ? formula : shiftRows(formula, rows);
}

/** Finds the row in which the values of a block stand now, in its place or moved by whole rows; each place is given once. */
function blockFinder(values: readonly (readonly unknown[])[]): (undo: UndoRow) => number | undefined {
  const at = ({ row, column, rows, columns }: Area) =>
    values.slice(row - 1, row - 1 + rows).map((cells) => cells.slice(column - 1, column - 1 + columns));
  const taken = new Set<string>();
  const indexes = new Map<string, Map<string, number[]>>();
  const indexOf = (area: Area): Map<string, number[]> => {
    const name = [area.column, area.rows, area.columns].join();
    const known = indexes.get(name);
    if (known) return known;
    const index = new Map<string, number[]>();
    for (let row = 1; row + area.rows - 1 <= values.length; row++) {
      const name = valuesDigest(at({ ...area, row }));
      index.set(name, [...(index.get(name) ?? []), row]);
    }
    indexes.set(name, index);
    return index;
  };
  return ({ area, values: stored }) => {
    const isFree = (row: number) => !taken.has(`${row} ${area.column}`);
    const own = isFree(area.row) && valuesDigest(at(area)) === stored ? area.row : undefined;
    const row = own ?? indexOf(area).get(stored)?.find(isFree);
    if (row !== undefined) taken.add(`${row} ${area.column}`);
    return row;
  };
}

/** Formats first: in a cell formatted as text a formula would stay text. Formula and cleared cells then come in one write. */
function writeFormulas(tab: Tab, stack: readonly [Place, ...Place[]]): void {
  const [first] = stack;
  const area = { ...first.area, rows: stack.reduce((sum, place) => sum + place.area.rows, 0) };
  tab.setFormats(
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
