import { describe, expect, it } from 'vitest';
import type { SearchPreview } from '../../src/rpc';
import { Refusal } from './fake-script';
import { addFilter, combobox, hasFocus, option } from './find-page';
import {
  CELLS,
  check,
  DRAFT,
  EMPTY,
  FIND_TIGHTEST,
  found,
  nothing,
  people,
  tightest,
  withFilter,
} from './find-views';
import { openPanel as open } from './open-panel';
import { googleSays, never } from './states/state';
import { pendingCells, view, withoutKey } from './views';

describe('a filter', () => {
  it('is typed at once by keyboard alone, and Enter in a field adds a value but never searches', async () => {
    const panel = await open(withFilter(EMPTY), { start: 'find' });
    const { page, callsOf, close } = panel;
    const title = combobox(panel, 'Title');
    expect(await title.getAttribute('placeholder')).toBe('e.g. Sales Manager');
    await title.focus();
    await page.keyboard.type('CFO');
    await option(panel, 'Add “CFO”').waitFor();
    await page.keyboard.press('Enter');
    await page.getByRole('button', { name: 'Remove CFO' }).waitFor();
    expect(await title.inputValue()).toBe('');
    expect(await hasFocus(title)).toBe(true);
    await expect
      .poll(() => callsOf('findCheck').at(-1))
      .toEqual([people({ id: 'title', side: 'include', values: ['CFO'] })]);
    expect(callsOf('findPreview')).toEqual([]);
    await close();
  });

  it('excludes values with the switch in its list, which the keyboard reaches from the field', async () => {
    const panel = await open(withFilter(EMPTY), { start: 'find' });
    const { page, callsOf, close } = panel;
    await combobox(panel, 'Title').focus();
    await page.keyboard.press('ArrowDown');
    await page.keyboard.press('Tab');
    await page.keyboard.press('Space');
    const exclude = page.getByRole('button', { name: 'Exclude values of Title' });
    expect(await exclude.getAttribute('aria-pressed')).toBe('true');
    await page.keyboard.press('Shift+Tab');
    await page.keyboard.type('Intern');
    await page.keyboard.press('Enter');
    await page.getByRole('button', { name: 'Remove not Intern' }).waitFor();
    await expect
      .poll(() => callsOf('findCheck').at(-1))
      .toEqual([people({ id: 'title', side: 'exclude', values: ['Intern'] })]);
    await close();
  });

  it('loses a value by its chip or by Backspace, and the focus stays in the field', async () => {
    const panel = await open(withFilter(), { start: 'find' });
    const { page, close } = panel;
    await page.getByRole('button', { name: 'Remove not Germany' }).click();
    await page.getByRole('button', { name: 'Remove not Germany' }).waitFor({ state: 'detached' });
    expect(await hasFocus(combobox(panel, 'Country'))).toBe(true);
    await combobox(panel, 'Level').focus();
    await page.keyboard.press('Backspace');
    await page.getByRole('button', { name: 'Remove Director' }).waitFor({ state: 'detached' });
    await page.getByText('Add at least one filter.').waitFor();
    await close();
  });

  it('takes what was typed when the person goes straight to Preview, and checks it before anything is sent', async () => {
    const panel = await open(withFilter(EMPTY), { start: 'find' });
    const { page, callsOf, close } = panel;
    await combobox(panel, 'Title').fill('CFO');
    // The press itself takes the typed value, which turns the button on.
    await page.getByRole('button', { name: 'Preview Up to 1 credit' }).click({ force: true });
    await page.getByRole('heading', { name: 'About 1,234 people match' }).waitFor();
    const cfo = people({ id: 'title', side: 'include', values: ['CFO'] });
    expect(callsOf('findCheck')).toEqual([[cfo]]);
    expect(callsOf('findPreview')).toEqual([[cfo, 1]]);
    await close();
  });

  it('is not sent when the check shows a higher price than the pressed button did', async () => {
    const panel = await open(withFilter(EMPTY, { findCheck: () => check({ signalsEach: 2 }) }), {
      start: 'find',
    });
    const { page, callsOf, close } = panel;
    await combobox(panel, 'Title').fill('CFO');
    await page.keyboard.press('Enter');
    await page.getByRole('button', { name: 'Preview Up to 1 credit' }).click();
    await page.getByRole('button', { name: 'Preview Up to 51 credits' }).waitFor();
    expect(callsOf('findPreview')).toEqual([]);
    await close();
  });

  it('shows ranges as people read them, and keeps them as the filter reads them', async () => {
    const panel = await open(withFilter(EMPTY), { start: 'find' });
    const { page, callsOf, close } = panel;
    await combobox(panel, 'Company size').fill('10,001');
    await option(panel, '10,001–100,000').click();
    await page.getByRole('button', { name: 'Remove 10,001–100,000' }).waitFor();
    await expect
      .poll(() => callsOf('findCheck').at(-1))
      .toEqual([people({ id: 'size', side: 'include', values: ['10001-100000'] })]);
    expect(callsOf('findValues')).toEqual([]);
    await close();
  });

  it('gets another filter by its name, with the focus in it, and loses it again', async () => {
    const panel = await open(withFilter(EMPTY), { start: 'find' });
    const { page, callsOf, close } = panel;
    await addFilter(panel, 'Public / private');
    expect(await hasFocus(combobox(panel, 'Public / private'))).toBe(true);
    await option(panel, 'Public').click();
    await page.getByRole('button', { name: 'Remove Public' }).waitFor();
    await expect
      .poll(() => callsOf('findCheck').at(-1))
      .toEqual([people({ id: 'ipo', side: 'include', values: ['yes'] })]);
    await page.getByRole('button', { name: 'More filters' }).click();
    expect(await option(panel, 'Public / private').count()).toBe(0);
    await page.keyboard.press('Escape');
    await page.getByRole('button', { name: 'Remove the filter Public / private' }).click();
    await page.getByText('Add at least one filter.').waitFor();
    expect(await combobox(panel, 'Public / private').count()).toBe(0);
    await close();
  });

  it('announces what was added at most once in three seconds', async () => {
    const panel = await open(withFilter(EMPTY), { start: 'find', ownClock: true });
    const { page, close } = panel;
    const spoken = page.locator('[role=status]', { hasText: 'added' });
    await combobox(panel, 'Title').waitFor();
    await page.clock.pauseAt(Date.now() + 60_000);
    for (const title of ['CFO', 'CEO', 'COO']) {
      await combobox(panel, 'Title').fill(title);
      await page.keyboard.press('Enter');
    }
    await page.clock.runFor(100);
    await expect.poll(() => spoken.textContent()).toBe('Title: COO added.');
    expect(await spoken.getAttribute('aria-live')).toBe('off');
    await page.clock.runFor(3_000);
    await expect.poll(() => spoken.getAttribute('aria-live')).toBe('polite');
    await close();
  });

  it('is emptied by Clear, and can be searched only when it can be sent', async () => {
    const { page, answers, callsOf, close } = await open(withFilter(), { start: 'find' });
    const look = page.getByRole('button', { name: /^Preview/ });
    await page.getByText('not in Germany.').waitFor();
    expect(await look.textContent()).toBe('PreviewUp to 1 credit');
    expect(await look.getAttribute('aria-disabled')).toBeNull();
    answers.findCheck = () => check({ problems: [{ sentence: 'Something is wrong with it.' }] });
    await page.getByRole('button', { name: 'Remove Director' }).click();
    await page.getByText('Something is wrong with it.').waitFor();
    expect(await look.getAttribute('aria-disabled')).toBe('true');
    await page.getByRole('button', { name: 'Clear' }).click();
    await page.getByText('Add at least one filter.').waitFor();
    expect(await page.locator('.chip').count()).toBe(0);
    expect(callsOf('findPreview')).toEqual([]);
    await close();
  });

  it('is kept when the other page does not load, which is reported and can be retried', async () => {
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

describe('switching between people and companies', () => {
  it('keeps what both have, carries the country over, and names what is removed', async () => {
    const { page, callsOf, close } = await open(
      withFilter({ ...DRAFT, at: CELLS, perCompany: 3, leaveOutDnc: true }),
      { start: 'find' },
    );
    await page.getByRole('radio', { name: 'Companies' }).check();
    await page.getByRole('heading', { level: 1, name: 'Find companies' }).waitFor();
    const said = page.getByRole('status').filter({ hasText: 'Country → Company location' });
    await said.getByText('The company list in Accounts A2:A201 was removed (people only).').waitFor();
    await said.getByText('Do not call was removed (people only).').waitFor();
    await page.getByRole('button', { name: 'Remove Director' }).waitFor();
    await page.getByRole('button', { name: 'Remove not Germany' }).waitFor();
    expect(
      await page.getByRole('button', { name: 'Companies from selected cells', exact: true }).count(),
    ).toBe(0);
    await expect
      .poll(() => callsOf('findCheck').at(-1))
      .toEqual([
        {
          kind: 'company',
          criteria: [
            { id: 'level', side: 'include', values: ['Director'] },
            { id: 'company location', side: 'exclude', values: ['Germany'] },
          ],
        },
      ]);
    await close();
  });
});

describe('a search to begin with', () => {
  it('fills the form by keyboard, of either kind, and sends nothing', async () => {
    const panel = await open(withFilter(EMPTY), { start: 'find' });
    const { page, callsOf, close } = panel;
    const examples = page.getByRole('button', { name: 'Examples', exact: true });
    await examples.focus();
    await page.keyboard.press('Enter');
    await page.keyboard.press('Tab');
    await page.keyboard.press('Tab');
    await page.keyboard.press('Tab');
    await page.keyboard.press('Enter');
    await page.getByRole('button', { name: 'Remove CFO' }).waitFor();
    await expect.poll(() => hasFocus(examples)).toBe(true);
    expect(await examples.getAttribute('aria-expanded')).toBe('false');
    await examples.click();
    await page.getByRole('button', { name: 'Manufacturers in Germany' }).click();
    await page.getByRole('heading', { level: 1, name: 'Find companies' }).waitFor();
    expect(callsOf('findPreview')).toEqual([]);
    await close();
  });

  it('is also one that was previewed', async () => {
    const panel = await open(withFilter(), { start: 'find' });
    const { page, callsOf, close } = panel;
    await page.getByRole('button', { name: 'Preview Up to 1 credit' }).click();
    await page.getByRole('button', { name: 'Edit filters' }).click();
    await page.getByRole('button', { name: 'Clear' }).click();
    await page.getByRole('button', { name: 'Recent', exact: true }).click();
    await page.getByRole('button', { name: 'Director · not Germany' }).click();
    await page.getByRole('button', { name: 'Remove not Germany' }).waitFor();
    expect(callsOf('findPreview')).toHaveLength(1);
    await close();
  });
});

describe('the companies of cells', () => {
  it('narrow the search, with a number of people for each, until they are removed', async () => {
    const panel = await open(withFilter(EMPTY), { start: 'find' });
    const { page, callsOf, close } = panel;
    const take = page.getByRole('button', { name: 'Companies from selected cells', exact: true });
    await take.click();
    await page.getByText('1 cell names no company.').waitFor();
    await expect.poll(() => callsOf('findCheck').at(-1)).toEqual([{ ...EMPTY, at: CELLS, perCompany: 3 }]);
    await combobox(panel, 'Max. people per company').fill('20');
    await page.getByText('1 credit per started 25 people found.').waitFor();
    await page.keyboard.press('Enter');
    await expect.poll(() => callsOf('findCheck').at(-1)).toEqual([{ ...EMPTY, at: CELLS, perCompany: 20 }]);
    await page.getByRole('button', { name: 'Preview Up to 1 credit' }).click();
    await page.getByRole('button', { name: 'Edit filters' }).click();
    expect(callsOf('findPreview')).toEqual([[{ ...EMPTY, at: CELLS, perCompany: 20 }, 1]]);
    await page.getByRole('button', { name: 'Remove 200 companies, Accounts A2:A201' }).click();
    await page.getByText('Add at least one filter.').waitFor();
    expect(await hasFocus(take)).toBe(true);
    await close();
  });
});

describe('excluding', () => {
  it('people with only do-not-call numbers is one more filter, and the never-contact list is a tab', async () => {
    const { page, callsOf, close } = await open(withFilter(DRAFT, { showNeverContact: () => undefined }), {
      start: 'find',
    });
    await page.getByRole('button', { name: 'More filters' }).click();
    await page.getByRole('combobox', { name: 'More filters' }).fill('do not call');
    await page.keyboard.press('Enter');
    const tick = page.getByLabel('Exclude people with only do-not-call numbers');
    await expect.poll(() => hasFocus(tick)).toBe(true);
    await expect.poll(() => callsOf('findCheck').at(-1)).toEqual([{ ...DRAFT, leaveOutDnc: true }]);
    await page.getByRole('button', { name: 'Never-contact list' }).click();
    await page.getByText('The list is open in the sheet.').waitFor();
    expect(callsOf('showNeverContact')).toHaveLength(1);
    await close();
  });
});

describe('the never-contact list', () => {
  it('is described as skipping people by domain and LinkedIn URL, not by email', async () => {
    const { page, close } = await open(withFilter(), { start: 'find' });
    await page.getByRole('button', { name: 'About Never contact' }).click();
    await page.getByText('Emails on it skip nobody here').waitFor();
    await page.getByText('People whose company domain or LinkedIn URL is listed').waitFor();
    await close();
  });

  it('is described as skipping companies by domain', async () => {
    const { page, close } = await open(withFilter({ kind: 'company', criteria: [] }), { start: 'find' });
    await page.getByRole('button', { name: 'About Never contact' }).click();
    await page.getByText('Companies whose domain is listed').waitFor();
    expect(await page.getByText('LinkedIn URL is listed').count()).toBe(0);
    await close();
  });
});

describe('a look at the results', () => {
  it('lists the first people for the present search, once', async () => {
    const { page, callsOf, close } = await open(withFilter(), { start: 'find' });
    await page.getByRole('button', { name: 'Preview Up to 1 credit' }).click();
    await page.getByRole('heading', { name: 'About 1,234 people match' }).waitFor();
    await page.getByRole('status').filter({ hasText: 'About 1,234' }).waitFor({ state: 'attached' });
    expect(callsOf('findPreview')).toEqual([[DRAFT, 1]]);
    const cards = page.getByRole('list', { name: 'First results' }).getByRole('listitem');
    expect(await cards.count()).toBe(5);
    await page.getByRole('button', { name: 'Show 19 more' }).click();
    expect(await cards.count()).toBe(24);
    await page.getByText('24 shown · 1 already in file').waitFor();
    await page.getByText('Later: email 1, phone 5 credits').waitFor();
    await close();
  });

  it('shows the search as text, and as a formula only when a formula can express it', async () => {
    const { formula: _formula, ...withoutFormula } = check();
    const { page, close } = await open(withFilter(DRAFT, { findCheck: () => withoutFormula }), {
      start: 'find',
    });
    await page.getByRole('button', { name: 'Preview Up to 1 credit' }).click();
    await page.getByText('More options').click();
    await page.getByText('Copy as text').click();
    expect(await page.getByLabel('The filters, for another file').inputValue()).toBe(check().text);
    expect(await page.getByText('Copy as formula').count()).toBe(0);
    await close();
  });

  it('does not show late results of an earlier search, and gets the price of the new search', async () => {
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
    await page.getByRole('button', { name: 'Preview Up to 1 credit' }).click();
    await expect.poll(() => callsOf('findPreview').length).toBe(1);
    await page.getByRole('button', { name: 'Remove not Germany' }).click();
    const changed = people({ id: 'level', side: 'include', values: ['Director'] });
    await expect.poll(() => callsOf('findCheck').at(-1)).toEqual([changed]);
    const asked = callsOf('findCheck').length;
    answers.findCheck = () => check({ known: true });
    answer(found());
    await page.getByRole('button', { name: 'Preview 0 credits' }).waitFor();
    expect(callsOf('findCheck').slice(asked)).toEqual([[changed]]);
    expect(await page.getByRole('heading', { name: 'About 1,234 people match' }).count()).toBe(0);
    await close();
  });

  it('shows the results when a change was reverted in the meantime', async () => {
    let answer = (_: SearchPreview): void => undefined;
    const panel = await open(
      withFilter(DRAFT, {
        findPreview: () =>
          new Promise((resolve) => {
            answer = resolve;
          }),
      }),
      { start: 'find' },
    );
    const { page, callsOf, close } = panel;
    await page.getByRole('button', { name: 'Preview Up to 1 credit' }).click();
    await expect.poll(() => callsOf('findPreview').length).toBe(1);
    await combobox(panel, 'Level').fill('Founder');
    await option(panel, 'Founder').click();
    await page.getByRole('button', { name: 'Remove Founder' }).click();
    await page.getByRole('button', { name: 'Remove Founder' }).waitFor({ state: 'detached' });
    answer(found());
    await page.getByRole('heading', { name: 'About 1,234 people match' }).waitFor();
    await close();
  });

  it('is refused in words when it costs more by now, and the button shows the new price', async () => {
    const { page, answers, callsOf, close } = await open(
      withFilter(DRAFT, {
        findCheck: () => check({ known: true }),
        findPreview: () => {
          throw new Refusal('price_changed', 'The price has changed. Look at it, then go on.');
        },
      }),
      { start: 'find' },
    );
    const free = page.getByRole('button', { name: 'Preview 0 credits' });
    await free.waitFor();
    answers.findCheck = () => check();
    answers.view = () => view({ prices: { ...view().prices, search: 2 } });
    await free.click();
    await page.getByText('The price has changed. Look at it, then go on.').waitFor();
    await page.getByRole('button', { name: 'Preview Up to 2 credits' }).waitFor();
    expect(await page.getByRole('button', { name: 'Try again' }).count()).toBe(0);
    answers.findPreview = () => found();
    await page.getByRole('button', { name: 'Preview Up to 2 credits' }).click();
    await page.getByRole('heading', { name: 'About 1,234 people match' }).waitFor();
    expect(callsOf('findPreview')).toEqual([
      [DRAFT, 0],
      [DRAFT, 2],
    ]);
    await close();
  });

  it('states its maximum price when each person can be charged for signals', async () => {
    const answers = withFilter(DRAFT, { findCheck: () => check({ signalsEach: 2 }) });
    const { page, callsOf, close } = await open(answers, { start: 'find' });
    await page.getByRole('button', { name: 'Preview Up to 51 credits' }).click();
    await page.getByRole('heading', { name: 'About 1,234 people match' }).waitFor();
    expect(callsOf('findPreview')).toEqual([[DRAFT, 51]]);
    await close();
  });

  it('leads back to the search, where repeating it is free', async () => {
    const { page, answers, close } = await open(withFilter(), { start: 'find' });
    await page.getByRole('button', { name: 'Preview Up to 1 credit' }).click();
    answers.findCheck = () => check({ known: true });
    await page.getByRole('button', { name: 'Edit filters' }).click();
    await page.getByRole('button', { name: 'Preview 0 credits' }).waitFor();
    await page.getByRole('button', { name: 'Remove not Germany' }).waitFor();
    await close();
  });
});

describe('a search that nobody matches', () => {
  it('says what it cost, counts without each filter for the price on the button, and removes the tightest for 0 credits', async () => {
    const looser = people({ id: 'level', side: 'include', values: ['Director'] });
    const searches = [{ label: 'Country', matches: '37 people', draft: looser, known: true }];
    const { page, answers, callsOf, close } = await open(
      withFilter(DRAFT, { findPreview: () => nothing(), findTightest: () => tightest({ searches }) }),
      { start: 'find' },
    );
    await page.getByRole('button', { name: 'Preview Up to 1 credit' }).click();
    await page.getByText('No matches. 1 credit used.').waitFor();
    await page.getByRole('button', { name: FIND_TIGHTEST, exact: true }).click();
    await page.getByText('Without Country: 37 people.').first().waitFor();
    await page.getByText('No matches. 4 credits used.').waitFor();
    expect(callsOf('findTightest')).toEqual([[DRAFT, 4]]);
    answers.findPreview = () => found({ known: true, spent: 0 });
    await page.getByRole('button', { name: /^Remove it.*Country/ }).click();
    await page.getByRole('heading', { name: 'About 1,234 people match' }).waitFor();
    expect(callsOf('findPreview')).toEqual([
      [DRAFT, 1],
      [looser, 0],
    ]);
    await page.getByRole('button', { name: 'Edit filters' }).click();
    await page.getByRole('button', { name: 'Remove Director' }).waitFor();
    expect(await page.getByRole('button', { name: 'Remove not Germany' }).count()).toBe(0);
    await close();
  });

  it('goes back to the filters where the count did not bring the results', async () => {
    const looser = people({ id: 'level', side: 'include', values: ['Director'] });
    const searches = [{ label: 'Country', matches: '37 people', draft: looser, known: false }];
    const { page, callsOf, close } = await open(
      withFilter(DRAFT, { findPreview: () => nothing(), findTightest: () => tightest({ searches }) }),
      { start: 'find' },
    );
    await page.getByRole('button', { name: 'Preview Up to 1 credit' }).click();
    await page.getByRole('button', { name: FIND_TIGHTEST, exact: true }).click();
    await page.getByRole('button', { name: /^Remove it.*Country/ }).click();
    await page.getByRole('button', { name: 'Preview Up to 1 credit' }).waitFor();
    expect(callsOf('findPreview')).toHaveLength(1);
    await close();
  });
});

describe('the way between the pages', () => {
  it('leads from the start page to the search with one call of the script', async () => {
    const { page, callsOf, close } = await open({
      view: () => view(),
      pendingCells: () => pendingCells(),
      openView: never,
    });
    await page.getByRole('button', { name: /^Find people or companies/ }).click();
    await page.getByText('Loading…').waitFor({ state: 'attached' });
    expect(await page.getByRole('button', { name: /^Find people or companies/ }).count()).toBe(0);
    await expect.poll(() => callsOf('openView')).toEqual([['find', 'home']]);
    await close();
  });

  it('leads from the first run on the search page to the search, after the key is entered', async () => {
    const { page, callsOf, close } = await open(
      { ...withFilter(), view: () => withoutKey(), saveKey: () => view() },
      { start: 'find' },
    );
    await page.getByLabel('Lusha API key').fill('a-key');
    await page.getByRole('button', { name: 'Connect' }).click();
    await page.getByRole('heading', { level: 1, name: 'Find people' }).waitFor();
    await page.getByText('not in Germany.').waitFor();
    expect(callsOf('openView')).toEqual([]);
    await close();
  });
});
