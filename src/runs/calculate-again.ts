/** Makes cells calculate again by an edit that changes the text of their formulas but not their meaning. */
import type { Area } from '../core/area';
import { type Call, withAgain } from '../core/formula/calls';
import { FUNCTIONS, type FunctionName } from '../core/formula/functions';
import { argumentSeparator } from '../core/separator';
import type { PersonPorts, Tab } from '../ports';
import type { FileFormula } from './file-formulas';

/** How many formulas were changed. Neighbours in a column take one write; no cell is ever empty in between. */
export function calculateAgain({ book }: PersonPorts, formulas: readonly FileFormula[]): number {
  const separator = argumentSeparator(book.locale());
  let changed = 0;
  for (const stretch of stretchesOf(formulas)) {
    const [first] = stretch;
    if (!first) continue;
    const { tab } = first.content;
    const area = { row: first.row, column: first.column, rows: stretch.length, columns: 1 };
    for (const part of unchangedIn(tab, area, stretch)) {
      const texts = part.map((formula) => again(formula, separator));
      tab.setFormulas(
        { row: part[0]?.row ?? area.row, column: area.column, rows: part.length, columns: 1 },
        texts.map((text) => [text]),
      );
      changed += texts.filter((text, index) => text !== part[index]?.text).length;
    }
  }
  if (changed > 0) book.flush();
  return changed;
}

/** From right to left, so that the places of the calls before stay right. A formula that cannot be changed stays as it is. */
function again({ text, calls }: FileFormula, separator: ',' | ';'): string {
  const inner = (formula: string, call: Call): string =>
    withAgain(formula, call, FUNCTIONS[call.name as FunctionName].againAt, separator) ?? formula;
  return [...calls].reverse().reduce(inner, text);
}

/** Formulas one under the other in the same column. */
function stretchesOf(formulas: readonly FileFormula[]): readonly (readonly FileFormula[])[] {
  const ordered = [...formulas].sort(
    (a, b) => a.content.tab.id - b.content.tab.id || a.column - b.column || a.row - b.row,
  );
  const stretches: FileFormula[][] = [];
  for (const formula of ordered) {
    const stretch = stretches[stretches.length - 1];
    const last = stretch?.[stretch.length - 1];
    const follows =
      last?.content.tab.id === formula.content.tab.id &&
      last.column === formula.column &&
      last.row + 1 === formula.row;
    if (follows) stretch?.push(formula);
    else stretches.push([formula]);
  }
  return stretches;
}

/** The parts of a stretch that still hold what was read: somebody may have edited or sorted in the meantime. */
function unchangedIn(
  tab: Tab,
  area: Area,
  stretch: readonly FileFormula[],
): readonly (readonly FileFormula[])[] {
  const size = tab.size();
  if (area.row + area.rows - 1 > size.rows || area.column > size.columns) return [];
  const present = tab.formulas(area);
  return stretchesOf(stretch.filter(({ text }, index) => present[index]?.[0] === text));
}
