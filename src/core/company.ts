/** The record of a company: the preview that a search returns, and the data that was revealed since. */

/** The extra paid blocks of a company enrich, under Lusha's names. */
export const COMPANY_BLOCKS = [
  'employeesByDepartment',
  'employeesByLocation',
  'employeesBySeniority',
  'competitors',
  'intent',
  'estimatedAnnualItSpend',
  'monthlyWebsiteTraffic',
  'openJobsTotal',
  'openJobsByDepartment',
  'openJobsByLocation',
  'openJobsBySeniority',
  'directParent',
  'ultimateParent',
] as const;
export type CompanyBlock = (typeof COMPANY_BLOCKS)[number];

/** What a field of a company can require: the base record of an enrich, or one extra block. */
export type CompanyReveal = 'base' | CompanyBlock;

/** A range with inclusive ends. A missing end is open. */
export interface Span {
  readonly min?: number;
  readonly max?: number;
}

export interface CodeLabel {
  readonly code: string;
  readonly label: string;
}

export interface Share {
  readonly name: string;
  readonly count: number;
}

export interface Place {
  readonly city?: string;
  readonly state?: string;
  readonly country?: string;
  readonly countryCode?: string;
  readonly continent?: string;
  readonly zip?: string;
}

/** A company that owns another one. */
export interface ParentCompany {
  readonly id?: string;
  readonly name?: string;
  readonly domain?: string;
  readonly country?: string;
}

export interface Funding {
  readonly rounds?: number;
  /** The amount in `currency`. */
  readonly total?: number;
  readonly currency?: string;
  readonly isIpo?: boolean;
  readonly lastType?: string;
  readonly lastAmount?: number;
  /** A date in Lusha's format, such as `Nov 10, 2021`. */
  readonly lastDate?: string;
}

/** The properties that the base record of an enrich adds to the preview. */
export interface CompanyFacts {
  readonly alternativeName?: string;
  readonly emailDomain?: string;
  readonly homepage?: string;
  readonly alternativeDomains?: readonly string[];
  readonly description?: string;
  readonly offering?: string;
  readonly companyType?: string;
  readonly yearFounded?: number;
  readonly subIndustry?: string;
  /** Each item is `Industry` or `Industry / Sub-industry`. */
  readonly additionalIndustries?: readonly string[];
  readonly specialities?: readonly string[];
  readonly sicCodes?: readonly CodeLabel[];
  readonly naicsCodes?: readonly CodeLabel[];
  readonly additionalLocations?: readonly Place[];
  readonly facebook?: string;
  readonly x?: string;
  readonly crunchbase?: string;
  readonly linkedinFollowers?: number;
  /** US dollars per year. */
  readonly revenue?: Span;
  readonly funding?: Funding;
  readonly technologies?: readonly string[];
  readonly popularityTier?: number;
  readonly logo?: string;
  readonly businessModel?: readonly string[];
  readonly phones?: readonly string[];
  readonly emails?: readonly string[];
  readonly keywords?: readonly string[];
}

/** The paid blocks. A property that is present was revealed; `null` means that Lusha has no value and charged nothing. */
export interface CompanyBlocks {
  readonly employeesByDepartment?: readonly Share[] | null;
  readonly employeesByLocation?: readonly Share[] | null;
  readonly employeesBySeniority?: readonly Share[] | null;
  readonly competitors?: readonly { readonly name: string; readonly domain?: string }[] | null;
  readonly intent?:
    | readonly { readonly topic: string; readonly score?: number; readonly trend?: string }[]
    | null;
  readonly estimatedAnnualItSpend?: { readonly usd: number } | null;
  readonly monthlyWebsiteTraffic?: {
    readonly visits: number;
    readonly changePercent?: number;
    readonly month?: string;
  } | null;
  readonly openJobsTotal?: number | null;
  readonly openJobsByDepartment?: readonly Share[] | null;
  readonly openJobsByLocation?: readonly Share[] | null;
  readonly openJobsBySeniority?: readonly Share[] | null;
  /** `null` for a company that nobody owns, and for one at the top of its group. */
  readonly directParent?: ParentCompany | null;
  readonly ultimateParent?: ParentCompany | null;
}

/** The record of one company. A missing property is unknown. */
export interface Company {
  /** The opaque Lusha id, which is never parsed or lowercased. */
  readonly id: string;
  readonly name?: string;
  /** The bare domain in lower case, without `www.`. */
  readonly domain?: string;
  readonly industry?: string;
  readonly employees?: { readonly exact?: number; readonly min?: number; readonly max?: number };
  readonly place?: Place;
  readonly linkedin?: string;
  /** Credits by reveal name, from `canReveal`. */
  readonly prices?: Readonly<Record<string, number>>;
  /** The seal of prices below the list. */
  readonly sealed?: string;
  /** Set when the file may keep only the id of a purchased company; everything else must be requested again. */
  readonly idOnly?: true;
  /** Present once the base record was revealed. */
  readonly facts?: CompanyFacts;
  readonly blocks?: CompanyBlocks;
}

/** Merges two records of one company. Properties that `newer` lacks are kept from `older`. */
export function mergeCompanies(older: Company, newer: Company): Company {
  if (newer.idOnly) return older;
  if (older.idOnly) return newer;
  const facts = older.facts || newer.facts ? { ...older.facts, ...newer.facts } : undefined;
  const blocks = older.blocks || newer.blocks ? { ...older.blocks, ...newer.blocks } : undefined;
  return { ...older, ...newer, ...(facts ? { facts } : {}), ...(blocks ? { blocks } : {}) };
}
