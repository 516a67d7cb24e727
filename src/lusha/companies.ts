/** Calls that look companies up and reveal their data. */
import type { Company, CompanyBlock } from '../core/company';
import { type CompanyIdentifiers, companyFits } from '../core/lookup';
import type { Batch } from './batch';
import type { Call } from './call';
import { type ItemResult, matchResults } from './parse';
import { enrichedCompanyReader, readCompany } from './parse-company';

export interface CompanyItem {
  /** The caller chooses a different reference for each item and finds the result under it. */
  readonly reference: string;
  readonly by: CompanyIdentifiers;
}

/** Builds the call that looks companies up. Its results are by reference; an absent reference has no match. */
export function searchCompanies(items: Batch<CompanyItem>): Call<ReadonlyMap<string, ItemResult<Company>>> {
  return {
    method: 'post',
    path: '/v3/companies/search',
    body: { companies: items.map(({ reference, by }) => ({ clientReferenceId: reference, ...sent(by) })) },
    kind: 'companySearch',
    charged: true,
    repeatable: true,
    parse: (body) =>
      matchResults(
        body,
        items.map(({ reference }) => reference),
        'clientReferenceId',
        { read: readCompany },
        (company, index) => companyFits(items[index]?.by ?? {}, company),
      ),
  };
}

/**
 * Builds the call that reveals the base record and `blocks`. Its results are by id. It is not repeatable, because nothing
 * says that a second reveal is free.
 */
export function enrichCompanies(
  ids: Batch<string>,
  blocks: readonly CompanyBlock[],
): Call<ReadonlyMap<string, ItemResult<Company>>> {
  return {
    method: 'post',
    path: '/v3/companies/enrich',
    // The API refuses an empty list.
    body: blocks.length > 0 ? { ids, reveal: blocks } : { ids },
    kind: 'companyEnrich',
    charged: true,
    repeatable: false,
    parse: (body) => matchResults(body, ids, 'id', enrichedCompanyReader(blocks)),
  };
}

/** Picks the properties that Lusha knows, because the API refuses a whole batch with an unknown one. */
function sent({ id, domain, name }: CompanyIdentifiers): CompanyIdentifiers {
  return {
    ...(id === undefined ? {} : { id }),
    ...(domain === undefined ? {} : { domain }),
    ...(name === undefined ? {} : { name }),
  };
}
