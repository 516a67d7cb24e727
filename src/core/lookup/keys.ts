/** Builds lookups and lookup keys, which are equal for all spellings of the same identifiers. */
import type { Company } from '../company';
import type { Contact } from '../contact';
import { digest } from '../digest';
import { foldCompany } from './company-names';
import { emailsIn } from './emails';
import { linkedinProfile } from './linkedin';
import { lushaId } from './lusha-id';
import type {
  CompanyIdentifiers,
  CompanyLookup,
  ContactIdentifiers,
  ContactLookup,
  LookupKey,
} from './model';
import { fold } from './text';
import { website } from './websites';

/** Builds the lookup of a contact from identifiers that are already normalized. */
export function contactLookup(by: ContactIdentifiers): ContactLookup {
  const key = contactKey(by);
  return { kind: 'contact', key, aliases: others(key, strongContactKeys(by)), by };
}

/** Builds the lookup of a company from identifiers that are already normalized. */
export function companyLookup(by: CompanyIdentifiers): CompanyLookup {
  const key = companyKey(by);
  return { kind: 'company', key, aliases: others(key, strongCompanyKeys(by)), by };
}

/**
 * Returns the keys under which a found contact is known: its id, its LinkedIn URL and each revealed email by itself. A
 * partial record may lack the id.
 */
export function contactAliases(contact: Partial<Contact>): readonly LookupKey[] {
  const linkedinUrl = contact.linkedin === undefined ? undefined : linkedinProfile(contact.linkedin);
  const emails = (contact.emails ?? []).reduce<string[]>(
    (all, { address }) => all.concat(emailsIn(address)),
    [],
  );
  const keys = [
    ...strongContactKeys({
      ...(contact.id === undefined ? {} : { id: lushaId(contact.id) ?? contact.id }),
      ...(linkedinUrl ? { linkedinUrl } : {}),
    }),
    ...emails.map((email) => contactKey({ email })),
  ];
  return [...new Set(keys)];
}

/** Returns every key under which a contact with these identifiers may be known: all of them together, each strong one, and the name with each name of the employer. */
export function contactKeys(by: ContactIdentifiers): readonly LookupKey[] {
  const { firstName, lastName, companyName, companyDomain } = by;
  const name = firstName === undefined || lastName === undefined ? undefined : { firstName, lastName };
  const named = [
    ...(name && companyName !== undefined ? [contactKey({ ...name, companyName })] : []),
    ...(name && companyDomain !== undefined ? [contactKey({ ...name, companyDomain })] : []),
  ];
  return [...new Set([contactKey(by), ...strongContactKeys(by), ...named])];
}

/** Returns the keys under which a found company is known: its id and its domain, each by itself. */
export function companyAliases(company: Partial<Company>): readonly LookupKey[] {
  const domain = company.domain === undefined ? undefined : website(`https://${company.domain}`)?.domain;
  return strongCompanyKeys({
    ...(company.id === undefined ? {} : { id: company.id }),
    ...(domain ? { domain } : {}),
  });
}

function strongContactKeys({ id, email, linkedinUrl }: ContactIdentifiers): readonly LookupKey[] {
  const keys: LookupKey[] = [];
  if (id !== undefined) keys.push(contactKey({ id }));
  if (email !== undefined) keys.push(contactKey({ email }));
  if (linkedinUrl !== undefined) keys.push(contactKey({ linkedinUrl }));
  return keys;
}

function strongCompanyKeys({ id, domain }: CompanyIdentifiers): readonly LookupKey[] {
  const keys: LookupKey[] = [];
  if (id !== undefined) keys.push(companyKey({ id }));
  if (domain !== undefined) keys.push(companyKey({ domain }));
  return keys;
}

/** Digests the identifiers. It must stay as it is, folding included, because ledgers are searched by these keys. */
function contactKey(by: ContactIdentifiers): LookupKey {
  return digest(
    JSON.stringify([
      'contact',
      by.id ?? '',
      by.email ?? '',
      by.linkedinUrl ?? '',
      fold(by.firstName ?? ''),
      fold(by.lastName ?? ''),
      foldCompany(by.companyName ?? ''),
      by.companyDomain ?? '',
    ]),
  );
}

/** Digests the identifiers. It must stay as it is, folding included, because ledgers are searched by these keys. */
function companyKey(by: CompanyIdentifiers): LookupKey {
  return digest(JSON.stringify(['company', by.id ?? '', by.domain ?? '', foldCompany(by.name ?? '')]));
}

function others(key: LookupKey, keys: readonly LookupKey[]): readonly LookupKey[] {
  return keys.filter((other) => other !== key);
}
