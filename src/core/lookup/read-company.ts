/** Reads a row of free-form cells as the lookup of one company. */

import { isBlankRow, partsOf } from './cells';
import { companyLookup } from './keys';
import type { CompanyLookup, ReadRow } from './model';
import { employerDomain, isFreeMail } from './shapes';

/**
 * Reads a row by its Lusha id, domain or website, or name, which is the first plain text. An email stands for its
 * domain, and a LinkedIn company page for the name in its address, because Lusha accepts no LinkedIn URL for companies.
 * Never throws.
 */
export function readCompanyRow(cells: readonly unknown[]): ReadRow<CompanyLookup> {
  const parts = partsOf(cells);
  if (isBlankRow(parts)) return { kind: 'blank' };
  if (parts.unready !== undefined) return { kind: 'bad input', reason: parts.unready };

  const id = parts.ids[0];
  const named = parts.domains.find((domain) => !isFreeMail(domain));
  const employers = parts.emails
    .map(employerDomain)
    .filter((domain): domain is string => domain !== undefined);
  const domain = named ?? [...employers].sort()[0];
  const name = parts.texts[0] ?? parts.pageNames[0];
  if (id === undefined && domain === undefined) {
    if (parts.refused !== undefined) return { kind: 'bad input', reason: parts.refused };
    if (name === undefined) {
      return { kind: 'bad input', reason: parts.unusable ?? withoutCompany(parts.profiles.length > 0) };
    }
  }
  const lookup = companyLookup({
    ...(id === undefined ? {} : { id }),
    ...(domain === undefined ? {} : { domain }),
    ...(name === undefined ? {} : { name }),
  });
  return { kind: 'lookup', lookup };
}

function withoutCompany(isPerson: boolean): string {
  return isPerson
    ? 'A LinkedIn profile leads to a person, not to a company. Use the company’s domain or name'
    : 'A provider of mail boxes for everybody names no company. Use the company’s own domain or its name';
}
