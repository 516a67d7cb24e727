/** Marks of a run that landed in rows of others, because rows were sorted, inserted or deleted in the instant of the write. */
import type { CellWrite, Writes } from '../table/cell-writes';
import { type Cells, readValues } from '../table/cells';
import { roleCells } from '../table/list';
import { rowIdentity } from './place-rows';
import type { RunPlan } from './plan';

/** Reads what tells the rows of the list apart, as it is now, with one call more than a flush. */
export function readMarked({ list, targets }: RunPlan): Cells {
  const last = Math.max(list.tab.lastRow(), list.headerRow + 1);
  const columns = Math.max(targets.status.column, ...list.roles.values());
  return readValues(list.tab, {
    row: list.headerRow + 1,
    column: 1,
    rows: last - list.headerRow,
    columns: Math.min(columns, list.tab.size().columns),
  });
}

/**
 * Returns the writes that bring each mark into the row for which it was meant. `statuses` are those of the rows as they were
 * planned, marks included; rows that were not there then have none.
 */
export function movedMarks({ list, targets }: RunPlan, statuses: readonly string[], now: Cells): Writes {
  // The cell of a link holds its words, and the plan has its address.
  const roles = new Map([...list.roles].filter(([, column]) => !list.linked.has(column)));
  if (roles.size === 0) return new Map();
  const identityOf = (cells: readonly unknown[]) => rowIdentity(roleCells(cells, roles));
  const first = list.headerRow + 1;
  const planned = list.rows.map(identityOf);
  const present = Array.from({ length: now.area.rows }, (_, down) => identityOf(now.row(first + down)));
  if (present.length === planned.length && planned.every((identity, at) => present[at] === identity)) {
    return new Map();
  }
  const free = new Map<string, number[]>();
  planned.forEach((identity, at) => {
    const alike = free.get(identity);
    if (alike) alike.push(at);
    else free.set(identity, [at]);
  });
  const { column } = targets.status;
  const writes = new Map<number, ReadonlyMap<number, CellWrite>>();
  present.forEach((identity, at) => {
    const from = free.get(identity)?.shift();
    const status = from === undefined ? '' : (statuses[from] ?? '');
    if (String(now.at(first + at, column)) !== status) {
      writes.set(first + at, new Map([[column, { value: status }]]));
    }
  });
  return writes;
}
