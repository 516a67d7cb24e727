/** Reads LinkedIn addresses in their many spellings. */
import { isBlankText, isLinkLabel } from './placeholders';
import { percentDecoded, redirectTarget } from './redirects';
import { cleanText, lower } from './text';

const LINKEDIN =
  /^(?:[a-z]{2,6}:\/{0,3}|https?\/{1,3}){0,3}(?:\/\/)?(?:[a-z0-9-]+\.)*linkedin\.com(?::\d+)?\/+([^?#]*)/i;
/** LinkedIn puts these before `/in/` on phones, in its emails and on public pages. */
const LINKEDIN_PREFIXES: ReadonlySet<string> = new Set(['mwlite', 'comm', 'm']);
const SLUG = /^[^\s/?#%<>"\\]{1,150}$/;
/** LinkedIn's member ids, which can take the place of the name in the URL, are case-sensitive. */
const MEMBER_ID = /^AC[ow]AA[\w-]{10,}$/;

/** The name from the address of a profile, which has three characters or more. */
const BARE_SLUG = /^(@)?([\p{L}\p{N}][\p{L}\p{N}\p{M}_-]{2,99})$/u;

/** What may stand around the name: a label, or the host without `/in/`. */
const AROUND_SLUG =
  /^(?:linked\s?in|li)\s?:\s*|^(?:https?:\/\/)?(?:www\.)?linkedin\.com\/(?=[^/]+\/?$)|\/$/gi;

/** What a LinkedIn address leads to; `other` identifies nobody. */
export type LinkedinPage =
  | { readonly kind: 'person'; readonly url: string }
  | { readonly kind: 'company'; readonly name: string }
  | { readonly kind: 'other' };

/** Reads the first LinkedIn address in `text`; `undefined` when there is none. `linkedin.com` alone is only a website. */
export function linkedinPage(text: string): LinkedinPage | undefined {
  const clean = redirectTarget(cleanText(text));
  const short = /^\/?in\/([^\s/?#]+)\/?$/i.exec(clean);
  const path = short ? `in/${short[1]}` : linkedinPath(clean);
  if (path === undefined) return undefined;
  const steps = stepsOf(path);
  if (steps === undefined) return short ? { kind: 'other' } : undefined;
  const [section = '', slug = '', ...rest] = steps;
  switch (lower(section)) {
    case 'in':
      return person(slug);
    case 'pub':
      return oldPublicPage(slug, rest);
    case 'company':
    case 'school':
    case 'showcase':
      return companyPage(slug);
    case 'sales':
    case 'talent':
      return memberPage(slug, rest[0] ?? '');
    default:
      return { kind: 'other' };
  }
}

/** Returns the decoded parts of a path without prefixes; `undefined` where there are none. */
function stepsOf(path: string): readonly string[] | undefined {
  const steps = percentDecoded(path)
    .split('/')
    .map((step) => step.trim())
    .filter((step) => step !== '');
  if (steps.length === 0) return undefined;
  while (LINKEDIN_PREFIXES.has(lower(steps[0] ?? ''))) steps.shift();
  return steps;
}

/**
 * Returns `https://www.linkedin.com/company/<slug>` for any spelling of the address of a company's page, also of one with
 * a number, otherwise `undefined`.
 */
export function linkedinCompanyPage(text: string): string | undefined {
  const path = linkedinPath(redirectTarget(cleanText(text)));
  const [section = '', slug = ''] = (path === undefined ? undefined : stepsOf(path)) ?? [];
  const isCompany = ['company', 'school', 'showcase'].includes(lower(section));
  return isCompany && SLUG.test(slug)
    ? `https://www.linkedin.com/${lower(section)}/${lower(slug)}`
    : undefined;
}

/**
 * Returns `https://www.linkedin.com/in/<slug>` for any spelling of a personal LinkedIn address, otherwise `undefined`.
 */
export function linkedinProfile(text: string): string | undefined {
  const page = linkedinPage(text);
  return page?.kind === 'person' ? page.url : undefined;
}

/** Returns `https://www.linkedin.com/company/<slug>` for any spelling of the address of a company's page, otherwise `undefined`. */
export function linkedinCompany(text: string): string | undefined {
  const path = percentDecoded(linkedinPath(redirectTarget(cleanText(text))) ?? '');
  const slug = /^(?:m\/|mwlite\/)?company\/([^/]+)/i.exec(path)?.[1]?.trim() ?? '';
  return SLUG.test(slug) ? `https://www.linkedin.com/company/${lower(slug)}` : undefined;
}

/**
 * Returns the profile in a cell of a column that is known to hold LinkedIn profiles, where the name from the address may
 * stand alone: `jane-doe-123`, `@jane`.
 */
export function profileInColumn(text: string): string | undefined {
  const profile = linkedinProfile(text);
  if (profile !== undefined) return profile;
  const clean = cleanText(text).replace(AROUND_SLUG, '');
  const [, at, slug = ''] = BARE_SLUG.exec(clean) ?? [];
  if (slug === '' || isBlankText(clean) || isLinkLabel(clean)) return undefined;
  // A single word may be anything that people note in such a column.
  const isSlug =
    at !== undefined ||
    MEMBER_ID.test(slug) ||
    /^(?=.{5})(?=.*\p{L}.*\p{L})(?=.*[\d-])(?!\d+(?:st|nd|rd|th)\b)/iu.test(slug);
  const page = isSlug ? person(slug) : undefined;
  return page?.kind === 'person' ? page.url : undefined;
}

/** Returns the percent-encoded path of the first LinkedIn address among the words of `text`. */
function linkedinPath(text: string): string | undefined {
  for (const token of text.split(/[\s,;|<>"“”()[\]]+/)) {
    const path = LINKEDIN.exec(token)?.[1];
    if (path !== undefined) return path;
  }
  return undefined;
}

function person(text: string): LinkedinPage {
  const slug = text.replace(/(?<![.'’!])[.'’!]+$/, '');
  if (!SLUG.test(slug) || !/[\p{L}\p{N}]/u.test(slug)) return { kind: 'other' };
  return { kind: 'person', url: `https://www.linkedin.com/in/${MEMBER_ID.test(slug) ? slug : lower(slug)}` };
}

/** Reads an address from before 2014: `/pub/jane-doe/1/2ab/345` is now `/in/jane-doe-3452ab1`. */
function oldPublicPage(slug: string, rest: readonly string[]): LinkedinPage {
  const [last, middle, first] = rest;
  if (lower(slug) === 'dir') return { kind: 'other' };
  if (last === undefined || middle === undefined || first === undefined) return person(slug);
  return person(`${slug}-${first.padStart(3, '0')}${middle.padStart(3, '0')}${last}`);
}

/**
 * Reads an address of Sales Navigator or Recruiter. It holds the member id, and LinkedIn leads from `/in/` and this id to
 * the profile.
 */
function memberPage(section: string, slug: string): LinkedinPage {
  const isProfile = ['lead', 'people', 'profile'].includes(lower(section)) && MEMBER_ID.test(slug);
  return isProfile ? person(slug) : { kind: 'other' };
}

function companyPage(slug: string): LinkedinPage {
  const name = lower(slug).replace(/[-_]+/g, ' ').trim();
  // The address of a company page may hold a number instead of the name.
  return /\p{L}/u.test(name) ? { kind: 'company', name } : { kind: 'other' };
}
