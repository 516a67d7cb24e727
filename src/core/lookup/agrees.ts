/** Decides whether a record fits what a row says, for results of a search that do not say which row they are about. */
import type { Company } from '../company';
import type { Contact } from '../contact';
import { employerDomain } from './emails';
import { domainLikeness, nameLikeness } from './likeness';
import { linkedinProfile } from './linkedin';
import type { CompanyIdentifiers, ContactIdentifiers } from './model';
import { personLikeness } from './person-likeness';

/** Returns whether something that names the contact is the row's: id, profile, name, or the domain of a work email. */
export function contactFits(by: ContactIdentifiers, contact: Contact): boolean {
  if (by.id !== undefined && by.id === contact.id) return true;
  const profile = contact.linkedin === undefined ? undefined : linkedinProfile(contact.linkedin);
  if (by.linkedinUrl !== undefined && by.linkedinUrl === profile) return true;
  if (personLikeness(by, contact) === 'same') return true;
  const domain = by.email === undefined ? undefined : employerDomain(by.email);
  return domainLikeness(domain, contact.company?.domain) === 'same';
}

/** Returns whether the company's id, domain or name is the row's. */
export function companyFits(by: CompanyIdentifiers, company: Company): boolean {
  if (by.id !== undefined && by.id === company.id) return true;
  if (domainLikeness(by.domain, company.domain) === 'same') return true;
  return nameLikeness(by.name, company.name) === 'same';
}
