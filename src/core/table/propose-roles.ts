/** Decides which column of a list has which role: headers and samples are scored, and the best pair is settled first. */
import type { Kind } from '../kind';
import { companyDomainIn } from '../lookup/company-domains';
import { domainName, foldCompany } from '../lookup/company-names';
import { emailsIn } from '../lookup/emails';
import { fold } from '../lookup/text';
import { readCell } from './cell-reading';
import { headerMeaning } from './header-meaning';
import { type Candidate, type Column, candidatesOf, FEW, SHARE } from './role-candidates';
import { PERSON_NAMES, type ProposedRole, ROLES, type Role, type Rows, STRONG_ROLES } from './roles';
import { pairs, samplesOf, spread } from './samples';

/** A role below this score is not proposed. */
const LEAST = 20;
const REPEATED_PENALTY = 60;

/** In a form of referrals, `Your name` is the name of the one who refers. */
const REFERRED = /\b(?:you|to) (?:refer|recommend|nominate|introduce)/i;
const YOURS = /\byour\b/i;

export interface ProposedRoles {
  /** In the order of `ROLES`. */
  readonly proposed: readonly ProposedRole[];
  /** Columns that may have a role that no other column has, but only a person can tell. */
  readonly questions: readonly ProposedRole[];
}

/**
 * Proposes roles. `header` is the header row, or is empty where there is none, and `group` the row above it where there
 * are two. `rows` are the rows of the list.
 */
export function proposeRoles(
  header: readonly unknown[],
  rows: Rows,
  kind: Kind,
  group: readonly unknown[] = [],
): ProposedRoles {
  const samples = spread(rows);
  const width = Math.max(header.length, ...samples.map((row) => row.length));
  const columns = Array.from({ length: width }, (_, index): Column => {
    const column = index + 1;
    return {
      column,
      header: typeof header[index] === 'string' ? header[index].trim() : '',
      meaning: headerMeaning(header[index], kind, group[index]),
      samples: samplesOf(samples, column),
    };
  });
  const isReferral = columns.some(({ header }) => REFERRED.test(header));
  const candidates = columns.flatMap((column) =>
    candidatesOf(column, kind).map((one) =>
      isReferral && YOURS.test(column.header) ? { ...one, isOwner: true } : one,
    ),
  );
  return settle(settleNames(candidates, columns, samples, kind), samples);
}

/** Decides which column of names is the first, the last or the full name, or the company's, by the other columns. */
function settleNames(
  candidates: readonly Candidate[],
  columns: readonly Column[],
  rows: Rows,
  kind: Kind,
): readonly Candidate[] {
  if (kind === 'company') return candidates;
  const best = (role: Role) => bestOf(candidates, role)?.column;
  const first = best('first name');
  const last = best('last name');
  const generic = columns.filter(({ meaning }) => meaning?.named === 'name' || meaning?.named === 'client');
  const hasPerson = candidates.some(
    ({ role, column, isOwner }) =>
      !isOwner &&
      (role === 'full name' || role === 'name, last first') &&
      !generic.some((one) => one.column === column),
  );
  const hasCompany = candidates.some(
    ({ role, column }) => role === 'company name' && !generic.some((one) => one.column === column),
  );
  return candidates.flatMap((candidate): Candidate[] => {
    const { column, role } = candidate;
    const isPart = (part: number | undefined) => part !== undefined && containsPart(rows, column, part);
    const isWhole = isPart(first) || isPart(last);
    const isGeneric = generic.some((one) => one.column === column);
    // `Nom du contact` beside `Prénom du contact` is the last name.
    const isRest = role === 'full name' && !candidate.isOwner && first !== undefined && last === undefined;
    if (isRest && !isWhole && hasTexts(columns, column)) return [{ ...candidate, role: 'last name' }];
    if (!isGeneric) return [candidate];
    if (role === 'company name') return isWhole || hasCompany ? [] : [candidate];
    if (isWhole) return [candidate];
    if (first !== undefined && last === undefined) return [{ ...candidate, role: 'last name' }];
    if (last !== undefined && first === undefined) return [{ ...candidate, role: 'first name' }];
    const isCompany = !hasCompany && (hasPerson || (first !== undefined && last !== undefined));
    return isCompany ? [] : [candidate];
  });
}

function hasTexts(columns: readonly Column[], column: number): boolean {
  return columns.some((one) => one.column === column && one.samples.texts > 0);
}

/** Returns whether the texts of a column contain those of another one and more, as whole names contain first names. */
function containsPart(rows: Rows, column: number, part: number): boolean {
  let both = 0;
  let contained = 0;
  for (const row of rows) {
    const whole = readCell(row[column - 1]);
    const piece = readCell(row[part - 1]);
    if (whole.kind !== 'text' || piece.kind !== 'text') continue;
    both++;
    const [a, b] = [fold(whole.text), fold(piece.text)];
    if (a.length > b.length && a.includes(b)) contained++;
  }
  return both > 0 && contained >= both * SHARE;
}

/** Gives the roles out, the best score first: each column gets one role, and each role one column. */
function settle(candidates: readonly Candidate[], rows: Rows): ProposedRoles {
  const proposed = new Map<Role, Candidate>();
  const questions: ProposedRole[] = [];
  const taken = new Set<number>();
  // Whether a column of websites is the companies' can be told only beside the column of companies.
  const isLate = ({ role }: Candidate) => Number(role === 'company domain');
  const byScore = withoutRepeated(candidates, rows).sort(
    (a, b) => isLate(a) - isLate(b) || b.score - a.score || a.column - b.column,
  );
  for (const candidate of byScore) {
    const { role, column, score, isOwner, reason } = candidate;
    if (taken.has(column) || proposed.has(role)) continue;
    if (role === 'company domain' && isOneForAll(candidate, proposed.get('company name'), rows)) continue;
    if (isOwner) questions.push({ role, column, reason });
    if (isOwner || score < LEAST) continue;
    proposed.set(role, candidate);
    taken.add(column);
  }
  withoutNeedless(proposed);
  return {
    proposed: ROLES.flatMap((role) => {
      const candidate = proposed.get(role);
      return candidate ? [{ column: candidate.column, role, reason: candidate.reason }] : [];
    }),
    questions: IDENTIFIERS.some((role) => proposed.has(role)) ? [] : questions,
  };
}

/** The roles of which one alone, or together with a company, identifies a person. */
const IDENTIFIERS: readonly Role[] = [...STRONG_ROLES, ...PERSON_NAMES];

/** Removes roles that others make needless, and reads a first or last name alone as a whole name. */
function withoutNeedless(proposed: Map<Role, Candidate>): void {
  const first = proposed.get('first name');
  const last = proposed.get('last name');
  if (!first || !last) {
    proposed.delete('first name');
    proposed.delete('last name');
    const single = first ?? last;
    const hasWhole = proposed.has('full name') || proposed.has('name, last first');
    if (single && !hasWhole) proposed.set('full name', { ...single, role: 'full name' });
  }
  if (proposed.has('full name')) proposed.delete('name, last first');
  if (proposed.has('company name') || proposed.has('company domain')) proposed.delete('company page');
}

/**
 * Lowers columns of people and addresses whose values repeat over different names: they are those of the colleagues who
 * work on the rows. A column that has no rival becomes a question.
 */
function withoutRepeated(candidates: readonly Candidate[], rows: Rows): Candidate[] {
  const isPerson = ({ role, isOwner }: Candidate) =>
    (NAMES.includes(role) || role === 'linkedin') && !isOwner;
  const names = candidates.filter(isPerson);
  const mayRepeat: readonly Role[] = ['email', 'linkedin', 'full name', 'name, last first'];
  return candidates.map((candidate) => {
    if (!mayRepeat.includes(candidate.role)) return candidate;
    const rivals = new Set(names.flatMap(({ column }) => (column === candidate.column ? [] : [column])));
    const repeated = [...rivals].some((rival) => repeatsOver(rows, candidate.column, rival));
    return repeated ? { ...candidate, score: candidate.score - REPEATED_PENALTY, isOwner: true } : candidate;
  });
}

const NAMES: readonly Role[] = ['full name', 'name, last first', 'last name'];

/** Returns whether few values of `column` stand beside many different names in `names`. */
function repeatsOver(rows: Rows, column: number, names: number): boolean {
  const values = pairs(rows, column, names);
  const others = new Set([...values.values()].flatMap((set) => [...set]));
  return others.size >= FEW && values.size <= others.size * SHARE;
}

/**
 * Returns whether a column of websites holds one domain for all rows, such as that of the event, and so no company's:
 * beside several companies, or where its header names no company.
 */
function isOneForAll(
  { column, namesNoCompany }: Candidate,
  company: Candidate | undefined,
  rows: Rows,
): boolean {
  // A few rows do not show whether an address is the same for all, unless it is spelled like the company.
  if (namesNoCompany && company && rows.length < FEW) return !isSpelledAlike(rows, column, company.column);
  const { websites, differentDomains } = samplesOf(rows, column);
  if (websites < 2 || differentDomains > 1) return false;
  if (namesNoCompany) return true;
  if (!company) return false;
  const names = new Set(
    rows.flatMap((row) => {
      const cell = readCell(row[company.column - 1]);
      return cell.kind === 'text' && emailsIn(cell.text).length === 0 ? [foldCompany(cell.text)] : [];
    }),
  );
  return names.size > 1;
}

/** Returns whether each address begins like the company beside it. */
function isSpelledAlike(rows: Rows, website: number, company: number): boolean {
  return rows.every((row) => {
    const address = readCell(row[website - 1]);
    const name = readCell(row[company - 1]);
    const domain = address.kind === 'text' ? companyDomainIn(address.text) : undefined;
    return (
      name.kind !== 'text' || domain === undefined || foldCompany(name.text).startsWith(domainName(domain))
    );
  });
}

function bestOf(candidates: readonly Candidate[], role: Role): Candidate | undefined {
  return candidates
    .filter((one) => one.role === role && !one.isOwner)
    .sort((a, b) => b.score - a.score || a.column - b.column)[0];
}
