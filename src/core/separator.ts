/** The character that separates the arguments of a formula in a locale. */

/** Languages that write numbers with a decimal point, so Sheets separates arguments by commas. */
const WITH_POINT = /^(?:en|he|ja|ko|th|zh|ms|fil|hi|bn|ta|te|mr|gu|kn|ml|pa|ur|cy|ga|sw|am)(?:[_-]|$)/i;
/** English of South Africa writes a decimal comma. */
const ENGLISH_WITH_COMMA = /^en[_-](?:ZA)$/i;
/** Spanish of these countries writes a decimal point. */
const SPANISH_WITH_POINT = /^es[_-](?:MX|US|GT|HN|NI|PA|PE|PR|SV|DO)$/i;
/** German and Italian of these countries write a decimal point. */
const SWISS_WITH_POINT = /^(?:de[_-](?:CH|LI)|it[_-]CH)$/i;

/** Returns the separator for a locale such as `de_DE`: a semicolon where numbers have a decimal comma, else a comma. */
export function argumentSeparator(locale: string): ',' | ';' {
  if (ENGLISH_WITH_COMMA.test(locale)) return ';';
  const point = WITH_POINT.test(locale) || SPANISH_WITH_POINT.test(locale) || SWISS_WITH_POINT.test(locale);
  return point ? ',' : ';';
}
