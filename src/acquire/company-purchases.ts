/** Buying companies: what is missing of a company, and what it costs. */
import type { Company, CompanyBlock } from '../core/company';
import type { CompanyLookup } from '../core/lookup';
import type { Entry } from '../ledger/entry';
import { mapBatch } from '../lusha/batch';
import { enrichCompanies, searchCompanies } from '../lusha/companies';
import type { RecordKind } from './record-kind';

export const companyPurchases: RecordKind<CompanyLookup, Company> = {
  // A repeated company reveal is charged again, so only one answer can be lost at a time.
  revealsAtOnce: 1,
  journalBytes: 800,
  chargedTwice: true,
  recordOf: (entry: Entry | undefined) => (entry?.kind === 'company' ? entry.company : undefined),
  entryOf: (company, at) => ({ kind: 'company', at, company }),
  toBuy: (_lookup, company, required) =>
    [...required].filter((want) => {
      if (want === 'preview') return false;
      return want === 'base'
        ? company?.facts === undefined
        : company?.blocks?.[want as CompanyBlock] === undefined;
    }),
  cost: (company, reveals, prices) => {
    // The base record comes with every reveal and is charged with it.
    const blocks = reveals.filter((reveal) => reveal !== 'base');
    const base = company?.prices?.base ?? prices.company;
    const extra = blocks.reduce((sum, block) => sum + (company?.prices?.[block] ?? prices.companyBlock), 0);
    return { credits: base + extra, phones: 0 };
  },
  atListPrices: ({ prices, ...company }) => company,
  search: (items) =>
    searchCompanies(mapBatch(items, ({ reference, lookup }) => ({ reference, by: lookup.by }))),
  reveal: (ids, reveals) =>
    enrichCompanies(
      ids,
      reveals.filter((reveal): reveal is CompanyBlock => reveal !== 'base'),
    ),
};
