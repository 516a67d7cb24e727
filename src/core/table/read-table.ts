/** The one reading of a list: header, roles of columns, and who is in each row. Pure, for runs and formulas alike. */
import type { Kind } from '../kind';
import { companyDomainIn } from '../lookup/company-domains';
import { domainName, foldCompany } from '../lookup/company-names';
import type { Lookup, ReadRow } from '../lookup/model';
import { fold } from '../lookup/text';
import { type Ignored, readCell } from './cell-reading';
import { findHeader, type HeaderRow } from './find-header';
import { type LeftOut, leftOutRows } from './left-out';
import { proposeRoles } from './propose-roles';
import { rolesByOrder, textColumns } from './read-by-order';
import { readRowByRoles } from './read-row';
import { hasOneShape } from './role-candidates';
import { type Layout, type ProposedRole, ROLES, type Role, type Roles, type Rows } from './roles';
import { spread } from './samples';

/** A row of the list, or why it is none. */
export type TableRow = ReadRow<Lookup> | { readonly kind: 'left out'; readonly why: LeftOut };

export interface TableReading {
  /** Counted from 1 within the cells; absent where there is none. */
  readonly headerRow?: number;
  /** The row above the header that groups its columns. */
  readonly groupRow?: number;
  readonly header: readonly unknown[];
  readonly proposed: readonly ProposedRole[];
  /** Columns of which a person must say whether they have the role, because they look like those of colleagues. */
  readonly questions: readonly ProposedRole[];
  readonly layout: Layout;
  /** The rows under the header, or all rows where there is none. */
  readonly rows: readonly TableRow[];
  /** How many filled cells of columns with a role were read as blank. */
  readonly ignored: Readonly<Partial<Record<Ignored, number>>>;
}

export interface TableOptions {
  /** The header row, counted from 1, or 0 for none; found unless given. */
  readonly headerRow?: number;
  /** Whether a first row of unknown texts is taken as the header. */
  readonly guessHeader?: boolean;
  /** Columns, counted from 1, for roles that a person changed; 0 removes a role. */
  readonly roles?: Readonly<Partial<Record<Role, number>>>;
  /**
   * Gives the rows above the cells in the same columns. They are asked for only where two or more columns of texts have
   * no role. `undefined` where they cannot be read.
   */
  readonly above?: () => Rows | undefined;
}

/** Reads a list. Never throws. */
export function readTable(cells: Rows, kind: Kind, options: TableOptions = {}): TableReading {
  const found = headerOf(cells, kind, options);
  const header = found.row === undefined ? [] : (cells[found.row - 1] ?? []);
  const group = found.groupRow === undefined ? [] : (cells[found.groupRow - 1] ?? []);
  const rows = cells.slice(found.row ?? 0);
  const { proposed, questions } = proposeRoles(header, rows, kind, group);
  const byHeader = rolesIn(proposed);
  const own = found.row === undefined ? rolesOfTexts(rows, kind, byHeader, options.above) : byHeader;
  const roles = changed(own, options.roles);
  const layout: Layout = {
    roles,
    sharedDomains: sharedDomains(rows, roles),
    ...(found.row === undefined ? { bare: bareColumns(rows, roles) } : {}),
  };
  const leftOut = leftOutRows(header, rows, kind, roles);
  const ignored: Partial<Record<Ignored, number>> = {};
  const read = rows.map((row, index): TableRow => {
    const why = leftOut[index];
    if (why) return { kind: 'left out', why };
    const reading = readRowByRoles(kind, row, layout);
    for (const reason of reading.ignored) ignored[reason] = (ignored[reason] ?? 0) + 1;
    return reading.identity;
  });
  return {
    ...(found.row === undefined ? {} : { headerRow: found.row }),
    ...(found.groupRow === undefined ? {} : { groupRow: found.groupRow }),
    header,
    proposed,
    questions,
    layout,
    rows: read,
    ignored,
  };
}

/** Returns the header row: the given one, otherwise the one that is found. */
export function headerOf(cells: Rows, kind: Kind, { headerRow, guessHeader }: TableOptions): HeaderRow {
  if (headerRow === undefined) return findHeader(cells, kind, guessHeader);
  return headerRow === 0 ? {} : { row: headerRow };
}

function rolesIn(proposed: readonly ProposedRole[]): Roles {
  return new Map(proposed.map(({ role, column }) => [role, column]));
}

/**
 * Returns the roles of a list without a header: by shape, then by the header above it where several texts are open, and
 * then by order.
 */
function rolesOfTexts(rows: Rows, kind: Kind, byShape: Roles, above: TableOptions['above']): Roles {
  const open = textColumns(rows, byShape).length;
  if (open > 1) {
    const rowsAbove = above?.() ?? [];
    const header = findHeader([...rowsAbove, ...rows], kind);
    if (header.row !== undefined && header.row <= rowsAbove.length) {
      const group = header.groupRow === undefined ? [] : (rowsAbove[header.groupRow - 1] ?? []);
      const { proposed } = proposeRoles(rowsAbove[header.row - 1] ?? [], rows, kind, group);
      if (identifies(rolesIn(proposed), kind)) return rolesIn(proposed);
    }
  }
  return rolesByOrder(rows, byShape, kind);
}

/** Returns whether columns with these roles can identify somebody. */
function identifies(roles: Roles, kind: Kind): boolean {
  const has = (...some: readonly Role[]) => some.some((role) => roles.has(role));
  if (kind === 'company') return roles.size > 0;
  if (has('lusha id', 'email', 'linkedin')) return true;
  return (
    has('full name', 'name, last first', 'last name') && has('company name', 'company domain', 'company page')
  );
}

function changed(roles: Roles, changes: TableOptions['roles'] = {}): Roles {
  const all = new Map(roles);
  for (const role of ROLES) {
    const column = changes[role];
    if (column === undefined) continue;
    // A column has one role, so that the chosen one takes it away from another.
    for (const [other, at] of all) if (at === column && changes[other] === undefined) all.delete(other);
    if (column > 0) all.set(role, column);
    else all.delete(role);
  }
  return all;
}

/**
 * Returns the columns of a range without a header in which each cell is what its shape says: those with a role, and those
 * whose values have several shapes. A column of one shape without a role was refused, such as one of colleagues.
 */
function bareColumns(rows: Rows, roles: Roles): ReadonlySet<number> {
  const width = Math.max(0, ...spread(rows).map((row) => row.length));
  const taken = new Set(roles.values());
  const columns = Array.from({ length: width }, (_, index) => index + 1);
  return new Set(columns.filter((column) => taken.has(column) || !hasOneShape(rows, column)));
}

/** From this many companies on, a domain that none of them is spelled like belongs to none of them. */
const SHARED_BY = 3;

/** Returns the domains that stand beside many different companies, such as those of an event or of a directory. */
function sharedDomains(rows: Rows, roles: Roles): ReadonlySet<string> {
  const company = roles.get('company name');
  const website = roles.get('company domain');
  if (company === undefined || website === undefined) return new Set();
  const companies = new Map<string, Set<string>>();
  for (const row of rows) {
    const name = readCell(row[company - 1]);
    const address = readCell(row[website - 1]);
    const domain = address.kind === 'text' ? companyDomainIn(address.text) : undefined;
    if (name.kind !== 'text' || domain === undefined) continue;
    const names = companies.get(domain) ?? new Set<string>();
    names.add(foldCompany(name.text));
    companies.set(domain, names);
  }
  return new Set(
    [...companies].flatMap(([domain, names]) => {
      const like = fold(domainName(domain));
      const others = [...names].filter((name) => !name.includes(like) && !like.includes(name));
      return others.length >= SHARED_BY ? [domain] : [];
    }),
  );
}

/**
 * Reads the cells that a formula is given: one result for each row, also for the header and for titles above it. A range
 * without a header asks for the rows above it only where it needs them.
 */
export function readRange(cells: Rows, kind: Kind, above?: () => Rows | undefined): readonly TableRow[] {
  const { headerRow = 0, rows } = readTable(cells, kind, above ? { above } : {});
  const top = cells.slice(0, headerRow).map((row, index): TableRow => {
    if (index === headerRow - 1) return { kind: 'left out', why: 'header' };
    return row.every((cell) => cell === '') ? { kind: 'blank' } : { kind: 'left out', why: 'section title' };
  });
  return [...top, ...rows];
}

/**
 * Returns the lookups of rows that have one. Those of a formula are given the `cells` of the same rows, because a former
 * reading of them may have purchased under other keys.
 */
export function lookupsIn(rows: readonly TableRow[], cells?: Rows): readonly Lookup[] {
  return rows.flatMap((row, index) => {
    if (row.kind !== 'lookup') return [];
    return cells ? [{ ...row.lookup, rows: [cells[index] ?? []] }] : [row.lookup];
  });
}
