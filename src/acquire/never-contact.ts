/** The tab that lists people and companies who must never be purchased. */
import type { Lookup } from '../core/lookup';
import { companyDomainIn } from '../core/lookup/company-domains';
import { emailsIn } from '../core/lookup/emails';
import { linkedinProfile } from '../core/lookup/linkedin';
import { NEVER_CONTACT_TAB } from '../core/own-tabs';
import type { Ports } from '../ports';

/** The identifiers by which a person or a company can be listed. */
interface Listed {
  readonly linkedin?: string;
  readonly domain?: string;
  readonly company?: { readonly domain?: string };
}

/** The never-contact list. It answers whether a lookup, or the record found for it, is on it. */
export interface NeverContact {
  readonly isEmpty: boolean;
  has(lookup: Lookup): boolean;
  hasRecord(record: Listed): boolean;
}

/**
 * Reads the tab of the list, in one service call; without the tab the list is empty. Skips everything that is not an email,
 * a domain or a LinkedIn URL, such as the header.
 */
export function readNeverContact({ sheets }: Pick<Ports, 'sheets'>): NeverContact {
  const rows = sheets.readTab(NEVER_CONTACT_TAB) ?? [];
  const contacts = new Set<string>();
  const domains = new Set<string>();
  for (const cell of rows.flat()) {
    const text = typeof cell === 'string' ? cell : '';
    const people = [...emailsIn(text), ...(linkedinProfile(text) ? [linkedinProfile(text) ?? ''] : [])];
    for (const name of people) contacts.add(name);
    const domain = people.length > 0 ? undefined : companyDomainIn(text);
    if (domain !== undefined) domains.add(domain);
  }
  const listed = (person: readonly (string | undefined)[], domain: string | undefined) =>
    person.some((name) => name !== undefined && contacts.has(name)) ||
    (domain !== undefined && domains.has(domain));
  return {
    isEmpty: contacts.size === 0 && domains.size === 0,
    has: (lookup) =>
      lookup.kind === 'contact'
        ? listed(
            [lookup.by.email, lookup.by.linkedinUrl],
            lookup.by.companyDomain ?? domainOf(lookup.by.email),
          )
        : listed([], lookup.by.domain),
    hasRecord: (record) =>
      listed([canonicalLinkedIn(record.linkedin)], record.company?.domain ?? record.domain),
  };
}

function domainOf(email: string | undefined): string | undefined {
  return email?.slice(email.indexOf('@') + 1);
}

function canonicalLinkedIn(url: string | undefined): string | undefined {
  return linkedinProfile(url ?? '');
}
