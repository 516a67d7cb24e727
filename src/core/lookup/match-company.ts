/** Decides whether a found company is the one that was looked up. */
import type { Company } from '../company';
import { domainName } from './company-names';
import { areInitials, bestLikeness, domainLikeness, type Likeness, nameLikeness } from './likeness';
import type { Match } from './match';
import type { CompanyIdentifiers, CompanyLookup } from './model';
import { fold } from './text';

/**
 * Returns how well `company` matches the lookup; a company is never `moved`.
 *
 * Found by name alone: `strong` only under the same name without its legal form (`Acme` is `ACME Corporation`, `Booking` is
 * `Booking.com`). A longer or shorter name is `weak`, because `Acme Labs` and `Acme Holdings International` may be other
 * companies than `Acme`. Initials are the same name only where the company's own domain says so: `IBM` is `International
 * Business Machines` at `ibm.com`.
 *
 * Found by a domain: `strong` when one of the company's domains has the same registered domain, when the names agree, or when
 * the row names no company. Otherwise `weak`, unless neither domain nor name is another, as for `acme.de` and `acme.com`.
 *
 * Found by a Lusha id: `strong`, unless name and domain are both others.
 */
export function companyMatchOf({ by }: CompanyLookup, company: Company): Match {
  const domain = domainOf(by, company);
  const name = nameOf(by, company);
  if (by.id !== undefined) return domain === 'other' && name === 'other' ? 'weak' : 'strong';
  if (by.domain === undefined) return name === 'same' ? 'strong' : 'weak';
  if (domain === 'same' || name === 'same' || by.name === undefined) return 'strong';
  return domain === 'other' || name === 'other' ? 'weak' : 'strong';
}

function domainOf(by: CompanyIdentifiers, { domain, facts }: Company): Likeness {
  const domains = [domain, facts?.emailDomain, ...(facts?.alternativeDomains ?? [])];
  return bestLikeness(domains.map((one) => domainLikeness(by.domain, one)));
}

function nameOf({ name }: CompanyIdentifiers, { name: found, domain, facts }: Company): Likeness {
  if (name === undefined) return 'unknown';
  const label = domain === undefined ? undefined : domainName(domain);
  const names = [found, facts?.alternativeName];
  // A company that is named like its address is also called by the name in it.
  if (domain !== undefined && fold(found ?? '') === fold(domain)) names.push(label);
  if (names.some((one) => one !== undefined && isShort(name, one, label))) return 'same';
  return bestLikeness(names.map((one) => nameLikeness(name, one)));
}

/** Returns whether one name is the initials of the other, and the company's domain consists of them. */
function isShort(name: string, found: string, label: string | undefined): boolean {
  return areInitials(name, found) && [name, found].some((one) => fold(one) === label);
}
