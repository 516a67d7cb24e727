/** Buying people: what is missing of a person, and what it costs. */
import type { Contact, ContactReveal } from '../core/contact';
import { type ContactLookup, matchOf } from '../core/lookup';
import type { Prices } from '../core/prices';
import type { Entry } from '../ledger/entry';
import { keptOf } from '../ledger/kept';
import { mapBatch, type NonEmpty } from '../lusha/batch';
import { enrichContacts, searchContacts } from '../lusha/contacts';
import type { Reveal, Trade, Wants } from './trade';

export const contactTrade: Trade<ContactLookup, Contact> = {
  revealsAtOnce: 4,
  journalBytes: 250,
  chargedTwice: false,
  recordOf: (entry: Entry | undefined) => (entry?.kind === 'contact' ? entry.contact : undefined),
  entryOf: (contact, at) => ({ kind: 'contact', at, contact: keptOf(contact) }),
  toBuy: (lookup, contact, wants) => {
    if (contact && !contact.idOnly && matchOf(lookup, contact) !== 'strong') return [];
    return missingReveals(contact, wants);
  },
  cost: (contact, reveals, prices) => {
    const credits = (reveal: Reveal) =>
      contact?.prices?.[reveal as ContactReveal] ?? listPrice(reveal, prices);
    return {
      credits: reveals.reduce((sum, reveal) => sum + credits(reveal), 0),
      phones: reveals.includes('phones') ? credits('phones') : 0,
    };
  },
  atListPrices: (contact, prices) => {
    const { emails, phones } = contact.prices ?? {};
    return {
      ...contact,
      ...(contact.prices
        ? {
            prices: {
              ...(emails === undefined ? {} : { emails: Math.max(emails, prices.email) }),
              ...(phones === undefined ? {} : { phones: Math.max(phones, prices.phone) }),
            },
          }
        : {}),
    };
  },
  search: (items) =>
    searchContacts(mapBatch(items, ({ reference, lookup }) => ({ reference, by: lookup.by }))),
  reveal: (ids, reveals) => enrichContacts(ids, reveals as NonEmpty<ContactReveal>),
};

/** The reveals still to be bought before the fields of `wants` can be shown; empty when there is nothing to buy. */
export function missingReveals(contact: Contact | undefined, wants: Wants): readonly ContactReveal[] {
  const reveals: ContactReveal[] = [];
  if (wants.has('emails') && isForSale(contact, 'emails')) reveals.push('emails');
  if (wants.has('phones') && isForSale(contact, 'phones')) reveals.push('phones');
  if (reveals.length > 0 || !wants.has('any reveal') || contact?.enriched) return reveals;
  // Fields that no search returns ride on the e-mails; phones are never bought for them, unless they are free.
  if (isForSale(contact, 'emails')) return ['emails'];
  return contact?.prices?.phones === 0 && isForSale(contact, 'phones') ? ['phones'] : [];
}

/** Not yet revealed, and not said to be missing by the preview. */
function isForSale(contact: Contact | undefined, reveal: ContactReveal): boolean {
  if (!contact) return true;
  if (contact[reveal] !== undefined) return false;
  const said = reveal === 'emails' ? contact.hasEmails : contact.hasPhones;
  return said !== false && (contact.prices === undefined || contact.prices[reveal] !== undefined);
}

function listPrice(reveal: Reveal, prices: Prices): number {
  return reveal === 'phones' ? prices.phone : prices.email;
}
