/** The schema of a page of a search by criteria. */
import { CONTACT, EMPLOYER, SEARCHED_COMPANY, STAFF } from './criteria';
import { type Body, type EndpointSchema, type Rows, under } from './endpoint';
import { flag, object, required, whole } from './properties';
import { COMPANY_SAMPLES, CONTACT_SAMPLE, EMPLOYER_SAMPLE, STAFF_SAMPLE } from './samples';

const PAGE: Rows = {
  pagination: required(object()),
  'pagination.page': required(whole(0, 1000)),
  'pagination.size': required(whole(10, 100)),
  filters: required(object()),
  options: object(),
  'options.includePartialProfiles': flag(),
};
const FIRST_PAGE = { page: 0, size: 25 };

/** The rows of both sides of the criteria about contacts or companies. */
const sides = (of: 'contacts' | 'companies', rows: Rows): Rows => ({
  [`filters.${of}`]: object(),
  ...Object.fromEntries(
    ['include', 'exclude'].flatMap((side) => {
      const path = `filters.${of}.${side}`;
      return [[path, object()] as const, ...Object.entries(under(path, rows))];
    }),
  ),
});

/** The criteria that narrow others and are refused alone. */
const REFINEMENTS = ['jobChangedAfterDate', 'jobChangedLastViewDate', 'education', 'score'];
/** The criteria about companies that are refused together with criteria about their people. */
const WITHOUT_STAFF = [
  'searchText',
  'signals',
  'technologies',
  'technologiesCondition',
  'intentTopics',
  'intentTopicsOperator',
  'intentTopicsCondition',
  'intentMinScore',
  'intentMaxScore',
];

const sidesOf = (criteria: Body): readonly object[] => Object.values(criteria ?? {});
const isEmpty = (criteria: object): boolean =>
  Object.values(criteria).every((value) => Array.isArray(value) && value.length === 0);
const bodyOf = (filters: object) => ({ pagination: FIRST_PAGE, filters });
const title = { jobTitles: ['CFO'] };

const NO_EMPTY_SIDE = {
  says: 'No side of the criteria is empty.',
  holds: ({ filters }: Body) => ![...sidesOf(filters.contacts), ...sidesOf(filters.companies)].some(isEmpty),
};

const CONTACT_PROSPECTING: EndpointSchema = {
  method: 'POST',
  path: '/v3/contacts/prospecting',
  body: {
    ...PAGE,
    ...sides('contacts', CONTACT),
    ...sides('companies', EMPLOYER),
    'options.excludeDnc': flag(),
    'options.maxContactsPerCompany': whole(1, 20),
  },
  rules: [
    {
      says: 'There is a criterion.',
      holds: ({ filters }) => sidesOf(filters.contacts).length + sidesOf(filters.companies).length > 0,
      broken: [bodyOf({})],
    },
    {
      ...NO_EMPTY_SIDE,
      broken: [
        bodyOf({ contacts: { include: {} } }),
        bodyOf({ contacts: { include: title, exclude: {} } }),
        bodyOf({ companies: { include: {} } }),
      ],
    },
    {
      says: 'A criterion that narrows others stands beside one that does not.',
      holds: ({ filters }) =>
        sidesOf(filters.contacts).every((side) =>
          Object.keys(side).some((one) => !REFINEMENTS.includes(one)),
        ),
      broken: [
        bodyOf({ contacts: { include: { jobChangedAfterDate: '2026-01-31' } } }),
        bodyOf({ contacts: { include: { education: { schools: ['ETH'] } } } }),
        bodyOf({ contacts: { include: { score: { minScore: 50, maxScore: 100 } } } }),
      ],
    },
  ],
  samples: [
    {
      pagination: FIRST_PAGE,
      filters: {
        contacts: { include: CONTACT_SAMPLE, exclude: CONTACT_SAMPLE },
        companies: { include: EMPLOYER_SAMPLE, exclude: EMPLOYER_SAMPLE },
      },
      options: { includePartialProfiles: false, excludeDnc: true, maxContactsPerCompany: 3 },
    },
  ],
};

const COMPANY_PROSPECTING: EndpointSchema = {
  method: 'POST',
  path: '/v3/companies/prospecting',
  body: {
    ...PAGE,
    ...sides('contacts', STAFF),
    ...sides('companies', SEARCHED_COMPANY),
    'filters.companies': required(object()),
    'filters.companies.include': required(object()),
  },
  rules: [
    {
      ...NO_EMPTY_SIDE,
      broken: [
        bodyOf({ companies: { include: {} } }),
        bodyOf({ companies: { include: { names: ['Acme'] } }, contacts: { include: {} } }),
      ],
    },
    {
      says: 'Criteria about people do not stand beside a text, signals, topics, or technologies.',
      holds: ({ filters }) =>
        filters.contacts === undefined ||
        !sidesOf(filters.companies).some((side) =>
          Object.keys(side).some((one) => WITHOUT_STAFF.includes(one)),
        ),
      broken: COMPANY_SAMPLES.map((companies) =>
        bodyOf({ companies: { include: companies }, contacts: { include: title } }),
      ),
    },
  ],
  samples: [
    ...COMPANY_SAMPLES.map((companies) => ({
      ...bodyOf({ companies: { include: companies, exclude: companies } }),
      options: { includePartialProfiles: false },
    })),
    bodyOf({
      companies: { include: { names: ['Nordhafen AG'] } },
      contacts: { include: STAFF_SAMPLE, exclude: STAFF_SAMPLE },
    }),
  ],
};

/** Searches by criteria. */
export const PROSPECTING: readonly EndpointSchema[] = [CONTACT_PROSPECTING, COMPANY_PROSPECTING];
