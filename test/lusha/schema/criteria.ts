/** The rows of the criteria of a search, as they are in `include` and in `exclude`. */
import { type Rows, under } from './endpoint';
import { day, email, flag, iso2, list, lushaId, object, oneOf, required, text, whole } from './properties';
import { COMPANY_SIGNAL, CONTACT_SIGNAL } from './signal-types';

/** A list of texts, with the row of its items. */
const texts = (name: string, item = text()): Rows => ({ [name]: list(), [`${name}[]`]: item });
const objects = (name: string, rows: Rows): Rows => ({
  [name]: list(),
  [`${name}[]`]: object(),
  ...under(`${name}[]`, rows),
});
const range: Rows = { min: whole(0), max: whole(0) };

/** A place by its names. Grouping words such as EMEA come from the filter values. */
const place: Rows = {
  city: text(),
  state: text(),
  country: text(),
  continent: text(),
  region: text(),
  countryGrouping: text(),
};
const radius: Rows = { country: text(), zipcode: text(), distance: whole(0) };
const zip: Rows = { countryIso2: iso2(), zipcode: text() };

/** The criteria about people that a search for companies accepts as well. */
export const STAFF: Rows = {
  ...texts('jobTitles'),
  ...texts('departments'),
  ...texts('seniorityIds', whole()),
  ...texts('skills'),
  ...objects('locations', { ...place, countryIso2: iso2() }),
  ...texts(
    'existingDataPoints',
    oneOf(
      'phone',
      'direct_phone',
      'mobile_phone',
      'unknown_phone',
      'no_dnc_phone',
      'email',
      'work_email',
      'private_email',
    ),
  ),
};

/** The criteria about people. */
export const CONTACT: Rows = {
  ...STAFF,
  ...texts('names'),
  ...texts('jobTitlesExactMatch'),
  ...texts('normalizedJobTitles'),
  ...texts('previousJobTitle'),
  searchText: text(200),
  ...texts('certifications'),
  ...texts('awards'),
  ...texts('countries', iso2()),
  ...objects('geographicDetails', radius),
  ...texts('linkedinUrls'),
  ...texts('emails', email()),
  ...texts('previousEmails', email()),
  ...texts('ids', lushaId()),
  existingDataPointsCondition: oneOf('or', 'and'),
  signals: object(),
  'signals.types': required(list(1)),
  'signals.types[]': CONTACT_SIGNAL,
  'signals.startDate': day(),
  jobChangedAfterDate: day(),
  jobChangedLastViewDate: day(),
  education: object(),
  ...under('education', {
    ...texts('degrees'),
    ...texts('fieldsOfStudy'),
    ...texts('schools'),
    startYearGte: whole(),
    graduationYearLte: whole(),
  }),
  score: object(),
  'score.minScore': whole(0, 100),
  'score.maxScore': whole(0, 100),
};

/** The criteria about companies that both searches accept. */
const COMPANY: Rows = {
  ...texts('names'),
  ...texts('domains'),
  ...texts('linkedinUrls'),
  ...texts('ids', lushaId()),
  // By full names: a code matches nothing in one search, and the other one refuses it.
  ...objects('locations', place),
  ...objects('sizes', range),
  ...objects('revenues', range),
  ...objects('topicCountThreshold', range),
  ...objects('foundedYear', range),
  ...texts('mainIndustriesIds', whole()),
  ...texts('subIndustriesIds', whole()),
  ...texts('technologies'),
  technologiesCondition: oneOf('or', 'and'),
  ...texts('intentTopics'),
  intentTopicsOperator: oneOf('or', 'and', 'any', 'all'),
  intentTopicsCondition: oneOf('or', 'and'),
  intentMinScore: whole(1, 100),
  intentMaxScore: whole(1, 100),
  ...texts('sicCodes'),
  ...texts('naicsCodes'),
  ...texts('businessModel', oneOf('B2B', 'B2C', 'B2G')),
  ...texts(
    'companyType',
    oneOf('Government', 'Private Company', 'Public Company', 'Educational', 'Non Profit', 'Self Employed'),
  ),
  ...texts('keywords'),
  ...texts('exactKeywords'),
  ...texts('keywordsSearchFields'),
  ...texts('specialities'),
  ...texts('exactSpecialities'),
  ...texts('previousCompanyDomains'),
  ...texts('previousCompanyNames'),
  ...objects('geographicDetails', radius),
  ...objects('locationsZipcodes', zip),
  ...objects('headquarterZipcodes', zip),
};

const coverage = oneOf('last_funding', 'any_round', 'total_funds', 'last_round');
const rounds = 'abcdefgh'.split('').map((letter) => `series_${letter}`);

/** The criteria about companies in a search for contacts. */
export const EMPLOYER: Rows = {
  ...COMPANY,
  ...texts('industriesLabels'),
  funding: object(),
  ...under('funding', {
    isIpo: flag(),
    ...objects('ranges', { coverage, ...range }),
    date: object(),
    'date.coverage': coverage,
    'date.date': day(),
    ...objects('rounds', { coverage, round: oneOf('pre_seed', 'seed', ...rounds, 'other') }),
    ...objects('names', {
      coverage,
      name: oneOf('angel', 'venture', 'private_equity', 'crowdfunding', 'grant', 'debt_financing', 'other'),
    }),
    ...texts('investors'),
    ...texts('types'),
  }),
};

/** The criteria about companies in a search for companies. */
export const SEARCHED_COMPANY: Rows = {
  ...COMPANY,
  searchText: text(200),
  signals: object(),
  ...under('signals', {
    types: required(list(1)),
    'types[]': COMPANY_SIGNAL,
    startDate: day(),
    ...objects('filterByLocation', { country: text(), state: text(), startDate: day() }),
    ...objects('filterByDepartment', { department: required(text()), startDate: day() }),
    ...texts('filterByIntentCategory'),
  }),
};
