/** The texts by which a person can be recognized in a file: emails, LinkedIn address, Lusha ID, phones, and the name. */
import type { Contact } from '../contact';
import { fullName } from '../fields/contact';
import type { ContactIdentifiers } from '../lookup';
import { companyWords } from '../lookup/company-names';
import { emailsIn } from '../lookup/emails';
import { linkedinProfile } from '../lookup/linkedin';
import { registeredDomain } from '../lookup/registered-domain';
import { fold } from '../lookup/text';
import { website } from '../lookup/websites';

/** Recognizes a person in texts. */
export interface PersonTraces {
  readonly ids: ReadonlySet<string>;
  readonly linkedins: ReadonlySet<string>;
  /** Returns whether the text holds an email, a LinkedIn address, a Lusha ID or a phone of the person. */
  identifies(text: string): boolean;
  /** Returns whether the text holds one of these or the whole name. */
  isIn(text: string): boolean;
  /** Returns whether the text is the whole name, and nothing else. */
  isName(text: string): boolean;
  /** Returns whether the text is the first name (`0`) or the last name (`1`), and nothing else. */
  isPart(text: string, part: 0 | 1): boolean;
  /** Returns whether the text names an employer of the person, and nothing else. */
  isEmployer(text: string): boolean;
  /** Returns whether the text identifies the person, or holds the name and an employer. */
  isAbout(text: string): boolean;
  /** Returns the text with `[removed]` in place of everything that `isIn` finds. */
  without(text: string): string;
  /** Returns whether nothing would be left of the text. */
  isOnly(text: string): boolean;
}

/** Stands in place of a text that was forgotten. */
export const REMOVED = '[removed]';
/** The fewest digits by which a phone is recognized. */
const FEWEST_DIGITS = 7;
/** What may stand between two parts of a name, also where they are two texts of a list in JSON. */
const BETWEEN_NAMES = '[\\s,;|"\']{1,5}';
const EDGE_BEFORE = '(?<![\\p{L}\\p{N}])';
const EDGE_AFTER = '(?![\\p{L}\\p{N}])';

/** Returns what recognizes a person by the identifiers that were typed and the records that the file has. */
export function personTraces(by: ContactIdentifiers, contacts: readonly Contact[]): PersonTraces {
  const known = knownTexts(by, contacts);
  const { emails, linkedins, ids, names } = known;
  const strong = identifierPatterns(known);
  const weak = names.flatMap(namePatterns);
  const identifiesPlainly = finder(strong);
  const identifies = (text: string) =>
    identifiesPlainly(text) ||
    (text.includes('@') && emailsIn(text).some((email) => emails.includes(email))) ||
    (/linkedin|%/i.test(text) && linkedins.includes(linkedinProfile(text) ?? ''));
  const namesPerson = finder(weak);
  const anywhere = anyOf([...strong, ...weak], 'giu');
  const without = (text: string) => (anywhere ? text.replace(anywhere, REMOVED) : text);
  const folded = new Set(
    names.flatMap(({ first, last, whole }) => [`${first} ${last}`, `${last} ${first}`, whole].map(fold)),
  );
  folded.delete('');
  const parts = [
    new Set(names.map(({ first }) => fold(first))),
    new Set(names.map(({ last }) => fold(last))),
  ] as const;
  const isName = (text: string) => folded.has(fold(text));
  return {
    ids: new Set(ids),
    linkedins: new Set(linkedins),
    identifies,
    isIn: (text) => identifies(text) || namesPerson(text),
    isName,
    isPart: (text, part) => fold(text) !== '' && parts[part].has(fold(text)),
    isEmployer: (text) => isEmployer(known, text),
    isAbout: (text) => identifies(text) || (namesPerson(text) && namesEmployer(known, text)),
    without,
    isOnly: (text) =>
      isName(text) ||
      // An address may carry more than what is recognized of it, but no blanks.
      (identifies(text) &&
        (!/\s/.test(text.trim()) || !/[\p{L}\p{N}]/u.test(without(text).split(REMOVED).join('')))),
  };
}

/** The texts by which a person is known. */
interface KnownTexts {
  readonly emails: readonly string[];
  readonly linkedins: readonly string[];
  readonly ids: readonly string[];
  readonly phones: readonly string[];
  readonly links: readonly string[];
  readonly names: readonly WrittenName[];
  readonly employers: readonly string[];
  readonly domains: readonly string[];
}

function knownTexts(by: ContactIdentifiers, contacts: readonly Contact[]): KnownTexts {
  const all = (typed: string | undefined, read: (contact: Contact) => readonly (string | undefined)[]) => [
    ...new Set(
      [typed, ...contacts.flatMap(read)].filter((one): one is string => one !== undefined && one !== ''),
    ),
  ];
  return {
    emails: all(by.email, ({ emails = [] }) => emails.map(({ address }) => address.toLowerCase())),
    linkedins: all(by.linkedinUrl, ({ linkedin }) => [linkedinProfile(linkedin ?? '')]),
    ids: all(by.id, ({ id }) => [id]),
    phones: all(undefined, ({ phones = [] }) => phones.map(({ number }) => number)),
    links: all(undefined, ({ xUrl }) => [xUrl]),
    names: namesOf(by, contacts),
    employers: all(by.companyName, ({ company }) => [company?.name]),
    domains: all(by.companyDomain, ({ company }) => [company?.domain]).map(registeredDomain),
  };
}

function isEmployer({ employers, domains }: KnownTexts, text: string): boolean {
  if (text === '') return false;
  const spelled = (name: string) => companyWords(name).join('');
  return (
    employers.some((name) => spelled(name) === spelled(text)) ||
    domains.includes(registeredDomain(website(text)?.domain ?? ''))
  );
}

function namesEmployer({ employers, domains }: KnownTexts, text: string): boolean {
  return [...employers, ...domains].some((name) => text.toLowerCase().includes(name.toLowerCase()));
}

function anyOf(patterns: readonly string[], flags: string): RegExp | undefined {
  return patterns.length === 0 ? undefined : new RegExp(patterns.join('|'), flags);
}

function finder(patterns: readonly string[]): (text: string) => boolean {
  const expression = anyOf(patterns, 'iu');
  return (text) => expression?.test(text) === true;
}

function identifierPatterns({ emails, linkedins, ids, phones, links }: KnownTexts): readonly string[] {
  return [
    ...emails.map((email) => `(?<![\\w.+-])${literal(email)}(?![\\w-])`),
    ...linkedins.map(linkedinPattern),
    ...ids.map((id) => `(?<![\\w-])${literal(id)}(?![\\w-])`),
    ...phones.flatMap(phonePattern),
    ...links.map((link) => `${literal(link.replace(/^https?:\/\/(?:www\.)?/i, ''))}${EDGE_AFTER}`),
  ];
}

function namePatterns({ first, last, whole }: WrittenName): readonly string[] {
  const texts = [
    ...(first === '' || last === ''
      ? []
      : [
          `${literal(first)}${BETWEEN_NAMES}${literal(last)}`,
          `${literal(last)}${BETWEEN_NAMES}${literal(first)}`,
        ]),
    ...(whole === '' ? [] : [literal(whole)]),
  ];
  return texts.map((text) => EDGE_BEFORE + text + EDGE_AFTER);
}

interface WrittenName {
  readonly first: string;
  readonly last: string;
  readonly whole: string;
}

function namesOf(by: ContactIdentifiers, contacts: readonly Contact[]): readonly WrittenName[] {
  const given = { first: by.firstName ?? '', last: by.lastName ?? '', whole: '' };
  const known = contacts.map((contact) => ({
    first: contact.firstName ?? '',
    last: contact.lastName ?? '',
    whole: fullName(contact),
  }));
  return [given, ...known].filter(({ first, last, whole }) => whole !== '' || (first !== '' && last !== ''));
}

function linkedinPattern(url: string): string {
  const slug = url.slice(url.lastIndexOf('/') + 1);
  const spellings = [...new Set([slug, encodeURIComponent(slug)])].map(literal).join('|');
  return `(?:(?:https?:\\/\\/)?(?:[\\w-]+\\.)*linkedin\\.com\\/)?\\bin\\/(?:${spellings})(?![\\w%-])\\/?`;
}

/** A phone in any grouping of its digits. */
function phonePattern(number: string): readonly string[] {
  const digits = number.replace(/\D/g, '');
  if (digits.length < FEWEST_DIGITS) return [];
  return [`(?<!\\d)\\+?${[...digits].join('[\\s().\\/-]{0,3}')}(?!\\d)`];
}

function literal(text: string): string {
  return text.replace(/[\\^$.*+?()[\]{}|/]/g, '\\$&');
}
