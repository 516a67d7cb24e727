/** The gap that the start page names, and the email of one selected row. Money is counted on the Lusha side. */
import { describe, expect, it, onTestFinished } from 'vitest';
import { createLusha, type Person } from '../../playground/lusha-api/lusha';
import type { OneRow } from '../../src/rpc';
import { column, enrich } from '../support/enrich';
import { openPlayground, type Playground, type Setup } from '../support/playground';

const PEOPLE = createLusha().people(10, { withWorkEmail: true });
const [FIRST] = PEOPLE;

/** Opens a file with a list of names, companies and emails. */
async function open(emailOf: (person: Person, index: number) => string, setup: Setup = {}) {
  const playground = await openPlayground({ cap: null, ...setup });
  onTestFinished(() => playground.host.close());
  playground.host.workbook.setValues('Sheet1', 'A1', [
    ['Name', 'Company', 'E-Mail Adresse'],
    ...PEOPLE.map((person, index) => [person.fullName, person.companyName, emailOf(person, index)]),
  ]);
  return playground;
}

const none = () => '';
const firstThree = ({ workEmail = '' }: Person, index: number) => (index < 3 ? workEmail : '');

async function selected({ host, panel }: Playground, cell: string): Promise<OneRow | undefined> {
  host.workbook.select('Sheet1', cell);
  return (await panel('listGap'))?.selected;
}

async function offered(playground: Playground, cell: string): Promise<OneRow> {
  const row = await selected(playground, cell);
  if (!row) throw new Error(`Nothing is offered for ${cell}.`);
  return row;
}

describe('the gap of the list in front', () => {
  it('counts the rows without a work email, with no request and no property operation beyond reading', async () => {
    const { host, lusha, panel } = await open(firstThree);
    const from = host.executions.length;
    expect(await panel('listGap')).toEqual({ tab: 'Sheet1', rows: 7 });
    expect(lusha.record.requests).toEqual([]);
    const calls = host.executions.slice(from).map(({ serviceCalls }) => Object.keys(serviceCalls));
    expect(calls.flat().filter((name) => /\.set|\.delete|\.append|tryLock/.test(name))).toEqual([]);
  });

  it('counts a mail box at a free provider as a row without a work email', async () => {
    const { panel } = await open((_person, index) => `somebody.${index}@gmail.com`);
    expect(await panel('listGap')).toMatchObject({ rows: 10 });
  });

  it('counts the emails of a run in a column beside the list’s own', async () => {
    const playground = await open((_person, index) => `somebody.${index}@gmail.com`);
    await enrich(playground, { fields: ['email'], rows: { by: 'all' } });
    expect(await playground.panel('listGap')).toMatchObject({ rows: 0 });
  });

  it('reads the first 2,000 rows of a long list, and the selected row below them', async () => {
    const playground = await open(none);
    const { host, panel } = playground;
    host.workbook.insertRows('Sheet1', 11, 2_500);
    host.workbook.setValues(
      'Sheet1',
      'A12',
      Array.from({ length: 2_400 }, (_, index) => [`Ada Number${index}`, 'Acme', '']),
    );
    expect(await panel('listGap')).toMatchObject({ rows: 1_998, isLeast: true });
    expect(await selected(playground, 'A2300')).toMatchObject({ row: 2300, name: 'Ada Number2288' });
  });

  it('is absent on an empty tab, on a tab without people, and on a tab of the add-on', async () => {
    const { host, panel } = await open(none);
    host.workbook.addSheet('Empty');
    host.workbook.addSheet('Numbers');
    host.workbook.setValues('Numbers', 'A1', [
      ['Month', 'Sum'],
      ['May', 12],
    ]);
    host.workbook.select('Empty', 'A1');
    expect(await panel('listGap')).toBeNull();
    host.workbook.select('Numbers', 'A2');
    expect((await panel('listGap'))?.selected).toBeUndefined();
    expect((await panel('listGap'))?.rows ?? 0).toBe(0);
    await panel('showNeverContact');
    expect(await panel('listGap')).toBeNull();
  });
});

describe('one selected row', () => {
  it('is offered with the price of one search and one email', async () => {
    const playground = await open(firstThree);
    expect(await selected(playground, 'B6')).toMatchObject({ row: 6, name: PEOPLE[4]?.fullName, limit: 2 });
  });

  it.each([
    ['the header', 'A1'],
    ['a row that holds a work email', 'A2'],
    ['a blank row', 'A30'],
    ['several rows', 'A6:A7'],
  ])('is not offered for %s', async (_name, cell) => {
    const playground = await open(firstThree);
    expect(await selected(playground, cell)).toBeUndefined();
  });

  it('gets its email and no other, for the price on the button', async () => {
    const playground = await open(none);
    const { lusha, panel } = playground;
    const run = await panel('getEmail', await offered(playground, 'A2'));
    expect(run).toMatchObject({
      phase: 'done',
      rows: 1,
      outcomes: [{ status: 'Found', rows: 1 }],
      gotAll: true,
      canUndo: true,
    });
    expect(lusha.record.total).toBe(2);
    expect(column(playground, 'E-Mail Adresse', 10)).toEqual([
      FIRST?.workEmail,
      ...PEOPLE.slice(1).map(none),
    ]);
    expect(await panel('undoRun')).toMatchObject({ done: true, rows: 1 });
    expect(column(playground, 'E-Mail Adresse', 10)).toEqual(PEOPLE.map(none));
  });

  it('sends nothing when another row is selected in the meantime, or the name in the row is another', async () => {
    const playground = await open(none);
    const { host, lusha, reply } = playground;
    const row = await offered(playground, 'A2');
    host.workbook.select('Sheet1', 'A3');
    expect(await reply('getEmail', row)).toMatchObject({ ok: false, code: 'row_changed' });
    host.workbook.select('Sheet1', 'A2');
    host.workbook.setValues('Sheet1', 'A2', [['Somebody Else']]);
    expect(await reply('getEmail', row)).toMatchObject({ ok: false, code: 'row_changed' });
    expect(await reply('getEmail', { ...row, name: 'Somebody Else', limit: 1 })).toMatchObject({ ok: false });
    expect(lusha.record.total).toBe(0);
  });

  it('keeps to the price on the button when an email costs more than Lusha listed', async () => {
    const playground = await open(none);
    const row = await offered(playground, 'A2');
    const run = await playground.panel('getEmail', { ...row, limit: 2 });
    expect(run.spent).toBeLessThanOrEqual(2);
    expect(run.cap).toBeLessThanOrEqual(2);
  });

  it('leaves the choices of the last larger run as they were', async () => {
    const playground = await open(none);
    const fields = ['title', 'company'];
    await enrich(playground, { fields, rows: { by: 'all' } });
    await playground.panel('getEmail', await offered(playground, 'A3'));
    playground.host.workbook.select('Sheet1', 'A1');
    expect((await playground.panel('enrichSetup')).options.fields).toEqual(fields);
  });
});
