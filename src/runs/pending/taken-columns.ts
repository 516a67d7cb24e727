/** Columns of a list that must not be written: the results of formulas fill them, or cells in them are merged. */
import { columnName } from '../../core/area';
import type { Ledger } from '../../ledger/ledger';
import type { List } from '../table/list';
import { spillInColumn } from '../table/spills';
import { filledAreas } from './filled-areas';

export interface TakenColumns {
  /** By column, counted from 1: the reason in a few words. */
  readonly why: ReadonlyMap<number, string>;
  /** The last column that the list, the result of a formula or a merged cell reaches. New columns go to the right of it. */
  readonly last: number;
}

/** Returns the columns of a list that must not be written. Sends no request. */
export function takenColumns(ledger: Ledger, list: List): TakenColumns {
  const { content, merged, headerRow, rows, columns } = list;
  const bottom = headerRow + rows.length;
  const spills = filledAreas(ledger, content).filter(({ area }) => area.row <= bottom);
  const why = new Map<number, string>();
  for (let column = 1; column <= columns; column += 1) {
    const spill = spillInColumn(spills, column, headerRow, bottom);
    const isMerged = merged.some((area) => column >= area.column && column < area.column + area.columns);
    if (spill) why.set(column, `the formula in ${spill.cell} fills column ${columnName(column)}`);
    else if (isMerged) why.set(column, `column ${columnName(column)} has merged cells`);
  }
  const ends = [...spills.map(({ area }) => area), ...merged].map((area) => area.column + area.columns - 1);
  return { why, last: Math.max(columns, ...ends) };
}
