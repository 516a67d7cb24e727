/** The arguments of a formula, as Sheets hands them over. */

/** A cell or a range as rows. A whole-column reference brings every row of the grid: blank rows at the end are cut off. */
export function rowsOf(argument: unknown): readonly (readonly unknown[])[] {
  if (!Array.isArray(argument)) return [[argument]];
  const rows = argument.map((row: unknown): readonly unknown[] => (Array.isArray(row) ? row : [row]));
  let end = rows.length;
  while (end > 1 && rows[end - 1]?.every(isBlank)) end -= 1;
  return rows.slice(0, end);
}

/** A skipped argument arrives as `''` or `undefined`; a blank cell as `''`. */
export function isBlank(value: unknown): boolean {
  return value === undefined || value === null || value === '';
}

/** The `headers` argument: TRUE, or its text. */
export function isTrue(argument: unknown): boolean {
  return argument === true || (typeof argument === 'string' && argument.trim().toUpperCase() === 'TRUE');
}

/** The `fields` argument: text, or the cells of a range as a list; `undefined` when it is left out. */
export function fieldsArgument(argument: unknown): string | readonly unknown[] | undefined {
  if (Array.isArray(argument)) {
    const cells = argument.flat();
    return cells.every(isBlank) ? undefined : cells;
  }
  return isBlank(argument) || String(argument).trim() === '' ? undefined : String(argument);
}
