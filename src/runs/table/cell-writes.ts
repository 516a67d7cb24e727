/** Cells to be written, as blocks: cells that change together form blocks, and other cells are never touched. */
import type { Area } from '../../core/area';
import type { Tab } from '../../ports';

/** The new content of a cell; without a format the cell keeps its own. */
export interface CellWrite {
  readonly value: unknown;
  readonly format?: string;
}

/** By row, then by column. */
export type Writes = ReadonlyMap<number, ReadonlyMap<number, CellWrite>>;

/** Columns by row. */
export type CellSet = ReadonlyMap<number, Pick<ReadonlySet<number>, 'keys'>>;

/** Returns blocks that hold exactly these cells. */
export function blocksOf(writes: CellSet): readonly Area[] {
  const blocks: Area[] = [];
  let open: Area[] = [];
  for (const row of [...writes.keys()].sort((a, b) => a - b)) {
    const next: Area[] = [];
    for (const [column, columns] of stretches([...(writes.get(row)?.keys() ?? [])])) {
      const above = open.find(
        (one) => one.column === column && one.columns === columns && one.row + one.rows === row,
      );
      if (above) next.push({ ...above, rows: above.rows + 1 });
      else next.push({ row, column, rows: 1, columns });
    }
    const grown = (one: Area) => next.some((block) => block.row === one.row && block.column === one.column);
    blocks.push(...open.filter((one) => !grown(one)));
    open = next;
  }
  return [...blocks, ...open];
}

/**
 * Returns whether this person may edit all these cells; cells beyond the grid, which are still to be added, are left out. This takes one
 * call when nothing around them is protected, and otherwise one for each block.
 */
export function mayWrite(tab: Tab, cells: CellSet): boolean {
  const { columns: last } = tab.size();
  const blocks = blocksOf(cells).flatMap((block): Area[] => {
    const columns = Math.min(block.columns, last - block.column + 1);
    return columns < 1 ? [] : [{ ...block, columns }];
  });
  return blocks.length === 0 || tab.canEdit(around(blocks)) || blocks.every((block) => tab.canEdit(block));
}

function around(blocks: readonly Area[]): Area {
  let [top, left, bottom, right] = [Infinity, Infinity, 0, 0];
  for (const { row, column, rows, columns } of blocks) {
    top = Math.min(top, row);
    left = Math.min(left, column);
    bottom = Math.max(bottom, row + rows);
    right = Math.max(right, column + columns);
  }
  return { row: top, column: left, rows: bottom - top, columns: right - left };
}

/** Returns the earlier content of a cell in a form that can be written back: text that could be read as something else stays text. */
export function asItWas(value: unknown, formula: string, format: string): CellWrite {
  if (formula !== '') return { value: formula, format };
  const isText = typeof value === 'string' && value !== '' && format !== '@';
  return { value: isText ? `'${value}` : value, format };
}

/** Groups columns next to each other: the first one, and their number. */
export function stretches(columns: readonly number[]): readonly (readonly [column: number, count: number])[] {
  const found: [number, number][] = [];
  for (const column of [...columns].sort((a, b) => a - b)) {
    const last = found[found.length - 1];
    if (last && column === last[0] + last[1]) last[1] += 1;
    else found.push([column, 1]);
  }
  return found;
}
