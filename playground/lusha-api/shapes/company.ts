/** How a company appears in answers: as a preview, and as the full record. */

import type { CompanyBlock } from '../bodies/companies';
import { type Company, isIpo } from '../world/companies';
import { type Funding, totalOf } from '../world/funding';
import type { Place } from '../world/places';
import { blocksOf, type Others } from './company-blocks';
import { shownDomain } from './contact';

type Json = Readonly<Record<string, unknown>>;

const HAS_ALWAYS: readonly string[] = [
  'alternativeName',
  'alternativeDomains',
  'description',
  'companyType',
  'yearFounded',
  'subIndustry',
  'specialities',
  'sicCodes',
  'naicsCodes',
  'linkedinFollowers',
  'revenueRange',
  'popularityTier',
  'logoUrl',
  'employeesByDepartment',
  'employeesByLocation',
  'employeesBySeniority',
  'competitors',
  'businessModel',
  'phones',
  'emails',
  'keywords',
  'socialLinks',
];

function locationOf(place: Place): Json {
  const { city, state, stateCode, country, iso2, continent } = place;
  return { city, state, stateCode, country, countryIso2: iso2, continent };
}

function hasOf(company: Company): readonly string[] {
  return [
    ...HAS_ALWAYS,
    ...(company.otherPlaces.length > 0 ? ['additionalLocations'] : []),
    ...(company.funding === null ? [] : ['funding']),
    ...(company.intent.length > 0 ? ['intent'] : []),
    ...(company.itSpend === null ? [] : ['estimatedAnnualItSpend']),
    ...(company.traffic === null ? [] : ['monthlyWebsiteTraffic']),
    ...(company.parents === null ? [] : ['directParent', 'ultimateParent']),
  ];
}

/**
 * Builds a result of companies/search. `canReveal` is absent where it is `undefined`. `domain` is written as that endpoint
 * shows it; prospecting omits `www.`.
 */
export function companyPreview(
  company: Company,
  canReveal: readonly object[] | undefined,
  domain = shownDomain(company),
): Json {
  return {
    id: company.id,
    name: company.name,
    domain,
    employeeCount: company.employees,
    industry: company.industry,
    location: locationOf(company.place),
    socialLinks: { linkedin: company.linkedinUrl },
    has: hasOf(company),
    ...(canReveal === undefined ? {} : { canReveal }),
  };
}

const MONTHS = ['Jan', 'Feb', 'Mar', 'Apr', 'May', 'Jun', 'Jul', 'Aug', 'Sep', 'Oct', 'Nov', 'Dec'];

/** Converts `2019-03-03` to `Mar 3, 2019`, which is how answers write the days of funding. */
function dayInWords(date: string): string {
  const [year, month, day] = date.split('-').map(Number);
  return `${MONTHS[(month ?? 1) - 1]} ${day}, ${year}`;
}

function fundingOf(funding: Funding, isIpo: boolean): Json {
  const rounds = funding.map(({ type, amount, date }) => ({
    currency: 'USD',
    roundAmount: amount,
    roundType: type,
    roundDate: dayInWords(date),
  }));
  const last = rounds[rounds.length - 1];
  return {
    rounds,
    totalRounds: rounds.length,
    totalRoundsAmount: totalOf(funding),
    currency: 'USD',
    isIpo,
    lastRoundType: last?.roundType,
    lastRoundAmount: last?.roundAmount,
    lastRoundDate: last?.roundDate,
  };
}

/** Builds a result of companies/enrich with the blocks that were paid for. */
export function enrichedCompany(company: Company, blocks: readonly CompanyBlock[], others: Others): Json {
  const { place, slug, domain } = company;
  return {
    id: company.id,
    name: company.name,
    alternativeName: slug,
    domain: shownDomain(company),
    emailDomain: domain,
    homepageUrl: `https://${domain}`,
    alternativeDomains: [domain],
    description: `${company.offering} from ${place.city}.`,
    additionalDescriptions: [],
    companyOffering: company.offering,
    companyType: company.companyType,
    yearFounded: company.yearFounded,
    employeeCount: company.employees,
    industry: company.industry,
    subIndustry: company.subIndustry,
    additionalIndustries:
      company.index % 3 === 0
        ? [{ industry: 'Business Services', subIndustry: 'Environmental Services' }]
        : [],
    industryTags: [company.subIndustry],
    specialities: company.specialities,
    specialitiesRefactored: company.specialities,
    sicCodes: [{ code: Number(company.sic.code), description: company.sic.label }],
    naicsCodes: [{ code: Number(company.naics.code), description: company.naics.label }],
    location: { ...locationOf(place), zipCode: place.zipCode },
    ...(company.otherPlaces.length > 0 ? { additionalLocations: company.otherPlaces.map(locationOf) } : {}),
    socialLinks: {
      linkedin: company.linkedinUrl,
      facebook: `https://www.facebook.com/example-${slug}`,
      x: `https://x.com/example_${slug}`,
      ...(company.funding === null
        ? {}
        : { crunchbase: [`https://www.crunchbase.com/organization/example-${slug}`] }),
    },
    linkedinFollowers: company.followers,
    revenueRange: company.revenue,
    ...(company.funding === null ? {} : { funding: fundingOf(company.funding, isIpo(company)) }),
    technologies: company.technologies,
    popularityTier: company.popularityTier,
    logoUrl: `https://logo.example/${slug}.jpg`,
    businessModel: company.businessModel,
    phones: [{ number: company.phone }],
    emails: [{ email: `info@${domain}` }],
    keywords: company.keywords,
    ...blocksOf(company, blocks, others),
  };
}
