/** Company names and domains, folded for comparing. */
import { SHARED_SECOND_LEVELS } from './hosts';
import { cleanText, foldWords } from './text';
import { LEGAL_GLUED, LEGAL_PHRASES, LEGAL_PREFIXES, LEGAL_SUFFIXES } from './words';

/** The words that name the company: without legal form, article, accents, case and punctuation. */
export function companyWords(text: string): readonly string[] {
  let words = spelledWords(text);
  for (let end = legalEnd(words); end > 0; end = legalEnd(words)) words = words.slice(0, -end);
  while (words.length > 1 && LEGAL_PREFIXES.has(words[0] ?? '')) words = words.slice(1);
  return words;
}

/** One text for all spellings of a company's name. */
export function foldCompany(text: string): string {
  return companyWords(text).join('');
}

/** Whether the name ends in a legal form such as `GmbH`. Two letters may as well end a family name (`de Sá`). */
export function hasLegalForm(text: string): boolean {
  const words = spelledWords(text);
  return legalEnd(words) > 0 && (words[words.length - 1] ?? '').length > 2;
}

/** The part of a domain that somebody registered: `careers.acme.co.uk` is `acme.co.uk`. */
export function registeredDomain(domain: string): string {
  const labels = domain.split('.');
  const top = labels[labels.length - 1] ?? '';
  const second = labels[labels.length - 2] ?? '';
  const kept = top.length === 2 && labels.length > 2 && SHARED_SECOND_LEVELS.has(second) ? 3 : 2;
  return labels.slice(-kept).join('.');
}

/** The name inside a domain, folded: `acme` of `www.acme.co.uk`. */
export function domainName(domain: string): string {
  return foldWords(registeredDomain(domain).split('.')[0] ?? '').join('');
}

/** How many words at the end are a legal form; 0 where they are none or all there is. */
function legalEnd(words: readonly string[]): number {
  const text = words.join(' ');
  for (const phrase of LEGAL_PHRASES) if (text.endsWith(` ${phrase}`)) return phrase.split(' ').length;
  return words.length > 1 && LEGAL_SUFFIXES.has(words[words.length - 1] ?? '') ? 1 : 0;
}

/** Dots join (`S.p.A.` is `spa`), so do single letters (`A/S` is `as`); an ampersand is a word. */
function spelledWords(text: string): readonly string[] {
  const words = foldWords(unglued(cleanText(text)).replace(/\./g, '').replace(/[&+]/g, ' and '));
  return words
    .join(' ')
    .replace(/(?<=(?:^| )\p{L}) (?=\p{L}(?: |$))/gu, '')
    .split(' ')
    .filter((word) => word !== '');
}

function unglued(text: string): string {
  for (const form of LEGAL_GLUED) {
    if (text.length > form.length && text.startsWith(form)) return text.slice(form.length);
    if (text.length > form.length && text.endsWith(form)) return text.slice(0, -form.length);
  }
  return text;
}
