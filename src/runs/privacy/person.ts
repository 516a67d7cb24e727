/** The person whom somebody asks this file to forget: what was typed, and everything under which the file knows the person. */
import type { Contact } from '../../core/contact';
import { mergeContacts } from '../../core/contact';
import { AddOnError } from '../../core/errors';
import { fullName } from '../../core/fields/contact';
import { type ContactIdentifiers, contactAliases, contactKeys, type LookupKey } from '../../core/lookup';
import { emailsIn } from '../../core/lookup/emails';
import { linkedinProfile } from '../../core/lookup/linkedin';
import { lushaId } from '../../core/lookup/lusha-id';
import { splitName } from '../../core/lookup/names';
import { website } from '../../core/lookup/websites';
import { type PersonTraces, personTraces } from '../../core/privacy/person-traces';
import { aliasesOf, type Entry, recordId } from '../../ledger/entry';
import { type ForgottenPerson, nameKeysOf } from '../../ledger/forgotten';

/** What a person typed; a field that was left blank is `''`. */
export interface PersonRequest {
  readonly email: string;
  readonly linkedin: string;
  readonly name: string;
  /** The name or the domain of the employer. */
  readonly company: string;
}

/** The person as far as the file knows. */
export interface PersonInFile extends ForgottenPerson {
  readonly by: ContactIdentifiers;
  /** One record for each Lusha ID that was found. */
  readonly contacts: readonly Contact[];
  /** How many entries of the ledger are about the person. */
  readonly entries: number;
  readonly traces: PersonTraces;
}

/** Reads what was typed. Throws an `AddOnError` where it identifies nobody. */
export function readPerson({ email, linkedin, name, company }: PersonRequest): ContactIdentifiers {
  const [address, ...others] = emailsIn(email);
  const linkedinUrl = linkedinProfile(linkedin);
  const id = lushaId(linkedin);
  const parts = splitName(name);
  const domain = website(company)?.domain;
  const employer = company.trim();
  const isWrong =
    (email.trim() !== '' && (address === undefined || others.length > 0)) ||
    (linkedin.trim() !== '' && linkedinUrl === undefined && id === undefined) ||
    (name.trim() !== '' && parts === undefined);
  const isNamed = parts !== undefined && employer !== '';
  if (isWrong || (address === undefined && linkedinUrl === undefined && id === undefined && !isNamed))
    throw new AddOnError('no_person');
  return {
    ...(id === undefined ? {} : { id }),
    ...(address === undefined ? {} : { email: address }),
    ...(linkedinUrl === undefined ? {} : { linkedinUrl }),
    ...(parts ?? {}),
    ...(isNamed ? (domain === undefined ? { companyName: employer } : { companyDomain: domain }) : {}),
  };
}

/** Finds the person in what the file knows, under every key. Throws an `AddOnError` where a name with a company is that of several people. */
export function personIn(entries: ReadonlyMap<LookupKey, Entry>, by: ContactIdentifiers): PersonInFile {
  const { firstName, lastName, companyName, companyDomain, ...strong } = by;
  const isStrong = Object.keys(strong).length > 0;
  const seeds = new Set(contactKeys(by));
  const surely = new Set(isStrong ? contactKeys(strong) : []);
  const people = [...entries].flatMap(([key, entry]) =>
    entry.kind === 'contact' ? [{ key, entry, names: [key, ...aliasesOf(entry)] }] : [],
  );
  const sure = people.filter(({ names }) => names.some((name) => surely.has(name)));
  const named = people.filter(
    ({ key, entry }) => seeds.has(key) || nameKeysOf(entry.contact).some((name) => seeds.has(name)),
  );
  const ids = new Set((sure.length > 0 ? sure : named).flatMap(({ entry }) => recordId(entry) ?? []));
  if (ids.size > 1 && sure.length === 0) throw new AddOnError('several_people');
  if (by.id !== undefined) ids.add(by.id);
  const own = people.filter(({ entry }) => ids.has(recordId(entry) ?? ''));
  const contacts = [...ids].flatMap((id) => {
    const records = own.flatMap(({ entry }) => (recordId(entry) === id ? [entry.contact] : []));
    return records.length === 0 ? [] : [records.reduce(mergeContacts)];
  });
  // A key under which the file knows somebody else stays that person's.
  const others = new Set(
    people.flatMap(({ key, entry }) => {
      const id = recordId(entry);
      return id === undefined || ids.has(id) ? [] : [key];
    }),
  );
  const keys = [
    ...contactKeys(by),
    ...(isStrong ? contactKeys(strong) : []),
    ...own.map(({ key }) => key),
    ...contacts.flatMap((contact) => [...contactAliases(contact), ...nameKeysOf(contact)]),
  ];
  return {
    by,
    contacts,
    entries: own.length,
    keys: [...new Set(keys)].filter((key) => !others.has(key)),
    hasId: ids.size > 0,
    traces: personTraces(by, contacts),
  };
}

/** Names the person as the file knows them, such as `Jane Doe · CFO · Acme`. */
export function nameOfPerson({ contacts, by }: PersonInFile): string {
  const [contact] = contacts;
  const name = contact ? fullName(contact) : [by.firstName, by.lastName].filter(Boolean).join(' ');
  const about = [name, contact?.title, contact?.company?.name ?? contact?.company?.domain];
  return about.filter((text) => text !== undefined && text !== '').join(' · ');
}
