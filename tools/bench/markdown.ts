/** Formats tables and numbers in Markdown. */

/** Formats a number as in `1,040` and `1.25`. */
export function numeral(value: number, digits = 0): string {
  return value.toLocaleString('en-US', { minimumFractionDigits: digits, maximumFractionDigits: digits });
}

/** Builds a table. Columns whose name begins with a period are aligned to the right, without the period. */
export function table(header: readonly string[], rows: readonly (readonly string[])[]): string {
  const line = (cells: readonly string[]) => `| ${cells.join(' | ')} |`;
  const names = header.map((name) => name.replace(/^\./, ''));
  const rules = header.map((name) => (name.startsWith('.') ? '---:' : '---'));
  return [names, rules, ...rows].map(line).join('\n');
}
