/** The tour of the README: from a list of leads to a finished list, as a short film of the real page. */
import { writeFileSync } from 'node:fs';
import type { Browser, Locator, Page, Frame as Panel } from 'playwright-core';
import type { Playground } from '../../playground/web/server.ts';
import { buttons } from './enrich.ts';
import { encodeGif, type Frame } from './gif.ts';
import { fitAdded, NARROW, writeLeads } from './leads.ts';
import { openedPanel, select, visit } from './page.ts';
import { CAPTION_HEIGHT, hidePointer, painted, pointAt, say, setStage } from './stage.ts';

const SIZE = { width: 1024, height: 700 + CAPTION_HEIGHT };
/** Enough for several batches, so that the run has a middle. */
const ROWS = 900;
/** Longer than the panel waits between two looks at a run, so that each wave of four batches is shown. */
const LATENCY_MS = 3_200;
const WAVES = ['400 of', '800 of'];
const FORMULA = `=LUSHA_ENRICH(A2:B${ROWS + 1}, "title")`;

/** Films the tour and writes it as an animated GIF. */
export async function takeTour(browser: Browser, file: string): Promise<void> {
  const frames: Frame[] = [];
  await visit(
    browser,
    SIZE,
    { setUp: 'ready', plan: 'pro', latencyMs: LATENCY_MS },
    async (page, playground) => {
      writeLeads(playground, ROWS, NARROW);
      await setStage(page);
      const film: Film = {
        page,
        playground,
        async hold(ms) {
          await painted(page);
          frames.push({ png: await page.screenshot({ animations: 'disabled' }), ms });
        },
        async press(target, ms = 700) {
          await pointAt(page, target);
          await film.hold(ms);
          await target.click();
        },
      };
      await showFormula(film);
      await showPrice(film, await showPanel(film));
    },
  );
  const gif = encodeGif(frames);
  writeFileSync(file, gif);
  const seconds = frames.reduce((sum, { ms }) => sum + ms, 0) / 1000;
  console.log(`${file}: ${frames.length} frames, ${seconds} s, ${Math.round(gif.length / 1024)} KB`);
}

interface Film {
  readonly page: Page;
  readonly playground: Playground;
  /** Adds what the page shows now, for so many ms. */
  hold(ms: number): Promise<void>;
  /** Shows the pointer on the target, and clicks it. */
  press(target: Locator, ms?: number): Promise<void>;
}

/** Waits until a cell of the leads shows the text. */
async function shows(page: Page, a1: string, text: string): Promise<void> {
  await page.waitForFunction(`window.playground.read('Leads', '${a1}')[0][0] === '${text}'`);
}

async function showFormula({ page, playground, hold }: Film): Promise<void> {
  await say(page, 'A list of leads: names and companies');
  await shows(page, 'A2', 'Jürgen Müllerhoff');
  await hold(1800);
  await select(page, 'C2');
  await say(page, 'One formula fills the titles');
  const third = Math.ceil(FORMULA.length / 3);
  for (const part of [FORMULA.slice(0, third), FORMULA.slice(third, 2 * third), FORMULA.slice(2 * third)]) {
    await page.keyboard.type(part);
    await hold(350);
  }
  await hold(500);
  await page.keyboard.press('Enter');
  await page.waitForFunction(`window.playground.read('Leads', 'C${ROWS + 1}')[0][0] !== ''`);
  await playground.host.workbook.settled();
  await select(page, 'A1');
  await hold(1800);
}

async function showPanel({ page, press, hold }: Film): Promise<Panel> {
  await say(page, 'The panel adds emails to the whole list');
  await page.getByRole('button', { name: 'Extensions', exact: true }).click();
  await page.getByRole('menuitem', { name: 'Lusha Enrich' }).last().click();
  await press(page.getByRole('menuitem', { name: 'Open Lusha Enrich' }).last(), 900);
  const panel = await openedPanel(page);
  const { start, check } = buttons(panel);
  await start.getByText('rows without email').waitFor();
  await press(start, 1300);
  await check.waitFor();
  await say(page, 'The columns are recognized: choose what to add');
  await hidePointer(page);
  await hold(1800);
  await press(check);
  return panel;
}

async function showPrice({ page, playground, press, hold }: Film, panel: Panel): Promise<void> {
  const { buy, stop, done } = buttons(panel);
  await buy.waitFor();
  fitAdded(playground, NARROW);
  await say(page, 'The price comes first: the button names the most that it can cost');
  await hidePointer(page);
  await hold(2600);
  await press(buy, 1000);
  await say(page, 'Purchased in batches, and nobody is paid for twice');
  await hidePointer(page);
  await stop.waitFor();
  await hold(700);
  for (const rows of WAVES) {
    await panel.locator('.progress').getByText(rows).waitFor();
    await hold(900);
  }
  await done.waitFor();
  await say(page, 'Done: a status for each row, and a receipt');
  await hold(4000);
}
