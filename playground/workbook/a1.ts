/** A1 notation and R1C1 formulas. Rows and columns are one-based. */

export interface Area {
  readonly row: number;
  readonly column: number;
  readonly rows: number;
  readonly columns: number;
}

/** A cell by sheet ID and one-based row and column. */
export interface CellAddress {
  readonly sheetId: number;
  readonly row: number;
  readonly column: number;
}

/** A range as the script side stores it. */
export interface RangeAddress extends Area {
  readonly sheetId: number;
}

export interface GridSize {
  readonly rows: number;
  readonly columns: number;
}

/** Returns whether two areas have a cell in common. */
export function meet(one: Area, other: Area): boolean {
  return (
    one.row < other.row + other.rows &&
    other.row < one.row + one.rows &&
    one.column < other.column + other.columns &&
    other.column < one.column + one.columns
  );
}

function columnName(column: number): string {
  let rest = column;
  let name = '';
  while (rest > 0) {
    name = String.fromCharCode(65 + ((rest - 1) % 26)) + name;
    rest = Math.floor((rest - 1) / 26);
  }
  return name;
}

function columnNumber(name: string): number {
  return [...name.toUpperCase()].reduce((sum, letter) => sum * 26 + letter.charCodeAt(0) - 64, 0);
}

/** Returns the area in A1 notation. */
export function toA1({ row, column, rows, columns }: Area): string {
  const first = `${columnName(column)}${row}`;
  return rows === 1 && columns === 1
    ? first
    : `${first}:${columnName(column + columns - 1)}${row + rows - 1}`;
}

/** Parses a sheet name (`null` if the text has none) and an area. `A:C` and `2:5` extend to the end of `size`. */
export function parseA1(text: string, size: GridSize): { sheet: string | null; area: Area } | null {
  const bang = text.lastIndexOf('!');
  const sheet = bang < 0 ? null : text.slice(0, bang).replace(/^'|'$/g, '').replace(/''/g, "'");
  const match = /^\$?([A-Z]*)\$?(\d*)(?::\$?([A-Z]*)\$?(\d*))?$/i.exec(text.slice(bang + 1).trim());
  if (!match) return null;
  const [, column1 = '', row1 = '', column2, row2] = match;
  if (column2 === undefined && (column1 === '' || row1 === '')) return null;
  const left = column1 === '' ? 1 : columnNumber(column1);
  const top = row1 === '' ? 1 : Number(row1);
  const right = column2 === undefined ? left : column2 === '' ? size.columns : columnNumber(column2);
  const bottom = row2 === undefined ? top : row2 === '' ? size.rows : Number(row2);
  const area = {
    row: Math.min(top, bottom),
    column: Math.min(left, right),
    rows: Math.abs(bottom - top) + 1,
    columns: Math.abs(right - left) + 1,
  };
  return { sheet, area };
}

/** Matches texts, sheet names, cell references, and whole columns or rows, in this order, as a formula contains them. */
const PIECES =
  /"(?:[^"]|"")*"|'(?:[^']|'')*'|(?<![\w.$])(\$?)([A-Z]{1,3})(\$?)(\d+)(?![\w(.])|(?<![\w.$])(\$?)([A-Z]{1,3}):(\$?)([A-Z]{1,3})(?![\w(.])/gi;

interface Offsets {
  readonly row: number;
  readonly column: number;
}

/** Converts a formula of the given cell to R1C1 notation, as Google's `getFormulaR1C1` returns it. */
export function toR1C1(formula: string, { row, column }: Offsets): string {
  const axis = (letter: string, absolute: boolean, at: number, from: number): string =>
    absolute ? `${letter}${at}` : `${letter}[${at - from}]`;
  return formula.replace(PIECES, (piece, ...groups: (string | undefined)[]) => {
    const [fixedColumn, name, fixedRow, number, fixed1, column1, fixed2, column2] = groups;
    if (name !== undefined) {
      const rowPart = axis('R', fixedRow === '$', Number(number), row);
      return rowPart + axis('C', fixedColumn === '$', columnNumber(name), column);
    }
    if (column1 === undefined || column2 === undefined) return piece;
    const from = axis('C', fixed1 === '$', columnNumber(column1), column);
    return `${from}:${axis('C', fixed2 === '$', columnNumber(column2), column)}`;
  });
}

/**
 * Shifts a formula as copying its cell by these rows and columns does. A reference that leaves the grid becomes
 * `#REF!`.
 */
export function shiftFormula(formula: string, by: Offsets): string {
  const moved = (name: string, fixed: string | undefined): string => {
    const to = columnNumber(name) + (fixed === '$' ? 0 : by.column);
    return to < 1 ? '#REF!' : `${fixed ?? ''}${columnName(to)}`;
  };
  return formula.replace(PIECES, (piece, ...groups: (string | undefined)[]) => {
    const [fixedColumn, name, fixedRow, number, fixed1, column1, fixed2, column2] = groups;
    if (name !== undefined) {
      const to = Number(number) + (fixedRow === '$' ? 0 : by.row);
      const left = moved(name, fixedColumn);
      return to < 1 || left === '#REF!' ? '#REF!' : `${left}${fixedRow ?? ''}${to}`;
    }
    if (column1 === undefined || column2 === undefined) return piece;
    return `${moved(column1, fixed1)}:${moved(column2, fixed2)}`;
  });
}

/** Matches texts, sheet names, and R1C1 references to cells, whole columns, and whole rows, in this order. */
const R1C1_PIECES =
  /"(?:[^"]|"")*"|'(?:[^']|'')*'|(?<![\w.$])R(\[-?\d+\]|\d+)?C(\[-?\d+\]|\d+)?(?![\w(.[])|(?<![\w.$])C(\[-?\d+\]|\d+):C(\[-?\d+\]|\d+)(?![\w(.[])|(?<![\w.$])R(\[-?\d+\]|\d+):R(\[-?\d+\]|\d+)(?![\w(.[])/g;

/** Converts a formula of the given cell to A1 notation. A reference that leaves the grid becomes `#REF!`. */
export function fromR1C1(formula: string, { row, column }: Offsets): string {
  const placed = (part: string | undefined, from: number): { at: number; fixed: string } =>
    part === undefined || part.startsWith('[')
      ? { at: from + Number(part?.slice(1, -1) ?? 0), fixed: '' }
      : { at: Number(part), fixed: '$' };
  const columnPart = (part: string | undefined): string | null => {
    const { at, fixed } = placed(part, column);
    return at < 1 ? null : fixed + columnName(at);
  };
  const rowPart = (part: string | undefined): string | null => {
    const { at, fixed } = placed(part, row);
    return at < 1 ? null : fixed + at;
  };
  const pair = (from: string | null, to: string | null): string =>
    from === null || to === null ? '#REF!' : `${from}:${to}`;
  return formula.replace(R1C1_PIECES, (piece, ...groups: (string | undefined)[]) => {
    const [cellRow, cellColumn, column1, column2, row1, row2] = groups;
    if (/^["']/.test(piece)) return piece;
    if (column1 !== undefined) return pair(columnPart(column1), columnPart(column2));
    if (row1 !== undefined) return pair(rowPart(row1), rowPart(row2));
    const name = columnPart(cellColumn);
    const number = rowPart(cellRow);
    return name === null || number === null ? '#REF!' : name + number;
  });
}
