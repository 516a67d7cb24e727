/** GET .../prospecting/filters and .../filters/{filterType}: which filters exist and which values they accept. */

import type { LushaAnswers } from '../../unknowns';
import { DATA_POINTS } from '../bodies/filters';
import { badRequest, refuse } from '../errors/refusals';
import { REVENUE_BANDS, SIZE_BANDS } from '../taxonomy/bands';
import { INTENT_TOPICS, NAICS_CODES, SIC_CODES, TECHNOLOGIES } from '../taxonomy/codes';
import { COUNTRIES } from '../taxonomy/countries';
import { INDUSTRIES } from '../taxonomy/industries';
import { SENIORITIES } from '../taxonomy/seniorities';
import { INTENT_CATEGORIES, NEWS_EVENTS } from '../taxonomy/signals';
import { areaValues } from '../world/areas';
import { COMPANY_COUNT } from '../world/company-names';
import { DEPARTMENTS } from '../world/jobs';
import { PLACES } from '../world/places';
import { fold } from '../world/spelling';
import type { World } from '../world/world';
import type { Call, Endpoint } from './call';

interface FilterType {
  readonly requiresQuery: boolean;
  /** Set if a query is refused. */
  readonly refusesQuery?: true;
  /** `query` is folded, and `''` if none was sent. */
  readonly values: (query: string, world: World) => readonly unknown[];
}

/** The highest number of values that a search for names or places returns. */
const MOST_VALUES = 20;

const list = (values: readonly unknown[]): FilterType => ({
  requiresQuery: false,
  values: (query) =>
    query === '' ? values : values.filter((value) => fold(JSON.stringify(value)).includes(query)),
});

/** Areas, countries, states, and cities of this world whose own name contains the query, the largest first. */
const locations: FilterType = {
  requiresQuery: true,
  values: (query) => {
    const found = new Map<string, unknown>();
    const add = (name: string, value: Readonly<Record<string, string>>) => {
      if (fold(name).includes(query)) found.set(JSON.stringify(value), value);
    };
    for (const [name, value] of areaValues()) add(name, value);
    for (const { continent, country } of PLACES) add(country, { continent, country });
    for (const { continent, country, state } of PLACES) add(state, { continent, country, state });
    for (const { continent, country, state, city } of PLACES) add(city, { continent, country, state, city });
    return [...found.values()].slice(0, MOST_VALUES);
  },
};

const companyNames: FilterType = {
  requiresQuery: true,
  values: (query, world) => {
    const found: unknown[] = [];
    for (let index = 0; index < COMPANY_COUNT && found.length < MOST_VALUES; index++) {
      const { id, name, domain, slug } = world.company(index);
      if (!fold(name).includes(query)) continue;
      found.push({ companyId: id, name, logoUrl: `https://logo.example/${slug}.jpg`, fqdn: domain });
    }
    return found;
  },
};

const industries = INDUSTRIES.map(({ id, label, subs }) => ({
  main_industry: label,
  main_industry_id: id,
  sub_industries: subs.map((sub) => ({ value: sub.label, id: sub.id })),
}));

const CONTACT_FILTERS: Readonly<Record<string, FilterType>> = {
  departments: list(DEPARTMENTS),
  seniority: list(SENIORITIES.map(({ id, label }) => ({ id, name: label.toLowerCase() }))),
  existingDataPoints: list(DATA_POINTS),
  countries: list(COUNTRIES),
  locations,
};

const COMPANY_FILTERS: Readonly<Record<string, FilterType>> = {
  sizes: list(SIZE_BANDS),
  revenues: list(REVENUE_BANDS),
  industriesLabels: list(industries),
  sics: list(SIC_CODES),
  naics: list(NAICS_CODES),
  intentTopics: list(INTENT_TOPICS),
  names: companyNames,
  technologies: { ...list(TECHNOLOGIES.map((name) => ({ name }))), requiresQuery: true },
  locations,
};

const listing = (filters: Readonly<Record<string, FilterType>>): Endpoint => {
  const availableFilters = Object.entries(filters).map(([filterType, { requiresQuery }]) => ({
    filterType,
    requiresQuery,
  }));
  return () => ({ body: { availableFilters }, charges: [] });
};

/** The property of a value by which people know it. */
const NAMES = ['code', 'name', 'label', 'value', 'main_industry', 'city', 'state', 'country'] as const;

function asText(value: unknown): unknown {
  if (typeof value !== 'object' || value === null) return value;
  const parts = value as Readonly<Record<string, unknown>>;
  if ('min' in parts) return `${parts.min}-${parts.max ?? ''}`;
  const name = NAMES.find((one) => one in parts);
  return name === undefined ? '' : parts[name];
}

const asObject = (value: unknown): unknown =>
  typeof value === 'string' ? { id: value, name: value } : value;

function valuesAnswer(
  values: readonly unknown[] | null,
  form: LushaAnswers['filterValues'],
): Readonly<Record<string, unknown>> {
  switch (form) {
    case 'as recorded':
      return { values };
    case 'texts':
      return { values: values?.map(asText) ?? null };
    case 'objects':
      return { values: values?.map(asObject) ?? null };
    case 'bare list':
      return (values ?? []) as unknown as Readonly<Record<string, unknown>>;
    case 'empty':
      return { values: [] };
    case 'null':
      return { values: null };
  }
}

const valuesOf =
  (filters: Readonly<Record<string, FilterType>>): Endpoint =>
  (call: Call) => {
    const type = Object.hasOwn(filters, call.parameter) ? filters[call.parameter] : undefined;
    if (type === undefined) return refuse(404, `Unknown filterType "${call.parameter}".`, call.now);
    const query = call.query.get('query');
    if (query === null && type.requiresQuery) {
      const message = `"query" parameter is required for filterType "${call.parameter}".`;
      return { status: 400, body: { name: 'BadRequest', message } };
    }
    if (query !== null && type.refusesQuery) {
      return badRequest(['query should not exist'], call.answers.badRequestShape);
    }
    if (query !== null && (query.length < 2 || query.length > 256)) {
      return badRequest(['query must be between 2 and 256 characters'], call.answers.badRequestShape);
    }
    const isEmpty = call.parameter === 'existingDataPoints' && call.answers.dataPointValues !== 'listed';
    const none = call.answers.dataPointValues === 'null' ? null : [];
    const values = isEmpty ? none : type.values(fold(query ?? ''), call.world);
    return { body: valuesAnswer(values, call.answers.filterValues), charges: [] };
  };

const SIGNAL_FILTERS: Readonly<Record<string, FilterType>> = {
  newsEventTypes: list(Object.values(NEWS_EVENTS).flat()),
  hiringByDepartments: list(DEPARTMENTS),
  hiringByLocations: {
    requiresQuery: true,
    values: (query) =>
      PLACES.filter(({ country, state }) => fold(`${country} ${state}`).includes(query))
        .slice(0, MOST_VALUES)
        .map(({ country, state }) => ({ country, state })),
  },
  intentCategories: { ...list(INTENT_CATEGORIES), refusesQuery: true },
};

export const contactFilters: Endpoint = listing(CONTACT_FILTERS);
export const contactFilterValues: Endpoint = valuesOf(CONTACT_FILTERS);
export const companyFilters: Endpoint = listing(COMPANY_FILTERS);
export const companyFilterValues: Endpoint = valuesOf(COMPANY_FILTERS);
export const companySignalFilters: Endpoint = listing(SIGNAL_FILTERS);
export const companySignalFilterValues: Endpoint = valuesOf(SIGNAL_FILTERS);
