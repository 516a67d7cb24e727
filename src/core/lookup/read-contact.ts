/** Reads a row of free-form cells as the lookup of one contact. */

import { isBlankRow, partsOf, type RowParts } from './cells';
import { domainName, foldCompany, hasLegalForm } from './company-names';
import { contactLookup } from './keys';
import type { ContactLookup, ReadRow } from './model';
import { cleanFirstName, cleanLastName, type PersonName, splitName } from './names';
import { employerDomain, isFreeMail } from './shapes';

interface TextReading {
  readonly name?: PersonName | undefined;
  readonly company?: string | undefined;
}

/**
 * Reads a row. Cells with a shape (email, LinkedIn URL, Lusha id, domain) may be anywhere in it. Plain texts are read
 * in order: full name, company; or first name, last name, company; or, when the row has a domain or a LinkedIn company
 * page, first and last name. When it has an email, a LinkedIn URL or an id, cells that cannot be read are ignored.
 * Never throws.
 */
export function readContactRow(cells: readonly unknown[]): ReadRow<ContactLookup> {
  const parts = partsOf(cells);
  if (isBlankRow(parts)) return { kind: 'blank' };
  if (parts.unready !== undefined) return { kind: 'bad input', reason: parts.unready };

  const id = parts.ids[0];
  const email = parts.emails.find((address) => employerDomain(address) !== undefined) ?? parts.emails[0];
  const linkedinUrl = parts.profiles[0];
  const strong = id !== undefined || email !== undefined || linkedinUrl !== undefined;
  if (!strong && parts.refused !== undefined) return { kind: 'bad input', reason: parts.refused };

  const companyDomain = parts.domains.find((domain) => !isFreeMail(domain));
  const { name, company } = readTexts(parts, companyDomain, email, strong);
  const companyName = company ?? parts.pageNames[0];
  if (!strong) {
    const problem = missing(parts, name, companyName !== undefined || companyDomain !== undefined);
    if (problem !== undefined) return { kind: 'bad input', reason: parts.unusable ?? problem };
  }
  const lookup = contactLookup({
    ...(id === undefined ? {} : { id }),
    ...(email === undefined ? {} : { email }),
    ...(linkedinUrl === undefined ? {} : { linkedinUrl }),
    ...name,
    ...(companyName === undefined ? {} : { companyName }),
    ...(companyDomain === undefined ? {} : { companyDomain }),
  });
  return { kind: 'lookup', lookup };
}

function readTexts(
  parts: RowParts,
  companyDomain: string | undefined,
  email: string | undefined,
  strong: boolean,
): TextReading {
  const [first, second, third] = parts.texts;
  if (first === undefined) return {};
  const hints = companyHints(parts, companyDomain, email);
  const whole = splitName(first);
  if (second === undefined) {
    return strong && isCompany(first, hints) ? { company: first } : { name: whole };
  }
  if (third !== undefined) return { name: pair(first, second), company: third };
  if (whole && isCompany(second, hints)) return { name: whole, company: second };
  if (companyDomain !== undefined || parts.pageNames.length > 0) return { name: pair(first, second) };
  if (whole || !strong) return { name: whole, company: second };
  return { name: pair(first, second) };
}

/** Returns the folded names inside the row's addresses. A text that begins with one of them is the company. */
function companyHints(
  parts: RowParts,
  companyDomain: string | undefined,
  email: string | undefined,
): readonly string[] {
  const hints = parts.pageNames.map(foldCompany);
  const employer = email === undefined ? undefined : employerDomain(email);
  for (const domain of [companyDomain, employer]) if (domain !== undefined) hints.push(domainName(domain));
  return hints.filter((hint) => hint.length > 1);
}

function isCompany(text: string, hints: readonly string[]): boolean {
  const folded = foldCompany(text);
  return hasLegalForm(text) || hints.some((hint) => folded.startsWith(hint));
}

function pair(first: string, last: string): PersonName | undefined {
  const firstName = cleanFirstName(first);
  const lastName = cleanLastName(last);
  return firstName === '' || lastName === '' ? undefined : { firstName, lastName };
}

function missing(parts: RowParts, name: PersonName | undefined, hasCompany: boolean): string | undefined {
  const [first, second] = parts.texts;
  if (first === undefined) return 'No person is named. Add a name, an e-mail or a LinkedIn URL';
  if (!hasCompany)
    return 'A name alone does not tell who is meant. Add a company, an e-mail or a LinkedIn URL';
  if (name) return undefined;
  const shown = second === undefined ? first : `${first}, ${second}`;
  return `“${shown}” cannot be told apart into first and last name. Give both, an e-mail or a LinkedIn URL`;
}
