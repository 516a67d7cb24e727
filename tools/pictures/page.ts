/** The playground's page in a browser, set up for pictures: a fresh file, a fixed clock, and the ways to a screen. */
import { writeFileSync } from 'node:fs';
import type { Browser, Frame, Page } from 'playwright-core';
import { type Playground, type PlaygroundOptions, startPlayground } from '../../playground/web/server.ts';

/** One picture: how the playground is set up, and the steps to the screen that is shown. */
export interface Picture {
  readonly name: string;
  readonly setUp: PlaygroundOptions;
  way(page: Page, playground: Playground): Promise<void>;
}

export interface Size {
  readonly width: number;
  readonly height: number;
}

export const SIDEBAR = '[data-testid=sidebar] iframe';

/** A Monday morning: what a picture shows does not depend on the day on which it is taken. */
const STARTS_AT = Date.UTC(2026, 0, 12, 9, 30);

/** Opens a fresh playground in a page, lets `use` work with it, and closes both. */
export async function visit(
  browser: Browser,
  size: Size,
  setUp: PlaygroundOptions,
  use: (page: Page, playground: Playground) => Promise<void>,
): Promise<void> {
  const playground = await startPlayground({ rows: 20, startsAt: STARTS_AT, ...setUp });
  const page = await browser.newPage({ viewport: size, reducedMotion: 'reduce' });
  try {
    await page.clock.setFixedTime(STARTS_AT);
    await page.goto(playground.url);
    await page.waitForFunction('window.playground.selected() !== null');
    await use(page, playground);
  } finally {
    await page.close();
    await playground.close();
  }
}

/** Takes each picture and writes it into the folder as PNG. */
export async function takePictures(
  browser: Browser,
  folder: string,
  size: Size,
  pictures: readonly Picture[],
): Promise<void> {
  for (const { name, setUp, way } of pictures) {
    await visit(browser, size, setUp, async (page, playground) => {
      await way(page, playground);
      await page.locator('[data-testid=running][data-value="0"]').waitFor();
      await page.mouse.move(size.width / 2, size.height - 10);
      writeFileSync(`${folder}/${name}.png`, await page.screenshot());
    });
    console.log(`${folder}/${name}.png`);
  }
}

export const openPanel = (page: Page): Promise<Frame> => openBy(page, 'Open Lusha Enrich');
export const openSearch = (page: Page): Promise<Frame> => openBy(page, 'Find people or companies…');

async function openBy(page: Page, entry: string): Promise<Frame> {
  await page.getByRole('button', { name: 'Extensions', exact: true }).click();
  for (const label of ['Lusha Enrich', entry]) {
    await page.getByRole('menuitem', { name: label }).last().click();
  }
  return openedPanel(page);
}

/** Waits until the panel shows a screen; gives its frame. */
export async function openedPanel(page: Page): Promise<Frame> {
  const frame = await (await page.getByTestId('sidebar').locator('iframe').elementHandle())?.contentFrame();
  if (!frame) throw new Error('The panel has no frame.');
  await frame.locator('#panel h1').waitFor({ state: 'attached' });
  return frame;
}

/** Selects a cell of the sheet in front by the name box. */
export async function select(page: Page, a1: string): Promise<void> {
  const box = page.locator('[data-u-comp=defined-name] input');
  await box.fill(a1);
  await box.press('Enter');
  await page.waitForFunction(
    `window.playground.selected() === '${a1}' && document.activeElement?.isContentEditable`,
  );
}
