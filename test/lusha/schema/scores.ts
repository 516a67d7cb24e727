/** The schema of asking for the signal scores of people and companies. */
import type { Body, EndpointSchema } from './endpoint';
import { email, list, object, required, text } from './properties';

const ID = 'v1.AAAAexampleTokenAAAAAAAAAAAAAAAAA';
const EMAIL = 'i.brandt@nordhafen.example';
const REFERENCE = text(256);
const isPerson = ({ id, linkedinUrl, email: address, ...names }: Body) =>
  Boolean(id ?? linkedinUrl ?? address) ||
  Boolean(names.firstName && names.lastName && (names.companyName ?? names.companyDomain));
const identifiersOf = ({ id, domain, name, email: address }: Body) =>
  [id, domain, name, address].filter((one) => one !== undefined).length;

export const SCORES: readonly EndpointSchema[] = [
  {
    method: 'POST',
    path: '/v3/contacts/signal-score',
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
    },
    rules: [
      {
        says: 'Each contact has an ID, a LinkedIn URL, an email, or a full name with a company.',
        holds: ({ contacts }) => contacts.every(isPerson),
        broken: [
          { contacts: [{ clientReferenceId: 'row-2' }] },
          { contacts: [{ firstName: 'Ilse', companyName: 'Nordhafen AG' }] },
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
            email: EMAIL,
            firstName: 'Ilse',
            lastName: 'Brandt',
            companyName: 'Nordhafen AG',
            companyDomain: 'nordhafen.example',
          },
        ],
      },
    ],
  },
  {
    method: 'POST',
    path: '/v3/companies/signal-score',
    body: {
      companies: required(list(1, 100)),
      'companies[]': object(),
      'companies[].clientReferenceId': REFERENCE,
      'companies[].id': text(),
      'companies[].domain': text(),
      'companies[].name': text(),
      'companies[].email': email(),
    },
    rules: [
      {
        says: 'Each company has exactly one of ID, domain, name and email.',
        holds: ({ companies }) => companies.every((one: Body) => identifiersOf(one) === 1),
        broken: [
          { companies: [{ clientReferenceId: 'row-9' }] },
          { companies: [{ id: ID, domain: 'nordhafen.example' }] },
        ],
      },
    ],
    samples: [
      { companies: [{ clientReferenceId: 'row-9', id: ID }] },
      { companies: [{ clientReferenceId: 'row-9', domain: 'nordhafen.example' }] },
      { companies: [{ clientReferenceId: 'row-9', name: 'Nordhafen AG' }] },
      { companies: [{ clientReferenceId: 'row-9', email: EMAIL }] },
    ],
  },
];
