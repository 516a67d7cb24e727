/** Every state of the panel fits: at 200 % text size, and in a language whose words are half as long again. */
import type { Page } from 'playwright-core';
import { expect, it } from 'vitest';
import { sampledOf } from '../support/extent';
import { STATES } from './states/all';
import { openState } from './states/state';

/** Returns the elements that reach beyond the page, at the width that the zoom leaves, each with its right edge. */
const TOO_WIDE = `(() => {
  const width = document.documentElement.clientWidth;
  const beyond = [...document.querySelectorAll('main *, .demo *')].filter((element) => {
    if (element.closest('.unseen') || element.matches('textarea, option') || !element.checkVisibility()) return false;
    const { right, width: own } = element.getBoundingClientRect();
    return own > 0 && right > width + 1;
  });
  const scrolls = document.documentElement.scrollWidth > width + 1;
  return beyond.length > 0 || scrolls ? beyond.slice(0, 3).map((one) => one.outerHTML.slice(0, 120)).concat('scrolls ' + scrolls) : [];
})()`;

/** Returns the buttons whose text is cut off. */
const CUT = `[...document.querySelectorAll('button, a.button')]
  .filter((one) => one.checkVisibility() && !one.closest('.unseen'))
  .filter((one) => one.scrollWidth > one.clientWidth + 1 || one.scrollHeight > one.clientHeight + 1)
  .map((one) => one.outerHTML.slice(0, 120))`;

/** Makes every word of the page half as long again, as another language may be. */
const LENGTHEN = `(() => {
  const texts = document.createTreeWalker(document.querySelector('#panel'), NodeFilter.SHOW_TEXT);
  const longer = (word) => word + word.slice(0, Math.ceil(word.length / 2)).toLowerCase();
  while (texts.nextNode()) {
    const node = texts.currentNode;
    if (node.parentElement.closest('style, script, textarea')) continue;
    node.data = node.data.replace(/[A-Za-z’]{2,}/g, longer);
  }
})()`;

const ZOOM = `document.documentElement.style.zoom = '2'`;
const UNZOOM = `document.documentElement.style.zoom = ''`;

async function misfits(page: Page): Promise<readonly string[]> {
  return [...((await page.evaluate(TOO_WIDE)) as string[]), ...((await page.evaluate(CUT)) as string[])];
}

it.each(sampledOf(Object.entries(STATES), 30))('the state "%s" fits', async (_name, state) => {
  const panel = await openState(state);
  try {
    await panel.page.evaluate(ZOOM);
    expect(await misfits(panel.page), 'at 200 %').toEqual([]);
    await panel.page.evaluate(`${UNZOOM}; ${LENGTHEN}`);
    expect(await misfits(panel.page), 'with longer words').toEqual([]);
  } finally {
    await panel.close();
  }
});
