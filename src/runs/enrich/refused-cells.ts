/** What a run does about cells that refuse a value: it names their columns in the status of the row. */
import { AddOnError } from '../../core/errors';
import { isFound, refusedText } from '../../core/run-status';
import type { Book } from '../../ports';
import type { CellWrite } from '../table/cell-writes';
import { type Cells, readValues } from '../table/cells';
import { type RefusedCells, writeCells } from '../table/write-cells';
import { type RunTab, rowsArea } from './run-columns';
import type { RunRecord } from './run-record';

type RowWrites = ReadonlyMap<number, CellWrite>;

/** Returns the writes without the cells that refused them. */
export function withoutCells(
  writes: ReadonlyMap<number, RowWrites>,
  refused: RefusedCells,
): ReadonlyMap<number, RowWrites> {
  return new Map(
    [...writes].flatMap(([row, cells]): [number, RowWrites][] => {
      const left = [...cells].filter(([column]) => !refused.get(row)?.has(column));
      return left.length === 0 ? [] : [[row, new Map(left)]];
    }),
  );
}

/** Returns the headers of the columns that refused a value, in the order of the run. */
export function headersOf(
  at: RunTab,
  record: RunRecord,
  refused: RefusedCells,
  row?: number,
): readonly string[] {
  const columns = row === undefined ? [...refused.values()] : [refused.get(row) ?? new Set<number>()];
  return runHeaders(at, record).flatMap(([column, header]) =>
    columns.some((one) => one.has(column)) ? [header] : [],
  );
}

function runHeaders(at: RunTab, { targets, status, lushaId, date }: RunRecord): readonly [number, string][] {
  const named = targets.flatMap(({ place, adjacent }, index): [number, string][] => {
    const { place: column, adjacent: beside } = at.targets[index] ?? { place: 0 };
    return [
      [column, place.header],
      ...(adjacent && beside ? [[beside, adjacent.header] as [number, string]] : []),
    ];
  });
  return [...named, [at.status, status.header], [at.lushaId, lushaId.header], [at.date, date.header]];
}

/** Names the columns that refused a value in the status of each row that was found. Returns all rows as they are afterwards, when they are known. */
export function nameRefused(
  book: Book,
  at: RunTab,
  record: RunRecord,
  refused: RefusedCells,
  cells: Cells | undefined,
  strays: readonly number[],
): Cells | undefined {
  const refusesStatus = (set: RefusedCells) => [...set.values()].some((columns) => columns.has(at.status));
  const stop = () => new AddOnError('cells_refused', { message: `Column “${record.status.header}”` });
  if (refusesStatus(refused)) throw stop();
  const area = rowsArea(at, [at.status]);
  const known = cells ?? (area && readValues(at.tab, area));
  const writes = new Map(
    [...refused.keys()].flatMap((row): [number, RowWrites][] => {
      const isNamed =
        known !== undefined && !strays.includes(row) && isFound(String(known.at(row, at.status)));
      const value = refusedText(headersOf(at, record, refused, row));
      return isNamed ? [[row, new Map([[at.status, { value }]])]] : [];
    }),
  );
  const settle = () => (cells ? readValues(at.tab, cells.area) : undefined);
  const written = writeCells(book, at.tab, writes, { settle, refusals: at.refusals });
  if (refusesStatus(written.refused)) throw stop();
  return written.settled;
}
