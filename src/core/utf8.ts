/** Texts as UTF-8: Apps Script has no `TextEncoder`. */

/**
 * Encodes a text as UTF-8.
 *
 * It is written by hand because fflate's `strToU8`, where there is no `TextEncoder`, mixes up characters beyond U+FFFF:
 * the sidebar and the script would give one text two digests.
 */
export function utf8Bytes(text: string): Uint8Array {
  const bytes: number[] = [];
  for (const character of text) {
    const code = character.codePointAt(0) ?? 0;
    if (code < 0x80) {
      bytes.push(code);
      continue;
    }
    const following = code < 0x800 ? 1 : code < 0x10000 ? 2 : 3;
    bytes.push(((0xf00 >> (following + 1)) & 0xff) | (code >> (6 * following)));
    for (let left = following - 1; left >= 0; left--) bytes.push(0x80 | ((code >> (6 * left)) & 0x3f));
  }
  return Uint8Array.from(bytes);
}

/** Counts the bytes that a text takes as UTF-8, without encoding it. */
export function utf8Length(text: string): number {
  let length = text.length;
  for (let at = 0; at < text.length; at += 1) {
    const unit = text.charCodeAt(at);
    // A pair of surrogates is two units and four bytes, any other unit beyond U+07FF one unit and three bytes.
    if (unit >= 0x80) length += unit < 0x800 || (unit >= 0xd800 && unit < 0xe000) ? 1 : 2;
  }
  return length;
}
