/** The window that shows the run and drives it. */
import { describe, expect, it } from 'vitest';
import type { RunView } from '../../src/rpc';
import { buying, done, priced, stopped, withList } from './enrich-views';
import { type Answers, GoogleFailure } from './fake-script';
import { fireEvent } from './fire-event';
import { type OpenPanel, openPanel as open } from './open-panel';
import { NOW, withoutKey } from './views';

const openWindow = (last: RunView | null, more: Answers = {}): Promise<OpenPanel> =>
  open(withList(last, more), { start: 'run', width: 340 });

describe('the run window', () => {
  it('requests nothing about the sheet and has no way to other views', async () => {
    const { page, callsOf, close } = await openWindow(null);
    await page.getByText('No run is in progress in this file.').waitFor();
    expect(callsOf('enrichSetup')).toEqual([]);
    expect(await page.getByRole('button').count()).toBe(0);
    await close();
  });

  it('continues a run that nobody works on', async () => {
    const { page, callsOf, close } = await openWindow(buying(), { stepRun: () => done() });
    await page.getByRole('heading', { name: 'Credits' }).waitFor();
    expect(callsOf('stepRun')).toHaveLength(1);
    expect(await page.getByRole('button', { name: 'Enrich more' }).count()).toBe(0);
    await close();
  });

  it('takes no step in a run of another key', async () => {
    const { page, callsOf, close } = await openWindow(buying({ mine: false }));
    await page.getByText('Somebody else’s run is in progress').waitFor();
    expect(callsOf('stepRun')).toEqual([]);
    await close();
  });

  it('purchases nothing before a person approves the price, and then what was approved', async () => {
    const { page, callsOf, close } = await openWindow(priced(), {
      approveRun: () => buying(),
      stepRun: () => done(),
    });
    await page.getByLabel('Credit limit').fill('100');
    expect(callsOf('stepRun')).toEqual([]);
    await page.getByRole('button', { name: /^Enrich [\d,]+ row/ }).click();
    await page.getByRole('heading', { name: 'Credits' }).waitFor();
    expect(callsOf('approveRun')).toEqual([[{ cap: 100, moved: false, weak: false, run: 'run-1' }]]);
    await close();
  });

  it('continues after a failed step only when a person confirms it', async () => {
    const { page, callsOf, answers, close } = await openWindow(buying(), {
      continueRun: () => buying(),
      stepRun: () => {
        throw new GoogleFailure('Exceeded maximum execution time');
      },
    });
    await page.getByText('it took too long').waitFor();
    await fireEvent(page, 'focus');
    await page.getByRole('alert').waitFor({ state: 'detached' });
    expect(callsOf('stepRun')).toHaveLength(1);
    answers.stepRun = () => done();
    await page.getByRole('button', { name: /^Continue/ }).click();
    await page.getByRole('heading', { name: 'Credits' }).waitFor();
    await close();
  });

  it('leads back to a price check that was left', async () => {
    const { page, close } = await openWindow(stopped({ stoppedIn: 'price check' }), {
      continueRun: () => priced(),
    });
    await page.getByRole('button', { name: 'Back to the price check' }).click();
    await page.getByLabel('Credit limit').waitFor();
    await close();
  });

  it('continues a run that was started after it was opened', async () => {
    const { page, answers, close } = await openWindow(null);
    await page.getByText('No run is in progress in this file.').waitFor();
    answers.runView = () => buying({ busyUntil: NOW + 40_000 });
    await fireEvent(page, 'focus');
    await page.getByText('A step of this run started elsewhere.').waitFor();
    await close();
  });

  it('shows the progress of the run to a person without a key', async () => {
    const { page, close } = await openWindow(buying({ mine: false }), { view: () => withoutKey() });
    await page.getByText('150 of 950').waitFor();
    await close();
  });
});
