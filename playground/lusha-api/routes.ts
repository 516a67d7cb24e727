/** Which endpoint answers which path, and whether it can cost credits. */

import { findBuyingGroups } from './endpoints/buying-group';
import type { Endpoint } from './endpoints/call';
import { enrichCompanies, searchAndEnrichCompanies, searchCompanies } from './endpoints/companies';
import { enrichContacts, searchAndEnrichContacts, searchContacts } from './endpoints/contacts';
import {
  companyFilters,
  companyFilterValues,
  companySignalFilters,
  companySignalFilterValues,
  contactFilters,
  contactFilterValues,
} from './endpoints/filter-values';
import { prospectCompanies, prospectContacts } from './endpoints/prospecting';
import { scoreCompanies, scoreContacts } from './endpoints/scores';
import { companySignals, companySignalTypes, contactSignals, contactSignalTypes } from './endpoints/signals';
import { similarCompanies, similarContacts } from './endpoints/similar';
import { usage } from './endpoints/usage';

export interface Route {
  readonly method: 'GET' | 'POST';
  readonly kind: 'charged' | 'free';
  readonly endpoint: Endpoint;
}

const post = (endpoint: Endpoint): Route => ({ method: 'POST', kind: 'charged', endpoint });
const get = (endpoint: Endpoint): Route => ({ method: 'GET', kind: 'free', endpoint });

export const USAGE_PATH = '/v3/account/usage';

/** A path that ends in `/*` accepts one more part, which the endpoint receives as its parameter. */
const ROUTES: Readonly<Record<string, Route>> = {
  '/v3/contacts/search': post(searchContacts),
  '/v3/contacts/enrich': post(enrichContacts),
  '/v3/contacts/search-and-enrich': post(searchAndEnrichContacts),
  '/v3/contacts/prospecting': post(prospectContacts),
  '/v3/contacts/prospecting/filters': get(contactFilters),
  '/v3/contacts/prospecting/filters/*': get(contactFilterValues),
  '/v3/contacts/lookalike': post(similarContacts),
  '/v3/contacts/buying-group': post(findBuyingGroups),
  '/v3/companies/search': post(searchCompanies),
  '/v3/companies/enrich': post(enrichCompanies),
  '/v3/companies/search-and-enrich': post(searchAndEnrichCompanies),
  '/v3/companies/prospecting': post(prospectCompanies),
  '/v3/companies/prospecting/filters': get(companyFilters),
  '/v3/companies/prospecting/filters/*': get(companyFilterValues),
  '/v3/companies/lookalike': post(similarCompanies),
  '/v3/contacts/signals': post(contactSignals),
  '/v3/contacts/signals/types': get(contactSignalTypes),
  '/v3/companies/signals': post(companySignals),
  '/v3/companies/signals/types': get(companySignalTypes),
  '/v3/companies/signals/filters': get(companySignalFilters),
  '/v3/companies/signals/filters/*': get(companySignalFilterValues),
  '/v3/contacts/signal-score': post(scoreContacts),
  '/v3/companies/signal-score': post(scoreCompanies),
  [USAGE_PATH]: get(usage),
};

/** Returns the route of a path and its parameter, which is `''` if there is none; `undefined` if no endpoint answers. */
export function routeOf(path: string): { readonly route: Route; readonly parameter: string } | undefined {
  const exact = ROUTES[path];
  if (exact !== undefined) return { route: exact, parameter: '' };
  const slash = path.lastIndexOf('/');
  const route = ROUTES[`${path.slice(0, slash)}/*`];
  return route === undefined ? undefined : { route, parameter: path.slice(slash + 1) };
}
