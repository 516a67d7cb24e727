/** The two kinds of records: which fields there are, how a row of cells names one, and how it is bought. */

import type { Company } from '../core/company';
import type { Contact } from '../core/contact';
import { COMPANY_FIELDS, type CompanyField } from '../core/fields/company';
import { CONTACT_FIELDS, type ContactField } from '../core/fields/contact';
import type { Kind } from '../core/kind';
import {
  type CompanyLookup,
  type ContactLookup,
  type Lookup,
  type ReadRow,
  readCompanyRow,
  readContactRow,
} from '../core/lookup';
import { companyPurchases } from './company-purchases';
import { contactPurchases } from './contact-purchases';
import type { Purchasable, RecordKind } from './record-kind';

/** The parts of a field that every kind has. */
export interface FieldNames {
  readonly id: string;
  readonly label: string;
  readonly aliases: readonly string[];
  readonly needs: string;
}

export interface RecordCatalogue<L extends Lookup, R extends Purchasable, F extends FieldNames> {
  readonly catalogue: readonly F[];
  readonly recordKind: RecordKind<L, R>;
  readRow(cells: readonly unknown[]): ReadRow<L>;
}

export const PEOPLE: RecordCatalogue<ContactLookup, Contact, ContactField> = {
  catalogue: CONTACT_FIELDS,
  recordKind: contactPurchases,
  readRow: readContactRow,
};

export const COMPANIES: RecordCatalogue<CompanyLookup, Company, CompanyField> = {
  catalogue: COMPANY_FIELDS,
  recordKind: companyPurchases,
  readRow: readCompanyRow,
};

/** The trade of a kind for lists that hold lookups of that kind only. */
export function recordKindOf(kind: Kind): RecordKind<Lookup, Purchasable> {
  return (kind === 'contact' ? contactPurchases : companyPurchases) as unknown as RecordKind<
    Lookup,
    Purchasable
  >;
}
