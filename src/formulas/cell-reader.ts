/** Reads the cells that the formulas of neighboring rows refer to, a column of them at once. */
import type { Area } from '../core/area';
import type { FormulaCells } from '../core/formula/asked-calls';
import { scalarOfCell } from '../core/formula/cell-scalar';
import type { Reference } from '../core/formula/expression';
import { areaOf } from '../core/formula/references';
import { Empty, UNKNOWN } from '../core/formula/scalar';
import { type ArrayValue, unwrapped, type Value } from '../core/formula/value';
import type { CallingCell, Sheets } from '../ports';

/** An area that was read at once. */
interface Block {
  readonly area: Area;
  readonly values: readonly (readonly unknown[])[];
  /** Reads them at the first call. */
  formulas(): readonly (readonly string[])[];
}

/** Returns a function that gives the cells for the formula in a row of the calling cell's column. */
export function createCellReader(sheets: Sheets, cell: CallingCell): (row: number) => FormulaCells {
  const blocks = new Map<string, Block>();
  const blockOf = (tab: string | undefined, area: Area): Block => {
    const key = JSON.stringify([tab, area]);
    const block = blocks.get(key) ?? readBlock(sheets, tab, area);
    blocks.set(key, block);
    return block;
  };
  const read = (reference: Reference, row: number): Value => {
    const area = areaOf(reference, row, cell.column);
    if (!area) return UNKNOWN;
    return valuesIn(blockOf(reference.tab, blockArea(reference, area, row, cell)), area);
  };
  return (row) => ({ place: { row, column: cell.column }, read: (reference) => read(reference, row) });
}

/** A reference to one row that moves with the formula is read for all rows at once. */
function blockArea({ top, bottom }: Reference, area: Area, row: number, cell: CallingCell): Area {
  if (area.rows > 1 || !top?.relative || !bottom?.relative) return area;
  const offset = area.row - row;
  const first = Math.max(1, cell.firstRow + offset);
  return { ...area, row: first, rows: cell.firstRow + offset + cell.formulas.length - first };
}

function readBlock(sheets: Sheets, tab: string | undefined, area: Area): Block {
  let formulas: readonly (readonly string[])[] | undefined;
  return {
    area,
    values: readValues(sheets, tab, area),
    formulas: () => {
      formulas ??= sheets.formulas(tab, area);
      return formulas;
    },
  };
}

function readValues(sheets: Sheets, tab: string | undefined, area: Area): Block['values'] {
  if (tab === undefined) return sheets.values(area.row, area.column, area.rows, area.columns);
  const rows = Math.min(area.rows, (sheets.tabRows(tab) ?? 0) - area.row + 1);
  return rows < 1 ? [] : sheets.tabValues(tab, { ...area, rows });
}

function valuesIn(block: Block, area: Area): Value {
  const from = area.row - block.area.row;
  const values: ArrayValue = block.values
    .slice(from, from + area.rows)
    .map((cells, down) =>
      cells.map((value, right) =>
        scalarOfCell(value, () => (block.formulas()[from + down]?.[right] ?? '') === ''),
      ),
    );
  // Rows below the last filled one of another tab are not read.
  return values.length === 0 ? new Empty() : unwrapped(values);
}
