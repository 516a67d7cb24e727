/** The record kind for companies: fields, lookups, requests and prices. */
import type { Company, CompanyBlock } from '../core/company';
import { COMPANY_FIELDS } from '../core/fields/company';
import { type CompanyLookup, companyAliases, companyLookup, companyMatchOf } from '../core/lookup';
import type { Prices } from '../core/prices';
import { failedText } from '../core/run-status';
import { mapBatch } from '../lusha/batch';
import { enrichCompanies, searchCompanies } from '../lusha/companies';
import type { RecordKind, RequiredReveals, Reveal } from './record-kind';

/** Describes how companies are looked up, revealed and priced. */
export const COMPANIES: RecordKind<CompanyLookup, Company> = {
  kind: 'company',
  catalogue: COMPANY_FIELDS,
  idLookup: (id) => ({ kind: 'company', key: companyAliases({ id })[0] ?? '', aliases: [], by: { id } }),
  matchOf: companyMatchOf,
  agrees({ by }, { domain, name }) {
    if (by.domain !== undefined && domain !== undefined) return isSame({ domain: by.domain }, { domain });
    return by.name !== undefined && name !== undefined && isSame({ name: by.name }, { name });
  },
  isAtSameEmployer: () => false,
  failureText: failedText,

  recordOf: (entry) => (entry?.kind === 'company' ? entry.company : undefined),
  entryOf: (company, at) => ({ kind: 'company', at, company }),

  // Lusha charges a repeated company reveal again, so only one may be in flight: no more than one answer can be lost.
  revealsAtOnce: 1,
  journalBytes: 950,
  chargedTwice: true,
  missingReveals,
  toBuy(lookup, company, required) {
    // A company that is not clearly the one of the row is not revealed without consent.
    if (company && !company.idOnly && companyMatchOf(lookup, company) !== 'strong') return [];
    return missingReveals(company, required);
  },
  listPrice,
  cost(own, reveals, prices) {
    // Every reveal includes the base record and is charged for it.
    const blocks = reveals.filter((reveal) => reveal !== 'base');
    const credits = (reveal: Reveal) => own.get(reveal) ?? listPrice(reveal, prices);
    return { credits: ['base', ...blocks].reduce((sum, reveal) => sum + credits(reveal), 0), phones: 0 };
  },
  fieldPrice({ needs }, prices) {
    if (needs === 'preview') return { price: 0, paidBy: '' };
    return { price: prices.company + (needs === 'base' ? 0 : prices.companyBlock), paidBy: needs };
  },

  search: (items) =>
    searchCompanies(mapBatch(items, ({ reference, lookup }) => ({ reference, by: lookup.by }))),
  reveal: (ids, reveals) =>
    enrichCompanies(
      ids,
      reveals.filter((reveal): reveal is CompanyBlock => reveal !== 'base'),
    ),
};

function listPrice(reveal: Reveal, prices: Prices): number {
  return reveal === 'base' ? prices.company : prices.companyBlock;
}

function isSame(one: CompanyLookup['by'], other: CompanyLookup['by']): boolean {
  return companyLookup(one).key === companyLookup(other).key;
}

function missingReveals(company: Company | undefined, required: RequiredReveals): readonly Reveal[] {
  return [...required].filter((reveal) => {
    if (reveal === 'preview') return false;
    if (reveal === 'base') return company?.facts === undefined;
    return company?.blocks?.[reveal as CompanyBlock] === undefined;
  });
}
