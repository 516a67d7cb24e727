/** The schema of naming the buying groups of companies. */
import type { Body, EndpointSchema } from './endpoint';
import { list, lushaId, object, oneOf, required, text, whole } from './properties';

const ID = 'v1.AAAAexampleTokenAAAAAAAAAAAAAAAAA';
const DOMAIN = 'nordhafen.example';

/** Buying groups of companies. The top level has no domain. */
export const BUYING_GROUP: readonly EndpointSchema[] = [
  {
    method: 'POST',
    path: '/v3/contacts/buying-group',
    body: {
      companies: required(list(1, 25)),
      'companies[]': object(),
      'companies[].domain': text(),
      'companies[].id': { ...lushaId(), wrong: () => ['', 5] },
      'companies[].clientReferenceId': text(256),
      personas: list(1),
      'personas[]': oneOf('decision_maker', 'potential_champion', 'end_user'),
      contactsLimit: whole(1),
      pagination: object(),
      'pagination.page': whole(0),
      'pagination.size': whole(10, 100),
    },
    rules: [
      {
        says: 'A company has exactly one of domain and ID.',
        holds: ({ companies }) =>
          companies.every((one: Body) => (one.domain === undefined) !== (one.id === undefined)),
        broken: [
          { companies: [{ domain: DOMAIN, id: ID }] },
          { companies: [{ domain: DOMAIN }, { clientReferenceId: 'row-3' }] },
        ],
      },
    ],
    samples: [
      {
        companies: [
          { domain: DOMAIN, clientReferenceId: 'row-2' },
          { id: ID, clientReferenceId: 'row-3' },
        ],
        personas: ['decision_maker'],
        contactsLimit: 5,
        pagination: { page: 0, size: 100 },
      },
    ],
  },
];
