/** The cells that our formulas on a tab fill, including blank ones: anything that is written there would block them. */
import type { Area } from '../../core/area';
import type { Ledger } from '../../ledger/ledger';
import type { TabContent } from '../table/tab-content';
import { resultArea } from './blocks';
import { type FileFormula, formulasIn } from './file-formulas';
import { knownLists } from './known-lists';

interface Result {
  readonly formula: FileFormula;
  readonly area: Area;
}

/** Lists the areas that the formulas of a tab fill, as far as their reach can be determined. */
export function resultAreas(ledger: Ledger, content: TabContent): readonly Result[] {
  const formulas = formulasIn([content]);
  const lists = knownLists((lookups) => ledger.look(lookups).entries, formulas, [content]);
  return formulas.flatMap((formula): Result[] => {
    const area = resultArea(formula, [content], lists);
    return area ? [{ formula, area }] : [];
  });
}
