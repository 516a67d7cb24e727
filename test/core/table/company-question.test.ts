import { describe, expect, it } from 'vitest';
import { readTable } from '../../../src/core/table/read-table';

const NAMES = [
  ['Jürgen', 'Förster'],
  ['Henry', 'Calloway'],
  ['Anna', 'Weber'],
  ['Uwe', 'Jäger'],
  ['Heike', 'Bäcker'],
];

/** Returns the columns that are asked about in a list of people with these further columns. */
function asked(header: readonly string[], columns: readonly (readonly string[])[]): readonly unknown[] {
  const rows = NAMES.map((name, row) => [...name, ...columns.map((cells) => cells[row] ?? '')]);
  const cells = [['First name', 'Last name', ...header], ...rows];
  return readTable(cells, 'contact').questions.map(({ column, role }) => [column, role]);
}

const COMPANIES = ['Hartmoor Glass', 'Stonewick Retail', 'Swallowdale', 'Willowmere', 'Hartmoor Glass'];
const TITLES = ['Chief Financial Officer', 'Sales Manager', 'Buyer', 'Head of Procurement', 'Director'];
const COUNTRIES = ['Germany', 'France', 'Germany', 'Spain', 'France'];

describe('a list of people without a known column of companies', () => {
  it('asks about a column of texts whose header says nothing known', () => {
    expect(asked(['Kd.'], [COMPANIES])).toEqual([[3, 'company name']]);
    expect(asked(['Kd.', 'Xyz'], [['a note', '', '', '', ''], COMPANIES])).toEqual([[4, 'company name']]);
  });

  it('prefers a column with legal forms', () => {
    const legal = COMPANIES.map((name) => `${name} GmbH`);
    expect(asked(['Xyz', 'Kd.'], [COMPANIES, legal])).toEqual([[4, 'company name']]);
  });

  it('asks about neither titles nor countries nor one text for all rows nor columns that it knows', () => {
    expect(asked(['Xyz'], [TITLES])).toEqual([]);
    expect(asked(['Xyz'], [COUNTRIES])).toEqual([]);
    expect(asked(['Xyz'], [COMPANIES.map(() => 'Fair 2026')])).toEqual([]);
    expect(asked(['Notes'], [COMPANIES])).toEqual([]);
  });

  it('asks nothing where every row has an email, or a column of companies is known', () => {
    const emails = NAMES.map((_, row) => `person.${row}@hartmoor.example`);
    expect(asked(['Email', 'Kd.'], [emails, COMPANIES])).toEqual([]);
    expect(asked(['Company', 'Kd.'], [COMPANIES, COMPANIES])).toEqual([]);
  });
});
