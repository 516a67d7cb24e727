/** Identifiers by their shape in the former reading. */
import { registeredDomain } from './company-names';
import { isDomainEnding, isFreeMailHost, isProfileSite } from './hosts';
import { cleanText, lower } from './text';

const LUSHA_ID = /^v1\.[A-Za-z0-9_~=-]{20,}$/;
const EMAIL = /^[^\s@<>()[\],;:"\\]+@([^\s@<>()[\],;:"\\]+)$/;
const LINKEDIN = /^(?:[a-z]{2,6}:\/{0,3})?(?:\/\/)?(?:[a-z0-9-]+\.)*linkedin\.com(?::\d+)?\/+([^?#]*)/i;
const HOST =
  /^(?:[\p{L}\p{N}](?:[\p{L}\p{N}\p{M}-]{0,61}[\p{L}\p{N}\p{M}])?\.)+(?:xn--[a-z0-9-]{1,59}|[\p{L}\p{M}]{2,})$/u;
const URL_PARTS = /^(?:(https?):\/{1,3}|(\/\/))?(?:[^\s/?#@]*@)?([^\s/?#@:\\]+)(?::\d{1,5})?([/?#]\S*)?$/i;
/** LinkedIn puts these before `/in/` on phones, in its emails and on public pages. */
const LINKEDIN_PREFIXES: readonly string[] = ['mwlite', 'comm', 'm'];
const SLUG = /^[^\s/?#%<>"\\]{1,150}$/;
/** LinkedIn's member ids, which can take the place of the name in the URL, are case-sensitive. */
const MEMBER_ID = /^AC[ow]AA[\w-]{10,}$/;

/** A domain or website in a cell. */
export interface Website {
  /** The bare domain in lower case, without scheme, path and `www.`. */
  readonly domain: string;
  /** Whether the address has a path below the home page. */
  readonly hasPath: boolean;
}

/** What a LinkedIn address leads to; `other` identifies nobody. */
export type LinkedinPage =
  | { readonly kind: 'person'; readonly url: string }
  | { readonly kind: 'company'; readonly name: string }
  | { readonly kind: 'other' };

/** Returns the Lusha id that the whole of `text` is, in its own case, because ids are case-sensitive. */
export function lushaId(text: string): string | undefined {
  const id = cleanText(text);
  return LUSHA_ID.test(id) ? id : undefined;
}

/** Returns all email addresses in `text` in lower case. It reads `Jane Doe <Jane@Acme.com>`, `mailto:` and lists. */
export function emailsIn(text: string): readonly string[] {
  return cleanText(text)
    .split(/[\s,;|<>()[\]"]+/)
    .map(emailAddress)
    .filter((email): email is string => email !== undefined);
}

/** Returns the domain of an email, or `undefined` for a free email provider. */
export function employerDomain(email: string): string | undefined {
  const domain = email.slice(email.lastIndexOf('@') + 1);
  return isFreeMail(domain) ? undefined : domain;
}

/** Returns whether `domain` belongs to a free email provider, so that it does not identify an employer. */
export function isFreeMail(domain: string): boolean {
  return isFreeMailHost(domain) || isFreeMailHost(registeredDomain(domain));
}

/** Reads the first LinkedIn address in `text`; `undefined` when there is none. `linkedin.com` alone is only a website. */
export function linkedinPage(text: string): LinkedinPage | undefined {
  const clean = cleanText(text);
  const short = /^\/?in\/([^\s/?#]+)\/?$/i.exec(clean);
  const path = short ? `in/${short[1]}` : linkedinPath(clean);
  if (path === undefined) return undefined;
  const steps = decoded(path)
    .split('/')
    .map((step) => step.trim())
    .filter((step) => step !== '');
  if (steps.length === 0) return short ? { kind: 'other' } : undefined;
  while (LINKEDIN_PREFIXES.includes(lower(steps[0] ?? ''))) steps.shift();
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
    default:
      return { kind: 'other' };
  }
}

/**
 * Reads the whole of `text` as a domain or website; `undefined` for others, such as a name with a dot (`J.P. Morgan`).
 */
export function website(text: string): Website | undefined {
  const clean = cleanText(text);
  const parts = URL_PARTS.exec(clean);
  const host = parts?.[3];
  if (!parts || host === undefined) return undefined;
  const lowered = lower(host).replace(/\.+$/, '');
  const domain = lowered.replace(/^(?:www\d?\.)+(?=[^.]+\.)/, '');
  if (!HOST.test(domain)) return undefined;
  const explicit = parts[1] !== undefined || parts[2] !== undefined || domain !== lowered;
  if (!explicit && !looksBare(host)) return undefined;
  return { domain, hasPath: /^\/[^?#]/.test(parts[4] ?? '') };
}

/** Returns whether the address is a profile on a public site, so that its domain does not identify a company. */
export function isProfilePage(site: Website): boolean {
  return site.hasPath && (isProfileSite(site.domain) || isProfileSite(registeredDomain(site.domain)));
}

function emailAddress(token: string): string | undefined {
  const address = lower(token)
    .replace(/^(?:mailto|e-?mail|smtp):/, '')
    .replace(/\?.*$/, '')
    .replace(/\.+$/, '');
  const host = EMAIL.exec(address)?.[1];
  return host !== undefined && HOST.test(host) ? address : undefined;
}

/** Returns the percent-encoded path of the first LinkedIn address among the words of `text`. */
function linkedinPath(text: string): string | undefined {
  for (const token of text.split(/[\s,;|<>"()]+/)) {
    const path = LINKEDIN.exec(token)?.[1];
    if (path !== undefined) return path;
  }
  return undefined;
}

/** Decodes the path until decoding it again changes nothing. */
function decoded(path: string): string {
  let text = path;
  for (;;) {
    let next: string;
    try {
      next = cleanText(decodeURIComponent(text));
    } catch {
      return text;
    }
    if (next === text) return text;
    text = next;
  }
}

function person(slug: string): LinkedinPage {
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

function companyPage(slug: string): LinkedinPage {
  const name = lower(slug).replace(/[-_]+/g, ' ').trim();
  // The address of a company page may hold a number instead of the name.
  return /\p{L}/u.test(name) ? { kind: 'company', name } : { kind: 'other' };
}

/**
 * Returns whether a bare host is a domain such as `acme.com`. It is not for `A.Smith`, `Node.js` or `Wei.Li`, whose
 * ending is unknown or capitalized like a name.
 */
function looksBare(host: string): boolean {
  const labels = host.replace(/\.+$/, '').split('.');
  const ending = labels[labels.length - 1] ?? '';
  if (!isDomainEnding(lower(ending)) && !/^xn--/i.test(ending)) return false;
  return /^(?:com|net|org|io|ai)$/i.test(ending) || !/^\p{Lu}\p{Ll}/u.test(ending);
}
