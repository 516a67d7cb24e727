/** Finding people in a real browser: from the menu to a tab of them, ready to enrich. */
import type { Browser } from 'playwright-core';
import { afterAll, beforeAll, expect, it } from 'vitest';
import { launchBrowser } from './support/launch.js';
import { openPage } from './support/page.js';

let browser: Browser;
beforeAll(async () => {
  browser = await launchBrowser();
});
afterAll(() => browser.close());

it('a filter built by mouse finds people for one credit, who go into a tab of their own and on to a run', async () => {
  const app = await openPage(browser, { setUp: 'ready', plan: 'scale', rows: 20, latencyMs: 100 });
  const { host, lusha } = app.playground;
  await app.choose('Extensions', 'Lusha Enrich', 'Find people…');
  const panel = await app.sidebar();
  await panel.locator('summary', { hasText: 'Level' }).click();
  await panel.getByLabel('Director', { exact: true }).check();
  await panel.locator('summary', { hasText: 'Country' }).click();
  await panel.getByLabel('Country: type one').fill('germ');
  await panel.getByRole('button', { name: 'Germany', exact: true }).click();
  await panel.getByText('People at the level Director in Germany.').waitFor();
  expect(lusha.record.chargedRequests).toBe(0);
  await panel.getByRole('button', { name: 'Look (1 credit)' }).click();
  await panel.getByRole('heading', { name: /people match/ }).waitFor();
  await app.figureIs('requests-charged', 1);
  await app.figureIs('credits-total', 1);
  await panel.getByRole('button', { name: 'Put into a new tab (free)' }).click();
  await panel.getByText(/people in the new tab/).waitFor();
  const tab = host.workbook.sheets.list().find(({ name }) => name.startsWith('Lusha search'))?.name ?? '';
  const [header = [], ...rows] = host.workbook.getValues(tab, 'A1:G26');
  expect(header[0]).toBe('Full name');
  expect(rows.every((row) => row[4] === 'Germany' && row[6] !== '')).toBe(true);
  await panel.getByRole('button', { name: 'Reveal e-mails…' }).click();
  await panel
    .getByText(/25 rows/)
    .first()
    .waitFor();
  await app.figureIs('credits-total', 1);
});
