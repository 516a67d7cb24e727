/** Criteria that contain every property of the table, for the tests of its rows. */

const ID = 'v1.AAAAexampleTokenAAAAAAAAAAAAAAAAA';
const PLACE = {
  city: 'Hamburg',
  state: 'Hamburg',
  country: 'Germany',
  continent: 'Europe',
  region: 'Western Europe',
  countryGrouping: 'EMEA',
};
const RADIUS = [{ country: 'Germany', zipcode: '20457', distance: 25 }];
const ZIP = [{ countryIso2: 'DE', zipcode: '20457' }];
const RANGE = [{ min: 11, max: 50 }];

export const STAFF_SAMPLE = {
  jobTitles: ['Buyer'],
  departments: ['Operations'],
  seniorityIds: [6],
  skills: ['purchasing'],
  locations: [{ ...PLACE, countryIso2: 'DE' }],
  existingDataPoints: ['work_email'],
};

export const CONTACT_SAMPLE = {
  ...STAFF_SAMPLE,
  names: ['Ilse Brandt'],
  jobTitlesExactMatch: ['Head of Procurement'],
  normalizedJobTitles: ['procurement_head'],
  previousJobTitle: ['Buyer'],
  searchText: 'cranes',
  certifications: ['CIPS'],
  awards: ['Buyer of the Year'],
  countries: ['DE'],
  geographicDetails: RADIUS,
  linkedinUrls: ['https://www.linkedin.com/in/example-ilse'],
  emails: ['i.brandt@nordhafen.example'],
  previousEmails: ['ilse@altona.example'],
  ids: [ID],
  existingDataPointsCondition: 'and',
  signals: { types: ['promotion'], startDate: '2026-09-01' },
  jobChangedAfterDate: '2026-01-31',
  jobChangedLastViewDate: '2026-01-31',
  education: {
    degrees: ['Master'],
    fieldsOfStudy: ['Logistics'],
    schools: ['TU Hamburg'],
    startYearGte: 2000,
    graduationYearLte: 2010,
  },
  score: { minScore: 10, maxScore: 90 },
};

const COMPANY_SAMPLE = {
  names: ['Nordhafen AG'],
  domains: ['nordhafen.example'],
  linkedinUrls: ['https://www.linkedin.com/company/example-nordhafen'],
  ids: [ID],
  locations: [PLACE],
  sizes: RANGE,
  revenues: RANGE,
  topicCountThreshold: RANGE,
  foundedYear: [{ min: 1980, max: 1990 }],
  mainIndustriesIds: [12],
  subIndustriesIds: [79],
  technologies: ['SAP'],
  technologiesCondition: 'and',
  intentTopics: ['ERP'],
  intentTopicsOperator: 'or',
  intentTopicsCondition: 'or',
  intentMinScore: 20,
  intentMaxScore: 90,
  sicCodes: ['3536'],
  naicsCodes: ['333923'],
  businessModel: ['B2B'],
  companyType: ['Private Company'],
  keywords: ['cranes'],
  exactKeywords: ['cranes'],
  keywordsSearchFields: ['description'],
  specialities: ['cranes'],
  exactSpecialities: ['cranes'],
  previousCompanyDomains: ['altona.example'],
  previousCompanyNames: ['Altona Werke'],
  geographicDetails: RADIUS,
  locationsZipcodes: ZIP,
  headquarterZipcodes: ZIP,
};

const COVERAGE = 'any_round';

export const EMPLOYER_SAMPLE = {
  ...COMPANY_SAMPLE,
  industriesLabels: ['Manufacturing'],
  funding: {
    isIpo: false,
    ranges: [{ coverage: COVERAGE, min: 1, max: 9 }],
    date: { coverage: COVERAGE, date: '2025-05-01' },
    rounds: [{ coverage: COVERAGE, round: 'seed' }],
    names: [{ coverage: COVERAGE, name: 'angel' }],
    investors: ['Example Capital'],
    types: ['seed'],
  },
};

/** Each of them has a criterion that criteria about people may not stand beside. */
export const COMPANY_SAMPLES: readonly object[] = [
  COMPANY_SAMPLE,
  { searchText: 'cranes' },
  {
    signals: {
      types: ['riskNews'],
      startDate: '2026-09-01',
      filterByLocation: [{ country: 'Germany', state: 'Hamburg', startDate: '2026-09-01' }],
      filterByDepartment: [{ department: 'Operations', startDate: '2026-09-01' }],
      filterByIntentCategory: ['Technology'],
    },
  },
];
