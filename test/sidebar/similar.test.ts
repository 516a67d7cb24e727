/** The screen that finds similar people and companies: what its buttons ask the script for. */
import { describe, expect, it } from 'vitest';
import { filling } from './fill-views';
import { openPanel } from './open-panel';
import { similarFilled, similarSetup, withSimilar } from './similar-views';

const start = { start: 'similar' };
const find = /^Find [\d,]+ similar/;

describe('finding similar people', () => {
  it('starts with the seeds, the number and the credits that are shown', async () => {
    const panel = await openPanel(withSimilar({ startSimilar: () => similarFilled() }), start);
    const { page, callsOf } = panel;
    await page.getByLabel('How many').fill('250');
    await page.getByRole('button', { name: 'Find 250 similar people Up to 50 credits' }).click();
    await page.getByText('97 people added').waitFor();
    expect(callsOf('startSimilar')).toEqual([[{ kind: 'contact', count: 250, seeds: 'seeds-1', cap: 50 }]]);
  });

  it('asks for companies when a person says that they are selected', async () => {
    const { page, callsOf } = await openPanel(withSimilar(), start);
    await page.getByLabel('What’s in your list?').selectOption('Companies');
    await page.getByRole('button', { name: 'Find 100 similar companies' }).waitFor();
    expect(callsOf('similarSetup').at(-1)).toEqual([{ kind: 'company' }]);
  });

  it('reads the selection again on request', async () => {
    let usable = 6;
    const { page } = await openPanel(withSimilar({ similarSetup: () => similarSetup({ usable }) }), start);
    await page.getByText('6 selected').waitFor();
    usable = 9;
    await page.getByRole('button', { name: 'Refresh' }).click();
    await page.getByText('9 selected').waitFor();
  });

  it('sends nothing while the rows cannot be used', async () => {
    const refusal = { code: 'bad_seeds', message: 'Select 5–100 people or companies.' } as const;
    const { page, callsOf } = await openPanel(
      withSimilar({ similarSetup: () => similarSetup({ usable: 4, refusal }) }),
      start,
    );
    await page.getByText(refusal.message).waitFor();
    await page.getByRole('button', { name: find }).click({ force: true });
    expect(callsOf('startSimilar')).toEqual([]);
  });
});

describe('100 more', () => {
  it('goes on for the credits on the button, and shows the next fill', async () => {
    const { page, callsOf } = await openPanel(
      withSimilar({
        startSimilar: () => similarFilled(),
        moreSimilar: () => filling({ id: 'fill-2', sentence: 'The next ones', wanted: 100, added: 0 }),
        stepFill: () => new Promise(() => undefined),
      }),
      start,
    );
    await page.getByRole('button', { name: find }).click();
    await page.getByRole('button', { name: '100 more Up to 20 credits' }).click();
    await page.getByText('The next ones').waitFor();
    expect(callsOf('moreSimilar')).toEqual([[{ fill: 'fill-1', cap: 20 }]]);
  });

  it('is not offered where there are no more', async () => {
    const { page } = await openPanel(
      withSimilar({ startSimilar: () => similarFilled({ similar: { neverContact: 0, next: null } }) }),
      start,
    );
    await page.getByRole('button', { name: find }).click();
    await page.getByText('No more results.').waitFor();
    expect(await page.getByRole('button', { name: /more/ }).count()).toBe(0);
  });
});

describe('the ways to and from the screen', () => {
  it('lead from the search and back to it', async () => {
    const { page } = await openPanel(withSimilar(), { start: 'find' });
    await page.getByRole('button', { name: /^Find similar/ }).click();
    await page.getByRole('heading', { name: 'Find similar' }).waitFor();
    await page.getByRole('button', { name: 'Back' }).click();
    await page.waitForFunction("document.activeElement.id === 'open-similar'");
  });

  it('lead from added people to their emails, and from companies to their people', async () => {
    const { page, callsOf } = await openPanel(
      withSimilar({
        similarSetup: () => similarSetup({ kind: 'company' }),
        startSimilar: () => similarFilled({ kind: 'company' }),
        filledCompanies: () => ({ tabId: 3, tab: 'Similar', area: 'B2:B98', companies: 97, unreadable: 0 }),
      }),
      start,
    );
    await page.getByRole('button', { name: find }).click();
    await page.getByRole('button', { name: 'Find people at these companies' }).click();
    await page.getByRole('heading', { name: 'Find people' }).waitFor();
    expect(callsOf('filledCompanies')).toHaveLength(1);
  });
});
