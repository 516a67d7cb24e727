/** Pages of a search that are shorter than requested: nobody is missed, nobody is twice in a sheet, and a cell says why it lists fewer. */
import { describe, expect, it, onTestFinished } from 'vitest';
import type { SearchDraft } from '../../src/rpc';
import { DIRECTORS, fill, fillSteps, goOn, rowsIn } from '../support/fill';
import { openPlayground, type Playground, type Setup } from '../support/playground';

async function open(setup: Setup = {}): Promise<Playground> {
  const playground = await openPlayground({ cap: null, ...setup });
  onTestFinished(() => playground.host.close());
  return playground;
}

const AUSTRIANS: SearchDraft = {
  kind: 'contact',
  criteria: [...DIRECTORS.criteria, { id: 'country', side: 'include', values: ['Austria'] }],
};
const MANY: SearchDraft = {
  kind: 'contact',
  criteria: [
    ...DIRECTORS.criteria,
    { id: 'country', side: 'include', values: ['Germany', 'Austria', 'France'] },
  ],
};

function idsIn(playground: Playground): unknown[] {
  return rowsIn(playground).map((row) => row['Lusha ID']);
}

/** Fills as many rows as match, and agrees to every further credit. */
async function fillAll(playground: Playground, draft: SearchDraft, count: number) {
  let view = await fill(playground, draft, { count });
  for (let times = 0; view.phase === 'stopped' && view.code === 'over_cap' && times < 40; times += 1) {
    view = await fillSteps(playground, await goOn(playground, view.more ?? 1));
  }
  return view;
}

describe('a fill', () => {
  it.each(['half', 'capped', 'cut'] as const)(
    'gets everybody who matches from %s pages, each once',
    async (pages) => {
      const whole = await open();
      await fillAll(whole, MANY, 10_000);
      const everybody = idsIn(whole);
      expect(everybody.length).toBeGreaterThan(200);
      const short = await open({ lusha: { pages } });
      const view = await fillAll(short, MANY, 10_000);
      const ids = idsIn(short);
      expect(view).toMatchObject({ phase: 'done', ended: 'no more', added: everybody.length });
      expect(new Set(ids)).toEqual(new Set(everybody));
      expect(ids).toHaveLength(everybody.length);
    },
  );

  it('keeps the size of its pages after a short one', async () => {
    const playground = await open({ lusha: { pages: 'half' } });
    await fillAll(playground, MANY, 150);
    const sizes = playground.lusha.record.requests
      .filter(({ path }) => path.includes('/contacts/prospecting'))
      .map(({ body }) => JSON.parse(body).pagination.size);
    expect(new Set(sizes)).toEqual(new Set([25]));
    expect(idsIn(playground)).toHaveLength(150);
  });

  it('writes somebody once whom a page lists twice', async () => {
    const playground = await open({ lusha: { repeats: true } });
    const view = await fillAll(playground, AUSTRIANS, 40);
    const ids = idsIn(playground);
    expect(new Set(ids).size).toBe(ids.length);
    expect(view).toMatchObject({ added: ids.length, leftOut: { inList: 0, bought: 0, before: 0 } });
  });

  it('asks for no further page when the total is reached', async () => {
    const playground = await open();
    const view = await fillAll(playground, AUSTRIANS, 10_000);
    const { lusha } = playground;
    expect(view.ended).toBe('no more');
    expect(lusha.record.total).toBe(Math.ceil(idsIn(playground).length / 25));
  });
});

const FILTER = 'level: Director; country: Germany';

describe('a search in a cell', () => {
  it('says that Lusha sent a short page although more match', async () => {
    const { lusha, table } = await open({ cap: { credits: 99 }, lusha: { pages: 'half' } });
    const rows = await table('LUSHA_SEARCH', FILTER, 25, 'name, title');
    expect(rows).toHaveLength(13);
    expect(rows[12]?.[0]).toMatch(
      /^12 of 25 people: Lusha sent only 12\. \d+ match\. To get the others, search in the panel\.$/,
    );
    expect(rows[12]?.[1]).toBe('');
    expect(lusha.record.chargedRequests).toBe(1);
    expect(await table('LUSHA_SEARCH', FILTER, 25, 'name, title')).toEqual(rows);
  });

  it('says nothing when it lists everybody who matches', async () => {
    const { table } = await open({ cap: { credits: 99 } });
    const rows = await table(
      'LUSHA_SEARCH',
      'level: Founder; country: Austria; department: Legal',
      100,
      'name',
    );
    expect(rows.length).toBeLessThan(100);
    expect(rows.flat().join()).not.toMatch(/of \d+ people/);
  });

  it('lists somebody once whom the page lists twice', async () => {
    const { table } = await open({ cap: { credits: 99 }, lusha: { repeats: true } });
    const rows = await table('LUSHA_SEARCH', FILTER, 25, 'lusha id');
    expect(new Set(rows.flat()).size).toBe(25);
    expect(rows[24]?.[0]).toMatch(/^24 of 25 people: Lusha sent only 24\./);
  });

  it('is replaced with values together with its last row', async () => {
    const { host, menu } = await open({ cap: { credits: 99 }, lusha: { pages: 'half' } });
    host.workbook.setFormula('Sheet1', 'A1', `=LUSHA_SEARCH("${FILTER}",25,"name, title")`);
    await host.workbook.settled();
    const shown = host.workbook.getValues('Sheet1', 'A1:B14');
    expect(shown[12]?.[0]).toMatch(/^12 of 25 people/);
    await menu('lushaReplaceTab');
    await host.workbook.settled();
    expect(host.workbook.getValues('Sheet1', 'A1:B14')).toEqual(shown);
    expect(host.workbook.getFormulas('Sheet1', 'A1')).toEqual([['']]);
  });
});
