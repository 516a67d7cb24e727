/** Recognizes domains and websites, and tells the company's own from sites where many have a page. */
import { DOMAIN_ENDINGS, SHARED_SITES } from './hosts';
import { cleanText, lower } from './text';

const LABEL = '[\\p{L}\\p{N}](?:[\\p{L}\\p{N}\\p{M}-]{0,61}[\\p{L}\\p{N}\\p{M}])?';
/** A host name of at least two labels. */
export const HOST = new RegExp(`^(?:${LABEL}\\.)+(?:xn--[a-z0-9-]{1,59}|[\\p{L}\\p{M}]{2,})$`, 'u');
const URL_PARTS = /^(?:(https?):\/{1,3}|(\/\/))?(?:[^\s/?#@]*@)?([^\s/?#@:\\]+)(?::\d{1,5})?([/?#]\S*)?$/i;

/** A domain or website in a cell. */
export interface Website {
  /** The bare domain in lower case, without scheme, path and `www.`. */
  readonly domain: string;
  /** Whether the address has a path below the home page. */
  readonly hasPath: boolean;
}

/**
 * Reads the whole of `text` as a domain or website; `undefined` for others, such as a name with a dot (`J.P. Morgan`).
 */
export function website(text: string): Website | undefined {
  const clean = cleanText(text);
  const parts = URL_PARTS.exec(clean);
  const host = parts?.[3];
  if (!parts || host === undefined) return undefined;
  const lowered = lower(host).replace(/(?<!\.)\.+$/, '');
  const domain = lowered.replace(/^(?:www\d?\.)+(?=[^.]+\.)/, '');
  if (!HOST.test(domain)) return undefined;
  const explicit = parts[1] !== undefined || parts[2] !== undefined || domain !== lowered;
  if (!explicit && !looksBare(host)) return undefined;
  return { domain, hasPath: /^\/[^?#]/.test(parts[4] ?? '') };
}

/** Returns whether many companies or people have a page on the site, so that it is not the site of one of them. */
export function isSharedSite(host: string): boolean {
  for (let at = 0; at >= 0; at = host.indexOf('.', at + 1))
    if (SHARED_SITES.has(host.slice(at === 0 ? 0 : at + 1))) return true;
  return false;
}

/**
 * Returns whether a bare host is a domain such as `acme.com`. It is not for `A.Smith`, `Node.js` or `Wei.Li`, whose
 * ending is unknown or capitalized like a name.
 */
function looksBare(host: string): boolean {
  const labels = host.replace(/(?<!\.)\.+$/, '').split('.');
  const ending = labels[labels.length - 1] ?? '';
  if (!DOMAIN_ENDINGS.has(lower(ending)) && !/^xn--/i.test(ending)) return false;
  return /^(?:com|net|org|io|ai)$/i.test(ending) || !/^\p{Lu}\p{Ll}/u.test(ending);
}
