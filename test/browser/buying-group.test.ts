/** Finding buying groups in a real browser: from selected cells to people with roles, and on to their emails. */
import { expect, it } from 'vitest';
import { openPage } from './support/page.js';

it('the buying groups at selected companies are added for at most the price on the button', async () => {
  const app = await openPage({ setUp: 'ready', plan: 'scale', rows: 20, latencyMs: 20 });
  const { host, lusha } = app.playground;
  const domains = lusha.companies(30).map(({ domain }) => domain);
  const sheet = host.workbook.sheets.add('Accounts').id;
  host.workbook.setValues('Accounts', 'A1', [['Domain'], ...domains.map((domain) => [domain])]);
  host.workbook.select('Accounts', 'A2:A31');
  expect(host.workbook.selected.sheetId).toBe(sheet);
  await app.choose('Extensions', 'Lusha Enrich', 'Find people or companies…');
  const panel = await app.sidebar();
  await panel.getByRole('button', { name: /^Buying group/ }).click();
  await panel.getByText('30 companies, Accounts A2:A31').waitFor();
  await panel.getByLabel('People of each company, up to').fill('2');
  await panel.getByRole('button', { name: 'Find buying groups at 30 companies Up to 60 credits' }).click();
  await panel.getByText(/people added to “Buying group · Accounts”/).waitFor();
  await panel.getByText(/^Nobody named at/).waitFor();
  const [header = [], ...rows] = host.workbook.getValues('Buying group · Accounts', 'A1:I62');
  const added = rows.filter(([name]) => name !== '');
  expect(header.slice(4, 6)).toEqual(['Role', 'Score']);
  expect(lusha.record.total).toBe(added.length);
  expect(lusha.record.total).toBeLessThanOrEqual(60);
  for (const row of added) expect(row[4]).toMatch(/Decision maker|Potential champion|End user/);
  await panel.getByRole('button', { name: /^Find emails for \d+ people/ }).waitFor();
});
