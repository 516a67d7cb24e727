/** The schema of looking records up and of revealing them. */
import type { Body, EndpointSchema } from './endpoint';
import { day, email, flag, list, object, oneOf, required, text, whole } from './properties';
import { COMPANY_SIGNAL, CONTACT_SIGNAL } from './signal-types';

const ID = 'v1.AAAAexampleTokenAAAAAAAAAAAAAAAAA';
const REFERENCE = text(256);
const isPerson = ({ id, linkedinUrl, email: address, ...names }: Body) =>
  Boolean(id ?? linkedinUrl ?? address) ||
  Boolean(names.firstName && names.lastName && (names.companyName ?? names.companyDomain));

const CONTACT_SEARCH: EndpointSchema = {
  method: 'POST',
  path: '/v3/contacts/search',
  body: {
    contacts: required(list(1, 100)),
    'contacts[]': object(),
    'contacts[].clientReferenceId': REFERENCE,
    'contacts[].id': text(),
    'contacts[].linkedinUrl': text(),
    'contacts[].email': email(),
    'contacts[].firstName': text(),
    'contacts[].lastName': text(),
    'contacts[].companyName': text(),
    'contacts[].companyDomain': text(),
    options: object(),
    'options.includePartialProfiles': flag(),
    signals: object(),
    'signals.types': required(list(1)),
    'signals.types[]': CONTACT_SIGNAL,
    'signals.startDate': day(),
    'signals.maxResultsPerSignal': whole(1, 100),
  },
  rules: [
    {
      says: 'Each contact has an ID, a LinkedIn URL, an email, or a full name with a company.',
      holds: ({ contacts }) => contacts.every(isPerson),
      broken: [
        { contacts: [{ clientReferenceId: 'row-2' }] },
        { contacts: [{ firstName: 'Ilse', companyName: 'Nordhafen AG' }] },
        { contacts: [{ firstName: 'Ilse', lastName: 'Brandt' }] },
      ],
    },
  ],
  samples: [
    {
      contacts: [
        {
          clientReferenceId: 'row-2',
          id: ID,
          linkedinUrl: 'https://www.linkedin.com/in/example-ilse',
          email: 'i.brandt@nordhafen.example',
          firstName: 'Ilse',
          lastName: 'Brandt',
          companyName: 'Nordhafen AG',
          companyDomain: 'nordhafen.example',
        },
      ],
      options: { includePartialProfiles: true },
      signals: { types: ['promotion'], startDate: '2026-09-01', maxResultsPerSignal: 1 },
    },
  ],
};

const CONTACT_ENRICH: EndpointSchema = {
  method: 'POST',
  path: '/v3/contacts/enrich',
  body: {
    ids: required(list(1, 100)),
    'ids[]': text(),
    reveal: list(1),
    'reveal[]': oneOf('emails', 'phones'),
    waterfallEnabled: flag(),
  },
  samples: [{ ids: [ID], reveal: ['emails'], waterfallEnabled: false }],
};

const COMPANY_SEARCH: EndpointSchema = {
  method: 'POST',
  path: '/v3/companies/search',
  body: {
    companies: required(list(1, 100)),
    'companies[]': object(),
    'companies[].clientReferenceId': REFERENCE,
    'companies[].id': text(),
    'companies[].name': text(),
    'companies[].domain': text(),
    options: object(),
    'options.includePartialProfiles': flag(),
    signals: object(),
    'signals.types': required(list(1)),
    'signals.types[]': COMPANY_SIGNAL,
    'signals.startDate': day(),
  },
  rules: [
    {
      says: 'Each company has an ID, a name, or a domain.',
      holds: ({ companies }) =>
        companies.every(({ id, name, domain }: Body) => Boolean(id ?? name ?? domain)),
      broken: [{ companies: [{ clientReferenceId: 'row-9' }] }],
    },
  ],
  samples: [
    {
      companies: [{ clientReferenceId: 'row-9', id: ID, name: 'Nordhafen AG', domain: 'nordhafen.example' }],
      options: { includePartialProfiles: true },
      signals: { types: ['riskNews'], startDate: '2026-09-01' },
    },
  ],
};

const COMPANY_ENRICH: EndpointSchema = {
  method: 'POST',
  path: '/v3/companies/enrich',
  body: {
    ids: required(list(1, 100)),
    'ids[]': text(),
    reveal: list(1),
    'reveal[]': oneOf(
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
    ),
  },
  samples: [{ ids: [ID], reveal: ['competitors'] }],
};

/** Lookups and reveals of contacts and companies. */
export const RECORDS: readonly EndpointSchema[] = [
  CONTACT_SEARCH,
  CONTACT_ENRICH,
  COMPANY_SEARCH,
  COMPANY_ENRICH,
];
