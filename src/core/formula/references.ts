/** References in the text of a formula, in A1 notation or in R1C1 notation. */
import type { Area } from '../area';
import type { Coordinate, Reference } from './expression';

export type Notation = 'A1' | 'R1C1';

/** The name of a tab with its exclamation mark. */
const TAB = `(?:'((?:[^']|'')+)'!|([^\\s'"!()+*/&=<>^,;:{}\\\\%\\[\\]-]+)!)?`;
const LATER = '(?![\\w(.!\\[])';
/** Two corners, each with a row and a column; either may be missing in one of two. */
const PATTERNS: Readonly<Record<Notation, RegExp>> = {
  A1: new RegExp(
    `${TAB}(?:(\\$?[A-Z]{1,3})(\\$?\\d{1,8})(?::(\\$?[A-Z]{1,3})?(\\$?\\d{1,8})?)?|(\\$?[A-Z]{1,3}):(\\$?[A-Z]{1,3})|(\\$?\\d{1,8}):(\\$?\\d{1,8}))${LATER}`,
    'iy',
  ),
  R1C1: new RegExp(
    `${TAB}(?:R(\\[-?\\d+\\]|\\d+)?C(\\[-?\\d+\\]|\\d+)?(?::(?:R(\\[-?\\d+\\]|\\d+)?C(\\[-?\\d+\\]|\\d+)?|C(\\[-?\\d+\\]|\\d+)|R(\\[-?\\d+\\]|\\d+)))?|C(\\[-?\\d+\\]|\\d+):C(\\[-?\\d+\\]|\\d+)|R(\\[-?\\d+\\]|\\d+):R(\\[-?\\d+\\]|\\d+))${LATER}`,
    'y',
  ),
};
/** The open ends of `A2:A` and `A:C` reach as far as any grid can. */
const LAST_ROW = 10_000_000;
const LAST_COLUMN = 18_278;

/** Returns the reference that begins at `at` with the position after it; `undefined` where there is none. */
export function referenceAt(
  text: string,
  at: number,
  notation: Notation,
): { readonly reference: Reference; readonly end: number } | undefined {
  const pattern = PATTERNS[notation];
  pattern.lastIndex = at;
  const found = pattern.exec(text);
  if (!found) return undefined;
  const [, quoted, bare] = found;
  const tab = quoted === undefined ? bare : quoted.replace(/''/g, "'");
  const corners = notation === 'A1' ? cornersOfA1(found) : cornersOfR1C1(found);
  return { reference: { ...(tab === undefined ? {} : { tab }), ...corners }, end: pattern.lastIndex };
}

/** Returns the area of a reference in the formula of a cell; `undefined` where it leaves the grid. */
export function areaOf(reference: Reference, row: number, column: number): Area | undefined {
  const place = (coordinate: Coordinate | undefined, own: number, open: number) =>
    coordinate === undefined ? open : coordinate.relative ? own + coordinate.at : coordinate.at;
  const rows = [place(reference.top, row, 1), place(reference.bottom, row, LAST_ROW)] as const;
  const columns = [place(reference.left, column, 1), place(reference.right, column, LAST_COLUMN)] as const;
  const [top, left] = [Math.min(...rows), Math.min(...columns)];
  if (top < 1 || left < 1) return undefined;
  return {
    row: top,
    column: left,
    rows: Math.max(...rows) - top + 1,
    columns: Math.max(...columns) - left + 1,
  };
}

type Corners = Omit<Reference, 'tab'>;

function cornersOfA1(found: RegExpExecArray): Corners {
  const [whole, , , left, top, right, bottom, column1, column2, row1, row2] = found;
  if (column1 !== undefined) return corners(undefined, columnOf(column1), undefined, columnOf(column2));
  if (row1 !== undefined) return corners(rowOf(row1), undefined, rowOf(row2), undefined);
  if (!whole.slice(whole.lastIndexOf('!') + 1).includes(':')) {
    return corners(rowOf(top), columnOf(left), rowOf(top), columnOf(left));
  }
  return corners(rowOf(top), columnOf(left), rowOf(bottom), columnOf(right));
}

function cornersOfR1C1(found: RegExpExecArray): Corners {
  const [whole, , , top, left, bottom, right, openRight, openBottom, column1, column2, row1, row2] = found;
  if (column1 !== undefined) return corners(undefined, part(column1), undefined, part(column2));
  if (row1 !== undefined) return corners(part(row1), undefined, part(row2), undefined);
  const first = corners(part(top), part(left), part(top), part(left));
  if (!whole.slice(whole.lastIndexOf('!') + 1).includes(':')) return first;
  if (openRight !== undefined) return corners(part(top), part(left), undefined, part(openRight));
  if (openBottom !== undefined) return corners(part(top), part(left), part(openBottom), undefined);
  return corners(part(top), part(left), part(bottom), part(right));
}

function corners(
  top: Coordinate | undefined,
  left: Coordinate | undefined,
  bottom: Coordinate | undefined,
  right: Coordinate | undefined,
): Corners {
  return {
    ...(top ? { top } : {}),
    ...(left ? { left } : {}),
    ...(bottom ? { bottom } : {}),
    ...(right ? { right } : {}),
  };
}

/** A coordinate in R1C1 notation; without a number it is that of the cell itself. */
function part(text: string | undefined): Coordinate {
  const relative = /^\[(-?\d+)\]$/.exec(text ?? '[0]')?.[1];
  return relative === undefined
    ? { relative: false, at: Number(text) }
    : { relative: true, at: Number(relative) };
}

/** A formula in A1 notation belongs to one cell, so nothing in it has to move. */
function rowOf(text: string | undefined): Coordinate | undefined {
  return text === undefined ? undefined : { relative: false, at: Number(text.replace('$', '')) };
}

function columnOf(text: string | undefined): Coordinate | undefined {
  if (text === undefined) return undefined;
  const letters = [...text.replace('$', '').toUpperCase()];
  return { relative: false, at: letters.reduce((sum, letter) => sum * 26 + letter.charCodeAt(0) - 64, 0) };
}
