/** The schema of asking for events of people and companies, and of what can be asked. */
import type { EndpointSchema, Rows } from './endpoint';
import { day, list, lushaId, object, required, text, whole } from './properties';
import { COMPANY_SIGNAL, CONTACT_SIGNAL } from './signal-types';

const ID = 'v1.AAAAexampleTokenAAAAAAAAAAAAAAAAA';
const WINDOW = { startDate: '2026-06-01', maxResultsPerSignal: 1, tableId: 'a table' };

const asked = (type: Rows[string]): Rows => ({
  ids: required(list(1, 100)),
  'ids[]': lushaId(),
  signalTypes: required(list(1)),
  'signalTypes[]': type as Rows[string],
  startDate: day(),
  maxResultsPerSignal: whole(1, 100),
  tableId: text(),
});

export const SIGNALS: readonly EndpointSchema[] = [
  {
    method: 'POST',
    path: '/v3/contacts/signals',
    body: asked(CONTACT_SIGNAL),
    samples: [{ ids: [ID], signalTypes: ['promotion'], ...WINDOW }],
  },
  {
    method: 'POST',
    path: '/v3/companies/signals',
    body: {
      ...asked(COMPANY_SIGNAL),
      filters: object(),
      'filters.include': object(),
      'filters.include.intentCategories': list(),
      'filters.include.intentCategories[]': text(),
    },
    samples: [
      {
        ids: [ID],
        signalTypes: ['linkedinActivityIntent'],
        ...WINDOW,
        filters: { include: { intentCategories: ['Technology'] } },
      },
    ],
  },
];
