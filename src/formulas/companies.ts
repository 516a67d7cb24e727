/** Companies in formulas: which fields there are, and what stands where one was not bought. */
import { companyTrade } from '../acquire/company-trade';
import type { Company } from '../core/company';
import { COMPANY_FIELDS, type CompanyField } from '../core/fields/company';
import { type CompanyLookup, readCompanyRow } from '../core/lookup';
import type { RecordKind } from './records';

export const COMPANIES: RecordKind<CompanyLookup, Company, CompanyField> = {
  catalogue: COMPANY_FIELDS,
  defaultFields: 'name, domain, industry, employees, country',
  trade: companyTrade,
  readRow: readCompanyRow,
  columnOf: (field) => ({
    label: field.label,
    value(lookup, { entry }) {
      if (entry?.kind !== 'company') return undefined;
      const bought = companyTrade.toBuy(lookup, entry.company, new Set([field.needs])).length === 0;
      return bought ? field.read(entry.company) : undefined;
    },
    withheld: (_lookup, { entry }) =>
      entry?.kind === 'company' && entry.failed !== undefined ? `failed: ${entry.failed}` : undefined,
  }),
};
