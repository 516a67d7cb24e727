/** Search results in the words of the panel. */

import type { Company } from '../../core/company';
import type { Contact } from '../../core/contact';
import { fullName } from '../../core/fields/contact';
import type { Kind } from '../../core/kind';
import type { Prices } from '../../core/prices';
import type { ListEntry } from '../../ledger/entry';
import type { SearchMatch } from './view';

/** Returns how many records match, such as `About 1,234 people match`. `listed` is the number of results on the first page. */
export function headingOf(kind: Kind, { total, totalIsExact }: ListEntry, listed: number): string {
  if (total === undefined) return listed === 0 ? 'No matches' : `${matchesText(kind, listed)} found`;
  if (total === 0) return 'No matches';
  return `${totalIsExact ? '' : 'About '}${matchesText(kind, total)} ${total === 1 ? 'matches' : 'match'}`;
}

/** Returns a number of records, such as `1,234 people`. */
export function matchesText(kind: Kind, count: number): string {
  const [one, more] = kind === 'contact' ? ['person', 'people'] : ['company', 'companies'];
  return `${number(count)} ${count === 1 ? one : more}`;
}

/** The results of the first page by what became of them. */
export interface PageCounts {
  readonly shown: number;
  /** Purchased by this file. */
  readonly inFile: number;
  readonly neverContact: number;
  readonly forgotten: number;
  /** Listed without data. */
  readonly withheld: number;
  /** Due but not listed. */
  readonly missing: number;
}

/** Returns how many results are shown and why not the others, such as `24 shown · 1 already in file`. */
export function shownText({ shown, inFile, neverContact, forgotten, withheld, missing }: PageCounts): string {
  const parts: readonly (readonly [number, string])[] = [
    [inFile, 'already in file'],
    [neverContact, 'on your Never contact tab'],
    [forgotten, 'forgotten (privacy)'],
    [withheld, 'restricted (privacy)'],
    [missing, 'not sent by Lusha'],
  ];
  const others = parts.flatMap(([count, why]) => (count > 0 ? [`${number(count)} ${why}`] : []));
  return [`${number(shown)} shown`, ...others].join(' · ');
}

/** Formats a contact for the list of the panel. `prices` are those of the account. */
export function foundPerson(contact: Contact, prices: Prices): SearchMatch {
  const { id, title, company, emails, phones } = contact;
  const isKnown = contact.hasEmails !== undefined || contact.hasPhones !== undefined;
  const data = [
    ...offer('email', contact.prices?.emails, prices.email, emails === undefined && contact.hasEmails),
    ...offer('phone', contact.prices?.phones, prices.phone, phones === undefined && contact.hasPhones),
  ];
  return {
    name: fullName(contact) || id,
    about: listed([title, company?.name ?? company?.domain]),
    data: data.length > 0 || !isKnown ? data.join(', ') : 'no email or phone',
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
    data: facts ? 'purchased' : '',
  };
}

function sizeText(size: number, isExact: boolean): string {
  return isExact ? `${number(size)} ${size === 1 ? 'employee' : 'employees'}` : `${number(size)}+ employees`;
}

function listed(parts: readonly (string | undefined)[]): string {
  return parts.filter((part) => part).join(' · ');
}

/** Names what can be purchased, with its price where that is not the usual one. */
function offer(
  what: string,
  price: number | undefined,
  usual: number,
  has: boolean | undefined,
): readonly string[] {
  if (!has) return [];
  if (price === undefined || price === usual) return [what];
  return [`${what} (${price} ${price === 1 ? 'credit' : 'credits'})`];
}

function number(value: number): string {
  return `${value}`.replace(/\B(?=(?:\d{3})+$)/g, ',');
}
