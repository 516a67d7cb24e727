/** Bulk enrichment in a real browser: from the menu to the receipt and back. */
import type { Frame } from 'playwright-core';
import { describe, expect, it } from 'vitest';
import { openPage, type PlaygroundPage } from './support/page.js';

async function openEnrich(app: PlaygroundPage): Promise<Frame> {
  await app.choose('Extensions', 'Lusha Enrich', 'Enrich rows…');
  const panel = await app.sidebar();
  await panel.getByRole('button', { name: /^Check price/ }).waitFor();
  return panel;
}

describe('a list of leads', () => {
  it('is priced, approved, purchased and undone from the panel', async () => {
    const app = await openPage({ setUp: 'ready', plan: 'scale', rows: 20, latencyMs: 100 });
    const { host, lusha } = app.playground;
    const panel = await openEnrich(app);
    await panel
      .getByText(/25 rows/)
      .first()
      .waitFor();
    expect(lusha.record.chargedRequests).toBe(0);
    await panel.getByRole('button', { name: /^Check price/ }).click();
    await panel.getByRole('button', { name: /^Enrich [\d,]+ row/, exact: true }).waitFor();
    await app.figureIs('requests-charged', 1);
    expect(lusha.record.credits.revealEmail).toBe(0);
    await panel.getByRole('button', { name: /^Enrich [\d,]+ row/, exact: true }).click();
    await panel.getByRole('button', { name: 'Enrich more rows' }).waitFor();
    const quoted = lusha.record.total;
    expect(lusha.record.chargedTwice).toEqual([]);
    // The rows that hold a work email are not purchased again.
    expect(lusha.record.credits.revealEmail).toBe(10);
    await app.figureIs('credits-total', quoted);
    const cells = host.workbook.getValues('Leads', 'A1:Z26');
    const status = (cells[0] ?? []).indexOf('Lusha status');
    expect(status).toBeGreaterThan(2);
    expect(cells.slice(1).every((row) => row[status] !== '')).toBe(true);
    expect(cells.flat().filter((cell) => String(cell) === 'No match')).toHaveLength(1);

    await panel.getByRole('button', { name: /^Undo/ }).click();
    await panel.getByRole('button', { name: /^Clear/ }).click();
    await app.shown('Leads', 'D2:Z26', (rows) => rows.flat().every((cell) => cell === ''));
    await panel.getByText(/^Values cleared in/).waitFor();
    expect(lusha.record.total).toBe(quoted);
  });

  it('gets private emails first after they were turned on, by a preset that is kept for the next time', async () => {
    const app = await openPage({ setUp: 'ready', plan: 'scale', rows: 20, latencyMs: 100 });
    const { host } = app.playground;
    const panel = await openEnrich(app);
    await panel.getByLabel('Personal email first').check();
    await panel.getByRole('button', { name: 'Turn them on' }).click();
    await panel.getByText('Personal emails are off in your settings').waitFor({ state: 'detached' });
    await panel.getByLabel('Custom').check();
    await panel.getByLabel('Country', { exact: true }).check();
    await panel.getByLabel('LinkedIn', { exact: true }).uncheck();
    await panel.getByRole('button', { name: 'Save as a preset…' }).click();
    await panel.getByLabel('Name of the preset').fill('Hiring');
    await panel.getByRole('button', { name: 'Save', exact: true }).click();
    await panel.getByLabel('Hiring').waitFor();
    await panel.getByText('More options').click();
    await panel.getByText('Choose other columns').click();
    await panel.getByLabel('Column for Country').selectOption('New column');
    await panel.getByRole('button', { name: /^Check price/ }).click();
    await panel.getByRole('button', { name: /^Enrich [\d,]+ row/, exact: true }).click();
    await panel.getByRole('button', { name: 'Enrich more rows' }).click();
    await panel.getByRole('button', { name: /^Check price/ }).waitFor();
    expect(await panel.getByLabel('Hiring').isChecked()).toBe(true);
    const [headers = []] = host.workbook.getValues('Leads', 'A1:Z1');
    expect(headers.slice(0, headers.indexOf('Lusha status'))).toContain('Country');
    expect(headers).toContain('Private e-mail');
    expect(headers).not.toContain('LinkedIn');
  });

  it('is continued from the menu after it was stopped', async () => {
    const app = await openPage({ setUp: 'ready', plan: 'scale', rows: 20, latencyMs: 100 });
    const { host } = app.playground;
    const panel = await openEnrich(app);
    await panel.getByRole('button', { name: /^Check price/ }).click();
    await panel.getByRole('button', { name: /^Enrich [\d,]+ row/, exact: true }).waitFor();
    await app.choose('Extensions', 'Lusha Enrich', 'Runs', 'Stop run');
    await app.answer('OK');
    await app.choose('Extensions', 'Lusha Enrich', 'Runs', 'Continue run');
    await app.answer('OK');
    await app.page
      .getByTestId('question')
      .getByText(/found|Found/)
      .first()
      .waitFor();
    await app.answer('OK');
    await host.workbook.settled();
    const cells = host.workbook.getValues('Leads', 'A1:Z26');
    const status = (cells[0] ?? []).indexOf('Lusha status');
    expect(cells.slice(1).filter((row) => row[status] === 'Found').length).toBeGreaterThan(10);
  });
});
