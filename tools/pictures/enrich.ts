/** The steps of enriching a list in the panel, up to the screen that a picture shows. */
import type { Frame, Locator, Page } from 'playwright-core';
import { openPanel } from './page.ts';

/** The buttons that lead from one screen to the next. */
export const buttons = (
  panel: Frame,
): Readonly<Record<'start' | 'check' | 'buy' | 'stop' | 'done', Locator>> => ({
  start: panel.getByRole('button', { name: /^Enrich a list/ }).first(),
  check: panel.getByRole('button', { name: /^Check price/ }),
  buy: panel.getByRole('button', { name: /^Enrich [\d,]+ row/, exact: true }),
  stop: panel.getByRole('button', { name: 'Stop' }),
  done: panel.getByRole('button', { name: 'View in sheet' }),
});

/** Opens the panel and chooses *Enrich a list*. */
export async function openSetUp(page: Page): Promise<Frame> {
  const panel = await openPanel(page);
  await buttons(panel).start.click();
  await buttons(panel).check.waitFor();
  return panel;
}

export async function openPrice(page: Page): Promise<Frame> {
  const panel = await openSetUp(page);
  await buttons(panel).check.click();
  await buttons(panel).buy.waitFor();
  return panel;
}

export async function openReceipt(page: Page): Promise<Frame> {
  const panel = await openPrice(page);
  await buttons(panel).buy.click();
  await buttons(panel).done.waitFor();
  return panel;
}
