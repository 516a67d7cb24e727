/** The pictures of the README and the docs: 1280 × 760 pixels, one screen of the panel each. */
import { openPrice, openReceipt, openSetUp } from './enrich.ts';
import type { Picture } from './page.ts';
import { openPanel, openSearch, SIDEBAR } from './page.ts';

export const DOCS_SIZE = { width: 1280, height: 760 };

export const DOCS_PICTURES: readonly Picture[] = [
  {
    name: 'formula-and-panel',
    setUp: { setUp: 'at work', latencyMs: 50 },
    async way(page) {
      await openPanel(page);
      await page.waitForFunction(`window.playground.read('Leads', 'E2')[0][0] === 'Jürgen Müllerhoff'`);
    },
  },
  {
    name: 'first-run',
    setUp: { setUp: 'fresh' },
    async way(page) {
      const panel = await openPanel(page);
      await panel.getByRole('button', { name: 'Ask my admin' }).click();
      await panel.getByRole('button', { name: /^Copy/ }).waitFor();
    },
  },
  {
    name: 'use-in-cells',
    setUp: { setUp: 'ready' },
    async way(page) {
      const panel = await openPanel(page);
      await panel.getByRole('button', { name: /^Insert a formula/ }).click();
      // Another page has taken the place of the start page.
      await page
        .frameLocator(SIDEBAR)
        .getByRole('button', { name: /^Insert formula\s*Up to/ })
        .waitFor();
    },
  },
  {
    name: 'enrich-set-up',
    setUp: { setUp: 'ready', plan: 'pro', latencyMs: 20 },
    async way(page) {
      await openSetUp(page);
    },
  },
  {
    name: 'enrich-price-check',
    setUp: { setUp: 'ready', plan: 'pro', latencyMs: 20 },
    async way(page) {
      await openPrice(page);
    },
  },
  {
    name: 'enrich-receipt',
    setUp: { setUp: 'ready', plan: 'pro', latencyMs: 20 },
    async way(page) {
      await openReceipt(page);
    },
  },
  {
    name: 'not-fetched-yet',
    setUp: { setUp: 'ready', latencyMs: 20 },
    async way(page, { host, lusha }) {
      lusha.setLimits({ minute: 1 });
      host.workbook.setFormula('Leads', 'E2', '=LUSHA_EMAIL(A2:C2)&""');
      host.workbook.fillDown('Leads', 'E2:E11');
      await host.workbook.settled();
      const panel = await openPanel(page);
      await panel.getByRole('button', { name: /^Pending cells/ }).click();
      await panel.getByRole('button', { name: /^Fill \d+ cells/ }).waitFor();
    },
  },
  {
    name: 'without-a-key',
    setUp: { setUp: 'fresh' },
    async way(page) {
      const panel = await openPanel(page);
      await panel.getByRole('button', { name: 'Try the demo' }).click();
      await panel.getByText('Demo: fictional people').first().waitFor();
      await page.waitForFunction(
        `window.playground.read('Lusha demo (made-up people)', 'G6')[0][0].includes('.example')`,
      );
      // The start page has counted the formula before it was filled, and counts again when the panel gets the focus.
      await panel.evaluate(`dispatchEvent(new Event('focus'))`);
      await panel.getByText('1 formula pending').waitFor({ state: 'hidden' });
    },
  },
  {
    name: 'prepare-for-sharing',
    setUp: { setUp: 'at work', latencyMs: 50 },
    async way(page, { host }) {
      await host.workbook.settled();
      const panel = await openPanel(page);
      await panel.getByRole('button', { name: /^Prepare for sharing/ }).click();
      await page
        .frameLocator(SIDEBAR)
        .getByText(/will become values/)
        .waitFor();
    },
  },
  {
    name: 'find-search',
    setUp: { setUp: 'ready', plan: 'pro', latencyMs: 20 },
    async way(page) {
      const panel = await openSearch(page);
      await panel.getByRole('combobox', { name: 'Title' }).fill('buyer');
      await page.keyboard.press('Enter');
      await panel.getByRole('combobox', { name: 'Country' }).fill('germ');
      await panel.getByRole('option', { name: 'Germany' }).click();
      await panel.getByText('in Germany.').waitFor();
    },
  },
  {
    name: 'find-into-the-sheet',
    setUp: { setUp: 'ready', plan: 'pro', latencyMs: 20 },
    async way(page) {
      const panel = await openSearch(page);
      await panel.getByRole('combobox', { name: 'Level' }).click();
      await panel.getByRole('option', { name: 'Director' }).click();
      await panel.getByRole('button', { name: /^Preview/ }).click();
      await panel.getByLabel('Number of people to add').fill('60');
      await panel.getByRole('button', { name: /^Add 60 people/ }).click();
      await panel.getByText('60 people added to “').waitFor();
    },
  },
];
