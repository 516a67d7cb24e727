/** The list that a person wants to enrich, as it was read: its header, its rows and their lookups. */

import { RECORD_KINDS } from '../../acquire/record-kinds';
import type { Area } from '../../core/area';
import { AddOnError } from '../../core/errors';
import type { Kind } from '../../core/kind';
import type { Lookup, ReadRow } from '../../core/lookup';
import { findHeader, type ProposedRole, proposeRoles, ROLES, type Role } from '../../core/lookup/columns';
import { OWN_TABS } from '../../core/own-tabs';
import type { Book, Tab } from '../../ports';

type Row = readonly unknown[];

export interface List {
  readonly tab: Tab;
  /** Counted from 1. */
  readonly headerRow: number;
  readonly header: Row;
  /** `rows[0]` is the row under the header. */
  readonly rows: readonly Row[];
  readonly columns: number;
  readonly proposed: readonly ProposedRole[];
  readonly roles: ReadonlyMap<Role, number>;
}

/** The person's choice of a list, as far as it was made. */
export interface ListOptions {
  readonly kind?: Kind;
  /** The active tab unless given. */
  readonly tabId?: number;
  /** The header row, counted from 1; found unless given. */
  readonly headerRow?: number;
  /** Columns, counted from 1, for roles that were changed; 0 removes a role. Roles that are not listed stay as proposed. */
  readonly roles?: Readonly<Partial<Record<Role, number>>>;
}

/** The number of rows from which roles are determined. */
const SAMPLES = 50;

/** Reads the chosen list, on the active tab unless the options name one. Throws an `AddOnError` when there is no list. */
export function readList(book: Book, { kind, tabId, headerRow, roles }: ListOptions): List {
  const tab = tabId === undefined ? book.selection().tab : book.tabs().find(({ id }) => id === tabId);
  if (!tab) throw new AddOnError('tab_gone');
  if (OWN_TABS.has(tab.name)) throw new AddOnError('own_tab');
  const { rows, columns } = tab.extent();
  if (rows === 0) throw new AddOnError('no_rows');
  const cells = tab.values({ row: 1, column: 1, rows, columns });
  const found = findHeader(cells);
  const row = headerRow ?? found.row;
  if (row === undefined) throw new AddOnError('no_header');
  if (headerRow === undefined && found.row !== undefined && found.secondRow !== undefined) {
    throw new AddOnError('two_headers', { message: `${found.row} and ${found.secondRow}` });
  }
  if (tab.isMerged({ row, column: 1, rows: rows - row + 1, columns })) throw new AddOnError('merged_cells');
  const header = cells[row - 1] ?? [];
  const list = cells.slice(row);
  const proposed = proposeRoles(header, list.slice(0, SAMPLES), kind ?? 'contact');
  const chosen = new Map<Role, number>(proposed.map((one) => [one.role, one.column]));
  for (const [role, column] of Object.entries(roles ?? {}) as [Role, number][]) {
    if (column > 0) chosen.set(role, column);
    else chosen.delete(role);
  }
  return { tab, headerRow: row, header, rows: list, columns, proposed, roles: chosen };
}

/** Picks the identifying cells of a row, in the order in which they are read. */
export function roleCells(row: Row, roles: ReadonlyMap<Role, number>): readonly unknown[] {
  return ROLES.flatMap((role) => {
    const column = roles.get(role);
    return column === undefined ? [] : [row[column - 1] ?? ''];
  });
}

/** Reads the lookup from these cells. */
export function readIdentities(kind: Kind, cells: readonly unknown[]): ReadRow<Lookup> {
  return RECORD_KINDS[kind].readRow(cells);
}

/** Returns whether the row lies in one of the areas. */
export function isIn(areas: readonly Area[], row: number): boolean {
  return areas.some((area) => row >= area.row && row < area.row + area.rows);
}
