/** What a person chooses on the first screen: presets, columns to write to, rows by their date; and what undo says afterwards. */
import { describe, expect, it, onTestFinished } from 'vitest';
import { createLusha } from '../../playground/lusha-api/lusha';
import { column, enrich, openList, runSteps, WISH } from '../support/enrich';
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
