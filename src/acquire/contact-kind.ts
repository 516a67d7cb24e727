/** The record kind for contacts: fields, lookups, requests and prices. */
import type { Contact, ContactReveal } from '../core/contact';
import { shortText } from '../core/errors';
import { CONTACT_FIELDS } from '../core/fields/contact';
import { type ContactLookup, contactAliases, hasMovedOn, matchOf } from '../core/lookup';
import type { Prices } from '../core/prices';
import { failedText } from '../core/run-status';
import { keptOf } from '../ledger/kept';
import { mapBatch, type NonEmpty } from '../lusha/batch';
import { enrichContacts, searchContacts } from '../lusha/contacts';
import type { RecordKind, RequiredReveals, Reveal } from './record-kind';

/** Describes how contacts are looked up, revealed and priced. */
export const CONTACTS: RecordKind<ContactLookup, Contact> = {
  kind: 'contact',
  catalogue: CONTACT_FIELDS,
  idLookup: (id) => ({ kind: 'contact', key: contactAliases({ id })[0] ?? '', aliases: [], by: { id } }),
  matchOf,
  agrees(lookup, contact) {
    const { id, email, linkedinUrl, ...by } = lookup.by;
    return matchOf({ ...lookup, by }, contact) === 'strong';
  },
  isAtSameEmployer: (lookup, contact) => hasMovedOn(lookup, contact) === false,
  failureText: (reason) => (reason === 'restricted' ? shortText('restricted') : failedText(reason)),

  recordOf: (entry) => (entry?.kind === 'contact' ? entry.contact : undefined),
  entryOf: (contact, at) => ({ kind: 'contact', at, contact: keptOf(contact) }),

  revealsAtOnce: 4,
  journalBytes: 250,
  chargedTwice: false,
  missingReveals,
  toBuy(lookup, contact, required) {
    // A contact that is not clearly the person of the row is not revealed without consent.
    if (contact && !contact.idOnly && matchOf(lookup, contact) !== 'strong') return [];
    return missingReveals(contact, required);
  },
  listPrice,
  cost(own, reveals, prices) {
    const credits = (reveal: Reveal) => own.get(reveal) ?? listPrice(reveal, prices);
    return {
      credits: reveals.reduce((sum, reveal) => sum + credits(reveal), 0),
      phones: reveals.includes('phones') ? credits('phones') : 0,
    };
  },
  fieldPrice({ needs }, prices) {
    if (needs === 'preview') return { price: 0, paidBy: '' };
    const paidBy = needs === 'phones' ? 'phones' : 'emails';
    return { price: listPrice(paidBy, prices), paidBy };
  },

  search: (items) =>
    searchContacts(mapBatch(items, ({ reference, lookup }) => ({ reference, by: lookup.by }))),
  reveal: (ids, reveals) => enrichContacts(ids, reveals as NonEmpty<ContactReveal>),
};

function missingReveals(contact: Contact | undefined, required: RequiredReveals): readonly ContactReveal[] {
  const reveals: ContactReveal[] = [];
  if (required.has('emails') && isForSale(contact, 'emails')) reveals.push('emails');
  if (required.has('phones') && isForSale(contact, 'phones')) reveals.push('phones');
  if (reveals.length > 0 || !required.has('any reveal') || contact?.enriched) return reveals;
  // Fields that no search returns come with the email reveal. Phones are revealed for them only when that is free.
  if (isForSale(contact, 'emails')) return ['emails'];
  return contact?.prices?.phones === 0 && isForSale(contact, 'phones') ? ['phones'] : [];
}

/** Returns true if the reveal was not purchased yet and the preview does not rule it out. A price is an offer, whatever else it says. */
function isForSale(contact: Contact | undefined, reveal: ContactReveal): boolean {
  if (!contact) return true;
  if (contact[reveal] !== undefined) return false;
  if (contact.prices?.[reveal] !== undefined) return true;
  const isAvailable = reveal === 'emails' ? contact.hasEmails : contact.hasPhones;
  return isAvailable !== false && contact.prices === undefined;
}

function listPrice(reveal: Reveal, prices: Prices): number {
  return reveal === 'phones' ? prices.phone : prices.email;
}
