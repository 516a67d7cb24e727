/** Texts in the former reading: a clean form, and a folded form for comparison. */

// Format characters (zero width, bidi marks, BOM, soft hyphen), Hangul fillers and variation selectors are invisible.
const INVISIBLE = /\p{Cf}|[\u115f\u1160\u3164]|\p{Variation_Selector}/gu;
const BLANKS = /[\s\p{Cc}\p{Z}]+/gu;
// These are the accents of Latin, Greek, Cyrillic, Hebrew and Arabic. Marks of other scripts count as letters and stay.
const ACCENTS = /[\u0300-\u036f\u0591-\u05c7\u064b-\u065f\u0670]/g;
const NOT_WORD = /[^\p{L}\p{N}\p{M}]+/gu;

/** Most texts are plain ASCII and skip normalization, which takes ten times as long as everything else. */
const PLAIN = /^[ -~]*$/;

/** Letters that Unicode does not decompose, with their plain spelling. */
const LETTERS: Readonly<Record<string, string>> = {
  ß: 'ss',
  æ: 'ae',
  œ: 'oe',
  ø: 'o',
  đ: 'd',
  ð: 'd',
  ł: 'l',
  ħ: 'h',
  ı: 'i',
  þ: 'th',
};
const UNDECOMPOSED = /[ßæœøđðłħıþ]/g;

/**
 * Returns the text without invisible characters, in compatibility form (full-width letters become plain) and with
 * single spaces.
 */
export function cleanText(text: string): string {
  if (PLAIN.test(text)) return text.replace(/ {2,}/g, ' ').trim();
  return text.replace(INVISIBLE, '').normalize('NFKC').replace(INVISIBLE, '').replace(BLANKS, ' ').trim();
}

/** Returns the text in lower case, in a form that does not change when it is lowercased again. */
export function lower(text: string): string {
  return text.toLowerCase().normalize('NFKC');
}

/** Returns the words of a text in lower case, without accents and punctuation. */
export function foldWords(text: string): readonly string[] {
  if (PLAIN.test(text)) return text.toLowerCase().match(/[a-z0-9]+/g) ?? [];
  return lower(cleanText(text))
    .replace(UNDECOMPOSED, (letter) => LETTERS[letter] ?? letter)
    .normalize('NFKD')
    .replace(ACCENTS, '')
    .normalize('NFC')
    .replace(NOT_WORD, ' ')
    .trim()
    .split(' ')
    .filter((word) => word !== '');
}

/** Returns the text without case, accents, spaces and punctuation, which is equal for spellings of the same text. */
export function fold(text: string): string {
  return foldWords(text).join('');
}
