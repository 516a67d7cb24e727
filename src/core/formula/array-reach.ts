/** How far the result of any formula may reach, as its text tells. */

/**
 * Functions of Sheets that give one value outside of an array formula, or that give as many columns as the widest of their
 * ranges. Any other function may give an array of any size.
 */
const ONE_VALUE = new Set(
  (
    'ABS AND AVERAGE AVERAGEIF AVERAGEIFS CEILING CHAR CHOOSE CLEAN CODE CONCAT CONCATENATE COUNT COUNTA COUNTBLANK COUNTIF ' +
    'COUNTIFS COUNTUNIQUE DATE DATEDIF DATEVALUE DAY DAYS DOLLAR EDATE ENCODEURL EOMONTH EXACT EXP FIND FIXED FLOOR HOUR ' +
    'HYPERLINK IF IFERROR IFNA IFS IMAGE INT ISBLANK ISEMAIL ISERR ISERROR ISFORMULA ISLOGICAL ISNA ISNUMBER ISTEXT ISURL ' +
    'JOIN LARGE LEFT LEN LN LOG LOWER MATCH MAX MAXIFS MEDIAN MID MIN MINIFS MINUTE MOD MONTH N NETWORKDAYS NOT NOW OR ' +
    'PI POWER PRODUCT PROPER QUOTIENT RAND RANDBETWEEN RANK REGEXMATCH REGEXREPLACE REPLACE REPT RIGHT ROUND ROUNDDOWN ' +
    'ROUNDUP ROW COLUMN ROWS COLUMNS SEARCH SECOND SIGN SMALL SPARKLINE SQRT STDEV SUBSTITUTE SUBTOTAL SUM SUMIF SUMIFS ' +
    'SUMPRODUCT SWITCH T TEXT TEXTJOIN TIME TIMEVALUE TO_DATE TO_TEXT TODAY TRIM TRUNC TYPE UPPER VALUE VAR VLOOKUP HLOOKUP ' +
    'WEEKDAY WEEKNUM WORKDAY XOR YEAR'
  ).split(' '),
);
const AS_WIDE = new Set([
  'ARRAYFORMULA',
  'FILTER',
  'SORT',
  'SORTN',
  'UNIQUE',
  'TAKE',
  'DROP',
  'VSTACK',
  'TOCOL',
  'FLATTEN',
]);

/** Our own functions that give one column, and those that give a row for each row of their arguments. */
const OWN_COLUMN = /^LUSHA_(?:EMAIL|PHONE|CREDITS|QUOTA)$/;
const OWN_ROWS = /^LUSHA_(?:EMAIL|PHONE|ENRICH|COMPANY|CREDITS|QUOTA)$/;

/** `unknown`: the text does not tell the width. */
type ArrayWidth = number | 'unknown';

export interface ArrayReach {
  readonly columns: ArrayWidth;
  /** Whether the result fills one row; nothing tells how many rows another one fills. */
  readonly isOneRow: boolean;
}

/** Returns what the result may fill; `undefined` for a formula that fills no other cell than its own. */
export function arrayReach(formula: string): ArrayReach | undefined {
  const bare = formula.replace(/"(?:[^"]|"")*"/g, '""').replace(/(?<!')'(?:[^']|'')*'!/g, '');
  const names = (bare.match(/(?<![\p{L}\d_.])[\p{L}_][\p{L}\d_.]*(?=\s*\()/giu) ?? []).map((name) =>
    name.toUpperCase(),
  );
  const isOne = names.length > 0 && names.every((name) => ONE_VALUE.has(name));
  if (!bare.includes('{') && (isOne || (names.length === 0 && !bare.includes(':')))) return undefined;
  const sequence = /^=\s*SEQUENCE\s*\(\s*[^(),;]+(?:[,;]\s*(\d+)[^()]*)?\)\s*$/i.exec(bare);
  if (sequence) return { columns: Number(sequence[1] ?? 1), isOneRow: false };
  const all = (test: (name: string) => boolean) => names.every((name) => ONE_VALUE.has(name) || test(name));
  const widest = widestRange(bare);
  const isOneRow =
    !/[:{]/.test(bare) &&
    widest !== 'unknown' &&
    all((name) => (AS_WIDE.has(name) && name !== 'VSTACK') || OWN_ROWS.test(name));
  const isKnown = all((name) => AS_WIDE.has(name) || OWN_COLUMN.test(name)) && !hasColumnsInBraces(bare);
  const isOwn = names.some((name) => OWN_COLUMN.test(name));
  if (isKnown && isOwn) return { columns: 1, isOneRow };
  return { columns: isKnown ? widest : 'unknown', isOneRow };
}

/** Returns whether braces put something beside something else, as in `{A1:A9, B1:B9}`. */
function hasColumnsInBraces(bare: string): boolean {
  const open: string[] = [];
  for (const sign of bare) {
    if (sign === '{' || sign === '(') open.push(sign);
    else if (sign === '}' || sign === ')') open.pop();
    else if ((sign === ',' || sign === '\\') && open[open.length - 1] === '{') return true;
  }
  return false;
}

/** Returns the width of the widest range; `unknown` where a name stands for a range. */
function widestRange(bare: string): ArrayWidth {
  const rest = bare
    .replace(/(?<![\p{L}\d_.])[\p{L}_][\p{L}\d_.]*\s*(?=\()/giu, '')
    .replace(/(?<![\p{L}\d_.])[\p{L}_][\p{L}\d_.]*!/giu, '')
    .replace(/\b(?:TRUE|FALSE)\b/gi, '');
  let widest = 1;
  const left = rest.replace(
    /\$?([A-Z]{1,3})\$?\d*(?::\$?([A-Z]{1,3})\$?\d*)?(?![\p{L}\d_])/giu,
    (text, from: string, to?: string) => {
      if (to === undefined) return /\d/.test(text) ? '' : text;
      widest = Math.max(widest, Math.abs(numberOf(to) - numberOf(from)) + 1);
      return '';
    },
  );
  return /[\p{L}_:]/u.test(left) ? 'unknown' : widest;
}

function numberOf(letters: string): number {
  return [...letters.toUpperCase()].reduce((sum, letter) => sum * 26 + letter.charCodeAt(0) - 64, 0);
}
