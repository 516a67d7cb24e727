/** Calls for the values of criteria. They cost no credits but count as requests, so callers cache them for a day. */
import type { CodeLabel, Span } from '../core/company';
import { LONGEST_FILTER_QUERY, SHORTEST_FILTER_QUERY } from '../core/limits';
import type { Call } from './call';
import { type ContactLocation, type CountryCode, countryCode, DATA_POINTS, type DataPoint } from './criteria';
import { readCodeLabel, readName, readSpan } from './parse-company';
import { readSeniority } from './parse-contact';
import {
  firstOf,
  known,
  knownOrNone,
  readDomain,
  readEach,
  readFlag,
  readNumber,
  readRecord,
  readText,
} from './read';

interface IdLabel {
  readonly id: number;
  readonly label: string;
}

/** A main industry. Main and sub-industries have separate ranges of ids. */
interface Industry extends IdLabel {
  readonly subs: readonly IdLabel[];
}

interface CompanyName {
  readonly name: string;
  /** The bare domain. */
  readonly domain?: string;
}

/** The filter types of contacts, with the type of one value of each. */
export interface ContactFilterValues {
  readonly departments: string;
  readonly seniority: IdLabel;
  readonly existingDataPoints: DataPoint;
  readonly countries: { readonly name: string; readonly code: CountryCode };
  readonly locations: ContactLocation;
}

/** The filter types of companies, with the type of one value of each. */
export interface CompanyFilterValues {
  readonly sizes: Span;
  readonly revenues: Span;
  readonly industriesLabels: Industry;
  readonly sics: CodeLabel;
  readonly naics: CodeLabel;
  readonly intentTopics: string;
  readonly names: CompanyName;
  readonly technologies: string;
  readonly locations: ContactLocation;
}

/** The filter types that only list values that match a query. */
type Searched = 'locations' | 'names' | 'technologies';

declare const longEnough: unique symbol;
/** A query for filter values, which only `filterQuery` creates. */
export type FilterQuery = string & { readonly [longEnough]: true };

/**
 * Trims a query and cuts it to the API's limit; returns `undefined` when it has fewer than the two required characters.
 */
export function filterQuery(text: string): FilterQuery | undefined {
  const query = text.trim().slice(0, LONGEST_FILTER_QUERY);
  return query.length >= SHORTEST_FILTER_QUERY ? (query as FilterQuery) : undefined;
}

type Query<K> = K extends Searched ? readonly [query: FilterQuery] : readonly [];

/** Builds the call that lists the values of one filter type of contacts. */
export function contactFilterValues<K extends keyof ContactFilterValues>(
  type: K,
  ...query: Query<K>
): Call<readonly ContactFilterValues[K][]> {
  return valuesCall('contacts', type, query, CONTACT_READERS[type]);
}

/** Builds the call that lists the values of one filter type of companies. */
export function companyFilterValues<K extends keyof CompanyFilterValues>(
  type: K,
  ...query: Query<K>
): Call<readonly CompanyFilterValues[K][]> {
  return valuesCall('companies', type, query, COMPANY_READERS[type]);
}

export interface FilterType {
  readonly type: string;
  readonly needsQuery: boolean;
}

/** Builds the call that lists the filter types of the account. */
export function filterTypes(of: 'contacts' | 'companies'): Call<readonly FilterType[]> {
  return {
    ...FREE,
    path: `/v3/${of}/prospecting/filters`,
    parse: (body) =>
      readListed(body, 'availableFilters', (item) => {
        const type = readText(readRecord(item)?.filterType ?? item);
        const needsQuery = readFlag(readRecord(item)?.requiresQuery) ?? false;
        return type === undefined ? undefined : { type, needsQuery };
      }),
  };
}

const FREE = { method: 'get', kind: 'free', charged: false, repeatable: true } as const;

function valuesCall<T>(
  of: 'contacts' | 'companies',
  type: string,
  [query]: readonly FilterQuery[],
  read: (value: unknown) => T | undefined,
): Call<readonly T[]> {
  return {
    ...FREE,
    path: `/v3/${of}/prospecting/filters/${type}`,
    ...(query === undefined ? {} : { query: { query } }),
    parse: (body) => readListed(body, 'values', read),
  };
}

/** Reads the list under `name`, which is empty where it is null, or an answer that is the list itself, because the API was seen to send both. */
function readListed<T>(
  body: unknown,
  name: string,
  read: (item: unknown) => T | undefined,
): readonly T[] | undefined {
  const list = Array.isArray(body) ? body : readRecord(body)?.[name];
  if (list === null) return [];
  return Array.isArray(list) ? readEach(list, read) : undefined;
}

type Readers<V> = { readonly [K in keyof V]: (value: unknown) => V[K] | undefined };

const CONTACT_READERS: Readers<ContactFilterValues> = {
  departments: readName,
  seniority: (value) => {
    const level = readIdLabel(value);
    const label = readSeniority(level?.label);
    return level && label !== undefined ? { id: level.id, label } : undefined;
  },
  existingDataPoints: (value) => DATA_POINTS.find((point) => point === readName(value)),
  countries: (value) => {
    const country = readRecord(value) ?? {};
    const name = readText(country.name);
    const code = countryCode(readText(firstOf(country, 'code', 'countryIso2')) ?? '');
    return name === undefined || code === undefined ? undefined : { name, code };
  },
  locations: readLocation,
};

const COMPANY_READERS: Readers<CompanyFilterValues> = {
  sizes: readSpan,
  revenues: readSpan,
  industriesLabels: (value) => {
    const industry = readRecord(value) ?? {};
    const main = readIdLabel({ id: industry.main_industry_id, name: industry.main_industry });
    const subs = Array.isArray(industry.sub_industries) ? industry.sub_industries : [];
    return main && { ...main, subs: readEach(subs, readIdLabel) };
  },
  sics: readCodeLabel,
  naics: readCodeLabel,
  intentTopics: readName,
  names: (value) => {
    const name = readName(value);
    const domain = readDomain(firstOf(readRecord(value) ?? {}, 'domain', 'fqdn', 'domains_homepage'));
    return name === undefined ? undefined : { name, ...known<{ domain?: string }>({ domain }) };
  },
  technologies: readName,
  locations: readLocation,
};

function readIdLabel(value: unknown): IdLabel | undefined {
  const id = readNumber(readRecord(value)?.id);
  const label = readName(value);
  return id === undefined || label === undefined ? undefined : { id, label };
}

function readLocation(value: unknown): ContactLocation | undefined {
  const place = readRecord(value) ?? {};
  return knownOrNone<ContactLocation>({
    continent: readText(place.continent),
    country: readText(place.country),
    state: readText(place.state),
    city: readText(place.city),
    region: readText(place.region),
    countryGrouping: readText(firstOf(place, 'countryGrouping', 'country_grouping')),
    countryIso2: readText(place.countryIso2),
  });
}
