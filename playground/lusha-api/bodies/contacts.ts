/** What the bodies of the contact calls may hold. */

import type { ContactField } from '../account/account';
import type { ContactLookup } from '../world/world';
import { type Check, date, email, flag, listOf, oneOf, shape, text, whole } from './checks';

/** Most lookups or ids of one request. */
export const BATCH = 100;
/** Longest `clientReferenceId`; documented on another call only. */
export const REFERENCE_LENGTH = 256;

export interface ContactItem extends ContactLookup {
  readonly clientReferenceId?: string;
}

export interface ContactSearchBody {
  readonly contacts: readonly ContactItem[];
}

export interface ContactSearchAndEnrichBody extends ContactSearchBody {
  readonly reveal?: readonly ContactField[];
}

export interface ContactEnrichBody {
  readonly ids: readonly string[];
  readonly reveal?: readonly ContactField[];
}

const contact = shape(
  {
    clientReferenceId: text(REFERENCE_LENGTH),
    id: text(),
    linkedinUrl: text(),
    email,
    firstName: text(),
    lastName: text(),
    companyName: text(),
    companyDomain: text(),
  },
  {
    rule: (item, path) => {
      const named = item.firstName !== undefined && item.lastName !== undefined;
      const employed = item.companyName !== undefined || item.companyDomain !== undefined;
      const known = item.id ?? item.linkedinUrl ?? item.email;
      return known !== undefined || (named && employed)
        ? []
        : [
            `${path} must have id, linkedinUrl, email, or firstName and lastName with companyName or companyDomain`,
          ];
    },
  },
);

const contacts = listOf(contact, 1, BATCH);
const options = shape({ includePartialProfiles: flag });
const reveal = listOf(oneOf(['emails', 'phones']), 1);

/** `signals` is checked, but nobody in this world has any: it narrows nothing. */
const signals = shape(
  {
    types: listOf(oneOf(['allSignals', 'promotion', 'companyChange']), 1),
    startDate: date,
    maxResultsPerSignal: whole(1, 100),
  },
  { required: ['types'] },
);

export const contactSearchBody: Check = shape({ contacts, options, signals }, { required: ['contacts'] });

export const contactSearchAndEnrichBody: Check = shape(
  { contacts, options, reveal },
  { required: ['contacts'] },
);

export const contactEnrichBody: Check = shape(
  { ids: listOf(text(), 1, BATCH), reveal, waterfallEnabled: flag, tableId: text() },
  { required: ['ids'] },
);
