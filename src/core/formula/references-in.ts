/** The areas that a formula refers to. */
import type { Area } from '../area';
import { areaOf, referenceAt } from './references';

export interface ReferencedArea {
  /** The name of the tab; absent for the formula's own. */
  readonly tab?: string;
  readonly area: Area;
}

/** A text, or a name that cannot begin a reference, such as that of a function. */
const PASSED = /^(?:"(?:[^"]|"")*"?|[\w.$]+|[^"])/;

/** Lists the areas that the formula of a cell, in A1 notation, refers to by their addresses. */
export function referencesIn(formula: string, row: number, column: number): readonly ReferencedArea[] {
  const found: ReferencedArea[] = [];
  let at = 0;
  while (at < formula.length) {
    const next = referenceAt(formula, at, 'A1');
    if (next) {
      const { tab } = next.reference;
      const area = areaOf(next.reference, row, column);
      if (area) found.push({ ...(tab === undefined ? {} : { tab }), area });
      at = next.end;
      continue;
    }
    at += PASSED.exec(formula.slice(at))?.[0].length ?? 1;
  }
  return found;
}
