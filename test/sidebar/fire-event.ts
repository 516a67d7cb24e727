/** Events of the window that no test can cause otherwise. */
import type { Page } from 'playwright-core';

/** Longer in ms than the panel takes to listen after it has drawn: it begins to in the next frame. */
const LISTENS_AFTER_MS = 200;

/** Tells the page that the connection is back, or that the person has come back to it, once what it shows listens. */
export async function fireEvent(page: Page, type: 'online' | 'focus'): Promise<void> {
  await page.evaluate(`new Promise((listens) => {
    requestAnimationFrame(() => requestAnimationFrame(() => setTimeout(listens, ${LISTENS_AFTER_MS})));
  }).then(() => void window.dispatchEvent(new Event('${type}')))`);
}
