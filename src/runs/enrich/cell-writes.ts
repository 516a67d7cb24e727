/** Writing single cells in few calls: cells that change together form blocks, others are never touched. */
import type { Area } from '../../core/area';
import type { Tab } from '../../ports';

/** What is to stand in a cell; without a format the cell keeps its own. */
export interface CellWrite {
  readonly value: unknown;
  readonly format?: string;
}

/** By row, then by column. */
export type Writes = ReadonlyMap<number, ReadonlyMap<number, CellWrite>>;

/** Blocks that hold exactly the cells of `writes`. */
function blocksOf(writes: Writes): readonly Area[] {
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

/** Formats first: what is text must not be read as a number, a date or a formula. */
export function writeCells(tab: Tab, writes: Writes): void {
  const at = (row: number, column: number) => writes.get(row)?.get(column);
  const grid = <T>(area: Area, of: (cell: CellWrite | undefined) => T): T[][] =>
    Array.from({ length: area.rows }, (_r, down) =>
      Array.from({ length: area.columns }, (_c, right) => of(at(area.row + down, area.column + right))),
    );
  const formatted = new Map(
    [...writes].flatMap(([row, cells]): [number, Map<number, CellWrite>][] => {
      const own = [...cells].filter(([, { format }]) => format !== undefined);
      return own.length === 0 ? [] : [[row, new Map(own)]];
    }),
  );
  for (const area of blocksOf(formatted))
    tab.setFormats(
      area,
      grid(area, (cell) => cell?.format ?? ''),
    );
  for (const area of blocksOf(writes))
    tab.setValues(
      area,
      grid(area, (cell) => cell?.value ?? ''),
    );
}

/** What stood in a cell, as it is written back: a text that could be read as something else stays a text. */
export function asItWas(value: unknown, formula: string, format: string): CellWrite {
  if (formula !== '') return { value: formula, format };
  const isText = typeof value === 'string' && value !== '' && format !== '@';
  return { value: isText ? `'${value}` : value, format };
}

/** Columns next to each other: the first, and how many. */
function stretches(columns: readonly number[]): readonly (readonly [column: number, count: number])[] {
  const found: [number, number][] = [];
  for (const column of [...columns].sort((a, b) => a - b)) {
    const last = found[found.length - 1];
    if (last && column === last[0] + last[1]) last[1] += 1;
    else found.push([column, 1]);
  }
  return found;
}
