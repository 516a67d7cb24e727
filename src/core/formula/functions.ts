/** The custom functions and their arguments. A new function is one entry here and one function in `index.ts`. */

import type { Kind } from '../kind';

export interface FunctionShape {
  /** What the first argument identifies: records of a kind, the companies of `signals`, the filter of a `search`, the seeds of `similar` records, or no record (`account`). */
  readonly record: Kind | 'signals' | 'search' | 'similar' | 'account';
  /** The default fields of a call, or its only fields when there is no `fieldsAt`. */
  readonly fields: string;
  /** The indexes of the arguments. */
  readonly fieldsAt?: number;
  readonly headersAt?: number;
  /** The index of the last argument, which is ignored: a change of it makes the cell calculate again. */
  readonly againAt: number;
}

export const FUNCTIONS = {
  LUSHA_ENRICH: {
    record: 'contact',
    fields: 'name, title, company, email',
    fieldsAt: 1,
    headersAt: 2,
    againAt: 3,
  },
  LUSHA_EMAIL: { record: 'contact', fields: 'email', againAt: 1 },
  LUSHA_PHONE: { record: 'contact', fields: 'phone', againAt: 1 },
  LUSHA_COMPANY: {
    record: 'company',
    fields: 'name, domain, industry, employees, country',
    fieldsAt: 1,
    headersAt: 2,
    againAt: 3,
  },
  LUSHA_SIGNALS: { record: 'signals', fields: '', againAt: 3 },
  LUSHA_SEARCH: {
    record: 'search',
    fields: 'name, title, company, country, linkedin',
    fieldsAt: 2,
    headersAt: 3,
    againAt: 4,
  },
  LUSHA_SIMILAR: {
    record: 'similar',
    fields: 'name, title, company, country, linkedin',
    fieldsAt: 2,
    headersAt: 3,
    againAt: 4,
  },
  LUSHA_FILTER_VALUES: { record: 'account', fields: '', againAt: 2 },
  LUSHA_CREDITS: { record: 'account', fields: '', againAt: 0 },
  LUSHA_QUOTA: { record: 'account', fields: '', againAt: 1 },
} as const satisfies Record<string, FunctionShape>;

export type FunctionName = keyof typeof FUNCTIONS;

export const FUNCTION_NAMES = Object.keys(FUNCTIONS) as readonly FunctionName[];
