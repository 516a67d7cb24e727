/** The list that a person wants to enrich, as it was read: its header, its columns and who is in each row. */

import type { Area } from '../../core/area';
import { AddOnError } from '../../core/errors';
import type { Kind } from '../../core/kind';
import { OWN_TABS } from '../../core/own-tabs';
import { columnsOfLinks, withLinks } from '../../core/table/links';
import { readTable, type TableReading, type TableRow } from '../../core/table/read-table';
import type { Layout, ProposedRole, Role, Roles, Rows } from '../../core/table/roles';
import type { Book, Tab } from '../../ports';
import { readTab, type TabContent } from './tab-content';

type Row = readonly unknown[];

export interface List {
  readonly tab: Tab;
  /** Counted from 1. */
  readonly headerRow: number;
  readonly header: Row;
  /** `rows[0]` is the row under the header. */
  readonly rows: readonly Row[];
  /** Who is in each row, in the order of `rows`. */
  readonly read: readonly TableRow[];
  readonly columns: number;
  readonly proposed: readonly ProposedRole[];
  /** Columns of which a person must say whether they have the role. */
  readonly questions: readonly ProposedRole[];
  readonly roles: Roles;
  readonly layout: Layout;
  /** Columns of addresses, counted from 1, of which some are behind the texts of their cells. */
  readonly linked: ReadonlySet<number>;
  /** How many filled cells of identifying columns were read as blank, by reason. */
  readonly ignored: TableReading['ignored'];
  /** The tab up to its last filled cell. */
  readonly content: TabContent;
  /** Merged areas beside and in the list, from its header row on; none has a cell of an identifying column. */
  readonly merged: readonly Area[];
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

/** Reads the chosen list, on the active tab unless the options name one. Throws an `AddOnError` when there is no list. */
export function readList(book: Book, { kind = 'contact', tabId, headerRow, roles }: ListOptions): List {
  const tab = tabId === undefined ? book.selection().tab : book.tabs().find(({ id }) => id === tabId);
  if (!tab) throw new AddOnError('tab_gone');
  if (OWN_TABS.has(tab.name)) throw new AddOnError('own_tab');
  const { rows, columns } = tab.extent();
  if (rows === 0) throw new AddOnError('no_rows');
  const content = readTab(tab);
  const { values } = content;
  const options = {
    guessHeader: true,
    ...(headerRow === undefined ? {} : { headerRow }),
    ...(roles ? { roles } : {}),
  };
  const linked = columnsOfLinks(values, kind, options);
  const table = readTable(readLinks(tab, values, 1, linked), kind, options);
  const row = table.headerRow;
  if (row === undefined || row > rows) throw new AddOnError('no_header');
  const merged = tab.merges({ row, column: 1, rows: rows - row + 1, columns: tab.size().columns });
  const isIdentifying = (column: number) =>
    merged.some((area) => column >= area.column && column < area.column + area.columns);
  // A merged note beside the list is in nobody's way.
  if ([...table.layout.roles.values()].some(isIdentifying)) throw new AddOnError('merged_cells');
  return {
    tab,
    headerRow: row,
    header: table.header,
    rows: values.slice(row),
    read: table.rows,
    columns,
    proposed: table.proposed,
    questions: table.questions,
    roles: table.layout.roles,
    layout: table.layout,
    linked: new Set(linked),
    ignored: table.ignored,
    content,
    merged,
  };
}

/**
 * Replaces texts by the addresses that they lead to, with one or two service calls a column. `cells[0]` is row `first` of
 * the tab, and its first cell is in column A.
 */
export function readLinks(tab: Tab, cells: Rows, first: number, columns: Iterable<number>): Rows {
  let read = cells;
  for (const column of columns) {
    const links = tab.links({ row: first, column, rows: cells.length, columns: 1 });
    read = withLinks(
      read,
      column,
      links.map(([link]) => link),
    );
  }
  return read;
}

/** Picks the identifying cells of a row, in the order of the roles. */
export function roleCells(row: Row, roles: Roles): readonly unknown[] {
  return [...roles.values()].map((column) => row[column - 1] ?? '');
}

/** Returns whether the row lies in one of the areas. */
export function isIn(areas: readonly Area[], row: number): boolean {
  return areas.some((area) => row >= area.row && row < area.row + area.rows);
}
