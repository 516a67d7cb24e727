/** The formula that lists what a criterion of a filter takes. */
import { criterionValues } from '../acquire/criterion-values';
import type { Execution } from '../acquire/execution';
import type { CellValue } from '../core/cell';
import { findCriterion } from '../core/filter';
import { isBlank } from '../core/formula/arguments';
import { assertValues } from '../core/lookup/no-value';
import { fold } from '../core/lookup/text';
import { TEXTS } from '../core/texts';
import { problemCells } from './table';

const EXAMPLE = '=LUSHA_FILTER_VALUES("technologies", "sap")';

/**
 * Gives the cells of `LUSHA_FILTER_VALUES(type, query)`: one value a row, as a filter takes it; codes with what they mean in the
 * next column. Lists that are known take no request; others take one a day. Throws a sentence where there is
 * no list.
 */
export function filterValueCells({ context }: Execution, type: unknown, query?: unknown): CellValue[][] {
  assertValues(type, query);
  const criterion = findCriterion('contact', String(type ?? ''));
  if (criterion.kind === 'none') {
    const near = criterion.nearest ? ` Did you mean ${criterion.nearest.id}?` : '';
    throw new Error(`There is no criterion “${String(type ?? '')}”.${near} Write for example ${EXAMPLE}.`);
  }
  const { label, values: takes } = criterion.entry;
  const text = isBlank(query) ? '' : String(query);
  const found = criterionValues(context, takes, text);
  switch (found.kind) {
    case 'no list':
      throw new Error(`${label} has no list of values: write what you look for into the filter itself.`);
    case 'query needed':
      throw new Error(`${label} is a long list. Give at least two letters to look for, as in ${EXAMPLE}.`);
    case 'problem':
      return problemCells(found.problem);
    case 'values': {
      const isSearched = 'source' in takes && takes.source?.searched === true;
      return shown(
        found.values.map((value) => value.map((cell) => cell ?? '')),
        isSearched ? '' : text,
      );
    }
  }
}

/** The rows that hold the text, each once; where there is none, that there is none. */
function shown(rows: readonly (readonly CellValue[])[], text: string): CellValue[][] {
  const folded = fold(text);
  const kept = rows.filter((row) => row.some((cell) => fold(String(cell)).includes(folded)));
  const distinct = new Map(kept.map((row) => [JSON.stringify(row), [...row]]));
  return distinct.size === 0 ? [[TEXTS.statuses.noMatch]] : [...distinct.values()];
}
