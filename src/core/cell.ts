/** Values as cells take them: what a formula returns, and what may safely be written into a sheet. */

export type CellValue = string | number | boolean;

/** What a record may hold for one cell. */
export type CellInput = CellValue | null | undefined | readonly CellInput[];

/** Characters a cell holds at most (Google's limit). */
const LONGEST_CELL = 50_000;

// A formula begins with one of these. Their full-width and small forms are typed by East Asian keyboards.
const FORMULA_START = /^[=+\-@＝＋－＠﹦﹢﹣﹫−]/;
const INVISIBLE_START = /^[\s\p{Cc}\p{Cf}\p{Z}]+/u;
const CONTROL_START = /^[\t\r\n]/;
/** International notation: plus, 7 to 15 digits (E.164), the usual separators, an extension. */
const PHONE = /^\+(?:[ ().-]{0,2}\d){7,15}(?: ?(?:ext\.?|x) ?\d{1,6})?$/i;
const HTTPS = /^https:\/\/[^\s/?#@\\]+\.[^\s/?#@\\]+(?:[/?#]|$)/i;
const MAILTO = /^mailto:[^\s@]+@[^\s@]+$/i;
// Marks that end a formula's text or an attribute, and what no address holds unescaped.
const UNSAFE_IN_LINK = /["<>\\^`{|}\s\p{Cc}\p{Cf}]/u;

/**
 * A value for the result of a custom function: lists become text joined by commas, nothing becomes `''`, texts are cut to
 * what a cell holds. Never prefixed, as Sheets does not read a function's result as a formula.
 */
export function asCellText(value: CellInput): CellValue {
  if (value === null || value === undefined) return '';
  if (typeof value === 'boolean') return value;
  if (typeof value === 'number') return Number.isFinite(value) ? value : '';
  if (typeof value === 'string') return cut(value);
  return cut(
    value
      .map(asCellText)
      .filter((item) => item !== '')
      .join(', '),
  );
}

/** Text for writing into a sheet: what could be read as a formula gets an apostrophe in front. Phone numbers stay. */
export function safeSheetText(text: string): string {
  const isFormula = CONTROL_START.test(text) || FORMULA_START.test(text.replace(INVISIBLE_START, ''));
  return cut(isFormula && !PHONE.test(text) ? `'${text}` : text);
}

/** The link, if it is one that may be shown as such: `https:` or `mailto:`, without anything that could break out of it. */
export function safeLink(url: string): string | undefined {
  const link = url.trim();
  if (UNSAFE_IN_LINK.test(link)) return undefined;
  return HTTPS.test(link) || MAILTO.test(link) ? link : undefined;
}

function cut(text: string): string {
  if (text.length <= LONGEST_CELL) return text;
  const end = /[\ud800-\udbff]/.test(text.charAt(LONGEST_CELL - 1)) ? LONGEST_CELL - 1 : LONGEST_CELL;
  return text.slice(0, end);
}
