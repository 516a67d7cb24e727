/** =LUSHA_SEARCH(): which people it finds, what it costs, and that it sends one request. */
import { describe, expect, it, onTestFinished } from 'vitest';
import { openPlayground, type Playground, type Setup } from '../support/playground';

async function open(setup: Setup = {}): Promise<Playground> {
  const playground = await openPlayground(setup);
  onTestFinished(() => playground.host.close());
  return playground;
}

const FILTER = 'level: Director; country: Germany; data available: work e-mail';

describe('LUSHA_SEARCH', () => {
  it('lists people who match the filter, for one credit per started 25', async () => {
    const { lusha, table } = await open();
    const rows = await table('LUSHA_SEARCH', FILTER, 30, 'name, title, country, lusha id');
    expect(rows).toHaveLength(30);
    expect(new Set(rows.map(([, , country]) => country))).toEqual(new Set(['Germany']));
    expect(new Set(rows.map(([, , , id]) => id)).size).toBe(30);
    expect(lusha.record.chargedRequests).toBe(1);
    expect(lusha.record.total).toBe(2);
  });

  it('sends one request: recalculating costs nothing, even after the cache is emptied or the ledger is updated', async () => {
    const { host, lusha, panel, table } = await open();
    const first = await table('LUSHA_SEARCH', FILTER);
    expect(first).toHaveLength(25);
    lusha.record.reset();
    expect(await table('LUSHA_SEARCH', FILTER)).toEqual(first);
    expect(
      await table('LUSHA_SEARCH', 'Country: germany;  LEVEL: director; data available: Work email'),
    ).toEqual(first);
    host.emptyCaches();
    expect(await table('LUSHA_SEARCH', FILTER)).toEqual(first);
    await panel('view');
    host.emptyCaches();
    expect(await table('LUSHA_SEARCH', FILTER)).toEqual(first);
    expect(lusha.record.requests).toEqual([]);
  });

  it('pays once, also where the never-contact list cannot be read at some moment', async () => {
    const { host, lusha, table } = await open();
    let isFailing = true;
    host.onServiceCall(({ method, args }) => {
      const isList = method === 'getSheetByName' && args.includes('Never contact');
      if (isList && isFailing && lusha.record.total > 0) {
        isFailing = false;
        throw new Error('Service Spreadsheets failed while accessing document.');
      }
      return undefined;
    });
    await table('LUSHA_SEARCH', FILTER).catch(() => undefined);
    host.clock.advance(60_000);
    expect(await table('LUSHA_SEARCH', FILTER)).toHaveLength(25);
    expect(lusha.record.total).toBe(1);
  });

  it('reads a range of names and values, and purchases requested fields beyond the preview once', async () => {
    const { lusha, table } = await open();
    const range = [
      ['level', 'Director', ''],
      ['country', 'Germany', 'Austria'],
      ['', '', ''],
    ];
    const rows = await table('LUSHA_SEARCH', range, 10, 'name, email', true);
    expect(rows[0]).toEqual(['Full name', 'Email']);
    expect(rows.slice(1).filter(([, email]) => String(email).includes('@')).length).toBeGreaterThan(3);
    expect(lusha.record.chargedRequests).toBe(2);
    const { total } = lusha.record;
    await table('LUSHA_SEARCH', range, 10, 'email, title');
    expect(lusha.record.total).toBe(total);
    expect(lusha.record.chargedTwice).toEqual([]);
  });

  it('adds a header row for TRUE, 1, "TRUE" and "1", and none for FALSE, 0, "FALSE" and "0", for one request', async () => {
    const { lusha, table } = await open();
    const rows = (headers: unknown) => table('LUSHA_SEARCH', FILTER, 2, 'name', headers);
    const without = await rows(false);
    for (const no of [0, 'FALSE', 'false', '0', '', undefined]) expect(await rows(no)).toEqual(without);
    for (const yes of [true, 1, 'TRUE', 'true', '1'])
      expect(await rows(yes)).toEqual([['Full name'], ...without]);
    expect(lusha.record.chargedRequests).toBe(1);
  });

  it('explains in one sentence what is wrong with a filter, and sends nothing', async () => {
    const { lusha, call } = await open();
    for (const [filter, says] of [
      ['', /empty/],
      ['titel: CFO', /title/i],
      ['CFO', /title: CFO/],
      ['country: Germny', /Germany/],
    ] as const) {
      await expect(call('LUSHA_SEARCH', filter)).rejects.toThrow(says);
    }
    await expect(call('LUSHA_SEARCH', FILTER, 101)).rejects.toThrow(/1 to 100/);
    await expect(call('LUSHA_SEARCH', FILTER, 'many')).rejects.toThrow(/1 to 100/);
    expect(lusha.record.requests).toEqual([]);
  });

  it('sends a new request when a person chooses Search again, and purchased records stay known', async () => {
    const { host, lusha, menu } = await open();
    host.workbook.setFormula('Sheet1', 'A1', `=LUSHA_SEARCH("${FILTER}",10,"name, email")`);
    await host.workbook.settled();
    const shown = host.workbook.getValues('Sheet1', 'A1:B10');
    lusha.record.reset();
    await menu('lushaSearchAgain');
    await host.workbook.settled();
    expect(host.workbook.getValues('Sheet1', 'A1:B10')).toEqual(shown);
    expect(lusha.record.credits).toMatchObject({ contactSearch: 1, revealEmail: 0 });
  });

  it('does not work in the demo, and the demo leaves nothing that a key would find', async () => {
    const { lusha, panel, table } = await open({ key: null, cap: null });
    await panel('startDemo');
    expect(await table('LUSHA_SEARCH', FILTER)).toEqual([['Not in the demo (it has five fictional people)']]);
    await panel('saveKey', lusha.apiKey);
    await panel('setCells', true, { credits: 50, phones: 0 });
    expect(await table('LUSHA_SEARCH', FILTER)).toHaveLength(25);
  });

  it('stays within the limit for formulas', async () => {
    const { lusha, table } = await open({ cap: { credits: 1 } });
    expect(await table('LUSHA_SEARCH', FILTER, 50)).toEqual([['Daily limit reached']]);
    expect(lusha.record.total).toBe(0);
    expect(await table('LUSHA_SEARCH', FILTER, 25)).toHaveLength(25);
    expect(lusha.record.total).toBe(1);
  });

  it('needs the owner’s permission, like every formula that spends', async () => {
    const { call, lusha } = await open({ cap: null });
    await expect(call('LUSHA_SEARCH', FILTER)).rejects.toThrow(/Formulas are off in this file/);
    expect(lusha.record.requests).toEqual([]);
  });

  it('leaves out people on the never-contact list', async () => {
    const { host, table } = await open();
    const before = await table('LUSHA_SEARCH', FILTER, 10, 'linkedin');
    host.workbook.sheets.add('Never contact');
    host.workbook.setValues('Never contact', 'A1', [[String(before[0]?.[0])]]);
    const after = await table('LUSHA_SEARCH', FILTER, 11, 'linkedin');
    expect(after.flat()).not.toContain(before[0]?.[0]);
    expect(after).toHaveLength(10);
  });

  it('skips rows that Lusha returns without an id or with an error, which still cost their share of the page', async () => {
    const whole = await open();
    const odd = await open({ lusha: { oddRows: true } });
    const everybody = await whole.table('LUSHA_SEARCH', 'department: Marketing', 100, 'lusha id, name');
    const some = await odd.table('LUSHA_SEARCH', 'department: Marketing', 100, 'lusha id, name');
    expect(everybody).toHaveLength(100);
    expect(some).toHaveLength(97);
    const ids = new Set(some.map(([id]) => id));
    expect(some).toEqual(everybody.filter(([id]) => ids.has(id)));
    expect(odd.lusha.record.total).toBe(whole.lusha.record.total);
  });

  it('says when it finds nobody', async () => {
    const { table } = await open();
    expect(await table('LUSHA_SEARCH', 'title exactly: Zookeeper of Unicorns')).toEqual([['No match']]);
  });

  it('shows a refusal of Lusha, and nothing is subtracted from its limit', async () => {
    const { call, host, lusha, table } = await open({ cap: { credits: 4 } });
    lusha.fail({ path: '/contacts/prospecting', status: 403 });
    await expect(call('LUSHA_SEARCH', FILTER)).rejects.toThrow();
    host.clock.advance(600_000);
    expect((await table('LUSHA_SEARCH', FILTER, 100)).length).toBeGreaterThan(90);
  });

  it('shows the same after it is killed at any service call and repeated, and at most one page is paid for twice', async () => {
    const undisturbed = await open();
    const wanted = await undisturbed.table('LUSHA_SEARCH', FILTER, 10);
    const calls = Object.values(undisturbed.host.executions.at(-1)?.serviceCalls ?? {});
    const count = calls.reduce((sum, some) => sum + some, 0);
    expect(count).toBeGreaterThan(10);
    for (let at = 1; at <= count; at += 1) {
      const playground = await openPlayground();
      const { host, lusha, table } = playground;
      host.killAt(at, 'LUSHA_SEARCH');
      await table('LUSHA_SEARCH', FILTER, 10).catch(() => undefined);
      host.clock.advance(30_000);
      expect(await table('LUSHA_SEARCH', FILTER, 10), `killed at ${at}`).toEqual(wanted);
      expect(lusha.record.total, `killed at ${at}`).toBeLessThanOrEqual(2);
      await host.close();
    }
  });

  it('requests balance and prices once a day, however many cells search at once', async () => {
    const { host, lusha } = await open({ host: { mode: 'threads', latencyMs: 800 } });
    const calls = ['Germany', 'France', 'Italy', 'Spain'].map((country) => ({
      name: 'LUSHA_SEARCH',
      args: [`country: ${country}`],
      kind: 'custom' as const,
    }));
    await host.runTogether(calls, 7);
    expect(lusha.record.chargedRequests).toBe(4);
    expect(lusha.record.freeRequests).toBe(1);
  });

  it('sends one request when many cells have the same search', async () => {
    const { host, lusha } = await open({ host: { mode: 'threads', latencyMs: 800 } });
    const calls = Array.from({ length: 8 }, () => ({
      name: 'LUSHA_SEARCH',
      args: [FILTER],
      kind: 'custom' as const,
    }));
    const results = await host.runTogether(calls, 7);
    expect(results.every(({ status }) => status === 'fulfilled')).toBe(true);
    expect(lusha.record.chargedRequests).toBe(1);
  });
});

describe('LUSHA_FILTER_VALUES', () => {
  it('lists known values without a request, and those that contain the given text', async () => {
    const { lusha, table } = await open();
    expect(await table('LUSHA_FILTER_VALUES', 'level')).toContainEqual(['Director']);
    expect(await table('LUSHA_FILTER_VALUES', 'Country', 'land')).toContainEqual(['Switzerland']);
    expect(await table('LUSHA_FILTER_VALUES', 'country', 'qqq')).toEqual([['No match']]);
    expect(lusha.record.requests).toEqual([]);
  });

  it('requests other lists once a day, whatever the number of cells and recalculations', async () => {
    const { host, lusha, table } = await open();
    const sizes = await table('LUSHA_FILTER_VALUES', 'size');
    expect(sizes).toContainEqual(['201-500']);
    await table('LUSHA_FILTER_VALUES', 'size');
    host.emptyCaches();
    expect(await table('LUSHA_FILTER_VALUES', 'employees')).toEqual(sizes);
    const technologies = await table('LUSHA_FILTER_VALUES', 'technologies', 'sa');
    expect(technologies.length).toBeGreaterThan(0);
    host.emptyCaches();
    expect(await table('LUSHA_FILTER_VALUES', 'technologies', 'sa')).toEqual(technologies);
    expect(lusha.record.freeRequests).toBe(2);
    expect(lusha.record.chargedRequests).toBe(0);
    host.nextDay();
    await table('LUSHA_FILTER_VALUES', 'size');
    expect(lusha.record.freeRequests).toBe(3);
  });

  it('returns places and codes in the form that a filter takes', async () => {
    const { table } = await open();
    const [place] = await table('LUSHA_FILTER_VALUES', 'location', 'Mun');
    expect(String(place?.[0])).toMatch(/^M.* \/ /);
    expect((await table('LUSHA_SEARCH', `location: ${place?.[0]}`, 5, 'name')).length).toBeGreaterThan(0);
    const [code] = await table('LUSHA_FILTER_VALUES', 'naics');
    expect(code).toHaveLength(2);
  });

  it('explains in one sentence why there is no list', async () => {
    const { call, lusha } = await open();
    await expect(call('LUSHA_FILTER_VALUES', 'technologies')).rejects.toThrow(/two letters/);
    await expect(call('LUSHA_FILTER_VALUES', 'title')).rejects.toThrow(/no list/);
    await expect(call('LUSHA_FILTER_VALUES', 'industri')).rejects.toThrow(/industry/);
    expect(lusha.record.requests).toEqual([]);
  });
});
