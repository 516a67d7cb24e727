import type { Page } from 'playwright-core';
import { describe, expect, it } from 'vitest';
import { type Answers, GoogleFailure } from './fake-script';
import { type OpenPanel, openPanel as open } from './open-panel';
import { finished, NOW, pendingCells, view } from './views';

const press = (page: Page, name: string | RegExp) => page.getByRole('button', { name, exact: true }).click();
const FETCH = /^Fill 12 cells/;
const MINUTE_EMPTY = {
  done: false,
  fetched: 5,
  open: 7,
  cells: 0,
  credits: 6,
  code: 'quota_minute',
  message: 'Lusha’s request limit for this minute is used up.',
  continueAt: NOW + 30_000,
} as const;

async function waiting(more: Answers = {}, ownClock = false): Promise<OpenPanel> {
  const answers = { view: () => view(), pendingCells: () => pendingCells(), ...more };
  const panel = await open(answers, { start: 'pending', ownClock });
  await panel.page.getByText('12 cells pending').waitFor();
  return panel;
}

/** Returns what the person has agreed to in each call; the name of the step is the page's own. */
const consents = (calls: readonly (readonly unknown[])[]): readonly unknown[] =>
  calls.map(([asked]) => {
    const { step, ...consent } = asked as { step?: string };
    expect(step).toMatch(/./);
    return consent;
  });

describe('fetching pending cells', () => {
  it('spends nothing when the view is opened', async () => {
    const { callsOf, close } = await waiting();
    expect(callsOf('fetchPending')).toEqual([]);
    await close();
  });

  it('continues step by step until it is done, and adds up the steps', async () => {
    const steps = [
      finished({ done: false, fetched: 5, open: 7, cells: 0, credits: 6 }),
      finished({ fetched: 7, credits: 8 }),
    ];
    const { page, callsOf, close } = await waiting({ fetchPending: () => steps.shift() ?? finished() });
    await press(page, FETCH);
    await page.getByText('12 fetched, 12 cells updated, 14 credits used.').waitFor();
    expect(callsOf('fetchPending')).toHaveLength(2);
    await close();
  });

  it('pauses for a limit and continues by itself', async () => {
    const steps = [finished(MINUTE_EMPTY), finished({ fetched: 7, credits: 8 })];
    const { page, callsOf, close } = await waiting({ fetchPending: () => steps.shift() ?? finished() }, true);
    await press(page, FETCH);
    await page.getByText('Continues in 30 s. Keep this panel open.').waitFor();
    expect(callsOf('fetchPending')).toHaveLength(1);
    await page.clock.runFor(31_000);
    await page.getByText('12 fetched').waitFor();
    expect(callsOf('fetchPending')).toHaveLength(2);
    await close();
  });

  it('takes no further step after it was stopped', async () => {
    const { page, callsOf, close } = await waiting({ fetchPending: () => finished(MINUTE_EMPTY) }, true);
    await press(page, FETCH);
    await page.getByText('Continues in').waitFor();
    await press(page, 'Stop');
    await page.getByText('Stopped. 5 fetched').waitFor();
    await page.clock.runFor(120_000);
    expect(callsOf('fetchPending')).toHaveLength(1);
    await close();
  });

  it('continues while another view is open, and the start page says so', async () => {
    let release = (): void => undefined;
    const step = new Promise<ReturnType<typeof finished>>((resolve) => {
      release = () => resolve(finished());
    });
    const { page, close } = await waiting({ fetchPending: () => step });
    await press(page, FETCH);
    await page.getByText('Keep this panel open.').waitFor();
    await press(page, 'Back');
    await page.getByText('Filling…').waitFor();
    await page.locator('#open-pending').click();
    release();
    await page.getByText('12 fetched').waitFor();
    await close();
  });

  it('repeats lost answers only after a confirmation', async () => {
    const { page, callsOf, close } = await waiting({
      pendingCells: () => pendingCells({ lost: 2 }),
      fetchPending: () => finished(),
    });
    await press(page, FETCH);
    await page.getByText('12 fetched').waitFor();
    await page.getByLabel('Look up 2 companies again').check();
    await press(page, FETCH);
    await expect.poll(() => consents(callsOf('fetchPending'))).toEqual([{}, { lostBefore: NOW }]);
    await close();
  });

  it('gives up when steps change nothing', async () => {
    const idle = finished({ done: false, fetched: 0, open: 12, cells: 0, credits: 0 });
    const { page, callsOf, close } = await waiting({ fetchPending: () => idle });
    await press(page, FETCH);
    await page.getByText('Stopped. 0 fetched').waitFor();
    expect(callsOf('fetchPending')).toHaveLength(3);
    await close();
  });

  it('shows what went wrong, keeps the results, and can be started again', async () => {
    const steps = [finished({ done: false, fetched: 5, open: 7, cells: 0, credits: 6 })];
    const { page, close } = await waiting({
      fetchPending: () => {
        const step = steps.shift();
        if (!step) throw new GoogleFailure('Exceeded maximum execution time');
        return step;
      },
    });
    await press(page, FETCH);
    await page.getByRole('alert').getByText('it took too long').waitFor();
    await page.getByText('5 fetched').waitFor();
    expect(await page.getByRole('button', { name: FETCH }).isVisible()).toBe(true);
    await close();
  });

  it('has the focus on Stop while it runs, and on the result afterwards', async () => {
    const { page, close } = await waiting({ fetchPending: () => finished(MINUTE_EMPTY) }, true);
    await press(page, FETCH);
    await page.waitForFunction("document.activeElement.textContent === 'Stop'");
    await page.keyboard.press('Enter');
    await page.waitForFunction("document.activeElement.textContent.includes('5 fetched')");
    await close();
  });
});
