/** Names and domains of companies in the former reading. */
import { isSharedSecondLevel } from './hosts';
import { cleanText, foldWords } from './text';
import { isLegalPrefix, isLegalSuffix, LEGAL_PHRASES, LEGAL_UNSPACED } from './words';

/** Returns the words of a company name in lower case, without legal form, article, accents and punctuation. */
function companyWords(text: string): readonly string[] {
  let words = spelledWords(text);
  for (let end = legalEnd(words); end > 0; end = legalEnd(words)) words = words.slice(0, -end);
  while (words.length > 1 && isLegalPrefix(words[0] ?? '')) words = words.slice(1);
  return words;
}

/** Returns a text that is equal for all spellings of a company name. */
export function foldCompany(text: string): string {
  return companyWords(text).join('');
}

/**
 * Returns whether the name ends in a legal form of three letters or more: shorter ones may end a family name (`de Sá`).
 */
export function hasLegalForm(text: string): boolean {
  const words = spelledWords(text);
  return legalEnd(words) > 0 && (words[words.length - 1] ?? '').length > 2;
}

/** Returns the registered part of a domain: `acme.co.uk` for `careers.acme.co.uk`. */
export function registeredDomain(domain: string): string {
  const labels = domain.split('.');
  const top = labels[labels.length - 1] ?? '';
  const second = labels[labels.length - 2] ?? '';
  const count = top.length === 2 && labels.length > 2 && isSharedSecondLevel(second) ? 3 : 2;
  return labels.slice(-count).join('.');
}

/** Returns the folded name inside a domain: `acme` for `www.acme.co.uk`. */
export function domainName(domain: string): string {
  return foldWords(registeredDomain(domain).split('.')[0] ?? '').join('');
}

/** Returns how many words at the end are a legal form, and 0 when nothing else would be left. */
function legalEnd(words: readonly string[]): number {
  const text = words.join(' ');
  for (const phrase of LEGAL_PHRASES) if (text.endsWith(` ${phrase}`)) return phrase.split(' ').length;
  return words.length > 1 && isLegalSuffix(words[words.length - 1] ?? '') ? 1 : 0;
}

/** Returns the words of a name. Dots (`S.p.A.`) and single letters (`A/S`) are joined, and an ampersand is `and`. */
function spelledWords(text: string): readonly string[] {
  const words = foldWords(withoutUnspacedForm(cleanText(text)).replace(/\./g, '').replace(/[&+]/g, ' and '));
  return words
    .join(' ')
    .replace(/(?<=(?:^| )\p{L}) (?=\p{L}(?: |$))/gu, '')
    .split(' ')
    .filter((word) => word !== '');
}

function withoutUnspacedForm(text: string): string {
  for (const form of LEGAL_UNSPACED) {
    if (text.length > form.length && text.startsWith(form)) return text.slice(form.length);
    if (text.length > form.length && text.endsWith(form)) return text.slice(0, -form.length);
  }
  return text;
}
