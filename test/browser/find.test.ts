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
  const unfold = (name: string) => panel.getByText(name, { exact: true }).click();
  await unfold('Title');
  for (const title of ['procurement', 'buyer']) {
    await panel.getByLabel('Title: type one').fill(title);
    await panel.getByRole('button', { name: 'Add' }).click();
  }
  await unfold('Country');
  await panel.getByRole('combobox', { name: 'Country' }).fill('germ');
  await panel.getByRole('option', { name: 'Germany', exact: true }).click();
  await unfold('Size');
  await panel.getByLabel('201-500').check();
  await panel.getByLabel('501-1000').check();
  await unfold('Industry');
  await panel.getByLabel('Manufacturing').check();
  await unfold('Technologies');
  await panel.getByRole('combobox', { name: 'Technologies' }).fill('sap');
  await panel.getByRole('option', { name: 'sap', exact: true }).click();
  await panel.getByText(SENTENCE).waitFor();
  expect(lusha.record.chargedRequests).toBe(0);
  await panel.getByRole('button', { name: 'Preview 1 credit' }).click();
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
  const unfold = async (name: string): Promise<void> => {
    await tabTo(panel.locator('summary', { hasText: new RegExp(`^${name}$`) }));
    await keyboard.press('Enter');
  };
  const find = async (name: string, text: string, value: string): Promise<void> => {
    await tabTo(panel.getByRole('combobox', { name }));
    await keyboard.type(text);
    await panel.getByRole('option', { name: value, exact: true, selected: true }).waitFor();
    await keyboard.press('Enter');
    await panel.getByRole('button', { name: `Remove ${value}` }).waitFor();
  };
  const tick = async (label: string): Promise<void> => {
    await tabTo(panel.getByLabel(label, { exact: true }));
    await keyboard.press('Space');
  };
  await panel.getByRole('heading', { name: 'Find people' }).focus();
  await unfold('Title');
  await tabTo(panel.getByLabel('Title: type one'));
  await keyboard.type('procurement');
  await keyboard.press('Enter');
  await keyboard.type('buyer');
  await keyboard.press('Enter');
  await unfold('Country');
  await find('Country', 'germ', 'Germany');
  await unfold('Size');
  await tick('201-500');
  await tick('501-1000');
  await unfold('Industry');
  await tick('Manufacturing');
  await unfold('Technologies');
  await find('Technologies', 'sap', 'sap');
  await panel.getByText(SENTENCE).waitFor();
  await tabTo(panel.getByRole('button', { name: 'Preview 1 credit' }));
  await keyboard.press('Enter');
  await panel.getByRole('heading', { name: /(people match|person matches)/ }).waitFor();
  await app.figureIs('requests-charged', 1);
  await app.figureIs('credits-total', 1);
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
