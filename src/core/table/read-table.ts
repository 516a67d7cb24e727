/** The one reading of a list: header, roles of columns, and who is in each row. Pure, for runs and formulas alike. */
import type { Kind } from '../kind';
import { companyDomainIn } from '../lookup/company-domains';
import { domainName, foldCompany } from '../lookup/company-names';
import type { Lookup, ReadRow } from '../lookup/model';
import { fold } from '../lookup/text';
import { type Ignored, readCell } from './cell-reading';
import { companyQuestion } from './company-question';
import { filledCells, findHeader, type HeaderRow, hasShape, isMostlyWords } from './find-header';
import { type LeftOut, leftOutRows } from './left-out';
import { proposeRoles } from './propose-roles';
import { rolesByOrder, textColumns } from './read-by-order';
import { readRowByRoles } from './read-row';
import { columnsOf, shapedColumns } from './role-candidates';
import {
  type Layout,
  type ProposedRole,
  ROLES,
  type Role,
  type Roles,
  type Rows,
  STRONG_ROLES,
} from './roles';

/** A row of the list, or why it is none. */
export type TableRow = ReadRow<Lookup> | { readonly kind: 'left out'; readonly why: LeftOut };

export interface TableReading {
  /** Counted from 1 within the cells; absent where there is none. */
  readonly headerRow?: number;
  /** The row above the header that groups its columns. */
  readonly groupRow?: number;
  readonly header: readonly unknown[];
  readonly proposed: readonly ProposedRole[];
  /** Columns of which a person must say whether they have the role: they look like those of colleagues, or they may be the companies. */
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
  /** Is called only where the cells alone do not tell what they are; gives `undefined` where the tab cannot be read. */
  readonly topRows?: () => TopRows | undefined;
}

/** The first rows of the tab in the columns of a range. The header may stand there, and rows like those of the range. */
export interface TopRows {
  readonly above: Rows;
  /** The rows from the first row of the range on. */
  readonly below: Rows;
}

/** Reads a list. Never throws. */
export function readTable(cells: Rows, kind: Kind, options: TableOptions = {}): TableReading {
  const found = ownHeader(cells, kind, options);
  const rows = cells.slice(found.row ?? 0);
  const own = readHeader(cells, found, rows, kind);
  const used = found.row === undefined ? (headerAbove(rows, kind, own, options.topRows) ?? own) : own;
  const isBare = used.header.length === 0;
  const roles = changed(isBare ? rolesByOrder(rows, used.roles, kind) : used.roles, options.roles);
  const layout: Layout = {
    roles,
    sharedDomains: sharedDomains(rows, roles),
    ...(isBare ? { bare: bareColumns(rows, roles) } : {}),
  };
  const leftOut = leftOutRows(used.header, rows, kind, roles);
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
    header: own.header,
    proposed: own.proposed,
    questions: [...own.questions, ...companyQuestions(own.header, rows, layout, read)],
    layout,
    rows: read,
    ignored,
  };
}

/** Asks about the column of companies where a row lacks one. Without a header the texts are read by their order. */
function companyQuestions(
  header: readonly unknown[],
  rows: Rows,
  { roles, bare }: Layout,
  read: readonly TableRow[],
): readonly ProposedRole[] {
  const isLacking = read.some((row) => row.kind === 'bad input' && row.missing === 'company');
  const asked = isLacking && !bare ? companyQuestion(header, rows, roles) : undefined;
  return asked ? [asked] : [];
}

/** Returns the header row: the given one, otherwise the one that is found. */
export function headerOf(cells: Rows, kind: Kind, { headerRow, guessHeader }: TableOptions): HeaderRow {
  if (headerRow === undefined) return findHeader(cells, kind, guessHeader);
  return headerRow === 0 ? {} : { row: headerRow };
}

/** Returns the header of the cells; none where rows of the list stand above it and the header above the cells is the list's. */
function ownHeader(cells: Rows, kind: Kind, options: TableOptions): HeaderRow {
  const found = headerOf(cells, kind, options);
  const row = found.groupRow ?? found.row ?? 0;
  const isBelowRows = cells
    .slice(0, Math.max(0, row - 1))
    .some((one) => filledCells(one).length > 1 || one.some((cell) => hasShape(cell, kind)));
  // A row of the list may hold two words of headers by chance.
  const isWeak = found.row !== undefined && !isMostlyWords(cells[found.row - 1] ?? [], kind);
  if (!(isBelowRows || isWeak) || options.headerRow !== undefined) return found;
  const { above } = options.topRows?.() ?? { above: [] };
  const listed = findHeader([...above, ...cells], kind).row;
  return listed !== undefined && listed <= above.length ? {} : found;
}

/** A header row and the roles that it gives to the columns below it. Without a header row the samples alone give them. */
interface HeaderReading {
  readonly header: readonly unknown[];
  readonly proposed: readonly ProposedRole[];
  readonly questions: readonly ProposedRole[];
  readonly roles: Roles;
}

function readHeader(cells: Rows, { row, groupRow }: HeaderRow, rows: Rows, kind: Kind): HeaderReading {
  const header = row === undefined ? [] : (cells[row - 1] ?? []);
  const group = groupRow === undefined ? [] : (cells[groupRow - 1] ?? []);
  const { proposed, questions } = proposeRoles(header, rows, kind, group);
  return { header, proposed, questions, roles: new Map(proposed.map(({ role, column }) => [role, column])) };
}

/**
 * Reads the header above a range that has none, where shapes do not tell everything; `undefined` where they do, and where
 * there is no header above that tells more. What a column holds is judged by all rows that are known, so that a formula in
 * one row reads it as a formula over the whole list does.
 */
function headerAbove(
  rows: Rows,
  kind: Kind,
  byShape: HeaderReading,
  topRows: TableOptions['topRows'],
): HeaderReading | undefined {
  if (!isOpen(rows, byShape.roles)) return undefined;
  const { above, below } = topRows?.() ?? { above: [], below: [] };
  const found = findHeader([...above, ...rows], kind);
  if (found.row === undefined || found.row > above.length) return undefined;
  const known = [...above.slice(found.row), ...rows, ...below.slice(rows.length)];
  const read = readHeader(above, found, known, kind);
  return identifies(read.roles, kind) ? read : undefined;
}

/**
 * Returns whether only a header can tell what the columns are: where two or more of them hold texts, where two hold values
 * of one shape, and where anything stands beside an identifier, as that of a colleague or of an event may.
 */
function isOpen(rows: Rows, roles: Roles): boolean {
  const texts = textColumns(rows, roles).length;
  const isRivaled = shapedColumns(rows).some((column) => ![...roles.values()].includes(column));
  return texts > 1 || isRivaled || (STRONG_ROLES.some((role) => roles.has(role)) && texts + roles.size > 1);
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
  const taken = new Set(roles.values());
  const shaped = new Set(shapedColumns(rows));
  return new Set(columnsOf(rows).filter((column) => taken.has(column) || !shaped.has(column)));
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
 * without a header asks for the first rows of the tab only where it needs them.
 */
export function readRange(cells: Rows, kind: Kind, topRows?: TableOptions['topRows']): readonly TableRow[] {
  const { headerRow = 0, rows } = readTable(cells, kind, topRows ? { topRows } : {});
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

/** Returns whether the row is a header inside a range. */
export function isHeaderRow(row: TableRow): boolean {
  return row.kind === 'left out' && row.why === 'header';
}
