/** Filling a sheet in a real browser: from search results to rows, and on to their emails. */
import type { Frame } from 'playwright-core';
import { expect, it } from 'vitest';
import { openPage } from './support/page.js';

const FIRST_CELL = { row: 1, column: 1, rows: 1, columns: 1 };

/** Returns the credits that a button names. */
function creditsOn(button: string | null): number {
  return Number(/(\d+) credit/.exec(button ?? '')?.[1]);
}

async function chooseDirectors(panel: Frame): Promise<void> {
  await panel.getByRole('combobox', { name: 'Level', exact: true }).click();
  await panel.getByRole('option', { name: 'Director', exact: true }).click();
}

const SIDEBAR = '[data-testid=sidebar] iframe';

it('people are added to a new tab for at most the price on the button, and one press gets their emails', async () => {
  const app = await openPage({ setUp: 'ready', plan: 'scale', rows: 20, latencyMs: 20 });
  const { host, lusha } = app.playground;
  await app.choose('Extensions', 'Lusha Enrich', 'Find people or companies…');
  const panel = await app.sidebar();
  await chooseDirectors(panel);
  await panel.getByRole('button', { name: 'Preview Up to 1 credit' }).click();
  await panel.getByLabel('Number of people to add').fill('60');
  const add = panel.getByRole('button', { name: /^Add 60 people/ });
  await add.waitFor();
  const most = creditsOn(await add.textContent());
  await add.click();
  await panel.getByText('60 people added to “Director”').waitFor();
  await app.page.getByRole('tab', { name: 'Director', selected: true }).waitFor();
  const { selected, sheets } = host.workbook;
  expect(selected).toEqual({ sheetId: sheets.byName('Director')?.id, areas: [FIRST_CELL] });
  const [header = [], ...rows] = host.workbook.getValues('Director', 'A1:Z61');
  const ids = rows.map((row) => row[header.indexOf('Lusha ID')]);
  expect(new Set(ids).size).toBe(60);
  expect(ids).not.toContain('');
  expect(lusha.record.total).toBeLessThanOrEqual(1 + most);

  lusha.record.reset();
  const find = panel.getByRole('button', { name: /^Find emails for \d+ people/ });
  const price = creditsOn(await find.textContent());
  await find.click();
  const next = app.page.frameLocator(SIDEBAR);
  await next
    .getByRole('heading', { name: /^(?:Enrich|Price|Results)/ })
    .first()
    .waitFor();
  await expect.poll(() => lusha.record.total, { timeout: 60_000 }).toBeGreaterThan(0);
  const texts = (): readonly string[] => host.workbook.getValues('Director', 'A1:Z61').flat().map(String);
  const isOpen = (): boolean => texts().some((text) => text === 'Pending' || text === 'Price checked');
  await expect.poll(isOpen, { timeout: 60_000 }).toBe(false);
  expect(texts().some((text) => text.includes('@'))).toBe(true);
  expect(lusha.record.total).toBeLessThanOrEqual(price);
  expect(lusha.record.chargedTwice).toEqual([]);
  expect(lusha.record.requests.filter(({ path }) => /search|prospecting/.test(path))).toEqual([]);
});

it('a search that was saved in the panel is available to the next person who opens it', async () => {
  const app = await openPage({ setUp: 'ready', plan: 'scale', rows: 20, latencyMs: 20 });
  await app.choose('Extensions', 'Lusha Enrich', 'Find people or companies…');
  const panel = await app.sidebar();
  await chooseDirectors(panel);
  await panel.getByText('People at the level Director.').waitFor();
  await panel.getByRole('button', { name: /^Saved/ }).click();
  await panel.getByRole('button', { name: 'Save this search…' }).click();
  await panel.getByLabel('Name of this search').fill('Directors');
  await panel.getByLabel('Name of this search').press('Enter');
  await panel.getByRole('button', { name: 'Saved (1)' }).waitFor();
  await panel.getByRole('button', { name: 'Back' }).click();
  await app.page
    .frameLocator(SIDEBAR)
    .getByRole('button', { name: /^Find people or companies/ })
    .waitFor();
  await app.choose('Extensions', 'Lusha Enrich', 'Find people or companies…');
  const again = app.page.frameLocator(SIDEBAR);
  await again.getByRole('button', { name: 'Saved (1)' }).click();
  await again.getByRole('button', { name: 'Directors People at the level Director' }).click();
  await again.getByRole('button', { name: 'Remove Director' }).waitFor();
  expect(await app.figure('credits-total')).toBe(0);
});

it('a saved search fills the file again after it was reopened, with people who were not there before', async () => {
  const app = await openPage({ setUp: 'ready', plan: 'scale', rows: 20, latencyMs: 20 });
  const { host, lusha } = app.playground;
  const fillWith = async (count: number): Promise<void> => {
    const panel = app.page.frameLocator(SIDEBAR);
    await panel.getByRole('button', { name: /^Preview/ }).click();
    await panel.getByLabel('Number of people to add').fill(String(count));
    await panel.getByRole('button', { name: `Add ${count} people` }).click();
    await panel.getByText(new RegExp(`${count} people added to “`)).waitFor();
  };
  await app.choose('Extensions', 'Lusha Enrich', 'Find people or companies…');
  const first = await app.sidebar();
  await chooseDirectors(first);
  await first.getByText('People at the level Director.').waitFor();
  await first.getByRole('button', { name: /^Saved/ }).click();
  await first.getByRole('button', { name: 'Save this search…' }).click();
  await first.getByLabel('Name of this search').fill('Directors');
  await first.getByLabel('Name of this search').press('Enter');
  await fillWith(40);
  await app.press('Reopen file');
  await app.choose('Extensions', 'Lusha Enrich', 'Find people or companies…');
  const panel = app.page.frameLocator(SIDEBAR);
  await panel.getByRole('button', { name: 'Clear' }).click();
  await panel.getByRole('button', { name: 'Saved (1)' }).click();
  await panel.getByRole('button', { name: /^Directors/ }).click();
  await panel.getByRole('button', { name: 'Remove Director' }).waitFor();
  await fillWith(30);
  await panel.getByText('Added earlier').waitFor();
  const ids = host.workbook.sheets
    .list()
    .filter(({ name }) => name.startsWith('Director'))
    .flatMap(({ name }) => {
      const [header = [], ...rows] = host.workbook.getValues(name, 'A1:Z60');
      return rows.map((row) => row[header.indexOf('Lusha ID')]).filter((id) => id !== '');
    });
  expect(ids).toHaveLength(70);
  expect(new Set(ids).size).toBe(70);
  // The first two pages are known, so the second fill purchases the pages after them.
  expect(lusha.record.total).toBeLessThanOrEqual(4);
});
