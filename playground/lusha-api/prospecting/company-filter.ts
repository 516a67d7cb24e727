/** Whether a company meets the company criteria of a filter search. */

import type { CompanyCriteria, LocationFilter, RangeFilter } from '../bodies/filters';
import type { Company } from '../world/companies';
import type { Place } from '../world/places';
import { bareDomain, companyKey, fold, profileSlug } from '../world/spelling';

/** Whether one property's value fits; a property without an entry narrows nothing. */
type Tests<Criteria, Subject> = {
  readonly [Property in keyof Criteria]?: (
    value: NonNullable<Criteria[Property]>,
    subject: Subject,
    criteria: Criteria,
  ) => boolean;
};

/** Compiles include (every property must fit) and exclude (no property may fit) into one question. */
export function filterOf<Criteria extends object, Subject>(
  tests: Tests<Criteria, Subject>,
  include: Criteria | undefined,
  exclude: Criteria | undefined,
): (subject: Subject) => boolean {
  const compile = (criteria: Criteria | undefined) =>
    criteria === undefined
      ? []
      : (Object.keys(criteria) as (keyof Criteria)[]).flatMap((property) => {
          const test = tests[property];
          const value = criteria[property];
          const open = value === undefined || value === null || (Array.isArray(value) && value.length === 0);
          if (test === undefined || open) return [];
          return [(subject: Subject) => test(value, subject, criteria)];
        });
  const wanted = compile(include);
  const unwanted = compile(exclude);
  return (subject) => wanted.every((fits) => fits(subject)) && !unwanted.some((fits) => fits(subject));
}

/** Whether `text` holds one of the words, without regard to case, accents and spaces. */
export function holdsOneOf(words: readonly string[], text: string): boolean {
  const folded = fold(text);
  return words.some((word) => folded.includes(fold(word)));
}

/** Whether one of the words is `text`, compared as `holdsOneOf` does. */
export function isOneOf(words: readonly string[], text: string): boolean {
  const folded = fold(text);
  return words.some((word) => fold(word) === folded);
}

/** Whether a place is in one of the locations; parts that a location leaves out are open. */
export function isIn(locations: readonly LocationFilter[], place: Place): boolean {
  return locations.some(
    ({ continent, country, state, city, countryIso2 }) =>
      (continent === undefined || isOneOf([continent], place.continent)) &&
      (country === undefined || isOneOf([country], place.country)) &&
      (state === undefined || isOneOf([state], place.state)) &&
      (city === undefined || isOneOf([city], place.city)) &&
      (countryIso2 === undefined || countryIso2.toUpperCase() === place.iso2),
  );
}

const within = (ranges: readonly RangeFilter[], value: number): boolean =>
  ranges.some(({ min = 0, max = Number.POSITIVE_INFINITY }) => value >= min && value <= max);

const overlaps = (ranges: readonly RangeFilter[], low: number, high: number): boolean =>
  ranges.some(({ min = 0, max = Number.POSITIVE_INFINITY }) => low < max && high > min);

const shares = (
  wanted: readonly string[],
  has: readonly string[],
  condition: 'or' | 'and' = 'or',
): boolean =>
  condition === 'and'
    ? wanted.every((word) => isOneOf(has, word))
    : wanted.some((word) => isOneOf(has, word));

/**
 * Not evaluated, as this world holds nothing to compare: zip codes, distances, intent scores and counts, exact
 * keywords, specialities, funding, signals. `previousCompany...` is about people, see the contact filter.
 */
const TESTS: Tests<CompanyCriteria, Company> = {
  names: (names, company) => names.some((name) => companyKey(company.name).includes(companyKey(name))),
  domains: (domains, company) => domains.some((domain) => bareDomain(domain) === company.domain),
  ids: (ids, company) => ids.includes(company.id) || ids.includes(company.legacyId),
  linkedinUrls: (urls, company) => urls.some((url) => profileSlug(url) === profileSlug(company.linkedinUrl)),
  searchText: (text, company) =>
    holdsOneOf([text], `${company.name} ${company.offering} ${company.industry}`),
  // A code where the API wants a country's name is accepted from the contact call and matches nothing.
  locations: (locations, company) =>
    locations.some((each) => each.countryIso2 === undefined && isIn([each], company.place)),
  sizes: (sizes, company) => within(sizes, company.employees.exact),
  revenues: (revenues, company) => overlaps(revenues, company.revenue.min, company.revenue.max),
  foundedYear: (years, company) => within(years, company.yearFounded),
  mainIndustriesIds: (ids, company) => ids.includes(company.mainId),
  subIndustriesIds: (ids, company) => ids.includes(company.subId),
  industriesLabels: (labels, company) => shares(labels, [company.industry, company.subIndustry]),
  technologies: (names, company, { technologiesCondition }) =>
    shares(names, company.technologies, technologiesCondition),
  intentTopics: (topics, company) => shares(topics, company.intentTopics),
  sicCodes: (codes, company) => codes.includes(company.sic.code),
  naicsCodes: (codes, company) => codes.includes(company.naics.code),
  businessModel: (models, company) => shares(models, company.businessModel),
  companyType: (types, company) => types.includes(company.companyType),
  keywords: (words, company) => shares(words, company.keywords),
};

export function companyFilter(
  include: CompanyCriteria | undefined,
  exclude: CompanyCriteria | undefined,
): (company: Company) => boolean {
  return filterOf(TESTS, include, exclude);
}
