/** Tests whole runs over real lists: the right people, nobody else, and no more than a clean list of them costs. */
import { describe, expect, it } from 'vitest';
import { HEADERS } from './headers';
import type { RealList } from './list';
import { MORE_HEADERS } from './more-headers';
import {
  cleanRunCost,
  costOf,
  fieldsFor,
  identitiesOf,
  newColumn,
  openCells,
  revealedIn,
  runAll,
  searchedIn,
  sorted,
} from './run';

const LISTS: readonly RealList[] = [...HEADERS, ...MORE_HEADERS].filter(
  ({ roles }) => roles['lusha id'] === undefined,
);

describe('a run over a list asks for its people and nobody else, finds them, and costs what they cost in a clean list:', () => {
  it.each(LISTS.map((list) => [list.name, list] as const))('%s', async (_name, list) => {
    const people = list.people.flatMap((person) => person ?? []);
    const fields = fieldsFor(list);
    const playground = await openCells(list.cells);
    await runAll(playground, fields);
    expect(sorted(searchedIn(playground))).toEqual(sorted(identitiesOf(list)));
    const ids = people.map(({ id }) => id);
    expect(revealedIn(playground).filter((id) => !ids.includes(id))).toEqual([]);
    expect(newColumn(playground, list, /title/i)).toEqual(people.map(({ title }) => title));
    if (fields.includes('work email')) {
      expect(newColumn(playground, list, /work e-?mail/i)).toEqual(people.map(({ workEmail }) => workEmail));
      expect(costOf(playground)).toEqual({ requests: 2, credits: 11 });
    } else {
      expect(costOf(playground).requests).toBe(2);
      expect(costOf(playground).credits).toBeLessThanOrEqual(51);
    }
    expect(costOf(playground)).toEqual(await cleanRunCost(people, fields));
  });
});

describe('a run over a list with Lusha IDs', () => {
  it('asks for its people and nobody else, and costs no more than a clean list of them', async () => {
    const list = MORE_HEADERS.find(({ roles }) => roles['lusha id'] !== undefined) as RealList;
    const playground = await openCells(list.cells);
    await runAll(playground, ['title', 'work email']);
    const own = sorted(identitiesOf(list));
    expect(sorted(searchedIn(playground)).filter((identity) => !own.includes(identity))).toEqual([]);
    expect(newColumn(playground, list, /work e-?mail/i)).toEqual(
      list.people.map((person) => person?.workEmail),
    );
    expect(costOf(playground).requests).toBeLessThanOrEqual(2);
    expect(costOf(playground).credits).toBeLessThanOrEqual(11);
  });
});
