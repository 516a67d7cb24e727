/** Whether a company meets the company criteria of a filter search. */

import type { CompanyCriteria } from '../bodies/criteria';
import type { Company } from '../world/companies';
import type { Place } from '../world/places';
import { matchedSignals, type Signal } from '../world/signals';
import { bareDomain, companyKey, fold, profileSlug } from '../world/spelling';
import { filterOf, holdsOneOf, isIn, isNear, overlaps, shares, type Tests, within } from './criteria';
import { fundingFits } from './funding-filter';

function hasZip(zips: NonNullable<CompanyCriteria['locationsZipcodes']>, places: readonly Place[]): boolean {
  return zips.some(({ countryIso2 = '', zipcode = '' }) =>
    places.some(({ iso2, zipCode }) => iso2 === countryIso2.toUpperCase() && fold(zipCode) === fold(zipcode)),
  );
}

/**
 * Returns whether the company reads about topics with a score in the range. If the filter names topics, only
 * those count.
 */
function topicsFit(_: unknown, company: Company, criteria: CompanyCriteria): boolean {
  const { intentTopics = [], intentMinScore = 1, intentMaxScore = 100 } = criteria;
  const operator = criteria.intentTopicsOperator ?? criteria.intentTopicsCondition ?? 'or';
  const read = company.intent
    .filter(({ score }) => score >= intentMinScore && score <= intentMaxScore)
    .map(({ topic }) => topic);
  if (intentTopics.length === 0) return read.length > 0;
  return shares(intentTopics, read, operator === 'and' || operator === 'all' ? 'and' : 'or');
}

/**
 * Not evaluated: where keywords are searched (`keywordsSearchFields`), and what narrows signals further. The
 * contact filter evaluates `previousCompany...`, which is about people.
 */
const TESTS: Omit<Tests<CompanyCriteria, Company>, 'signals'> = {
  names: (names, company) => names.some((name) => companyKey(company.name).includes(companyKey(name))),
  domains: (domains, company) => domains.some((domain) => bareDomain(domain) === company.domain),
  ids: (ids, company) => ids.includes(company.id) || ids.includes(company.legacyId),
  linkedinUrls: (urls, company) => urls.some((url) => profileSlug(url) === profileSlug(company.linkedinUrl)),
  searchText: (text, company) =>
    holdsOneOf([text], `${company.name} ${company.offering} ${company.industry}`),
  // The contact endpoint accepts a country code where the API expects a country name, and then matches
  // nothing.
  locations: (locations, company) =>
    locations.some((each) => each.countryIso2 === undefined && isIn([each], company.place)),
  locationsZipcodes: (zips, company) => hasZip(zips, [company.place, ...company.otherPlaces]),
  headquarterZipcodes: (zips, company) => hasZip(zips, [company.place]),
  geographicDetails: (circles, company) => isNear(circles, company.place),
  sizes: (sizes, company) => within(sizes, company.employees.exact),
  revenues: (revenues, company) => overlaps(revenues, company.revenue.min, company.revenue.max),
  foundedYear: (years, company) => within(years, company.yearFounded),
  mainIndustriesIds: (ids, company) => ids.includes(company.mainId),
  subIndustriesIds: (ids, company) => ids.includes(company.subId),
  industriesLabels: (labels, company) => shares(labels, [company.industry, company.subIndustry]),
  technologies: (names, company, { technologiesCondition }) =>
    shares(names, company.technologies, technologiesCondition),
  intentTopics: topicsFit,
  intentMinScore: topicsFit,
  intentMaxScore: topicsFit,
  topicCountThreshold: (counts, company) => within(counts, company.intent.length),
  sicCodes: (codes, company) => codes.includes(company.sic.code),
  naicsCodes: (codes, company) => codes.includes(company.naics.code),
  businessModel: (models, company) => shares(models, company.businessModel),
  companyType: (types, company) => types.includes(company.companyType),
  keywords: (words, company) => company.keywords.some((keyword) => holdsOneOf(words, keyword)),
  exactKeywords: (words, company) => shares(words, company.keywords),
  specialities: (words, company) => company.specialities.some((speciality) => holdsOneOf(words, speciality)),
  exactSpecialities: (words, company) => shares(words, company.specialities),
  funding: fundingFits,
};

/**
 * Compiles the company criteria of a filter into a function that returns whether a company meets them. `signalsOf`
 * returns what is known of a company now.
 */
export function companyFilter(
  include: CompanyCriteria | undefined,
  exclude: CompanyCriteria | undefined,
  signalsOf: (company: Company) => readonly Signal[],
): (company: Company) => boolean {
  const tests: Tests<CompanyCriteria, Company> = {
    ...TESTS,
    signals: (wanted, company) => matchedSignals(signalsOf(company), wanted).length > 0,
  };
  return filterOf(tests, include, exclude);
}
