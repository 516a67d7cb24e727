/** What separates the arguments of a formula. */

/** Languages of spreadsheets that write numbers with a decimal point, and so separate arguments by commas. */
const WITH_POINT = /^(?:en|he|ja|ko|th|zh|ms|fil|hi|bn|ta|te|mr|gu|kn|ml|pa|ur|cy|ga|sw|am)(?:[_-]|$)/i;
const WITH_COMMA_TOO = /^en[_-](?:ZA)$/i;
/** Spanish of these countries writes a point. */
const SPANISH_WITH_POINT = /^es[_-](?:MX|US|GT|HN|NI|PA|PE|PR|SV|DO)$/i;
const WITH_POINT_EXACTLY = /^(?:de[_-](?:CH|LI)|it[_-]CH)$/i;

/** For a locale such as `de_DE`. Where numbers have a decimal comma it is the semicolon. */
export function argumentSeparator(locale: string): ',' | ';' {
  if (WITH_COMMA_TOO.test(locale)) return ';';
  const point = WITH_POINT.test(locale) || SPANISH_WITH_POINT.test(locale) || WITH_POINT_EXACTLY.test(locale);
  return point ? ',' : ';';
}
