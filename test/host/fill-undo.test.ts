/** Undo of a fill: what it has added goes, and what somebody has touched since stays. */
import { describe, expect, it, onTestFinished } from 'vitest';
import { runSteps } from '../support/enrich';
import { DIRECTORS, fill, filledTab, rowsIn } from '../support/fill';
import { dress, dumpTab } from '../support/looks';
import { openPlayground, type Playground, type Setup } from '../support/playground';

async function open(setup: Setup = {}): Promise<Playground> {
  const playground = await openPlayground({ cap: null, ...setup });
  onTestFinished(() => playground.host.close());
  return playground;
}

const LIST = [
  ['Name', 'Company', 'Note'],
  ['Somebody Else', 'Elsewhere Ltd', 'mine'],
];

describe('undoing a fill', () => {
  it('removes its tab when it holds nothing else, and the people can be added again for 0 credits', async () => {
    const playground = await open();
    const { host, lusha, panel, reply } = playground;
    const before = await fill(playground, DIRECTORS, { count: 25 });
    expect(before.canUndo).toBe(true);
    lusha.record.reset();
    expect(await panel('undoFill')).toMatchObject({ done: true, rows: 25, left: 0 });
    expect(host.workbook.sheets.byName('Director')).toBeNull();
    expect((await panel('fillView'))?.canUndo).toBe(false);
    expect(await reply('undoFill')).toMatchObject({ ok: false });
    expect((await panel('fillSetup', DIRECTORS)).filledBefore).toBe(0);
    await fill(playground, DIRECTORS, { count: 25 });
    expect(rowsIn(playground)).toHaveLength(25);
    expect(lusha.record.total).toBe(0);
  });

  it('keeps a row that was edited, and the tab with it', async () => {
    const playground = await open();
    const { host, panel } = playground;
    await fill(playground, DIRECTORS, { count: 25 });
    const tab = filledTab(playground);
    host.workbook.setValues(tab, 'B3', [['Chief of Something']]);
    host.workbook.setValues(tab, 'J5', [['called her']]);
    expect(await panel('undoFill')).toMatchObject({ rows: 23, left: 2 });
    const rows = rowsIn(playground, tab);
    expect(rows).toHaveLength(2);
    expect(rows[0]).toMatchObject({ Title: 'Chief of Something' });
    expect((await panel('fillSetup', DIRECTORS)).filledBefore).toBe(25);
  });

  it('leaves a list as it was: values, headers, formats, looks, widths, and hidden columns', async () => {
    const playground = await open();
    const { host, panel } = playground;
    host.workbook.setValues('Sheet1', 'A1', LIST);
    host.workbook.select('Sheet1', 'A1');
    dress(playground, 'Sheet1', { row: 1, column: 1, rows: 1, columns: 3 }, { setBackground: '#d9ead3' });
    const before = dumpTab(playground, 'Sheet1', 40);
    await fill(playground, DIRECTORS, { count: 25, where: 'below' });
    expect(dumpTab(playground, 'Sheet1', 40)).not.toEqual(before);
    expect(await panel('undoFill')).toMatchObject({ rows: 25, left: 0 });
    expect(dumpTab(playground, 'Sheet1', 40)).toEqual(before);
  });

  it('waits until the emails of these rows are undone', async () => {
    const playground = await open();
    const { host, panel } = playground;
    await fill(playground, DIRECTORS, { count: 25 });
    const offer = await panel('emailsOffer');
    await panel('findEmails', { fill: offer?.fill ?? '', cap: offer?.credits ?? 0 });
    const begun = await panel('runView');
    if (!begun) throw new Error('There is no run.');
    await runSteps(playground, begun);
    expect(await panel('undoFill')).toMatchObject({ rows: 0, left: 25 });
    expect((await panel('fillView'))?.canUndo).toBe(true);
    await panel('undoRun');
    expect(await panel('undoFill')).toMatchObject({ rows: 25, left: 0 });
    expect(host.workbook.sheets.byName('Director')).toBeNull();
  });

  it('is refused while a fill is under way', async () => {
    const playground = await open();
    const { panel, reply } = playground;
    const { options, credits } = await panel('fillSetup', DIRECTORS, { count: 50 });
    await panel('startFill', DIRECTORS, options, credits);
    expect(await reply('undoFill')).toMatchObject({ ok: false, code: 'run_active' });
  });

  it('is offered by the menu too', async () => {
    const playground = await open();
    const { host, menu, panel } = playground;
    await fill(playground, DIRECTORS, { count: 25 });
    host.screen.answerWith(() => ({ button: 'OK', text: '' }));
    await menu('lushaUndoRun');
    expect(host.workbook.sheets.byName('Director')).toBeNull();
    expect((await panel('fillView'))?.canUndo).toBe(false);
  });
});
