/** The formulas of the add-on that show a person, or whose text names one. */
import type { PersonExecution } from '../../acquire/execution';
import type { Area } from '../../core/area';
import type { PersonTraces } from '../../core/privacy/person-traces';
import type { Forgotten } from '../../ledger/forgotten';
import { resultArea } from '../pending/blocks';
import { type FileFormula, formulasIn, parseCall } from '../pending/file-formulas';
import { type KnownLists, knownLists } from '../pending/known-lists';
import type { TabContent } from '../table/tab-content';

export interface PersonFormulas {
  /** The formulas whose results show the person. They are calculated again. */
  readonly showing: readonly FileFormula[];
  /** Those whose own text names the person, which only somebody who writes them can change. */
  readonly naming: readonly FileFormula[];
  /** The cells that formulas of the add-on fill. */
  readonly areas: readonly { readonly tabId: number; readonly area: Area }[];
}

/** Finds the formulas. `forgotten` knows the lookups of the person. */
export function personFormulas(
  { ledger }: Pick<PersonExecution, 'ledger'>,
  contents: readonly TabContent[],
  traces: PersonTraces,
  forgotten: Forgotten,
): PersonFormulas {
  const formulas = formulasIn(contents);
  const lists = knownLists((lookups) => ledger.look(lookups).entries, formulas, contents);
  const areas = formulas.flatMap((formula) => {
    const area = resultArea(formula, contents, lists);
    return area ? [{ formula, tabId: formula.content.tab.id, area }] : [];
  });
  const areaOf = new Map(areas.map(({ formula, area }) => [formula, area]));
  const isShowing = (formula: FileFormula) =>
    asksFor(formula, contents, lists, forgotten) ||
    textsIn(formula, areaOf.get(formula)).some((text) => traces.identifies(text) || traces.isName(text));
  return {
    showing: formulas.filter(isShowing),
    naming: formulas.filter(({ text }) => traces.isIn(text)),
    areas,
  };
}

/** Returns whether a call of the formula looks the person up, or lists search results from which the person was removed. */
function asksFor(
  { calls, content }: FileFormula,
  contents: readonly TabContent[],
  lists: KnownLists,
  forgotten: Forgotten,
): boolean {
  return calls.some((call) => {
    const parsed = parseCall(call, content, contents, lists.list);
    if (typeof parsed === 'string') return false;
    return (parsed.search?.list?.forgotten ?? 0) > 0 || parsed.lookups.some((one) => forgotten.has(one));
  });
}

function textsIn({ content, row, column }: FileFormula, area: Area | undefined): readonly string[] {
  const { rows, columns } = area ?? { rows: 1, columns: 1 };
  return content.values
    .slice(row - 1, row - 1 + rows)
    .flatMap((cells) => cells.slice(column - 1, column - 1 + columns).map(String));
}
