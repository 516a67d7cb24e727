/** What the cells of a column look like, taken from rows that are spread over the list. */

import { companyDomainIn } from '../lookup/company-domains';
import { foldCompany, hasLegalForm } from '../lookup/company-names';
import { emailsIn, employerDomain, isFreeMail } from '../lookup/emails';
import { linkedinPage, profileInColumn } from '../lookup/linkedin';
import { lushaId, lushaIdInColumn } from '../lookup/lusha-id';
import { isLinkLabel } from '../lookup/placeholders';
import { fold } from '../lookup/text';
import { website } from '../lookup/websites';
import { readCell } from './cell-reading';
import type { Rows } from './roles';
import { isCountry, isJobTitle } from './text-kinds';

/** A key without spaces that mixes letters and several digits. */
const CODE = /^(?=(?:\D*\d){3})(?=.*\p{L})[\p{L}\d_-]{6,}$/u;
const NAME = /^\p{Lu}[^\s\d]*(?:\s(?:\p{Ll}{1,4}\s)?\p{Lu}[^\s\d]*){1,3}$/u;

/** The most rows that are looked at. */
const MOST_SAMPLES = 200;

/** Counts of a column's cells. Each text counts as one shape, and as a plain text when it has none. */
export interface ColumnSamples {
  /** Cells that hold a text with a meaning, so no placeholders, labels and errors. */
  readonly texts: number;
  /** Cells that hold numbers, dates or tick boxes. */
  readonly notTexts: number;
  /** Link labels such as `View profile`. */
  readonly labels: number;
  readonly ids: number;
  /** Numbers, and texts of digits, that are ids in a column of ids. */
  readonly digitIds: number;
  readonly emails: number;
  /** Emails of free email providers. */
  readonly freeMails: number;
  readonly profiles: number;
  /** Texts that are a profile only in a column of profiles, such as `jane-doe`. */
  readonly slugs: number;
  readonly companyPages: number;
  /** Websites whose domain can be a company's. */
  readonly websites: number;
  /** Other web addresses, such as those of directories and social networks. */
  readonly otherAddresses: number;
  /** Texts without a shape. */
  readonly plain: number;
  readonly oneWord: number;
  readonly legalForms: number;
  readonly jobTitles: number;
  readonly countries: number;
  /** Plain texts longer than a name. */
  readonly prose: number;
  /** Plain texts that are keys of a record, such as `8f14e45f-ceea`. */
  readonly codes: number;
  /** Plain texts that are written like a person's name: two to four words in capitals. */
  readonly nameLike: number;
  /** How many different texts there are, folded. */
  readonly different: number;
  readonly differentDomains: number;
}

/** Returns up to 200 rows, spread over the list. */
export function spread<T>(rows: readonly T[]): readonly T[] {
  if (rows.length <= MOST_SAMPLES) return rows;
  const step = rows.length / MOST_SAMPLES;
  return Array.from({ length: MOST_SAMPLES }, (_, at) => rows[Math.floor(at * step)] as T);
}

/** Looks at a column, counted from 1. */
export function samplesOf(rows: Rows, column: number): ColumnSamples {
  const count = {
    texts: 0,
    notTexts: 0,
    labels: 0,
    ids: 0,
    digitIds: 0,
    emails: 0,
    freeMails: 0,
    profiles: 0,
    slugs: 0,
    companyPages: 0,
    websites: 0,
    otherAddresses: 0,
    plain: 0,
    oneWord: 0,
    legalForms: 0,
    jobTitles: 0,
    countries: 0,
    prose: 0,
    codes: 0,
    nameLike: 0,
  };
  const different = new Set<string>();
  const domains = new Set<string>();
  for (const row of rows) {
    const value = row[column - 1];
    const cell = readCell(value);
    if (isDigitId(value)) count.digitIds++;
    if (cell.kind === 'ignored' && ['number', 'date', 'tick box'].includes(cell.why)) count.notTexts++;
    if (cell.kind !== 'text') continue;
    const { text } = cell;
    if (isLinkLabel(text)) {
      count.labels++;
      continue;
    }
    count.texts++;
    different.add(fold(text));
    const shape = shapeOf(text);
    count[shape]++;
    if (shape === 'emails' && emailsIn(text).every((email) => employerDomain(email) === undefined))
      count.freeMails++;
    if (shape === 'websites') domains.add(companyDomainIn(text) ?? text);
    if (shape !== 'plain') continue;
    if (!/\s/.test(text)) count.oneWord++;
    if (hasLegalForm(text)) count.legalForms++;
    if (isJobTitle(text)) count.jobTitles++;
    if (isCountry(text)) count.countries++;
    if (text.length > 60) count.prose++;
    if (CODE.test(text)) count.codes++;
    if (NAME.test(text)) count.nameLike++;
    if (profileInColumn(text) !== undefined) count.slugs++;
  }
  return { ...count, different: different.size, differentDomains: domains.size };
}

function isDigitId(value: unknown): boolean {
  const isCell = typeof value === 'number' || typeof value === 'string';
  return isCell && /^\d+$/.test(String(value).trim()) && lushaIdInColumn(String(value)) !== undefined;
}

type Shape = 'ids' | 'emails' | 'profiles' | 'companyPages' | 'websites' | 'otherAddresses' | 'plain';

function shapeOf(text: string): Shape {
  if (lushaId(text) !== undefined) return 'ids';
  if (emailsIn(text).length > 0) return 'emails';
  const page = linkedinPage(text);
  if (page)
    return page.kind === 'person' ? 'profiles' : page.kind === 'company' ? 'companyPages' : 'otherAddresses';
  const site = website(text);
  if (!site) return /^https?:/i.test(text) ? 'otherAddresses' : 'plain';
  if (companyDomainIn(text) !== undefined) return 'websites';
  // `Booking.com` may be meant as a name.
  const isName = !site.hasPath && !isFreeMail(site.domain) && !/[/]/.test(text);
  return isName ? 'plain' : 'otherAddresses';
}

/** Returns the different values of a column beside the different values of another, over the rows that hold both. */
export function pairs(rows: Rows, column: number, other: number): ReadonlyMap<string, ReadonlySet<string>> {
  const found = new Map<string, Set<string>>();
  for (const row of rows) {
    const one = readCell(row[column - 1]);
    const two = readCell(row[other - 1]);
    if (one.kind !== 'text' || two.kind !== 'text') continue;
    const key = foldCompany(one.text);
    const values = found.get(key) ?? new Set<string>();
    values.add(foldCompany(two.text));
    found.set(key, values);
  }
  return found;
}
