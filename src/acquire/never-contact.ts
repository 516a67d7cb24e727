/** The tab that lists people and companies who must never be purchased. */
import type { Lookup } from '../core/lookup';
import { emailsIn } from '../core/lookup/emails';
import { linkedinProfile } from '../core/lookup/linkedin';
import { registeredDomain } from '../core/lookup/registered-domain';
import { website } from '../core/lookup/websites';
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
 * a domain or a LinkedIn URL, such as the header. A listed domain stands for all hosts of its registered domain, so that
 * `careers.acme.co.uk` lists everybody at `acme.co.uk`.
 */
export function readNeverContact({ sheets }: Pick<Ports, 'sheets'>): NeverContact {
  const rows = sheets.readTab(NEVER_CONTACT_TAB) ?? [];
  const contacts = new Set<string>();
  const domains = new Set<string>();
  for (const cell of rows.flat()) {
    const text = typeof cell === 'string' ? cell : '';
    const profile = linkedinProfile(text);
    const people = [...emailsIn(text), ...(profile === undefined ? [] : [profile])];
    for (const name of people) contacts.add(name);
    const site = people.length > 0 ? undefined : website(text);
    if (site) domains.add(registeredDomain(site.domain));
  }
  const listed = (person: readonly (string | undefined)[], hosts: readonly (string | undefined)[]) =>
    person.some((name) => name !== undefined && contacts.has(name)) ||
    hosts.some((host) => host !== undefined && domains.has(registeredDomain(host)));
  return {
    isEmpty: contacts.size === 0 && domains.size === 0,
    has: (lookup) =>
      lookup.kind === 'contact'
        ? listed(
            [lookup.by.email, lookup.by.linkedinUrl],
            [lookup.by.companyDomain, domainOf(lookup.by.email)],
          )
        : listed([], [lookup.by.domain]),
    hasRecord: (record) =>
      listed([linkedinProfile(record.linkedin ?? '')], [record.company?.domain, record.domain]),
  };
}

function domainOf(email: string | undefined): string | undefined {
  return email?.slice(email.indexOf('@') + 1);
}
