/** Company names and domains, folded for comparing. */
import { SHARED_SECOND_LEVELS } from './hosts';
import { cleanText, foldWords } from './text';
import { LEGAL_GLUED, LEGAL_PREFIXES, LEGAL_SUFFIXES } from './words';

/** The words that name the company: without legal form, article, accents, case and punctuation. */
export function companyWords(text: string): readonly string[] {
  // Dots join (`S.p.A.` is `spa`), an ampersand is a word.
  let words = foldWords(unglued(cleanText(text)).replace(/\./g, '').replace(/[&+]/g, ' and '));
  while (words.length > 1 && isLegalEnd(words)) words = words.slice(0, -1);
  while (words.length > 1 && LEGAL_PREFIXES.has(words[0] ?? '')) words = words.slice(1);
  return words;
}

/** One text for all spellings of a company's name. */
export function foldCompany(text: string): string {
  return companyWords(text).join('');
}

/** Whether the name ends in a legal form such as `GmbH`. */
export function hasLegalForm(text: string): boolean {
  return companyWords(text).length < foldWords(text.replace(/\./g, '').replace(/[&+]/g, ' and ')).length;
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

function isLegalEnd(words: readonly string[]): boolean {
  const last = words[words.length - 1] ?? '';
  // `Sp. z o.o.`, `S.A. de C.V.`, `GmbH & Co. KG`: the small words fall with what followed them.
  return LEGAL_SUFFIXES.has(last) || last === 'and' || (words.length > 2 && LEGAL_FILLERS.has(last));
}

const LEGAL_FILLERS: ReadonlySet<string> = new Set(['sp', 'z', 'oo', 'de']);

function unglued(text: string): string {
  for (const form of LEGAL_GLUED) {
    if (text.length > form.length && text.startsWith(form)) return text.slice(form.length);
    if (text.length > form.length && text.endsWith(form)) return text.slice(0, -form.length);
  }
  return text;
}
