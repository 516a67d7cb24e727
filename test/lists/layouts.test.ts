/** Tests lists with rows that are no person: they are left out, and everybody else is still found. */
import { describe, expect, it } from 'vitest';
import { readTable } from '../../src/core/table/read-table';
import { identityIn, identityOf } from './identity';
import { LAYOUTS, laidOut } from './layouts';
import { listOf, type RealList } from './list';
import { costOf, enrichRange, identitiesOf, newColumn, openCells, runAll, searchedIn, sorted } from './run';

const BASES = {
  'names and companies': 'Name=full | Company=co | Stage=stage',
  'split names, companies and owners': 'Owner=owner | First Name=first | Last Name=last | Company=co',
  'companies and websites first': 'Company=brand | Website=web | Contact=full | Since=date',
};

const LISTS = Object.entries(BASES).flatMap(([base, columns], at) =>
  Object.entries(LAYOUTS).map(([name, layout]): readonly [string, RealList] => [
    `${base} with ${name}`,
    laidOut(listOf(base, columns, 20 + at), layout),
  ]),
);

/** The rows that must be counted as left out, because they look like data. */
const MUST_BE_COUNTED = /totals|headers again|second table/;

describe('the people are read and the other rows are not in a list of', () => {
  it.each(LISTS)('%s', (_name, list) => {
    const { rows } = readTable(list.cells, 'contact');
    const read = rows.slice(rows.length - list.people.length);
    expect(read.map((row) => (row.kind === 'lookup' ? identityOf(row.lookup.by) : undefined))).toEqual(
      list.people.map((person, row) => person && identityIn(list, row)),
    );
  });
});

describe('the other rows are counted as left out in a list of', () => {
  it.each(LISTS.filter(([name]) => MUST_BE_COUNTED.test(name)))('%s', (_name, list) => {
    const { rows } = readTable(list.cells, 'contact');
    const read = rows.slice(rows.length - list.people.length);
    const other = read.filter((_row, at) => {
      const isBlank = list.cells[list.headerRow + at]?.every((cell) => cell === '');
      return list.people[at] === undefined && !isBlank;
    });
    expect(other.map(({ kind }) => kind)).toEqual(other.map(() => 'left out'));
  });
});

describe('a run asks for the people and nobody else in a list of', () => {
  it.each(LISTS)('%s', async (_name, list) => {
    const playground = await openCells(list.cells);
    await runAll(playground, ['title', 'work email']);
    expect(sorted(searchedIn(playground))).toEqual(sorted(identitiesOf(list)));
    const emails = newColumn(playground, list, /work e-?mail/i);
    expect(emails.filter((_email, row) => list.people[row] !== undefined)).toEqual(
      list.people.flatMap((person) => person?.workEmail ?? []),
    );
    expect(costOf(playground)).toEqual({ requests: 2, credits: 11 });
  });
});

describe('a range asks for the people and nobody else, with one row for each of its rows, in a list of', () => {
  it.each(LISTS)('%s', async (_name, list) => {
    const playground = await openCells(list.cells, true);
    const shown = await enrichRange(playground, list, { withHeaders: true });
    expect(sorted(searchedIn(playground))).toEqual(sorted(identitiesOf(list)));
    list.people.forEach((person, row) => {
      if (person) expect(shown[row + 1], `row ${row}`).toEqual([person.title, person.workEmail]);
    });
    expect(costOf(playground)).toEqual({ requests: 2, credits: 11 });
  });
});
