/** Who must never be purchased: the people and companies on the tab of the never-contact list, and those whom the file has forgotten. */
import type { Contact } from '../core/contact';
import type { Lookup } from '../core/lookup';
import { emailsIn } from '../core/lookup/emails';
import { linkedinProfile } from '../core/lookup/linkedin';
import { registeredDomain } from '../core/lookup/registered-domain';
import { website } from '../core/lookup/websites';
import { NEVER_CONTACT_TAB } from '../core/own-tabs';
import { readForgotten } from '../ledger/forgotten';
import type { Properties } from '../ledger/journal';
import type { Ports } from '../ports';
import type { Purchasable } from './record-kind';

/** Why a lookup is not purchased: the tab lists it, or the file has forgotten the person. */
export type NeverReason = 'left_out' | 'forgotten';

/** Whom the tab of the list names. */
export interface NeverNames {
  readonly emails: readonly string[];
  /** In the form `https://www.linkedin.com/in/<slug>`. */
  readonly profiles: readonly string[];
  /** Registered domains. */
  readonly domains: readonly string[];
}

/** The never-contact list. It answers whether a lookup, or the record found for it, is on it. */
export interface NeverContact {
  /** Whether an id alone shows that nobody is on the list, so that a reveal by id needs no search first. */
  readonly isIdEnough: boolean;
  readonly names: NeverNames;
  reasonFor(lookup: Lookup): NeverReason | undefined;
  reasonForRecord(kind: Lookup['kind'], record: Purchasable): NeverReason | undefined;
}

/**
 * Reads the tab of the list, in one service call; without the tab the list is empty. Skips everything that is not an email,
 * a domain or a LinkedIn URL, such as the header. A listed domain stands for all hosts of its registered domain, so that
 * `careers.acme.co.uk` lists everybody at `acme.co.uk`. Who is forgotten stands in the document's `properties`.
 */
export function readNeverContact({ sheets }: Pick<Ports, 'sheets'>, properties: Properties): NeverContact {
  const forgotten = readForgotten(properties);
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
  const isListed = (lookup: Lookup) =>
    lookup.kind === 'contact'
      ? listed([lookup.by.email, lookup.by.linkedinUrl], [lookup.by.companyDomain, domainOf(lookup.by.email)])
      : listed([], [lookup.by.domain]);
  return {
    names: {
      emails: [...contacts].filter((name) => name.includes('@')),
      profiles: [...contacts].filter((name) => !name.includes('@')),
      domains: [...domains],
    },
    isIdEnough: contacts.size === 0 && domains.size === 0 && forgotten.isIdEnough,
    reasonFor(lookup) {
      if (forgotten.has(lookup)) return 'forgotten';
      return isListed(lookup) ? 'left_out' : undefined;
    },
    reasonForRecord(kind, record) {
      if (kind === 'contact' && forgotten.hasContact(record as Contact)) return 'forgotten';
      const isOnTab = listed(
        [linkedinProfile(record.linkedin ?? '')],
        [record.company?.domain, record.domain],
      );
      return isOnTab ? 'left_out' : undefined;
    },
  };
}

function domainOf(email: string | undefined): string | undefined {
  return email?.slice(email.indexOf('@') + 1);
}
