/** The texts by which a person can be recognized in a file: emails, LinkedIn address, Lusha ID, phones, and the name. */
import type { Contact } from './contact';
import { fullName } from './fields/contact';
import type { ContactIdentifiers } from './lookup';
import { companyWords } from './lookup/company-names';
import { emailsIn } from './lookup/emails';
import { linkedinProfile } from './lookup/linkedin';
import { registeredDomain } from './lookup/registered-domain';
import { fold } from './lookup/text';
import { website } from './lookup/websites';

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

const REMOVED = '[removed]';
/** The fewest digits by which a phone is recognized. */
const FEWEST_DIGITS = 7;
/** What may stand between two parts of a name, also where they are two texts of a list in JSON. */
const BETWEEN_NAMES = '[\\s,;|"\']{1,5}';
const EDGE_BEFORE = '(?<![\\p{L}\\p{N}])';
const EDGE_AFTER = '(?![\\p{L}\\p{N}])';

/** Returns the texts that a person has given, and those of the records that the file has. */
export function personTraces(by: ContactIdentifiers, contacts: readonly Contact[]): PersonTraces {
  const all = <T>(given: T | undefined, read: (contact: Contact) => readonly (T | undefined)[]) => [
    ...new Set([given, ...contacts.flatMap(read)].filter((one): one is T => one !== undefined && one !== '')),
  ];
  const emails = all(by.email, ({ emails = [] }) => emails.map(({ address }) => address.toLowerCase()));
  const linkedins = all(by.linkedinUrl, ({ linkedin }) => [linkedinProfile(linkedin ?? '')]);
  const ids = all(by.id, ({ id }) => [id]);
  const phones = all<string>(undefined, ({ phones = [] }) => phones.map(({ number }) => number));
  const links = all<string>(undefined, ({ xUrl }) => [xUrl]);
  const names = namesOf(by, contacts);
  const employers = all(by.companyName, ({ company }) => [company?.name]);
  const domains = all(by.companyDomain, ({ company }) => [company?.domain]).map(registeredDomain);
  const strong = [
    ...emails.map((email) => `(?<![\\w.+-])${literal(email)}(?![\\w-])`),
    ...linkedins.map(linkedinPattern),
    ...ids.map((id) => `(?<![\\w-])${literal(id)}(?![\\w-])`),
    ...phones.flatMap(phonePattern),
    ...links.map((link) => `${literal(link.replace(/^https?:\/\/(?:www\.)?/i, ''))}${EDGE_AFTER}`),
  ];
  const whole = names.map(({ whole: text }) => text).filter((text) => text !== '');
  const weak = [
    ...names.flatMap(({ first, last }) =>
      first === '' || last === ''
        ? []
        : [
            `${EDGE_BEFORE}${literal(first)}${BETWEEN_NAMES}${literal(last)}${EDGE_AFTER}`,
            `${EDGE_BEFORE}${literal(last)}${BETWEEN_NAMES}${literal(first)}${EDGE_AFTER}`,
          ],
    ),
    ...whole.map((text) => `${EDGE_BEFORE}${literal(text)}${EDGE_AFTER}`),
  ];
  const finds = (patterns: readonly string[]) => {
    const expression = patterns.length === 0 ? undefined : new RegExp(patterns.join('|'), 'iu');
    return (text: string) => expression?.test(text) === true;
  };
  const identifiesPlainly = finds(strong);
  const identifies = (text: string) =>
    identifiesPlainly(text) ||
    (text.includes('@') && emailsIn(text).some((email) => emails.includes(email))) ||
    (/linkedin|%/i.test(text) && linkedins.includes(linkedinProfile(text) ?? ''));
  const namesPerson = finds(weak);
  const everything = [...strong, ...weak];
  const anywhere = everything.length === 0 ? undefined : new RegExp(everything.join('|'), 'giu');
  const without = (text: string) => (anywhere ? text.replace(anywhere, REMOVED) : text);
  const folded = new Set(
    names.flatMap(({ first, last, whole: text }) => [
      fold(`${first} ${last}`),
      fold(`${last} ${first}`),
      fold(text),
    ]),
  );
  folded.delete('');
  const parts = [
    new Set(names.map(({ first }) => fold(first))),
    new Set(names.map(({ last }) => fold(last))),
  ] as const;
  const companies = new Set(employers.map((name) => companyWords(name).join('')));
  const isEmployer = (text: string) =>
    text !== '' &&
    (companies.has(companyWords(text).join('')) ||
      domains.includes(registeredDomain(website(text)?.domain ?? '')));
  const namesEmployer = (text: string) =>
    [...employers, ...domains].some((name) => text.toLowerCase().includes(name.toLowerCase()));
  const isIn = (text: string) => identifies(text) || namesPerson(text);
  const isName = (text: string) => folded.has(fold(text));
  return {
    ids: new Set(ids),
    linkedins: new Set(linkedins),
    identifies,
    isIn,
    isName,
    isPart: (text, part) => fold(text) !== '' && parts[part].has(fold(text)),
    isEmployer,
    isAbout: (text) => identifies(text) || (namesPerson(text) && namesEmployer(text)),
    without,
    isOnly: (text) =>
      isName(text) ||
      // An address may carry more than what is recognized of it, but no blanks.
      (identifies(text) &&
        (!/\s/.test(text.trim()) || !/[\p{L}\p{N}]/u.test(without(text).split(REMOVED).join('')))),
  };
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
