/** Searching for people in a real browser: from the menu to the results. */
import type { Frame, Locator } from 'playwright-core';
import { expect, it } from 'vitest';
import { openPage, type PlaygroundPage } from './support/page.js';

const SIDEBAR = '[data-testid=sidebar] iframe';
/** Selects buyers at German manufacturers with 200 to 1,000 people that use SAP. */
const SENTENCE =
  'People with the title procurement or buyer in Germany, at companies with 201 to 500 or 501 to 1,000 employees, in Manufacturing, using sap.';

const isFocused = (element: Locator) => element.evaluate((it) => it === it.ownerDocument.activeElement);

async function openFind(): Promise<{ readonly app: PlaygroundPage; readonly panel: Frame }> {
  const app = await openPage({ setUp: 'ready', plan: 'scale', rows: 20, latencyMs: 50 });
  await app.choose('Extensions', 'Lusha Enrich', 'Find people or companies…');
  const panel = await app.sidebar();
  await panel.getByRole('heading', { name: 'Find people' }).waitFor();
  return { app, panel };
}

it('a search that is put together by mouse finds people for one credit, and costs nothing when repeated', async () => {
  const { app, panel } = await openFind();
  const { lusha } = app.playground;
  const field = (name: string) => panel.getByRole('combobox', { name, exact: true });
  const choose = async (name: string, value: string): Promise<void> => {
    await field(name).click();
    await panel.getByRole('option', { name: value, exact: true }).click();
  };
  for (const title of ['procurement', 'buyer']) {
    await field('Title').fill(title);
    await panel.getByRole('option', { name: `Add “${title}”` }).click();
  }
  await field('Country').fill('germ');
  await panel.getByRole('option', { name: 'Germany', exact: true }).click();
  await choose('Company size', '201–500');
  await choose('Company size', '501–1,000');
  await choose('Industry', 'Manufacturing');
  await panel.getByRole('button', { name: 'More filters' }).click();
  await field('More filters').fill('techno');
  await panel.getByRole('option', { name: /^Technologies/ }).click();
  await field('Technologies').fill('sap');
  await panel.getByRole('option', { name: 'sap', exact: true }).click();
  await panel.getByText(SENTENCE).waitFor();
  expect(lusha.record.chargedRequests).toBe(0);
  await panel.getByRole('button', { name: 'Preview Up to 1 credit' }).click();
  await panel.getByRole('heading', { name: /(people match|person matches)/ }).waitFor();
  await app.figureIs('requests-charged', 1);
  await app.figureIs('credits-total', 1);
  await panel.getByRole('button', { name: 'Edit filters' }).click();
  await panel.getByRole('button', { name: 'Preview 0 credits' }).click();
  await panel.getByRole('heading', { name: /(people match|person matches)/ }).waitFor();
  await app.figureIs('credits-total', 1);
});

it('the same search can be made by keyboard alone', async () => {
  const { app, panel } = await openFind();
  const { keyboard } = app.page;
  const tabTo = async (element: Locator): Promise<void> => {
    await element.waitFor();
    while (!(await isFocused(element))) await keyboard.press('Tab');
  };
  const find = async (name: string, text: string, value: string): Promise<void> => {
    await tabTo(panel.getByRole('combobox', { name, exact: true }));
    await keyboard.type(text);
    await panel.getByRole('option', { name: value, exact: true, selected: true }).waitFor();
    await keyboard.press('Enter');
    await panel.getByRole('button', { name: `Remove ${value}` }).waitFor();
  };
  await panel.getByRole('heading', { name: 'Find people' }).focus();
  await tabTo(panel.getByRole('combobox', { name: 'Title', exact: true }));
  for (const title of ['procurement', 'buyer']) {
    await keyboard.type(title);
    await keyboard.press('Enter');
  }
  await find('Country', 'germ', 'Germany');
  await find('Company size', '201', '201–500');
  await find('Company size', '501', '501–1,000');
  await find('Industry', 'manu', 'Manufacturing');
  await tabTo(panel.getByRole('button', { name: 'More filters' }));
  await keyboard.press('Enter');
  await tabTo(panel.getByRole('combobox', { name: 'More filters', exact: true }));
  await keyboard.type('techno');
  await panel.getByRole('option', { name: /^Technologies/, selected: true }).waitFor();
  await keyboard.press('Enter');
  await find('Technologies', 'sap', 'sap');
  await panel.getByText(SENTENCE).waitFor();
  await tabTo(panel.getByRole('button', { name: 'Preview Up to 1 credit' }));
  await keyboard.press('Enter');
  await panel.getByRole('heading', { name: /(people match|person matches)/ }).waitFor();
  await app.figureIs('requests-charged', 1);
  await app.figureIs('credits-total', 1);
});

it('a search with four filters takes ten clicks from the start page into the sheet, and its emails take one more', async () => {
  const app = await openPage({ setUp: 'ready', plan: 'scale', rows: 20, latencyMs: 20 });
  await app.choose('Extensions', 'Lusha Enrich', 'Open Lusha Enrich');
  const home = await app.sidebar();
  let clicks = 0;
  const click = async (target: Locator): Promise<void> => {
    clicks += 1;
    await target.click();
  };
  await click(home.getByRole('button', { name: /^Find people or companies/ }));
  await app.page.frameLocator(SIDEBAR).getByRole('heading', { name: 'Find people' }).waitFor();
  const panel = await app.sidebar();
  const field = (name: string) => panel.getByRole('combobox', { name, exact: true });
  const option = (name: string) => panel.getByRole('option', { name, exact: true });
  await click(field('Title'));
  await app.page.keyboard.type('CFO');
  await app.page.keyboard.press('Enter');
  await click(field('Level'));
  await click(option('C-Suite'));
  await click(field('Country'));
  await click(option('Germany'));
  await click(field('Industry'));
  await click(option('Manufacturing'));
  await click(panel.getByRole('button', { name: 'Preview Up to 1 credit' }));
  await panel.getByRole('heading', { name: /(people match|person matches)/ }).waitFor();
  expect(clicks).toBe(9);
  await app.figureIs('credits-total', 1);
  await click(panel.getByRole('button', { name: /^Add \d+ (people|person)/ }));
  const emails = panel.getByRole('button', { name: /^Find emails for \d+/ });
  await emails.waitFor();
  expect(clicks).toBe(10);
  const { record } = app.playground.lusha;
  expect(record.credits.revealEmail).toBe(0);
  const searched = record.chargedRequests;
  await click(emails);
  await expect.poll(() => record.credits.revealEmail, { timeout: 60_000 }).toBeGreaterThan(0);
  expect(clicks).toBe(11);
  expect(record.chargedRequests - searched).toBe(1);
  expect(record.chargedTwice).toEqual([]);
});

it('the start page and the search replace each other in the sidebar, and the focus follows the person', async () => {
  const app = await openPage({ setUp: 'ready', rows: 20, latencyMs: 20 });
  await app.choose('Extensions', 'Lusha Enrich', 'Open Lusha Enrich');
  const home = await app.sidebar();
  await home.getByRole('button', { name: /^Find people or companies/ }).click();
  const heading = app.page.frameLocator(SIDEBAR).getByRole('heading', { name: 'Find people' });
  await heading.waitFor();
  await expect.poll(() => isFocused(heading)).toBe(true);
  const find = await app.sidebar();
  await find.getByRole('button', { name: 'Back' }).click();
  const opener = app.page.frameLocator(SIDEBAR).getByRole('button', { name: /^Find people or companies/ });
  await opener.waitFor();
  await expect.poll(() => isFocused(opener)).toBe(true);
});
