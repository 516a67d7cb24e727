/** Finds email addresses in a cell and chooses the one that belongs to the person of a row. */
import { companyWords, domainName } from './company-names';
import { FREE_MAIL_HOSTS, ROLE_MAIL_BOXES } from './hosts';
import type { PersonName } from './names';
import { registeredDomain } from './registered-domain';
import { cleanText, fold, foldSpelledOut, lower } from './text';
import { HOST } from './websites';

const EMAIL = /^[^\s@<>()[\],;:"\\]+@([^\s@<>()[\],;:"\\]+)$/;
const SEPARATORS = /[\s,;|<>()[\]"“”„«»]+/;
/** `(at)` and its kind, in brackets of any sort. */
const HIDDEN_AT = /\s*[([{<]\s*(?:at|ät|@|arroba|chiocciola|arobase|собака|małpa)\s*[)\]}>]\s*/gi;
const HIDDEN_DOT = /\s*[([{<]\s*(?:dot|punkt|point|punto|ponto|kropka|точка|\.)\s*[)\]}>]\s*/gi;
const SPELLED_OUT = /^(\S+) at (\S+(?: dot \S+)+)$/i;
/** One address that spaces have torn apart: `a @x.example`, `a@x. example`. */
const TORN = /^([^\s@]+)\s*@\s*([^\s@]+(?:\s*\.\s*[^\s@.]+)*)\.?$/;

/** What a row says of the person whose address is looked for. */
export interface AddressOwner {
  readonly companyDomain?: string | undefined;
  readonly companyName?: string | undefined;
  readonly name?: PersonName | undefined;
}

/**
 * Returns all email addresses in `text` in lower case, in their order. It reads `Jane Doe <Jane@Acme.com>`, `mailto:`,
 * lists, and addresses that are torn apart or hidden from robots (`jane (at) acme.com`).
 */
export function emailsIn(text: string): readonly string[] {
  if (!/[@＠]|at\b|%40|arroba|chiocciola|ät|собака|małpa/i.test(text)) return [];
  const clean = revealed(cleanText(text));
  const found = new Set<string>();
  for (const piece of pieces(clean)) {
    const emails = piece.split(SEPARATORS).map(emailAddress);
    const whole = emails.some((email) => email !== undefined) ? undefined : joined(piece);
    for (const email of [...emails, whole]) if (email !== undefined) found.add(email);
  }
  return [...found];
}

/**
 * Returns the address of the row's person: one that is a person's and not a mail box such as `info@`, at the company of
 * the row, otherwise with the name of the row, otherwise at an employer. Among equal ones it is the first.
 */
export function bestEmail(emails: readonly string[], row: AddressOwner): string | undefined {
  const personal = emails.filter((email) => !isRoleMailBox(email));
  const candidates = personal.length > 0 ? personal : emails;
  const tests = [
    (email: string) => isOfCompany(email, row),
    (email: string) => row.name !== undefined && hasName(email, row.name),
    (email: string) => employerDomain(email) !== undefined,
  ];
  const best = tests.reduce<readonly string[]>((left, test) => {
    const passed = left.filter(test);
    return passed.length > 0 ? passed : left;
  }, candidates);
  return best[0];
}

/** Returns the domain of an email, or `undefined` for a free email provider. */
export function employerDomain(email: string): string | undefined {
  const domain = email.slice(email.lastIndexOf('@') + 1);
  return isFreeMail(domain) ? undefined : domain;
}

/** Returns whether `domain` belongs to a free email provider, so that it does not identify an employer. */
export function isFreeMail(domain: string): boolean {
  return FREE_MAIL_HOSTS.has(domain) || FREE_MAIL_HOSTS.has(registeredDomain(domain));
}

/** Returns whether the address is of a function and not of a person, such as `info@acme.com`. */
export function isRoleMailBox(email: string): boolean {
  const box = email.slice(0, email.lastIndexOf('@')).replace(/\+.*$/s, '');
  return ROLE_MAIL_BOXES.has(box) || box.split(/[._-]/).every((word) => ROLE_MAIL_BOXES.has(word));
}

function revealed(text: string): string {
  const plain = text.replace(HIDDEN_AT, '@').replace(HIDDEN_DOT, '.');
  if (plain.includes('@')) return plain;
  return plain
    .replace(SPELLED_OUT, (_all, box: string, host: string) => `${box}@${host.replace(/ dot /gi, '.')}`)
    .replace(/%40/g, '@');
}

/** Splits a list. A slash separates addresses only where there are several, because one may hold it. */
function pieces(text: string): readonly string[] {
  const isList = text.indexOf('@') !== text.lastIndexOf('@');
  return text.split(isList ? /[,;|/]+/ : /[,;|]+/);
}

function joined(piece: string): string | undefined {
  const [, box, host] = TORN.exec(piece.trim()) ?? [];
  return box === undefined || host === undefined
    ? undefined
    : emailAddress(`${box}@${host.replace(/\s+/g, '')}`);
}

function emailAddress(token: string): string | undefined {
  if (!token.includes('@')) return undefined;
  const address = lower(token)
    .replace(/^[\p{L}-]{2,12}:(?!\/\/)/u, '')
    .replace(/\?.*$/s, '')
    .replace(/^['‘’`*]+(?=[^@])|(?<![^\p{L}\p{N}\p{M}])[^\p{L}\p{N}\p{M}]+$/gu, '');
  const host = EMAIL.exec(address)?.[1];
  return host !== undefined && HOST.test(host) ? address : undefined;
}

function isOfCompany(email: string, { companyDomain, companyName }: AddressOwner): boolean {
  const host = email.slice(email.lastIndexOf('@') + 1);
  if (companyDomain !== undefined && registeredDomain(host) === registeredDomain(companyDomain)) return true;
  if (companyName === undefined || isFreeMail(host)) return false;
  const words = companyWords(companyName);
  const name = domainName(host);
  const initials = words.map((word) => word.charAt(0)).join('');
  return name === words.join('') || name === words[0] || (words.length > 2 && name === initials);
}

function hasName(email: string, { firstName, lastName }: PersonName): boolean {
  const box = email.slice(0, email.lastIndexOf('@')).replace(/\+.*$/s, '');
  const words = box.split(/[._\d-]+/);
  return [fold, foldSpelledOut].some((spelled) => {
    const family = spelled(lastName);
    return (family.length > 2 && fold(box).includes(family)) || words.includes(spelled(firstName));
  });
}
