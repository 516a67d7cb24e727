/** Reads the domain of a company from a cell that holds its website or somebody's email address. */
import { domainName, foldCompany } from './company-names';
import { emailsIn, employerDomain, isFreeMail } from './emails';
import { redirectTarget } from './redirects';
import { registeredDomain } from './registered-domain';
import { cleanText } from './text';
import { isSharedSite, website } from './websites';

/** Schemes that were typed twice or with a letter missing. */
const SCHEMES = /^(?:h?t{1,2}ps?:?\/{1,3}|https?:){1,3}(?=[^/])/i;

/**
 * Returns the domain that the company of the cell registered: `x.example` for `https://careers.x.example/jobs`. It is
 * `undefined` for sites on which many companies have a page, such as social networks, directories and shops, unless the
 * site is the named company's own, and for providers of free email.
 */
export function companyDomainIn(text: string, companyName?: string): string | undefined {
  const clean = redirectTarget(cleanText(text));
  const candidates = [clean, ...clean.split(/[\s,;|<>()[\]"'“”]+/)];
  for (const candidate of candidates) {
    const site = website(candidate.toLowerCase().replace(SCHEMES, 'https://'));
    const isAddress = candidate.includes('@') && !candidate.includes('://');
    const own = site && !isAddress ? ownDomain(site.domain, companyName) : undefined;
    if (own !== undefined) return own;
  }
  for (const email of emailsIn(clean)) {
    const domain = employerDomain(email);
    const own = domain === undefined ? undefined : ownDomain(domain, companyName);
    if (own !== undefined) return own;
  }
  return undefined;
}

function ownDomain(host: string, companyName: string | undefined): string | undefined {
  if (isFreeMail(host)) return undefined;
  if (!isSharedSite(host)) return registeredDomain(host);
  const name = foldCompany(companyName ?? '');
  return name !== '' && name.startsWith(domainName(host)) ? registeredDomain(host) : undefined;
}
