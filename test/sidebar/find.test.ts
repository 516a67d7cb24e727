import type { Locator } from 'playwright-core';
import { describe, expect, it } from 'vitest';
import { check, DRAFT, EMPTY, people, withFilter } from './find-views';
import type { OpenPanel } from './open-panel';
import { googleSays, never } from './states/state';
import { unfinished, view, withoutKey } from './views';
import { withBrowser } from './with-browser';

const open = withBrowser();

const criterion = ({ page }: OpenPanel, name: string) => page.locator('summary', { hasText: name }).first();

const combobox = ({ page }: OpenPanel, name: string) => page.getByRole('combobox', { name });
const option = ({ page }: OpenPanel, name: string) => page.getByRole('option', { name, exact: true });
const hasFocus = (field: Locator) =>
  field.evaluate((element) => element === element.ownerDocument.activeElement);
/** The option that Enter would choose. */
const meant = ({ page }: OpenPanel) =>
  page.evaluate(
    "document.getElementById(document.activeElement.getAttribute('aria-activedescendant'))?.textContent",
  );

describe('a filter', () => {
  it('is made by keyboard alone, and Enter in a field adds a value but never looks', async () => {
    const panel = await open(withFilter(EMPTY), { start: 'find' });
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
    expect(callsOf('findCheck').at(-1)).toEqual([people({ id: 'title', side: 'exclude', values: ['CFO'] })]);
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

  it('is still there when the other page does not come, and what went wrong is said', async () => {
    const { page, answers, callsOf, close } = await open(withFilter(), { start: 'find' });
    answers.openView = googleSays('NetworkError: HTTP 0');
    await page.getByRole('button', { name: 'Remove Director' }).click();
    await page.getByRole('button', { name: 'Back' }).click();
    await page.getByRole('alert').getByText('There is no connection to Google.').waitFor();
    await page.getByRole('button', { name: 'Remove not Germany' }).waitFor();
    expect(await page.getByRole('button', { name: 'Remove Director' }).count()).toBe(0);
    expect(await page.evaluate('document.activeElement !== document.body')).toBe(true);
    expect(callsOf('openView')).toEqual([['home']]);
    expect(callsOf('findForm')).toHaveLength(1);
    await close();
  });
});

describe('a long list', () => {
  it('is searched after a pause for what was typed last, and an answer that comes late is dropped', async () => {
    const late: (() => void)[] = [];
    const panel = await open(
      withFilter(EMPTY, {
        findValues: (_, query = '') =>
          query === 'sa'
            ? new Promise((resolve) => late.push(() => resolve([['Too late']])))
            : [[`${query} One`]],
      }),
      { start: 'find', ownClock: true },
    );
    const { page, callsOf, close } = panel;
    await criterion(panel, 'Technologies').click();
    const field = combobox(panel, 'Technologies');
    await field.waitFor();
    await page.clock.pauseAt(Date.now() + 60_000);
    await field.fill('s');
    await page.clock.runFor(1_000);
    expect(callsOf('findValues')).toEqual([]);
    await field.fill('sa');
    await page.clock.runFor(299);
    expect(callsOf('findValues')).toEqual([]);
    // The page takes note of what was typed at its next frame, and waits from then on.
    await page.clock.runFor(50);
    await expect.poll(() => callsOf('findValues')).toHaveLength(1);
    await field.fill('sap');
    await page.clock.runFor(350);
    await option(panel, 'sap One').waitFor();
    for (const answer of late) answer();
    await option(panel, 'sap One').click();
    await page.getByRole('button', { name: 'Remove sap One' }).waitFor();
    expect(await page.getByText('Too late').count()).toBe(0);
    expect(callsOf('findValues')).toEqual([
      ['technologies', 'sa'],
      ['technologies', 'sap'],
    ]);
    expect(await hasFocus(field)).toBe(true);
    await close();
  });

  it('is gone through by keyboard alone: arrows, Enter chooses, Escape closes, and the focus stays', async () => {
    const panel = await open(withFilter(EMPTY), { start: 'find' });
    const { page, callsOf, close } = panel;
    await criterion(panel, 'Country').focus();
    await page.keyboard.press('Enter');
    const field = combobox(panel, 'Country');
    await field.waitFor();
    while (!(await hasFocus(field))) await page.keyboard.press('Tab');
    await page.keyboard.type('country 1');
    await page.getByRole('status').getByText('11 found').waitFor();
    await expect.poll(() => meant(panel)).toBe('Country 1');
    await page.keyboard.press('ArrowDown');
    expect(await meant(panel)).toBe('Country 10');
    await page.keyboard.press('Escape');
    expect(await page.getByRole('option').count()).toBe(0);
    expect(await field.getAttribute('aria-expanded')).toBe('false');
    await page.keyboard.press('Enter');
    expect(await page.locator('.chip').count()).toBe(0);
    await page.keyboard.press('ArrowDown');
    await expect.poll(() => meant(panel)).toBe('Country 1');
    await page.keyboard.press('ArrowUp');
    await page.keyboard.press('ArrowUp');
    expect(await meant(panel)).toBe('Country 19');
    await page.keyboard.press('Enter');
    await page.getByRole('button', { name: 'Remove Country 19' }).waitFor();
    expect(await field.inputValue()).toBe('');
    expect(await hasFocus(field)).toBe(true);
    expect(callsOf('findPreview')).toEqual([]);
    await close();
  });

  it('moves nothing when it opens, and chooses nothing when the field is left', async () => {
    const panel = await open(withFilter(EMPTY), { start: 'find' });
    const { page, close } = panel;
    await criterion(panel, 'Country').click();
    const below = criterion(panel, 'Technologies');
    const field = combobox(panel, 'Country');
    await field.waitFor();
    const before = await below.boundingBox();
    await field.fill('germ');
    await option(panel, 'Germany').waitFor();
    expect(await below.boundingBox()).toEqual(before);
    await page.keyboard.press('Tab');
    expect(await page.getByRole('option').count()).toBe(0);
    expect(await page.locator('.chip').count()).toBe(0);
    await close();
  });

  it('of Lusha’s takes what it does not list as it was typed, once it has been looked for', async () => {
    const panel = await open(withFilter(EMPTY, { findValues: () => [] }), { start: 'find' });
    const { page, close } = panel;
    await criterion(panel, 'Technologies').click();
    await combobox(panel, 'Technologies').fill('our own');
    await page.keyboard.press('Enter');
    expect(await page.locator('.chip').count()).toBe(0);
    await option(panel, '“our own”, as typed').waitFor();
    await page.keyboard.press('Enter');
    await page.getByRole('button', { name: 'Remove our own' }).waitFor();
    await close();
  });
});

describe('looking', () => {
  it('lists the first people for the search as it is, once', async () => {
    const { page, callsOf, close } = await open(withFilter(), { start: 'find' });
    await page.getByRole('button', { name: 'Look (1 credit)' }).click();
    await page.getByRole('heading', { name: 'About 1,234 people match' }).waitFor();
    await page.getByRole('status').filter({ hasText: 'About 1,234' }).waitFor({ state: 'attached' });
    expect(callsOf('findPreview')).toEqual([[DRAFT]]);
    expect(await page.getByRole('listitem').count()).toBe(25);
    await close();
  });

  it('leads back to the search, where looking again is free', async () => {
    const { page, answers, close } = await open(withFilter(), { start: 'find' });
    await page.getByRole('button', { name: 'Look (1 credit)' }).click();
    answers.findCheck = () => check({ known: true });
    await page.getByRole('button', { name: 'Change the search' }).click();
    await page.getByRole('button', { name: 'Look (free)' }).waitFor();
    await page.getByRole('button', { name: 'Remove not Germany' }).waitFor();
    await close();
  });
});

describe('the way between the pages', () => {
  it('leads from the start page to the search through the script, asked once', async () => {
    const { page, callsOf, close } = await open({
      view: () => view(),
      unfinished: () => unfinished(),
      openView: never,
    });
    await page.getByRole('button', { name: 'Find people' }).click();
    await page.getByText('Loading…').waitFor({ state: 'attached' });
    expect(await page.getByRole('button', { name: 'Find people' }).count()).toBe(0);
    expect(callsOf('openView')).toEqual([['find']]);
    await close();
  });

  it('leads to the search from the first run on the page of the search, with the key', async () => {
    const { page, callsOf, close } = await open(
      { ...withFilter(), view: () => withoutKey(), saveKey: () => view() },
      { start: 'find' },
    );
    await page.getByLabel('Lusha API key').fill('a-key');
    await page.getByRole('button', { name: 'Save key' }).click();
    await page.getByRole('heading', { level: 1, name: 'Find people' }).waitFor();
    await page.getByText('not in Germany.').waitFor();
    expect(callsOf('openView')).toEqual([]);
    await close();
  });
});
