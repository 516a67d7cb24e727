/** Calls that find people or companies similar to others. Later pages of a session repeat nothing. */
import type { Company } from '../core/company';
import type { Contact } from '../core/contact';
import { BATCH_SIZE, LARGEST_PAGE } from '../core/limits';
import type { Call } from './call';
import { type Page, readRows } from './page';
import { readCompany } from './parse-company';
import { readContact } from './parse-contact';
import { known, type RawRecord, readFlag, readRecord, readText } from './read';

/** A person by name and employer. */
export interface NamedContact {
  readonly firstName: string;
  readonly lastName: string;
  readonly companyName?: string;
  readonly companyDomain?: string;
}

/** People by their identifiers; each person is in one list. */
export interface ContactSeeds {
  readonly ids?: readonly string[];
  readonly linkedinUrls?: readonly string[];
  readonly emails?: readonly string[];
  readonly contacts?: readonly NamedContact[];
}

/** Companies by their identifiers. Lusha takes neither ids nor names. */
export interface CompanySeeds {
  readonly domains?: readonly string[];
  readonly linkedinUrls?: readonly string[];
}

export interface SimilarRequest<Seeds> {
  /** 5 to 100 different identifiers over all lists. */
  readonly seeds: Seeds;
  /** Up to 100 identifiers of records that are not to be found. Lusha does not remember them from page to page. */
  readonly exclude?: Seeds;
  /** The number of results, from 1 to 100. */
  readonly limit: number;
  /** The session of an earlier page with the same seeds. */
  readonly session?: string;
}

/** Lusha refuses any other text as a session. */
const UUID = /^[0-9a-f]{8}(?:-[0-9a-f]{4}){3}-[0-9a-f]{12}$/i;

/** Builds the call for people similar to the seeds. */
export function similarContacts(request: SimilarRequest<ContactSeeds>): Call<Page<Contact>> {
  return {
    method: 'post',
    path: '/v3/contacts/lookalike',
    ...similarCall(request, readContact),
    kind: 'contactSimilar',
  };
}

/** Builds the call for companies similar to the seeds. */
export function similarCompanies(request: SimilarRequest<CompanySeeds>): Call<Page<Company>> {
  return {
    method: 'post',
    path: '/v3/companies/lookalike',
    ...similarCall(request, readCompany),
    kind: 'companySimilar',
  };
}

function similarCall<R>(
  { seeds, exclude, limit, session }: SimilarRequest<ContactSeeds | CompanySeeds>,
  read: (item: RawRecord) => R | undefined,
): Pick<Call<Page<R>>, 'body' | 'charged' | 'repeatable' | 'parse'> {
  const excluded = filledLists(exclude ?? {});
  return {
    body: {
      seeds: filledLists(seeds),
      ...(Object.keys(excluded).length > 0 ? { exclude: excluded } : {}),
      limit: Math.min(LARGEST_PAGE, Math.max(1, Math.floor(limit))),
      ...(session !== undefined && UUID.test(session) ? { dedupeSessionId: session } : {}),
    },
    charged: true,
    // A page that was sent counts as returned in its session, and it is charged again.
    repeatable: false,
    parse: (body) => readSimilar(body, read),
  };
}

/** Returns the lists that are not empty, each with no more items than Lusha takes. */
function filledLists(lists: ContactSeeds | CompanySeeds): Readonly<Record<string, readonly unknown[]>> {
  const all = Object.entries(lists) as [string, readonly unknown[] | undefined][];
  return Object.fromEntries(
    all.flatMap(([name, items = []]) => (items.length > 0 ? [[name, items.slice(0, BATCH_SIZE)]] : [])),
  );
}

function readSimilar<R>(body: unknown, read: (item: RawRecord) => R | undefined): Page<R> | undefined {
  const page = readRows(body, read);
  if (!page) return undefined;
  const answer = readRecord(body) ?? {};
  return {
    ...page,
    // An answer that does not say whether there are more is followed by another request, which then finds none.
    hasMore: page.rows > 0 && (readFlag(readRecord(answer.meta)?.hasMore) ?? true),
    ...known<Pick<Page<R>, 'session'>>({ session: readText(answer.dedupeSessionId) }),
  };
}
