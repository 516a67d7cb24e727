/** Live regions: a page announces something at most once in 3 s, and the last text in any case. */
import { expect, it } from 'vitest';
import { openPanel } from './open-panel';
import { pendingCells, place, view } from './views';

/** Notes each text that a live region gets while it is one, with the time. */
const WATCH = `
  window.said = [];
  new MutationObserver((changes) => {
    for (const { target } of changes) {
      const region = target.nodeType === 1 ? target : target.parentElement;
      if (region?.getAttribute('role') !== 'status' || region.getAttribute('aria-live') === 'off') continue;
      if (region.textContent !== '') window.said.push([Date.now(), region.textContent]);
    }
  }).observe(document.body, { childList: true, characterData: true, subtree: true });
`;

it('a field that is typed into fast is followed at once on the screen, and announced once in 3 s', async () => {
  const { page } = await openPanel(
    { view: () => view(), pendingCells: () => pendingCells(), formulaPlace: () => place() },
    { start: 'use', ownClock: true },
  );
  const field = page.getByRole('combobox', { name: 'Fields' });
  await field.waitFor();
  await page.evaluate(WATCH);
  for (const text of ['p', 'ph', 'pho', 'phon', 'phone']) {
    await field.fill(text);
    await page.clock.runFor(200);
  }
  await page.getByText(/^\d+ fields?$/).waitFor();
  await page.clock.runFor(3_000);
  const said = (await page.evaluate('window.said')) as readonly (readonly [number, string])[];
  const pauses = said.slice(1).map(([at], index) => at - (said[index]?.[0] ?? 0));
  expect(said.length).toBeGreaterThan(0);
  // The observer notes a text a moment after the page has set it.
  expect(Math.min(...pauses, 3_000)).toBeGreaterThanOrEqual(2_900);
  expect(said.map(([, text]) => text)).toContain(await page.getByText(/^\d+ fields?$/).textContent());
});
