/** With a script that takes a second, every button shows at once that it was pressed, and a second press sends nothing. */
import { expect, it } from 'vitest';
import type { Rpc } from '../../src/rpc';
import { sampledOf } from '../support/extent';
import { type Answers, GoogleFailure } from './fake-script';
import type { OpenPanel } from './open-panel';
import { STATES } from './states/all';
import { openState, type State } from './states/state';

const SLOW_MS = 1_000;

/** Reads the sheet or the form again; a choice that leads to one of these shows itself. */
const READINGS: readonly string[] = [
  'enrichSetup',
  'fillSetup',
  'findCheck',
  'formulaPlace',
  'findValues',
  'listGap',
];

/** Opens a state whose script answers at once on the way there, and slowly from then on. */
async function openSlow(state: State): Promise<OpenPanel> {
  const own: Answers = typeof state.answers === 'function' ? state.answers() : { ...state.answers };
  let isSlow = false;
  const answers = new Proxy(own, {
    get: (_, name: keyof Rpc) => {
      const answer = own[name] as ((...args: readonly unknown[]) => unknown) | undefined;
      if (!isSlow) return answer;
      return async (...args: readonly unknown[]) => {
        await new Promise((resolve) => setTimeout(resolve, SLOW_MS));
        if (!answer) throw new GoogleFailure(`Script function not found: ${name}`);
        return answer(...args);
      };
    },
  });
  const panel = await openState({ ...state, answers });
  isSlow = true;
  return panel;
}

const BUTTONS = `[...document.querySelectorAll('button')].filter((one) =>
  one.checkVisibility() && one.getAttribute('aria-disabled') !== 'true')`;

/** Presses the button twice at once, and once more when the page had time to show it. Tells whether it showed the press by then. */
const pressAgain = (at: number): string => `(async () => {
  const button = ${BUTTONS}[${at}];
  if (!button) return true;
  const shows = () =>
    !button.isConnected || !button.checkVisibility() || button.getAttribute('aria-disabled') === 'true';
  button.click();
  button.click();
  for (let frame = 0; frame < 20 && !shows(); frame += 1) await new Promise(requestAnimationFrame);
  const shown = shows();
  // A button that stays and shows nothing may be another screen's by now.
  if (shown && button.isConnected) button.click();
  return shown;
})()`;

it.each(sampledOf(Object.entries(STATES), 5))('every button of "%s" counts once', async (_name, state) => {
  const first = await openSlow(state);
  const count = (await first.page.evaluate(`${BUTTONS}.length`)) as number;
  await first.close();
  for (let at = 0; at < count; at += 1) {
    const panel = await openSlow(state);
    const label = await panel.page.evaluate(`${BUTTONS}[${at}]?.textContent ?? ''`);
    const before = panel.calls.length;
    const shows = await panel.page.evaluate(pressAgain(at));
    await panel.page.evaluate('new Promise((resolve) => setTimeout(resolve, 100))');
    const made = panel.calls.slice(before).map(({ name }) => name);
    await panel.close();
    // Reading twice changes nothing and costs nothing.
    const deeds = made.filter((name) => !READINGS.includes(name));
    expect(deeds, `${label}`).toEqual([...new Set(deeds)]);
    if (deeds.length > 0)
      expect(shows, `${label} shows that it was pressed (${deeds.join(', ')})`).toBe(true);
  }
});
