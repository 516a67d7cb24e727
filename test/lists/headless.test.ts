/** Tests ranges and single rows of `LUSHA_ENRICH` that have no headers anywhere. */
import { describe, expect, it } from 'vitest';
import type { Person } from '../../playground/lusha-api/lusha';
import { identityIn } from './identity';
import { type Columns, listOf, type RealList } from './list';
import { costOf, enrichRange, openCells, searchedIn, sorted } from './run';
import { LUSHA } from './values';

const CLEAN = { requests: 2, credits: 11 };

/** Returns a list without its headers, beginning in row 1. */
function headless(columns: Columns, number: number): RealList {
  const list = listOf(columns, columns, number);
  return { ...list, cells: list.cells.slice(list.headerRow), headerRow: 0, headerRows: 0 };
}

const RANGES: readonly Columns[] = [
  '=full | =co',
  '=full | =dom',
  '=full | =brand | =dom',
  '=full | =brand | =web | =phone',
  '=first | =last | =co',
  '=first | =last | =dom',
  '=full | =mail',
  '=full | =co | =mail',
  '=li | =full',
  '=full | =co | =title',
  '=small | =full | =co | =date',
  '=tick | =full | =co | =country',
  '=first | =last | =brand | =web | =mail | =li',
];

describe('a range without headers asks for the people in it and nobody else, at the cost of a clean list:', () => {
  it.each(RANGES.map((columns, at) => [columns, at] as const))('%s', async (columns, at) => {
    const list = headless(columns, 30 + at);
    const playground = await openCells(list.cells, true);
    const shown = await enrichRange(playground, list, { withHeaders: false });
    expect(sorted(searchedIn(playground))).toEqual(
      sorted(list.people.map((_person, row) => identityIn(list, row))),
    );
    expect(shown).toEqual(list.people.map((person) => [person?.title, person?.workEmail]));
    expect(costOf(playground)).toEqual(CLEAN);
  });
});

/** Returns known people whose first names are one word. */
const PEOPLE = LUSHA.people(60, { from: 3_000, withWorkEmail: true }).filter(
  ({ firstName, lastName }) => !/[\s'-]/.test(firstName + lastName),
);
const BRAND = 'Blue Heron Partners';

const ROWS: readonly (readonly [string, (person: Person) => readonly unknown[]])[] = [
  ['a whole name and a company', (p) => [p.fullName, p.companyName]],
  ['a whole name, a company and its domain', (p) => [p.fullName, p.companyName, p.companyDomain]],
  ['a whole name, a company unlike its domain and the domain', (p) => [p.fullName, BRAND, p.companyDomain]],
  [
    'a whole name, the website and a company unlike it',
    (p) => [p.fullName, `https://www.${p.companyDomain}/`, BRAND],
  ],
  ['first name, last name and company', (p) => [p.firstName, p.lastName, p.companyName]],
  ['first name, last name and domain', (p) => [p.firstName, p.lastName, p.companyDomain]],
  ['a whole name, a company and a title', (p) => [p.fullName, p.companyName, 'Head of Sales']],
  [
    'a whole name, a title and a company',
    (p) => [p.fullName, 'Head of Sales', `${p.companyName.replace(/ (GmbH|Ltd|Inc\.)$/, '')} GmbH`],
  ],
  ['a whole name, a company and a country', (p) => [p.fullName, p.companyName, 'Germany']],
  ['a whole name, a company and a placeholder', (p) => [p.fullName, p.companyName, 'unknown']],
  ['a whole name, a company and a label of a link', (p) => [p.fullName, p.companyName, 'Profile']],
  [
    'a number, a whole name, a company and a date',
    (p) => [7, p.fullName, p.companyName, new Date(2026, 1, 3)],
  ],
  ['an email beside a tick box and a whole name', (p) => [true, p.fullName, p.email]],
];

describe('a single row asks for its person and nobody else with', () => {
  it.each(ROWS)('%s', async (_what, rowOf) => {
    const person = PEOPLE[ROWS.findIndex(([what]) => what === _what)] as Person;
    const playground = await openCells([['']], true);
    expect(await playground.table('LUSHA_ENRICH', [[...rowOf(person)]], 'title, email')).toEqual([
      [person.title, person.workEmail],
    ]);
    expect(searchedIn(playground)).toHaveLength(1);
    expect(costOf(playground)).toEqual({ requests: 2, credits: 2 });
  });
});

describe('formulas that are filled down over single rows', () => {
  it.each(['Name=full | Company=brand | Website=dom', 'Company=brand | Website=web | Contact=full'])(
    'ask for the people of the list "%s" and nobody else, at the cost of a clean list',
    async (columns) => {
      const list = listOf('filled down', columns, 50);
      const playground = await openCells(list.cells, true);
      const { workbook } = playground.host;
      workbook.setFormula('Sheet1', 'F2', '=LUSHA_ENRICH(A2:C2,"email")');
      workbook.fillDown('Sheet1', 'F2:F11');
      await workbook.settled();
      expect(workbook.getValues('Sheet1', 'F2:F11').flat()).toEqual(
        list.people.map((person) => person?.workEmail),
      );
      expect(sorted(searchedIn(playground))).toEqual(
        sorted(list.people.map((_person, row) => identityIn(list, row))),
      );
      expect(costOf(playground)).toEqual(CLEAN);
    },
  );
});
