/** The pictures of the Marketplace listing: icons, the card banner, and screenshots of the page. */
import { writeFileSync } from 'node:fs';
import type { Browser, Page } from 'playwright-core';
import type { Playground } from '../../playground/web/server.ts';
import { openPrice, openReceipt, openSetUp } from './enrich.ts';
import { fitAdded, WIDE, writeLeads } from './leads.ts';
import { BLUE, mark } from './mark.ts';
import { openPanel, openSearch, type Picture, type Size, select, takePictures } from './page.ts';
import { hideNotes } from './stage.ts';

const ICON_SIZES = [128, 96, 48, 32];
const BANNER = { width: 220, height: 140 };
const SCREENSHOT = { width: 1280, height: 800 };
/** So many people that cells may look up and buy within their daily limit, and that fill the page. */
const FORMULA_ROWS = 24;
const LIST_ROWS = 240;

/** Takes all pictures of the listing and writes them into the folder. */
export async function takeListing(browser: Browser, folder: string): Promise<void> {
  for (const size of ICON_SIZES) {
    await draw(browser, `${folder}/icon-${size}.png`, { width: size, height: size }, mark(size));
  }
  await draw(browser, `${folder}/banner.png`, BANNER, banner());
  await takePictures(browser, folder, SCREENSHOT, SCREENSHOTS);
}

const SCREENSHOTS: readonly Picture[] = [
  onLeads('screenshot-1-formula', FORMULA_ROWS, async (page, { host }) => {
    host.workbook.setFormula('Leads', 'C2', `=LUSHA_ENRICH(A2:B${FORMULA_ROWS + 1}, "title, email")`);
    await host.workbook.settled();
    await select(page, 'C2');
    const panel = await openPanel(page);
    await panel.getByText(/without email/).waitFor();
    // The grid has moved the selected cell to its left edge.
    await page.mouse.move(SCREENSHOT.width / 3, SCREENSHOT.height / 2);
    await page.mouse.wheel(-SCREENSHOT.width, 0);
  }),
  onLeads('screenshot-2-set-up', LIST_ROWS, async (page) => {
    await openSetUp(page);
  }),
  onLeads('screenshot-3-price', LIST_ROWS, async (page, playground) => {
    await openPrice(page);
    fitAdded(playground, WIDE);
  }),
  onLeads('screenshot-4-finished', LIST_ROWS, async (page, playground) => {
    await openReceipt(page);
    fitAdded(playground, WIDE);
  }),
  onLeads('screenshot-5-search', LIST_ROWS, async (page) => {
    const panel = await openSearch(page);
    await panel.getByRole('combobox', { name: 'Title' }).fill('buyer');
    await page.keyboard.press('Enter');
    await panel.getByRole('combobox', { name: 'Country' }).fill('germ');
    await panel.getByRole('option', { name: 'Germany' }).click();
    await panel.getByText('in Germany.').waitFor();
    await panel.getByRole('button', { name: /^Preview/ }).click();
    await panel.getByLabel('Number of people to add').waitFor();
  }),
];

/** Describes a picture of the page with a list of `rows` leads in front. */
function onLeads(name: string, rows: number, way: Picture['way']): Picture {
  return {
    name,
    setUp: { setUp: 'ready', plan: 'pro', latencyMs: 20 },
    async way(page: Page, playground: Playground) {
      writeLeads(playground, rows, WIDE);
      await hideNotes(page);
      await way(page, playground);
    },
  };
}

function banner(): string {
  return `<div style="width:220px;height:140px;background:#eaf1fe;display:flex;align-items:center;gap:12px;
    padding-left:16px;box-sizing:border-box;font:700 20px/24px Arial,'Liberation Sans',sans-serif;color:${BLUE}">
    ${mark(72)}<div>Enrich<br>for Lusha</div></div>`;
}

/** Draws markup with the browser; what it leaves out is transparent. */
async function draw(browser: Browser, file: string, size: Size, markup: string): Promise<void> {
  const page = await browser.newPage({ viewport: size });
  await page.setContent(`<body style="margin:0;display:flex">${markup}</body>`);
  writeFileSync(file, await page.screenshot({ omitBackground: true }));
  await page.close();
  console.log(file);
}
