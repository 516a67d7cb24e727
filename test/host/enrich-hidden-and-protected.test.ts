/** Tests rows that a filter or a person hides, and cells that the person who enriches may not edit. */
import { describe, expect, it, onTestFinished } from 'vitest';
import { createLusha } from '../../playground/lusha-api/lusha';
import { ScriptException } from '../../playground/services/border';
import type { Rpc, RunView } from '../../src/rpc';
import { column, enrich, OPTIONS, openList, runSteps } from '../support/enrich';
import { BUILD, type PanelReply, type Playground, type Setup } from '../support/playground';

const PEOPLE = createLusha().people(2_100, { withWorkEmail: true });
const APPROVAL = { cap: 1_000, moved: false, weak: false };
const VISIBLE = { rows: { by: 'visible' } } as const;
const OWNER = 'owner@example.com';
const COLLEAGUE = 'colleague@example.com';

async function open(count = 10, setup: Setup = {}): Promise<Playground> {
  const playground = await openList(PEOPLE.slice(0, count), setup);
  onTestFinished(() => playground.host.close());
  return playground;
}

function indices(cells: readonly unknown[], text: string): number[] {
  return cells.flatMap((cell, index) => (cell === text ? [index] : []));
}

describe('a run over visible rows', () => {
  it('takes the rows that a filter shows, and neither purchases nor writes the rows that it hides', async () => {
    const playground = await open();
    const { host, lusha } = playground;
    host.workbook.filter(
      'Sheet1',
      'A1:B11',
      1,
      [2, 5, 9].map((index) => PEOPLE[index]?.fullName ?? ''),
    );
    const run = await enrich(playground, VISIBLE);
    expect(run).toMatchObject({ phase: 'done', rows: 7, outcomes: [{ status: 'Found', rows: 7 }] });
    expect(lusha.record.credits.revealEmail).toBe(7);
    const isHidden = (index: number) => [2, 5, 9].includes(index);
    const emails = PEOPLE.slice(0, 10).map(({ workEmail }, index) => (isHidden(index) ? '' : workEmail));
    expect(column(playground, 'Work email', 10)).toEqual(emails);
    expect(indices(column(playground, 'Lusha status', 10), '')).toEqual([2, 5, 9]);
  });

  it('also leaves out rows that were hidden by hand', async () => {
    const playground = await open();
    const { host } = playground;
    host.workbook.filter('Sheet1', 'A1:B11', 1, [PEOPLE[0]?.fullName ?? '']);
    host.workbook.sheets.hideRows(0, 10, 2);
    const run = await enrich(playground, VISIBLE);
    expect(run).toMatchObject({ phase: 'done', rows: 7 });
    expect(indices(column(playground, 'Lusha status', 10), '')).toEqual([0, 8, 9]);
  });

  it('continues with its original rows when the filter is removed or rows move', async () => {
    const playground = await open();
    const { host, lusha, panel } = playground;
    host.workbook.filter('Sheet1', 'A1:B11', 1, [PEOPLE[1]?.fullName ?? '', PEOPLE[4]?.fullName ?? '']);
    await runSteps(playground, await panel('startRun', { ...OPTIONS, ...VISIBLE }));
    host.workbook.insertRows('Sheet1', 2, 3);
    host.workbook.filters.remove(0);
    const run = await runSteps(playground, await panel('approveRun', APPROVAL));
    expect(run).toMatchObject({ phase: 'done', rows: 8 });
    expect(lusha.record.credits.revealEmail).toBe(8);
    expect(column(playground, 'Work email', 13).slice(3)).toEqual(
      PEOPLE.slice(0, 10).map(({ workEmail }, index) => (index === 1 || index === 4 ? '' : workEmail)),
    );
  });

  it('is refused when no row is visible', async () => {
    const playground = await open(3);
    playground.host.workbook.sheets.hideRows(0, 2, 3);
    expect(await playground.reply('startRun', { ...OPTIONS, ...VISIBLE })).toMatchObject({ code: 'no_rows' });
    expect(playground.lusha.record.requests).toEqual([]);
  });

  it('checks only the first 2,000 rows of the list', async () => {
    const playground = await open(2_100);
    const { host, panel } = playground;
    host.workbook.filter(
      'Sheet1',
      'A1:B2101',
      1,
      PEOPLE.slice(3, 1_990).map(({ fullName }) => fullName),
    );
    const visible = PEOPLE.slice(0, 2_000).flatMap(({ fullName }, index) =>
      PEOPLE.slice(3, 1_990).some((hidden) => hidden.fullName === fullName) ? [] : [index],
    );
    const run = await panel('startRun', { ...OPTIONS, ...VISIBLE });
    expect(run.rows).toBe(visible.length);
    expect(indices(column(playground, 'Lusha status', 2_100), 'Pending')).toEqual(visible);
    const calls = host.executions.at(-1)?.serviceCalls;
    expect(calls?.['Sheet.isRowHiddenByUser']).toBe(2_000);
    expect(calls?.['Sheet.isRowHiddenByFilter']).toBe(2_000);
  });
});

describe('the setup of a run', () => {
  const hide = ({ host }: Playground, hidden: readonly number[], last = 11): void =>
    host.workbook.filter(
      'Sheet1',
      `A1:B${last}`,
      1,
      hidden.map((index) => PEOPLE[index]?.fullName ?? ''),
    );

  it('says how many rows a filter hides and proposes the visible ones', async () => {
    const playground = await open();
    hide(playground, [2, 5, 9]);
    const setup = await playground.panel('enrichSetup');
    expect(setup).toMatchObject({ filtered: { rows: 3 }, rows: 7, options: { rows: { by: 'visible' } } });
    const calls = playground.host.executions.at(-1)?.serviceCalls;
    expect(calls?.['Sheet.isRowHiddenByFilter']).toBe(10);
    const run = await enrich(playground, setup.options);
    expect(run).toMatchObject({ phase: 'done', rows: 7 });
    expect(playground.lusha.record.credits.revealEmail).toBe(7);
  });

  it('proposes visible rows instead of a selection that reaches over hidden ones', async () => {
    const playground = await open();
    hide(playground, [2]);
    playground.host.workbook.select('Sheet1', 'A2:B6');
    const options = async () => (await playground.panel('enrichSetup')).options.rows;
    expect(await options()).toEqual({ by: 'visible' });
    playground.host.workbook.select('Sheet1', 'A6:B9');
    expect(await options()).toEqual({ by: 'selection' });
  });

  it('still says what is hidden when the person has chosen other rows', async () => {
    const playground = await open();
    hide(playground, [2, 5]);
    const setup = await playground.panel('enrichSetup', { ...OPTIONS, rows: { by: 'all' } });
    expect(setup).toMatchObject({ filtered: { rows: 2 }, rows: 10, options: { rows: { by: 'all' } } });
  });

  it('looks at no row when there is no filter, or one that only sorts', async () => {
    const playground = await open();
    expect((await playground.panel('enrichSetup')).filtered).toBeUndefined();
    playground.host.workbook.filters.create(0, { row: 1, column: 1, rows: 11, columns: 2 });
    const setup = await playground.panel('enrichSetup');
    expect(setup.filtered).toBeUndefined();
    expect(setup.options.rows).toEqual({ by: 'missing' });
    for (const { serviceCalls } of playground.host.executions)
      expect(serviceCalls['Sheet.isRowHiddenByFilter']).toBeUndefined();
  });

  it('says that there may be more where a list is longer than what is looked at', async () => {
    const playground = await open(2_100);
    hide(playground, [0, 1, 2_050], 2_101);
    const { filtered } = await playground.panel('enrichSetup');
    const hidden = new Set([0, 1, 2_050].map((index) => PEOPLE[index]?.fullName));
    const rows = PEOPLE.slice(0, 2_000).filter(({ fullName }) => hidden.has(fullName)).length;
    expect(filtered).toEqual({ rows, isLeast: true });
  });
});

/** Opens the owner’s file for a colleague who has entered a key as well. */
async function openAsColleague(count = 10): Promise<Colleague> {
  const playground = await open(count, { host: { user: COLLEAGUE } });
  playground.host.properties.user(COLLEAGUE).set('lusha.key', playground.lusha.apiKey);
  const { host } = playground;
  return {
    ...playground,
    as: async (user, name, ...args) => {
      const reply = (await host.run('lushaPanel', [name, args, BUILD], { kind: 'rpc', user })) as PanelReply;
      if (!reply.ok) throw new Error(reply.message);
      return reply.value as never;
    },
  };
}

interface Colleague extends Playground {
  as<Name extends keyof Rpc>(
    user: string,
    name: Name,
    ...args: Parameters<Rpc[Name]>
  ): Promise<ReturnType<Rpc[Name]>>;
}

/** Returns the whole sheet, to check that nothing in it has changed. */
function sheetOf({ host }: Playground): unknown[][] {
  return host.workbook.getValues('Sheet1', 'A1:Z40');
}

const PROTECTED = { ok: false, code: 'protected', message: expect.stringContaining('protected') };

describe('a run that starts on a sheet with protected cells', () => {
  it.each([
    ['the whole sheet', null],
    ['the columns that the run would add', 'C1:Z1000'],
    ['one row of them', 'A7:Z7'],
    ['the row of headers', '1:1'],
  ])(
    'is refused without a request, a charge or a write when the protection covers %s',
    async (_what, area) => {
      const playground = await openAsColleague();
      playground.host.workbook.protect('Sheet1', area);
      const before = sheetOf(playground);
      expect(await playground.reply('startRun', OPTIONS)).toEqual(PROTECTED);
      expect(playground.lusha.record.requests).toEqual([]);
      expect(sheetOf(playground)).toEqual(before);
      expect(await playground.panel('runView')).toBeNull();
    },
  );

  it.each([
    ['a status column', 'D2:D11'],
    ['a column that a field goes to', 'C2:C11'],
    ['the only gap of such a column', 'C5'],
  ])('is also refused when the protection covers %s that existed before', async (_what, area) => {
    const playground = await openAsColleague();
    const { workbook } = playground.host;
    workbook.setValues('Sheet1', 'C1', [['Title', 'Lusha status']]);
    workbook.protect('Sheet1', area);
    const before = sheetOf(playground);
    expect(await playground.reply('startRun', OPTIONS)).toEqual(PROTECTED);
    expect(playground.lusha.record.requests).toEqual([]);
    expect(sheetOf(playground)).toEqual(before);
  });

  it('is allowed when it would not write any protected cell', async () => {
    const playground = await openAsColleague();
    const { workbook } = playground.host;
    workbook.setValues('Sheet1', 'C1', [['Title'], ['Chief of my own']]);
    workbook.protect('Sheet1', 'A1:B1000');
    workbook.protect('Sheet1', 'C2');
    const run = await enrich(playground);
    expect(run).toMatchObject({ phase: 'done', rows: 10 });
    expect(column(playground, 'Title', 1)).toEqual(['Chief of my own']);
  });

  it('is allowed for the owner, and for an editor whom the protection names', async () => {
    const playground = await openAsColleague();
    const { host, as } = playground;
    host.workbook.protect('Sheet1', null, [COLLEAGUE]);
    expect((await as(COLLEAGUE, 'startRun', OPTIONS)).phase).toBe('looking up');
    await as(COLLEAGUE, 'stopRun');
    host.workbook.protect('Sheet1', null);
    await expect(as(COLLEAGUE, 'startRun', OPTIONS)).rejects.toThrow('protected');
    expect((await as(OWNER, 'startRun', OPTIONS)).phase).toBe('looking up');
  });

  it('and is refused keeps the undo of the previous run', async () => {
    const playground = await openAsColleague();
    await enrich(playground);
    const unprotect = playground.host.workbook.protect('Sheet1', null);
    expect(await playground.reply('startRun', { ...OPTIONS, rows: { by: 'all' } })).toEqual(PROTECTED);
    unprotect();
    await playground.panel('undoRun');
    expect(
      sheetOf(playground)
        .flat()
        .filter((cell) => cell !== ''),
    ).toHaveLength(22);
  });
});

describe('a run whose cells become protected', () => {
  async function atPriceCheck(): Promise<{ playground: Colleague; run: RunView }> {
    const playground = await openAsColleague();
    const run = await runSteps(playground, await playground.panel('startRun', OPTIONS));
    return { playground, run };
  }

  it.each([
    ['the whole sheet', null],
    ['the status column', 'C1:C1000'],
    ['one cell', 'E7'],
  ])(
    'stops when the protection covers %s, and continues afterwards without purchasing anything twice',
    async (_what, area) => {
      const { playground } = await atPriceCheck();
      const { host, lusha, panel } = playground;
      const unprotect = host.workbook.protect('Sheet1', area);
      const stopped = await runSteps(playground, await panel('approveRun', APPROVAL));
      expect(stopped).toMatchObject({
        phase: 'stopped',
        stoppedIn: 'revealing',
        code: 'protected',
        unsure: 0,
      });
      expect(stopped.message).toContain('protected');
      expect(host.workbook.getValues('Sheet1', 'D1:H11').flat().join('')).toBe('');
      expect(indices(column(playground, 'Lusha status', 10), 'Price checked')).toHaveLength(10);
      unprotect();
      const done = await runSteps(playground, await panel('continueRun'));
      expect(done).toMatchObject({ phase: 'done', outcomes: [{ status: 'Found', rows: 10 }] });
      expect(lusha.record.credits.revealEmail).toBe(10);
      expect(lusha.record.chargedTwice).toEqual([]);
      expect(column(playground, 'Work email', 10)).toEqual(
        PEOPLE.slice(0, 10).map(({ workEmail }) => workEmail),
      );
    },
  );

  it.each([
    ['in another language', 'setNumberFormats', 'Sie versuchen, eine geschützte Zelle zu bearbeiten.'],
    ['only with a later call', 'flush', 'You are trying to edit a protected cell or object.'],
  ])('also stops when Google reports the protection %s', async (_how, refusing, text) => {
    const { playground } = await atPriceCheck();
    const { host, lusha, panel } = playground;
    const unprotect = host.workbook.protect('Sheet1', null);
    await panel('approveRun', APPROVAL);
    const speak = host.onServiceCall(({ method, args: [range] }) => {
      const isList = range === undefined || (range as { sheetId: number }).sheetId === 0;
      if (method === refusing && isList) throw new ScriptException(text);
      return undefined;
    });
    const stopped = await panel('stepRun');
    speak();
    expect(stopped).toMatchObject({ phase: 'stopped', code: 'protected' });
    unprotect();
    const done = await runSteps(playground, await panel('continueRun'));
    expect(done).toMatchObject({ phase: 'done', outcomes: [{ status: 'Found', rows: 10 }] });
    expect(lusha.record.credits.revealEmail).toBe(10);
  });

  it('also stops while rows are looked up', async () => {
    const playground = await openAsColleague();
    const { host, lusha, panel } = playground;
    const started = await panel('startRun', OPTIONS);
    const unprotect = host.workbook.protect('Sheet1', null);
    const stopped = await runSteps(playground, started);
    expect(stopped).toMatchObject({ phase: 'stopped', stoppedIn: 'looking up', code: 'protected' });
    unprotect();
    const looked = await runSteps(playground, await panel('continueRun'));
    expect(looked).toMatchObject({ phase: 'price check', price: { found: 10 } });
    expect(lusha.record.total).toBe(1);
  });

  it('can be continued by the owner after it stopped for a colleague who uses the same key', async () => {
    const { playground } = await atPriceCheck();
    const { host, lusha, panel, as } = playground;
    host.workbook.protect('Sheet1', null);
    await runSteps(playground, await panel('approveRun', APPROVAL));
    await as(OWNER, 'continueRun');
    expect((await as(OWNER, 'stepRun')).phase).toBe('done');
    expect(lusha.record.credits.revealEmail).toBe(10);
  });

  it('still ends when the run log may not be edited', async () => {
    const first = await atPriceCheck();
    const { host, panel } = first.playground;
    await runSteps(first.playground, await panel('approveRun', { ...APPROVAL, cap: 4 }));
    host.workbook.protect('Lusha run log', null);
    const second = await runSteps(first.playground, await panel('retryRun', { repeatLost: false }));
    const done = await runSteps(first.playground, await panel('approveRun', APPROVAL));
    expect([second.phase, done.phase]).toEqual(['price check', 'done']);
  });

  it('cannot be undone while the protection lasts, and can be undone afterwards', async () => {
    const { playground } = await atPriceCheck();
    const { host, panel } = playground;
    await runSteps(playground, await panel('approveRun', APPROVAL));
    const unprotect = host.workbook.protect('Sheet1', null);
    const filled = sheetOf(playground);
    expect(await playground.reply('undoRun')).toEqual(PROTECTED);
    expect(sheetOf(playground)).toEqual(filled);
    unprotect();
    expect(await panel('undoRun')).toMatchObject({ done: true, rows: 10, left: 0 });
  });
});
