/** Sorts the cells of one row into identifiers and plain texts. */

import { isErrorText } from './placeholders';
import { emailsIn, isProfilePage, linkedinPage, lushaId, website } from './shapes';
import { cleanText } from './text';

/** Longer texts are prose and not a name. It is the add-on's own limit, in UTF-16 units. */
const LONGEST_NAME = 200;

/** The contents of a row. Identifiers are normalized and sorted, so that the order of columns does not matter. */
export interface RowParts {
  readonly ids: readonly string[];
  readonly emails: readonly string[];
  readonly profiles: readonly string[];
  /** The company names in the addresses of LinkedIn company pages. */
  readonly pageNames: readonly string[];
  readonly domains: readonly string[];
  /** The plain texts in the order of the cells. */
  readonly texts: readonly string[];
  /** Why a cell that may have been meant as a text was refused. It ends with the remedy. */
  readonly refused?: string;
  /** Why an address that identifies nothing was left out. It ends with the remedy. */
  readonly unusable?: string;
  /** Why the row cannot be read yet at all. It ends with the remedy. */
  readonly unready?: string;
}

/** Sorts the cells of one row. It never throws, whatever they hold. */
export function partsOf(cells: readonly unknown[]): RowParts {
  const found = {
    ids: new Set<string>(),
    emails: new Set<string>(),
    profiles: new Set<string>(),
    pageNames: new Set<string>(),
    domains: new Set<string>(),
  };
  const texts: string[] = [];
  let refused: string | undefined;
  let unusable: string | undefined;
  let unready: string | undefined;
  for (const cell of cells) {
    if (cell === null || cell === undefined || cell === '') continue;
    if (typeof cell !== 'string') {
      refused = refused ?? notText(cell);
      continue;
    }
    const text = cleanText(cell);
    if (/^loading\.*$/i.test(text)) {
      unready = unready ?? 'A cell is still loading. Wait until it shows its value, then try again';
      continue;
    }
    if (isBlank(text)) continue;
    const seen = shapeOf(text);
    if (seen.kind === 'found') for (const value of seen.values) found[seen.list].add(value);
    else if (seen.kind === 'text') texts.push(text);
    else if (seen.kind === 'refused') refused = refused ?? seen.reason;
    else unusable = unusable ?? seen.reason;
  }
  return {
    ids: sorted(found.ids),
    emails: sorted(found.emails),
    profiles: sorted(found.profiles),
    pageNames: sorted(found.pageNames),
    domains: sorted(found.domains),
    texts,
    ...(refused === undefined ? {} : { refused }),
    ...(unusable === undefined ? {} : { unusable }),
    ...(unready === undefined ? {} : { unready }),
  };
}

/** Returns whether the row holds no identifier, no text and no problem. */
export function isBlankRow(parts: RowParts): boolean {
  const { ids, emails, profiles, pageNames, domains, texts } = parts;
  const complaints = [parts.refused, parts.unusable, parts.unready];
  return (
    [ids, emails, profiles, pageNames, domains, texts].every((list) => list.length === 0) &&
    complaints.every((complaint) => complaint === undefined)
  );
}

type IdentifierList = 'ids' | 'emails' | 'profiles' | 'pageNames' | 'domains';

type Shape =
  | { readonly kind: 'found'; readonly list: IdentifierList; readonly values: readonly string[] }
  | { readonly kind: 'text' }
  | { readonly kind: 'refused' | 'unusable'; readonly reason: string };

function shapeOf(text: string): Shape {
  const id = lushaId(text);
  if (id !== undefined) return { kind: 'found', list: 'ids', values: [id] };
  const emails = emailsIn(text);
  if (emails.length > 0) return { kind: 'found', list: 'emails', values: emails };
  const page = linkedinPage(text);
  if (page?.kind === 'person') return { kind: 'found', list: 'profiles', values: [page.url] };
  if (page?.kind === 'company') return { kind: 'found', list: 'pageNames', values: [page.name] };
  if (page)
    return unusable(
      text,
      'is no LinkedIn address that names somebody. Use one such as linkedin.com/in/jane-doe, or a domain',
    );
  const site = website(text);
  if (site && isProfilePage(site))
    return unusable(text, 'is no company website. Use the address of the company itself');
  if (site) return { kind: 'found', list: 'domains', values: [site.domain] };
  if (isErrorText(text)) return refused(text, 'is an error. Correct the formula in that cell');
  if (/^[^\s@]*@[^\s@]*$/.test(text)) return unusable(text, 'is not a complete e-mail address. Correct it');
  if (/^https?:/i.test(text)) return unusable(text, 'is not a complete web address. Correct it');
  if (text.length > LONGEST_NAME) return refused(text, 'is too long for a name. Leave that column out');
  return { kind: 'text' };
}

function refused(text: string, why: string): Shape {
  return { kind: 'refused', reason: quoted(text, why) };
}

function unusable(text: string, why: string): Shape {
  return { kind: 'unusable', reason: quoted(text, why) };
}

function quoted(text: string, why: string): string {
  const shown = text.length > 40 ? `${[...text].slice(0, 39).join('')}…` : text;
  return `“${shown}” ${why}`;
}

function notText(cell: unknown): string {
  const remedy = 'Leave that column out, or format it as plain text if it is a name';
  if (typeof cell === 'number') return `A cell holds a number. ${remedy}`;
  if (typeof cell === 'boolean') return `A cell holds TRUE or FALSE. ${remedy}`;
  // `instanceof` would miss a date that comes from another realm.
  if (Object.prototype.toString.call(cell) === '[object Date]') return `A cell holds a date. ${remedy}`;
  return `A cell holds something that is not text. ${remedy}`;
}

/** Returns whether the text has neither a letter nor a digit, such as `-`, or is `n/a`. */
function isBlank(text: string): boolean {
  return !/[\p{L}\p{N}]/u.test(text) || /^n\/a$/i.test(text);
}

function sorted(values: ReadonlySet<string>): readonly string[] {
  return [...values].sort();
}
