/** The way from a search to emails: the price is known from the preview, and nobody is looked up again. */
import { describe, expect, it, onTestFinished } from 'vitest';
import type { SearchDraft } from '../../src/rpc';
import { runSteps } from '../support/enrich';
import { DIRECTORS, fill, filledTab, rowsIn } from '../support/fill';
import { openPlayground, type Playground, type Setup } from '../support/playground';

async function open(setup: Setup = {}): Promise<Playground> {
  const playground = await openPlayground({ cap: null, ...setup });
  onTestFinished(() => playground.host.close());
  return playground;
}

describe('the emails of people whom a search has added', () => {
  it('cost at most what the button says and send no search, for people with an email alone', async () => {
    const playground = await open();
    const { host, lusha, panel } = playground;
    await fill(playground, DIRECTORS, { count: 60 });
    lusha.record.reset();
    const offer = await panel('emailsOffer');
    if (!offer) throw new Error('There is no offer.');
    expect(offer.people + offer.without).toBe(60);
    expect(offer.people).toBeGreaterThan(0);
    expect(lusha.record.requests).toEqual([]);
    await panel('findEmails', { fill: offer.fill, cap: offer.credits });
    expect(host.screen.pages.at(-1)).toMatchObject({ kind: 'showSidebar' });
    const begun = await panel('runView');
    expect(begun).toMatchObject({ phase: 'looking up', rows: 60, cap: offer.credits });
    if (!begun) throw new Error('There is no run.');
    const run = await runSteps(playground, begun);
    expect(run).toMatchObject({ phase: 'done', spent: lusha.record.total });
    expect(lusha.record.total).toBeLessThanOrEqual(offer.credits);
    expect(lusha.record.chargedTwice).toEqual([]);
    const paths = new Set(lusha.record.requests.map(({ path }) => path));
    expect([...paths].filter((path) => /search|prospecting/.test(path))).toEqual([]);
    const emails = rowsIn(playground, filledTab(playground), 'Z').flatMap((row) =>
      String(row['E-mail'] ?? row.Email ?? ''),
    );
    expect(emails.filter((email) => email.includes('@')).length).toBeGreaterThan(0);
    expect(await panel('emailsOffer')).toMatchObject({ people: 0, credits: 0 });
  });

  it('are not purchased when they cost more than the button says, or for another fill', async () => {
    const playground = await open();
    const { lusha, panel, reply } = playground;
    await fill(playground, DIRECTORS, { count: 25 });
    lusha.record.reset();
    const offer = await panel('emailsOffer');
    if (!offer) throw new Error('There is no offer.');
    const { fill: id, credits } = offer;
    expect(await reply('findEmails', { fill: id, cap: credits - 1 })).toMatchObject({
      code: 'price_changed',
    });
    expect(await reply('findEmails', { fill: 'another', cap: credits })).toMatchObject({ code: 'no_run' });
    expect(await panel('runView')).toBeNull();
    expect(lusha.record.requests).toEqual([]);
  });

  it('are left to Enrich a list when the rows were sorted among others', async () => {
    const playground = await open();
    const { host, lusha, panel } = playground;
    await fill(playground, DIRECTORS, { count: 25 });
    host.workbook.insertRows(filledTab(playground), 5, 1);
    host.workbook.setValues(filledTab(playground), 'A5', [['Somebody Else']]);
    lusha.record.reset();
    const offer = await panel('emailsOffer');
    if (!offer) throw new Error('There is no offer.');
    await panel('findEmails', { fill: offer.fill, cap: offer.credits });
    expect(host.screen.pages.at(-1)).toMatchObject({ kind: 'showSidebar' });
    expect(await panel('runView')).toBeNull();
    expect(lusha.record.requests).toEqual([]);
  });
});

describe('a fill', () => {
  it('into a new tab opens it at its first cell, also the first one of a file', async () => {
    const playground = await open();
    const { host } = playground;
    await fill(playground, DIRECTORS, { count: 25 });
    const tab = host.workbook.sheets.byName('Director');
    expect(host.workbook.selected).toEqual({
      sheetId: tab?.id,
      areas: [{ row: 1, column: 1, rows: 1, columns: 1 }],
    });
  });

  it('shows its rows again after another tab was opened', async () => {
    const playground = await open();
    const { host, panel } = playground;
    await fill(playground, DIRECTORS, { count: 25 });
    host.workbook.select('Sheet1', 'A1');
    await panel('showFilled');
    expect(host.workbook.selected.sheetId).toBe(host.workbook.sheets.byName('Director')?.id);
    expect(host.workbook.selected.areas[0]).toMatchObject({ row: 2, rows: 25 });
  });

  it('with companies leads to the people at these companies', async () => {
    const playground = await open();
    const { panel } = playground;
    const companies: SearchDraft = {
      kind: 'company',
      criteria: [{ id: 'size', side: 'include', values: ['201-1000'] }],
    };
    await fill(playground, companies, { count: 10 });
    expect(await panel('emailsOffer')).toBeNull();
    const at = await panel('filledCompanies');
    expect(at).toMatchObject({ companies: 10, unreadable: 0, tab: filledTab(playground) });
    const people: SearchDraft = { kind: 'contact', criteria: [], at, perCompany: 3 };
    expect((await panel('findCheck', people)).problems).toEqual([]);
  });
});
