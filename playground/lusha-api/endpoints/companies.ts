/** The company endpoints: search, enrich, and both in one. */

import type { Charge } from '../account/account';
import {
  type CompanyBlock,
  type CompanyEnrichBody,
  type CompanyItem,
  type CompanySearchBody,
  companyEnrichBody,
  companySearchAndEnrichBody,
  companySearchBody,
} from '../bodies/companies';
import type { Stage } from '../errors/faults';
import { badRequest } from '../errors/refusals';
import { companyPreview, enrichedCompany } from '../shapes/company';
import { isEmptyBlock, type Others } from '../shapes/company-blocks';
import type { Company } from '../world/companies';
import { COMPANY_COUNT } from '../world/company-names';
import { type Call, type Endpoint, foundRows, itemError, searchCharges } from './call';
import { listed, ordered } from './listing';
import { companyOffers, knownBlocks } from './offers';

type Json = Readonly<Record<string, unknown>>;

const NOT_FOUND = itemError('NOT_FOUND', 'Company not found');

function errorOf(call: Call, company: Company, stage: Stage): Json | undefined {
  const code = call.faults.ofItem(company.id, stage);
  if (code === undefined) return undefined;
  if (code === 'BILLING_FAILED' || code === 'OUT_OF_CREDITS') return undefined;
  return code === 'NOT_FOUND' ? NOT_FOUND : itemError(code, 'Company could not be given out');
}

/** Looks up every item. `show` builds the row of a company that was found. */
function matchAll(
  call: Call,
  items: readonly CompanyItem[],
  stage: Stage,
  show: (company: Company) => Json,
): readonly Json[] {
  return items.map((item): Json => {
    const reference =
      item.clientReferenceId === undefined ? {} : { clientReferenceId: item.clientReferenceId };
    const company = call.world.findCompany(item);
    if (company === undefined) return { ...reference, ...NOT_FOUND };
    return { ...reference, ...(errorOf(call, company, stage) ?? show(company)) };
  });
}

/** Returns the record of a company and its charges. Unless repeats are free, each reveal is charged, even twice in one request. */
function reveal(call: Call, company: Company, blocks: readonly CompanyBlock[], charges: Charge[]): Json {
  const { id } = company;
  const isOwned = (block?: string) => call.account.ownsOfCompany(id, block);
  if (!isOwned()) charges.push({ kind: 'revealCompany', id, credits: call.chargedPrices.revealCompany });
  const full = blocks.filter((block) => !isEmptyBlock(company, block) && !isOwned(block));
  if (full.length > 0) {
    const credits = full.length * call.chargedPrices.revealCompanyPremiumData;
    charges.push({ kind: 'revealCompanyPremiumData', id, credits, blocks: full });
  }
  return enrichedCompany(company, blocks, othersOf(call, company));
}

function othersOf({ world, answers }: Call, { index, parents }: Company): Others {
  return {
    rival: world.company((index + 1) % COMPANY_COUNT),
    direct: parents === null ? undefined : world.company(parents.direct),
    ultimate: parents === null ? undefined : world.company(parents.ultimate),
    openJobs: answers.openJobs,
    emptyBlocks: answers.emptyBlocks,
  };
}

export const searchCompanies: Endpoint = (call) => {
  const violations = companySearchBody(call.body, '');
  if (violations.length > 0) return badRequest(violations, call.answers.badRequestShape);
  const { companies } = call.body as CompanySearchBody;
  const results = matchAll(call, companies, 'search', (company) =>
    companyPreview(company, companyOffers(call, company)),
  );
  return {
    body: { results: listed(call, results) },
    charges: searchCharges(call, 'companySearch', companies.length, foundRows(results)),
  };
};

export const enrichCompanies: Endpoint = (call) => {
  const violations = companyEnrichBody(call.body, '');
  if (violations.length > 0) return badRequest(violations, call.answers.badRequestShape);
  const { ids, reveal: blocks = [] } = call.body as CompanyEnrichBody;
  const unknown = blocks.filter((block) => !knownBlocks(call).includes(block));
  if (unknown.length > 0) {
    const message = `each value in reveal must be one of the following values: ${knownBlocks(call).join(', ')}`;
    return badRequest([message], call.answers.badRequestShape);
  }
  const charges: Charge[] = [];
  const results = ids.map((id): Json => {
    const company = call.world.companyOfId(id);
    if (company === undefined) return { id, ...NOT_FOUND };
    const error = errorOf(call, company, 'enrich');
    if (error !== undefined) return { id, ...error };
    return { ...reveal(call, company, [...new Set(blocks)], charges), id };
  });
  return { body: { results: ordered(call, results) }, charges };
};

export const searchAndEnrichCompanies: Endpoint = (call) => {
  const violations = companySearchAndEnrichBody(call.body, '');
  if (violations.length > 0) return badRequest(violations, call.answers.badRequestShape);
  const { companies } = call.body as CompanySearchBody;
  const charges: Charge[] = [];
  const results = matchAll(call, companies, 'enrich', (company) => reveal(call, company, [], charges));
  const searched = searchCharges(call, 'companySearch', companies.length, foundRows(results));
  return { body: { results: listed(call, results) }, charges: [...searched, ...charges] };
};
