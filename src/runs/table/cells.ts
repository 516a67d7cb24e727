/** Cells that were read from an area, addressed by the rows and columns of the sheet. */
import type { Area } from '../../core/area';
import type { Tab } from '../../ports';

export interface Cells {
  readonly area: Area;
  /** Returns `''` outside the area. */
  at(row: number, column: number): unknown;
  /** Returns a row from column A on; cells outside the area are absent. */
  row(row: number): readonly unknown[];
}

/** Wraps cells that were read from an area. `read[0][0]` is its first cell. */
export function cellsIn(area: Area, read: readonly (readonly unknown[])[]): Cells {
  return {
    area,
    at: (row, column) => read[row - area.row]?.[column - area.column] ?? '',
    row(row) {
      const cells: unknown[] = [];
      (read[row - area.row] ?? []).forEach((cell, index) => {
        cells[area.column - 1 + index] = cell;
      });
      return cells;
    },
  };
}

/** Reads the values of an area, with one service call. */
export function readValues(tab: Tab, area: Area): Cells {
  return cellsIn(area, tab.values(area));
}

/** Returns an area without any content, for callers that do not need its cells. */
export function noCells(area: Area): Cells {
  return cellsIn(area, []);
}
