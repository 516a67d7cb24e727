/** Google's checks of areas, blocks, and growth, with its texts. */
import { type Area, parseA1, type RangeAddress } from '../workbook/a1.js';
import type { WireCell } from '../workbook/cell-values.js';
import type { Workbook } from '../workbook/workbook.js';
import { ScriptException } from './border.js';
import { Refused } from './refusals.js';

/** Characters per cell. Source: Google's limits of Sheets. */
const CELL_CHARACTERS = 50_000;
/** Cells per file. Source: Google's limits of Sheets. */
const FILE_CELLS = 10_000_000;

/** Returns the area as an address. Throws a `ScriptException` if the sheet does not contain it. */
export function checkedArea(workbook: Workbook, sheetId: number, area: Area): RangeAddress {
  if (area.rows < 1) throw new ScriptException('The number of rows in the range must be at least 1.');
  if (area.columns < 1) throw new ScriptException('The number of columns in the range must be at least 1.');
  if (area.row < 1) throw new ScriptException('The starting row of the range is too small.');
  if (area.column < 1) throw new ScriptException('The starting column of the range is too small.');
  const size = workbook.grid.size(sheetId);
  if (area.row + area.rows - 1 > size.rows || area.column + area.columns - 1 > size.columns) {
    throw new ScriptException('The coordinates of the range are outside the dimensions of the sheet.');
  }
  return { ...area, sheetId };
}

/** Parses an A1 notation, which can name another sheet. Throws a `ScriptException` if there is no such range. */
export function areaOfA1(workbook: Workbook, sheetId: number, a1: string): RangeAddress {
  const sheetName = parseA1(a1, { rows: 1, columns: 1 })?.sheet ?? null;
  const target = sheetName === null ? sheetId : workbook.sheets.byName(sheetName)?.id;
  const parsed = target === undefined ? null : parseA1(a1, workbook.grid.size(target));
  if (target === undefined || !parsed) throw new ScriptException('Range not found');
  return checkedArea(workbook, target, parsed.area);
}

/** Throws a `ScriptException` if the block does not have the size of the range. */
export function checkBlock(range: Area, block: readonly (readonly unknown[])[]): void {
  if (block.length !== range.rows) throw mismatch('rows', block.length, range.rows);
  const other = block.find((row) => row.length !== range.columns);
  if (other) throw mismatch('columns', other.length, range.columns);
}

function mismatch(what: 'rows' | 'columns', data: number, range: number): ScriptException {
  return new ScriptException(
    `The number of ${what} in the data does not match the number of ${what} in the range. ` +
      `The data has ${data} but the range has ${range}.`,
  );
}

/** Throws a `ScriptException` if the text is too long for a cell. */
export function checkLength(value: WireCell): void {
  if (typeof value === 'string' && value.length > CELL_CHARACTERS) {
    throw new ScriptException(
      `Your input contains more than the maximum of ${CELL_CHARACTERS} characters in a single cell.`,
    );
  }
}

/** Throws a `ScriptException` if this many more cells exceed the limit of the file. */
export function checkGrowth(workbook: Workbook, cells: number): void {
  const present = workbook.sheets.list().reduce((sum, { id }) => {
    const { rows, columns } = workbook.grid.size(id);
    return sum + rows * columns;
  }, 0);
  if (present + cells > FILE_CELLS) {
    throw new Refused({ kind: 'cells', most: FILE_CELLS });
  }
}
