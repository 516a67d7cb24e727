/** Finds the address behind a redirect that a copied link often is. */
import { cleanText } from './text';

/**
 * Google puts its own address around links in searches and documents, Outlook around links in emails, and LinkedIn around
 * pages that need a login.
 */
const REDIRECTS = [
  /^(?:https?:\/\/)?(?:www\.)?google\.[a-z.]{2,6}\/url\?(?:[^#]*&)?(?:q|url)=([^&#]+)/i,
  /^(?:https?:\/\/)?[a-z0-9.]*safelinks\.protection\.outlook\.com\/[^?]*\?(?:[^#]*&)?url=([^&#]+)/i,
  /^(?:https?:\/\/)?(?:[a-z]+\.)?linkedin\.com\/(?:authwall|login|uas|checkpoint|signup)[^?]*\?(?:[^#]*&)?session_?redirect=([^&#]+)/i,
];

/** Returns the address to which the text leads if it is a redirect, otherwise the text itself. */
export function redirectTarget(text: string): string {
  if (!text.includes('=')) return text;
  const clean = cleanText(text);
  for (const redirect of REDIRECTS) {
    const target = redirect.exec(clean)?.[1];
    if (target !== undefined) return percentDecoded(target);
  }
  return text;
}

/** Decodes the text until decoding it again changes nothing; keeps what is not encoded well. */
export function percentDecoded(text: string): string {
  let result = text;
  for (;;) {
    let next: string;
    try {
      next = cleanText(decodeURIComponent(result));
    } catch {
      return result;
    }
    if (next === result) return result;
    result = next;
  }
}
