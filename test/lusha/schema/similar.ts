/** The schema of finding people and companies that are similar to others. */
import { type Body, type EndpointSchema, type Rows, under } from './endpoint';
import {
  companyUrl,
  domain,
  email,
  list,
  lushaId,
  object,
  profileUrl,
  required,
  text,
  uuid,
  whole,
} from './properties';

/** The rows of `seeds` and `exclude`, which have the same lists, and of the rest of the body. */
function rowsOf(lists: Rows): Rows {
  return {
    seeds: required(object()),
    ...under('seeds', lists),
    exclude: object(),
    ...under('exclude', lists),
    limit: whole(1, 100),
    dedupeSessionId: uuid(),
  };
}

/** Counts the different identifiers of all lists. */
function identifiersIn(lists: Readonly<Record<string, readonly unknown[]>> = {}): number {
  const all = Object.entries(lists).flatMap(([name, items]) =>
    items.map((item) => JSON.stringify([name, item]).toLowerCase()),
  );
  return new Set(all).size;
}

const domains = (count: number) => Array.from({ length: count }, (_, at) => `company${at}.example`);
const urls = (count: number, path: string) =>
  Array.from({ length: count }, (_, at) => `https://www.linkedin.com/${path}/example-${at}`);
const emails = (count: number) => domains(count).map((one) => `info@${one}`);

const SEEDS_SAY = 'The seeds are 5 to 100 different identifiers.';
const EXCLUDE_SAYS = 'No more than 100 different identifiers are excluded.';
const hasSeeds = ({ seeds }: Body) => identifiersIn(seeds) >= 5 && identifiersIn(seeds) <= 100;
const hasFewExcluded = ({ exclude }: Body) => identifiersIn(exclude) <= 100;

const SESSION = '58000000-7a6e-4c9b-8c2d-000000000001';
const PERSON = {
  firstName: 'Ilse',
  lastName: 'Brandt',
  companyName: 'Nordhafen AG',
  companyDomain: 'nordhafen.example',
};
const PEOPLE = {
  linkedinUrls: urls(2, 'in'),
  emails: emails(2),
  ids: ['v1.AAAAexampleTokenAAAAAAAAAAAAAAAAA'],
  contacts: [PERSON],
};
const COMPANIES = { domains: domains(5), linkedinUrls: urls(5, 'company') };

const CONTACTS: EndpointSchema = {
  method: 'POST',
  path: '/v3/contacts/lookalike',
  body: rowsOf({
    linkedinUrls: list(0, 100),
    'linkedinUrls[]': profileUrl(),
    emails: list(0, 100),
    'emails[]': email(),
    ids: list(0, 100),
    'ids[]': { ...lushaId(), wrong: () => ['', 5] },
    contacts: list(0, 100),
    'contacts[]': object(),
    'contacts[].firstName': required(text()),
    'contacts[].lastName': required(text()),
    'contacts[].companyName': text(),
    'contacts[].companyDomain': text(),
  }),
  rules: [
    {
      says: SEEDS_SAY,
      holds: hasSeeds,
      broken: [
        { seeds: { emails: emails(4) } },
        { seeds: { emails: [...emails(4), ...emails(4)] } },
        { seeds: { emails: emails(100), linkedinUrls: urls(1, 'in') } },
      ],
    },
    {
      says: EXCLUDE_SAYS,
      holds: hasFewExcluded,
      broken: [{ seeds: PEOPLE, exclude: { emails: emails(100), linkedinUrls: urls(1, 'in') } }],
    },
    {
      says: 'A person by name has an employer.',
      holds: ({ seeds: { contacts = [] } }) =>
        contacts.every((one: Body) => Boolean(one.companyName ?? one.companyDomain)),
      broken: [{ seeds: { ...PEOPLE, contacts: [{ firstName: 'Ilse', lastName: 'Brandt' }] } }],
    },
  ],
  samples: [{ seeds: PEOPLE, exclude: PEOPLE, limit: 25, dedupeSessionId: SESSION }],
};

const SIMILAR_COMPANIES: EndpointSchema = {
  method: 'POST',
  path: '/v3/companies/lookalike',
  body: rowsOf({
    domains: list(0, 100),
    'domains[]': domain(),
    linkedinUrls: list(0, 100),
    'linkedinUrls[]': companyUrl(),
  }),
  rules: [
    {
      says: SEEDS_SAY,
      holds: hasSeeds,
      broken: [
        { seeds: { domains: domains(4) } },
        { seeds: { domains: domains(100), linkedinUrls: urls(1, 'company') } },
      ],
    },
    {
      says: EXCLUDE_SAYS,
      holds: hasFewExcluded,
      broken: [{ seeds: COMPANIES, exclude: { domains: domains(100), linkedinUrls: urls(1, 'company') } }],
    },
  ],
  samples: [{ seeds: COMPANIES, exclude: COMPANIES, limit: 25, dedupeSessionId: SESSION }],
};

/** People and companies similar to others. */
export const SIMILAR: readonly EndpointSchema[] = [CONTACTS, SIMILAR_COMPANIES];
