/** Who moved in a real browser: from a list to updated rows, new emails, and a monthly check. */
import { expect, it } from 'vitest';
import { openPage } from './support/page.js';

const LIST = 'Customers';

it('the people of a list are checked for at most the price on the button, and their rows are updated and restored', async () => {
  const app = await openPage({ setUp: 'ready', plan: 'scale', rows: 20, latencyMs: 20 });
  const { host, lusha } = app.playground;
  const { workbook } = host;
  workbook.addSheet(LIST, { rows: 160, columns: 8 });
  workbook.setValues(LIST, 'A1', [
    ['Name', 'Company', 'Title', 'Lusha ID'],
    ...lusha.people(120).map(({ fullName, id }) => [fullName, 'Former Ltd', 'Former title', id]),
  ]);
  workbook.select(LIST, 'A1');
  const before = workbook.getValues(LIST, 'A1:H125');
  await app.choose('Extensions', 'Lusha Enrich', 'Go further with a list', 'Who moved…');
  const panel = await app.sidebar();
  await panel.getByRole('button', { name: 'Check 120 people Up to 120 credits' }).click();
  await panel.getByRole('heading', { name: 'Changed jobs' }).waitFor();
  const changed = lusha.record.total;
  expect(changed).toBeGreaterThan(0);
  expect(lusha.record.chargedRequests).toBe(2);
  await panel.getByRole('button', { name: /^Update \d+ rows?$/ }).click();
  await panel.getByText(`${changed} rows updated.`).waitFor();
  const updated = workbook.getValues(LIST, 'A1:H125');
  expect(updated.flat().filter((cell) => cell === 'Former Ltd')).toHaveLength(120);
  expect(updated[0]).toContain('Previous company');
  await panel.getByRole('button', { name: /^Find new emails for/ }).waitFor();
  await panel.getByRole('button', { name: /^Check again every month/ }).click();
  await panel.getByText('is checked again on').waitFor();
  expect(host.triggers.list()).toHaveLength(1);
  await panel.getByRole('button', { name: 'Undo', exact: true }).click();
  await panel.getByRole('button', { name: 'Restore', exact: true }).click();
  await panel.getByText(`${changed} rows restored.`).waitFor();
  expect(workbook.getValues(LIST, 'A1:H125')).toEqual(before);
  expect(lusha.record.total).toBe(changed);
});
