/** =LUSHA_SIMILAR(): whom it finds, what it costs, and that nothing is requested twice. */
import { describe, expect, it, onTestFinished } from 'vitest';
import { openPlayground, type Playground, type Setup } from '../support/playground';

async function open(setup: Setup = {}): Promise<Playground> {
  const playground = await openPlayground(setup);
  onTestFinished(() => playground.host.close());
  return playground;
}

const PEOPLE = '/v3/contacts/lookalike';

/** Returns a list of people as it stands in a range. */
function peopleIn({ lusha }: Playground, count = 6): readonly (readonly string[])[] {
  return [
    ['Name', 'Company', 'Email'],
    ...lusha.people(count).map(({ fullName, companyName, email }) => [fullName, companyName, email ?? '']),
  ];
}

/** Returns companies as they stand in a range. */
function companiesIn({ lusha }: Playground, count = 6): readonly (readonly string[])[] {
  return [['Company', 'Domain'], ...lusha.companies(count).map(({ name, domain }) => [name, domain])];
}

function sentTo({ lusha }: Playground, path: string) {
  return lusha.record.requests.filter((request) => request.path === path);
}

async function formula({ host }: Playground, text: string, cell = 'E1'): Promise<void> {
  host.workbook.setFormula('Sheet1', cell, text);
  await host.workbook.settled();
}

describe('LUSHA_SIMILAR', () => {
  it('lists people like those of the range, for one credit per started 5, and never one of them', async () => {
    const playground = await open();
    const { lusha, table } = playground;
    const rows = await table('LUSHA_SIMILAR', peopleIn(playground), 12, 'name, lusha id');
    expect(rows).toHaveLength(12);
    const seeds = new Set(lusha.people(6).map(({ id }) => id));
    expect(rows.filter(([, id]) => seeds.has(String(id)))).toEqual([]);
    expect(lusha.record.credits).toMatchObject({ lookalikeContact: 3 });
    expect(lusha.record.total).toBe(3);
    expect(sentTo(playground, PEOPLE)).toHaveLength(1);
  });

  it('lists companies like those of the range', async () => {
    const playground = await open();
    const { lusha, table } = playground;
    const rows = await table('LUSHA_SIMILAR', companiesIn(playground), 10, 'name, domain', true);
    expect(rows[0]).toEqual(['Company', 'Domain']);
    expect(rows).toHaveLength(11);
    const seeds = new Set(lusha.companies(6).map(({ domain }) => domain));
    expect(rows.filter(([, domain]) => seeds.has(String(domain)))).toEqual([]);
    expect(lusha.record.credits).toMatchObject({ lookalikeCompany: 2 });
    expect(lusha.record.total).toBe(2);
  });

  it('asks once: calculating again costs nothing, also after the caches are lost or the ledger is written', async () => {
    const playground = await open();
    const { host, lusha, panel, table } = playground;
    const [header = [], ...rows] = peopleIn(playground);
    const first = await table('LUSHA_SIMILAR', [header, ...rows], 10);
    expect(first).toHaveLength(10);
    lusha.record.reset();
    expect(await table('LUSHA_SIMILAR', [header, ...rows], 10)).toEqual(first);
    expect(await table('LUSHA_SIMILAR', [header, ...[...rows].reverse(), ['', '', '']], 10)).toEqual(first);
    host.emptyCaches();
    expect(await table('LUSHA_SIMILAR', [header, ...rows], 10)).toEqual(first);
    await panel('view');
    host.emptyCaches();
    expect(await table('LUSHA_SIMILAR', [header, ...rows], 10)).toEqual(first);
    host.clock.advance(90 * 86_400_000);
    expect(await table('LUSHA_SIMILAR', [header, ...rows], 10)).toEqual(first);
    expect(lusha.record.requests).toEqual([]);
  });

  it('pays only what a higher limit adds, without repeats', async () => {
    const playground = await open();
    const { lusha, table } = playground;
    const range = peopleIn(playground);
    const first = await table('LUSHA_SIMILAR', range, 10, 'lusha id');
    expect(await table('LUSHA_SIMILAR', range, 4, 'lusha id')).toEqual(first.slice(0, 4));
    expect(lusha.record.total).toBe(2);
    const more = await table('LUSHA_SIMILAR', range, 25, 'lusha id');
    expect(more.slice(0, 10)).toEqual(first);
    expect(new Set(more.flat()).size).toBe(25);
    expect(lusha.record.total).toBe(5);
    expect(sentTo(playground, PEOPLE)).toHaveLength(2);
    await table('LUSHA_SIMILAR', range, 25, 'name');
    expect(lusha.record.total).toBe(5);
  });

  it('shows its longest list also where the limit was raised by one many times', async () => {
    const playground = await open();
    const { lusha, table } = playground;
    const range = peopleIn(playground);
    for (let limit = 1; limit <= 30; limit += 1)
      expect(await table('LUSHA_SIMILAR', range, limit, 'lusha id')).toHaveLength(limit);
    expect(sentTo(playground, PEOPLE)).toHaveLength(30);
    lusha.record.reset();
    expect(await table('LUSHA_SIMILAR', range, 30, 'lusha id')).toHaveLength(30);
    expect(lusha.record.requests).toEqual([]);
  });

  it('purchases fields beyond the preview once', async () => {
    const playground = await open();
    const { lusha, table } = playground;
    const range = peopleIn(playground);
    const rows = await table('LUSHA_SIMILAR', range, 10, 'name, email');
    expect(rows.filter(([, email]) => String(email).includes('@')).length).toBeGreaterThan(3);
    const { total } = lusha.record;
    await table('LUSHA_SIMILAR', range, 10, 'email, title');
    expect(lusha.record.total).toBe(total);
    expect(lusha.record.chargedTwice).toEqual([]);
  });

  it('explains why the rows are too few, and sends nothing', async () => {
    const playground = await open();
    const { call, lusha } = playground;
    const [header, ...people] = peopleIn(playground);
    await expect(call('LUSHA_SIMILAR', [header, ...people.slice(0, 4), ['Ada', 'Acme', '']])).rejects.toThrow(
      /^Row 6 .*last name.* Select 5–100 people or companies\./,
    );
    const companies = companiesIn(playground, 4);
    await expect(call('LUSHA_SIMILAR', [...companies, ['Unknown Works', '']])).rejects.toThrow(
      /Unknown Works.*domain.* Select 5–100 people or companies\./,
    );
    await expect(call('LUSHA_SIMILAR', peopleIn(playground, 101))).rejects.toThrow(/5–100/);
    await expect(call('LUSHA_SIMILAR', '')).rejects.toThrow(/5–100/);
    await expect(call('LUSHA_SIMILAR', [header, ...people], 101)).rejects.toThrow(/1 to 100/);
    await expect(call('LUSHA_SIMILAR', [header, ...people], 0)).rejects.toThrow(/1 to 100/);
    await expect(call('LUSHA_SIMILAR', [header, ...people], 10, 'shoe size')).rejects.toThrow(/shoe size/);
    expect(lusha.record.requests).toEqual([]);
  });

  it('stays within the limit for formulas, and needs the owner’s permission', async () => {
    const capped = await open({ cap: { credits: 1 } });
    const range = peopleIn(capped);
    expect(await capped.table('LUSHA_SIMILAR', range, 10)).toEqual([['Daily limit reached']]);
    expect(capped.lusha.record.total).toBe(0);
    expect(await capped.table('LUSHA_SIMILAR', range, 5)).toHaveLength(5);
    expect(capped.lusha.record.total).toBe(1);
    const off = await open({ cap: null });
    await expect(off.call('LUSHA_SIMILAR', range)).rejects.toThrow(/Formulas are off in this file/);
    expect(off.lusha.record.requests).toEqual([]);
  });

  it('leaves out people on the never-contact list', async () => {
    const playground = await open();
    const before = await playground.table('LUSHA_SIMILAR', peopleIn(playground), 10, 'linkedin');
    const other = await open();
    other.host.workbook.sheets.add('Never contact');
    other.host.workbook.setValues('Never contact', 'A1', [[String(before[0]?.[0])]]);
    const after = await other.table('LUSHA_SIMILAR', peopleIn(other), 10, 'linkedin');
    expect(after).toHaveLength(10);
    expect(after.flat()).not.toContain(before[0]?.[0]);
  });

  it('names nobody whom the file has forgotten, although the person still stands in the range', async () => {
    const playground = await open();
    const { call, lusha, panel, table } = playground;
    const range = peopleIn(playground);
    const [who] = lusha.people(1);
    const email = who?.email ?? '';
    const first = await table('LUSHA_SIMILAR', range, 10, 'lusha id');
    await panel(
      'forgetPerson',
      { email, linkedin: '', name: '', company: '' },
      { results: false, others: false },
    );
    expect(await table('LUSHA_SIMILAR', range, 10, 'lusha id')).toEqual(first);
    const more = await table('LUSHA_SIMILAR', range, 20, 'lusha id');
    expect(new Set(more.flat()).size).toBe(20);
    const [before, after] = sentTo(playground, PEOPLE).map(({ body }) => body.includes(email));
    expect([before, after]).toEqual([true, false]);
    await expect(call('LUSHA_SIMILAR', range.slice(0, 6))).rejects.toThrow(/5–100/);
    expect(sentTo(playground, PEOPLE)).toHaveLength(2);
    expect(lusha.record.total).toBe(4);
  });

  it('goes on without the session where that has ended, and lists nobody twice', async () => {
    const playground = await open();
    const { host, lusha, table } = playground;
    const range = peopleIn(playground);
    const first = await table('LUSHA_SIMILAR', range, 10, 'lusha id');
    host.clock.advance(40 * 86_400_000);
    const more = await table('LUSHA_SIMILAR', range, 20, 'lusha id');
    expect(more.slice(0, 10)).toEqual(first);
    expect(new Set(more.flat()).size).toBe(20);
    expect(lusha.record.total).toBe(4);
  });

  it('sends one request when many cells ask the same at once', async () => {
    const playground = await open({ host: { mode: 'threads', latencyMs: 800 } });
    const calls = Array.from({ length: 6 }, () => ({
      name: 'LUSHA_SIMILAR',
      args: [peopleIn(playground), 10],
      kind: 'custom' as const,
    }));
    const results = await playground.host.runTogether(calls, 7);
    expect(results.every(({ status }) => status === 'fulfilled')).toBe(true);
    expect(playground.lusha.record.chargedRequests).toBe(1);
  });

  it('shows the same after it is killed at any service call, and pays twice only for what a person asks for again', async () => {
    const undisturbed = await open();
    const range = peopleIn(undisturbed);
    const wanted = await undisturbed.table('LUSHA_SIMILAR', range, 10);
    const calls = Object.values(undisturbed.host.executions.at(-1)?.serviceCalls ?? {});
    const count = calls.reduce((sum, some) => sum + some, 0);
    expect(count).toBeGreaterThan(10);
    let lost = 0;
    for (let at = 1; at <= count; at += 1) {
      const playground = await openPlayground();
      const { host, lusha, table } = playground;
      host.killAt(at, 'LUSHA_SIMILAR');
      await table('LUSHA_SIMILAR', range, 10).catch(() => undefined);
      host.clock.advance(600_000);
      const after = await table('LUSHA_SIMILAR', range, 10);
      if (/^No response/.test(String(after[0]?.[0]))) lost += 1;
      else expect(after, `killed at ${at}`).toEqual(wanted);
      expect(lusha.record.total, `killed at ${at}`).toBeLessThanOrEqual(2);
      await host.close();
    }
    // The answer is lost from the note that it is sent to the write that stores it.
    expect(lost).toBeGreaterThan(0);
    expect(lost).toBeLessThanOrEqual(8);
  });
});

describe('LUSHA_SIMILAR as the menu and the panel treat it', () => {
  async function openRange(setup: Setup = {}): Promise<Playground> {
    const playground = await open(setup);
    playground.host.workbook.setValues(
      'Sheet1',
      'A1',
      peopleIn(playground).map((row) => [...row]),
    );
    return playground;
  }

  const shown = ({ host }: Playground, a1: string) => host.workbook.getValues('Sheet1', a1).flat();

  it('asks nothing when the file is opened again, and its values are shown', async () => {
    const playground = await openRange();
    const { host, lusha } = playground;
    await formula(playground, '=LUSHA_SIMILAR(A1:C7,10,"name, title",TRUE)');
    const before = shown(playground, 'E1:F11');
    expect(before.filter((value) => value === '')).toEqual([]);
    lusha.record.reset();
    host.emptyCaches();
    await host.reopen();
    expect(shown(playground, 'E1:F11')).toEqual(before);
    expect(lusha.record.requests).toEqual([]);
  });

  it('is filled from outside with its price, in one request for two cells with the same rows', async () => {
    const playground = await openRange({ cap: null });
    const { host, lusha, panel } = playground;
    await formula(playground, '=LUSHA_SIMILAR(A2:C7,10,"name")', 'E1');
    await formula(playground, '=LUSHA_SIMILAR(A2:C7,30,"name")', 'G1');
    await panel('setCells', true, { credits: 50, phones: 0 });
    expect(await panel('pendingCells')).toMatchObject({ cells: 2, lists: 1, atMost: 6, lostLists: 0 });
    expect(lusha.record.requests).toEqual([]);
    expect(await panel('fetchPending', {})).toMatchObject({ done: true, open: 0, cells: 2 });
    await host.workbook.settled();
    expect(sentTo(playground, PEOPLE)).toHaveLength(1);
    expect(lusha.record.total).toBe(6);
    expect(shown(playground, 'G1:G30').filter(Boolean)).toHaveLength(30);
    expect(shown(playground, 'E1:E10')).toEqual(shown(playground, 'G1:G10'));
    expect(await panel('pendingCells')).toMatchObject({ cells: 0, lists: 0 });
  });

  it('asks again for a lost answer only with consent', async () => {
    const playground = await openRange();
    const { host, lusha, panel } = playground;
    lusha.fail({ path: '/contacts/lookalike', cut: 'after' });
    await formula(playground, '=LUSHA_SIMILAR(A1:C7,10,"name")');
    host.clock.advance(600_000);
    expect(String(shown(playground, 'E1')[0])).toMatch(/^No response/);
    expect(lusha.record.total).toBe(2);
    const { countedAt: lostBefore, ...count } = await panel('pendingCells');
    expect(count).toMatchObject({ cells: 1, lists: 1, lostLists: 1 });
    expect(await panel('fetchPending', {})).toMatchObject({ done: true, open: 1, code: 'lost' });
    expect(lusha.record.total).toBe(2);
    lusha.fail({ path: '/contacts/lookalike', cut: 'after', times: 5 });
    for (let step = 0; step < 3; step += 1) await panel('fetchPending', { lostBefore });
    expect(lusha.record.total).toBe(4);
    lusha.heal();
    host.clock.advance(600_000);
    const again = await panel('pendingCells');
    await panel('fetchPending', { lostBefore: again.countedAt });
    await host.workbook.settled();
    expect(shown(playground, 'E1:E10').filter(Boolean)).toHaveLength(10);
    expect(lusha.record.total).toBe(6);
  });

  it('is replaced with values and restored at no cost', async () => {
    const playground = await openRange();
    const { host, lusha, menu } = playground;
    await formula(playground, '=LUSHA_SIMILAR(A1:C7,10,"name, title",TRUE)');
    const before = shown(playground, 'E1:F12');
    lusha.record.reset();
    await menu('lushaReplaceTab');
    expect(host.workbook.getFormulas('Sheet1', 'E1')).toEqual([['']]);
    expect(shown(playground, 'E1:F12')).toEqual(before);
    expect(lusha.record.requests).toEqual([]);
  });

  it('is not asked again by Search again, which is free for a list that is kept', async () => {
    const playground = await openRange();
    const { host, lusha, menu } = playground;
    await formula(playground, '=LUSHA_SIMILAR(A1:C7,10,"name")');
    await formula(playground, '=LUSHA_SEARCH("level: Director",5,"name")', 'G1');
    const before = shown(playground, 'E1:E10');
    lusha.record.reset();
    await menu('lushaSearchAgain');
    await host.workbook.settled();
    expect(shown(playground, 'E1:E10')).toEqual(before);
    expect(sentTo(playground, PEOPLE)).toEqual([]);
    expect(lusha.record.credits).toMatchObject({ contactSearch: 1 });
  });
});
