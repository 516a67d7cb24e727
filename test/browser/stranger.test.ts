/** Somebody with a list, a key and no patience: from an empty file to a finished list, in four clicks after the key. */
import type { Frame } from 'playwright-core';
import { describe, expect, it } from 'vitest';
import type { Playground } from '../../playground/web/server.js';
import { openPage } from './support/page.js';

const ROWS = 306;
/** How many rows of the list hold an email already. */
const OWN_EMAILS = 126;
const TAB = 'Kunden';

/** Adds a list with titles above its French and German headers, a `Co.` column, and emails in some rows. */
function addList({ host, lusha }: Playground): void {
  const people = lusha.people(ROWS, { from: 2_000, withWorkEmail: true });
  host.workbook.sheets.add(TAB, { size: { rows: ROWS + 20, columns: 12 } });
  host.workbook.setValues(TAB, 'A1', [
    ['Kunden 2026', '', '', '', ''],
    ['', '', '', '', ''],
    ['Nr.', 'Prénom', 'Nachname', 'Co.', 'E-Mail Adresse'],
    ...people.map((person, index) => [
      index + 1,
      person.firstName,
      person.lastName,
      person.companyName,
      index < OWN_EMAILS ? person.email : '',
    ]),
  ]);
}

async function press(panel: Frame, name: string | RegExp): Promise<void> {
  await panel.getByRole('button', { name }).first().click();
}

async function connect(panel: Frame, key: string): Promise<void> {
  await panel.getByLabel('Lusha API key').fill(key);
  await press(panel, 'Connect');
  await panel.getByText('Connected.').first().waitFor();
}

describe('somebody who opens the add-on for the first time', () => {
  it('gets from a formula that was typed before the key, and a list in two languages, to a finished list', async () => {
    const app = await openPage({ plan: 'scale', rows: 20, latencyMs: 100 });
    const { host, lusha } = app.playground;
    addList(app.playground);
    await app.type('E2', '=LUSHA_EMAIL(A2:C2)');
    await app.shown('Leads', 'E2', ([[cell]]) => cell === '#ERROR!');

    await app.choose('Extensions', 'Lusha Enrich', 'Open Lusha Enrich');
    const panel = await app.sidebar();
    await connect(panel, lusha.apiKey);
    // The first formula takes one click after the key.
    await press(panel, /^Turn on and fill 1/);
    await app.shown('Leads', 'E2', ([[cell]]) => cell === 'j.muellerhoff@kranwerk-elbe.example');

    await app.switchTo(TAB);
    const before = lusha.record.total;
    const emails = lusha.record.credits.revealEmail;
    // Three clicks from the start page.
    await press(panel, /^Enrich a list/);
    await press(panel, /^Check price/);
    await press(panel, /^Enrich \d+ rows/);
    await panel.getByRole('button', { name: 'View in sheet' }).waitFor();
    const bought = lusha.record.credits.revealEmail - emails;
    expect(bought).toBeGreaterThan(100);
    expect(bought).toBeLessThanOrEqual(ROWS - OWN_EMAILS);
    expect(lusha.record.chargedTwice).toEqual([]);
    expect(lusha.record.total - before).toBeLessThanOrEqual(ROWS - OWN_EMAILS + 8);
    await panel.getByText(`Not paid for: ${OWN_EMAILS} rows`).waitFor();
    const rows = host.workbook.getValues(TAB, `A3:L${ROWS + 3}`);
    const [header = []] = rows;
    const email = header.indexOf('E-Mail Adresse');
    expect(rows.slice(1).filter((row) => String(row[email]).includes('@')).length).toBe(OWN_EMAILS + bought);
  });
});
