/** What the list on the tab in front lacks, as the start page names it. It reads a bounded part of the tab and sends no request. */
import { readAccountState } from '../../acquire/account-state';
import type { PersonExecution } from '../../acquire/execution';
import { listPricesOf } from '../../core/account';
import type { Area } from '../../core/area';
import { CONTACT_FIELDS } from '../../core/fields/contact';
import { fold } from '../../core/lookup/text';
import { OWN_TABS } from '../../core/own-tabs';
import { searchCost } from '../../core/prices';
import { columnsOfLinks } from '../../core/table/links';
import { readTable, type TableReading } from '../../core/table/read-table';
import type { Role, Rows } from '../../core/table/roles';
import type { Tab } from '../../ports';
import { readLinks } from '../table/list';
import { adjacentHeader, namesOf } from './fields';
import { hasWorkEmail, isWorkEmail } from './held';
import type { ListGap, OneRow } from './view';

/** Longer lists are read up to this row, because the start page asks often. */
const MOST_ROWS = 2_000;
const OPTIONS = { guessHeader: true };

/** Counts the rows of the tab in front that name a person without a work email. Returns `null` where the tab holds no list of people. */
export function listGap(execution: PersonExecution): ListGap | null {
  const { tab, areas } = execution.ports.book.selection();
  if (OWN_TABS.has(tab.name)) return null;
  const extent = tab.extent();
  const selected = selectedRow(areas);
  const list = readTop(tab, extent, selected);
  if (!list) return null;
  const { rows, first, beyond } = list;
  const isLeast = extent.rows > MOST_ROWS;
  const counted = beyond ? rows.slice(0, -1) : rows;
  const at = beyond ? rows.length - 1 : (selected ?? 0) - first;
  const one = selected === undefined ? undefined : rows[at];
  return {
    tab: tab.name,
    rows: counted.filter(({ lacksEmail }) => lacksEmail).length,
    ...(isLeast ? { isLeast } : {}),
    ...(selected !== undefined && one?.lacksEmail
      ? { selected: { tabId: tab.id, row: selected, limit: priceOfOne(execution), name: one.name } }
      : {}),
  };
}

/** Returns the selected row, counted from 1, where all selected cells are in one. */
function selectedRow(areas: readonly Area[]): number | undefined {
  const [first, ...others] = areas;
  return first?.rows === 1 && others.every(({ row, rows }) => row === first.row && rows === 1)
    ? first.row
    : undefined;
}

/** Returns the most that looking up one person and revealing the emails costs, in credits. */
function priceOfOne(execution: PersonExecution): OneRow['limit'] {
  const { clock, documentProperties } = execution.ports;
  const { account, key } = execution.step().settings();
  const now = clock.now();
  const prices = listPricesOf(readAccountState(documentProperties.getAll(), account, now).account, key, now);
  return searchCost(1, prices) + prices.email;
}

interface ReadRow {
  /** Whether it names a person and holds no work email. */
  readonly lacksEmail: boolean;
  /** Whom it names, in a few words. */
  readonly name: string;
}

interface TopRows {
  readonly rows: readonly ReadRow[];
  /** The number of the first row in the sheet. */
  readonly first: number;
  /** Whether the last one is the selected row, which is below the rows that were read. */
  readonly beyond: boolean;
}

function readTop(tab: Tab, extent: ReturnType<Tab['extent']>, selected = 0): TopRows | undefined {
  const columns = extent.columns;
  const count = Math.min(extent.rows, MOST_ROWS);
  if (count === 0 || columns === 0) return undefined;
  const top = tab.values({ row: 1, column: 1, rows: count, columns });
  const beyond = selected > count && selected <= extent.rows;
  const cells = beyond
    ? [...top, ...tab.values({ row: selected, column: 1, rows: 1, columns })]
    : readLinks(tab, top, 1, columnsOfLinks(top, 'contact', OPTIONS));
  const table = readTable(cells, 'contact', OPTIONS);
  const { headerRow } = table;
  if (headerRow === undefined) return undefined;
  return { rows: readRows(table, cells.slice(headerRow)), first: headerRow + 1, beyond };
}

function readRows(table: TableReading, cells: Rows): readonly ReadRow[] {
  const emails = emailColumns(table);
  return table.rows.map((read, index) => {
    const row = cells[index] ?? [];
    const text = (role: Role) => {
      const column = table.layout.roles.get(role);
      return column === undefined ? '' : String(row[column - 1] ?? '').trim();
    };
    return {
      lacksEmail: read.kind === 'lookup' && !emails.some((column) => hasWorkEmail(row[column - 1])),
      name: nameOf(text),
    };
  });
}

/** The headers under which runs keep emails, in any spelling. */
const EMAIL_HEADERS: ReadonlySet<string> = new Set(
  CONTACT_FIELDS.filter(isWorkEmail).flatMap((field) =>
    [...namesOf(field), adjacentHeader(field.label)].map(fold),
  ),
);

/** Returns the columns of emails, counted from 1: the one that the list was read by, and those of runs. */
function emailColumns({ header, layout }: TableReading): readonly number[] {
  const own = header.flatMap((cell, index) => (EMAIL_HEADERS.has(fold(String(cell))) ? [index + 1] : []));
  const read = layout.roles.get('email');
  return read === undefined ? own : [...own, read];
}

/** Returns the person's name, or else what identifies the row. */
function nameOf(text: (role: Role) => string): string {
  const whole = text('full name') || text('name, last first');
  const name = whole || [text('first name'), text('last name')].filter(Boolean).join(' ');
  return name || text('email') || text('linkedin') || text('company name') || text('lusha id');
}
