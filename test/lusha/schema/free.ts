/** The schema of what costs nothing: the usage of the account, and the values of criteria. */
import type { EndpointSchema } from './endpoint';
import { required, text } from './properties';

/** The types of values, and whether they are only listed by a query. */
const TYPES = {
  contacts: {
    departments: false,
    seniority: false,
    existingDataPoints: false,
    countries: false,
    locations: true,
  },
  companies: {
    sizes: false,
    revenues: false,
    industriesLabels: false,
    sics: false,
    naics: false,
    intentTopics: false,
    names: true,
    technologies: true,
    locations: true,
  },
};

/** A query has 2 to 256 characters. */
const LONG_ENOUGH = {
  ...text(256),
  isValid: (value: unknown) => typeof value === 'string' && value.length >= 2 && value.length <= 256,
};

const values = Object.entries(TYPES).flatMap(([of, types]): EndpointSchema[] => [
  { method: 'GET', path: `/v3/${of}/prospecting/filters` },
  ...Object.entries(types).map(([type, needsQuery]) => ({
    method: 'GET' as const,
    path: `/v3/${of}/prospecting/filters/${type}`,
    query: { query: needsQuery ? required(LONG_ENOUGH) : LONG_ENOUGH },
  })),
]);

/** Requests that cost nothing. */
export const FREE: readonly EndpointSchema[] = [{ method: 'GET', path: '/v3/account/usage' }, ...values];
