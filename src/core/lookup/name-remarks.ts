/** Removes from a person's name what people write beside it: nicknames, pronouns, jobs, credentials and the like. */
import { PLACES } from './places';
import { cleanText, fold, foldWords, LONGEST_CELL } from './text';
import { JOB_FIELDS, JOB_WORDS, LEADING_DEGREES, LEGAL_SUFFIXES, SUFFIXES, TITLES } from './words';

const BRACKETS = /\([^)]*\)|\[[^\]]*\]|\{[^}]*\}|<[^>]*>|【[^】]*】/g;
/** A bracket that is never closed, because the text was cut off. */
const OPEN_BRACKET = /\s[([{<【].*$/u;
/** Quotes of every kind around a nickname. Apostrophes count only around whole words: `O'Brien`, `van 't Hoff`. */
const NICKNAMES = [
  /["“”„][^"“”„]*["“”]|«[^»]*»|»[^«]*«|‹[^›]*›|「[^」]*」|『[^』]*』/gu,
  /(?<![\p{L}\p{N}.])(['‘’‚‛`´])(?=\S)[^'‘’‚‛`´]*\S['‘’‛`´](?![\p{L}\p{N}])/gu,
];
const WHOLE_IN_QUOTES = /^(["“”„«»'‘’`´(])(.*)(["“”„«»'‘’`´)])$/u;

const PRONOUNS =
  'she|her|hers|he|him|his|they|them|theirs|their|any|all|xe|xem|ze|zir|hir|sie|ihr|er|ihm|ihn|elle|lui|il|iel|' +
  'ella|él|el|ellos|ellas|elles|lei|sua|suo|ela|dela|ele|dele|hon|henne|hennes|han|honom|hans|hun|hende|ham|hän|' +
  'zij|haar|hij|hem|hen|die|ona|jej|on|jego|она|её|он|его|delle';
const PRONOUN_PAIR = new RegExp(
  `(?<![\\p{L}/])(?:${PRONOUNS})(?:\\s*/\\s*(?:${PRONOUNS}))+(?![\\p{L}/])`,
  'giu',
);

const LIST_NUMBER =
  /^(?:\d{1,6}\s[-–—]|#?\d{1,6}[.):]|#\d{1,6}|no\.?\s?\d{1,6}[.:)]?|[•·*–—-])\s*(?=\p{L})/iu;
const LABEL =
  /^(?:name|full name|contact|contact person|attn|att|attention|z\.\s?hd\.?|zu händen|c\/o)\s?[:.]\s*/iu;
/** What follows a dash, a bar, a bullet or a slash between spaces. */
const AFTER_DASH = /\s(?:[-–—―•·▪►/~]|[-–—]{2,3})\s.*$|(?<=\p{L})[—―](?=\p{L}).*$|\s?[|;¦].*$/u;
/** What follows "at" in lower case, or a handle. */
const EMPLOYER = /,?\s(?:(?:at|@|from|bei|chez|presso|hos|в|из)\s+|@)\S.*$/u;
const DEGREE = /\s(?:[123](?:st|nd|rd)\+?)(?:\s.*)?$/iu;
const BIRTH_NAME =
  /(?:^|\s)(?:née|nee|né|geb\.?|geborene?r?|geboren|born|nata|nato|z domu|z d\.|roz\.|rozená|nacida|nacido|nascida|nascido|født|född|fødd|rođena|rozena|o\.s\.|урожд\.?|урождённая|урожденная)\s[^,]*/u;
/** `Jane/Janet` are two forms of one name; `a/l` is a word of Malaysian names. */
const SECOND_NAME = /(?<=\p{L}{3})\/\p{L}{3,}/gu;
const ADDRESSES = /(?<!\S)\S*@\S+\.\S+|(?:https?:\/\/|www\.)\S+|(?<!\S)#\p{L}\S*/giu;

/**
 * Returns the name without what stands in brackets or quotes, follows a dash or a bar, or says pronouns, an employer or
 * a birth name. Commas stay. Quotes keep their words where fewer than `fewest` words would be left. A longer
 * text is prose and gives ''.
 */
export function withoutRemarks(text: string, fewest = 2): string {
  if (text.length > LONGEST_CELL) return '';
  const clean = unwrapped(firstLine(text));
  // Most names are two or three plain words, and no remark consists of capitalized words.
  if (/^[A-Z][A-Za-z]*(?: [A-Z][A-Za-z]*){0,2}$/.test(clean)) return clean;
  let name = clean.replace(LABEL, '').replace(LIST_NUMBER, '').replace(ADDRESSES, ' ');
  name = name.replace(BRACKETS, ' ').replace(OPEN_BRACKET, '');
  name = withoutNicknames(name, fewest).replace(PRONOUN_PAIR, ' ');
  name = name.replace(AFTER_DASH, '').replace(BIRTH_NAME, '').replace(DEGREE, '');
  return withoutEmployer(name, fewest).replace(SECOND_NAME, '').replace(/_/g, ' ').trim();
}

/** Returns whether a part after a comma is no part of a name: credentials, a job, a country or a company. */
export function isRemark(part: string): boolean {
  const words = part.split(/\s+/).filter((word) => word !== '');
  if (words.every(isCredential) || areTitles(words) || isPlaceOrCompany(part)) return true;
  return isJobTitle(part) || foldWords(part).some((word) => JOB_FIELDS.has(word));
}

/** Returns whether all words are credentials of the list, such as `PhD` and `Jr.`. */
export function areSuffixes(words: readonly string[]): boolean {
  return words.every(isSuffix);
}

/** Returns whether all words are titles, such as `Prof. Dr.`. */
export function areTitles(words: readonly string[]): boolean {
  return words.every(isTitle);
}

/** Returns whether the text is the title of a job, such as `Head of Sales`. */
export function isJobTitle(text: string): boolean {
  return foldWords(text).some((word) => JOB_WORDS.has(word));
}

/** Removes titles in front and suffixes at the end, but keeps at least one word. */
export function withoutHonorifics(words: readonly string[]): readonly string[] {
  let from = 0;
  let to = words.length;
  while (to - from > 1 && isTitle(words[from] ?? '')) from++;
  while (to - from > 2 && LEADING_DEGREES.has(fold(words[from] ?? ''))) {
    from++;
    while (to - from > 1 && isTitle(words[from] ?? '')) from++;
  }
  while (to - from > 1 && isSuffix(words[to - 1] ?? '')) to--;
  return words.slice(from, to);
}

/** Some titles are also given names (`Gen`, `Hon`), which are written without a dot. */
const DOTTED_TITLES = /^(?:gen|col|maj|hon|fr|lic|er|adv|arq|cmdr|cdr|pastor|don|dña|pr|me)\.$/i;

/** `M.S. Dhoni` and `J.R. Smith` have initials, not a title and not a suffix. */
const TWO_INITIALS = /^\p{Lu}\.\s?\p{Lu}\.?$/u;

function isTitle(word: string): boolean {
  if (TWO_INITIALS.test(word)) return false;
  return TITLES.has(fold(word)) || /^dipl[-.]/i.test(word) || DOTTED_TITLES.test(word);
}

function isSuffix(word: string): boolean {
  return (SUFFIXES.has(fold(word)) && !/^J\.\s?R\.?$/.test(word)) || word === 'SAFe';
}

/**
 * Returns whether a word after a comma is a credential: by the list or by its shape, which has more capitals than other
 * letters (`CSPO`, `SAFe`, `PMI-ACP`, `M.Sc.`).
 */
function isCredential(word: string): boolean {
  if (SUFFIXES.has(fold(word)) || /^(?:I{1,3}|IV|V|\d+)$/.test(word)) return true;
  if (/^(?:MA|BA|BS|MS|DO|PE|RN|PA|SE|CA|CS|EA|IT|AI|UX|HR|PM)[.®]?$/.test(word)) return true;
  if (!/^\p{Lu}[\p{L}\p{N}.+/&®-]{2,}$/u.test(word)) return false;
  const capitals = word.match(/\p{Lu}/gu)?.length ?? 0;
  return capitals > 1 && capitals >= (word.match(/\p{Ll}/gu)?.length ?? 0);
}

function isPlaceOrCompany(part: string): boolean {
  const words = foldWords(part);
  const last = words[words.length - 1] ?? '';
  return PLACES.has(words.join('')) || (words.length > 1 && last.length > 2 && LEGAL_SUFFIXES.has(last));
}

/** A name and a job in one cell are often on lines of their own. */
function firstLine(text: string): string {
  const line = text.trim().split(/[\r\n]/)[0] ?? '';
  const clean = cleanText(line);
  return clean.includes(' ') ? clean : cleanText(text);
}

/** Removes quotes around the whole cell, such as the apostrophe that exports put around every text. */
function unwrapped(text: string): string {
  const inner = WHOLE_IN_QUOTES.exec(text)?.[2];
  return inner === undefined || /["“”„«»'‘’`´()]/u.test(inner) ? text : inner.trim();
}

/** Removes nicknames, but keeps the words of one that is needed as the first name: `"Jay" Doe`. */
function withoutNicknames(text: string, fewest: number): string {
  const bare = NICKNAMES.reduce((name, nickname) => name.replace(nickname, ' '), text);
  if (bare === text) return text;
  return wordCount(bare) >= fewest
    ? bare
    : text.replace(/["“”„«»‹›「」『』]|(?<!\p{L})['‘’`´]|['‘’`´](?!\p{L})/gu, ' ');
}

function withoutEmployer(text: string, fewest: number): string {
  const name = text.replace(EMPLOYER, '');
  return wordCount(name) >= fewest ? name : text;
}

function wordCount(text: string): number {
  return text.split(/[\s,]+/).filter((word) => /\p{L}/u.test(word)).length;
}
