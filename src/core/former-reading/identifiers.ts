/** The identifiers of a row in the former reading. */
import type { CompanyIdentifiers, ContactIdentifiers } from '../lookup';
import { partsOf, type RowParts } from './cells';
import { domainName, foldCompany, hasLegalForm } from './company-names';
import { cleanFirstName, cleanLastName, type PersonName, splitName } from './names';
import { employerDomain, isFreeMail } from './shapes';

/** Returns what identifies the person of a row, or why nobody is identified. */
export function contactIdentifiers(cells: readonly unknown[]): ContactIdentifiers | 'blank' | 'bad input' {
  const parts = partsOf(cells);
  if (parts.isBlank) return 'blank';
  if (parts.isUnready) return 'bad input';
  const id = parts.ids[0];
  const email = parts.emails.find((address) => employerDomain(address) !== undefined) ?? parts.emails[0];
  const linkedinUrl = parts.profiles[0];
  const strong = id !== undefined || email !== undefined || linkedinUrl !== undefined;
  if (!strong && parts.isRefused) return 'bad input';
  const companyDomain = parts.domains.find((domain) => !isFreeMail(domain));
  const { name, company } = readTexts(parts, companyDomain, email, strong);
  const companyName = company ?? parts.pageNames[0];
  if (!strong && (!name || (companyName === undefined && companyDomain === undefined))) return 'bad input';
  return {
    ...(id === undefined ? {} : { id }),
    ...(email === undefined ? {} : { email }),
    ...(linkedinUrl === undefined ? {} : { linkedinUrl }),
    ...name,
    ...(companyName === undefined ? {} : { companyName }),
    ...(companyDomain === undefined ? {} : { companyDomain }),
  };
}

/** Returns what identifies the company of a row, or why none is identified. */
export function companyIdentifiers(cells: readonly unknown[]): CompanyIdentifiers | 'blank' | 'bad input' {
  const parts = partsOf(cells);
  if (parts.isBlank) return 'blank';
  if (parts.isUnready) return 'bad input';
  const id = parts.ids[0];
  const employers = parts.emails.flatMap((email) => employerDomain(email) ?? []);
  const domain = parts.domains.find((one) => !isFreeMail(one)) ?? employers.sort()[0];
  const name = parts.texts[0] ?? parts.pageNames[0];
  if (id === undefined && domain === undefined && (parts.isRefused || name === undefined)) return 'bad input';
  return {
    ...(id === undefined ? {} : { id }),
    ...(domain === undefined ? {} : { domain }),
    ...(name === undefined ? {} : { name }),
  };
}

interface TextReading {
  readonly name?: PersonName | undefined;
  readonly company?: string | undefined;
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
