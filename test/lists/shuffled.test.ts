/** Tests lists that are made at random: everybody who can be identified is, and nobody else is ever asked for. */
import { describe, expect, it } from 'vitest';
import { readTable } from '../../src/core/table/read-table';
import { inFull, randomOfRun } from '../support/extent';
import { type Identity, identityOf } from './identity';
import { costOf, openCells, revealedIn, runAll, searchedIn, sorted } from './run';
import { type Shuffled, shuffledList } from './shuffled';

const PEOPLE = 12;

/** How many lists are read, run and calculated. */
const READ = inFull(5_000, 500);
const RUN = inFull(400, 25);

/** A company page may stand for a company that no other column names, which makes no person another. */
function withoutPage(identity: Identity, { roles }: Shuffled): Identity {
  if (roles['company name'] !== undefined || roles['company domain'] !== undefined) return identity;
  const { company: _page, ...rest } = identity;
  return rest;
}

describe('lists with shuffled columns, headers of many languages, placeholders and columns of no use', () => {
  it('are read so that each row names its person and nobody else', () => {
    const random = randomOfRun();
    for (let at = 0; at < READ; at++) {
      const list = shuffledList(random, PEOPLE);
      const { layout, rows } = readTable(list.cells, 'contact');
      const roles = Object.fromEntries([...layout.roles].filter(([role]) => role !== 'company page'));
      expect(roles, list.text).toEqual(list.roles);
      const read = rows.map((row, index) => {
        if (row.kind === 'lookup') return withoutPage(identityOf(row.lookup.by), list);
        return list.people[index] && row;
      });
      expect(read, list.text).toEqual(list.identities);
    }
  });

  it('are run for the people in them and nobody else, at the cost of a clean list or less', async () => {
    const random = randomOfRun();
    for (let at = 0; at < RUN; at++) {
      const list = shuffledList(random, PEOPLE);
      const playground = await openCells(list.cells);
      // What a list holds is not purchased again, so one with emails is run for titles.
      const isHeld = list.roles.email !== undefined;
      await runAll(playground, [isHeld ? 'title' : 'work email']);
      expectOnly(list, playground);
      const shown = playground.host.workbook.getValues('Sheet1', `A1:AZ${list.cells.length}`);
      const found = shown.slice(list.headerRow).map((row) => row.slice(list.cells[0]?.length).map(String));
      list.people.forEach((person, row) => {
        if (person) expect(found[row], list.text).toContain(isHeld ? person.title : person.workEmail);
      });
    }
  });

  it('are calculated as ranges, with their header rows or below them, for the same people', async () => {
    const random = randomOfRun();
    for (let at = 0; at < RUN; at++) {
      const list = shuffledList(random, PEOPLE);
      const { host, ...playground } = await openCells(list.cells, true);
      const first = list.headerRow + (random() < 0.5 ? 0 : 1);
      const last = list.cells.length;
      host.workbook.setFormula('Sheet1', `X${first}`, `=LUSHA_ENRICH(A${first}:T${last},"email")`);
      await host.workbook.settled();
      const shown = host.workbook.getValues('Sheet1', `X${list.headerRow + 1}:X${last}`).flat();
      expect(
        shown.filter((_email, row) => list.people[row]),
        list.text,
      ).toEqual(list.people.flatMap((person) => person?.workEmail ?? []));
      expectOnly(list, { host, ...playground });
    }
  });
});

/** Expects that Lusha was asked for the people of the list and nobody else, for what they cost in a clean list. */
function expectOnly(list: Shuffled, playground: Parameters<typeof costOf>[0]): void {
  const asked = sorted(searchedIn(playground).map((identity) => withoutPage(identity, list)));
  const known = list.identities.flatMap((identity) => identity ?? []);
  const own = sorted(known);
  expect(
    asked.filter((identity) => !own.includes(identity)),
    list.text,
  ).toEqual([]);
  // A person with a Lusha ID may be revealed without a search.
  const unknown = sorted(known.filter(({ id }) => id === undefined));
  expect(
    asked.filter((identity) => unknown.includes(identity)),
    list.text,
  ).toEqual(unknown);
  const ids = list.people.map((person) => person?.id);
  expect(
    revealedIn(playground).filter((id) => !ids.includes(id)),
    list.text,
  ).toEqual([]);
  expect(costOf(playground).requests, list.text).toBeLessThanOrEqual(2);
  expect(costOf(playground).credits, list.text).toBeLessThanOrEqual(PEOPLE + 1);
}
