/** Identifiers that show by their shape what they are: e-mail, LinkedIn URL, Lusha id, domain. */

import { registeredDomain } from './company-names';
import { DOMAIN_ENDINGS, FREE_MAIL_HOSTS, PROFILE_SITES } from './hosts';
import { cleanText, lower } from './text';

const LUSHA_ID = /^v1\.[A-Za-z0-9_~=-]{20,}$/;
const EMAIL = /^[^\s@<>()[\],;:"\\]+@([^\s@<>()[\],;:"\\]+)$/;
const LINKEDIN = /^(?:[a-z]{2,6}:\/{0,3})?(?:\/\/)?(?:[a-z0-9-]+\.)*linkedin\.com(?::\d+)?\/+([^?#]*)/i;
const LABEL = '[\\p{L}\\p{N}](?:[\\p{L}\\p{N}\\p{M}-]{0,61}[\\p{L}\\p{N}\\p{M}])?';
const HOST = new RegExp(`^(?:${LABEL}\\.)+(?:xn--[a-z0-9-]{1,59}|[\\p{L}\\p{M}]{2,})$`, 'u');
const URL_PARTS = /^(?:(https?):\/{1,3}|(\/\/))?(?:[^\s/?#@]*@)?([^\s/?#@:\\]+)(?::\d{1,5})?([/?#]\S*)?$/i;
/** What LinkedIn puts before `/in/` on phones, in its mails and in public pages. */
const LINKEDIN_PREFIXES: ReadonlySet<string> = new Set(['mwlite', 'comm', 'm']);
const SLUG = /^[^\s/?#%<>"\\]{1,150}$/;
/** LinkedIn's own member ids, which may stand where the name stands, are told apart by case. */
const MEMBER_ID = /^AC[ow]AA[\w-]{10,}$/;

/** A domain or website in a cell. */
export interface Website {
  /** Bare: lower case, without scheme, path and `www.`. */
  readonly domain: string;
  /** Whether the address leads below the site's first page. */
  readonly hasPath: boolean;
}

/** A LinkedIn address, or what is wrong with it. */
export type LinkedinPage =
  | { readonly kind: 'person'; readonly url: string }
  | { readonly kind: 'company'; readonly name: string }
  | { readonly kind: 'other' };

/** The Lusha id in `text`, its case kept. */
export function lushaId(text: string): string | undefined {
  const id = cleanText(text);
  return LUSHA_ID.test(id) ? id : undefined;
}

/** All e-mail addresses in `text`, lower case: `Jane Doe <Jane@Acme.com>`, `mailto:`, lists. */
export function emailsIn(text: string): readonly string[] {
  return cleanText(text)
    .split(/[\s,;|<>()[\]"]+/)
    .map(emailAddress)
    .filter((email): email is string => email !== undefined);
}

/** The domain an e-mail belongs to, unless it is a provider of mail boxes for everybody. */
export function employerDomain(email: string): string | undefined {
  const domain = email.slice(email.lastIndexOf('@') + 1);
  return isFreeMail(domain) ? undefined : domain;
}

/** Whether `domain` gives mail boxes to everybody, so that it names no employer. */
export function isFreeMail(domain: string): boolean {
  return FREE_MAIL_HOSTS.has(domain) || FREE_MAIL_HOSTS.has(registeredDomain(domain));
}

/** What the first LinkedIn address in `text` leads to. `linkedin.com` by itself is a website like others. */
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
  while (LINKEDIN_PREFIXES.has(lower(steps[0] ?? ''))) steps.shift();
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

/** `https://www.linkedin.com/in/<slug>` for any spelling of a personal LinkedIn address. */
export function linkedinProfile(text: string): string | undefined {
  const page = linkedinPage(text);
  return page?.kind === 'person' ? page.url : undefined;
}

/** The domain or website that the whole of `text` is; `undefined` for a name with a dot such as `J.P. Morgan`. */
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

/** Whether the address is somebody's page on a site for everybody, so that its domain is not theirs. */
export function isProfilePage(site: Website): boolean {
  return site.hasPath && (PROFILE_SITES.has(site.domain) || PROFILE_SITES.has(registeredDomain(site.domain)));
}

function emailAddress(token: string): string | undefined {
  const address = lower(token)
    .replace(/^(?:mailto|e-?mail|smtp):/, '')
    .replace(/\?.*$/, '')
    .replace(/\.+$/, '');
  const host = EMAIL.exec(address)?.[1];
  return host !== undefined && HOST.test(host) ? address : undefined;
}

/** The path, still percent-encoded, of the first LinkedIn address among the words of `text`. */
function linkedinPath(text: string): string | undefined {
  for (const token of text.split(/[\s,;|<>"()]+/)) {
    const path = LINKEDIN.exec(token)?.[1];
    if (path !== undefined) return path;
  }
  return undefined;
}

/** Decoded as often as it was encoded, so that decoding again changes nothing. */
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

/** Addresses from before 2014: `/pub/jane-doe/1/2ab/345` is now `/in/jane-doe-3452ab1`. */
function oldPublicPage(slug: string, rest: readonly string[]): LinkedinPage {
  const [last, middle, first] = rest;
  if (lower(slug) === 'dir') return { kind: 'other' };
  if (last === undefined || middle === undefined || first === undefined) return person(slug);
  return person(`${slug}-${first.padStart(3, '0')}${middle.padStart(3, '0')}${last}`);
}

function companyPage(slug: string): LinkedinPage {
  const name = lower(slug).replace(/[-_]+/g, ' ').trim();
  // A page under its number says no name.
  return /\p{L}/u.test(name) ? { kind: 'company', name } : { kind: 'other' };
}

/** `acme.com`, but not `A.Smith`, `Node.js` or `Wei.Li`: the ending is known, and not written like a name. */
function looksBare(host: string): boolean {
  const labels = host.replace(/\.+$/, '').split('.');
  const ending = labels[labels.length - 1] ?? '';
  if (!DOMAIN_ENDINGS.has(lower(ending)) && !/^xn--/i.test(ending)) return false;
  return /^(?:com|net|org|io|ai)$/i.test(ending) || !/^\p{Lu}\p{Ll}/u.test(ending);
}
