import { describe, expect, it } from 'vitest';
import { check, DRAFT, withFilter } from './find-views';
import type { OpenPanel } from './open-panel';
import { withBrowser } from './with-browser';

const open = withBrowser();

const criterion = ({ page }: OpenPanel, name: string) => page.locator('summary', { hasText: name }).first();

describe('a filter', () => {
  it('is made by keyboard alone, and Enter in a field adds a value but never looks', async () => {
    const panel = await open(withFilter([]), { start: 'find' });
    const { page, callsOf, close } = panel;
    await criterion(panel, 'Title').focus();
    await page.keyboard.press('Enter');
    await page.getByRole('radio', { name: 'Left out' }).check();
    await page.getByLabel('Title: type one').focus();
    await page.keyboard.type('CFO');
    await page.keyboard.press('Enter');
    await page.getByRole('button', { name: 'Remove not CFO' }).waitFor();
    expect(await page.getByLabel('Title: type one').inputValue()).toBe('');
    await page.getByText('not in Germany.').waitFor();
    expect(callsOf('findCheck').at(-1)).toEqual([[{ id: 'title', side: 'exclude', values: ['CFO'] }]]);
    expect(callsOf('findPreview')).toEqual([]);
    await close();
  });

  it('loses a value by its chip, and the focus goes to the criterion', async () => {
    const panel = await open(withFilter(), { start: 'find' });
    const { page, close } = panel;
    await page.getByRole('button', { name: 'Remove not Germany' }).click();
    await page.getByRole('button', { name: 'Remove not Germany' }).waitFor({ state: 'detached' });
    expect(await page.evaluate('document.activeElement.textContent')).toBe('Country');
    await close();
  });

  it('is emptied by Clear, and can be looked at only when it says something that can be sent', async () => {
    const { page, answers, callsOf, close } = await open(withFilter(), { start: 'find' });
    const look = page.getByRole('button', { name: /^Look/ });
    await page.getByText('not in Germany.').waitFor();
    expect(await look.textContent()).toBe('Look (1 credit)');
    expect(await look.getAttribute('aria-disabled')).toBeNull();
    answers.findCheck = () => check({ problems: [{ sentence: 'Something is wrong with it.' }] });
    await page.getByRole('button', { name: 'Remove Director' }).click();
    await page.getByText('Something is wrong with it.').waitFor();
    expect(await look.getAttribute('aria-disabled')).toBe('true');
    await page.getByRole('button', { name: 'Clear' }).click();
    await page.getByText('Choose what the people have in common.').waitFor();
    expect(await page.locator('.chip').count()).toBe(0);
    expect(callsOf('findPreview')).toEqual([]);
    await close();
  });

  it('stays while another view is open', async () => {
    const { page, callsOf, close } = await open(withFilter(), { start: 'find' });
    await page.getByRole('button', { name: 'Remove Director' }).click();
    await page.getByRole('button', { name: 'Back' }).click();
    await page.getByRole('button', { name: 'Find people' }).click();
    await page.getByRole('button', { name: 'Remove not Germany' }).waitFor();
    expect(await page.getByRole('button', { name: 'Remove Director' }).count()).toBe(0);
    expect(callsOf('findForm')).toHaveLength(1);
    await close();
  });
});

describe('a long list', () => {
  it('is searched after a pause for what was typed last, and an answer that comes late is dropped', async () => {
    const late: (() => void)[] = [];
    const panel = await open(
      withFilter([], {
        findValues: (_, query = '') =>
          query === 'sa'
            ? new Promise((resolve) => late.push(() => resolve([['Too late']])))
            : [[`${query} One`]],
      }),
      { start: 'find', ownClock: true },
    );
    const { page, callsOf, close } = panel;
    await criterion(panel, 'Technologies').click();
    const field = page.getByLabel('Technologies: type');
    await field.fill('s');
    await page.clock.runFor(1_000);
    expect(callsOf('findValues')).toEqual([]);
    await field.fill('sa');
    await page.clock.runFor(299);
    expect(callsOf('findValues')).toEqual([]);
    await page.clock.runFor(1);
    await field.fill('sap');
    await page.clock.runFor(300);
    await page.getByRole('button', { name: 'sap One' }).waitFor();
    for (const answer of late) answer();
    await page.getByRole('button', { name: 'sap One' }).click();
    await page.getByRole('button', { name: 'Remove sap One' }).waitFor();
    expect(await page.getByText('Too late').count()).toBe(0);
    expect(callsOf('findValues')).toEqual([
      ['technologies', 'sa'],
      ['technologies', 'sap'],
    ]);
    expect(await field.evaluate((element) => element === element.ownerDocument.activeElement)).toBe(true);
    await close();
  });

  it('completes what is typed', async () => {
    const panel = await open(withFilter([]), { start: 'find' });
    const { page, close } = panel;
    await criterion(panel, 'Country').click();
    await page.getByLabel('Country: type one').fill('germ');
    await page.getByText('1 found').waitFor();
    await page.keyboard.press('Enter');
    await page.getByRole('button', { name: 'Remove Germany' }).waitFor();
    await close();
  });
});

describe('looking', () => {
  it('lists the first people, puts them into a new tab once, and goes on to their e-mails', async () => {
    const { page, callsOf, close } = await open(withFilter(), { start: 'find' });
    await page.getByRole('button', { name: 'Look (1 credit)' }).click();
    await page.getByRole('heading', { name: 'About 1,234 people match' }).waitFor();
    await page.getByRole('status').filter({ hasText: 'About 1,234' }).waitFor({ state: 'attached' });
    expect(callsOf('findPreview')).toEqual([[DRAFT]]);
    expect(await page.getByRole('listitem').count()).toBe(25);
    await page.getByRole('button', { name: 'Put into a new tab (free)' }).click();
    await page.getByText('25 people in the new tab').waitFor();
    expect(callsOf('placeFound')).toEqual([[DRAFT]]);
    expect(await page.evaluate('document.activeElement !== document.body')).toBe(true);
    await page.getByRole('button', { name: 'Reveal e-mails…' }).click();
    await page.getByRole('heading', { name: 'Enrich rows' }).waitFor();
    await close();
  });

  it('leads back to the filter, where looking again is free', async () => {
    const { page, answers, close } = await open(withFilter(), { start: 'find' });
    await page.getByRole('button', { name: 'Look (1 credit)' }).click();
    answers.findCheck = () => check({ known: true });
    await page.getByRole('button', { name: 'Change the filter' }).click();
    await page.getByRole('button', { name: 'Look (free)' }).waitFor();
    await page.getByRole('button', { name: 'Remove not Germany' }).waitFor();
    await close();
  });
});
