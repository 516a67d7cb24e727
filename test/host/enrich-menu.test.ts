/** The Runs submenu does everything except starting a run without the panel. */
import { describe, expect, it, onTestFinished } from 'vitest';
import { createLusha } from '../../playground/lusha-api/lusha';
import { column, enrich, OPTIONS, openList, runSteps } from '../support/enrich';
import { DIRECTORS } from '../support/fill';
import type { Playground } from '../support/playground';

const PEOPLE = createLusha().people(12, { withWorkEmail: true });

async function open(): Promise<Playground> {
  const playground = await openList(PEOPLE);
  onTestFinished(() => playground.host.close());
  return playground;
}

function told({ host }: Playground): string[] {
  return host.screen.questions.map(({ texts }) => texts[1] ?? '');
}

describe('the Runs submenu', () => {
  it('opens the panel where rows are chosen', async () => {
    const playground = await open();
    await playground.menu('lushaEnrichRows');
    expect(playground.host.screen.pages[0]?.html).toContain('"enrich"</script>');
  });

  it('opens a small window that shows the run', async () => {
    const playground = await open();
    await playground.menu('lushaShowProgress');
    await playground.panel('showProgress');
    const [fromMenu, fromPanel] = playground.host.screen.pages;
    expect(fromMenu).toMatchObject({ kind: 'showModelessDialog', width: 340, height: 420 });
    expect(fromMenu?.html).toContain('"run"</script>');
    expect(fromPanel).toEqual(fromMenu);
  });

  it('continues a run by looking rows up, asking for approval of the price, purchasing, and reporting the outcome', async () => {
    const playground = await open();
    await playground.panel('startRun', OPTIONS);
    await playground.menu('lushaContinueRun');
    expect(told(playground)).toEqual([
      expect.stringMatching(
        /^12 rows found\. Purchasing 12 costs up to 12 credits\. That leaves .* Purchase them\?$/,
      ),
      'The run is done, for 13 credits. Found: 12.',
    ]);
    expect(column(playground, 'Work email', 12)).toEqual(PEOPLE.map(({ workEmail }) => workEmail));
  });

  it('purchases nothing when the person cancels', async () => {
    const playground = await open();
    await playground.panel('startRun', OPTIONS);
    playground.host.screen.answerWith(() => ({ button: 'CANCEL', text: '' }));
    await playground.menu('lushaContinueRun');
    expect(playground.lusha.record.credits.revealEmail).toBe(0);
  });

  it('stops a run and continues it', async () => {
    const playground = await open();
    await playground.panel('startRun', OPTIONS);
    await playground.menu('lushaStopRun');
    expect((await playground.panel('runView'))?.phase).toBe('stopped');
    await playground.menu('lushaContinueRun');
    expect((await playground.panel('runView'))?.phase).toBe('done');
  });

  it('stops a run that waits for a decision, even when a fill that started later is already stopped', async () => {
    const playground = await open();
    const { panel } = playground;
    await runSteps(playground, await panel('startRun', OPTIONS));
    playground.host.clock.advance(60_000);
    const { options } = await panel('fillSetup', DIRECTORS, { count: 5 });
    await panel('startFill', DIRECTORS, options, 10);
    await panel('stopFill');
    await playground.menu('lushaStopRun');
    expect((await panel('runView'))?.phase).toBe('stopped');
  });

  it('undoes the last run and shows the log', async () => {
    const playground = await open();
    await playground.menu('lushaRunLog');
    await enrich(playground);
    await playground.menu('lushaUndoRun');
    await playground.menu('lushaUndoRun');
    expect(told(playground).slice(-2)).toEqual([
      '12 rows are as before.',
      'There is nothing to undo: no run has written anything here, or one is under way.',
    ]);
    expect(told(playground)[0]).toBe('No run has ended here yet.');
    expect(playground.host.workbook.getValues('Sheet1', 'A1:J1')[0]).toEqual([
      'Name',
      'Domain',
      ...Array.from({ length: 8 }, () => ''),
    ]);
  });

  it('says that there is nothing to stop', async () => {
    const playground = await open();
    await playground.menu('lushaStopRun');
    await runSteps(playground, await playground.panel('startRun', OPTIONS));
    expect(told(playground)[0]).toMatch(/^There is no run for this/);
  });
});
