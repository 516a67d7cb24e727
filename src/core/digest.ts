/** A short name for a text: 72 bits of its SHA-256. */
import { sha256 } from '@noble/hashes/sha2.js';

const BYTES = 9;
const ALPHABET = 'ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789-_';

/** Texts that an execution asks for again and again: the same people in each step of a purchase. */
const known = new Map<string, string>();
const KNOWN_AT_MOST = 20_000;

/** Twelve base64url characters for `text`, read as UTF-8. Among a million texts two agree with a chance of 1 in 10 billion. */
export function digest(text: string): string {
  const before = known.get(text);
  if (before !== undefined) return before;
  const made = digestOf(text);
  if (known.size >= KNOWN_AT_MOST) known.clear();
  known.set(text, made);
  return made;
}

function digestOf(text: string): string {
  const bytes = sha256(utf8(text)).subarray(0, BYTES);
  let out = '';
  for (let i = 0; i < BYTES; i += 3) {
    const bits = ((bytes[i] ?? 0) << 16) | ((bytes[i + 1] ?? 0) << 8) | (bytes[i + 2] ?? 0);
    for (const shift of [18, 12, 6, 0]) out += ALPHABET.charAt((bits >> shift) & 63);
  }
  return out;
}

/**
 * By hand, because Apps Script has no `TextEncoder`, and because fflate's `strToU8` without one mixes up characters
 * beyond U+FFFF: the sidebar and the script would give one text two digests.
 */
function utf8(text: string): Uint8Array {
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
