/** What the filters of a prospecting search may contain: everything that Lusha documents. */

import { COMPANY_TYPES } from '../taxonomy/codes';
import { ALL_SIGNALS, COMPANY_SIGNALS, CONTACT_SIGNALS } from '../taxonomy/signals';
import { type Check, date, email, isRecord, listOf, oneOf, shape, text, whole } from './checks';

/** The longest free search text. */
const SEARCH_TEXT = 200;

/** What Lusha may have of a person. */
export const DATA_POINTS: readonly string[] = [
  'phone',
  'direct_phone',
  'mobile_phone',
  'unknown_phone',
  'no_dnc_phone',
  'email',
  'work_email',
  'private_email',
];

const words = listOf(text());
const integers = listOf(whole());
const either = oneOf(['or', 'and']);
const ranges = listOf(shape({ min: whole(0), max: whole(0) }));
const coverage = oneOf(['last_funding', 'any_round', 'total_funds', 'last_round']);
/** The rounds of funding, and what kinds of funding there are. */
const ROUNDS = ['pre_seed', 'seed', ...[...'abcdefgh'].map((letter) => `series_${letter}`), 'other'];
const ROUND_NAMES = [
  'angel',
  'venture',
  'private_equity',
  'crowdfunding',
  'grant',
  'debt_financing',
  'other',
];
const id =
  (kind: string): Check =>
  (value) =>
    typeof value === 'string' && /^(v\d+\.[\w-]{20,}|\d+)$/.test(value) ? [] : [`Invalid ${kind} id`];

const geographicDetails = listOf(shape({ country: text(), zipcode: text(), distance: whole(0) }));
const zipcodes = listOf(shape({ countryIso2: text(2), zipcode: text() }));

const place = { continent: text(), country: text(), state: text(), city: text() };
const grouping = { region: text(), countryGrouping: text() };
const locations = listOf(shape({ ...place, ...grouping, countryIso2: text(2) }));
const locationsWithoutIso2 = listOf(shape({ ...place, ...grouping }));

/** Criteria that narrow others and cannot stand alone. */
const REFINEMENTS: readonly string[] = [
  'jobChangedAfterDate',
  'jobChangedLastViewDate',
  'education',
  'score',
];

const isSet = (value: unknown): boolean =>
  Array.isArray(value) ? value.length > 0 : isRecord(value) ? Object.keys(value).length > 0 : true;

const contactProperties: Readonly<Record<string, Check>> = {
  names: words,
  jobTitles: words,
  jobTitlesExactMatch: words,
  normalizedJobTitles: words,
  previousJobTitle: words,
  searchText: text(SEARCH_TEXT),
  seniorityIds: integers,
  departments: words,
  countries: listOf(text(2)),
  locations,
  geographicDetails,
  existingDataPoints: listOf(oneOf(DATA_POINTS)),
  existingDataPointsCondition: either,
  linkedinUrls: words,
  emails: listOf(email),
  previousEmails: listOf(email),
  skills: words,
  certifications: words,
  awards: words,
  ids: listOf(id('contact')),
  signals: shape(
    { types: listOf(oneOf([ALL_SIGNALS, ...CONTACT_SIGNALS]), 1), startDate: date },
    { required: ['types'] },
  ),
  jobChangedAfterDate: date,
  jobChangedLastViewDate: date,
  education: shape({
    degrees: words,
    fieldsOfStudy: words,
    schools: words,
    startYearGte: whole(),
    graduationYearLte: whole(),
  }),
  score: shape({ minScore: whole(0, 100), maxScore: whole(0, 100) }),
};

export const contactCriteria: Check = shape(contactProperties, {
  rule: (criteria) => {
    const set = Object.keys(criteria).filter((key) => isSet(criteria[key]));
    if (set.length === 0) return ['at least one filter must be provided'];
    return set.every((key) => REFINEMENTS.includes(key))
      ? [`${set.join(', ')} must be combined with another filter`]
      : [];
  },
});

/** The criteria about a company's people that companies/prospecting accepts. */
export const staffCriteria: Check = shape(
  Object.fromEntries(
    ['jobTitles', 'departments', 'seniorityIds', 'skills', 'locations', 'existingDataPoints'].map((key) => [
      key,
      contactProperties[key] ?? words,
    ]),
  ),
  {
    rule: (criteria) => (Object.values(criteria).some(isSet) ? [] : ['at least one filter must be provided']),
  },
);

const companyProperties: Readonly<Record<string, Check>> = {
  names: words,
  domains: words,
  ids: listOf(id('company')),
  linkedinUrls: words,
  locationsZipcodes: zipcodes,
  headquarterZipcodes: zipcodes,
  geographicDetails,
  sizes: ranges,
  revenues: ranges,
  foundedYear: ranges,
  mainIndustriesIds: integers,
  subIndustriesIds: integers,
  technologies: words,
  technologiesCondition: either,
  intentTopics: words,
  intentTopicsOperator: oneOf(['or', 'and', 'any', 'all']),
  intentTopicsCondition: either,
  intentMinScore: whole(1, 100),
  intentMaxScore: whole(1, 100),
  topicCountThreshold: ranges,
  sicCodes: words,
  naicsCodes: words,
  businessModel: listOf(oneOf(['B2B', 'B2C', 'B2G'])),
  companyType: listOf(oneOf(COMPANY_TYPES)),
  keywords: words,
  exactKeywords: words,
  keywordsSearchFields: words,
  specialities: words,
  exactSpecialities: words,
  previousCompanyDomains: words,
  previousCompanyNames: words,
};

const notEmpty = {
  rule: (criteria: Readonly<Record<string, unknown>>) =>
    Object.values(criteria).some(isSet) ? [] : ['filters.Company filters cannot be empty'],
};

/** The company criteria of contacts/prospecting. It accepts `countryIso2` in a location, which then matches nothing. */
export const employerCriteria: Check = shape(
  {
    ...companyProperties,
    locations,
    industriesLabels: words,
    funding: shape({
      isIpo: (value, path) => (typeof value === 'boolean' ? [] : [`${path} must be a boolean value`]),
      ranges: listOf(shape({ coverage, min: whole(0), max: whole(0) })),
      date: shape({ coverage, date }),
      rounds: listOf(shape({ coverage, round: oneOf(ROUNDS) })),
      names: listOf(shape({ coverage, name: oneOf(ROUND_NAMES) })),
      investors: words,
      types: words,
    }),
  },
  notEmpty,
);

/** The company criteria of companies/prospecting. It accepts no `countryIso2`, no `industriesLabels`, and no `funding`. */
export const companyCriteria: Check = shape(
  {
    ...companyProperties,
    locations: locationsWithoutIso2,
    searchText: text(SEARCH_TEXT),
    signals: shape(
      {
        types: listOf(oneOf([ALL_SIGNALS, ...COMPANY_SIGNALS]), 1),
        startDate: date,
        filterByLocation: listOf(shape({ country: text(), state: text(), startDate: date })),
        filterByDepartment: listOf(
          shape({ department: text(), startDate: date }, { required: ['department'] }),
        ),
        filterByIntentCategory: words,
      },
      { required: ['types'] },
    ),
  },
  notEmpty,
);
