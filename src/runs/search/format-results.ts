/** Search results in the words of the panel. */

import type { Company } from '../../core/company';
import type { Contact } from '../../core/contact';
import { fullName } from '../../core/fields/contact';
import type { Kind } from '../../core/kind';
import type { ListEntry } from '../../ledger/entry';
import type { SearchMatch } from './view';

/** Returns how many records match, such as `About 1,234 people match; the first 25:`. `shown` is the number of listed records. */
export function headingOf(kind: Kind, { total, totalIsExact }: ListEntry, shown: number): string {
  const noMatch = kind === 'contact' ? 'Nobody matches' : 'No company matches';
  if (total === undefined) return shown === 0 ? noMatch : `${counted(kind, shown)} found`;
  if (total === 0) return noMatch;
  const all = `${totalIsExact ? '' : 'About '}${counted(kind, total)} ${total === 1 ? 'matches' : 'match'}`;
  return shown < total ? `${all}; the first ${number(shown)}:` : all;
}

/** Formats a contact for the list of the panel. */
export function foundPerson(contact: Contact): SearchMatch {
  const { id, title, company, country, prices, emails, phones } = contact;
  return {
    name: fullName(contact) || id,
    about: listed([title, company?.name ?? company?.domain, country]),
    data: [
      ...priceOf('e-mail', emails ? 0 : prices?.emails, contact.hasEmails),
      ...priceOf('phone', phones ? 0 : prices?.phones, contact.hasPhones),
    ].join(' · '),
  };
}

/** Formats a company for the list of the panel. */
export function foundCompany({ id, name, domain, industry, employees, place, facts }: Company): SearchMatch {
  const size = employees?.exact ?? employees?.min;
  return {
    name: name ?? domain ?? id,
    about: listed([
      domain,
      industry,
      size === undefined ? undefined : sizeText(size, employees?.exact !== undefined),
      place?.country,
    ]),
    data: facts ? 'bought already' : '',
  };
}

function sizeText(size: number, isExact: boolean): string {
  return isExact ? `${number(size)} ${size === 1 ? 'employee' : 'employees'}` : `${number(size)}+ employees`;
}

function listed(parts: readonly (string | undefined)[]): string {
  return parts.filter((part) => part).join(' · ');
}

function priceOf(what: string, price: number | undefined, has: boolean | undefined): readonly string[] {
  if (has === false) return [`no ${what}`];
  if (price === undefined) return [];
  return [price === 0 ? `${what}: paid already` : `${what}: ${price} ${price === 1 ? 'credit' : 'credits'}`];
}

function counted(kind: Kind, count: number): string {
  const [one, more] = kind === 'contact' ? ['person', 'people'] : ['company', 'companies'];
  return `${number(count)} ${count === 1 ? one : more}`;
}

function number(value: number): string {
  return `${value}`.replace(/\B(?=(?:\d{3})+$)/g, ',');
}
