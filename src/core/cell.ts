/** Cell values: what a formula returns, and what may safely be written into a sheet. */

export type CellValue = string | number | boolean;

/** The values of records that can go into one cell. */
export type CellInput = CellValue | null | undefined | readonly CellInput[];

/** The most characters of a cell (Google's limit). */
const LONGEST_CELL = 50_000;

// A formula begins with one of these characters. East Asian keyboards type their full-width and small forms.
const FORMULA_START = /^[=+\-@＝＋－＠﹦﹢﹣﹫−]/;
const INVISIBLE_START = /^[\s\p{Cc}\p{Cf}\p{Z}]+/u;
const CONTROL_START = /^[\t\r\n]/;
/**
 * A phone number in international notation: a plus, 7 to 15 digits (E.164) with the usual separators, and an extension.
 */
const PHONE = /^\+(?:[ ().-]{0,2}\d){7,15}(?: ?(?:ext\.?|x) ?\d{1,6})?$/i;
const HTTPS = /^https:\/\/[^\s/?#@\\]+\.[^\s/?#@\\]+(?:[/?#]|$)/i;
/** A host with a port has a period or digits only behind its colon. */
const SCHEME = /^[a-z][a-z\d+-]*:(?!\d)/i;
const MAILTO = /^mailto:[^\s@]+@[^\s@]+$/i;
// These characters could end a formula's text or an attribute, or never occur unescaped in an address.
const UNSAFE_IN_LINK = /["<>\\^`{|}\s\p{Cc}\p{Cf}]/u;

/**
 * Returns a value for the result of a custom function: a list becomes text joined by commas, a missing value becomes
 * `''`, and a text is cut to the length of a cell. Nothing is escaped, because Sheets does not read a function's result
 * as a formula.
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

/**
 * Escapes a text for a write into a sheet: an apostrophe precedes what could be read as a formula, except phone
 * numbers.
 */
export function safeSheetText(text: string): string {
  const isFormula = CONTROL_START.test(text) || FORMULA_START.test(text.replace(INVISIBLE_START, ''));
  return cut(isFormula && !PHONE.test(text) ? `'${text}` : text);
}

/**
 * Returns the link when it is `https:` or `mailto:` and holds no character that could break out of it; otherwise
 * `undefined`.
 */
export function safeLink(url: string): string | undefined {
  const link = url.trim();
  if (UNSAFE_IN_LINK.test(link)) return undefined;
  return HTTPS.test(link) || MAILTO.test(link) ? link : undefined;
}

/**
 * Returns the address for a cell that shows where something is: `http:` becomes `https:`, an address without a scheme stays as it is,
 * and one of any other kind is not shown, because a person may follow it.
 */
export function linkText(url: string | undefined): string {
  const text = (url ?? '').trim().replace(/^http:/i, 'https:');
  if (SCHEME.test(text)) return safeLink(text) ?? '';
  return safeLink(`https://${text}`) === undefined ? '' : text;
}

/** Cuts the text to the length of a cell without splitting a surrogate pair. */
function cut(text: string): string {
  if (text.length <= LONGEST_CELL) return text;
  const end = /[\ud800-\udbff]/.test(text.charAt(LONGEST_CELL - 1)) ? LONGEST_CELL - 1 : LONGEST_CELL;
  return text.slice(0, end);
}
