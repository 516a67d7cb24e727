/** Columns that others inserted, deleted or moved in the instant of a write, so that cells landed in columns of others. */
import type { Book } from '../../ports';
import { asItWas, type CellWrite, type Writes } from '../table/cell-writes';
import { readValues } from '../table/cells';
import { writeCells } from '../table/write-cells';
import type { Before } from './place-rows';
import { type RunTab, rowsArea } from './run-columns';
import { valueDigest } from './run-undo-tab';

/** By how many columns each column of a run has moved to the right, by the column where it was. */
export type ColumnShifts = ReadonlyMap<number, number>;

/** Returns the columns that have moved between two looks at the same run; the map is empty when none has. */
export function shiftsBetween(former: RunTab, now: RunTab): ColumnShifts {
  const places = new Map(now.places.map(({ name, column }) => [name, column]));
  const moved = former.places.map(
    ({ name, column }) => [column, (places.get(name) ?? column) - column] as const,
  );
  const roles = [...former.layout.roles].map(
    ([role, column]) => [column, (now.layout.roles.get(role) ?? column) - column] as const,
  );
  return new Map([...moved, ...roles].filter(([, by]) => by !== 0));
}

/** Returns whether two looks at the same run found its columns in the same places. */
export function isSamePlaces(former: RunTab, now: RunTab): boolean {
  const placesOf = ({ places, layout }: RunTab) => JSON.stringify([places, [...layout.roles]]);
  return placesOf(former) === placesOf(now);
}

/**
 * Gives back their own content to cells that were written for columns that had moved meanwhile. `before` holds the cells before
 * the write, with the column left of the written ones; what was written for a moved column is left to the next attempt.
 */
export function repairColumns(
  book: Book,
  now: RunTab,
  shifts: ColumnShifts,
  writes: Writes,
  before: Before,
): void {
  const written = [...shifts].flatMap(([column, by]) => [column, column + by]);
  const area = rowsArea(now, written);
  if (!area) return;
  const present = readValues(now.tab, area);
  const headers = readValues(now.tab, { ...area, row: now.headerRow, rows: 1 });
  const repairs = [...writes].map(([row, cells]): [number, ReadonlyMap<number, CellWrite>] => {
    const own = [...cells].flatMap(([column, { value }]): [number, CellWrite][] => {
      const by = shifts.get(column);
      if (by === undefined || isThere(present.at(row, column + by), value)) return [];
      if (!isThere(present.at(row, column), value)) return [];
      const isNew = headers.at(now.headerRow, column) === '';
      return [[column, isNew ? BLANK : contentOf(before, row, column - by)]];
    });
    return [row, new Map(own)];
  });
  writeCells(book, now.tab, new Map(repairs.filter(([, cells]) => cells.size > 0)), {
    settle: () => book.flush(),
  });
}

/** The content of a cell in a column that was just inserted. */
const BLANK: CellWrite = { value: '' };

function isThere(present: unknown, value: unknown): boolean {
  return valueDigest(present) === valueDigest(value);
}

function contentOf({ values, formulas, formats }: Before, row: number, column: number): CellWrite {
  return asItWas(
    values.at(row, column),
    String(formulas.at(row, column)),
    String(formats.at(row, column)) || '@',
  );
}
