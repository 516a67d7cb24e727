/** What the bodies of the two signals endpoints may contain. */

import { ALL_SIGNALS, COMPANY_SIGNALS, CONTACT_SIGNALS } from '../taxonomy/signals';
import { type Check, listOf, oneOf, shape, text, whole } from './checks';
import { BATCH } from './contacts';

export interface SignalsBody {
  readonly ids: readonly string[];
  readonly signalTypes: readonly string[];
  readonly startDate?: string;
  readonly maxResultsPerSignal?: number;
  readonly filters?: { readonly include?: { readonly intentCategories?: readonly string[] } };
}

/** The most events per type and ID that a request may ask for. */
export const MOST_EVENTS = 100;

const id: Check = (value, path) =>
  typeof value === 'string' && /^(v\d+\.[\w-]+|\d+)$/.test(value) ? [] : [`${path} must be a valid id`];

const day: Check = (value, path) =>
  typeof value === 'string' && /^\d{4}-\d{2}-\d{2}$/.test(value) && !Number.isNaN(Date.parse(value))
    ? []
    : [`${path} must match YYYY-MM-DD`];

const common = (types: readonly string[]): Readonly<Record<string, Check>> => ({
  ids: listOf(id, 1, BATCH),
  signalTypes: listOf(oneOf([ALL_SIGNALS, ...types]), 1),
  startDate: day,
  maxResultsPerSignal: whole(1, MOST_EVENTS),
  tableId: text(),
});

const required = ['ids', 'signalTypes'];

export const contactSignalsBody: Check = shape(common(CONTACT_SIGNALS), { required });

export const companySignalsBody: Check = shape(
  {
    ...common(COMPANY_SIGNALS),
    filters: shape({ include: shape({ intentCategories: listOf(text()) }) }),
  },
  { required },
);
