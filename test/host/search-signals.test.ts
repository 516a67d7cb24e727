/** Searches by recent signals: Lusha charges each signal in addition to the search, and no more is spent than was reserved. */
import { describe, expect, it, onTestFinished } from 'vitest';
import type { SearchDraft } from '../../src/rpc';
import { fill } from '../support/fill';
import { openPlayground, type Playground, type Setup } from '../support/playground';

async function open(setup: Setup = {}): Promise<Playground> {
  const playground = await openPlayground(setup);
  onTestFinished(() => playground.host.close());
  return playground;
}

const FILTER = 'signals: any signal; signals since: 2026-01-01';
/** A page of 25 people, each of whom can have two signals. */
const AT_MOST = 1 + 25 * 2;

describe('LUSHA_SEARCH by signals', () => {
  it('pays for the search and each signal, and the same search costs nothing the next time', async () => {
    const { lusha, table } = await open();
    const rows = await table('LUSHA_SEARCH', FILTER);
    expect(rows).toHaveLength(25);
    const { contactSearch, showSignalsContact } = lusha.record.credits;
    expect(contactSearch).toBe(1);
    expect(showSignalsContact).toBeGreaterThanOrEqual(25);
    expect(lusha.record.total).toBe(contactSearch + showSignalsContact);
    expect(await table('LUSHA_SEARCH', FILTER)).toEqual(rows);
    expect(lusha.record.chargedRequests).toBe(1);
    expect(lusha.record.chargedTwice).toEqual([]);
  });

  it('is not sent when the limit for formulas could not pay for all signals', async () => {
    const { lusha, table } = await open({ cap: { credits: AT_MOST - 1 } });
    expect(await table('LUSHA_SEARCH', FILTER)).toEqual([['Daily limit reached']]);
    expect(lusha.record.requests).toEqual([]);
  });

  it('releases what was reserved for signals that nobody had', async () => {
    const { lusha, table } = await open({ cap: { credits: AT_MOST } });
    await table('LUSHA_SEARCH', FILTER);
    const left = AT_MOST - lusha.record.total;
    expect(left).toBeGreaterThan(0);
    await table('LUSHA_SEARCH', 'department: Sales');
    expect(lusha.record.total).toBe(AT_MOST - left + 1);
  });

  it('that is charged and not answered is not sent again by the cell, but by a person', async () => {
    const { host, lusha, panel, table } = await open();
    lusha.fail({ path: '/prospecting', cut: 'after' });
    const lost = [['No response · may have been charged']];
    expect(await table('LUSHA_SEARCH', FILTER)).toEqual(lost);
    const { total } = lusha.record;
    expect(total).toBeGreaterThan(25);
    await panel('view');
    host.emptyCaches();
    host.nextDay();
    expect(await table('LUSHA_SEARCH', FILTER)).toEqual(lost);
    expect(lusha.record.total).toBe(total);
    host.workbook.setFormula('Sheet1', 'A1', `=LUSHA_SEARCH("${FILTER}", 25, "name")`);
    await host.workbook.settled();
    expect(await panel('fetchPending', {})).toMatchObject({ done: true, open: 0 });
    expect(lusha.record.total).toBe(2 * total);
    expect(await table('LUSHA_SEARCH', FILTER)).toHaveLength(25);
  });

  it('that is killed before its answer is stored is not sent again by the cell either', async () => {
    const { host, lusha, table } = await open();
    const release = host.onServiceCall(() => (lusha.record.total > 0 ? 'kill' : undefined));
    await table('LUSHA_SEARCH', FILTER).catch(() => undefined);
    release();
    host.clock.advance(60_000);
    const { total } = lusha.record;
    expect(await table('LUSHA_SEARCH', FILTER)).toEqual([['No response · may have been charged']]);
    expect(lusha.record.total).toBe(total);
  });

  it('that Lusha refused is sent again when the cell calculates', async () => {
    const { host, lusha, table } = await open();
    lusha.fail({ path: '/prospecting', status: 402 });
    await table('LUSHA_SEARCH', FILTER).catch(() => undefined);
    host.clock.advance(600_000);
    expect(await table('LUSHA_SEARCH', FILTER)).toHaveLength(25);
  });

  it('reserves for one signal per person when only one kind is in the filter', async () => {
    const { lusha, table } = await open({ cap: { credits: 26 } });
    expect(await table('LUSHA_SEARCH', 'signals: promotion')).toHaveLength(25);
    expect(lusha.record.total).toBe(26);
  });

  it('uses the account’s own price of a signal once it is known', async () => {
    const { lusha, table } = await open({
      lusha: { prices: { showSignalsContact: 3 } },
      cap: { credits: 1 + AT_MOST },
    });
    await table('LUSHA_SEARCH', 'department: Sales');
    expect(await table('LUSHA_SEARCH', FILTER)).toEqual([['Daily limit reached']]);
    expect(lusha.record.total).toBe(1);
  });
});

const PROMOTED: SearchDraft = {
  kind: 'contact',
  criteria: [{ id: 'signals', side: 'include', values: ['Promotion'] }],
};

describe('in the panel', () => {
  it('a search shows how many signals each result can be charged for, and spends no more', async () => {
    const { lusha, panel, reply } = await open();
    expect(await panel('findCheck', PROMOTED)).toMatchObject({ problems: [], signalsEach: 1 });
    expect(await reply('findPreview', PROMOTED, 25)).toMatchObject({ ok: false, code: 'price_changed' });
    expect(lusha.record.total).toBe(0);
    expect((await panel('findPreview', PROMOTED, 26)).results).toHaveLength(25);
    expect(lusha.record.credits).toMatchObject({ contactSearch: 1, showSignalsContact: 25 });
    const plain: SearchDraft = { ...PROMOTED, criteria: [{ id: 'title', side: 'include', values: ['CFO'] }] };
    expect(await panel('findCheck', plain)).not.toHaveProperty('signalsEach');
  });

  it('a fill is priced with the signals of every result, and pays for those of the added people', async () => {
    const playground = await open();
    const { lusha, panel } = playground;
    const setup = await panel('fillSetup', PROMOTED, { count: 50 });
    // There are 50 people and 25 in reserve.
    expect(setup).toMatchObject({ credits: 3 + 75 });
    const view = await fill(playground, PROMOTED, { count: 50 });
    expect(view).toMatchObject({ phase: 'done', added: 50, spent: 2 + 50 });
    expect(lusha.record.total).toBe(2 + 50);
  });

  it('a fill at its cap includes the signals in the price of the next page', async () => {
    const playground = await open();
    const view = await fill(playground, PROMOTED, { count: 50 }, 10);
    expect(view).toMatchObject({ phase: 'stopped', code: 'over_cap', added: 0, spent: 0 });
    expect(view.more).toBe(26);
    expect(playground.lusha.record.total).toBe(0);
  });

  it('fetching pending cells counts the signals of a list that has not arrived', async () => {
    const { host, lusha, panel } = await open();
    lusha.fail({ path: '/prospecting', status: 503, times: 3 });
    host.workbook.setFormula('Sheet1', 'A1', '=LUSHA_SEARCH("signals: promotion", 25, "name")');
    await host.workbook.settled();
    lusha.heal();
    host.clock.advance(120_000);
    expect(await panel('pendingCells')).toMatchObject({ lists: 1, atMost: 26 });
    expect(await panel('fetchPending', {})).toMatchObject({ done: true, open: 0, credits: 26 });
    expect(lusha.record.total).toBe(26);
  });
});

describe('a search for companies by signals', () => {
  const COMPANIES = 'find: companies; signals: People news, Hiring surge; signals since: 2026-01-01';

  it('reserves both signals of each company at the price of the account, and is charged those that it finds', async () => {
    const { host, lusha, panel, table } = await open({ lusha: { prices: { showSignalsCompany: 3 } } });
    await panel('refresh');
    const { draft } = await panel('findFromText', COMPANIES);
    const check = await panel('findCheck', draft);
    expect(check).toMatchObject({ problems: [], signalsEach: 2 });
    await panel('setCells', true, { credits: 1 + 25 * 2 * 3 - 1, phones: 0 });
    expect(await table('LUSHA_SEARCH', COMPANIES)).toEqual([['Daily limit reached']]);
    expect(lusha.record.chargedRequests).toBe(0);
    await panel('setCells', true, { credits: 1 + 25 * 2 * 3, phones: 0 });
    const rows = await table('LUSHA_SEARCH', COMPANIES);
    expect(rows).toHaveLength(25);
    const { companySearch, showSignalsCompany } = lusha.record.credits;
    expect(companySearch).toBe(1);
    expect(showSignalsCompany).toBeGreaterThanOrEqual(75);
    expect(lusha.record.total).toBe(companySearch + showSignalsCompany);
    host.emptyCaches();
    expect(await table('LUSHA_SEARCH', COMPANIES)).toEqual(rows);
    expect(lusha.record.chargedRequests).toBe(1);
  });

  it('has no value for any signal, which could cost hundreds of credits', async () => {
    const { lusha, panel } = await open();
    const { problems } = await panel('findFromText', 'find: companies; signals: any signal');
    expect(problems).toEqual([expect.stringContaining('has no value "any signal"')]);
    expect(lusha.record.requests).toEqual([]);
  });

  it('is not sent by itself again when its answer was lost', async () => {
    const { lusha, table } = await open();
    lusha.fail({ path: '/prospecting', cut: 'after' });
    const lost = [['No response · may have been charged']];
    expect(await table('LUSHA_SEARCH', COMPANIES)).toEqual(lost);
    const { total } = lusha.record;
    expect(await table('LUSHA_SEARCH', COMPANIES)).toEqual(lost);
    expect(lusha.record.total).toBe(total);
  });
});
