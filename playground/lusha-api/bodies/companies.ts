/** What the bodies of the company calls may hold. */

import type { CompanyLookup } from '../world/world';
import { type Check, date, flag, listOf, oneOf, shape, text } from './checks';
import { BATCH, REFERENCE_LENGTH } from './contacts';

/** Blocks of a company's record that are paid for one by one. */
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
] as const;

export type CompanyBlock = (typeof COMPANY_BLOCKS)[number];

/** What signals of companies are called, besides `allSignals`. */
export const COMPANY_SIGNALS = [
  'allSignals',
  'linkedinActivityIntent',
  'websiteTrafficIncrease',
  'websiteTrafficDecrease',
  'itSpendIncrease',
  'itSpendDecrease',
  'surgeInHiring',
  'surgeInHiringByDepartment',
  'surgeInHiringByLocation',
  'headcountIncrease1m',
  'headcountIncrease3m',
  'headcountIncrease6m',
  'headcountIncrease12m',
  'headcountDecrease1m',
  'headcountDecrease3m',
  'headcountDecrease6m',
  'headcountDecrease12m',
  'riskNews',
  'commercialActivityNews',
  'corporateStrategyNews',
  'financialEventsNews',
  'peopleNews',
  'marketIntelligenceNews',
  'productActivityNews',
] as const;

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

/** Checked, but no company of this world has any: it narrows nothing. */
const signals = shape({ types: listOf(oneOf(COMPANY_SIGNALS), 1), startDate: date }, { required: ['types'] });

export const companySearchBody: Check = shape({ companies, options, signals }, { required: ['companies'] });

export const companySearchAndEnrichBody: Check = shape({ companies, options }, { required: ['companies'] });

export const companyEnrichBody: Check = shape(
  { ids: listOf(text(), 1, BATCH), reveal: listOf(oneOf(COMPANY_BLOCKS), 1), tableId: text() },
  { required: ['ids'] },
);
