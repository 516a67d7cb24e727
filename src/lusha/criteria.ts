/**
 * The types of criteria of a prospecting search, under Lusha's names. Criteria are combined with AND, and the values of
 * one criterion with OR. The types exclude what the API refuses: an empty list, an empty `include`, and a refinement
 * alone.
 */
import type { Span } from '../core/company';
import type { NonEmpty } from './batch';

/** At least one property of `T`. */
export type AtLeastOne<T> = { [K in keyof T]-?: T & Required<Pick<T, K>> }[keyof T];

declare const iso2: unique symbol;
/**
 * A code of two letters. Contacts are filtered by code and companies by the name of the country; the other one finds
 * nothing or is refused.
 */
export type CountryCode = string & { readonly [iso2]: true };

/** Reads a code of two letters; returns `undefined` for any other text. */
export function countryCode(text: string): CountryCode | undefined {
  return /^[a-z]{2}$/i.test(text) ? (text.toUpperCase() as CountryCode) : undefined;
}

/** A place as the `locations` filter returned it, because places have no ids. */
export interface ContactLocation {
  readonly continent?: string;
  readonly country?: string;
  readonly state?: string;
  readonly city?: string;
  readonly region?: string;
  readonly countryGrouping?: string;
  readonly countryIso2?: string;
}

/** A place with full names. A country code finds nothing here. */
type CompanyLocation = Omit<ContactLocation, 'countryIso2'>;

/** A radius in miles around a zip code. The country is sent by name; whether the API expects a code is not documented. */
interface Radius {
  readonly country: string;
  readonly zipcode: string;
  readonly distance: number;
}

/** Lusha's specification also lists `work_phone`, which the service refuses. */
export const DATA_POINTS = [
  'phone',
  'direct_phone',
  'mobile_phone',
  'unknown_phone',
  'no_dnc_phone',
  'email',
  'work_email',
  'private_email',
] as const;
export type DataPoint = (typeof DATA_POINTS)[number];
type Texts = NonEmpty<string>;
type Ids = NonEmpty<number>;
type Spans = NonEmpty<Span>;

/** Criteria that are accepted alone. */
interface ContactBase {
  readonly names?: Texts;
  /** Titles match in part. */
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
  /** Types are `promotion`, `companyChange` or `allSignals`. Each signal that a result matches is charged in addition. */
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

/** Criteria about contacts that a search for companies accepts. */
type StaffCriteria = AtLeastOne<
  Pick<
    ContactBase,
    'jobTitles' | 'departments' | 'seniorityIds' | 'skills' | 'locations' | 'existingDataPoints'
  >
>;

/** Criteria about companies that both searches accept. */
export interface CompanyBase {
  readonly names?: Texts;
  /** The bare domains. */
  readonly domains?: Texts;
  /** Lusha ids. */
  readonly ids?: Texts;
  readonly linkedinUrls?: Texts;
  readonly locations?: NonEmpty<CompanyLocation>;
  readonly locationsZipcodes?: NonEmpty<{ readonly countryIso2: CountryCode; readonly zipcode: string }>;
  readonly headquarterZipcodes?: NonEmpty<{ readonly countryIso2: CountryCode; readonly zipcode: string }>;
  readonly geographicDetails?: NonEmpty<Radius>;
  /** Numbers of employees. A missing `max` is open. */
  readonly sizes?: Spans;
  /** US dollars per year. */
  readonly revenues?: Spans;
  readonly foundedYear?: Spans;
  /** An unknown id finds nothing but is charged. */
  readonly mainIndustriesIds?: Ids;
  readonly subIndustriesIds?: Ids;
  readonly sicCodes?: Texts;
  readonly naicsCodes?: Texts;
  readonly businessModel?: NonEmpty<'B2B' | 'B2C' | 'B2G'>;
  readonly companyType?: NonEmpty<
    'Government' | 'Private Company' | 'Public Company' | 'Educational' | 'Non Profit' | 'Self Employed'
  >;
  readonly keywords?: Texts;
  readonly exactKeywords?: Texts;
  readonly specialities?: Texts;
  readonly previousCompanyDomains?: Texts;
  readonly previousCompanyNames?: Texts;
}

/** Criteria that a search for companies refuses together with criteria about contacts. */
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

/** The sum or the round of a company's funding that a criterion is about. */
type FundingCoverage = 'last_funding' | 'any_round' | 'total_funds' | 'last_round';

/** Criteria about the employer that only a search for contacts accepts. */
interface EmployerOnly {
  readonly funding?: AtLeastOne<{
    readonly isIpo?: boolean;
    /** US dollars. */
    readonly ranges?: NonEmpty<Span & { readonly coverage: FundingCoverage }>;
    /** The funding was after this day, which is `YYYY-MM-DD`. */
    readonly date?: { readonly coverage: FundingCoverage; readonly date: string };
    /** `pre_seed`, `seed`, `series_a` to `series_h`, `other`. */
    readonly rounds?: NonEmpty<{ readonly coverage: FundingCoverage; readonly round: string }>;
    /** `angel`, `venture`, `private_equity`, `crowdfunding`, `grant`, `debt_financing`, `other`. */
    readonly names?: NonEmpty<{ readonly coverage: FundingCoverage; readonly name: string }>;
  }>;
}

/** Criteria about the employer in a search for contacts. */
type EmployerCriteria = AtLeastOne<CompanyBase & CompanyAlone & EmployerOnly> & CompanyAloneRefinements;

/** Criteria of a search for companies without any about contacts. */
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

/** The required and the excluded criteria. */
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

/** Criteria whose lists may be empty, as a form holds them. */
type Loose<T> = {
  readonly [K in keyof T]?:
    | (NonNullable<T[K]> extends readonly (infer E)[] ? readonly E[] : T[K])
    | undefined;
};

/** Drops empty lists and texts; returns `undefined` when no criterion is left. */
export function atLeastOne<T extends object>(criteria: Loose<T>): AtLeastOne<T> | undefined {
  const isEmpty = (value: unknown) =>
    value === undefined || ((Array.isArray(value) || typeof value === 'string') && value.length === 0);
  const kept: object = Object.fromEntries(Object.entries(criteria).filter(([, value]) => !isEmpty(value)));
  return hasCriteria<T>(kept) ? kept : undefined;
}

/** Returns whether there is any criterion. `criteria` must be a part of `T`. */
function hasCriteria<T extends object>(criteria: object): criteria is AtLeastOne<T> {
  return Object.keys(criteria).length > 0;
}
