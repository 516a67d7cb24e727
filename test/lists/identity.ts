/** Compares what a lookup asks for with what a row says of its person. */
import type { Person } from '../../playground/lusha-api/lusha';
import { foldCompany } from '../../src/core/lookup/company-names';
import type { RealList } from './list';

/** The identifiers of a lookup, or of an item of a search request. */
export interface Identifiers {
  readonly id?: string;
  readonly email?: string;
  readonly linkedinUrl?: string;
  readonly firstName?: string;
  readonly lastName?: string;
  readonly companyName?: string;
  readonly companyDomain?: string;
  readonly name?: string;
  readonly domain?: string;
}

/** Identifiers in one spelling. The whole name is one text, because where it is split does not change whom it names. */
export interface Identity {
  readonly id?: string;
  readonly email?: string;
  readonly linkedin?: string;
  readonly name?: string;
  readonly company?: string;
  readonly domain?: string;
}

/** Returns the identifiers of a lookup of a contact or a company in one spelling. */
export function identityOf(by: Identifiers): Identity {
  const { id, email, linkedinUrl, firstName, lastName } = by;
  const company = by.companyName ?? by.name;
  const domain = by.companyDomain ?? by.domain;
  return withoutBlanks({
    id,
    email,
    linkedin: linkedinUrl,
    name: lettersOf(`${firstName ?? ''}${lastName ?? ''}`),
    company: company === undefined ? undefined : foldCompany(company),
    domain,
  });
}

/** Returns what the columns of the list say of the person in the row with this index under the headers. */
export function identityIn(list: RealList, row: number): Identity {
  const person = list.people[row];
  if (person === undefined) throw new Error(`Row ${row} of ${list.name} is no person.`);
  const has = (role: string) => list.roles[role] ?? list.optional[role];
  const cell = (role: string) => list.cells[list.headerRow + row]?.[(has(role) ?? 0) - 1];
  const isNamed = ['full name', 'name, last first', 'first name'].some((role) => has(role) !== undefined);
  const company = cell('company name');
  return withoutBlanks({
    id: cell('lusha id') && person.id,
    email: cell('email') && person.email,
    linkedin: cell('linkedin') && person.linkedinUrl,
    name: isNamed && list.kind === 'contact' ? lettersOf(person.firstName + person.lastName) : undefined,
    company: company === undefined ? undefined : foldCompany(String(company)),
    domain: cell('company domain') && person.companyDomain,
  });
}

/** Returns the identity of a person by what columns with these roles hold. `company` is what the list calls the company. */
export function identityFrom(
  person: Person,
  roles: readonly string[],
  company: unknown = person.companyName,
): Identity {
  const has = (...some: readonly string[]) => some.some((role) => roles.includes(role));
  return withoutBlanks({
    id: has('lusha id') ? person.id : undefined,
    email: has('email') ? person.email : undefined,
    linkedin: has('linkedin') ? person.linkedinUrl : undefined,
    name: has('full name', 'first name') ? lettersOf(person.firstName + person.lastName) : undefined,
    company: has('company name') ? foldCompany(String(company)) : undefined,
    domain: has('company domain') ? person.companyDomain : undefined,
  });
}

/** Returns the letters of a name in lower case and without accents. */
function lettersOf(name: string): string {
  return name
    .normalize('NFD')
    .toLowerCase()
    .replace(/[^\p{L}]/gu, '');
}

function withoutBlanks(values: Readonly<Record<string, unknown>>): Identity {
  return Object.fromEntries(
    Object.entries(values).filter(([, value]) => value !== undefined && value !== ''),
  );
}
