/** Names of people in the former reading. */
import { cleanText, fold } from './text';
import {
  isChineseDoubleName,
  isJapaneseName,
  isKoreanDoubleName,
  isParticle,
  isSuffix,
  isTitle,
} from './words';

export interface PersonName {
  readonly firstName: string;
  readonly lastName: string;
}

const HAS_LETTER = /\p{L}/u;
const INITIAL = /^\p{L}\.?$/u;
const EAST_ASIAN = /^[\p{Script=Han}\p{Script=Hiragana}\p{Script=Katakana}\p{Script=Hangul}ー]+$/u;
const HAN = /^\p{Script=Han}+$/u;
const HANGUL = /^\p{Script=Hangul}+$/u;
const KATAKANA = /^[\p{Script=Katakana}ー]+$/u;
const HAN_THEN_KANA = /^(\p{Script=Han}+)([\p{Script=Hiragana}\p{Script=Katakana}ー]+)$/u;
const PATRONYMIC = /(?:ович|евич|ьич|овна|евна|ична|инична)$/u;
const LATIN = /\p{Script=Latin}/u;

/** Splits a full name into first and last name; returns `undefined` when that is not possible. */
export function splitName(text: string): PersonName | undefined {
  const parts = withoutRemarks(text)
    .split(/[,،、]/)
    .map((part) => withoutHonorifics(wordsOf(part)))
    .filter((part) => part.length > 0 && !part.every((word) => isSuffix(fold(word))));
  const [first, second] = parts;
  if (first === undefined || parts.length > 2) return undefined;
  if (second !== undefined) return name(second, first);
  return splitWords(first);
}

/** Cleans a first name from a cell of its own of titles, remarks and middle initials; `''` when no letter is left. */
export function cleanFirstName(text: string): string {
  return givenPart(wordsOf(withoutRemarks(text).replace(/,/g, ' ')));
}

/** Cleans a last name from a cell of its own of titles, suffixes and remarks; `''` when no letter is left. */
export function cleanLastName(text: string): string {
  return familyPart(wordsOf(withoutRemarks(text).replace(/,/g, ' ')));
}

function splitWords(words: readonly string[]): PersonName | undefined {
  const latin = words.filter((word) => LATIN.test(word));
  // `Wei Wang 王伟` is one name written twice.
  if (latin.length > 1 && latin.length < words.length) return splitWords(latin);
  const [first, second, third] = words;
  if (first === undefined) return undefined;
  if (second === undefined) return splitUnspaced(first);
  if (words.every((word) => EAST_ASIAN.test(word)) && !words.every((word) => KATAKANA.test(word))) {
    return name(words.slice(1), [first]);
  }
  if (words.length === 3 && third !== undefined && PATRONYMIC.test(third.toLowerCase()))
    return name([second], [first]);
  const cut = capitalFamilyName(words);
  if (cut !== undefined) return cut;
  const particle = words.findIndex((word, at) => at > 0 && at < words.length - 1 && isParticle(fold(word)));
  const at = particle > 0 ? particle : words.length - 1;
  return name(words.slice(0, at), words.slice(at));
}

/** Splits a Chinese, Japanese or Korean name, which is written without a space and with the family name first. */
function splitUnspaced(word: string): PersonName | undefined {
  const characters = [...word];
  const length = characters.length;
  if (length < 2) return undefined;
  const cutAt = (at: number) => name([characters.slice(at).join('')], [characters.slice(0, at).join('')]);
  const kana = HAN_THEN_KANA.exec(word);
  if (kana?.[1] !== undefined) return cutAt([...kana[1]].length);
  if (HANGUL.test(word) && length <= 4) {
    return cutAt(length > 2 && isKoreanDoubleName(word.slice(0, 2)) ? 2 : 1);
  }
  if (!HAN.test(word) || length > 5) return undefined;
  for (const at of [3, 2])
    if (length > at && isJapaneseName(characters.slice(0, at).join(''))) return cutAt(at);
  if (length > 2 && isChineseDoubleName(characters.slice(0, 2).join(''))) return cutAt(2);
  // Chinese names with a family name of one character have two or three characters. Four are more likely two
  // Japanese pairs.
  return cutAt(length >= 4 ? 2 : 1);
}

/**
 * Splits a name whose family name is marked by capitals, such as `DUPONT Jean` or `Jean DUPONT`. Two capitals in front
 * may be initials (`JP Smith`), so they are not a mark.
 */
function capitalFamilyName(words: readonly string[]): PersonName | undefined {
  const capital = (word: string) =>
    /\p{Lu}.*\p{Lu}/u.test(word) && word === word.toUpperCase() && !/\./.test(word);
  const marked = words.map(
    (word) => capital(word) || (isParticle(fold(word)) && word === word.toUpperCase()),
  );
  const from = marked.indexOf(true);
  const to = marked.lastIndexOf(true) + 1;
  if (from < 0 || to - from === words.length || marked.slice(from, to).includes(false)) return undefined;
  const family = words.slice(from, to);
  if (from === 0) {
    if (family.every((word) => word.length < 3)) return undefined;
    return name(words.slice(to), family);
  }
  if (to !== words.length) return undefined;
  const given = words.slice(0, from);
  const particle = given.findIndex((word, at) => at > 0 && isParticle(fold(word)));
  if (particle < 0) return name(given, family);
  return name(given.slice(0, particle), [...given.slice(particle), ...family]);
}

/** Removes what is in parentheses or quotes or follows a dash or a bar, as in `Jane "JD" Doe (she/her) | Sales`. */
function withoutRemarks(text: string): string {
  return cleanText(text)
    .replace(/\([^)]*\)|\[[^\]]*\]|"[^"]*"|“[^”]*”|（[^）]*）/g, ' ')
    .replace(/\s[-–—•·]\s.*$|\s?\|.*$/u, '')
    .trim();
}

function wordsOf(text: string): readonly string[] {
  return text
    .split(/[\s・]+/)
    .reduce<string[]>((words, word) => words.concat(isSuffix(fold(word)) ? word : splitAtDots(word)), [])
    .map((word) => word.replace(/^[^\p{L}\p{N}]+|[^\p{L}\p{N}\p{M}.'’]+$/gu, ''))
    .filter((word) => HAS_LETTER.test(word));
}

/** Splits `Dr.Smith` and `J.K.Rowling` into words. */
function splitAtDots(word: string): readonly string[] {
  return word.replace(/\.(?=\p{L}{2})/gu, '. ').split(' ');
}

/** Removes titles in front and suffixes at the end, but keeps at least one word. */
function withoutHonorifics(words: readonly string[]): readonly string[] {
  let from = 0;
  let to = words.length;
  while (to - from > 1 && isTitle(fold(words[from] ?? ''))) from++;
  while (to - from > 1 && isSuffix(fold(words[to - 1] ?? ''))) to--;
  return words.slice(from, to);
}

/** Shortens `Jane Q.` to `Jane` but keeps `J. R.` and `J. Robert`, which begin with an initial. */
function withoutMiddleInitials(words: readonly string[]): readonly string[] {
  const [first] = words;
  if (first === undefined || INITIAL.test(first)) return words;
  return words.filter((word) => !INITIAL.test(word));
}

/** Returns the first name. Suffixes are removed again after the initials, which may follow one (`Jane II Q.`). */
function givenPart(words: readonly string[]): string {
  return withoutHonorifics(withoutMiddleInitials(withoutHonorifics(words))).join(' ');
}

function familyPart(words: readonly string[]): string {
  return withoutHonorifics(words).join(' ');
}

function name(given: readonly string[], family: readonly string[]): PersonName | undefined {
  if (given.length === 0 || family.length === 0) return undefined;
  return { firstName: givenPart(given), lastName: familyPart(family) };
}
