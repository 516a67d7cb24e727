/** What a film shows besides the page: a line of text below it, and the pointer, which a screenshot leaves out. */
import type { Locator, Page } from 'playwright-core';

export const CAPTION_HEIGHT = 44;

const STYLE = `
  .page { height: calc(100vh - ${CAPTION_HEIGHT}px) !important; }
  #caption {
    position: fixed; inset: auto 0 0; height: ${CAPTION_HEIGHT}px; z-index: 9999;
    display: grid; place-items: center; background: #16243d; color: #fff; font: 500 19px/1 Arial, sans-serif;
  }
  #pointer { position: fixed; z-index: 10000; pointer-events: none; display: none; }
`;
/** Figures and a key that are for trying out, and that a narrow page cuts off. */
const WITHOUT_NOTES = '.key, .status-quota, .by-kind { display: none !important; }';
const POINTER =
  '<svg width="24" height="30" viewBox="0 0 24 30"><path d="M3 2v21l5.4-4.6 3.3 8 4-1.7-3.3-7.8 7.1-.5z" fill="#111" stroke="#fff" stroke-width="2" stroke-linejoin="round"/></svg>';

/** Hides what is on the page only for trying out. */
export async function hideNotes(page: Page): Promise<void> {
  await page.addStyleTag({ content: WITHOUT_NOTES });
}

/** Makes room for the text and adds both to the page. */
export async function setStage(page: Page): Promise<void> {
  await hideNotes(page);
  await page.addStyleTag({ content: STYLE });
  await page.evaluate(`document.body.insertAdjacentHTML('beforeend',
    ${JSON.stringify(`<div id="caption"></div><div id="pointer">${POINTER}</div>`)})`);
}

export async function say(page: Page, text: string): Promise<void> {
  await page.evaluate(`document.getElementById('caption').textContent = ${JSON.stringify(text)}`);
}

/** Moves the pointer onto what is pressed next. */
export async function pointAt(page: Page, target: Locator): Promise<void> {
  const box = await target.boundingBox();
  if (!box) throw new Error(`Nothing is shown for ${target}.`);
  // At the right, where it does not cover the text.
  const x = box.x + box.width * 0.88;
  const y = box.y + box.height * 0.55;
  await page.mouse.move(x, y);
  await page.evaluate(`Object.assign(document.getElementById('pointer').style,
    { display: 'block', left: '${Math.round(x) - 3}px', top: '${Math.round(y) - 2}px' })`);
}

export async function hidePointer(page: Page): Promise<void> {
  await page.mouse.move(1, 1);
  await page.evaluate(`document.getElementById('pointer').style.display = 'none'`);
}

const PAINTS = 6;

/** Waits until the page has painted what it was told. The editor in a cell follows the formula bar by some paints. */
export async function painted(page: Page): Promise<void> {
  await page.evaluate(`new Promise((done) => {
    const next = (left) => (left > 0 ? requestAnimationFrame(() => next(left - 1)) : done());
    next(${PAINTS});
  })`);
}
