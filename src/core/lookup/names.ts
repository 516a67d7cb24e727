/** Names of people: a full name taken apart into given and family name. */
import { cleanText, fold } from './text';
import {
  CHINESE_DOUBLE_FAMILY_NAMES,
  JAPANESE_FAMILY_NAMES,
  KOREAN_DOUBLE_FAMILY_NAMES,
  PARTICLES,
  SUFFIXES,
  TITLES,
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

/** Given and family name of a whole name in one cell, or `undefined` where it cannot be told apart. */
export function splitName(text: string): PersonName | undefined {
  const parts = withoutRemarks(text)
    .split(/[,،、]/)
    .map((part) => withoutHonorifics(wordsOf(part)))
    .filter((part) => part.length > 0 && !part.every((word) => SUFFIXES.has(fold(word))));
  const [one, two] = parts;
  if (one === undefined || parts.length > 2) return undefined;
  if (two !== undefined) return name(two, one);
  return splitWords(one);
}

/** A given name from a cell of its own: no titles, remarks or middle initials. Empty when no letter is left. */
export function cleanFirstName(text: string): string {
  return givenPart(wordsOf(withoutRemarks(text).replace(/,/g, ' ')));
}

/** A family name from a cell of its own: no suffixes or remarks. Empty when no letter is left. */
export function cleanLastName(text: string): string {
  return familyPart(wordsOf(withoutRemarks(text).replace(/,/g, ' ')));
}

/** A family name without `van`, `de la` and the like, for comparing. */
export function withoutParticles(words: readonly string[]): readonly string[] {
  const proper = words.filter((word) => !PARTICLES.has(word));
  return proper.length > 0 ? proper : words;
}

function splitWords(words: readonly string[]): PersonName | undefined {
  const latin = words.filter((word) => LATIN.test(word));
  // `Wei Wang 王伟` says the same name twice.
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
  const particle = words.findIndex(
    (word, at) => at > 0 && at < words.length - 1 && PARTICLES.has(fold(word)),
  );
  const at = particle > 0 ? particle : words.length - 1;
  return name(words.slice(0, at), words.slice(at));
}

/** Chinese, Japanese and Korean names are written without a space, family name first. */
function splitUnspaced(word: string): PersonName | undefined {
  const characters = [...word];
  const length = characters.length;
  if (length < 2) return undefined;
  const cutAt = (at: number) => name([characters.slice(at).join('')], [characters.slice(0, at).join('')]);
  const kana = HAN_THEN_KANA.exec(word);
  if (kana?.[1] !== undefined) return cutAt([...kana[1]].length);
  if (HANGUL.test(word) && length <= 4) {
    return cutAt(length > 2 && KOREAN_DOUBLE_FAMILY_NAMES.has(word.slice(0, 2)) ? 2 : 1);
  }
  if (!HAN.test(word) || length > 5) return undefined;
  for (const at of [3, 2])
    if (length > at && JAPANESE_FAMILY_NAMES.has(characters.slice(0, at).join(''))) return cutAt(at);
  if (length > 2 && CHINESE_DOUBLE_FAMILY_NAMES.has(characters.slice(0, 2).join(''))) return cutAt(2);
  // A Chinese name with a one-character family name has two or three characters; four are rather Japanese, two and two.
  return cutAt(length >= 4 ? 2 : 1);
}

/** `DUPONT Jean` and `Jean DUPONT`: capitals mark the family name. Two capitals in front may be initials (`JP Smith`). */
function capitalFamilyName(words: readonly string[]): PersonName | undefined {
  const capital = (word: string) =>
    /\p{Lu}.*\p{Lu}/u.test(word) && word === word.toUpperCase() && !/\./.test(word);
  const marked = words.map(
    (word) => capital(word) || (PARTICLES.has(fold(word)) && word === word.toUpperCase()),
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
  const particle = given.findIndex((word, at) => at > 0 && PARTICLES.has(fold(word)));
  if (particle < 0) return name(given, family);
  return name(given.slice(0, particle), [...given.slice(particle), ...family]);
}

/** Without what stands in brackets or quotes, after a dash or bar: `Jane "JD" Doe (she/her) | Sales`. */
function withoutRemarks(text: string): string {
  return cleanText(text)
    .replace(/\([^)]*\)|\[[^\]]*\]|"[^"]*"|“[^”]*”|（[^）]*）/g, ' ')
    .replace(/\s[-–—•·]\s.*$|\s?\|.*$/u, '')
    .trim();
}

function wordsOf(text: string): readonly string[] {
  return text
    .split(/[\s・]+/)
    .reduce<string[]>((words, word) => words.concat(SUFFIXES.has(fold(word)) ? word : unglued(word)), [])
    .map((word) => word.replace(/^[^\p{L}\p{N}]+|[^\p{L}\p{N}\p{M}.'’]+$/gu, ''))
    .filter((word) => HAS_LETTER.test(word));
}

/** `Dr.Smith` and `J.K.Rowling` in their words. */
function unglued(word: string): readonly string[] {
  return word.replace(/\.(?=\p{L}{2})/gu, '. ').split(' ');
}

/** Without titles in front and suffixes behind, but never without everything. */
function withoutHonorifics(words: readonly string[]): readonly string[] {
  let from = 0;
  let to = words.length;
  while (to - from > 1 && TITLES.has(fold(words[from] ?? ''))) from++;
  while (to - from > 1 && SUFFIXES.has(fold(words[to - 1] ?? ''))) to--;
  return words.slice(from, to);
}

/** `Jane Q.` is `Jane`; `J. R.` and `J. Robert` stay, for there the initial is not in the middle. */
function withoutMiddleInitials(words: readonly string[]): readonly string[] {
  const [first] = words;
  if (first === undefined || INITIAL.test(first)) return words;
  return words.filter((word) => !INITIAL.test(word));
}

/** Initials may hide a suffix (`Jane II Q.`), so suffixes are looked for again. */
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
