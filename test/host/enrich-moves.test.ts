/** Rows move and people edit during a run, and undo reverts only what the run has written. */
import { describe, expect, it, onTestFinished } from 'vitest';
import { createLusha, type Person } from '../../playground/lusha-api/lusha';
import { column, enrich, OPTIONS, openList, runSteps } from '../support/enrich';
import type { Playground, Setup } from '../support/playground';

const PEOPLE = createLusha().people(30, { withWorkEmail: true });

async function open(people: readonly Person[] = PEOPLE, setup: Setup = {}): Promise<Playground> {
  const playground = await openList(people, setup);
  onTestFinished(() => playground.host.close());
  return playground;
}

/** Expects every filled row to hold the email of its own person. */
function expectOwn(playground: Playground, rows: number, filled = rows): void {
  const names = column(playground, 'Name', rows);
  const emails = column(playground, 'Work email', rows);
  const own = new Map(PEOPLE.map(({ fullName, workEmail }) => [fullName, workEmail]));
  let count = 0;
  names.forEach((name, index) => {
    if (emails[index] === '') return;
    count += 1;
    expect(emails[index], String(name)).toBe(own.get(String(name)));
  });
  expect(count).toBe(filled);
}

const APPROVAL = { cap: 100, moved: false, weak: false };

describe('rows that are sorted, inserted and deleted', () => {
  it('between two steps keep their people', async () => {
    const playground = await open();
    const { host, panel, lusha } = playground;
    await panel('startRun', OPTIONS);
    host.workbook.sortRows('Sheet1', 'A2:J31', 1, false);
    host.workbook.insertRows('Sheet1', 5, 2);
    const priced = await runSteps(playground, await panel('stepRun'));
    expect(priced.phase).toBe('price check');
    host.workbook.sortRows('Sheet1', 'A2:J33', 2);
    host.workbook.deleteRows('Sheet1', 10, 1);
    const done = await runSteps(playground, await panel('approveRun', APPROVAL));
    expect(done).toMatchObject({ phase: 'done', deleted: 1, outcomes: [{ status: 'Found', rows: 29 }] });
    expectOwn(playground, 32, 29);
    expect(lusha.record.credits.revealEmail).toBe(29);
  });

  it('during a request, or between reading and writing, keep their people as well', async () => {
    for (const moment of ['UrlFetchApp.fetchAll', 'Range.setValues', 'Range.setNumberFormats']) {
      const playground = await open();
      const { host, panel } = playground;
      await runSteps(playground, await panel('startRun', OPTIONS));
      const list = host.workbook.sheets.byName('Sheet1')?.id;
      let sorted = 0;
      host.onServiceCall(({ service, method, args: [range] }) => {
        const isList = service !== 'Range' || (range as { sheetId: number }).sheetId === list;
        if (`${service}.${method}` === moment && isList && sorted === 0) {
          sorted = 1;
          host.workbook.sortRows('Sheet1', 'A2:J31', 1, false);
        }
        return undefined;
      });
      const done = await runSteps(playground, await panel('approveRun', APPROVAL));
      expect(sorted, moment).toBe(1);
      expect(done.phase, moment).toBe('done');
      expectOwn(playground, 30);
      expect(playground.lusha.record.credits.revealEmail, moment).toBe(30);
    }
  });

  it('during the last write of an estimate leave the other rows in its price check', async () => {
    const people = createLusha().people(510, { withWorkEmail: true });
    const playground = await open(people);
    const { host, panel } = playground;
    const begun = await panel('startRun', OPTIONS);
    const list = host.workbook.sheets.byName('Sheet1')?.id;
    let sorted = 0;
    host.onServiceCall(({ service, method, args: [range] }) => {
      const isList = service === 'Range' && (range as { sheetId: number }).sheetId === list;
      if (isList && method === 'setValues' && sorted === 0) {
        sorted = 1;
        host.workbook.sortRows('Sheet1', 'A2:J11', 1, false);
      }
      return undefined;
    });
    const priced = await runSteps(playground, begun);
    expect(sorted).toBe(1);
    expect(priced.phase).toBe('price check');
    const lookedUp = column(playground, 'Lusha status', 510).filter((status) => status === 'Price checked');
    expect(lookedUp.length).toBeGreaterThan(80);
    expect(priced.price?.found).toBe(lookedUp.length);
  });

  it('keep their people when columns are inserted as well', async () => {
    const playground = await open();
    const { host, panel } = playground;
    await runSteps(playground, await panel('startRun', OPTIONS));
    host.workbook.sheets.insertColumns(host.workbook.sheets.byName('Sheet1')?.id ?? 0, 1, 2);
    await runSteps(playground, await panel('approveRun', APPROVAL));
    expectOwn(playground, 30);
  });
});

describe('cells that do not belong to the run', () => {
  it('stay unchanged, whether they are formulas, a colleague’s edits in the meantime, or rows that were not chosen', async () => {
    const playground = await open(PEOPLE.slice(0, 6));
    const { host, panel } = playground;
    host.workbook.setValues('Sheet1', 'C1', [['Note']]);
    host.workbook.setFormula('Sheet1', 'C2', '=A2&"!"');
    host.workbook.select('Sheet1', 'A2:A3', 'A6');
    await runSteps(playground, await panel('startRun', { ...OPTIONS, rows: { by: 'selection' } }));
    // The column of emails does not exist yet: a colleague fills the cell where it was to stand.
    host.workbook.setValues('Sheet1', 'E2', [['mine@own.example']]);
    const done = await runSteps(playground, await panel('approveRun', APPROVAL));
    expect(done.outcomes).toEqual([{ status: 'Found', rows: 3 }]);
    expect(column(playground, 'Work email', 6)).toEqual([
      PEOPLE[0]?.workEmail,
      PEOPLE[1]?.workEmail,
      '',
      '',
      PEOPLE[4]?.workEmail,
      '',
    ]);
    expect(host.workbook.getValues('Sheet1', 'A2:Z2').flat()).toContain('mine@own.example');
    expect(host.workbook.getFormulas('Sheet1', 'C2')).toEqual([['=A2&"!"']]);
    expect(column(playground, 'Lusha status', 6)).toEqual(['Found', 'Found', '', '', 'Found', '']);
  });

  it('keep values that differ from the new ones, which go to columns beside them', async () => {
    const playground = await open(PEOPLE.slice(0, 3));
    const { host } = playground;
    const [first, second] = PEOPLE;
    host.workbook.setValues('Sheet1', 'C1', [
      ['Title', 'E-mail'],
      ['My own title', ''],
      ['', ''],
      ['', second?.workEmail ?? ''],
    ]);
    host.workbook.setValues('Sheet1', 'D4', [['']]);
    await enrich(playground, { fields: ['title', 'work email'] });
    expect(column(playground, 'Title', 2)).toEqual(['My own title', second?.title]);
    expect(column(playground, 'E-mail', 2)).toEqual(['', second?.workEmail]);
    expect(column(playground, 'Lusha Title', 2)).toEqual([first?.title, '']);
  });
});

describe('undo', () => {
  it('restores values, formulas and formats, even after a sort, and keeps later edits', async () => {
    const playground = await open(PEOPLE.slice(0, 5));
    const { host, panel } = playground;
    const id = host.workbook.sheets.byName('Sheet1')?.id ?? 0;
    host.workbook.setValues('Sheet1', 'C1', [['Title'], ['007'], [12.5]]);
    host.workbook.setFormula('Sheet1', 'C4', '=A4&" the first"');
    host.workbook.grid.writeFormats(id, { row: 3, column: 3, rows: 1, columns: 1 }, [['0.00']]);
    const area = { row: 1, column: 1, rows: 6, columns: 10 };
    await host.workbook.settled();
    const before = {
      values: host.workbook.getValues('Sheet1', 'A1:J6'),
      formats: host.workbook.grid.formats(id, area),
    };
    const done = await enrich(playground, { writing: 'overwrite', rows: { by: 'all' } });
    expect(done.canUndo).toBe(true);
    expect(column(playground, 'Title', 5)).toEqual(PEOPLE.slice(0, 5).map(({ title }) => title));
    const undone = await panel('undoRun');
    expect(undone).toMatchObject({ done: true, rows: 5, left: 0 });
    await host.workbook.settled();
    expect(host.workbook.getValues('Sheet1', 'A1:J6')).toEqual(before.values);
    expect(host.workbook.getFormulas('Sheet1', 'C4')).toEqual([['=A4&" the first"']]);
    expect(host.workbook.grid.formats(id, area)).toEqual(before.formats);
    expect((await panel('runView'))?.canUndo).toBe(false);

    await enrich(playground, { rows: { by: 'all' }, writing: 'new columns' });
    const [email] = host.workbook.getValues('Sheet1', 'A1:Z1').map((row) => row.indexOf('Work email'));
    host.workbook.sortRows('Sheet1', 'A2:L6', 1, false);
    const cell = `${'ABCDEFGHIJKL'[email ?? 0]}3`;
    host.workbook.setValues('Sheet1', cell, [['edited@own.example']]);
    expect(await panel('undoRun')).toMatchObject({ done: true, rows: 5, left: 1 });
    expect(column(playground, 'Work email', 5)).toEqual(['', 'edited@own.example', '', '', '']);
  });
});
