/** Companies in formulas: which fields there are, and what stands where one was not bought. */
import { companyPurchases } from '../acquire/company-purchases';
import { COMPANIES } from '../acquire/kinds';
import type { Company } from '../core/company';
import type { CompanyField } from '../core/fields/company';
import type { CompanyLookup } from '../core/lookup';
import type { ShownKind } from './records';

export const SHOWN_COMPANIES: ShownKind<CompanyLookup, Company, CompanyField> = {
  ...COMPANIES,
  columnOf: (field) => ({
    label: field.label,
    value(lookup, { entry }) {
      if (entry?.kind !== 'company' || entry.company.idOnly) return undefined;
      const bought = companyPurchases.toBuy(lookup, entry.company, new Set([field.needs])).length === 0;
      return bought ? field.read(entry.company) : undefined;
    },
    withheld: (_lookup, { entry }) =>
      entry?.kind === 'company' && entry.failed !== undefined ? `failed: ${entry.failed}` : undefined,
  }),
};
