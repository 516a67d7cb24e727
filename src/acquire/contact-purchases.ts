/** Buying people: what is missing of a person, and what it costs. */
import type { Contact, ContactReveal } from '../core/contact';
import { type ContactLookup, type Match, matchOf } from '../core/lookup';
import type { Prices } from '../core/prices';
import type { Entry } from '../ledger/entry';
import { keptOf } from '../ledger/kept';
import { mapBatch, type NonEmpty } from '../lusha/batch';
import { enrichContacts, searchContacts } from '../lusha/contacts';
import type { RecordKind, RequiredReveals, Reveal } from './record-kind';

const recordKind: Omit<RecordKind<ContactLookup, Contact>, 'toBuy'> = {
  revealsAtOnce: 4,
  journalBytes: 250,
  chargedTwice: false,
  recordOf: (entry: Entry | undefined) => (entry?.kind === 'contact' ? entry.contact : undefined),
  entryOf: (contact, at) => ({ kind: 'contact', at, contact: keptOf(contact) }),
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

/** Somebody who works elsewhere by now, or was found by a name alone, is bought where `isAccepted` says so. */
export function contactPurchasesWhere(
  isAccepted: (match: Match) => boolean,
): RecordKind<ContactLookup, Contact> {
  return {
    ...recordKind,
    toBuy: (lookup, contact, required) => {
      if (contact && !contact.idOnly && !isAccepted(matchOf(lookup, contact))) return [];
      return missingReveals(contact, required);
    },
  };
}

/** Nobody is bought by surprise. */
export const contactPurchases = contactPurchasesWhere((match) => match === 'strong');

/** The reveals still to be bought before the fields of `wants` can be shown; empty when there is nothing to buy. */
export function missingReveals(
  contact: Contact | undefined,
  required: RequiredReveals,
): readonly ContactReveal[] {
  const reveals: ContactReveal[] = [];
  if (required.has('emails') && isForSale(contact, 'emails')) reveals.push('emails');
  if (required.has('phones') && isForSale(contact, 'phones')) reveals.push('phones');
  if (reveals.length > 0 || !required.has('any reveal') || contact?.enriched) return reveals;
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
