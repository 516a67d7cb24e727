/** Who was found, in the words of the panel. */
import type { Contact } from '../../core/contact';
import { fullName } from '../../core/fields/contact';
import type { ListEntry } from '../../ledger/entry';
import type { FoundPerson } from './view';

/** `About 1,234 people match; the first 25:`. `shown` of them are listed. */
export function headingOf({ total, totalIsExact }: ListEntry, shown: number): string {
  if (total === undefined) return shown === 0 ? 'Nobody matches' : `${people(shown)} found`;
  if (total === 0) return 'Nobody matches';
  const all = `${totalIsExact ? '' : 'About '}${people(total)} ${total === 1 ? 'matches' : 'match'}`;
  return shown < total ? `${all}; the first ${number(shown)}:` : all;
}

export function foundPerson(contact: Contact): FoundPerson {
  const { id, title, company, country, prices, emails, phones } = contact;
  return {
    name: fullName(contact) || id,
    about: [title, company?.name ?? company?.domain, country].filter((part) => part).join(' · '),
    data: [
      ...priceOf('e-mail', emails ? 0 : prices?.emails, contact.hasEmails),
      ...priceOf('phone', phones ? 0 : prices?.phones, contact.hasPhones),
    ].join(' · '),
  };
}

function priceOf(what: string, price: number | undefined, has: boolean | undefined): readonly string[] {
  if (has === false) return [`no ${what}`];
  if (price === undefined) return [];
  return [price === 0 ? `${what}: paid already` : `${what}: ${price} ${price === 1 ? 'credit' : 'credits'}`];
}

function people(count: number): string {
  return `${number(count)} ${count === 1 ? 'person' : 'people'}`;
}

function number(value: number): string {
  return `${value}`.replace(/\B(?=(?:\d{3})+$)/g, ',');
}
