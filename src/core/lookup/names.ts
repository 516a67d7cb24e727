/** Reads the name of a person, from one cell or from a cell for each of first and last name. */
import { splitEastAsian } from './east-asian-names';
import {
  areSuffixes,
  areTitles,
  isJobTitle,
  isRemark,
  withoutHonorifics,
  withoutRemarks,
} from './name-remarks';
import { isBlankText } from './placeholders';
import { cleanText, fold } from './text';
import { PARTICLES, SUFFIXES, TITLES } from './words';

export interface PersonName {
  readonly firstName: string;
  readonly lastName: string;
}

const PLAIN_WORD = /^[A-Z][a-z]+$/;
const PLAIN_NAME = /^(\p{Lu}\p{Ll}+) (\p{Lu}\p{Ll}+)$/u;
const HAS_COMMA = /[,،、]/;
const ITALIAN_TITLE = /\b(Dott|Prof|Sig|Avv)\.(ssa|ra|na)\b/gi;
const SPACED_DEGREE = /\bPh\.?\s?D\b\.?/gi;
const AROUND_WORD = /^[^\p{L}\p{N}]+|[^\p{L}\p{N}\p{M}.'’]+$/gu;
/** The family names `van 't Hoff` and `'s Gravesande` hold an article. */
const DUTCH_ARTICLE = /^['’][ts]$/i;
const SPACED_HONORIS_CAUSA = /\sh\.\s?c\.?(?=\s|$)/gi;
const HAS_LETTER = /\p{L}/u;
/** `Ó` is no initial but a particle of Irish names. */
const INITIAL = /^(?!Ó)\p{L}\.?$/u;
const EAST_ASIAN = /^[\p{Script=Han}\p{Script=Hiragana}\p{Script=Katakana}\p{Script=Hangul}ー]+$/u;
const KATAKANA = /^[\p{Script=Katakana}ー]+$/u;
const PATRONYMIC = /(?:ович|евич|ьич|овна|евна|ична|инична)$/u;
const LATIN = /\p{Script=Latin}/u;

/**
 * Splits a full name into first and last name; returns `undefined` when that is not possible. In a column such as `Nom et
 * prénom` the order is `family first`. A comma and capitals (`DUPONT Jean`) have priority over it.
 */
export function splitName(text: string, order?: 'family first'): PersonName | undefined {
  const plain = order === undefined ? plainName(text) : undefined;
  if (plain) return plain;
  const [first, second] = partsOfName(text);
  if (first === undefined) return undefined;
  return second === undefined ? splitWords(first, order) : name(second, first);
}

/**
 * Joins the cells of a first and of a last name; returns `undefined` when either is missing in both. A cell may hold the
 * whole name while the other one repeats a part of it or is blank.
 */
export function joinedName(first: string, last: string): PersonName | undefined {
  if (isPlain(first) && isPlain(last)) return { firstName: first, lastName: last };
  const given = isBlankText(first) || areTitles(wordsOf(withoutRemarks(first, 1))) ? [] : wordsOfCell(first);
  const family = isBlankText(last) ? [] : wordsOfCell(last);
  if (given.length === 0)
    return family.length > 1 || HAS_COMMA.test(last) ? splitName(last) : unspaced(family);
  if (family.length === 0)
    return given.length > 1 || HAS_COMMA.test(first) ? splitName(first) : unspaced(given);
  const folded = (words: readonly string[]) => words.map(fold).join(' ');
  // Both cells hold the whole name, or the second one holds its credentials.
  if (given.length > 1 && (folded(given) === folded(family) || areSuffixes(family))) return splitName(first);
  // The first name is repeated in front of the last name, or the last name behind the first name.
  if (given.length > family.length && folded(given.slice(-family.length)) === folded(family))
    return pair(given.slice(0, -family.length), family);
  if (family.length > given.length && folded(family.slice(0, given.length)) === folded(given))
    return pair(given, family.slice(given.length));
  for (const cell of [first, last]) {
    const whole = HAS_COMMA.test(cell) ? splitName(cell) : undefined;
    if (!whole) continue;
    const other = cell === first ? family : given;
    if ([whole.firstName, whole.lastName].some((part) => fold(part) === fold(other.join(' ')))) return whole;
  }
  return pair(given, family);
}

function isPlain(text: string): boolean {
  return PLAIN_WORD.test(text) && !TITLES.has(fold(text)) && !SUFFIXES.has(fold(text)) && !isBlankText(text);
}

/** Reads most names, which are two capitalized words without a title, in a tenth of the time of all others. */
function plainName(text: string): PersonName | undefined {
  const [, firstName, lastName] = PLAIN_NAME.exec(cleanText(text)) ?? [];
  if (firstName === undefined || lastName === undefined) return undefined;
  return TITLES.has(fold(firstName)) || SUFFIXES.has(fold(lastName)) ? undefined : { firstName, lastName };
}

/** Cleans a first name from a cell of its own of titles, remarks and middle initials; `''` when no letter is left. */
export function cleanFirstName(text: string): string {
  return givenPart(wordsOfCell(text));
}

/** Cleans a last name from a cell of its own of titles, suffixes and remarks; `''` when no letter is left. */
export function cleanLastName(text: string): string {
  return familyPart(wordsOfCell(text));
}

/** Returns the words of a family name without particles such as `van` and `de la`, unless it consists of them. */
export function withoutParticles(words: readonly string[]): readonly string[] {
  const proper = words.filter((word) => !PARTICLES.has(word));
  return proper.length > 0 ? proper : words;
}

/** Returns the words of the one or two parts of a full name that a comma separates; none when there are more. */
function partsOfName(text: string): readonly (readonly string[])[] {
  const [head = '', ...others] = withoutRemarks(text).split(/[,،、]/);
  const first = wordsOf(head);
  // Behind one word stands the first name, whatever else it may mean (`Doe, Austin`). `GARCÍA LÓPEZ, MARÍA` is in
  // capitals, and so are credentials.
  const lastFirst = first.length === 1 || head === head.toUpperCase();
  const isOther = (part: string, at: number) => {
    if (at > 0 || !lastFirst) return isRemark(part.trim());
    return areSuffixes(wordsOf(part)) || (part.trim().includes(' ') && isJobTitle(part));
  };
  const rest = others
    .filter((part, at) => !isOther(part, at))
    .map((part) => withoutHonorifics(wordsOf(part)))
    .filter((words) => words.length > 0 && !areSuffixes(words));
  const parts = first.length === 0 || areSuffixes(first) ? rest : [withoutHonorifics(first), ...rest];
  return parts.length > 2 ? [] : parts;
}

/** Returns the words of a cell that holds a first or a last name, without titles, credentials and remarks. */
function wordsOfCell(text: string): readonly string[] {
  const [head = '', ...others] = withoutRemarks(text, 1).split(/[,،、]/);
  const parts = [head, ...others.filter((part) => !isRemark(part.trim()))];
  return withoutHonorifics(wordsOf(parts.join(' ')));
}

function pair(given: readonly string[], family: readonly string[]): PersonName | undefined {
  const parts = { firstName: givenPart(given), lastName: familyPart(family) };
  return parts.firstName === '' || parts.lastName === '' ? undefined : parts;
}

/** Splits a name that is written in one word in one of two cells: `王伟`. */
function unspaced(words: readonly string[]): PersonName | undefined {
  return words.length === 1 ? splitUnspaced(words[0] ?? '') : undefined;
}

function splitWords(words: readonly string[], order?: 'family first'): PersonName | undefined {
  const latin = words.filter((word) => LATIN.test(word));
  // `Wei Wang 王伟` is one name written twice.
  if (latin.length > 1 && latin.length < words.length) return splitWords(latin, order);
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
  if (order === 'family first') return familyFirst(words);
  const particle = words.findIndex((word, at) => at > 0 && at < words.length - 1 && isParticle(word));
  const at = particle > 0 ? particle : words.length - 1;
  return name(words.slice(0, at), words.slice(at));
}

/** Splits `de la Tour Jean Pierre`: the family name is one word with the particles in front of it. */
function familyFirst(words: readonly string[]): PersonName | undefined {
  const proper = words.findIndex((word) => !PARTICLES.has(fold(word)));
  const to = Math.min(proper < 0 ? 1 : proper + 1, words.length - 1);
  return name(words.slice(to), words.slice(0, to));
}

function isParticle(word: string): boolean {
  return PARTICLES.has(fold(word)) || /^(?:Ó|Ní|Uí)$/.test(word);
}

function splitUnspaced(word: string): PersonName | undefined {
  const [family, given] = splitEastAsian(word) ?? [];
  return family === undefined || given === undefined ? undefined : name([given], [family]);
}

/**
 * Splits a name whose family name is marked by capitals, such as `DUPONT Jean` or `Jean DUPONT`. Two capitals in front
 * may be initials (`JP Smith`), so they are not a mark.
 */
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

function wordsOf(text: string): readonly string[] {
  return text
    .replace(SPACED_DEGREE, 'PhD')
    .replace(ITALIAN_TITLE, '$1$2 ')
    .replace(SPACED_HONORIS_CAUSA, ' hc ')
    .split(/[\s・]+/)
    .reduce<string[]>((words, word) => words.concat(SUFFIXES.has(fold(word)) ? word : splitAtDots(word)), [])
    .map((word) => (DUTCH_ARTICLE.test(word) ? word : word.replace(AROUND_WORD, '')))
    .filter((word) => HAS_LETTER.test(word));
}

/** Splits `Dr.Smith` and `J.K.Rowling` into words. */
function splitAtDots(word: string): readonly string[] {
  return word.replace(/\.(?=\p{L}{2})/gu, '. ').split(' ');
}

/** Shortens `Jane Q.` to `Jane` but keeps `J. R.` and `J. Robert`, which begin with an initial. */
function withoutMiddleInitials(words: readonly string[]): readonly string[] {
  const [first] = words;
  if (first === undefined || INITIAL.test(first)) return words;
  return words.filter((word) => !INITIAL.test(word));
}

/** Returns the first name. Suffixes are removed again after the initials, which may follow one (`Jane II Q.`). */
function givenPart(words: readonly string[]): string {
  return spelled(withoutHonorifics(withoutMiddleInitials(withoutHonorifics(words))));
}

function familyPart(words: readonly string[]): string {
  return spelled(withoutHonorifics(words));
}

/** Joins the words. A dot stays behind initials and short abbreviations. */
function spelled(words: readonly string[]): string {
  return words.join(' ').replace(/(?<=\p{L}{3})\.(?=\s|$)/gu, '');
}

function name(given: readonly string[], family: readonly string[]): PersonName | undefined {
  if (given.length === 0 || family.length === 0) return undefined;
  return { firstName: givenPart(given), lastName: familyPart(family) };
}
