/** What the ledger keeps of a person: what a field can show, and no more. The journal has 250 bytes for each. */
import type { Contact } from '../core/contact';

export function keptOf(contact: Contact): Contact {
  const { countryCode, fullName, company, emails, phones, ...kept } = contact;
  const derived = fullName === `${contact.firstName} ${contact.lastName}`;
  return {
    ...kept,
    ...(fullName === undefined || derived ? {} : { fullName }),
    ...(company ? { company: withoutId(company) } : {}),
    ...(emails ? { emails: emails.map(({ updated, ...email }) => email) } : {}),
    ...(phones ? { phones: phones.map(({ updated, ...phone }) => phone) } : {}),
  };
}

/** Ids are forty random characters that do not compress; no field shows an employer's. */
function withoutId<T extends { readonly id?: string }>({ id, ...rest }: T): Omit<T, 'id'> {
  return rest;
}
