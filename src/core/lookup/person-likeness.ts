/** Compares the names of persons in the forms in which people write them. */
import type { Contact } from '../contact';
import { type Likeness, shareScript } from './likeness';
import type { ContactIdentifiers } from './model';
import { cleanFirstName, cleanLastName, splitName, withoutParticles } from './names';
import { fold, foldSpelledOut, foldWords, spelledOut } from './text';

/** A name by its parts; a part that is not known is `''`. */
interface Name {
  readonly given: string;
  readonly family: string;
}

/**
 * Compares the name of a row with the name of a contact.
 * `same`: both parts agree, in any order, with initials of given names, without particles, accents, titles and suffixes,
 * umlauts spelled out or not, and with one of two family names. `partly`: the family name or the given name agrees, as after
 * a marriage or with a nickname; an initial alone is not enough for that. `other`: neither agrees. `unknown`: one of the two
 * has no name, or they are written in different scripts.
 */
export function personLikeness(by: ContactIdentifiers, contact: Contact): Likeness {
  const one = { given: by.firstName ?? '', family: by.lastName ?? '' };
  const other = nameOf(contact);
  const whole = contact.fullName ?? `${other.given} ${other.family}`;
  const own = `${one.given} ${one.family}`;
  if (fold(own) === '' || fold(whole) === '' || !shareScript(own, whole)) return 'unknown';
  if (isComplete(one) && areSameWords(own, whole)) return 'same';
  if (isComplete(one) && isComplete(other)) {
    const family = areFamilyNames(one.family, other.family);
    const given = areGivenNames(one.given, other.given);
    if (family && given) return 'same';
    const isFull = given && !isInitial(one.given) && !isInitial(other.given);
    return family || isFull || shareWord(one.family, other.family) ? 'partly' : 'other';
  }
  if (isInitial(own) || isInitial(whole)) return 'unknown';
  return shareWord(own, whole) ? 'partly' : 'other';
}

/** Returns the parts of a contact's name; where only a whole name is known, it is split like one in a cell. */
function nameOf({ firstName = '', lastName = '', fullName = '' }: Contact): Name {
  const whole = firstName === '' && lastName === '' ? splitName(fullName) : undefined;
  if (whole) return { given: whole.firstName, family: whole.lastName };
  return { given: cleanFirstName(firstName) || firstName, family: cleanLastName(lastName) || lastName };
}

function isComplete({ given, family }: Name): boolean {
  return fold(given) !== '' && fold(family) !== '';
}

function isInitial(given: string): boolean {
  return foldWords(given).every((word) => word.length === 1);
}

/** Compares the words in any order: `Wang Wei` is `Wei Wang`. */
function areSameWords(one: string, other: string): boolean {
  const ordered = (text: string) => [...foldWords(text)].sort().join(' ');
  return areSame(one, other) || (ordered(one) !== '' && ordered(one) === ordered(other));
}

/** Compares family names without particles. Of a double name, such as `Doe-Smith` or `García López`, one part is enough. */
function areFamilyNames(one: string, other: string): boolean {
  if (areSame(one, other)) return true;
  return spellings(one, other).some(([a, b]) => {
    const [short, long] = a.length < b.length ? [a, b] : [b, a];
    if (a.join('') === b.join('')) return true;
    return short.length > 0 && short.every((word) => word.length > 1 && long.includes(word));
  });
}

/** Compares word by word. An initial matches a name, and words that only one of the two has are ignored. */
function areGivenNames(one: string, other: string): boolean {
  if (areSame(one, other)) return true;
  return spellings(one, other).some(([a, b]) => {
    const shorter = Math.min(a.length, b.length);
    const areAlike = (first: string, second: string) =>
      first.length === 1 || second.length === 1 ? first.charAt(0) === second.charAt(0) : first === second;
    return shorter > 0 && a.slice(0, shorter).every((word, at) => areAlike(word, b[at] ?? ''));
  });
}

/** Returns whether both names have a word in common that is more than an initial. */
function shareWord(one: string, other: string): boolean {
  return spellings(one, other).some(([a, b]) => a.some((word) => word.length > 1 && b.includes(word)));
}

/** Returns the words of both names without particles: as written, and with the umlauts of both spelled out. */
function spellings(one: string, other: string): readonly (readonly [readonly string[], readonly string[]])[] {
  const words = (text: string) => withoutParticles(foldWords(text));
  return [
    [words(one), words(other)],
    [words(spelledOut(one)), words(spelledOut(other))],
  ];
}

function areSame(one: string, other: string): boolean {
  return fold(one) !== '' && (fold(one) === fold(other) || foldSpelledOut(one) === foldSpelledOut(other));
}
