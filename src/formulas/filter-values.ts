/** The formula that lists what a criterion of a filter takes. */
import { readValuesCall } from '../acquire/account-call';
import { criterionValues } from '../acquire/criterion-values';
import type { Execution } from '../acquire/execution';
import type { CellValue } from '../core/cell';
import { fold } from '../core/lookup/text';
import { TEXTS } from '../core/texts';
import { problemCells } from './table';

/**
 * Gives the cells of `LUSHA_FILTER_VALUES(type, query)`: one value a row, as a filter takes it; codes with what they mean in the
 * next column. Lists that are known take no request; others take one a day. Throws a sentence where there is
 * no list.
 */
export function filterValueCells({ context }: Execution, type: unknown, query?: unknown): CellValue[][] {
  const { takes, text } = readValuesCall(type, query);
  const found = criterionValues(context, takes, text);
  switch (found.kind) {
    case 'no list':
    case 'query needed':
      return [[TEXTS.statuses.noMatch]];
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
