import { describe, expect, it } from 'vitest';
import type { Answers } from './fake-script';
import { type OpenPanel, openPanel as open } from './open-panel';
import { finished, formulasOff, inDemo, pendingCells, view } from './views';

async function formulas(more: Answers = {}): Promise<OpenPanel> {
  const panel = await open({ view: () => view(), pendingCells: () => pendingCells(), ...more });
  await panel.page.locator('#open-formulas').click();
  return panel;
}

describe('the switch for formulas', () => {
  it('turns formulas on with the suggested limit, by keyboard', async () => {
    let shown = formulasOff();
    const { page, callsOf, close } = await formulas({
      view: () => shown,
      setCells: () => {
        shown = view();
        return shown;
      },
    });
    await page.getByRole('switch').focus();
    await page.keyboard.press('Space');
    await page.getByText('Formulas are on in this file.').waitFor();
    expect(callsOf('setCells')).toEqual([[true, { credits: 100, phones: 25 }]]);
    expect(await page.getByRole('switch').isChecked()).toBe(true);
    await close();
  });

  it('turns formulas off, whatever the fields contain', async () => {
    let shown = view();
    const { page, callsOf, close } = await formulas({
      view: () => shown,
      setCells: () => {
        shown = formulasOff();
        return shown;
      },
    });
    await page.getByLabel('Daily limit', { exact: true }).fill('nonsense');
    await page.getByText('Let formulas in this file spend credits').click();
    await page.getByText('Formulas are off in this file.').waitFor();
    expect(callsOf('setCells')).toEqual([[false, { credits: 100, phones: 25 }]]);
    await close();
  });

  it('stays as it was when saving failed, and says so', async () => {
    const { page, close } = await formulas({ view: () => formulasOff() });
    await page.getByText('Let formulas in this file spend credits').click();
    await page.getByRole('alert').waitFor();
    expect(await page.getByRole('switch').isChecked()).toBe(false);
    await close();
  });

  it('is available when another key was seen, which may be an earlier one', async () => {
    const { page, close } = await formulas({ view: () => formulasOff({ found: 'another key' }) });
    await page.getByText('Formulas here use another person’s key.').waitFor();
    expect(await page.getByRole('switch').count()).toBe(1);
    await close();
  });

  it('is not available in the demo', async () => {
    const { page, close } = await formulas({ view: () => inDemo() });
    await page.getByText('answered with fictional people', { exact: false }).first().waitFor();
    expect(await page.getByRole('switch').count()).toBe(0);
    await close();
  });
});

describe('the spending limit', () => {
  it('is saved as typed', async () => {
    const { page, callsOf, close } = await formulas({ setCells: () => view() });
    await page.getByLabel('Daily limit', { exact: true }).fill('1,000');
    await page.getByLabel('Daily limit for phones').fill('50');
    await page.keyboard.press('Enter');
    await page.getByText('Limit saved.').waitFor();
    expect(callsOf('setCells')).toEqual([[true, { credits: 1000, phones: 50 }]]);
    await close();
  });

  it('offers to fill what is pending when it was saved, with the price', async () => {
    const { page, callsOf } = await formulas({
      setCells: () => view(),
      pendingCells: () => pendingCells({ cells: 12, atMost: 13 }),
      fetchPending: () => finished({ credits: 13 }),
    });
    await page.getByLabel('Daily limit', { exact: true }).fill('1,000');
    await page.keyboard.press('Enter');
    const fill = page.getByRole('button', { name: 'Fill 12 cells Up to 13 credits' });
    await fill.waitFor();
    expect(callsOf('fetchPending')).toEqual([]);
    await fill.click();
    await page.getByText('12 fetched, 12 cells updated, 13 credits used.').waitFor();
    expect(callsOf('fetchPending')).toHaveLength(1);
  });

  it('shows how much of it was spent today', async () => {
    const { page, close } = await formulas();
    expect(await page.getByRole('meter', { name: 'Credits' }).getAttribute('value')).toBe('12');
    await close();
  });
});
