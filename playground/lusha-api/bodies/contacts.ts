/** What the bodies of the contact endpoints may contain. */

import type { ContactField } from '../account/account';
import type { ContactLookup } from '../world/world';
import { type Check, date, email, flag, listOf, oneOf, shape, text, whole } from './checks';

/** The highest number of lookups or IDs in one request. */
export const BATCH = 100;
/** The longest `clientReferenceId`. Lusha documents this length for another endpoint only. */
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

/** Accepts what identifies one person. */
export const contactItem = shape(
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

const contacts = listOf(contactItem, 1, BATCH);
const options = shape({ includePartialProfiles: flag });
const reveal = listOf(oneOf(['emails', 'phones']), 1);

/** Validated but not applied: here, only prospecting narrows by signals. */
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
