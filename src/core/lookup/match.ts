/** Decides whether a found contact is the one that was looked up. */
import type { Contact, PreviousJob } from '../contact';
import { companyWords, domainName, foldCompany, registeredDomain } from './company-names';
import type { ContactIdentifiers, ContactLookup } from './model';
import { withoutParticles } from './names';
import { fold, foldSpelledOut, foldWords } from './text';

/** `strong`: it is the contact. `moved`: it is the contact, but at another employer now. `weak`: it may be a namesake. */
export type Match = 'strong' | 'moved' | 'weak';

type Likeness = 'same' | 'partly' | 'other' | 'unknown';

/** Names that are shorter than this are part of too many others by chance. */
const SHORTEST_PART = 3;

/** Returns how well `contact` matches the lookup. A match by id, email or LinkedIn URL is always `strong`. */
export function matchOf(lookup: ContactLookup, contact: Contact): Match {
  const { by } = lookup;
  if (by.id !== undefined || by.email !== undefined || by.linkedinUrl !== undefined) return 'strong';
  if (!namesAgree(by, contact)) return 'weak';
  const likeness = employerLikeness(by, contact.company);
  if (likeness === 'same') return 'strong';
  return likeness === 'other' || hasLeft(by, contact, likeness) ? 'moved' : 'weak';
}

/**
 * Returns whether the contact works at another employer than the row says; `undefined` when either employer is unknown.
 */
export function hasMovedOn(lookup: ContactLookup, contact: Contact): boolean | undefined {
  const likeness = employerLikeness(lookup.by, contact.company);
  if (likeness === 'unknown') return undefined;
  return likeness === 'other' || hasLeft(lookup.by, contact, likeness);
}

/**
 * Returns whether the contact left a similar employer: the lookup says `Acme`, the job is at `Acme Labs`, and the one
 * before was at `Acme`.
 */
function hasLeft(by: ContactIdentifiers, contact: Contact, likeness: Likeness): boolean {
  return likeness === 'partly' && employerLikeness(by, previousEmployer(contact.previous)) === 'same';
}

function previousEmployer(previous: PreviousJob | undefined): Contact['company'] {
  if (!previous) return undefined;
  return {
    ...(previous.company === undefined ? {} : { name: previous.company }),
    ...(previous.domain === undefined ? {} : { domain: previous.domain }),
  };
}

function namesAgree(by: ContactIdentifiers, contact: Contact): boolean {
  const { firstName: givenName = '', lastName: familyName = '' } = by;
  const fullName = contact.fullName ?? [contact.firstName ?? '', contact.lastName ?? ''].join(' ');
  if (sameWords(`${givenName} ${familyName}`, fullName)) return true;
  const { firstName, lastName } = contact;
  if (firstName === undefined || lastName === undefined) return false;
  return (
    familyNamesAgree(familyName, lastName) && givenNamesAgree(foldWords(givenName), foldWords(firstName))
  );
}

/** Compares the words in any order: `Wang Wei` is `Wei Wang`. */
function sameWords(one: string, other: string): boolean {
  const ordered = (text: string) => [...foldWords(text)].sort().join(' ');
  return same(one, other) || (ordered(one) !== '' && ordered(one) === ordered(other));
}

function familyNamesAgree(one: string, other: string): boolean {
  const proper = (text: string) => withoutParticles(foldWords(text)).join('');
  return same(one, other) || (proper(one) !== '' && proper(one) === proper(other));
}

/** Compares word by word. An initial matches a name, and words that only one of the two has are ignored. */
function givenNamesAgree(one: readonly string[], other: readonly string[]): boolean {
  const shorter = Math.min(one.length, other.length);
  if (shorter === 0) return false;
  if (one.join('') === other.join('')) return true;
  for (let at = 0; at < shorter; at++) {
    const a = one[at] ?? '';
    const b = other[at] ?? '';
    const initial = a.length === 1 || b.length === 1;
    if (initial ? a.charAt(0) !== b.charAt(0) : !same(a, b)) return false;
  }
  return true;
}

function same(one: string, other: string): boolean {
  return fold(one) !== '' && (fold(one) === fold(other) || foldSpelledOut(one) === foldSpelledOut(other));
}

function employerLikeness(by: ContactIdentifiers, employer: Contact['company']): Likeness {
  const likenesses = [
    domainLikeness(by.companyDomain, employer?.domain),
    nameLikeness(by.companyName, employer?.name),
    crossLikeness(by.companyDomain, employer?.name),
    crossLikeness(employer?.domain, by.companyName),
  ];
  for (const likeness of ['same', 'partly', 'other'] as const)
    if (likenesses.includes(likeness)) return likeness;
  return 'unknown';
}

function domainLikeness(one: string | undefined, other: string | undefined): Likeness {
  if (!one || !other) return 'unknown';
  if (registeredDomain(one) === registeredDomain(other)) return 'same';
  return isPart(domainName(one), domainName(other)) ? 'partly' : 'other';
}

function nameLikeness(one: string | undefined, other: string | undefined): Likeness {
  if (!one || !other) return 'unknown';
  if (foldCompany(one) === foldCompany(other)) return 'same';
  return isAlike(companyWords(one), companyWords(other)) ? 'partly' : 'other';
}

/** Compares a domain with a name, which is never `same`, because `acme.com` does not belong to every Acme. */
function crossLikeness(domain: string | undefined, companyName: string | undefined): Likeness {
  if (!domain || !companyName) return 'unknown';
  return isAlike([domainName(domain)], companyWords(companyName)) ? 'partly' : 'other';
}

function isAlike(one: readonly string[], other: readonly string[]): boolean {
  const initials = (words: readonly string[]) => words.map((word) => word.charAt(0)).join('');
  const a = one.join('');
  const b = other.join('');
  return (
    isPart(a, b) || (other.length > 1 && a === initials(other)) || (one.length > 1 && b === initials(one))
  );
}

function isPart(one: string, other: string): boolean {
  if (one === other) return true;
  const [short, long] = one.length < other.length ? [one, other] : [other, one];
  return short.length >= SHORTEST_PART && long.includes(short);
}
