/** A run with two pages that drive it: the panel and the small window beside it. */
import type { Frame } from 'playwright-core';
import { describe, expect, it } from 'vitest';
import { sampledOf } from '../support/extent';
import { openPage, type PlaygroundPage, waitUntil } from './support/page.js';

/** Five requests: a wave of four at once, and one more. */
const ROWS = 500;
/** Longer than the time during which a step starts new requests. */
const STEP_MS = 50_000;

const buy = (page: Frame) => page.getByRole('button', { name: /^Enrich [\d,]+ row/, exact: true });
const receipt = (page: Frame) => page.getByText(/emails? added$/);

/** Opens the panel at the exact price of the large list. */
async function openPriced(): Promise<{ readonly app: PlaygroundPage; readonly panel: Frame }> {
  const app = await openPage({ setUp: 'ready', plan: 'scale', rows: ROWS, latencyMs: 50 });
  // A list that holds the emails would not purchase them again.
  const blank = Array.from({ length: ROWS }, () => ['']);
  app.playground.host.workbook.setValues('Large list', 'C2', blank);
  await app.switchTo('Large list');
  await app.choose('Extensions', 'Lusha Enrich', 'Enrich rows…');
  const panel = await app.sidebar();
  await panel.getByRole('button', { name: /^Check price/ }).click();
  await buy(panel).waitFor();
  return { app, panel };
}

/** Presses Buy while Lusha is so slow that the first wave is unanswered until everything else is in place. */
async function buySlowly(app: PlaygroundPage, panel: Frame): Promise<void> {
  await app.press('Slow requests');
  await buy(panel).click();
  await panel.getByText('You can close this panel.').waitFor();
}

/** Lets the panel purchase while the window that was opened from it watches. */
async function openBoth(): Promise<{
  readonly app: PlaygroundPage;
  readonly panel: Frame;
  readonly window: Frame;
}> {
  const { app, panel } = await openPriced();
  await buySlowly(app, panel);
  await panel.getByRole('button', { name: 'Pop out' }).click();
  await app.page.getByTestId('dialog').waitFor();
  const window = await app.dialog();
  await window.getByText('A step of this run started elsewhere.').waitFor();
  return { app, panel, window };
}

const close = ({ page }: PlaygroundPage, what: 'sidebar' | 'dialog'): Promise<void> =>
  page
    .getByTestId(what)
    .getByRole('button', { name: `Close ${what}` })
    .click();

/** Ends the step that is under way after its first wave, so that another step has to purchase the rest. */
async function endStep(app: PlaygroundPage): Promise<void> {
  const { host, lusha } = app.playground;
  const bought = (): number => lusha.record.credits.revealEmail;
  await waitUntil(
    () => bought() > 0,
    () => 'nothing is bought',
  );
  await app.press('Turn all off');
  host.clock.advance(STEP_MS);
  expect(bought()).toBeLessThan(ROWS);
}

function expectPaidOnce({ playground }: PlaygroundPage): void {
  const { record } = playground.lusha;
  expect(record.chargedTwice).toEqual([]);
  expect(record.credits.revealEmail).toBe(ROWS);
  expect(record.credits.contactSearch).toBe(ROWS / 25);
  expect(record.chargedRequests).toBe(2 * (ROWS / 100));
}

/** What becomes of a run that is open in both. Each takes some 20 s, so a short run tries two of them. */
const OPEN_IN_BOTH: Readonly<Record<string, () => Promise<void>>> = {
  'continues in the window when the panel is closed': async () => {
    const { app, window } = await openBoth();
    await close(app, 'sidebar');
    await endStep(app);
    await receipt(window).waitFor();
    expectPaidOnce(app);
  },

  'continues in the panel when the window is closed': async () => {
    const { app, panel } = await openBoth();
    await close(app, 'dialog');
    await endStep(app);
    await receipt(panel).waitFor();
    expectPaidOnce(app);
  },

  'is worked on by only one of them at a time, and both show the end': async () => {
    const { app, panel, window } = await openBoth();
    await endStep(app);
    await Promise.all([receipt(panel).waitFor(), receipt(window).waitFor()]);
    expectPaidOnce(app);
  },

  'can be stopped from either': async () => {
    const { app, panel, window } = await openBoth();
    await window.getByRole('button', { name: 'Stop' }).click();
    await window.getByText(/remaining/).waitFor();
    await panel.getByText(/remaining/).waitFor();
    expect(app.playground.lusha.record.credits.revealEmail).toBeLessThan(ROWS);
  },

  'is approved once, whichever of them is quicker': async () => {
    const { app, panel } = await openPriced();
    await app.choose('Extensions', 'Lusha Enrich', 'Runs', 'Show progress…');
    const window = await app.dialog();
    await buy(window).waitFor();
    await Promise.all([buy(panel).click(), buy(window).click()]);
    await Promise.all([receipt(panel).waitFor(), receipt(window).waitFor()]);
    expectPaidOnce(app);
  },

  'appears in the window after its approval in the panel, which can then be closed': async () => {
    const { app, panel } = await openPriced();
    await app.choose('Extensions', 'Lusha Enrich', 'Runs', 'Show progress…');
    const window = await app.dialog();
    await buy(window).waitFor();
    await buySlowly(app, panel);
    await close(app, 'sidebar');
    await endStep(app);
    await receipt(window).waitFor();
    expectPaidOnce(app);
  },
};

it.each(sampledOf(Object.entries(OPEN_IN_BOTH), 2, 'open in both'))(
  'a run that is open in the panel and in the window %s',
  (_, playsOut) => playsOut(),
);

describe('the window from the menu', () => {
  it('continues where a closed panel stopped, and closing it loses nothing', async () => {
    const app = await openPage({ setUp: 'ready', plan: 'scale', rows: 20, latencyMs: 100 });
    const openWindow = async (): Promise<Frame> => {
      await app.choose('Extensions', 'Lusha Enrich', 'Runs', 'Show progress…');
      return app.dialog();
    };
    await (await openWindow()).getByText('No run is in progress in this file.').waitFor();
    await close(app, 'dialog');

    await app.choose('Extensions', 'Lusha Enrich', 'Enrich rows…');
    const panel = await app.sidebar();
    await panel.getByRole('button', { name: /^Check price/ }).click();
    await buy(panel).waitFor();
    await close(app, 'sidebar');

    await buy(await openWindow()).waitFor();
    await close(app, 'dialog');
    const window = await openWindow();
    await buy(window).click();
    await receipt(window).waitFor();
    expect(app.playground.lusha.record.chargedTwice).toEqual([]);
  });

  it('can be moved aside, and is below open menus', async () => {
    const app = await openPage({ setUp: 'ready', rows: 20, width: 1000 });
    const { page } = app;
    await app.choose('Extensions', 'Lusha Enrich', 'Runs', 'Show progress…');
    const dialog = page.getByTestId('dialog');
    const title = dialog.getByRole('heading');
    const before = await dialog.boundingBox();
    await title.hover();
    await page.mouse.down();
    await page.mouse.move(120, 90, { steps: 5 });
    await page.mouse.up();
    await page.mouse.move(500, 500);
    const after = await dialog.boundingBox();
    expect(after?.x).toBeLessThan((before?.x ?? 0) - 100);
    await app.choose('Extensions', 'Lusha Enrich', 'Help', 'Open help');
    await (await app.sidebar()).getByRole('heading', { name: 'Help' }).waitFor();
  });
});
