/** Compares names of companies and domains as a careful reader would: the same, partly the same, other, or not comparable. */
import { readCompanyName } from './company-cells';
import { companyWords, domainName, foldCompany, registeredDomain } from './company-names';
import { spelledOut } from './text';

/** `partly`: one may be a part, a brand or the initials of the other. `unknown`: there is nothing to compare. */
export type Likeness = 'same' | 'partly' | 'other' | 'unknown';

/** The name and the domain of a company, as far as they are known. */
export interface Company {
  readonly name?: string | undefined;
  readonly domain?: string | undefined;
}

/** Names that are shorter than this are part of too many others by chance. */
const SHORTEST_PART = 3;

/** Scripts of names. A name in one of them cannot be compared with a name in another one. */
const SCRIPTS: readonly RegExp[] = [
  /\p{Script=Latin}/u,
  /\p{Script=Cyrillic}/u,
  /\p{Script=Greek}/u,
  /\p{Script=Han}/u,
  /[\p{Script=Hiragana}\p{Script=Katakana}]/u,
  /\p{Script=Hangul}/u,
  /\p{Script=Arabic}/u,
  /\p{Script=Hebrew}/u,
  /\p{Script=Devanagari}/u,
  /\p{Script=Thai}/u,
  /\p{Script=Armenian}/u,
  /\p{Script=Georgian}/u,
];

/** Returns whether both texts have letters of one script. Transliterations are not compared. */
export function shareScript(one: string, other: string): boolean {
  return SCRIPTS.some((script) => script.test(one) && script.test(other));
}

/** Returns the best of several likenesses of the same two things. */
export function bestLikeness(likenesses: readonly Likeness[]): Likeness {
  return (['same', 'partly', 'other'] as const).find((one) => likenesses.includes(one)) ?? 'unknown';
}

/** Compares two employers by everything that is known of both. */
export function employerLikeness(one: Company, other: Company): Likeness {
  return bestLikeness([
    domainLikeness(one.domain, other.domain),
    nameLikeness(one.name, other.name),
    crossLikeness(one.domain, other.name),
    crossLikeness(other.domain, one.name),
  ]);
}

/** Compares domains by their registered parts. `acme.de` and `acme.com` are partly the same. */
export function domainLikeness(one: string | undefined, other: string | undefined): Likeness {
  if (!one || !other) return 'unknown';
  if (registeredDomain(one) === registeredDomain(other)) return 'same';
  return isPart(domainName(one), domainName(other)) ? 'partly' : 'other';
}

/** Returns the name without what is written beside it, as a row's company was read. */
function plainName(name: string): string {
  return readCompanyName(name)?.name ?? name;
}

/** Compares names of companies without their legal forms. Names in different scripts are not comparable. */
export function nameLikeness(one: string | undefined, other: string | undefined): Likeness {
  if (!one || !other) return 'unknown';
  if (foldCompany(plainName(one)) === foldCompany(plainName(other))) return 'same';
  if (foldCompany(spelledOut(one)) === foldCompany(spelledOut(other))) return 'same';
  if (isAlike(companyWords(one), companyWords(other))) return 'partly';
  return shareScript(one, other) ? 'other' : 'unknown';
}

/** Returns whether one name is the initials of the other, such as `IBM` of `International Business Machines`. */
export function areInitials(one: string, other: string): boolean {
  const [a, b] = [companyWords(one), companyWords(other)];
  return isInitialsOf(a.join(''), b) || isInitialsOf(b.join(''), a);
}

/** Compares a domain with a name, which is never `same`, because `acme.com` does not belong to every Acme. */
function crossLikeness(domain: string | undefined, companyName: string | undefined): Likeness {
  if (!domain || !companyName) return 'unknown';
  if (isAlike([domainName(domain)], companyWords(companyName))) return 'partly';
  return shareScript(domain, companyName) ? 'other' : 'unknown';
}

function isAlike(one: readonly string[], other: readonly string[]): boolean {
  const [a, b] = [one.join(''), other.join('')];
  return isPart(a, b) || isInitialsOf(a, other) || isInitialsOf(b, one);
}

function isInitialsOf(text: string, words: readonly string[]): boolean {
  return words.length > 1 && text === words.map((word) => word.charAt(0)).join('');
}

function isPart(one: string, other: string): boolean {
  if (one === other) return true;
  const [short, long] = one.length < other.length ? [one, other] : [other, one];
  return short.length >= SHORTEST_PART && long.includes(short);
}
