/** The types of a filter search after validation: the criteria that this world can evaluate. */

import type { SignalFilter } from '../world/signals';

type Words = readonly string[];
type Ids = readonly number[];

export interface LocationFilter {
  readonly continent?: string;
  readonly country?: string;
  readonly state?: string;
  readonly city?: string;
  readonly region?: string;
  readonly countryGrouping?: string;
  readonly countryIso2?: string;
}

export interface RangeFilter {
  readonly min?: number;
  readonly max?: number;
}

/** A ZIP code and the number of miles around it. The country is a name or a code. */
export interface RadiusFilter {
  readonly country?: string;
  readonly zipcode?: string;
  readonly distance?: number;
}

interface ZipFilter {
  readonly countryIso2?: string;
  readonly zipcode?: string;
}

/** Which round a criterion about funding refers to. The sum of all rounds applies to amounts only. */
type Coverage = 'last_funding' | 'any_round' | 'total_funds' | 'last_round';

export interface FundingFilter {
  readonly isIpo?: boolean;
  readonly ranges?: readonly (RangeFilter & { readonly coverage?: Coverage })[];
  readonly date?: { readonly coverage?: Coverage; readonly date?: string };
  readonly rounds?: readonly { readonly coverage?: Coverage; readonly round?: string }[];
  readonly names?: readonly { readonly coverage?: Coverage; readonly name?: string }[];
}

export interface EducationFilter {
  readonly degrees?: Words;
  readonly fieldsOfStudy?: Words;
  readonly schools?: Words;
  readonly startYearGte?: number;
  readonly graduationYearLte?: number;
}

export interface ContactCriteria {
  readonly names?: Words;
  readonly jobTitles?: Words;
  readonly jobTitlesExactMatch?: Words;
  readonly normalizedJobTitles?: Words;
  readonly previousJobTitle?: Words;
  readonly searchText?: string;
  readonly seniorityIds?: Ids;
  readonly departments?: Words;
  readonly countries?: Words;
  readonly locations?: readonly LocationFilter[];
  readonly geographicDetails?: readonly RadiusFilter[];
  readonly existingDataPoints?: Words;
  readonly existingDataPointsCondition?: 'or' | 'and';
  readonly linkedinUrls?: Words;
  readonly emails?: Words;
  readonly skills?: Words;
  readonly certifications?: Words;
  readonly education?: EducationFilter;
  readonly ids?: Words;
  readonly signals?: SignalFilter;
  readonly jobChangedAfterDate?: string;
}

export interface CompanyCriteria {
  readonly names?: Words;
  readonly domains?: Words;
  readonly ids?: Words;
  readonly linkedinUrls?: Words;
  readonly searchText?: string;
  readonly locations?: readonly LocationFilter[];
  readonly locationsZipcodes?: readonly ZipFilter[];
  readonly headquarterZipcodes?: readonly ZipFilter[];
  readonly geographicDetails?: readonly RadiusFilter[];
  readonly sizes?: readonly RangeFilter[];
  readonly revenues?: readonly RangeFilter[];
  readonly foundedYear?: readonly RangeFilter[];
  readonly mainIndustriesIds?: Ids;
  readonly subIndustriesIds?: Ids;
  readonly industriesLabels?: Words;
  readonly technologies?: Words;
  readonly technologiesCondition?: 'or' | 'and';
  readonly intentTopics?: Words;
  readonly intentTopicsOperator?: 'or' | 'and' | 'any' | 'all';
  readonly intentTopicsCondition?: 'or' | 'and';
  readonly intentMinScore?: number;
  readonly intentMaxScore?: number;
  readonly topicCountThreshold?: readonly RangeFilter[];
  readonly sicCodes?: Words;
  readonly naicsCodes?: Words;
  readonly businessModel?: Words;
  readonly companyType?: Words;
  readonly keywords?: Words;
  readonly exactKeywords?: Words;
  readonly specialities?: Words;
  readonly exactSpecialities?: Words;
  readonly funding?: FundingFilter;
  readonly signals?: SignalFilter;
  readonly previousCompanyDomains?: Words;
  readonly previousCompanyNames?: Words;
}
