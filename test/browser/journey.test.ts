/** The panel and the menu on the local Google and the local Lusha, as a person sees them for the first time. */
import type { Frame } from 'playwright-core';
import { describe, expect, it } from 'vitest';
import { openPage, type PlaygroundPage } from './support/page.js';

const SIDEBAR = '[data-testid=sidebar] iframe';

async function openPanel(app: PlaygroundPage): Promise<Frame> {
  await app.choose('Extensions', 'Lusha Enrich', 'Open Lusha Enrich');
  return app.sidebar();
}

async function saveKey(app: PlaygroundPage, panel: Frame): Promise<void> {
  await panel.getByLabel('Lusha API key').fill(app.playground.lusha.apiKey);
  await panel.getByRole('button', { name: 'Connect' }).click();
  await panel.getByText('The key works and is saved.').waitFor({ state: 'attached' });
}

/** Opens the account by the credits in the top row. */
async function openAccount(panel: Frame): Promise<void> {
  await panel.getByRole('button', { name: /\d left$/ }).click();
}

/** Turns the switch on with this daily limit, as a person does. */
async function allowFormulas(panel: Frame, credits: number): Promise<void> {
  await panel.getByRole('button', { name: /^Formulas/ }).click();
  await panel.getByRole('switch', { name: /Let formulas in this file spend credits/ }).click();
  await panel.getByLabel('Daily limit', { exact: true }).fill(String(credits));
  await panel.getByRole('button', { name: /^(?:Save limit|Allow)/ }).click();
  await panel.getByRole('switch', { checked: true }).waitFor();
  await panel.getByRole('button', { name: 'Back' }).click();
}

describe('starting from a fresh file', () => {
  it('a formula says what is missing, a key is saved, the formula shows its values, and nothing is paid twice', async () => {
    const app = await openPage({ plan: 'free', rows: 20, latencyMs: 300 });
    const { record } = app.playground.lusha;
    await app.type('E2', '=LUSHA_ENRICH(A2:A11,"email,title")');
    await app.shown('Leads', 'E2', ([[cell]]) => cell === '#ERROR!');

    const panel = await openPanel(app);
    await saveKey(app, panel);
    await panel.getByText('Connected. 50 credits.').waitFor();
    await allowFormulas(panel, 40);

    await app.type('E2', '=LUSHA_ENRICH(A2:A11,"email,title",,1)');
    await app.shown('Leads', 'E2', ([[cell]]) => cell === 'Loading...');
    const table = await app.shown('Leads', 'E2:F11', ([[cell]]) => cell?.includes('@') === true);
    expect(table).toHaveLength(10);
    await openAccount(panel);
    await panel.getByText('97 of 100 left').waitFor();
    await app.figureIs('requests-charged', 2);
    const spent = record.total;
    expect(spent).toBeGreaterThan(1);
    await app.figureIs('credits-total', spent);

    await app.insertRowAbove(1);
    await app.shown('Leads', 'E3:F12', (cells) => JSON.stringify(cells) === JSON.stringify(table));
    await app.select('A3:C12');
    await app.choose('Data', 'Sort range A to Z');
    await app.shown('Leads', 'A12', ([[cell]]) => cell?.includes('xiaoming') === true);
    await app.playground.host.workbook.settled();
    await app.figureIs('running', 0);
    expect(record.chargedRequests).toBe(2);
    expect(record.total).toBe(spent);
  });

  it('a key can be replaced and the meters move while a formula is used', async () => {
    const app = await openPage({ setUp: 'at work', plan: 'free', rows: 20, latencyMs: 200 });
    const { record } = app.playground.lusha;
    await app.shown('Leads', 'E2', ([[cell]]) => cell === 'Jürgen Müllerhoff');
    const spent = record.total;
    await app.type('J2', '=LUSHA_ENRICH(A2:A11,"email,title")');
    await app.shown('Leads', 'J2', ([[cell]]) => cell === 'j.muellerhoff@kranwerk-elbe.example');
    expect(record.total).toBe(spent);
    const panel = await openPanel(app);
    await openAccount(panel);
    await panel.getByText('97 of 100 left').waitFor();
    await panel.getByRole('button', { name: 'Replace key' }).click();
    await panel.getByLabel('Lusha API key').fill('somebody-elses-key-0001');
    await panel.getByRole('button', { name: 'Connect' }).click();
    await panel.getByText('Lusha rejected this key.').first().waitFor();
    await panel.getByLabel('Lusha API key').fill(app.playground.lusha.apiKey);
    await panel.getByRole('button', { name: 'Connect' }).click();
    await panel.getByRole('heading', { level: 1, name: 'Home' }).waitFor();
    await openAccount(panel);
    await panel.getByText('96 of 100 left').waitFor();
  });

  it('formulas become values and are restored from the menu', async () => {
    const app = await openPage({ setUp: 'ready', plan: 'scale', rows: 20 });
    await app.type('E2', '=LUSHA_ENRICH(A2:C6,"name,email")');
    const table = await app.shown('Leads', 'E2:F6', ([[cell]]) => cell === 'Jürgen Müllerhoff');
    const spent = app.playground.lusha.record.total;
    await app.choose('Extensions', 'Lusha Enrich', 'Replace formulas with values', 'On this tab');
    await app.page.getByText('1 formula becomes plain values: 10 cells.').waitFor();
    await app.answer('OK');
    await app.page.getByText('1 formula is values now.').waitFor();
    await app.answer('OK');
    const { workbook } = app.playground.host;
    expect(workbook.getFormulas('Leads', 'E2')).toEqual([['']]);
    expect(await app.read('Leads', 'E2:F6')).toEqual(table);
    await app.choose('Extensions', 'Lusha Enrich', 'Replace formulas with values', 'Undo');
    await app.answer('OK');
    await app.page.getByText('1 formula is back.').waitFor();
    await app.answer('OK');
    await app.shown('Leads', 'E2:F6', (cells) => JSON.stringify(cells) === JSON.stringify(table));
    expect(workbook.getFormulas('Leads', 'E2')).toEqual([['=LUSHA_ENRICH(A2:C6,"name,email")']]);
    expect(app.playground.lusha.record.total).toBe(spent);
  });

  it('cells beyond the minute limit of the free plan are fetched from the panel once the limit opens', async () => {
    const app = await openPage({ plan: 'free', rows: 26, latencyMs: 20 });
    const { lusha, host } = app.playground;
    lusha.addCredits(450);
    const panel = await openPanel(app);
    await saveKey(app, panel);
    await allowFormulas(panel, 300);
    // Another program of the team has used up most of this minute, and each cell that purchases for itself takes two requests.
    lusha.setLimits({ minute: 12 });
    host.workbook.setFormula('Large list', 'E2', '=IF(TODAY()>0,LUSHA_EMAIL(C2),"")');
    host.workbook.fillDown('Large list', 'E2:E27');
    await app.switchTo('Large list');
    const cells = await app.shown('Large list', 'E2:E27', (column) =>
      column.every(([cell]) => cell !== '' && cell !== 'Loading...'),
    );
    const waiting = cells.filter(([cell]) => !cell?.includes('@')).length;
    expect(waiting).toBeGreaterThan(5);
    await host.workbook.settled();
    await app.press('+1 minute');
    lusha.record.reset();
    await panel.getByRole('button', { name: /^Pending cells/ }).click();
    await panel.getByRole('button', { name: `Fill ${waiting} cells` }).click();
    await app.shown('Large list', 'E2:E27', (column) => column.every(([cell]) => cell?.includes('@')));
    expect(lusha.record.chargedRequests).toBe(2);
    expect(lusha.record.credits.revealEmail).toBe(waiting);
  });

  it('the add-on can be tried without a key from start to finish', async () => {
    const app = await openPage({ rows: 20 });
    const panel = await openPanel(app);
    await panel.getByRole('button', { name: 'Try the demo' }).click();
    await panel.getByText('Demo: fictional people').first().waitFor();
    const tab = 'Lusha demo (made-up people)';
    await app.shown(tab, 'D2:G6', (rows) => rows.every((row) => row[3]?.endsWith('.example')));
    await app.figureIs('requests-charged', 0);
    await app.figureIs('requests-free', 0);
    await panel.getByRole('button', { name: 'End demo' }).click();
    await panel.getByText('Connect Lusha').waitFor();
    expect(app.playground.host.workbook.sheets.byName(tab)).toBeNull();
    await saveKey(app, panel);
  });

  it('the file can be prepared for sharing, and no purchased person is left outside visible cells', async () => {
    const app = await openPage({ rows: 20, plan: 'scale' });
    const { host, lusha } = app.playground;
    const panel = await openPanel(app);
    await saveKey(app, panel);
    await allowFormulas(panel, 100);
    await app.type('E2', '=LUSHA_ENRICH(A2:C6,"name,email")');
    const table = await app.shown('Leads', 'E2:F6', ([[cell]]) => cell === 'Jürgen Müllerhoff');
    await panel.getByRole('button', { name: /^Prepare for sharing/ }).click();
    // Another page has taken the place of the start page.
    const sharing = app.page.frameLocator(SIDEBAR);
    await sharing.getByText('1 formula will become values').waitFor();
    await sharing.getByRole('checkbox').check();
    await sharing.getByRole('button', { name: /^Prepare/ }).click();
    await sharing.getByText('1 formula became values').waitFor();
    expect(await app.read('Leads', 'E2:F6')).toEqual(table);
    const kept = JSON.stringify([
      host.properties.document.entries(),
      host.caches.document.keys().map((key) => host.caches.document.get(key)),
      host.workbook.sheets.list().map(({ name }) => name),
    ]);
    expect(host.workbook.sheets.list().every(({ hidden }) => !hidden)).toBe(true);
    for (const { lastName, workEmail } of lusha.cast()) {
      expect(kept).not.toContain(lastName);
      if (workEmail) expect(kept).not.toContain(workEmail);
    }
  });
});
