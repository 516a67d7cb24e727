/** How much of the purchased data the ledger keeps. */
import type { Contact } from '../core/contact';
import { type Entry, isRecord } from './entry';
import { signalsWithoutTexts } from './signals-entry';

/** Name of the document property that says how much of a purchase the file keeps. */
export const KEEP_PROPERTY = 'lusha.keep';

/** Returns whether the file keeps only Lusha's IDs of what was purchased. */
export function keepsIdsOnly(properties: Readonly<Record<string, string>>): boolean {
  return properties[KEEP_PROPERTY] === 'ids';
}

/** Cuts a person to what a field can show, and no more: the journal has 250 bytes for a person. */
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

/**
 * Gives all of an entry that such a file keeps: the id of what was bought, and that nothing was found. Of a record that was only
 * looked up nothing stays: whether it is the right one could not be said again.
 */
export function idOnlyEntry(entry: Entry): Entry | undefined {
  if (entry.kind === 'signals') return signalsWithoutTexts(entry);
  if (!isRecord(entry)) return entry;
  if (entry.kind === 'contact') {
    const { id, enriched, idOnly } = entry.contact;
    return enriched || idOnly ? { ...entry, contact: { id, idOnly: true } } : undefined;
  }
  const { id, facts, blocks, idOnly } = entry.company;
  const bought = facts || blocks || idOnly || entry.revealSent !== undefined;
  return bought ? { ...entry, company: { id, idOnly: true } } : undefined;
}
