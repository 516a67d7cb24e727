/** Find people: what the panel is told, what it costs, and that nothing is asked twice. */
import { describe, expect, it, onTestFinished } from 'vitest';
import type { FilterDraft } from '../../src/rpc';
import { openPlayground, type Playground, type Setup } from '../support/playground';

async function open(setup: Setup = {}): Promise<Playground> {
  const playground = await openPlayground(setup);
  onTestFinished(() => playground.host.close());
  return playground;
}

const FILTER: FilterDraft = [
  { id: 'level', side: 'include', values: ['Director'] },
  { id: 'country', side: 'include', values: ['Germany'] },
];
const AS_TEXT = 'level: Director; country: Germany';

describe('the form', () => {
  it('has every criterion of people once, in groups, and asks nobody', async () => {
    const { lusha, panel } = await open();
    const { groups, draft } = await panel('findForm');
    expect(groups.map(({ label }) => label)).toEqual(['Person', 'Company', 'More']);
    const ids = groups.flatMap(({ criteria }) => criteria.map(({ id }) => id));
    expect(new Set(ids).size).toBe(ids.length);
    expect(ids.length).toBeGreaterThan(25);
    expect(draft).toEqual([]);
    expect(lusha.record.requests).toEqual([]);
  });

  it('lists what a criterion takes; what Lusha has to be asked for is asked once a day', async () => {
    const { host, lusha, panel } = await open();
    expect(await panel('findValues', 'level')).toContainEqual(['Director']);
    expect(await panel('findValues', 'ipo')).toEqual([['yes'], ['no']]);
    expect(await panel('findValues', 'title')).toEqual([]);
    expect(await panel('findValues', 'technologies', 's')).toEqual([]);
    expect(lusha.record.requests).toEqual([]);
    const sizes = await panel('findValues', 'size');
    expect(sizes.length).toBeGreaterThan(3);
    expect(await panel('findValues', 'size')).toEqual(sizes);
    host.emptyCaches();
    expect(await panel('findValues', 'size')).toEqual(sizes);
    expect(lusha.record.requests).toHaveLength(1);
    expect(lusha.record.total).toBe(0);
    const found = await panel('findValues', 'technologies', 'sa');
    expect(found.length).toBeGreaterThan(0);
    expect(lusha.record.requests).toHaveLength(2);
  });

  it('is told in one sentence what the filter says, or what is wrong with it, and asks nobody', async () => {
    const { lusha, panel } = await open();
    expect(await panel('findCheck', FILTER)).toEqual({
      sentence: 'People at the level Director in Germany',
      problems: [],
      formula: `=LUSHA_SEARCH("${AS_TEXT}")`,
      known: false,
    });
    const wrong = await panel('findCheck', [{ id: 'country', side: 'include', values: ['Germny'] }]);
    expect(wrong.problems).toEqual([{ id: 'country', sentence: expect.stringMatching(/Germany/) }]);
    const inQuotes = await panel('findCheck', [{ id: 'title', side: 'exclude', values: ['VP, "Sales"'] }]);
    expect(inQuotes.formula).toMatch(/^=LUSHA_SEARCH\("not title: .*""/);
    expect(lusha.record.requests).toEqual([]);
  });
});

describe('looking', () => {
  it('takes one request and one credit, and nothing the next time', async () => {
    const { host, lusha, panel } = await open();
    const found = await panel('findPreview', FILTER);
    expect(found.people).toHaveLength(25);
    expect(found.heading).toMatch(/people match/);
    expect(found.people[0]?.about).toMatch(/ · Germany$/);
    expect(found.people.some(({ data }) => /e-mail: 1 credit/.test(data))).toBe(true);
    expect(found.known).toBe(false);
    expect(lusha.record.chargedRequests).toBe(1);
    expect(lusha.record.total).toBe(1);
    lusha.record.reset();
    const { view: _now, ...again } = await panel('findPreview', [...FILTER].reverse());
    const { view: _before, ...first } = found;
    expect(again).toEqual({ ...first, known: true });
    expect((await panel('findCheck', FILTER)).known).toBe(true);
    host.emptyCaches();
    expect((await panel('findPreview', FILTER)).people).toEqual(found.people);
    expect(lusha.record.requests).toEqual([]);
  });

  it('is the same search as that of the formula, whoever comes first', async () => {
    const { lusha, panel, table } = await open();
    const { people } = await panel('findPreview', FILTER);
    lusha.record.reset();
    const rows = await table('LUSHA_SEARCH', AS_TEXT, '', 'name');
    expect(rows.flat()).toEqual(people.map(({ name }) => name));
    expect(lusha.record.requests).toEqual([]);
    await table('LUSHA_SEARCH', 'level: Manager');
    lusha.record.reset();
    const manager: FilterDraft = [{ id: 'level', side: 'include', values: ['manager'] }];
    expect((await panel('findPreview', manager)).known).toBe(true);
    expect(lusha.record.requests).toEqual([]);
  });

  it('goes beyond the limit for formulas, which is not what pays for it', async () => {
    const { lusha, panel } = await open({ cap: null });
    const { view } = await panel('findPreview', FILTER);
    expect(lusha.record.total).toBe(1);
    expect(view.cells.spent.credits).toBe(0);
  });

  it('keeps the filter for the next time', async () => {
    const { panel } = await open();
    await panel('findPreview', FILTER);
    expect((await panel('findForm')).draft).toEqual(FILTER);
  });

  it('says that nobody matches', async () => {
    const { panel } = await open();
    const nobody: FilterDraft = [{ id: 'exact title', side: 'include', values: ['Zookeeper of Unicorns'] }];
    expect(await panel('findPreview', nobody)).toMatchObject({ heading: 'Nobody matches', people: [] });
  });

  it('leaves out whoever is on the never-contact list, also when that was written later', async () => {
    const { host, panel, table } = await open();
    const [[linkedin, name] = []] = await table('LUSHA_SEARCH', AS_TEXT, 25, 'linkedin, name');
    host.workbook.sheets.add('Never contact');
    host.workbook.setValues('Never contact', 'A1', [[String(linkedin)]]);
    const { people } = await panel('findPreview', FILTER);
    expect(people).toHaveLength(24);
    expect(people.map((one) => one.name)).not.toContain(name);
    expect(await panel('placeFound', FILTER)).toMatchObject({ people: 24 });
  });

  it('sends nothing without a key, in the demo, or with a filter that has problems', async () => {
    const { lusha, panel, reply } = await open({ key: null, cap: null });
    expect(await reply('findPreview', FILTER)).toMatchObject({ ok: false, code: 'no_key' });
    await panel('startDemo');
    expect(await reply('findPreview', FILTER)).toMatchObject({ ok: false, code: 'demo_only' });
    expect(await reply('findPreview', [])).toMatchObject({ ok: false });
    expect(lusha.record.requests).toEqual([]);
  });

  it('says so where there are no credits left, and can be repeated', async () => {
    const { lusha, host, panel, reply } = await open();
    lusha.fail({ path: '/contacts/prospecting', status: 402 });
    expect(await reply('findPreview', FILTER)).toMatchObject({ ok: false, code: 'no_credits' });
    host.clock.advance(3_600_000);
    expect((await panel('findPreview', FILTER)).people).toHaveLength(25);
  });
});

describe('putting them into the sheet', () => {
  it('makes a new tab with a frozen header each time, and costs nothing', async () => {
    const { host, lusha, panel } = await open();
    const { people } = await panel('findPreview', FILTER);
    lusha.record.reset();
    expect(await panel('placeFound', FILTER)).toEqual({ tab: 'Lusha search 2026-11-23', people: 25 });
    const calls = host.executions.at(-1)?.serviceCalls ?? {};
    const writes = Object.entries(calls).filter(([name]) =>
      /setValues|setNumberFormats|setFormulas/.test(name),
    );
    expect(writes.reduce((sum, [, count]) => sum + count, 0)).toBe(2);
    const cells = host.workbook.getValues('Lusha search 2026-11-23', 'A1:G26');
    expect(cells[0]).toEqual([
      'Full name',
      'Title',
      'Company',
      'Company domain',
      'Country',
      'LinkedIn',
      'Lusha ID',
    ]);
    expect(cells.slice(1).map(([name]) => name)).toEqual(people.map(({ name }) => name));
    expect(cells.slice(1).every((row) => row[6] !== '')).toBe(true);
    expect((await panel('placeFound', FILTER)).tab).toBe('Lusha search 2026-11-23 (2)');
    expect(lusha.record.requests).toEqual([]);
  });

  it('is a list that Enrich rows reads as it stands, by Lusha ID: looking up costs nothing', async () => {
    const { panel } = await open();
    await panel('findPreview', FILTER);
    const { tab } = await panel('placeFound', FILTER);
    const setup = await panel('enrichSetup');
    expect(setup.tab.name).toBe(tab);
    expect(setup.rows).toBe(25);
    expect(setup.lookUp.credits).toBe(0);
  });

  it('writes nothing before anybody was found', async () => {
    const { host, reply } = await open();
    const before = host.workbook.sheets.list();
    expect(await reply('placeFound', FILTER)).toMatchObject({ ok: false, code: 'gone' });
    expect(host.workbook.sheets.list()).toEqual(before);
  });
});
