/** The rows that a person has selected as seeds of similar records, read like any other list, and the other rows of that list. */

import type { PersonExecution } from '../../acquire/execution';
import { readNeverContact } from '../../acquire/never-contact';
import { identifierOf, type SeedRow, type Seeds, seedsOf } from '../../acquire/seeds';
import { seedRows } from '../../acquire/similar-call';
import type { Area } from '../../core/area';
import { AddOnError } from '../../core/errors';
import type { Kind } from '../../core/kind';
import { LOCK_WAIT_MS } from '../../core/limits';
import type { CompanyLookup } from '../../core/lookup';
import { OWN_TABS } from '../../core/own-tabs';
import { columnsOfLinks } from '../../core/table/links';
import { readTable, type TableRow } from '../../core/table/read-table';
import type { UnusableSeeds } from '../../core/table/seed-remarks';
import type { Book, Tab } from '../../ports';
import { knownTab, type StoredTab } from '../table/known-tab';
import { readLinks } from '../table/list';

/** Longer lists are read up to this row, and beyond it only what is selected, because the panel asks often. */
const MOST_ROWS = 2_000;
/** More rows than these of a selection beyond are not read: no request takes as many seeds. */
const MOST_BEYOND = 200;
const OPTIONS = { guessHeader: true };

/** The selected rows of one kind. */
export interface SelectedSeeds {
  readonly tab: Tab;
  readonly seeds: Seeds;
  readonly unusable: UnusableSeeds;
}

interface ListRow {
  /** Counted from 1. */
  readonly row: number;
  readonly cells: readonly unknown[];
  readonly read: TableRow;
}

/**
 * Reads the selected rows as people or as companies, with their whole rows: a single cell stands for the list around it.
 * Without a kind, they are what most of them can be read as. Throws an `AddOnError` where no list can be selected.
 */
export function selectedSeeds(execution: PersonExecution, kind?: Kind): SelectedSeeds {
  const { tab, areas } = execution.ports.book.selection();
  if (OWN_TABS.has(tab.name)) throw new AddOnError('own_tab');
  const readAs = (one: Kind) => ({ kind: one, rows: selectedIn(listRows(tab, one, areas), areas) });
  if (kind !== undefined) return sorted(execution, tab, readAs(kind));
  const [people, companies] = [readAs('contact'), readAs('company')];
  return sorted(execution, tab, seedsIn(people.rows).length >= usable(companies.rows) ? people : companies);
}

/** Returns the rows of a list of the file that name somebody; none where the tab is gone. */
export function knownRows(book: Book, stored: StoredTab, kind: Kind): readonly SeedRow[] {
  const tab = knownTab(book, stored);
  return tab ? seedsIn(listRows(tab, kind, [])) : [];
}

function usable(rows: readonly ListRow[]): number {
  return seedsIn(rows).filter((row) => identifierOf(row) !== undefined).length;
}

/** Sorts the rows into those that Lusha can use and the others. */
function sorted(
  execution: PersonExecution,
  tab: Tab,
  { kind, rows }: { readonly kind: Kind; readonly rows: readonly ListRow[] },
): SelectedSeeds {
  const named = seedsIn(rows);
  const without = named.filter((row) => identifierOf(row) === undefined);
  const { missed, forgotten } = unknownRows(execution, named);
  const nobody = rows.flatMap(({ row, read }) => {
    // A single text in a row looks like a title between rows, but the person has selected it.
    if (read.kind === 'left out' && read.why === 'section title') return [{ row }];
    if (read.kind !== 'bad input') return [];
    return [{ row, ...(read.missing === undefined ? {} : { missing: read.missing }) }];
  });
  return {
    tab,
    seeds: seedsOf(kind, named, new Set([...missed, ...forgotten])),
    unusable: {
      all: named.length + nobody.length,
      notFound: missed.size,
      forgotten: forgotten.size,
      nobody,
      noDomain: without.map(({ lookup }) => (lookup as CompanyLookup).by.name ?? ''),
    },
  };
}

/** Returns the keys of rows that Lusha does not know, as far as the file knows, and of people whom it has forgotten. */
function unknownRows(
  { ports, ledger }: PersonExecution,
  rows: readonly SeedRow[],
): { readonly missed: ReadonlySet<string>; readonly forgotten: ReadonlySet<string> } {
  const lookups = rows.filter((row) => identifierOf(row) !== undefined).map(({ lookup }) => lookup);
  const properties = ports.documentProperties.getAll();
  const look = () => ledger.lookAgain(lookups, properties);
  const { entries } = ports.lock.within(LOCK_WAIT_MS, look)?.value ?? ledger.look(lookups);
  const never = readNeverContact(ports, properties);
  const forgotten = lookups.filter((lookup) => never.reasonFor(lookup) === 'forgotten');
  const missed = lookups.filter(({ key }) => entries.get(key)?.kind === 'miss');
  return {
    missed: new Set(missed.map(({ key }) => key)),
    forgotten: new Set(forgotten.map(({ key }) => key)),
  };
}

function seedsIn(rows: readonly ListRow[]): readonly SeedRow[] {
  return seedRows(
    rows.map(({ read }) => read),
    rows.map(({ cells }) => cells),
  );
}

function selectedIn(rows: readonly ListRow[], areas: readonly Area[]): readonly ListRow[] {
  const [first, ...others] = areas;
  if (!first) return [];
  if (others.length === 0 && first.rows === 1 && first.columns === 1) return aroundRow(rows, first.row);
  return rows.filter(({ row }) => areas.some((area) => row >= area.row && row < area.row + area.rows));
}

/** Returns the rows around one, up to the next blank row above and below. */
function aroundRow(rows: readonly ListRow[], row: number): readonly ListRow[] {
  const isBlank = (at: number) => rows[at]?.cells.every((cell) => cell === '') ?? true;
  const own = rows.findIndex((one) => one.row === row);
  // A cell of the header stands for the list below it.
  let [first, last] = own < 0 ? [0, 0] : [own, own];
  while (first > 0 && !isBlank(first - 1)) first -= 1;
  while (last < rows.length && !isBlank(last)) last += 1;
  return rows.slice(first, last);
}

/** Reads the list of a tab under its header. */
function listRows(tab: Tab, kind: Kind, areas: readonly Area[]): readonly ListRow[] {
  const { rows, columns } = tab.extent();
  if (rows === 0 || columns === 0) return [];
  const count = Math.min(rows, MOST_ROWS);
  const top = tab.values({ row: 1, column: 1, rows: count, columns });
  const linked = readLinks(tab, top, 1, columnsOfLinks(top, kind, OPTIONS));
  const beyond = areas.flatMap((area) => rowsBeyond(tab, area, { rows, columns }));
  const numbers = [...top.map((_, at) => at + 1), ...beyond.map(({ row }) => row)];
  const cells = [...linked, ...beyond.map((one) => one.cells)];
  const { headerRow = 0, rows: read } = readTable(cells, kind, OPTIONS);
  return read.map((one, at) => ({
    row: numbers[headerRow + at] ?? 0,
    cells: cells[headerRow + at] ?? [],
    read: one,
  }));
}

function rowsBeyond(
  tab: Tab,
  area: Area,
  extent: { readonly rows: number; readonly columns: number },
): readonly { readonly row: number; readonly cells: readonly unknown[] }[] {
  const first = Math.max(area.row, MOST_ROWS + 1);
  const last = Math.min(area.row + area.rows - 1, extent.rows, first + MOST_BEYOND - 1);
  if (last < first) return [];
  const values = tab.values({ row: first, column: 1, rows: last - first + 1, columns: extent.columns });
  return values.map((cells, at) => ({ row: first + at, cells }));
}
