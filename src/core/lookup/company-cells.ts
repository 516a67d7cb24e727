/** Reads the name of a company from a cell, without its legal form and what people write beside it. */
import { companyDomainIn } from './company-domains';
import { companyWords, spelledWords, withoutUnspacedForm } from './company-names';
import { emailsIn } from './emails';
import { linkedinPage } from './linkedin';
import { isBlankCompany } from './placeholders';
import { PLACES } from './places';
import { cleanText, fold, foldWords, LONGEST_CELL } from './text';
import { website } from './websites';
import {
  LEGAL_PHRASES,
  LEGAL_PREFIXES,
  LEGAL_SUFFIXES,
  OTHER_LEGAL_FORMS,
  OTHER_LEGAL_PHRASES,
} from './words';

/** A company as a cell names it. */
export interface CompanyCell {
  /** The name in its own spelling. */
  readonly name: string;
  /** The bare domain that stands beside the name or is the name. */
  readonly domain?: string;
}

/** An address, which names a company by its domain or page. */
const EXPLICIT = /^(?:https?:|www\.|\/\/|(?:[a-z-]+\.)*linkedin\.com\/)/i;
const PICTURES = /[\p{Extended_Pictographic}\p{Regional_Indicator}\p{Emoji_Modifier}®©™℠]/gu;
const BRACKETED = /\(([^()]*)\)|\[([^[\]]*)\]|（([^（）]*)）|【([^【】]*)】|<([^<>]*)>/g;
const OPEN_BRACKET = /\s[([（【].*$/u;
const QUOTED = /^["“”„«»'‘’]+(?=[^"“”„«»'‘’])(.*[^"“”„«»'‘’])["“”„«»'‘’]+$/u;
const AFTER_BAR = /\s?\|.*$|\s[•·►▪]\s.*$/u;
const TICKER =
  /[\s,;–—-]*\b(?:NYSE(?: American| Arca)?|NASDAQ|Nasdaq|LSE|AIM|TSXV?|TSX-V|ASX|NSE|BSE|HKEX|SEHK|SGX|FRA|XETRA|ETR|EPA|BME|SIX|OTC(?:QB|QX|MKTS)?|CSE|JSE|TYO|TSE|KRX|Euronext)\s?:\s?[A-Z0-9.-]+/g;
const BATCH = /[\s,;–—-]*\bYC\s?[WSFX]\s?'?\d{2}\b/g;
/** A remark behind the name, with or without a comma or a dash in front. */
const FORMER =
  /[\s,;–—-]+(?:formerly(?: known as)?|f\/?k\/?a|a\/?k\/?a|also known as|previously|ex-|ehemals|vormals|früher|anciennement|antes|antigua|ex |already|voorheen|tidigare|dawniej|now part of|now|part of|teil der|a part of|acquired by|owned by|powered by|member of|subsidiary of|division of)\b[\s:].*$/iu;
const OWNED = /[\s,;–—-]+an? [\p{L}\p{N}&.\s-]+ (?:company|brand|subsidiary|business)$/iu;
/** `Foo LLC d/b/a Acme` is known as Acme. */
const TRADING_AS = /^.*\b(?:d\/b\/a|dba|d\.b\.a\.|doing business as|trading as|t\/a)\s+(?=\S)/iu;
const DASH = /\s+[-–—]+\s+|\s*[–—]\s+|,\s+/gu;
const SHORT_REMARK =
  /^(?:we(?:'|’)?re hiring|we are hiring|hiring|now hiring|careers|jobs|official|closed|acquired|inactive|old|new|test|customer|client|prospect|partner|duplicate|do not (?:call|contact|use)|hq|head ?office|headquarters|main|remote|\d{4})$/i;
/** Legal forms that are also words, and so count only in capitals or with dots: `Acme SpA`, but `Como Day Spa`. */
const ALSO_WORDS =
  /^(?:spa|as|se|do|and|pc|ek|cia|ike|epe|bt|rt|ad|doo|sab|pace|ans|are|opc|sci|sac|asa|hb|gk)$/;
/** Legal forms behind which `& Co.` is a part of the form. */
const PARTNERSHIPS = /^(?:kg|kgaa|ohg)$/;
const LIMITED = /^(?:ltd|limited)$/;
const PHRASES = LEGAL_PHRASES.concat(OTHER_LEGAL_PHRASES);
const CONNECTORS: ReadonlySet<string> = new Set([
  '&',
  '+',
  'and',
  'und',
  'et',
  'y',
  'e',
  'en',
  'og',
  'och',
  'i',
  'и',
]);

/**
 * Reads the name of a company from a cell: `Acme` for `Acme GmbH & Co. KG`, `Acme (YC W24)` and `Acme – Germany`. Returns
 * `undefined` when the cell names no company. The name is never empty: what is nothing but a legal form stays as it is.
 */
export function readCompanyName(text: string): CompanyCell | undefined {
  if (text.length > LONGEST_CELL || isBlankCompany(text)) return undefined;
  const domains: string[] = [];
  let name = cleanText(text);
  for (let last = ''; name !== last; ) {
    last = name;
    name = withoutLegalForm(withoutRemarks(withoutDomains(withoutBrackets(name, domains), domains)));
  }
  if (emailsIn(name).length > 0) return addressed(name);
  // `Booking.com` is a name, an address with a scheme is none.
  const [own] = domainIn(name, EXPLICIT.test(name) ? undefined : name);
  const [domain] = own === undefined ? domains : [...domains, own];
  if (own !== undefined && EXPLICIT.test(name)) return { name: own, domain: domain ?? own };
  if (own === undefined && EXPLICIT.test(name)) return addressed(name);
  return domain === undefined ? { name } : { name, domain };
}

/** Reads a cell that holds the LinkedIn page of a company or somebody's email in place of the name. */
function addressed(text: string): CompanyCell | undefined {
  const page = linkedinPage(text);
  if (page?.kind === 'company') return { name: page.name };
  const domain = companyDomainIn(text);
  return domain === undefined ? undefined : { name: domain, domain };
}

/** Removes brackets and notes the domain in one. A name that is in brackets as a whole keeps its words. */
function withoutBrackets(text: string, domains: string[]): string {
  const plain = text.replace(PICTURES, ' ').replace(QUOTED, '$1');
  if (!/[([<（【]/.test(plain)) return nonEmpty(plain, text);
  const bare = plain.replace(BRACKETED, (whole, ...groups: unknown[]) => {
    const inner = groups.slice(0, 5).find((group): group is string => typeof group === 'string') ?? '';
    domains.push(...domainIn(inner));
    return whole === plain.trim() ? inner : ' ';
  });
  return nonEmpty(bare.replace(OPEN_BRACKET, ''), plain.replace(/[()[\]<>（）【】]/g, ' '));
}

/** Removes and notes a domain that stands beside the name without brackets: `Acme, acme.com`. */
function withoutDomains(text: string, domains: string[]): string {
  const tokens = text.split(' ');
  if (tokens.length < 2 || !text.includes('.')) return text;
  const isDomain = (token: string) => token === token.toLowerCase() && domainIn(bare(token)).length > 0;
  const rest = tokens.filter((token) => !isDomain(token)).join(' ');
  if (rest === text || !isNamed(rest)) return text;
  for (const token of tokens.filter(isDomain)) domains.push(...domainIn(bare(token)));
  return nonEmpty(rest, text);
}

function bare(token: string): string {
  return token.replace(/^[,;:]+|[,;:.]+$/g, '');
}

function withoutRemarks(text: string): string {
  if (/^[A-Z][\w.]*(?: [A-Z&][\w.]*)*$/.test(text) && !/\b(?:YC|DBA)\b/.test(text)) return text;
  let name = nonEmpty(text.replace(TRADING_AS, ''), text);
  for (const remark of [AFTER_BAR, TICKER, BATCH, FORMER, OWNED])
    name = nonEmpty(name.replace(remark, ''), name);
  const pieces = name.split(DASH);
  const dashes = name.match(DASH) ?? [];
  while (pieces.length > 1 && isPieceRemark(pieces[pieces.length - 1] ?? '')) pieces.pop();
  const kept = pieces.reduce(
    (all, piece, at) => (at === 0 ? piece : all + (dashes[at - 1] ?? ' ') + piece),
    '',
  );
  return nonEmpty(kept, name);
}

function isPieceRemark(piece: string): boolean {
  return piece.trim() === '' || PLACES.has(fold(piece)) || SHORT_REMARK.test(piece.trim());
}

/** Returns the name without the legal form around it, in its own spelling. */
function withoutLegalForm(text: string): string {
  const whole = withoutUnspacedForm(text)
    .split(' ')
    .filter((token) => token !== '');
  let tokens = whole;
  let form = '';
  for (let count = legalTokens(tokens, form); count > 0; count = legalTokens(tokens, form)) {
    form = spelledWords(tokens.slice(-count).join(' ')).join(' ');
    tokens = tokens.slice(0, -count);
    while (tokens.length > 1 && isConnector(tokens[tokens.length - 1] ?? '')) tokens = tokens.slice(0, -1);
  }
  while (tokens.length > 1 && isLegalPrefix(tokens[0] ?? '')) tokens = tokens.slice(1);
  const name = tokens
    .join(' ')
    .replace(/[\s,;:*–—-]+$/u, '')
    .replace(QUOTED, '$1');
  return tokens === whole || isNamed(name)
    ? nonEmpty(name, text)
    : nonEmpty(whole.join(' ').replace(/[\s,;]+$/u, ''), text);
}

/**
 * Returns how many tokens at the end are a legal form; 0 when nothing that names the company would be left. `after` is
 * the form that stood behind them.
 */
function legalTokens(tokens: readonly string[], after: string): number {
  const last = fold(tokens[tokens.length - 1] ?? '');
  const mayBeLong = last.length < 2 || PHRASES.some((phrase) => phrase.endsWith(last));
  if (!mayBeLong && !isFormWord(last)) return 0;
  for (let count = Math.min(mayBeLong ? 6 : 1, tokens.length - 1); count > 0; count--) {
    const rest = tokens.slice(0, -count);
    if (isLegalForm(tokens.slice(-count), rest[rest.length - 1] ?? '', after) && isNamed(rest.join(' ')))
      return count;
  }
  return 0;
}

function isLegalForm(form: readonly string[], before: string, after: string): boolean {
  const words = spelledWords(form.join(' '));
  if (words.length > 1) return PHRASES.includes(words.join(' '));
  const [word = ''] = words;
  if (!isFormWord(word) || word === 'and') return false;
  // `Bain & Company` and `The Walt Disney Company` are names, `Acme Company Limited` and `Acme & Co. KG` have a form.
  if (word === 'co' || word === 'company') {
    if (isConnector(before)) return PARTNERSHIPS.test(after);
    return word === 'co' || LIMITED.test(after);
  }
  if (word === 'private') return after !== '';
  return !ALSO_WORDS.test(word) || form.length > 1 || /\p{Lu}.*\p{Lu}|[./]/u.test(form[0] ?? '');
}

function isFormWord(word: string): boolean {
  return LEGAL_SUFFIXES.has(word) || OTHER_LEGAL_FORMS.has(word);
}

function isConnector(token: string): boolean {
  return CONNECTORS.has(token.toLowerCase());
}

function isLegalPrefix(token: string): boolean {
  const [word = ''] = spelledWords(token);
  return (
    word !== 'the' &&
    (LEGAL_PREFIXES.has(word) || word === 'uab' || word === 'jsc') &&
    /^\p{Lu}{2}|^[株有合주]$/u.test(token.replace(/\./g, ''))
  );
}

/** Returns whether the text holds a word that is neither an article nor a legal form. */
function isNamed(text: string): boolean {
  const first = fold(text.slice(0, text.indexOf(' ')));
  if (first.length > 2 && first !== 'the' && !isFormWord(first) && !LEGAL_PREFIXES.has(first)) return true;
  return companyWords(text).some((word) => word !== 'the' && !isFormWord(word));
}

/** Returns the company's own domain if the text is one. A shared site is, if the company has its name. */
function domainIn(text: string, companyName?: string): readonly string[] {
  const isAddress = text.includes('.') && website(text) !== undefined;
  const domain = isAddress ? companyDomainIn(text, companyName) : undefined;
  return domain === undefined ? [] : [domain];
}

function nonEmpty(text: string, otherwise: string): string {
  const trimmed = cleanText(text).replace(/^[\s,;:–—-]+(?=\S)|[\s,;:–—]+$/gu, '');
  return foldWords(trimmed).length > 0 ? trimmed : cleanText(otherwise);
}
