/** What a person chooses on the first screen: presets, columns to write to, rows by their date; and what undo says afterwards. */
import { describe, expect, it, onTestFinished } from 'vitest';
import { createLusha } from '../../playground/lusha-api/lusha';
import { enrich, openList, runSteps, WISH } from '../support/enrich';
import type { Playground, Setup } from '../support/playground';

const PEOPLE = createLusha().people(20, { withWorkEmail: true });

async function open(count = 6, setup: Setup = {}): Promise<Playground> {
  const playground = await openList(PEOPLE.slice(0, count), setup);
  onTestFinished(() => playground.host.close());
  return playground;
}

/** What the run log says of each run, oldest first. */
function logged({ host }: Playground): unknown[] {
  return host.workbook
    .getValues('Lusha run log', 'K2:K9')
    .flat()
    .filter((cell) => cell !== '');
}

describe('a run that was undone', () => {
  it('says that its values were cleared, and counts no row as deleted', async () => {
    const playground = await open();
    await enrich(playground);
    await playground.panel('undoRun');
    expect(await playground.panel('runView')).toMatchObject({
      phase: 'done',
      cleared: 6,
      deleted: 0,
      outcomes: [],
      canUndo: false,
    });
    expect(logged(playground)).toEqual(['Done, values cleared']);
    expect(playground.lusha.record.total).toBe(7);
  });

  it('still counts rows that were really deleted', async () => {
    const playground = await open();
    await enrich(playground);
    const { sheets } = playground.host.workbook;
    sheets.deleteRows(sheets.byName('Sheet1')?.id ?? 0, 3, 2);
    expect((await playground.panel('runView'))?.deleted).toBe(2);
    await playground.panel('undoRun');
    expect(await playground.panel('runView')).toMatchObject({ cleared: 4, deleted: 2 });
  });

  it('and had been stopped goes on with the rows that are left', async () => {
    const playground = await openList(createLusha().people(450, { withWorkEmail: true }));
    onTestFinished(() => playground.host.close());
    const { host, lusha, panel } = playground;
    await runSteps(playground, await panel('startRun', WISH));
    await runSteps(playground, await panel('lookUpRest'));
    await panel('approveRun', { cap: 450, moved: false, weak: false });
    const run = (await panel('runView'))?.id ?? '';
    const forget = host.onServiceCall(({ service, method }) => {
      if (`${service}.${method}` === 'UrlFetchApp.fetchAll')
        host.properties.document.set('lusha.run.stop', run);
      return undefined;
    });
    expect((await panel('stepRun')).phase).toBe('stopped');
    await panel('undoRun');
    expect(await panel('runView')).toMatchObject({ through: 400, cleared: 400, deleted: 0 });
    forget();
    const done = await runSteps(playground, await panel('continueRun'));
    expect(done).toMatchObject({
      phase: 'done',
      cleared: 400,
      deleted: 0,
      outcomes: [{ status: 'Found', rows: 50 }],
    });
    expect(lusha.record.credits.revealEmail).toBe(450);
    expect(logged(playground)).toEqual(['Done, values of 400 rows were cleared']);
  });
});

describe('rows that were checked long ago', () => {
  it('are counted by their dates, however these are written, and nobody is asked', async () => {
    const playground = await open();
    const { host, lusha, panel } = playground;
    expect((await panel('enrichSetup', WISH)).choices.older).toBeUndefined();
    host.workbook.setValues('Sheet1', 'C1', [
      ['Date checked'],
      ['2026-11-20'],
      ['2026-08-25'],
      ['25.08.2026'],
      ['some time ago'],
      [new Date(Date.UTC(2025, 0, 1))],
    ]);
    expect(await panel('enrichSetup', WISH)).toMatchObject({ olderDays: 90, choices: { older: 3 } });
    const picked = await panel('enrichSetup', { ...WISH, rows: { by: 'older', days: 3 } });
    expect(picked).toMatchObject({ rows: 4, choices: { older: 4 } });
    const companies = await panel('enrichSetup', { ...WISH, kind: 'companies', fields: ['industry'] });
    expect(companies).toMatchObject({ olderDays: 180, choices: { older: 1 } });
    expect(lusha.record.requests).toEqual([]);
  });

  it('are the only ones of a run, which remembers their age also when it is taken up again', async () => {
    const playground = await open();
    const { host, panel } = playground;
    host.workbook.setValues('Sheet1', 'C1', [['Date checked'], [''], ['2026-01-01'], ['2026-01-01']]);
    const run = await enrich(playground, { rows: { by: 'older', days: 90 } }, { cap: 0 });
    expect(run).toMatchObject({ phase: 'done', rows: 2, retry: [{ rows: 2 }] });
    const stored = () => JSON.parse(host.properties.document.get('lusha.run') ?? '{}') as object;
    expect(stored()).toMatchObject({ olderThan: 90 });
    await panel('retryRun', { repeatLost: false });
    expect(stored()).toMatchObject({ olderThan: 90, rows: 2 });
  });
});
