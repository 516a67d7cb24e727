/** Recalculates cells by an edit that changes the text of their formulas but not their meaning. */
import { type Area, a1Of, stacksOf } from '../../core/area';
import { AddOnError } from '../../core/errors';
import { type Call, withAgain } from '../../core/formula/calls';
import { FUNCTIONS, type FunctionName } from '../../core/formula/functions';
import { argumentSeparator } from '../../core/separator';
import type { PersonPorts } from '../../ports';
import { isDone } from '../table/write-cells';
import type { FileFormula } from './file-formulas';

/** Recalculates these formulas and returns how many were changed. Neighbors in a column take one write, and no cell is ever empty in between. Throws an `AddOnError` after all others when a cell does not accept its formula. */
export function recalculate({ book }: PersonPorts, formulas: readonly FileFormula[]): number {
  const separator = argumentSeparator(book.locale());
  let changed = 0;
  const refused: FileFormula[] = [];
  for (const stack of stacksOf(formulas, placeOf)) {
    for (const part of stacksOf(unchangedIn(stack), placeOf)) {
      const texts = part.map((formula) => again(formula, separator));
      const kept = isDone(() => write(part, texts))
        ? []
        : part.filter((one, at) => !isDone(() => write([one], texts.slice(at))));
      refused.push(...kept);
      changed += part.filter((one, index) => texts[index] !== one.text && !kept.includes(one)).length;
    }
  }
  if (changed > 0) book.flush();
  const [first] = refused;
  if (first) throw new AddOnError('cells_refused', { message: `Cells ${a1Of(placeOf(first).area)}` });
  return changed;
}

/** Writes the texts into formulas of one column, one below the other. */
function write([first, ...others]: readonly FileFormula[], texts: readonly string[]): void {
  if (!first) return;
  const { content, row, column } = first;
  const rows = others.length + 1;
  content.tab.setFormulas(
    { row, column, rows, columns: 1 },
    texts.slice(0, rows).map((text) => [text]),
  );
}

/** Edits from right to left, so that the positions of earlier calls stay correct. A formula that cannot be changed stays as it is. */
function again({ text, calls }: FileFormula, separator: ',' | ';'): string {
  const inner = (formula: string, call: Call): string =>
    withAgain(formula, call, FUNCTIONS[call.name as FunctionName].againAt, separator) ?? formula;
  return [...calls].reverse().reduce(inner, text);
}

function placeOf({ content, row, column }: FileFormula): { readonly tabId: number; readonly area: Area } {
  return { tabId: content.tab.id, area: { row, column, rows: 1, columns: 1 } };
}

/** Returns the formulas whose cells are unchanged: somebody may have edited or sorted in the meantime. */
function unchangedIn(stack: readonly [FileFormula, ...FileFormula[]]): readonly FileFormula[] {
  const [{ content, row, column }] = stack;
  const size = content.tab.size();
  if (row + stack.length - 1 > size.rows || column > size.columns) return [];
  const present = content.tab.formulas({ row, column, rows: stack.length, columns: 1 });
  return stack.filter(({ text }, index) => present[index]?.[0] === text);
}
