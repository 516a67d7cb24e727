/** Calls that look contacts up and reveal their emails and phones. */
import type { Contact, ContactReveal } from '../core/contact';
import { type ContactIdentifiers, contactFits } from '../core/lookup';
import type { Batch, NonEmpty } from './batch';
import type { Call } from './call';
import { type ItemResult, matchResults } from './parse';
import { enrichedContactReader, readContact } from './parse-contact';

export interface ContactItem {
  /** The caller chooses a different reference for each item and finds the result under it. */
  readonly reference: string;
  readonly by: ContactIdentifiers;
}

/** Builds the call that looks contacts up. Its results are by reference; an absent reference has no match. */
export function searchContacts(items: Batch<ContactItem>): Call<ReadonlyMap<string, ItemResult<Contact>>> {
  return {
    method: 'post',
    path: '/v3/contacts/search',
    body: { contacts: items.map(({ reference, by }) => ({ clientReferenceId: reference, ...sent(by) })) },
    kind: 'contactSearch',
    charged: true,
    repeatable: true,
    parse: (body) =>
      matchResults(
        body,
        items.map(({ reference }) => reference),
        'clientReferenceId',
        { read: readContact },
        (contact, index) => contactFits(items[index]?.by ?? {}, contact),
      ),
  };
}

/**
 * Builds the call that reveals emails or phones. Its results are by id. It is repeatable, because a reveal that the
 * account had before was seen to cost nothing.
 */
export function enrichContacts(
  ids: Batch<string>,
  reveal: NonEmpty<ContactReveal>,
): Call<ReadonlyMap<string, ItemResult<Contact>>> {
  return {
    method: 'post',
    path: '/v3/contacts/enrich',
    // Without this switch Lusha would also request data from third parties and charge for it.
    body: { ids, reveal, waterfallEnabled: false },
    kind: 'contactEnrich',
    charged: true,
    repeatable: true,
    parse: (body) => matchResults(body, ids, 'id', enrichedContactReader(reveal)),
  };
}

/** Picks the properties that Lusha knows, because the API refuses a whole batch with an unknown one. */
function sent(by: ContactIdentifiers): ContactIdentifiers {
  const { id, email, linkedinUrl, firstName, lastName, companyName, companyDomain } = by;
  return {
    ...(id === undefined ? {} : { id }),
    ...(email === undefined ? {} : { email }),
    ...(linkedinUrl === undefined ? {} : { linkedinUrl }),
    ...(firstName === undefined ? {} : { firstName }),
    ...(lastName === undefined ? {} : { lastName }),
    ...(companyName === undefined ? {} : { companyName }),
    ...(companyDomain === undefined ? {} : { companyDomain }),
  };
}
