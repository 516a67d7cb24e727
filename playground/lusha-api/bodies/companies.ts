/** What the bodies of the company endpoints may contain. */

import { ALL_SIGNALS, COMPANY_SIGNALS } from '../taxonomy/signals';
import type { CompanyLookup } from '../world/world';
import { type Check, date, flag, listOf, oneOf, shape, text } from './checks';
import { BATCH, REFERENCE_LENGTH } from './contacts';

/** Blocks of a company's record, each of which is paid for separately. */
export const COMPANY_BLOCKS = [
  'employeesByDepartment',
  'employeesByLocation',
  'employeesBySeniority',
  'competitors',
  'intent',
  'estimatedAnnualItSpend',
  'monthlyWebsiteTraffic',
  'openJobsTotal',
  'openJobsByDepartment',
  'openJobsByLocation',
  'openJobsBySeniority',
  'directParent',
  'ultimateParent',
] as const;

export type CompanyBlock = (typeof COMPANY_BLOCKS)[number];

export interface CompanyItem extends CompanyLookup {
  readonly clientReferenceId?: string;
}

export interface CompanySearchBody {
  readonly companies: readonly CompanyItem[];
}

export interface CompanyEnrichBody {
  readonly ids: readonly string[];
  readonly reveal?: readonly CompanyBlock[];
}

const company = shape(
  { clientReferenceId: text(REFERENCE_LENGTH), id: text(), name: text(), domain: text() },
  {
    rule: (item, path) =>
      (item.id ?? item.name ?? item.domain) === undefined ? [`${path} must have id, name or domain`] : [],
  },
);

const companies = listOf(company, 1, BATCH);
const options = shape({ includePartialProfiles: flag });

/** Validated but not applied: here, only prospecting narrows by signals. */
const signals = shape(
  { types: listOf(oneOf([ALL_SIGNALS, ...COMPANY_SIGNALS]), 1), startDate: date },
  { required: ['types'] },
);

export const companySearchBody: Check = shape({ companies, options, signals }, { required: ['companies'] });

export const companySearchAndEnrichBody: Check = shape({ companies, options }, { required: ['companies'] });

export const companyEnrichBody: Check = shape(
  { ids: listOf(text(), 1, BATCH), reveal: listOf(oneOf(COMPANY_BLOCKS), 1), tableId: text() },
  { required: ['ids'] },
);
