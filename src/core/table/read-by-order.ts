/** Gives the columns of plain texts their roles by their order, where no header tells them. */
import type { Kind } from '../kind';
import { companyDomainIn } from '../lookup/company-domains';
import { domainName, foldCompany, hasLegalForm } from '../lookup/company-names';
import { emailsIn, employerDomain } from '../lookup/emails';
import { linkedinPage } from '../lookup/linkedin';
import { splitName } from '../lookup/names';
import { isBlankCompany } from '../lookup/placeholders';
import { fold } from '../lookup/text';
import { PARTICLES } from '../lookup/words';
import { readCell } from './cell-reading';
import { SHARE } from './role-candidates';
import type { Role, Roles, Rows } from './roles';
import { type ColumnSamples, samplesOf, spread } from './samples';

/** The columns of plain texts that are neither job titles nor countries, from left to right, counted from 1. */
function openTexts(rows: Rows, roles: Roles): readonly number[] {
  const texts = textColumns(rows, roles);
  const names = texts.filter(({ seen }) => {
    const isNoName = seen.jobTitles + seen.countries >= seen.texts * SHARE;
    return !isNoName || seen.legalForms * 2 >= seen.texts;
  });
  return (names.length > 0 ? names : texts).map(({ column }) => column);
}

/** The columns of plain texts that have no role. */
export function textColumns(
  rows: Rows,
  roles: Roles,
): readonly { readonly column: number; readonly seen: ColumnSamples }[] {
  const samples = spread(rows);
  const width = Math.max(0, ...samples.map((row) => row.length));
  const taken = new Set(roles.values());
  return Array.from({ length: width }, (_, index) => ({
    column: index + 1,
    seen: samplesOf(samples, index + 1),
  })).filter(({ column, seen }) => {
    const isText = seen.texts > 0 && seen.notTexts <= seen.texts && seen.plain * 2 >= seen.texts;
    return !taken.has(column) && isText && seen.prose * 2 < seen.texts;
  });
}

/**
 * Adds the roles of plain texts: whole name and company; or first name, last name and company; or, beside a domain, an
 * email or a profile, first and last name. A whole name beside a company or a domain stays a whole name.
 */
export function rolesByOrder(rows: Rows, roles: Roles, kind: Kind): Roles {
  const open = openTexts(rows, roles);
  const [a, b, c] = open;
  if (a === undefined) return roles;
  if (kind === 'company') return roles.has('company name') ? roles : withRoles(roles, [['company name', a]]);
  const samples = spread(rows);
  const isWhole = (column: number) =>
    share(samples, column, (text) => /\s/.test(text) && splitName(text) !== undefined);
  const company = open.find((column) => isCompany(samples, column, roles));
  if (company !== undefined) {
    const [first, second] = open.filter((column) => column !== company);
    // `Mary Ann`, `Smith`, `Hartmoor GmbH`: in front of the company stand the parts of a name.
    const isInParts = second !== undefined && second < company;
    const names = first === undefined ? [] : namesIn(first, second, isWhole(first) && !isInParts);
    return withRoles(roles, [...names, ['company name', company]]);
  }
  const hasHint = ['company domain', 'company page', 'email', 'linkedin', 'lusha id'].some((role) =>
    roles.has(role as Role),
  );
  if (b === undefined) return withRoles(roles, [['full name', a]]);
  // `Maria José`, `de Sá`: a name that goes on in the next column.
  const goesOn = share(samples, b, (text) => isFamilyName(text));
  if (isWhole(a) && !goesOn)
    return withRoles(roles, [
      ['full name', a],
      ['company name', b],
    ]);
  if (c !== undefined)
    return withRoles(roles, [
      ['first name', a],
      ['last name', b],
      ['company name', c],
    ]);
  return withRoles(
    roles,
    hasHint
      ? namesIn(a, b, false)
      : [
          ['full name', a],
          ['company name', b],
        ],
  );
}

function namesIn(
  first: number,
  second: number | undefined,
  isWhole: boolean,
): readonly (readonly [Role, number])[] {
  if (second === undefined || isWhole) return [['full name', first]];
  return [
    ['first name', first],
    ['last name', second],
  ];
}

function withRoles(roles: Roles, more: readonly (readonly [Role, number])[]): Roles {
  return new Map([...roles, ...more]);
}

/** Returns whether a column holds companies: names with a legal form, or those that the rows' addresses are spelled like. */
function isCompany(rows: Rows, column: number, roles: Roles): boolean {
  let texts = 0;
  let companies = 0;
  for (const row of rows) {
    const cell = readCell(row[column - 1]);
    if (cell.kind !== 'text') continue;
    texts++;
    const folded = foldCompany(cell.text);
    const isNamed = hintsOf(row, roles).some((hint) => folded.startsWith(hint));
    if (isNamed || hasLegalForm(cell.text) || isBlankCompany(cell.text)) companies++;
  }
  return texts > 0 && companies >= texts / 2;
}

/** Returns the folded names inside the row's addresses. */
function hintsOf(row: readonly unknown[], roles: Roles): readonly string[] {
  const textOf = (role: Role): string => {
    const cell = readCell(row[(roles.get(role) ?? 0) - 1]);
    return cell.kind === 'text' ? cell.text : '';
  };
  const page = linkedinPage(textOf('company page'));
  const domains = [
    companyDomainIn(textOf('company domain')),
    ...emailsIn(textOf('email')).map(employerDomain),
  ];
  return [
    ...domains.map((domain) => (domain === undefined ? '' : domainName(domain))),
    page?.kind === 'company' ? foldCompany(page.name) : '',
  ].filter((hint) => hint.length > 1);
}

/** Returns whether the text begins with a particle of family names, such as `de Sá`. */
function isFamilyName(text: string): boolean {
  const [first = '', ...rest] = text.split(' ');
  return rest.length > 0 && first === first.toLowerCase() && PARTICLES.has(fold(first));
}

function share(rows: Rows, column: number, is: (text: string) => boolean): boolean {
  const texts = rows.flatMap((row) => {
    const cell = readCell(row[column - 1]);
    return cell.kind === 'text' ? [cell.text] : [];
  });
  return texts.length > 0 && texts.filter(is).length >= texts.length * SHARE;
}
