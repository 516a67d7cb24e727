/** Reads a row whose cells are to be tested in a list with other people, so that its columns have samples. */
import { expect } from 'vitest';
import { readTable } from '../../src/core/table/read-table';
import type { Cell } from './values';

export const JANE = { firstName: 'Jane', lastName: 'Doe' };
export const AT_ACME = { ...JANE, companyName: 'Acme' };

/** People beside whom the tested row stands, so that the columns have samples. */
const OTHERS = [
  ['Tom', 'Roe', 'Globex', 'globex.example', 'https://www.linkedin.com/in/tom-roe', 'tom@globex.example'],
  ['Ann', 'Poe', 'Initech', 'initech.example', 'https://www.linkedin.com/in/ann-poe', 'ann@initech.example'],
  ['Max', 'Loe', 'Umbra', 'umbra.example', 'https://www.linkedin.com/in/max-loe', 'max@umbra.example'],
  ['Eva', 'Koe', 'Hooli', 'hooli.example', 'https://www.linkedin.com/in/eva-koe', 'eva@hooli.example'],
] as const;

const COLUMNS = {
  'First name': 0,
  'Last name': 1,
  Company: 2,
  Website: 3,
  LinkedIn: 4,
  Email: 5,
} as const;
export type Header = keyof typeof COLUMNS | 'Name' | 'Since' | 'Active';

function cellOfOther(header: Header, row: number): Cell {
  const other = OTHERS[row] ?? OTHERS[0];
  if (header === 'Name') return `${other[0]} ${other[1]}`;
  if (header === 'Since') return new Date(Date.UTC(2025, row, 3));
  return header === 'Active' ? row % 2 === 0 : other[COLUMNS[header]];
}

/**
 * Reads one row in a list with these columns, in which four other people have values in every column. Returns the
 * identifiers of the row, or the kind of its reading.
 */
export function readAmongOthers(row: Readonly<Partial<Record<Header, Cell>>>): unknown {
  const headers = Object.keys(row) as Header[];
  const { rows } = readTable(
    [headers, ...OTHERS.map((_, at) => headers.map((header) => cellOfOther(header, at))), Object.values(row)],
    'contact',
  );
  expect(rows.slice(0, OTHERS.length).map(({ kind }) => kind)).toEqual(OTHERS.map(() => 'lookup'));
  const read = rows[OTHERS.length];
  return read?.kind === 'lookup' ? read.lookup.by : read?.kind;
}
