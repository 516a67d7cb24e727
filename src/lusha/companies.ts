/** Calls about companies: looking them up, and revealing their data. */
import type { Company, CompanyBlock } from '../core/company';
import type { CompanyIdentifiers } from '../core/lookup';
import type { Batch } from './batch';
import type { Call } from './call';
import { type ItemResult, matchResults } from './parse';
import { readCompany, readEnrichedCompany } from './parse-company';

export interface CompanyItem {
  /** Chosen by the caller, different for each item; the result is found under it. */
  readonly reference: string;
  readonly by: CompanyIdentifiers;
}

/** Looks companies up. Results by reference; a reference that is absent has no match. */
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
        readCompany,
      ),
  };
}

/** Reveals the base record and `blocks`. Results by id. Nothing says that a second reveal is free: never repeated. */
export function enrichCompanies(
  ids: Batch<string>,
  blocks: readonly CompanyBlock[],
): Call<ReadonlyMap<string, ItemResult<Company>>> {
  return {
    method: 'post',
    path: '/v3/companies/enrich',
    // An empty list is refused.
    body: blocks.length > 0 ? { ids, reveal: blocks } : { ids },
    kind: 'companyEnrich',
    charged: true,
    repeatable: false,
    parse: (body) => matchResults(body, ids, 'id', (item) => readEnrichedCompany(item, blocks)),
  };
}

/** Only what Lusha knows: an unknown property refuses the whole batch. */
function sent({ id, domain, name }: CompanyIdentifiers): CompanyIdentifiers {
  return {
    ...(id === undefined ? {} : { id }),
    ...(domain === undefined ? {} : { domain }),
    ...(name === undefined ? {} : { name }),
  };
}
