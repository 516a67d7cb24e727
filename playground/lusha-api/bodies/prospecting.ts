/** What the bodies of the two prospecting endpoints may contain. */

import { type Check, flag, isRecord, shape, text, whole } from './checks';
import type { CompanyCriteria, ContactCriteria } from './criteria';
import { companyCriteria, contactCriteria, employerCriteria, staffCriteria } from './filters';

interface Sides<T> {
  readonly include?: T;
  readonly exclude?: T;
}

export interface ProspectingBody {
  readonly pagination: { readonly page: number; readonly size: number };
  readonly filters: {
    readonly contacts?: Sides<ContactCriteria>;
    readonly companies?: Sides<CompanyCriteria>;
  };
  readonly options?: {
    readonly includePartialProfiles?: boolean;
    readonly excludeDnc?: boolean;
    readonly maxContactsPerCompany?: number;
  };
}

const pagination = shape({ page: whole(0, 1000), size: whole(10, 100) }, { required: ['page', 'size'] });

const sides = (criteria: Check, required: readonly string[] = []): Check =>
  shape({ include: criteria, exclude: criteria }, { required });

/** Company criteria that companies/prospecting does not accept together with criteria about the companies' people. */
const NOT_WITH_STAFF: readonly string[] = [
  'searchText',
  'signals',
  'technologies',
  'technologiesCondition',
  'intentTopics',
  'intentTopicsOperator',
  'intentTopicsCondition',
  'intentMinScore',
  'intentMaxScore',
];

export const contactProspectingBody: Check = shape(
  {
    pagination,
    filters: shape(
      { contacts: sides(contactCriteria), companies: sides(employerCriteria) },
      {
        rule: ({ contacts, companies }) =>
          [contacts, companies].some((side) => isRecord(side) && Object.keys(side).length > 0)
            ? []
            : ['at least one filter must be provided'],
      },
    ),
    options: shape({
      includePartialProfiles: flag,
      excludeDnc: flag,
      maxContactsPerCompany: whole(1, 20),
    }),
    tableId: text(),
  },
  { required: ['pagination', 'filters'] },
);

export const companyProspectingBody: Check = shape(
  {
    pagination,
    filters: shape(
      { contacts: sides(staffCriteria), companies: sides(companyCriteria, ['include']) },
      {
        required: ['companies'],
        rule: ({ contacts, companies }, path) => {
          if (contacts === undefined || !isRecord(companies)) return [];
          const used = Object.values(companies).flatMap((side) => (isRecord(side) ? Object.keys(side) : []));
          const clash = NOT_WITH_STAFF.filter((key) => used.includes(key));
          return clash.length === 0 ? [] : [`${path}.contacts cannot be combined with ${clash.join(', ')}`];
        },
      },
    ),
    // Only people have partial profiles, so the switch changes nothing for companies.
    options: shape({ includePartialProfiles: flag }),
    tableId: text(),
  },
  { required: ['pagination', 'filters'] },
);
