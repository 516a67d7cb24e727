/** Reads the arguments that Sheets passes to a custom function. */
import { assertValues } from '../lookup/no-value';

/** Returns the only cell of a range of one, and anything else as it is: how Sheets passes such a range is not certain. */
export function onlyCell(argument: unknown): unknown {
  const isOnly = (list: unknown): list is readonly unknown[] => Array.isArray(list) && list.length === 1;
  const row = isOnly(argument) ? argument[0] : undefined;
  return isOnly(row) ? row[0] : argument;
}

/**
 * Returns a cell or a range as rows. Blank rows at the end are cut off, because a reference to whole columns passes
 * every row of the grid.
 */
export function rowsOf(argument: unknown): readonly (readonly unknown[])[] {
  if (!Array.isArray(argument)) return [[argument]];
  const rows = argument.map((row: unknown): readonly unknown[] => (Array.isArray(row) ? row : [row]));
  let end = rows.length;
  while (end > 1 && rows[end - 1]?.every(isBlank)) end -= 1;
  return rows.slice(0, end);
}

/** Returns whether a value is blank: a skipped argument arrives as `''` or `undefined`, and a blank cell as `''`. */
export function isBlank(value: unknown): boolean {
  return value === undefined || value === null || value === '';
}

/**
 * Reads the `headers` argument as Sheets reads a condition: TRUE, a number other than 0, or a text of either, such as
 * "TRUE" or "1". A range counts by its first cell.
 */
export function isTrue(argument: unknown): boolean {
  if (Array.isArray(argument)) return isTrue(argument[0]);
  if (typeof argument === 'number') return argument !== 0 && !Number.isNaN(argument);
  if (typeof argument !== 'string') return argument === true;
  const text = argument.trim();
  return text.toUpperCase() === 'TRUE' || (/^[+-]?\d+$/.test(text) && Number(text) !== 0);
}

/**
 * Reads the `fields` argument as a text, or as a list of the cells of a range; `undefined` when it is left out. Throws a
 * sentence when it is an error or still loading.
 */
export function fieldsArgument(given: unknown): string | readonly unknown[] | undefined {
  const argument = onlyCell(given);
  assertValues(argument);
  if (Array.isArray(argument)) {
    const cells = argument.flat();
    return cells.every(isBlank) ? undefined : cells;
  }
  return isBlank(argument) || String(argument).trim() === '' ? undefined : String(argument);
}
