/** Normalizes texts from cells: a clean form that is sent, and folded forms that are compared. */

// Format characters (zero width, bidi marks, BOM, soft hyphen), Hangul fillers and variation selectors are invisible.
const INVISIBLE = /\p{Cf}|[\u115f\u1160\u3164]|\p{Variation_Selector}/gu;
// Compatibility form makes letters of the first two, and a space with an accent of the last one.
const MARKS = /[™℠]/g;
const ACUTE = /´/g;
const BLANKS = /[\s\p{Cc}\p{Z}]+/gu;
// These are the accents of Latin, Greek, Cyrillic, Hebrew and Arabic. Marks of other scripts count as letters and stay.
const ACCENTS = /[\u0300-\u036f\u0591-\u05c7\u064b-\u065f\u0670]/g;
const NOT_WORD = /[^\p{L}\p{N}\p{M}]+/gu;

/** A cell with more characters is prose and holds no name. It is the add-on's own limit, in UTF-16 units. */
export const LONGEST_CELL = 300;

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
const UNDECOMPOSED = new RegExp(`[${Object.keys(LETTERS).join('')}]`, 'g');

/** How people type these letters on a keyboard without them. */
const SPELLED_OUT: Readonly<Record<string, string>> = { ä: 'ae', ö: 'oe', ü: 'ue', ø: 'oe', å: 'aa' };
const UMLAUTS = new RegExp(`[${Object.keys(SPELLED_OUT).join('')}]`, 'g');

/**
 * Returns the text without invisible characters, in compatibility form (full-width letters become plain) and with
 * single spaces.
 */
export function cleanText(text: string): string {
  if (PLAIN.test(text)) return text.replace(/ {2,}/g, ' ').trim();
  return text
    .replace(MARKS, '')
    .replace(ACUTE, "'")
    .replace(INVISIBLE, '')
    .normalize('NFKC')
    .replace(INVISIBLE, '')
    .replace(BLANKS, ' ')
    .trim();
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

/** Folds the text like `fold`, but spells umlauts out, so that `Müller` and `Mueller` are equal. */
export function foldSpelledOut(text: string): string {
  return fold(spelledOut(text));
}

/** Returns the text in lower case with umlauts spelled out as people type them without such keys: `Müller` is `mueller`. */
export function spelledOut(text: string): string {
  return lower(cleanText(text)).replace(UMLAUTS, (letter) => SPELLED_OUT[letter] ?? letter);
}
