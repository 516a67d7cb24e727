/** What the bodies of the two endpoints for similar people and companies may contain. */

import type { ContactLookup } from '../world/world';
import { type Check, email, isRecord, listOf, shape, text, whole } from './checks';
import { BATCH } from './contacts';

/** The fewest and the most different identifiers of all seeds together. */
const FEWEST_SEEDS = 5;
const MOST_SEEDS = 100;

export type SeedName = Pick<ContactLookup, 'firstName' | 'lastName' | 'companyName' | 'companyDomain'>;

export interface ContactSeeds {
  readonly linkedinUrls?: readonly string[];
  readonly emails?: readonly string[];
  readonly ids?: readonly string[];
  readonly contacts?: readonly SeedName[];
  /** The older numeric IDs. */
  readonly contactIds?: readonly number[];
}

export interface CompanySeeds {
  readonly domains?: readonly string[];
  readonly linkedinUrls?: readonly string[];
}

export interface SimilarBody<Seeds> {
  readonly seeds: Seeds;
  readonly exclude?: Seeds;
  readonly limit?: number;
  readonly dedupeSessionId?: string;
}

const matches =
  (form: RegExp, what: string): Check =>
  (value, path) =>
    typeof value === 'string' && form.test(value) ? [] : [`${path} must be a ${what}`];

const profileUrl = matches(/^(https?:\/\/)?([\w-]+\.)?linkedin\.com\/in\/[^/?#\s]+/i, 'LinkedIn profile URL');
const companyUrl = matches(
  /^(https?:\/\/)?([\w-]+\.)?linkedin\.com\/company\/[^/?#\s]+/i,
  'LinkedIn company URL',
);
const domain = matches(/^[^\s/@]+\.[^\s/@.]+$/, 'domain');
const uuid = matches(/^[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}$/i, 'UUID');

const name = shape(
  { firstName: text(), lastName: text(), companyName: text(), companyDomain: text() },
  {
    required: ['firstName', 'lastName'],
    rule: (item, path) =>
      item.companyName === undefined && item.companyDomain === undefined
        ? [`${path} must have companyName or companyDomain`]
        : [],
  },
);

const upTo100 = (check: Check): Check => listOf(check, 0, BATCH);

const CONTACT_LISTS: Readonly<Record<keyof ContactSeeds, Check>> = {
  linkedinUrls: upTo100(profileUrl),
  emails: upTo100(email),
  ids: upTo100(text()),
  contacts: upTo100(name),
  contactIds: upTo100(whole(1)),
};

const COMPANY_LISTS: Readonly<Record<keyof CompanySeeds, Check>> = {
  domains: upTo100(domain),
  linkedinUrls: upTo100(companyUrl),
};

/** Counts the different identifiers of all lists. */
function identifiersIn(lists: Readonly<Record<string, unknown>>): number {
  const all = Object.entries(lists).flatMap(([list, items]) =>
    Array.isArray(items) ? items.map((item: unknown) => JSON.stringify([list, item]).toLowerCase()) : [],
  );
  return new Set(all).size;
}

function counted(lists: Readonly<Record<string, Check>>, fewest: number): Check {
  return shape(lists, {
    rule: (value, path) => {
      const count = identifiersIn(value);
      if (count < fewest) return [`${path} must contain at least ${fewest} unique identifiers`];
      return count > MOST_SEEDS ? [`${path} must contain no more than ${MOST_SEEDS} unique identifiers`] : [];
    },
  });
}

function similarBody(lists: Readonly<Record<string, Check>>): Check {
  const body = shape(
    {
      seeds: counted(lists, FEWEST_SEEDS),
      exclude: counted(lists, 0),
      limit: whole(1, 100),
      dedupeSessionId: uuid,
      tableId: text(),
    },
    { required: ['seeds'] },
  );
  // The service takes one object of lists; programs that send a list of people are told so.
  return (value, path) =>
    isRecord(value) && Array.isArray(value.seeds) ? ['seeds must be an object'] : body(value, path);
}

export const contactSimilarBody: Check = similarBody(CONTACT_LISTS);
export const companySimilarBody: Check = similarBody(COMPANY_LISTS);
