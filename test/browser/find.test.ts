/** Finding people in a real browser: from the menu to those who match. */
import type { Browser } from 'playwright-core';
import { afterAll, beforeAll, expect, it } from 'vitest';
import { launchBrowser } from './support/launch.js';
import { openPage } from './support/page.js';

const SIDEBAR = '[data-testid=sidebar] iframe';

let browser: Browser;
beforeAll(async () => {
  browser = await launchBrowser();
});
afterAll(() => browser.close());

it('a search built by mouse finds people for one credit, and again for nothing', async () => {
  const app = await openPage(browser, { setUp: 'ready', plan: 'scale', rows: 20, latencyMs: 100 });
  const { lusha } = app.playground;
  await app.choose('Extensions', 'Lusha Enrich', 'Find people…');
  const panel = await app.sidebar();
  await panel.locator('summary', { hasText: 'Level' }).click();
  await panel.getByLabel('Director', { exact: true }).check();
  await panel.locator('summary', { hasText: 'Country' }).click();
  await panel.getByRole('combobox', { name: 'Country' }).fill('germ');
  await panel.getByRole('option', { name: 'Germany', exact: true }).click();
  await panel.getByText('People at the level Director in Germany.').waitFor();
  expect(lusha.record.chargedRequests).toBe(0);
  await panel.getByRole('button', { name: 'Look (1 credit)' }).click();
  await panel.getByRole('heading', { name: /people match/ }).waitFor();
  await app.figureIs('requests-charged', 1);
  await app.figureIs('credits-total', 1);
  await panel.getByRole('button', { name: 'Change the search' }).click();
  await panel.getByRole('button', { name: 'Look (free)' }).click();
  await panel.getByText('nothing was spent').waitFor();
  await app.figureIs('credits-total', 1);
});

it('start page and search come in place of each other in the sidebar', async () => {
  const app = await openPage(browser, { setUp: 'ready', rows: 20, latencyMs: 20 });
  await app.choose('Extensions', 'Lusha Enrich', 'Open Lusha Enrich');
  const home = await app.sidebar();
  await home.getByRole('button', { name: 'Find people' }).click();
  await app.page.frameLocator(SIDEBAR).getByRole('heading', { name: 'Find people' }).waitFor();
  const find = await app.sidebar();
  await find.getByRole('button', { name: 'Back' }).click();
  await app.page.frameLocator(SIDEBAR).getByRole('button', { name: 'Find people' }).waitFor();
});
