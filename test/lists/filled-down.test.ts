/** Tests formulas that are filled down beside real lists, one for each row. */
import { describe, expect, it } from 'vitest';
import { columnName } from '../../src/core/area';
import { sampled } from '../support/extent';
import { HEADERS } from './headers';
import { MORE_HEADERS } from './more-headers';
import { costOf, identitiesOf, openCells, searchedIn, sorted } from './run';

const LISTS = [...HEADERS, ...MORE_HEADERS].filter(
  ({ roles, name }) => roles['lusha id'] === undefined && !name.startsWith('Two rows'),
);

describe('formulas that are filled down ask for the people of the list and nobody else, at the cost of a clean list:', () => {
  const some = sampled(LISTS.length).flatMap((number) => LISTS[number - 1] ?? []);
  it.each(some.map((list) => [list.name, list] as const))('%s', async (_name, list) => {
    const playground = await openCells(list.cells, true);
    const { workbook } = playground.host;
    const [first, last] = [list.headerRow + 1, list.cells.length];
    const at = columnName(list.columns.length + 2);
    const source = `A${first}:${columnName(list.columns.length)}${first}`;
    workbook.setFormula('Sheet1', `${at}${first}`, `=LUSHA_ENRICH(${source},"email")`);
    workbook.fillDown('Sheet1', `${at}${first}:${at}${last}`);
    await workbook.settled();
    expect(sorted(searchedIn(playground))).toEqual(sorted(identitiesOf(list)));
    expect(workbook.getValues('Sheet1', `${at}${first}:${at}${last}`).flat()).toEqual(
      list.people.map((person) => person?.workEmail),
    );
    expect(costOf(playground)).toEqual({ requests: 2, credits: 11 });
  });
});
