/** Finds free space for a block of cells on a tab. */
import type { PersonExecution } from '../../acquire/execution';
import { type Area, overlapOf } from '../../core/area';
import type { TabContent } from '../table/tab-content';
import { filledAreas } from './filled-areas';

/**
 * Finds the first column, from `from` on, in which a block of this size is empty. Results of formulas count with their
 * blank cells, because anything that is written there would block them.
 */
export function freeColumn(
  { ledger }: Pick<PersonExecution, 'ledger'>,
  content: TabContent,
  from: number,
  block: Omit<Area, 'column'>,
): number {
  const { values, formulas } = content;
  const last = values[0]?.length ?? 0;
  const results = filledAreas(ledger, content).map(({ area }) => area);
  const isFree = (column: number) => {
    for (let row = block.row; row < block.row + block.rows; row++) {
      const value = values[row - 1]?.[column - 1] ?? '';
      if (value !== '' || (formulas[row - 1]?.[column - 1] ?? '') !== '') return false;
    }
    const cells = { ...block, column, columns: 1 };
    return results.every((area) => overlapOf(area, cells) === undefined);
  };
  const right = Math.max(last, ...results.map((area) => area.column + area.columns - 1));
  for (let column = from; column <= right; column++) {
    const columns = Array.from({ length: block.columns }, (_, index) => column + index);
    if (columns.every(isFree)) return column;
  }
  return Math.max(from, right + 1);
}
