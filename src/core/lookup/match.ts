/** Decides whether a found contact is the one that was looked up. */
import type { Contact, PreviousJob } from '../contact';
import { employerDomain } from './emails';
import { domainLikeness, employerLikeness, type Likeness } from './likeness';
import { linkedinProfile } from './linkedin';
import type { ContactIdentifiers, ContactLookup } from './model';
import { personLikeness } from './person-likeness';

/** `strong`: it is the contact. `moved`: it is the contact, but at another employer now. `weak`: it may be another one. */
export type Match = 'strong' | 'moved' | 'weak';

/**
 * Returns how well `contact` matches the lookup.
 *
 * Found by name and company: `strong` needs the same name and the same employer, and the same name at another employer is
 * `moved`.
 *
 * Found by an email or a LinkedIn URL: a name that the row contradicts is `weak`, even at the row's employer, because an
 * address such as `info@acme.com` belongs to whoever reads it. Where the name agrees or says nothing, it is `strong`, unless
 * the row names a person with an employer who works elsewhere now: that is `moved` whatever dead or private address stands
 * beside, except where the row's email is of the new employer, or where the contact's own LinkedIn URL is the row's.
 *
 * Found by a Lusha id: `strong`, unless name and employer are both others.
 *
 * What either side does not say contradicts nothing.
 */
export function matchOf(lookup: ContactLookup, contact: Contact): Match {
  const { by } = lookup;
  const names = personLikeness(by, contact);
  const employer = employerOf(by, contact.company);
  if (by.id !== undefined) return names === 'other' && employer === 'other' ? 'weak' : 'strong';
  if (by.email !== undefined || by.linkedinUrl !== undefined) {
    if (names === 'other') return 'weak';
    const isNamed = by.firstName !== undefined || by.lastName !== undefined;
    return isNamed && employer === 'other' && !isCertain(by, contact) ? 'moved' : 'strong';
  }
  if (names !== 'same') return 'weak';
  if (employer === 'same') return 'strong';
  return employer === 'other' || hasLeft(by, contact, employer) ? 'moved' : 'weak';
}

/**
 * Returns whether the contact works at another employer than the row says; `undefined` when either employer is unknown.
 */
export function hasMovedOn({ by }: ContactLookup, contact: Contact): boolean | undefined {
  const likeness = employerOf(by, contact.company);
  if (likeness === 'unknown') return undefined;
  return likeness === 'other' || hasLeft(by, contact, likeness);
}

/** Returns whether the row's own addresses tie it to the contact at the new employer: its email's domain, or the LinkedIn URL of both. */
function isCertain({ email, linkedinUrl }: ContactIdentifiers, contact: Contact): boolean {
  const own = contact.linkedin === undefined ? undefined : linkedinProfile(contact.linkedin);
  if (linkedinUrl !== undefined && linkedinUrl === own) return true;
  const domain = email === undefined ? undefined : employerDomain(email);
  if (domain === undefined) return false;
  if (contact.company?.domain !== undefined) return domainLikeness(domain, contact.company.domain) === 'same';
  return employerLikeness({ domain }, contact.company ?? {}) === 'partly';
}

/**
 * Returns whether the contact left a similar employer: the lookup says `Acme`, the job is at `Acme Labs`, and the one
 * before was at `Acme`.
 */
function hasLeft(by: ContactIdentifiers, contact: Contact, likeness: Likeness): boolean {
  return likeness === 'partly' && employerOf(by, previousEmployer(contact.previous)) === 'same';
}

function previousEmployer(previous: PreviousJob | undefined): Contact['company'] {
  if (!previous) return undefined;
  return {
    ...(previous.company === undefined ? {} : { name: previous.company }),
    ...(previous.domain === undefined ? {} : { domain: previous.domain }),
  };
}

function employerOf(
  { companyName, companyDomain }: ContactIdentifiers,
  employer: Contact['company'],
): Likeness {
  return employerLikeness({ name: companyName, domain: companyDomain }, employer ?? {});
}
