/** Encoding and measuring of texts as UTF-8, because Apps Script has no `TextEncoder`. */

/**
 * Encodes a text as UTF-8.
 *
 * It is written by hand because fflate's `strToU8` garbles characters beyond U+FFFF where there is no `TextEncoder`, so
 * the sidebar and the script would compute different digests for one text.
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

/** Returns how many bytes a text takes as UTF-8, without encoding it. */
export function utf8Length(text: string): number {
  let length = text.length;
  for (let at = 0; at < text.length; at += 1) {
    const unit = text.charCodeAt(at);
    // A surrogate pair is two units and four bytes; any other unit beyond U+07FF takes three bytes.
    if (unit >= 0x80) length += unit < 0x800 || (unit >= 0xd800 && unit < 0xe000) ? 1 : 2;
  }
  return length;
}
