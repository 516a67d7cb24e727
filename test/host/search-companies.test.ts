/** =LUSHA_SEARCH("find: companies; …"): which companies it lists, and what it costs. */

import { describe, expect, it, onTestFinished } from 'vitest';
import { KIND_LABELS } from '../../src/core/kind';
import { openPlayground, type Playground, type Setup } from '../support/playground';

async function open(setup: Setup = {}): Promise<Playground> {
  const playground = await openPlayground(setup);
  onTestFinished(() => playground.host.close());
  return playground;
}

const FILTER = 'find: companies; country: Germany; size: 51-1000';

describe('a company search in a cell', () => {
  it('lists companies that match, with the fields of LUSHA_COMPANY, for one credit per started 25', async () => {
    const { lusha, table } = await open();
    const rows = await table('LUSHA_SEARCH', FILTER, 30, '', true);
    expect(rows[0]).toEqual(['Company', 'Domain', 'Industry', 'Employees', 'Country']);
    expect(rows).toHaveLength(31);
    expect(new Set(rows.slice(1).map((row) => row[4]))).toEqual(new Set(['Germany']));
    expect(new Set(rows.slice(1).map((row) => row[1])).size).toBe(30);
    expect(lusha.record.chargedRequests).toBe(1);
    expect(lusha.record.total).toBe(2);
  });

  it('sends one request, however it is written, even after the cache is emptied or the ledger is updated', async () => {
    const { host, lusha, panel, table } = await open();
    const first = await table('LUSHA_SEARCH', FILTER);
    expect(first).toHaveLength(25);
    lusha.record.reset();
    expect(await table('LUSHA_SEARCH', FILTER)).toEqual(first);
    expect(await table('LUSHA_SEARCH', 'Companies; size: 51-1000; Country: germany')).toEqual(first);
    const range = [
      ['Size', '51-1000'],
      ['Country', 'Germany'],
      ['Find', 'Companies'],
    ];
    host.emptyCaches();
    expect(await table('LUSHA_SEARCH', range)).toEqual(first);
    await panel('view');
    host.emptyCaches();
    expect(await table('LUSHA_SEARCH', FILTER)).toEqual(first);
    expect(lusha.record.requests).toEqual([]);
  });

  it('is a different search from that for people with the same criteria', async () => {
    const { lusha, table } = await open();
    const companies = await table('LUSHA_SEARCH', 'find: companies; size: 51-1000', 10, 'lusha id');
    const people = await table('LUSHA_SEARCH', 'find: people; size: 51-1000', 10, 'lusha id');
    expect(people).not.toEqual(companies);
    expect(lusha.record.credits).toMatchObject({ companySearch: 1, contactSearch: 1 });
  });

  it('purchases fields beyond the preview once, and LUSHA_COMPANY knows them by the domain', async () => {
    const { lusha, table } = await open();
    const rows = await table('LUSHA_SEARCH', FILTER, 10, 'domain, type');
    expect(rows.every(([, type]) => type !== '')).toBe(true);
    expect(lusha.record.chargedRequests).toBe(2);
    expect(lusha.record.credits).toMatchObject({ companySearch: 1, revealCompany: 10 });
    lusha.record.reset();
    expect(await table('LUSHA_SEARCH', FILTER, 10, 'domain, type')).toEqual(rows);
    const [domain, type] = rows[0] ?? [];
    expect(await table('LUSHA_COMPANY', domain, 'type')).toEqual([[type]]);
    expect(lusha.record.requests).toEqual([]);
  });

  it('shows the same text as LUSHA_COMPANY for companies whose answer was lost, and does not repeat the request by itself', async () => {
    const { host, lusha, table } = await open();
    await table('LUSHA_SEARCH', FILTER, 10);
    lusha.fail({ path: '/companies/enrich', cut: 'after' });
    await table('LUSHA_SEARCH', FILTER, 10, 'name, type');
    host.clock.advance(600_000);
    lusha.record.reset();
    const rows = await table('LUSHA_SEARCH', FILTER, 10, 'name, type');
    expect(rows.map(([, type]) => type)).toEqual(rows.map(() => 'No response · may have been charged'));
    expect(rows.every(([name]) => name !== '')).toBe(true);
    expect(lusha.record.requests).toEqual([]);
  });

  it('stays within the limit for formulas', async () => {
    const { lusha, table } = await open({ cap: { credits: 5 } });
    const rows = await table('LUSHA_SEARCH', FILTER, 10, 'type');
    expect(rows.filter(([type]) => type === 'Daily limit reached')).toHaveLength(6);
    expect(lusha.record.total).toBe(5);
  });

  it('leaves out companies on the never-contact list', async () => {
    const { host, table } = await open();
    const [[domain] = []] = await table('LUSHA_SEARCH', FILTER, 10, 'domain');
    host.workbook.sheets.add('Never contact');
    host.workbook.setValues('Never contact', 'A1', [[String(domain)]]);
    const after = await table('LUSHA_SEARCH', FILTER, 11, 'domain');
    expect(after.flat()).not.toContain(domain);
    expect(after).toHaveLength(10);
  });

  it('explains in one sentence what is wrong with it, and sends nothing', async () => {
    const { call, lusha } = await open();
    for (const [filter, says] of [
      ['find: companies', /empty.*industry: Finance/],
      ['find: companies; title: CFO', /Add a company filter/],
      ['find: companies; size: 10+; title: CFO; tech: SAP', /Technologies and by people \(Title\)/],
      ['find: firms; size: 10+', /find: companies\.$/],
    ] as const) {
      await expect(call('LUSHA_SEARCH', filter)).rejects.toThrow(says);
    }
    await expect(call('LUSHA_SEARCH', FILTER, 101)).rejects.toThrow(/number of companies from 1 to 100/);
    await expect(call('LUSHA_SEARCH', FILTER, 10, 'mobile phone')).rejects.toThrow(/Unknown field/);
    expect(lusha.record.requests).toEqual([]);
  });
});

describe('a search of the panel', () => {
  it('gives the list of a formula with the same criteria and no limit of its own', async () => {
    const { lusha, panel, table } = await open();
    for (const kind of ['contact', 'company'] as const) {
      lusha.record.reset();
      const { results } = await panel(
        'findPreview',
        {
          kind,
          criteria: [{ id: 'size', side: 'include', values: ['201-500'] }],
        },
        1,
      );
      expect(lusha.record.total).toBe(1);
      const rows = await table('LUSHA_SEARCH', `find: ${KIND_LABELS[kind]}; size: 201-500`, '', 'name');
      expect(rows.flat()).toEqual(results.map(({ name }) => name));
      expect(lusha.record.total).toBe(1);
      await table('LUSHA_SEARCH', `find: ${KIND_LABELS[kind]}; size: 501-1000`);
      lusha.record.reset();
      await panel(
        'findPreview',
        {
          kind,
          criteria: [{ id: 'size', side: 'include', values: ['501-1000'] }],
        },
        0,
      );
      expect(lusha.record.requests).toEqual([]);
    }
  });

  it('is read from the text of a formula', async () => {
    const { panel } = await open();
    const { draft, problems } = await panel('findFromText', FILTER);
    expect(problems).toEqual([]);
    expect(draft.kind).toBe('company');
    const { text, formula } = await panel('findCheck', draft);
    expect(formula).toBe(`=LUSHA_SEARCH("${text}")`);
    expect((await panel('findFromText', text)).draft).toEqual(draft);
  });
});
