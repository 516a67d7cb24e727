/** Calls that search for contacts and companies by criteria, page by page. */
import type { Company } from '../core/company';
import type { Contact } from '../core/contact';
import { LARGEST_PAGE, LAST_PAGE, SMALLEST_PAGE } from '../core/limits';
import type { Call, CallResult } from './call';
import type { CompanyFilters, ContactFilters } from './criteria';
import { type Page, readRows } from './page';
import { readCompany } from './parse-company';
import { readContact } from './parse-contact';
import { known, type RawRecord, readCount, readFlag, readNumber, readRecord } from './read';

/** Pages are counted from 0. A size that Lusha refuses becomes the nearest one that it accepts, from 10 to 100. */
export interface PageRequest {
  readonly page: number;
  readonly size: number;
}

export interface ContactOptions {
  /** Includes incomplete profiles. Lusha's default is `true`. */
  readonly includePartialProfiles?: boolean;
  /** Excludes contacts whose phones are all do-not-call. Lusha refuses it in some plans. */
  readonly excludeDnc?: boolean;
  /** A number from 1 to 20. */
  readonly maxContactsPerCompany?: number;
}

export interface CompanyOptions {
  /** Includes incomplete profiles. Lusha's default is `false`. */
  readonly includePartialProfiles?: boolean;
}

/** Builds the call for one page of a search for contacts. */
export function prospectContacts(
  filters: ContactFilters,
  page: PageRequest,
  options: ContactOptions = {},
): Call<Page<Contact>> {
  return {
    method: 'post',
    path: '/v3/contacts/prospecting',
    ...pageCall(filters, page, options, readContact),
    kind: 'contactProspecting',
  };
}

/** Builds the call for one page of a search for companies. */
export function prospectCompanies(
  filters: CompanyFilters,
  page: PageRequest,
  options: CompanyOptions = {},
): Call<Page<Company>> {
  return {
    method: 'post',
    path: '/v3/companies/prospecting',
    ...pageCall(filters, page, options, readCompany),
    kind: 'companyProspecting',
  };
}

function pageCall<R>(
  filters: object,
  request: PageRequest,
  options: object,
  read: (item: RawRecord) => R | undefined,
): Pick<Call<Page<R>>, 'body' | 'charged' | 'repeatable' | 'parse'> {
  const page = within(request.page, 0, LAST_PAGE);
  const size = within(request.size, SMALLEST_PAGE, LARGEST_PAGE);
  return {
    body: {
      pagination: { page, size },
      filters,
      ...(Object.keys(options).length > 0 ? { options } : {}),
    },
    charged: true,
    repeatable: true,
    parse: (body) => readPage(body, read),
  };
}

/** Reads a page. The size that the answer echoes is not used. */
function readPage<R>(body: unknown, read: (item: RawRecord) => R | undefined): Page<R> | undefined {
  const page = readRows(body, read);
  if (!page) return undefined;
  const pagination = readRecord(readRecord(body)?.pagination) ?? {};
  return {
    ...page,
    ...known<Pick<Page<R>, 'total' | 'totalIsExact'>>({
      total: readCount(pagination.total),
      totalIsExact: readFlag(pagination.totalGuaranteed),
    }),
  };
}

/**
 * Returns an empty page for a page behind the first one that Lusha refused because it lies beyond the last result, and every
 * other result as it is.
 */
export function withEmptyEnd<R>(call: Call<Page<R>>, result: CallResult<Page<R>>): CallResult<Page<R>> {
  if (!isBeyondEnd(call, result)) return result;
  const { lostAttempts } = result;
  return { ok: true, value: { results: [], rows: 0 }, creditsCharged: 0, lostAttempts };
}

/** Returns whether Lusha refused a page behind the first one because it lies beyond the last result. */
export function isBeyondEnd({ body }: Call<unknown>, result: CallResult<unknown>): boolean {
  if (result.ok || result.failure.status !== 400) return false;
  const page = readNumber(readRecord(readRecord(body)?.pagination)?.page) ?? 0;
  return page > 0 && /\bpage\b/i.test(result.failure.message);
}

function within(value: number, least: number, most: number): number {
  return Math.min(most, Math.max(least, Math.floor(value)));
}
