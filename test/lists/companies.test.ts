/** Tests real lists that are read as companies, as runs and as ranges of `LUSHA_COMPANY`. */
import { describe, expect, it } from 'vitest';
import { columnName } from '../../src/core/area';
import type { Playground } from '../support/playground';
import { type Identifiers, identityIn, identityOf } from './identity';
import type { RealList } from './list';
import { COMPANY_HEADERS } from './more-headers';
import { costOf, newColumn, openCells, runAll, sorted } from './run';
import type { Cell } from './values';

const NAMED = COMPANY_HEADERS.map((list) => [list.name, list] as const);
const FIELDS = ['founded', 'type'];

function searchedIn({ lusha }: Playground) {
  return lusha.record.requests
    .filter(({ path }) => path === '/v3/companies/search')
    .flatMap(({ body }) => (JSON.parse(body) as { companies: readonly Identifiers[] }).companies)
    .map(({ name, domain, id }) =>
      identityOf({
        ...(name === undefined ? {} : { name }),
        ...(domain === undefined ? {} : { domain }),
        ...(id === undefined ? {} : { id }),
      }),
    );
}

const identitiesOf = (list: RealList) => sorted(list.people.map((_person, row) => identityIn(list, row)));

async function cleanCost(list: RealList) {
  const rows = list.people.map((person): Cell[] => [person?.companyName ?? '', person?.companyDomain ?? '']);
  const playground = await openCells([['Company', 'Domain'], ...rows]);
  await runAll(playground, FIELDS, { kind: 'company' });
  return costOf(playground);
}

describe('a run over companies asks for them and no others, and costs what they cost in a clean list:', () => {
  it.each(NAMED)('%s', async (_name, list) => {
    const playground = await openCells(list.cells);
    await runAll(playground, FIELDS, { kind: 'company' });
    expect(sorted(searchedIn(playground))).toEqual(identitiesOf(list));
    const { lusha } = playground;
    expect(newColumn(playground, list, /founded/i).map(Number)).toEqual(
      list.people.map((person) => lusha.company(person?.companyIndex ?? 0).yearFounded),
    );
    expect(costOf(playground)).toEqual(await cleanCost(list));
  });
});

describe('a range of companies, with its header row or below it, asks for them and no others:', () => {
  it.each(NAMED)('%s', async (_name, list) => {
    for (const first of [list.headerRow, list.headerRow + 1]) {
      const playground = await openCells(list.cells, true);
      const { workbook } = playground.host;
      const at = columnName(list.columns.length + 2);
      const last = list.cells.length;
      const source = `A${first}:${columnName(list.columns.length)}${last}`;
      workbook.setFormula('Sheet1', `${at}${first}`, `=LUSHA_COMPANY(${source},"domain")`);
      await workbook.settled();
      expect(sorted(searchedIn(playground))).toEqual(identitiesOf(list));
      expect(workbook.getValues('Sheet1', `${at}${list.headerRow + 1}:${at}${last}`).flat()).toEqual(
        list.people.map((person) => person?.companyDomain),
      );
    }
  });
});
