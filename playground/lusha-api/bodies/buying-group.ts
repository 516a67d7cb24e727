/** What the body of a request for buying groups may contain. */

import { PERSONAS, type Persona } from '../world/buying-groups';
import { type Check, listOf, oneOf, shape, text, whole } from './checks';
import { REFERENCE_LENGTH } from './contacts';

/** The most companies of one request. */
const MOST_COMPANIES = 25;

export interface GroupItem {
  readonly domain?: string;
  readonly id?: string;
  readonly clientReferenceId?: string;
}

export interface BuyingGroupBody {
  readonly companies: readonly GroupItem[];
  readonly personas?: readonly Persona[];
  readonly contactsLimit?: number;
  readonly pagination?: { readonly page?: number; readonly size?: number };
}

const company = shape(
  { domain: text(), id: text(), clientReferenceId: text(REFERENCE_LENGTH) },
  {
    rule: ({ domain, id }, path) =>
      (domain === undefined) === (id === undefined) ? [`${path} must have exactly one of domain and id`] : [],
  },
);

/** A domain beside the list of companies was accepted by an earlier version and is refused now. */
export const buyingGroupBody: Check = shape(
  {
    companies: listOf(company, 1, MOST_COMPANIES),
    personas: listOf(oneOf(PERSONAS), 1),
    contactsLimit: whole(1),
    pagination: shape({ page: whole(0), size: whole(10, 100) }),
  },
  { required: ['companies'] },
);
