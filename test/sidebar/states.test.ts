import axe from 'axe-core';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { sampledOf } from '../support/extent';
import type { OpenPanel } from './open-panel';
import { STATES } from './states/all';
import { openState } from './states/state';

/** The elements that can have the focus, in page order; a group of radio buttons counts as one. */
const CONTROLS = `[...document.querySelectorAll('a[href], button, input, textarea, select, summary')]
  .filter((element) => element.checkVisibility() && !(element.type === 'radio' && !element.checked))`;

const VIOLATIONS = `axe.run({ resultTypes: ['violations'] }).then(({ violations }) =>
  violations.map(({ id, nodes }) => id + ' ' + nodes.map((node) => node.html).join(' ')))`;

/** The largest right edge of any element, in pixels. */
const REACH = `Math.max(
  document.documentElement.scrollWidth,
  ...[...document.querySelectorAll('main *, .demo *')]
    .filter((element) => !element.closest('.unseen') && !element.matches('textarea'))
    .map((element) => element.getBoundingClientRect().right),
)`;

/** Opening a state takes half a second. */
const TESTED = sampledOf(Object.entries(STATES), 140, 'states');

describe.each(TESTED)('the state "%s"', (_, state) => {
  let panel: OpenPanel;
  beforeAll(async () => {
    panel = await openState(state);
  });
  afterAll(() => panel.close());

  it('shows its text, and axe finds no problem', async () => {
    await panel.page.getByText(state.sees).first().waitFor({ state: 'attached' });
    await panel.page.evaluate(axe.source);
    expect(await panel.page.evaluate(VIOLATIONS)).toEqual([]);
  });

  it('has nothing that scrolls sideways', async () => {
    expect(await panel.page.evaluate(REACH)).toBeLessThanOrEqual(state.width ?? 300);
  });

  it('can be used by keyboard alone, with a ring around the focused element', async () => {
    const { page } = panel;
    // A list of a field closes when the focus leaves it; its buttons are reached from the field alone.
    await page.evaluate('document.activeElement.blur()');
    const controls = (await page.evaluate(
      `${CONTROLS}.map((element) => (element.dataset.nth = '').length).length`,
    )) as number;
    await page.evaluate(`${CONTROLS}.forEach((element, at) => { element.dataset.nth = at; })`);
    const reached = new Set<string>();
    // The tab order goes round once, past the controls of the browser.
    for (let press = 0; reached.size < controls && press < 2 * controls + 4; press += 1) {
      await page.keyboard.press('Tab');
      const at = (await page.evaluate(`(() => {
        const element = document.activeElement;
        const ringed = element.matches('[role=switch]') ? element.nextElementSibling : element;
        return [element.dataset.nth ?? '', getComputedStyle(ringed).outlineStyle];
      })()`)) as readonly [string, string];
      if (at[0] !== '') {
        reached.add(at[0]);
        expect(at[1]).not.toBe('none');
      }
    }
    expect(reached.size).toBe(controls);
  });
});
