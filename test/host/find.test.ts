/** Searching from the panel: what the panel receives, what it costs, and that nothing is requested twice. */
import { describe, expect, it, onTestFinished } from 'vitest';
import type { SearchDraft } from '../../src/rpc';
import { openPlayground, type Playground, type Setup } from '../support/playground';

async function open(setup: Setup = {}): Promise<Playground> {
  const playground = await openPlayground(setup);
  onTestFinished(() => playground.host.close());
  return playground;
}

const OWNER = 'owner@example.com';
const FILTER: SearchDraft = {
  kind: 'contact',
  criteria: [
    { id: 'level', side: 'include', values: ['Director'] },
    { id: 'country', side: 'include', values: ['Germany'] },
  ],
};
const people = (...criteria: SearchDraft['criteria']): SearchDraft => ({ kind: 'contact', criteria });
const AS_TEXT = 'level: Director; country: Germany';

describe('the search form', () => {
  it('has every filter of each search once, those that most searches begin with first, without any request', async () => {
    const { lusha, panel } = await open();
    const { filters, draft, recent, saved } = await panel('findForm');
    expect(filters.contact.first.map(({ label }) => label)).toEqual([
      'Title',
      'Level',
      'Department',
      'Country',
      'Company size',
      'Industry',
    ]);
    expect(filters.company.first).toHaveLength(6);
    for (const { first, more } of [filters.contact, filters.company]) {
      const ids = [...first, ...more].map(({ id }) => id);
      expect(new Set(ids).size).toBe(ids.length);
      expect(ids.length).toBeGreaterThan(20);
      const labels = more.map(({ label }) => label);
      expect(labels).toEqual([...labels].sort());
    }
    expect(draft).toEqual({ kind: 'contact', criteria: [] });
    expect(recent).toEqual([]);
    expect(saved).toEqual([]);
    expect(lusha.record.requests).toEqual([]);
  });

  it('has the built-in lists sorted by name, Other last, and levels from the top down', async () => {
    const { panel } = await open();
    const { filters } = await panel('findForm');
    const valuesOf = (id: string) =>
      filters.contact.first.find((one) => one.id === id)?.values?.map(([value]) => value) ?? [];
    const industries = valuesOf('industry');
    expect(industries).toHaveLength(17);
    expect(industries).toEqual([...industries].sort());
    expect(valuesOf('department').at(-1)).toBe('Other');
    expect(valuesOf('level').slice(0, 3)).toEqual(['Founder', 'C-Suite', 'Vice President']);
  });

  it('lists the values of a criterion and requests values from Lusha at most once a day', async () => {
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

  it('gets one sentence with the filter in words or its problem, without any request', async () => {
    const { lusha, panel } = await open();
    expect(await panel('findCheck', FILTER)).toEqual({
      name: 'Director · Germany',
      sentence: 'People at the level Director in Germany',
      problems: [],
      text: AS_TEXT,
      formula: `=LUSHA_SEARCH("${AS_TEXT}")`,
      known: false,
    });
    const wrong = await panel('findCheck', people({ id: 'country', side: 'include', values: ['Germny'] }));
    expect(wrong.problems).toEqual([{ id: 'country', sentence: expect.stringMatching(/Germany/) }]);
    const inQuotes = await panel(
      'findCheck',
      people({ id: 'title', side: 'exclude', values: ['VP, "Sales"'] }),
    );
    expect(inQuotes.formula).toMatch(/^=LUSHA_SEARCH\("not title: .*""/);
    expect(lusha.record.requests).toEqual([]);
  });
});

describe('a look at the results', () => {
  it('takes one request and one credit, and nothing the next time', async () => {
    const { host, lusha, panel } = await open();
    const found = await panel('findPreview', FILTER, 1);
    expect(found.results).toHaveLength(25);
    expect(found.heading).toMatch(/people match/);
    expect(found.title).toBe('Director · Germany');
    expect(found.shown).toBe('25 shown');
    expect(found.results.map(({ data }) => data)).toContain('email, phone');
    expect(found.spent).toBe(1);
    expect(found.known).toBe(false);
    expect(lusha.record.chargedRequests).toBe(1);
    expect(lusha.record.total).toBe(1);
    lusha.record.reset();
    const { view: _now, ...again } = await panel(
      'findPreview',
      {
        ...FILTER,
        criteria: [...FILTER.criteria].reverse(),
      },
      0,
    );
    const { view: _before, ...first } = found;
    expect(again).toEqual({ ...first, title: 'Germany · Director', known: true, spent: 0 });
    expect((await panel('findCheck', FILTER)).known).toBe(true);
    host.emptyCaches();
    expect((await panel('findPreview', FILTER, 1)).results).toEqual(found.results);
    expect(lusha.record.requests).toEqual([]);
  });

  it('is the same search as that of the formula, whichever comes first', async () => {
    const { lusha, panel, table } = await open();
    const { results } = await panel('findPreview', FILTER, 1);
    lusha.record.reset();
    const rows = await table('LUSHA_SEARCH', AS_TEXT, '', 'name');
    expect(rows.flat()).toEqual(results.map(({ name }) => name));
    expect(lusha.record.requests).toEqual([]);
    await table('LUSHA_SEARCH', 'level: Manager');
    lusha.record.reset();
    const manager = people({ id: 'level', side: 'include', values: ['manager'] });
    expect((await panel('findPreview', manager, 1)).known).toBe(true);
    expect(lusha.record.requests).toEqual([]);
  });

  it('may exceed the limit for formulas, because that limit does not pay for it', async () => {
    const { lusha, panel } = await open({ cap: null });
    const { view } = await panel('findPreview', FILTER, 1);
    expect(lusha.record.total).toBe(1);
    expect(view.cells.spent.credits).toBe(0);
  });

  it('keeps the filter for the next time', async () => {
    const { panel } = await open();
    await panel('findPreview', FILTER, 1);
    expect((await panel('findForm')).draft).toEqual(FILTER);
  });

  it('says when nobody matches', async () => {
    const { panel } = await open();
    const nobody = people({ id: 'exact title', side: 'include', values: ['Zookeeper of Unicorns'] });
    expect(await panel('findPreview', nobody, 1)).toMatchObject({
      heading: 'No matches',
      results: [],
      spent: 1,
    });
  });

  it('leaves out people on the never-contact list, including later additions', async () => {
    const { host, panel, table } = await open();
    const [[linkedin, name] = []] = await table('LUSHA_SEARCH', AS_TEXT, 25, 'linkedin, name');
    host.workbook.sheets.add('Never contact');
    host.workbook.setValues('Never contact', 'A1', [[String(linkedin)]]);
    const { results } = await panel('findPreview', FILTER, 1);
    expect(results).toHaveLength(24);
    expect(results.map((one) => one.name)).not.toContain(name);
  });

  it('sends nothing without a key, in the demo, or with a filter that has problems', async () => {
    const { lusha, panel, reply } = await open({ key: null, cap: null });
    expect(await reply('findPreview', FILTER, 1)).toMatchObject({ ok: false, code: 'no_key' });
    await panel('startDemo');
    expect(await reply('findPreview', FILTER, 1)).toMatchObject({ ok: false, code: 'demo_only' });
    expect(await reply('findPreview', people(), 1)).toMatchObject({ ok: false });
    expect(lusha.record.requests).toEqual([]);
  });

  it('reports that no credits are left and can be repeated', async () => {
    const { lusha, host, panel, reply } = await open();
    lusha.fail({ path: '/contacts/prospecting', status: 402 });
    expect(await reply('findPreview', FILTER, 1)).toMatchObject({ ok: false, code: 'no_credits' });
    host.clock.advance(3_600_000);
    expect((await panel('findPreview', FILTER, 1)).results).toHaveLength(25);
  });
});

describe('a price that was shown', () => {
  it('is never exceeded: a search that is not free any more asks again', async () => {
    const { host, lusha, panel, reply } = await open();
    await panel('findPreview', FILTER, 1);
    lusha.record.reset();
    host.clock.advance(25 * 3_600_000);
    expect(await reply('findPreview', FILTER, 0)).toMatchObject({ ok: false, code: 'price_changed' });
    expect(lusha.record.requests).toEqual([]);
    expect((await panel('findPreview', FILTER, 1)).known).toBe(false);
  });
});

describe('an answer from yesterday', () => {
  it('is requested again by the panel but stays valid for formulas', async () => {
    const { host, lusha, panel, table } = await open();
    await panel('findPreview', FILTER, 1);
    const before = await table('LUSHA_SEARCH', AS_TEXT, '', 'lusha id');
    lusha.record.reset();
    host.clock.advance(25 * 3_600_000);
    expect(await table('LUSHA_SEARCH', AS_TEXT, '', 'lusha id')).toEqual(before);
    expect(lusha.record.requests).toEqual([]);
    expect((await panel('findCheck', FILTER)).known).toBe(false);
    expect((await panel('findPreview', FILTER, 1)).known).toBe(false);
    expect(lusha.record.total).toBe(1);
  });
});

describe('the latest searches', () => {
  const titled = (title: string) => people({ id: 'title', side: 'include', values: [title] });
  const namesIn = async ({ panel }: Playground) => (await panel('findForm')).recent.map(({ name }) => name);

  it('are the five that were previewed last, each once, newest first, and are offered without a request', async () => {
    const playground = await open();
    const { host, lusha, panel } = playground;
    for (const title of ['CEO', 'CFO', 'COO', 'CMO', 'CIO', 'CTO', 'CFO']) {
      await panel('findPreview', titled(title), 1);
    }
    lusha.record.reset();
    host.emptyCaches();
    expect(await namesIn(playground)).toEqual(['CFO', 'CTO', 'CIO', 'CMO', 'COO']);
    const [newest] = (await panel('findForm')).recent;
    expect(newest).toEqual({ name: 'CFO', sentence: 'People with the title CFO', draft: titled('CFO') });
    expect(lusha.record.requests).toEqual([]);
  });

  it('take two kilobytes of the person at most, and none of it from the file', async () => {
    const playground = await open();
    const { host, panel } = playground;
    for (const letter of ['a', 'b', 'c', 'd', 'e']) {
      await panel('findPreview', titled(letter.repeat(600)), 1);
    }
    expect((await panel('findForm')).recent).toHaveLength(2);
    const { user, document } = host.properties;
    const stored = user(OWNER).get('lusha.recent') ?? '';
    expect(stored).toContain('eeee');
    expect(Buffer.byteLength(stored)).toBeLessThanOrEqual(2_000);
    expect(document.get('lusha.recent')).toBeUndefined();
  });

  it('that are damaged or of another shape are none, and the next one is kept', async () => {
    const playground = await open();
    const user = playground.host.properties.user(OWNER);
    const forged = [
      'damaged',
      '{"version":2,"record":[]}',
      '{"version":1,"record":[{"kind":"contact","criteria":"all"}]}',
    ];
    for (const text of forged) {
      user.set('lusha.recent', text);
      expect(await namesIn(playground)).toEqual([]);
    }
    await playground.panel('findPreview', titled('CFO'), 1);
    expect(await namesIn(playground)).toEqual(['CFO']);
  });
});

describe('a search that is saved with one press', () => {
  it('gets a free name from its filters, replaces no other search, and sends no request', async () => {
    const { lusha, panel } = await open();
    expect(await panel('starSearch', FILTER)).toEqual({
      name: 'Director · Germany',
      saved: [
        { name: 'Director · Germany', sentence: 'People at the level Director in Germany', draft: FILTER },
      ],
    });
    const again = await panel('starSearch', FILTER);
    expect(again.name).toBe('Director · Germany (2)');
    expect(again.saved.map(({ name }) => name)).toEqual(['Director · Germany', 'Director · Germany (2)']);
    const long = people({ id: 'title', side: 'include', values: ['x'.repeat(90)] });
    const names = [await panel('starSearch', long), await panel('starSearch', long)].map(({ name }) => name);
    expect(names).toEqual([`${'x'.repeat(59)}…`, `${'x'.repeat(56)} (2)`]);
    expect(lusha.record.requests).toEqual([]);
  });
});

describe('saved searches', () => {
  it('are kept in the file by name, and can be replaced, renamed and deleted', async () => {
    const { lusha, panel, reply } = await open();
    await panel('saveSearch', 'Directors', 'People at the level Director in Germany', FILTER);
    await panel('saveSearch', '  Board  members ', 'Others', people());
    const saved = await panel('saveSearch', 'Directors', 'Again', FILTER);
    expect(saved.map(({ name, sentence }) => [name, sentence])).toEqual([
      ['Board members', 'Others'],
      ['Directors', 'Again'],
    ]);
    expect((await panel('findForm')).saved).toEqual(saved);
    expect(saved[1]?.draft).toEqual(FILTER);
    expect(await reply('renameSearch', 'Directors', 'Board members')).toMatchObject({ code: 'name_taken' });
    expect(await reply('saveSearch', '   ', '', FILTER)).toMatchObject({ code: 'no_name' });
    const renamed = await panel('renameSearch', 'Directors', 'Heads');
    expect(renamed.map(({ name }) => name)).toEqual(['Board members', 'Heads']);
    expect((await panel('deleteSearch', 'Board members')).map(({ name }) => name)).toEqual(['Heads']);
    expect(lusha.record.requests).toEqual([]);
  });

  it('have a limit that is explained in words, and nothing is lost at the limit', async () => {
    const { panel, reply } = await open();
    const random = (at: number) =>
      Array.from({ length: 40 }, (_, one) => `${Math.sin(at * 97 + one)}`.slice(2)).join(' ');
    let count = 0;
    let refused = await reply('saveSearch', 'n0', random(0), FILTER);
    while (refused.ok && count < 200) {
      count += 1;
      refused = await reply('saveSearch', `n${count}`, random(count), FILTER);
    }
    expect(refused).toMatchObject({ ok: false, code: 'too_many_searches' });
    expect((await panel('findForm')).saved).toHaveLength(count);
  });

  it('can be copied as text into another file', async () => {
    const one = await open();
    const draft: SearchDraft = {
      kind: 'contact',
      criteria: [
        ...FILTER.criteria,
        { id: 'technologies', side: 'include', values: ['SAP', 'Salesforce'], match: 'all' },
        { id: 'title', side: 'exclude', values: ['VP, Sales'] },
      ],
    };
    const { text } = await one.panel('findCheck', draft);
    const other = await open();
    expect(await other.panel('findFromText', text)).toEqual({ draft, problems: [] });
    const wrong = await other.panel('findFromText', 'level: Director; countri: Germany');
    expect(wrong.draft.criteria).toEqual([{ id: 'level', side: 'include', values: ['Director'] }]);
    expect(wrong.problems).toEqual([expect.stringMatching(/country/)]);
  });
});
