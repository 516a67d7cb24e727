/** Reads a row of a list by the roles of its columns, and by nothing else. */
import type { Kind } from '../kind';
import { bestEmail, employerDomain, isRoleMailBox } from '../lookup/emails';
import { companyLookup, contactLookup } from '../lookup/keys';
import type { CompanyIdentifiers, ContactIdentifiers, Lookup, MissingPart, ReadRow } from '../lookup/model';
import { joinedName, type PersonName, splitName } from '../lookup/names';
import { TEXTS } from '../texts';
import { type CellReading, type Ignored, readCell } from './cell-reading';
import { problemText } from './reasons';
import type { Layout, Roles } from './roles';
import { type Problem, roleOf, take, takeShapes, takeWebsite, type Values, whyNot } from './row-values';

const { rowProblems, rowRemedies } = TEXTS;

/** A row as it was read. `ignored` lists the filled cells that cannot be what their columns hold. */
export interface RowReading {
  readonly identity: ReadRow<Lookup>;
  readonly ignored: readonly Ignored[];
}

/** Reads a row as a person or as a company. `cells[0]` is column 1. Never throws. */
export function readRowByRoles(kind: Kind, cells: readonly unknown[], layout: Layout): RowReading {
  const values: Values = {};
  const problems: Problem[] = [];
  for (const [role, column] of layout.roles) {
    const value = cells[column - 1];
    // Sheets makes a number of an id of digits.
    const cell = readCell(role === 'lusha id' && typeof value === 'number' ? String(value) : value);
    if (cell.kind === 'loading') return { identity: LOADING, ignored: [] };
    const isBare = layout.bare?.has(column) ?? false;
    const why =
      cell.kind === 'text'
        ? take(values, roleOf(role, cell.text, kind, isBare), cell.text)
        : whyIgnored(cell);
    if (why) problems.push({ why, value });
  }
  if (layout.bare) {
    if (cells.some((cell) => readCell(cell).kind === 'loading')) return { identity: LOADING, ignored: [] };
    takeShapes(values, cells, layout);
  }
  const site = takeWebsite(values, layout.sharedDomains);
  if (site) problems.push(site);
  const all = layout.bare ? [...problems, ...problemsIn(cells, layout.roles)] : problems;
  return {
    identity: kind === 'contact' ? contactIn(values, all) : companyIn(values, all),
    ignored: problems.map(({ why }) => why),
  };
}

function whyIgnored(cell: CellReading): Ignored | undefined {
  return cell.kind === 'ignored' ? cell.why : undefined;
}

/** Lists what is wrong in the cells of columns without a role. Plain texts may be anything. */
function problemsIn(cells: readonly unknown[], roles: Roles): readonly Problem[] {
  const taken = new Set(roles.values());
  return cells.flatMap((value, index): Problem[] => {
    const cell = taken.has(index + 1) ? undefined : readCell(value);
    if (cell?.kind === 'ignored') return [{ why: cell.why, value }];
    if (cell?.kind !== 'text') return [];
    const why = whyNot(cell.text);
    return [
      { why, value, ...(why === 'other text' && !cell.text.includes('@') ? { isOther: true as const } : {}) },
    ];
  });
}

/** Returns a sentence on the first cell that may have been meant; `undefined` where nothing is wrong. */
function problemOf(problems: readonly Problem[]): string | undefined {
  return problems.flatMap(({ why, value }) => problemText(why, value) ?? [])[0];
}

const LOADING: ReadRow<Lookup> = {
  kind: 'bad input',
  reason: `${rowProblems.loading} ${rowRemedies.wait}`,
  isLoading: true,
};

function contactIn(values: Values, problems: readonly Problem[]): ReadRow<Lookup> {
  const { id, linkedinUrl, companyDomain } = values;
  const companyName = values.companyName ?? values.pageName;
  const name = nameIn(values);
  const email = emailFor(values, name);
  const by: ContactIdentifiers = {
    ...(id === undefined ? {} : { id }),
    ...(email === undefined ? {} : { email }),
    ...(linkedinUrl === undefined ? {} : { linkedinUrl }),
    ...name,
    ...(companyName === undefined ? {} : { companyName }),
    ...(companyDomain === undefined ? {} : { companyDomain }),
  };
  const isStrong = id !== undefined || email !== undefined || linkedinUrl !== undefined;
  const hasCompany = companyName !== undefined || companyDomain !== undefined;
  if (isStrong || (name && hasCompany)) return { kind: 'lookup', lookup: contactLookup(by) };
  const hasPart = [values.firstName, values.lastName, values.fullName, values.lastFirstName].some(
    (part) => part !== undefined,
  );
  if (!hasPart && !hasCompany) {
    const any = problemOf(problems);
    return any === undefined ? { kind: 'blank' } : bad(any, rowRemedies.identify, 'name');
  }
  // A plain text in a column without a role says less than what is missing.
  const because = (missing: string) => problemOf(problems.filter(({ isOther }) => !isOther)) ?? missing;
  if (!hasPart) return bad(because(rowProblems.noName), rowRemedies.name, 'name');
  if (!name) return bad(because(rowProblems.oneName), rowRemedies.lastName, 'last name');
  return bad(because(rowProblems.noCompany), rowRemedies.company, 'company');
}

/** Returns the name in columns of its own, otherwise the whole name. */
function nameIn({ firstName, lastName, fullName, lastFirstName }: Values): PersonName | undefined {
  const joined =
    firstName === undefined && lastName === undefined
      ? undefined
      : joinedName(firstName ?? '', lastName ?? '');
  return (
    joined ??
    (fullName === undefined ? undefined : splitName(fullName)) ??
    (lastFirstName === undefined ? undefined : splitName(lastFirstName, 'family first'))
  );
}

/** Returns the email to look up. That of a department identifies nobody whose name and company are known. */
function emailFor(
  { emails = [], companyName, pageName, companyDomain }: Values,
  name: PersonName | undefined,
): string | undefined {
  const company = companyName ?? pageName;
  const email = bestEmail(emails, {
    ...(name ? { name } : {}),
    ...(company === undefined ? {} : { companyName: company }),
    ...(companyDomain === undefined ? {} : { companyDomain }),
  });
  const isNamed = name !== undefined && (company !== undefined || companyDomain !== undefined);
  return email !== undefined && isNamed && isRoleMailBox(email) ? undefined : email;
}

/** An email stands for its domain, because Lusha accepts no email of a company. */
function companyIn(values: Values, problems: readonly Problem[]): ReadRow<Lookup> {
  const { id, emails = [] } = values;
  const employers = emails.flatMap((email) => employerDomain(email) ?? []);
  const domain = values.companyDomain ?? employers[0];
  const name = values.companyName ?? values.pageName;
  if (id === undefined && domain === undefined && name === undefined) {
    const problem = problemOf(problems);
    if (problem !== undefined) return bad(problem, rowRemedies.companyItself, 'company');
    if (emails.length === 0) return { kind: 'blank' };
    return bad(rowProblems.onlyMailboxes, rowRemedies.companyItself, 'company');
  }
  const by: CompanyIdentifiers = {
    ...(id === undefined ? {} : { id }),
    ...(domain === undefined ? {} : { domain }),
    ...(name === undefined ? {} : { name }),
  };
  return { kind: 'lookup', lookup: companyLookup(by) };
}

function bad(problem: string, remedy: string, missing: MissingPart): ReadRow<Lookup> {
  return { kind: 'bad input', reason: `${problem} ${remedy}`, missing };
}
