/**
 * Criteria of a prospecting search, as Lusha names them. Different criteria combine as AND, the values of one as OR.
 * What the API refuses has no type here: an empty list, an empty `include`, a refinement by itself.
 */
import type { Span } from '../core/company';
import type { NonEmpty } from './batch';

/** At least one property of `T`. */
export type AtLeastOne<T> = { [K in keyof T]-?: T & Required<Pick<T, K>> }[keyof T];

declare const iso2: unique symbol;
/** Two letters. Contacts are filtered by code, companies by the country's name: a wrong one finds nothing, or is refused. */
export type CountryCode = string & { readonly [iso2]: true };

/** `undefined` when `text` is not a code of two letters. */
export function countryCode(text: string): CountryCode | undefined {
  return /^[a-z]{2}$/i.test(text) ? (text.toUpperCase() as CountryCode) : undefined;
}

/** A place as the `locations` filter returned it: there are no ids of places. */
export interface ContactLocation {
  readonly continent?: string;
  readonly country?: string;
  readonly state?: string;
  readonly city?: string;
  readonly region?: string;
  readonly countryGrouping?: string;
  readonly countryIso2?: string;
}

/** A place by full names; a code here finds nothing. */
interface CompanyLocation {
  readonly country?: string;
  readonly state?: string;
  readonly city?: string;
}

/** All that is so many miles around a zip code. The country by its name, as no code is asked for; which is taken is not documented. */
interface Radius {
  readonly country: string;
  readonly zipcode: string;
  readonly distance: number;
}

/** Lusha's specification also shows `work_phone`, which the service refuses. */
export const DATA_POINTS = ['phone', 'work_email', 'mobile_phone', 'direct_phone'] as const;
export type DataPoint = (typeof DATA_POINTS)[number];
type Texts = NonEmpty<string>;
type Ids = NonEmpty<number>;
type Spans = NonEmpty<Span>;

/** Criteria that can stand alone. */
interface ContactBase {
  readonly names?: Texts;
  /** Partial match. */
  readonly jobTitles?: Texts;
  readonly jobTitlesExactMatch?: Texts;
  readonly previousJobTitle?: Texts;
  /** At most 200 characters. */
  readonly searchText?: string;
  readonly seniorityIds?: Ids;
  readonly departments?: Texts;
  readonly countries?: NonEmpty<CountryCode>;
  readonly locations?: NonEmpty<ContactLocation>;
  readonly geographicDetails?: NonEmpty<Radius>;
  readonly existingDataPoints?: NonEmpty<DataPoint>;
  readonly linkedinUrls?: Texts;
  readonly emails?: Texts;
  readonly previousEmails?: Texts;
  readonly skills?: Texts;
  readonly certifications?: Texts;
  readonly awards?: Texts;
  /** Lusha ids. */
  readonly ids?: Texts;
  /** `promotion`, `companyChange` or `allSignals`. Each that a result matches is charged beside the search. */
  readonly signals?: { readonly types: Texts; readonly startDate?: string };
}

/** Criteria that only narrow others. */
interface ContactRefinements {
  readonly existingDataPointsCondition?: 'or' | 'and';
  /** `YYYY-MM-DD`. */
  readonly jobChangedAfterDate?: string;
  readonly education?: AtLeastOne<{
    readonly degrees?: Texts;
    readonly fieldsOfStudy?: Texts;
    readonly schools?: Texts;
    readonly startYearGte?: number;
    readonly graduationYearLte?: number;
  }>;
  /** 0 to 100. */
  readonly score?: { readonly minScore: number; readonly maxScore: number };
}

type ContactCriteria = AtLeastOne<ContactBase> & ContactRefinements;

/** Criteria on people that a search of companies accepts. */
type StaffCriteria = AtLeastOne<
  Pick<
    ContactBase,
    'jobTitles' | 'departments' | 'seniorityIds' | 'skills' | 'locations' | 'existingDataPoints'
  >
>;

/** Criteria on companies in both searches. */
export interface CompanyBase {
  readonly names?: Texts;
  /** Bare domains. */
  readonly domains?: Texts;
  /** Lusha ids. */
  readonly ids?: Texts;
  readonly linkedinUrls?: Texts;
  readonly locations?: NonEmpty<CompanyLocation>;
  readonly locationsZipcodes?: NonEmpty<{ readonly countryIso2: CountryCode; readonly zipcode: string }>;
  readonly geographicDetails?: NonEmpty<Radius>;
  /** Employees; no `max` is an open end. */
  readonly sizes?: Spans;
  /** USD a year. */
  readonly revenues?: Spans;
  readonly foundedYear?: Spans;
  /** An id that Lusha does not know finds nothing, and is charged. */
  readonly mainIndustriesIds?: Ids;
  readonly subIndustriesIds?: Ids;
  readonly sicCodes?: Texts;
  readonly naicsCodes?: Texts;
  readonly businessModel?: NonEmpty<'B2B' | 'B2C' | 'B2G'>;
  readonly companyType?: NonEmpty<
    'Government' | 'Private Company' | 'Public Company' | 'Educational' | 'Non Profit' | 'Self Employed'
  >;
  readonly keywords?: Texts;
  readonly specialities?: Texts;
  readonly previousCompanyDomains?: Texts;
  readonly previousCompanyNames?: Texts;
}

/** Criteria that a search of companies does not take together with criteria on their people. */
interface CompanyAlone {
  readonly technologies?: Texts;
  readonly intentTopics?: Texts;
}

interface CompanyAloneRefinements {
  readonly technologiesCondition?: 'or' | 'and';
  readonly intentTopicsOperator?: 'or' | 'and' | 'any' | 'all';
  /** 1 to 100. */
  readonly intentMinScore?: number;
  readonly intentMaxScore?: number;
}

/** Which sum or round of a company's funding is meant. */
type FundingCoverage = 'last_funding' | 'any_round' | 'total_funds' | 'last_round';

/** Criteria on the employer that only a search of people takes. */
interface EmployerOnly {
  readonly funding?: AtLeastOne<{
    readonly isIpo?: boolean;
    /** USD. */
    readonly ranges?: NonEmpty<Span & { readonly coverage: FundingCoverage }>;
    /** Funded after this day, `YYYY-MM-DD`. */
    readonly date?: { readonly coverage: FundingCoverage; readonly date: string };
    /** `pre_seed`, `seed`, `series_a` to `series_h`, `other`. */
    readonly rounds?: NonEmpty<{ readonly coverage: FundingCoverage; readonly round: string }>;
  }>;
}

/** Criteria on the employer, in a search of people. */
type EmployerCriteria = AtLeastOne<CompanyBase & CompanyAlone & EmployerOnly> & CompanyAloneRefinements;

/** Criteria of a search of companies without any on their people. */
type CompanyCriteria = AtLeastOne<CompanyBase & CompanyAlone & { readonly searchText?: string }> &
  CompanyAloneRefinements;

/** Any property of the criteria above. */
export type CriteriaProperty =
  | keyof ContactBase
  | keyof ContactRefinements
  | keyof CompanyBase
  | keyof CompanyAlone
  | keyof CompanyAloneRefinements
  | keyof EmployerOnly;

/** What to have and what to leave out. */
type Sides<C> = AtLeastOne<{ readonly include?: C; readonly exclude?: C }>;

export type ContactFilters = AtLeastOne<{
  readonly contacts?: Sides<ContactCriteria>;
  readonly companies?: Sides<EmployerCriteria>;
}>;

interface Narrowed<C> {
  readonly include: C;
  readonly exclude?: C;
}

export type CompanyFilters =
  | { readonly companies: Narrowed<CompanyCriteria>; readonly contacts?: never }
  | { readonly companies: Narrowed<AtLeastOne<CompanyBase>>; readonly contacts: Sides<StaffCriteria> };

/** Lists that may be empty, as a form holds them. */
type Loose<T> = {
  readonly [K in keyof T]?:
    | (NonNullable<T[K]> extends readonly (infer E)[] ? readonly E[] : T[K])
    | undefined;
};

/** The criteria that have a value: empty lists and texts are dropped. `undefined` when nothing is left. */
export function atLeastOne<T extends object>(criteria: Loose<T>): AtLeastOne<T> | undefined {
  const isEmpty = (value: unknown) =>
    value === undefined || ((Array.isArray(value) || typeof value === 'string') && value.length === 0);
  const kept: object = Object.fromEntries(Object.entries(criteria).filter(([, value]) => !isEmpty(value)));
  return hasCriteria<T>(kept) ? kept : undefined;
}

/** `criteria` are some of the properties of `T`: any one makes them at least one. */
function hasCriteria<T extends object>(criteria: object): criteria is AtLeastOne<T> {
  return Object.keys(criteria).length > 0;
}
