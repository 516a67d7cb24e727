/** Bulk enrichment in a real browser: from the menu to the receipt and back. */
import type { Frame } from 'playwright-core';
import { describe, expect, it } from 'vitest';
import { createLusha } from '../../playground/lusha-api/lusha';
import { openPage, type PlaygroundPage } from './support/page.js';

async function openEnrich(app: PlaygroundPage): Promise<Frame> {
  await app.choose('Extensions', 'Lusha Enrich', 'Enrich rows…');
  const panel = await app.sidebar();
  await panel.getByRole('button', { name: /^Check price/ }).waitFor();
  return panel;
}

/** Opens the start page of the panel, and counts the clicks from there on. */
async function openHome(app: PlaygroundPage) {
  await app.choose('Extensions', 'Lusha Enrich', 'Open Lusha Enrich');
  const panel = await app.sidebar();
  let clicks = 0;
  const click = async (name: RegExp): Promise<void> => {
    clicks += 1;
    await panel.getByRole('button', { name }).click();
  };
  return { panel, click, clicks: () => clicks };
}

/** Waits until every row of the list has an outcome. */
async function allDone(app: PlaygroundPage, sheet: string, headerRow: number, rows: number): Promise<void> {
  const area = `A${headerRow}:Z${headerRow + rows}`;
  await app.shown(sheet, area, ([header, ...cells]) => {
    const status = header.indexOf('Lusha status');
    return cells.every((row) => !['', 'Pending', 'Price checked'].includes(row[status] ?? ''));
  });
}

describe('from the start page to an enriched list', () => {
  it('300 rows take three clicks, and the 126 that have an email of their own are not paid for', async () => {
    const app = await openPage({ setUp: 'ready', plan: 'scale', rows: 20, latencyMs: 20 });
    const { host, lusha } = app.playground;
    const people = createLusha().people(300, { withWorkEmail: true });
    host.workbook.sheets.add('Messe');
    host.workbook.setValues('Messe', 'A1', [
      ['Besucher', '', '', ''],
      ['', '', '', ''],
      ['Prénom', 'Nachname', 'Co.', 'E-Mail Adresse'],
      ...people.map(({ firstName, lastName, companyName, workEmail = '' }, index) => [
        firstName,
        lastName,
        companyName,
        index < 126 ? workEmail : '',
      ]),
    ]);
    await app.switchTo('Messe');
    const { panel, click, clicks } = await openHome(app);
    await click(/^Enrich a list/);
    await panel.getByText('126 already have an email').waitFor();
    expect(await panel.getByLabel('Company', { exact: true }).locator('option:checked').textContent()).toBe(
      'C: Co.',
    );
    await click(/^Check price/);
    await panel.getByRole('heading', { name: '174 of 174 matched' }).waitFor();
    await panel.getByText(people[126]?.fullName ?? '').waitFor();
    expect(lusha.record.credits.revealEmail).toBe(0);
    await click(/^Enrich 174 rows/);
    await expect.poll(() => lusha.record.credits.revealEmail).toBe(174);
    expect(clicks()).toBe(3);
    expect(lusha.record.credits.contactSearch).toBe(7);
    await panel.getByText('Not paid for: 126 rows').waitFor();
    expect(lusha.record.chargedTwice).toEqual([]);
  });

  it('more than 500 rows take three clicks as well, within the limit that the estimate shows', async () => {
    const app = await openPage({ setUp: 'ready', plan: 'scale', rows: 600, latencyMs: 20 });
    const { host, lusha } = app.playground;
    host.workbook.setValues(
      'Large list',
      'C2',
      Array.from({ length: 600 }, () => ['']),
    );
    await app.switchTo('Large list');
    const { panel, click, clicks } = await openHome(app);
    await click(/^Enrich a list/);
    await panel.getByText('600 rows to enrich').waitFor();
    await panel.getByRole('button', { name: /^Check price\s*Up to 4 credits/ }).waitFor();
    await click(/^Check price/);
    await panel.getByText(/of 100 sampled rows matched/).waitFor();
    const limit = Number(await panel.getByLabel('Credit limit').inputValue());
    const before = lusha.record.total;
    expect(before).toBeLessThanOrEqual(4);
    await click(/^Enrich 600 rows/);
    await allDone(app, 'Large list', 1, 600);
    expect(clicks()).toBe(3);
    expect(lusha.record.total - before).toBeLessThanOrEqual(limit);
    expect(lusha.record.credits.revealEmail).toBeGreaterThan(400);
    expect(lusha.record.chargedTwice).toEqual([]);
  });
});

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
    await panel.getByRole('button', { name: 'Enrich more' }).waitFor();
    const quoted = lusha.record.total;
    expect(lusha.record.chargedTwice).toEqual([]);
    // The rows that hold a work email are not purchased again.
    expect(lusha.record.credits.revealEmail).toBe(10);
    await app.figureIs('credits-total', quoted);
    const cells = host.workbook.getValues('Leads', 'A1:Z26');
    const status = (cells[0] ?? []).indexOf('Lusha status');
    expect(status).toBeGreaterThan(2);
    // Rows that hold a work email are left as they are.
    const isHeld = (row: readonly unknown[]) => String(row[0]).includes('@');
    expect(cells.slice(1).filter((row) => row[status] === '' && !isHeld(row))).toEqual([]);
    expect(cells.flat().filter((cell) => String(cell) === 'No match')).toHaveLength(1);

    await panel.getByRole('button', { name: 'Undo run' }).click();
    await panel.locator('.confirm').getByRole('button', { name: 'Undo run' }).click();
    await app.shown('Leads', 'D2:Z26', (rows) => rows.flat().every((cell) => cell === ''));
    await panel.getByText(/\d cells restored\./).waitFor();
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
    await panel.getByRole('button', { name: 'Enrich more' }).click();
    await panel.getByRole('button', { name: /^Check price/ }).waitFor();
    expect(await panel.getByLabel('Hiring').isChecked()).toBe(true);
    const [headers = []] = host.workbook.getValues('Leads', 'A1:Z1');
    expect(headers.slice(0, headers.indexOf('Lusha ID'))).toContain('Country');
    expect(headers).toContain('Personal email');
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
    expect(cells.slice(1).filter((row) => row[status] === 'Found').length).toBe(10);
  });
});
