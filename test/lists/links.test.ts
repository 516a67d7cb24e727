/** Tests runs over lists whose cells show labels that lead to the addresses. */
import { describe, expect, it } from 'vitest';
import { identityIn } from './identity';
import { listOf } from './list';
import { costOf, newColumn, openCells, runAll, searchedIn, sorted } from './run';

describe('a column of labels', () => {
  it.each([
    ['LinkedIn', 'li', 'Profile', 'LinkedIn profiles'],
    ['LinkedIn', 'li', 'LinkedIn', 'LinkedIn profiles under the name of their column'],
    ['Website', 'web', 'Website', 'websites under the name of their column'],
    ['Homepage', 'web', 'click here', 'websites'],
  ])('under "%s" gives the addresses of its links (%s, "%s"): %s', async (header, holds, label) => {
    const list = listOf('linked', `Name=full | Company=brand | ${header}=${holds} | Since=date`, 40);
    const playground = await openCells(list.cells);
    list.people.forEach((_person, row) => {
      const address = String(list.cells[row + 1]?.[2]);
      playground.host.workbook.setLink('Sheet1', `C${row + 2}`, label, address);
    });
    await runAll(playground, ['title', 'work email']);
    expect(sorted(searchedIn(playground))).toEqual(
      sorted(list.people.map((_person, row) => identityIn(list, row))),
    );
    expect(newColumn(playground, list, /work e-?mail/i)).toEqual(
      list.people.map((person) => person?.workEmail),
    );
    expect(costOf(playground)).toEqual({ requests: 2, credits: 11 });
  });

  it('without links is blank', async () => {
    const list = listOf('labels', 'Name=full | Company=co | LinkedIn=li', 41);
    const playground = await openCells(
      list.cells.map((row, at) => (at === 0 ? row : [...row.slice(0, 2), 'Profile'])),
    );
    await runAll(playground, ['title', 'work email']);
    expect(searchedIn(playground).filter(({ linkedin }) => linkedin !== undefined)).toEqual([]);
    expect(newColumn(playground, list, /work e-?mail/i)).toEqual(
      list.people.map((person) => person?.workEmail),
    );
    expect(costOf(playground)).toEqual({ requests: 2, credits: 11 });
  });
});
