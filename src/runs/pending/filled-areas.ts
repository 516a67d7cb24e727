/** The cells that the results of all formulas on a tab fill, as far as this can be determined. */
import type { Ledger } from '../../ledger/ledger';
import { type Spill, spillName, spillsIn } from '../table/spills';
import type { TabContent } from '../table/tab-content';
import { resultAreas } from './result-areas';

/** Lists the formulas that fill further cells: our own with their exact reach where it is known, and all others as their texts tell. */
export function filledAreas(ledger: Ledger, content: TabContent): readonly Spill[] {
  const { formulas, values } = content;
  const isOurs = formulas.some((cells) => cells.some((text) => /LUSHA_/i.test(text)));
  const own = isOurs
    ? resultAreas(ledger, content).map(({ formula, area }) => ({
        cell: spillName(formula.row, formula.column),
        area,
      }))
    : [];
  const known = new Set(own.map(({ cell }) => cell));
  const larger = own.filter(({ area }) => area.rows > 1 || area.columns > 1);
  return [...larger, ...spillsIn(formulas, values).filter(({ cell }) => !known.has(cell))];
}
