/** What the bodies of the two endpoints for signal scores may contain. */

import { type Check, email, listOf, shape, text } from './checks';
import { BATCH, type ContactItem, contactItem, REFERENCE_LENGTH } from './contacts';

export interface ScoredCompany {
  readonly clientReferenceId?: string;
  readonly id?: string;
  readonly domain?: string;
  readonly name?: string;
  /** Only its domain counts. */
  readonly email?: string;
}

export interface CompanyScoreBody {
  readonly companies: readonly ScoredCompany[];
}

export interface ContactScoreBody {
  readonly contacts: readonly ContactItem[];
}

const company = shape(
  { clientReferenceId: text(REFERENCE_LENGTH), id: text(), domain: text(), name: text(), email },
  {
    rule: ({ id, domain, name, email: address }, path) =>
      [id, domain, name, address].filter((one) => one !== undefined).length === 1
        ? []
        : [`${path} must have exactly one of id, domain, name and email`],
  },
);

export const companyScoreBody: Check = shape(
  { companies: listOf(company, 1, BATCH) },
  { required: ['companies'] },
);

export const contactScoreBody: Check = shape(
  { contacts: listOf(contactItem, 1, BATCH) },
  { required: ['contacts'] },
);
