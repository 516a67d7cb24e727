/** Tests real lists as ranges of `LUSHA_ENRICH`, with their headers in the range and above it. */
import { describe, expect, it } from 'vitest';
import type { Person } from '../../playground/lusha-api/lusha';
import { HEADERS } from './headers';
import type { RealList } from './list';
import { MORE_HEADERS } from './more-headers';
import { costOf, enrichRange, identitiesOf, openCells, revealedIn, searchedIn, sorted } from './run';

const LISTS = [...HEADERS, ...MORE_HEADERS].filter(({ roles }) => roles['lusha id'] === undefined);
const NAMED = LISTS.map((list) => [list.name, list] as const);
const CLEAN = { requests: 2, credits: 11 };

const peopleOf = (list: RealList): readonly Person[] => list.people.flatMap((person) => person ?? []);
const valuesOf = (people: readonly Person[]) => people.map(({ title, workEmail }) => [title, workEmail]);

describe('a range with its header row asks for the people of the list and nobody else, at the cost of a clean list, and leaves the header row blank:', () => {
  it.each(NAMED)('%s', async (_name, list) => {
    const playground = await openCells(list.cells, true);
    const shown = await enrichRange(playground, list, { withHeaders: true });
    expect(sorted(searchedIn(playground))).toEqual(sorted(identitiesOf(list)));
    expect(shown.slice(0, list.headerRows)).toEqual(Array.from({ length: list.headerRows }, () => ['', '']));
    expect(shown.slice(list.headerRows)).toEqual(valuesOf(peopleOf(list)));
    expect(costOf(playground)).toEqual(CLEAN);
    expect([...revealedIn(playground)].sort()).toEqual(
      peopleOf(list)
        .map(({ id }) => id)
        .sort(),
    );
  });
});

describe('a range below its header row asks for the people of the list and nobody else, at the cost of a clean list, with one row for each of its rows:', () => {
  it.each(NAMED)('%s', async (_name, list) => {
    const playground = await openCells(list.cells, true);
    const shown = await enrichRange(playground, list, { withHeaders: false });
    expect(sorted(searchedIn(playground))).toEqual(sorted(identitiesOf(list)));
    expect(shown).toEqual(valuesOf(peopleOf(list)));
    expect(costOf(playground)).toEqual(CLEAN);
  });
});

describe('a row of labels', () => {
  const list = HEADERS[0] as RealList;

  it('stands in the row of the headers where these are in the range, so that no row is added', async () => {
    const playground = await openCells(list.cells, true);
    const shown = await enrichRange(playground, list, { withHeaders: true, labels: true });
    expect(shown).toHaveLength(list.people.length + 1);
    expect(shown[0]?.[0]).toBe('Title');
    expect(shown.slice(1)).toEqual(valuesOf(peopleOf(list)));
  });

  it('is an additional row where the range begins below the headers', async () => {
    const playground = await openCells(list.cells, true);
    const shown = await enrichRange(playground, list, { withHeaders: false, labels: true });
    expect(shown).toHaveLength(list.people.length + 1);
    expect(shown[0]?.[0]).toBe('Title');
    expect(shown.slice(1)).toEqual(valuesOf(peopleOf(list)));
  });
});
