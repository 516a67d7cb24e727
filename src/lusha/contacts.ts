/** Calls about people: looking them up, and revealing their e-mails and phones. */
import type { Contact, ContactReveal } from '../core/contact';
import type { ContactIdentifiers } from '../core/lookup';
import type { Batch, NonEmpty } from './batch';
import type { Call } from './call';
import { type ItemResult, matchResults } from './parse';
import { readContact, readEnrichedContact } from './parse-contact';

export interface ContactItem {
  /** Chosen by the caller, different for each item; the result is found under it. */
  readonly reference: string;
  readonly by: ContactIdentifiers;
}

/** Looks people up. Results by reference; a reference that is absent has no match. */
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
        readContact,
      ),
  };
}

/** Reveals. Results by id. What an account has revealed before was seen to cost nothing again, so it may be repeated. */
export function enrichContacts(
  ids: Batch<string>,
  reveal: NonEmpty<ContactReveal>,
): Call<ReadonlyMap<string, ItemResult<Contact>>> {
  return {
    method: 'post',
    path: '/v3/contacts/enrich',
    // Third parties would be asked, and charged for, when the switch is left out.
    body: { ids, reveal, waterfallEnabled: false },
    kind: 'contactEnrich',
    charged: true,
    repeatable: true,
    parse: (body) => matchResults(body, ids, 'id', (item) => readEnrichedContact(item, reveal)),
  };
}

/** Only what Lusha knows: an unknown property refuses the whole batch. */
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
