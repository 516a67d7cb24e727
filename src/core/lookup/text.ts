/** Text from cells: one clean form to send, and folded forms to compare. */

// Format characters (zero width, bidi marks, BOM, soft hyphen), variation selectors and control characters show nothing.
const INVISIBLE = /\p{Cf}|[\u115f\u1160\u3164]|\p{Variation_Selector}/gu;
const BLANKS = /[\s\p{Cc}\p{Z}]+/gu;
// Accents of Latin, Greek, Cyrillic, Hebrew and Arabic. Marks of other scripts are letters to their readers and stay.
const ACCENTS = /[\u0300-\u036f\u0591-\u05c7\u064b-\u065f\u0670]/g;
const NOT_WORD = /[^\p{L}\p{N}\p{M}]+/gu;

/** Most texts: nothing in them has to be normalised, which takes ten times as long as the rest. */
const PLAIN = /^[ -~]*$/;

/** Letters that no Unicode decomposition takes apart. */
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

/** How people without the key type these letters. */
const SPELLED_OUT: Readonly<Record<string, string>> = { ä: 'ae', ö: 'oe', ü: 'ue', ø: 'oe', å: 'aa' };
const UMLAUTS = new RegExp(`[${Object.keys(SPELLED_OUT).join('')}]`, 'g');

/** The text without invisible characters, in compatibility form (full-width letters become plain), single spaces inside. */
export function cleanText(text: string): string {
  if (PLAIN.test(text)) return text.replace(/ {2,}/g, ' ').trim();
  return text.replace(INVISIBLE, '').normalize('NFKC').replace(INVISIBLE, '').replace(BLANKS, ' ').trim();
}

/** Lower case that stays the same when lowered again. */
export function lower(text: string): string {
  return text.toLowerCase().normalize('NFKC');
}

/** The words of a text, lower case, without accents and punctuation. */
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

/** The text without case, accents, spaces and punctuation: equal for spellings that mean the same. */
export function fold(text: string): string {
  return foldWords(text).join('');
}

/** As `fold`, but with umlauts written out: `Müller` and `Mueller` give one text. */
export function foldSpelledOut(text: string): string {
  return fold(lower(cleanText(text)).replace(UMLAUTS, (letter) => SPELLED_OUT[letter] ?? letter));
}
