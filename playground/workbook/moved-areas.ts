/** Areas that belong to a sheet, such as that of a filter, follow rows and columns that are inserted or deleted. */
import type { Area } from './a1.js';
import type { Mutation } from './mutations.js';
import { sheetIdOf } from './sheet-ids.js';

/** Inserted or deleted rows or columns. `first` counts from 1. */
export interface Movement {
  readonly sheetId: number;
  readonly of: 'rows' | 'columns';
  readonly first: number;
  /** How many; negative if they were deleted. */
  readonly by: number;
}

const KINDS: Readonly<Record<string, readonly [of: Movement['of'], sign: 1 | -1]>> = {
  'sheet.mutation.insert-row': ['rows', 1],
  'sheet.mutation.remove-rows': ['rows', -1],
  'sheet.mutation.insert-col': ['columns', 1],
  'sheet.mutation.remove-col': ['columns', -1],
};

/** Returns how a mutation moves the places of cells; `undefined` if it moves none. */
export function movementOf({ id, params }: Mutation): Movement | undefined {
  const [of, sign] = KINDS[id] ?? [];
  if (of === undefined || sign === undefined) return undefined;
  const { subUnitId, range } = params as {
    readonly subUnitId: string;
    readonly range: Readonly<Record<'startRow' | 'endRow' | 'startColumn' | 'endColumn', number>>;
  };
  const [start, end] = of === 'rows' ? [range.startRow, range.endRow] : [range.startColumn, range.endColumn];
  return { sheetId: sheetIdOf(subUnitId), of, first: start + 1, by: sign * (end - start + 1) };
}

/** Returns where the area is after the movement; `null` if nothing of it remains. */
export function movedArea(area: Area, { of, first, by }: Movement): Area | null {
  const [start, count] = of === 'rows' ? [area.row, area.rows] : [area.column, area.columns];
  const from = moved(start, first, by);
  const size = moved(start + count, first, by) - from;
  // Rows inserted before the first row of the area move it down. Rows inserted after the last one stay
  // outside.
  const grown = by > 0 && first === start + count ? count : size;
  if (grown < 1) return null;
  return of === 'rows' ? { ...area, row: from, rows: grown } : { ...area, column: from, columns: grown };
}

/** Returns where a row or column, or the one that takes its place, is after the movement. */
function moved(place: number, first: number, by: number): number {
  if (place < first) return place;
  return by > 0 ? place + by : Math.max(first, place + by);
}
