/** Account signals in a real browser: from the menu to the columns beside the list and the tab of news. */
import { expect, it } from 'vitest';
import { openPage } from './support/page.js';

it('the events of a list are written beside it and on their tab for at most the price on the button, and undone', async () => {
  const app = await openPage({ setUp: 'ready', plan: 'scale', rows: 20, latencyMs: 20 });
  const { host, lusha } = app.playground;
  const before = host.workbook.getValues('Leads', 'A1:Z21');
  await app.choose('Extensions', 'Lusha Enrich', 'Go further with a list', 'Account signals…');
  const panel = await app.sidebar();
  await panel.getByRole('checkbox', { name: /^Headcount change/ }).click();
  await panel.getByRole('checkbox', { name: /^News/ }).click();
  const check = panel.getByRole('button', { name: /^Check \d+ companies/ });
  const numbers = async () =>
    ((await check.textContent()) ?? '').match(/[\d,]+/g)?.map((text) => Number(text.replace(',', ''))) ?? [];
  // Eight types of one group and seven of the other, and the look-up.
  await expect
    .poll(async () => {
      const [companies = 0, most = 0] = await numbers();
      return most - 15 * companies;
    })
    .toBe(1);
  const [, most = 0] = await numbers();
  await check.click();
  await panel.getByText(/\d+ events? at \d+ compan/).waitFor({ timeout: 60_000 });
  expect(lusha.record.total).toBeLessThanOrEqual(most);
  const { events } = lusha.record;
  expect(events.length).toBeGreaterThan(0);
  const [header = []] = host.workbook.getValues('Leads', 'A1:Z1');
  expect(header).toEqual(
    expect.arrayContaining(['Headcount change', 'Headcount change, how many', 'News', 'News, how many']),
  );
  const listed = host.workbook.getValues('Lusha news', 'A2:B300').filter(([date]) => date !== '');
  expect(listed).toHaveLength(events.length);
  expect(lusha.record.chargedTwice).toEqual([]);

  await panel.getByRole('button', { name: 'View “Lusha news”' }).click();
  await app.page.getByRole('tab', { name: 'Lusha news', selected: true }).waitFor();
  await panel.getByRole('button', { name: 'Undo' }).click();
  await panel.locator('.confirm').getByRole('button', { name: 'Undo' }).click();
  await panel.getByText(/rows? restored\./).waitFor();
  expect(host.workbook.getValues('Leads', 'A1:Z21')).toEqual(before);
});
