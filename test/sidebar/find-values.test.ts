/** Choosing the values of a filter. */
import { describe, expect, it } from 'vitest';
import { addFilter, combobox, hasFocus, meant, option } from './find-page';
import { EMPTY, people, withFilter } from './find-views';
import { openPanel as open } from './open-panel';

describe('a long list', () => {
  it('is searched after a pause for the last input, and a late answer is dropped', async () => {
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
    await addFilter(panel, 'Technologies');
    const field = combobox(panel, 'Technologies');
    await page.clock.pauseAt(Date.now() + 60_000);
    await field.fill('s');
    await page.clock.runFor(1_000);
    expect(callsOf('findValues')).toEqual([]);
    await field.fill('sa');
    await page.clock.runFor(299);
    expect(callsOf('findValues')).toEqual([]);
    // The page notices the input at its next frame and starts to wait then.
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

  it('can be used by keyboard alone: arrows move, Enter chooses, Escape closes, and the focus stays', async () => {
    const panel = await open(withFilter(EMPTY), { start: 'find' });
    const { page, callsOf, close } = panel;
    const field = combobox(panel, 'Country');
    await field.focus();
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
    expect(await meant(panel)).toBe('Country 19');
    await page.keyboard.press('ArrowDown');
    expect(await meant(panel)).toBe('Country 1');
    await page.keyboard.press('ArrowUp');
    await page.keyboard.press('Enter');
    await page.getByRole('button', { name: 'Remove Country 19' }).waitFor();
    expect(await field.inputValue()).toBe('');
    expect(await hasFocus(field)).toBe(true);
    expect(callsOf('findPreview')).toEqual([]);
    await close();
  });

  it('moves nothing when it opens, and chooses nothing when the focus leaves the field', async () => {
    const panel = await open(withFilter(EMPTY), { start: 'find' });
    const { page, close } = panel;
    const below = combobox(panel, 'Company size');
    const field = combobox(panel, 'Country');
    await field.waitFor();
    // The page may scroll to show the list; what counts is that it pushes nothing away.
    const distance = async () =>
      ((await below.boundingBox())?.y ?? 0) - ((await field.boundingBox())?.y ?? 0);
    const before = await distance();
    await field.fill('germ');
    await option(panel, 'Germany').waitFor();
    expect(await distance()).toBe(before);
    // The switch of the list comes first.
    await page.keyboard.press('Tab');
    expect(await option(panel, 'Germany').count()).toBe(1);
    await page.keyboard.press('Tab');
    expect(await page.getByRole('option').count()).toBe(0);
    expect(await page.locator('.chip').count()).toBe(0);
    await close();
  });

  it('from Lusha accepts a typed value that it does not contain after searching for it', async () => {
    const panel = await open(withFilter(EMPTY, { findValues: () => [] }), { start: 'find' });
    const { page, close } = panel;
    await addFilter(panel, 'Technologies');
    await combobox(panel, 'Technologies').fill('our own');
    await page.keyboard.press('Enter');
    expect(await page.locator('.chip').count()).toBe(0);
    await option(panel, '“our own”, as typed').waitFor();
    await page.keyboard.press('Enter');
    await page.getByRole('button', { name: 'Remove our own' }).waitFor();
    await close();
  });
});

describe('values in groups', () => {
  it('show their group, and are found by it', async () => {
    const panel = await open(withFilter(EMPTY), { start: 'find' });
    const { page, callsOf, close } = panel;
    await addFilter(panel, 'Sub-industry');
    await combobox(panel, 'Sub-industry').fill('finance');
    await expect.poll(() => page.getByRole('option').count()).toBe(2);
    await page.getByRole('option', { name: 'Other (Finance) Finance' }).click();
    await expect
      .poll(() => callsOf('findCheck'))
      .toEqual([[people({ id: 'sub-industry', side: 'include', values: ['Other (Finance)'] })]]);
    await close();
  });
});

describe('several values', () => {
  it('can match one or all, which is offered only where Lusha supports it and for at least two values', async () => {
    const panel = await open(
      withFilter(people({ id: 'technologies', side: 'include', values: ['SAP', 'Oracle'] })),
      { start: 'find' },
    );
    const { page, callsOf, close } = panel;
    await combobox(panel, 'Technologies').click();
    const all = page.getByRole('button', { name: 'Match all values of Technologies' });
    await all.click();
    await expect
      .poll(() => callsOf('findCheck').at(-1))
      .toEqual([people({ id: 'technologies', side: 'include', values: ['SAP', 'Oracle'], match: 'all' })]);
    await page.getByRole('button', { name: 'Remove SAP' }).click();
    await expect
      .poll(() => callsOf('findCheck').at(-1))
      .toEqual([people({ id: 'technologies', side: 'include', values: ['Oracle'] })]);
    expect(await all.count()).toBe(0);
    await close();
  });
});
