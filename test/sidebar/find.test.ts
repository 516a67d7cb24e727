import { describe, expect, it } from 'vitest';
import type { SearchPreview } from '../../src/rpc';
import { Refusal } from './fake-script';
import { criterion, hasFocus } from './find-page';
import { CELLS, check, DRAFT, EMPTY, found, people, withFilter } from './find-views';
import { openPanel as open } from './open-panel';
import { googleSays, never } from './states/state';
import { pendingCells, view, withoutKey } from './views';

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

  it('is still there when the other page does not come, which is said and can be tried again', async () => {
    const { page, answers, callsOf, close } = await open(withFilter(), { start: 'find' });
    answers.openView = googleSays('NetworkError: HTTP 0');
    await page.getByRole('button', { name: 'Remove Director' }).click();
    await page.getByRole('button', { name: 'Back' }).click();
    await page.getByRole('alert').getByText('There is no connection to Google.').waitFor();
    await page.getByRole('button', { name: 'Remove not Germany' }).waitFor();
    expect(await page.getByRole('button', { name: 'Remove Director' }).count()).toBe(0);
    expect(await page.evaluate('document.activeElement !== document.body')).toBe(true);
    expect(callsOf('openView')).toEqual([['home', 'find']]);
    answers.openView = never;
    await page.getByRole('button', { name: 'Try again' }).click();
    await page.getByText('Loading…').waitFor({ state: 'attached' });
    await expect
      .poll(() => callsOf('openView'))
      .toEqual([
        ['home', 'find'],
        ['home', 'find'],
      ]);
    expect(callsOf('findForm')).toHaveLength(1);
    await close();
  });
});

describe('a search of the other kind', () => {
  it('keeps what both take, and names what it leaves out', async () => {
    const { page, callsOf, close } = await open(
      withFilter({ ...DRAFT, at: CELLS, perCompany: 3, leaveOutDnc: true }),
      { start: 'find' },
    );
    await page.getByRole('radio', { name: 'Companies' }).check();
    await page.getByRole('heading', { level: 1, name: 'Find companies' }).waitFor();
    await page
      .getByRole('status')
      .getByText('Country, 200 companies, Accounts A2:A201, do-not-call numbers.')
      .waitFor();
    await page.getByRole('button', { name: 'Remove Director' }).waitFor();
    expect(await page.getByRole('button', { name: 'Use the selected cells' }).count()).toBe(0);
    await expect
      .poll(() => callsOf('findCheck').at(-1))
      .toEqual([
        {
          kind: 'company',
          criteria: [{ id: 'level', side: 'include', values: ['Director'] }],
        },
      ]);
    await close();
  });
});

describe('the companies of cells', () => {
  it('narrow the search, some people of each, until they are removed', async () => {
    const { page, callsOf, close } = await open(withFilter(EMPTY), { start: 'find' });
    const take = page.getByRole('button', { name: 'Use the selected cells' });
    await take.click();
    await page.getByText('1 cell names no company.').waitFor();
    await page.getByText('1 credit per started 25 people found.').waitFor();
    await expect.poll(() => callsOf('findCheck').at(-1)).toEqual([{ ...EMPTY, at: CELLS, perCompany: 3 }]);
    await page.getByLabel('People of each company, at most').selectOption('20');
    await expect.poll(() => callsOf('findCheck').at(-1)).toEqual([{ ...EMPTY, at: CELLS, perCompany: 20 }]);
    await page.getByRole('button', { name: 'Look (1 credit)' }).click();
    await page.getByRole('button', { name: 'Change the search' }).click();
    expect(callsOf('findPreview')).toEqual([[{ ...EMPTY, at: CELLS, perCompany: 20 }, 1]]);
    await page.getByRole('button', { name: 'Remove 200 companies, Accounts A2:A201' }).click();
    await page.getByText('Choose what the people have in common.').waitFor();
    expect(await hasFocus(take)).toBe(true);
    await close();
  });
});

describe('leaving out', () => {
  it('of people with do-not-call numbers only is part of the search, and the never-contact list a tab', async () => {
    const { page, callsOf, close } = await open(withFilter(DRAFT, { showNeverContact: () => undefined }), {
      start: 'find',
    });
    await page.getByLabel('Leave out people whose every number').check();
    await expect.poll(() => callsOf('findCheck').at(-1)).toEqual([{ ...DRAFT, leaveOutDnc: true }]);
    await page.getByRole('button', { name: 'Never-contact list…' }).click();
    await page.getByText('The list is open in the sheet.').waitFor();
    expect(callsOf('showNeverContact')).toHaveLength(1);
    await close();
  });
});

describe('the never-contact list', () => {
  it('is said to leave out people by domain and LinkedIn address, not by e-mail', async () => {
    const { page, close } = await open(withFilter(), { start: 'find' });
    await page.getByText('An e-mail on it leaves nobody out here').waitFor();
    await page.getByText('Whose domain or LinkedIn address is on it is left out').waitFor();
    await close();
  });

  it('is said to leave out companies by domain', async () => {
    const { page, close } = await open(withFilter({ kind: 'company', criteria: [] }), { start: 'find' });
    await page.getByText('A company whose domain is on it is left out').waitFor();
    expect(await page.getByText('LinkedIn address is on it').count()).toBe(0);
    await close();
  });
});

describe('looking', () => {
  it('lists the first people for the search as it is, once', async () => {
    const { page, callsOf, close } = await open(withFilter(), { start: 'find' });
    await page.getByRole('button', { name: 'Look (1 credit)' }).click();
    await page.getByRole('heading', { name: 'About 1,234 people match' }).waitFor();
    await page.getByRole('status').filter({ hasText: 'About 1,234' }).waitFor({ state: 'attached' });
    expect(callsOf('findPreview')).toEqual([[DRAFT, 1]]);
    expect(await page.getByRole('listitem').count()).toBe(25);
    await close();
  });

  it('gives the search as text, and as a formula only where a formula can say it', async () => {
    const { formula: _formula, ...withoutFormula } = check();
    const { page, close } = await open(withFilter(DRAFT, { findCheck: () => withoutFormula }), {
      start: 'find',
    });
    await page.getByRole('button', { name: 'Look (1 credit)' }).click();
    await page.getByText('Copy as text').click();
    expect(await page.getByLabel('The criteria, for another file').inputValue()).toBe(check().text);
    expect(await page.getByText('Copy as formula').count()).toBe(0);
    await close();
  });

  it('does not show for another search who comes for the one before, and asks anew what it costs', async () => {
    let answer = (_: SearchPreview): void => undefined;
    const { page, answers, callsOf, close } = await open(
      withFilter(DRAFT, {
        findPreview: () =>
          new Promise((resolve) => {
            answer = resolve;
          }),
      }),
      { start: 'find' },
    );
    await page.getByRole('button', { name: 'Look (1 credit)' }).click();
    await expect.poll(() => callsOf('findPreview').length).toBe(1);
    await page.getByRole('button', { name: 'Remove not Germany' }).click();
    const changed = people({ id: 'level', side: 'include', values: ['Director'] });
    await expect.poll(() => callsOf('findCheck').at(-1)).toEqual([changed]);
    const asked = callsOf('findCheck').length;
    answers.findCheck = () => check({ known: true });
    answer(found());
    await page.getByRole('button', { name: 'Look (free)' }).waitFor();
    expect(callsOf('findCheck').slice(asked)).toEqual([[changed]]);
    expect(await page.getByRole('heading', { name: 'About 1,234 people match' }).count()).toBe(0);
    await close();
  });

  it('shows who was found where a change was taken back meanwhile', async () => {
    let answer = (_: SearchPreview): void => undefined;
    const { page, callsOf, close } = await open(
      withFilter(DRAFT, {
        findPreview: () =>
          new Promise((resolve) => {
            answer = resolve;
          }),
      }),
      { start: 'find' },
    );
    await page.getByRole('button', { name: 'Look (1 credit)' }).click();
    await expect.poll(() => callsOf('findPreview').length).toBe(1);
    await page.getByLabel('Leave out people whose every number').check();
    await page.getByLabel('Leave out people whose every number').uncheck();
    answer(found());
    await page.getByRole('heading', { name: 'About 1,234 people match' }).waitFor();
    await close();
  });

  it('that costs more by now is refused in words, and the button shows the price of now', async () => {
    const { page, answers, callsOf, close } = await open(
      withFilter(DRAFT, {
        findCheck: () => check({ known: true }),
        findPreview: () => {
          throw new Refusal('price_changed', 'The price has changed. Look at it, then go on.');
        },
      }),
      { start: 'find' },
    );
    const free = page.getByRole('button', { name: 'Look (free)' });
    await free.waitFor();
    answers.findCheck = () => check();
    answers.view = () => view({ prices: { ...view().prices, search: 2 } });
    await free.click();
    await page.getByText('The price has changed. Look at it, then go on.').waitFor();
    await page.getByRole('button', { name: 'Look (2 credits)' }).waitFor();
    expect(await page.getByRole('button', { name: 'Try again' }).count()).toBe(0);
    answers.findPreview = () => found();
    await page.getByRole('button', { name: 'Look (2 credits)' }).click();
    await page.getByRole('heading', { name: 'About 1,234 people match' }).waitFor();
    expect(callsOf('findPreview')).toEqual([
      [DRAFT, 0],
      [DRAFT, 2],
    ]);
    await close();
  });

  it('names the most it can cost where each person can be charged for signals', async () => {
    const answers = withFilter(DRAFT, { findCheck: () => check({ signalsEach: 2 }) });
    const { page, callsOf, close } = await open(answers, { start: 'find' });
    await page.getByRole('button', { name: 'Look (up to 51 credits)' }).click();
    await page.getByRole('heading', { name: 'About 1,234 people match' }).waitFor();
    expect(callsOf('findPreview')).toEqual([[DRAFT, 51]]);
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
      pendingCells: () => pendingCells(),
      openView: never,
    });
    await page.getByRole('button', { name: 'Find people or companies' }).click();
    await page.getByText('Loading…').waitFor({ state: 'attached' });
    expect(await page.getByRole('button', { name: 'Find people or companies' }).count()).toBe(0);
    await expect.poll(() => callsOf('openView')).toEqual([['find', 'home']]);
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
