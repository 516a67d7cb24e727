/** Reads the addresses to which cells lead: links on texts, smart chips and HYPERLINK formulas. */

type Range = GoogleAppsScript.Spreadsheet.Range;

/** Matches a formula that is one call of HYPERLINK with its address in quotes. Some locales separate by semicolons. */
const HYPERLINK = /^=\s*HYPERLINK\s*\(\s*"((?:[^"]|"")*)"\s*[,;)]/i;

/**
 * Returns the address of each cell, `''` for a cell without one. Formulas are read only when the rich texts leave a
 * text without a link: whether a HYPERLINK formula has one there is not documented. Google gives no rich text, but
 * `null`, for a number or a date.
 */
export function linksIn(range: Range): string[][] {
  const texts = range.getRichTextValues();
  const links = texts.map((row) => row.map((text) => text?.getLinkUrl() ?? ''));
  const isUnlinked = texts.some((row, down) =>
    row.some((text, right) => links[down]?.[right] === '' && text?.getText() !== ''),
  );
  if (!isUnlinked) return links;
  const formulas = range.getFormulas();
  return links.map((row, down) => row.map((link, right) => link || addressIn(formulas[down]?.[right] ?? '')));
}

function addressIn(formula: string): string {
  return (HYPERLINK.exec(formula)?.[1] ?? '').replace(/""/g, '"');
}
