/** Puts rows into a list that are no person, as people do: totals, section titles, tick boxes, and other tables. */
import type { Person } from '../../playground/lusha-api/lusha';
import type { RealList } from './list';
import { type Cell, LUSHA } from './values';

interface Row {
  readonly cells: readonly Cell[];
  readonly person?: Person | undefined;
}

type Layout = (rows: readonly Row[], list: RealList) => readonly Row[];

const BLANK: Row = { cells: [] };
const ALL_OF_US = LUSHA.people(3, { from: 4_600, withWorkEmail: true });

/** Returns a row whose first cells are these. */
const row = (...cells: readonly Cell[]): Row => ({ cells });

const headersOf = ({ cells, headerRow }: RealList): Row => ({ cells: cells[headerRow - 1] ?? [] });

function after(rows: readonly Row[], at: number, ...more: readonly Row[]): readonly Row[] {
  return [...rows.slice(0, at), ...more, ...rows.slice(at)];
}

/** The layouts by what they add to a list. */
export const LAYOUTS: Readonly<Record<string, Layout>> = {
  'a row of totals': (rows) => [...rows, row('Total', 10)],
  'a German row of totals': (rows) => [...rows, row('Summe:', '', 10)],
  'a sentence of totals': (rows) => [...rows, BLANK, row('Total: 10 contacts')],
  'the headers again in the middle': (rows, list) => after(rows, 5, headersOf(list)),
  'the headers again after a blank row': (rows, list) => after(rows, 4, BLANK, headersOf(list)),
  'section titles': (rows) => after(after(rows, 6, row('Customers')), 0, row('New leads')),
  'a blank row in the middle': (rows) => after(rows, 5, BLANK),
  'rows of tick boxes': (rows, { columns }) => [
    ...rows,
    ...Array.from({ length: 6 }, () => row(...columns.map((_column, at) => (at === 0 ? false : '')))),
  ],
  'a note at the end': (rows) => [...rows, BLANK, row('* Exported from the portal on 3 March 2026')],
  'a second table of regions': (rows) => [
    ...rows,
    BLANK,
    row('Region', 'Revenue', 'Deals'),
    row('North', 120_000, 4),
    row('South', 80_000, 3),
  ],
  'a second table of colleagues': (rows) => [
    ...rows,
    BLANK,
    BLANK,
    row('Team member', 'Role', 'Email'),
    ...ALL_OF_US.map(({ fullName, title, email }) => row(fullName, title, email)),
  ],
  'a second table of colleagues and their companies': (rows) => [
    ...rows,
    BLANK,
    row('Name', 'Company', 'Domain'),
    ...ALL_OF_US.map(({ fullName, companyName, companyDomain }) => row(fullName, companyName, companyDomain)),
  ],
};

/** Returns the list with the rows of the layout. */
export function laidOut(list: RealList, layout: Layout): RealList {
  const own = list.people.map(
    (person, at): Row => ({
      cells: list.cells[list.headerRow + at] ?? [],
      person,
    }),
  );
  const rows = layout(own, list);
  const width = Math.max(list.columns.length, ...rows.map(({ cells }) => cells.length));
  const cells = [...list.cells.slice(0, list.headerRow), ...rows.map((one) => one.cells)];
  return {
    ...list,
    cells: cells.map((line) => Array.from({ length: width }, (_, at): Cell => line[at] ?? '')),
    people: rows.map(({ person }) => person),
  };
}
