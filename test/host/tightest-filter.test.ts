/** A search that nobody matches: which of its filters is the tightest, and what finding that out costs. */
import { describe, expect, it, onTestFinished } from 'vitest';
import type { SearchDraft } from '../../src/rpc';
import { openPlayground, type Playground, type Setup } from '../support/playground';

async function open(setup: Setup = {}): Promise<Playground> {
  const playground = await openPlayground({ cap: null, ...setup });
  onTestFinished(() => playground.host.close());
  return playground;
}

const NOBODY: SearchDraft = {
  kind: 'contact',
  criteria: [
    { id: 'level', side: 'include', values: ['Director'] },
    { id: 'exact title', side: 'include', values: ['Zookeeper of Unicorns'] },
    { id: 'country', side: 'include', values: ['Germany'] },
  ],
};

describe('a search that nobody matches', () => {
  it('names the filter without which most people match, for no more than the price that was shown', async () => {
    const { lusha, panel } = await open();
    const { tightest, spent } = await panel('findPreview', NOBODY, 1);
    expect(spent).toBe(1);
    expect(tightest).toEqual({ searches: 3, credits: 3 });
    lusha.record.reset();
    const found = await panel('findTightest', NOBODY, 3);
    expect(found.searches.map(({ label }) => label)[0]).toBe('Exact title');
    expect(found.searches.map(({ matches }) => matches)).toEqual([
      expect.stringMatching(/^[\d,]+ people$/),
      '',
      '',
    ]);
    expect(found.rest).toBeUndefined();
    expect(lusha.record.chargedRequests).toBe(3);
    expect(lusha.record.total).toBeLessThanOrEqual(3);
    expect(found.spent).toBe(lusha.record.total);
  });

  it('costs nothing when it is asked again, and showing the people without that filter costs nothing either', async () => {
    const { lusha, panel } = await open();
    await panel('findPreview', NOBODY, 1);
    const [first] = (await panel('findTightest', NOBODY, 3)).searches;
    lusha.record.reset();
    expect((await panel('findPreview', NOBODY, 0)).tightest).toEqual({ searches: 0, credits: 0 });
    expect((await panel('findTightest', NOBODY, 0)).spent).toBe(0);
    if (!first) throw new Error('No filter was counted.');
    expect(first.known).toBe(true);
    expect((await panel('findPreview', first.draft, 0)).heading).toContain(first.matches);
    expect(lusha.record.requests).toEqual([]);
  });

  it('is counted by the smallest page where each person can be charged for signals', async () => {
    const { lusha, panel } = await open({ lusha: { plan: 'scale' } });
    const draft: SearchDraft = {
      ...NOBODY,
      criteria: [...NOBODY.criteria, { id: 'signals', side: 'include', values: ['promotion'] }],
    };
    const { tightest } = await panel('findPreview', draft, 26);
    // Three small pages with up to ten signals each, and one page without signals.
    expect(tightest).toEqual({ searches: 4, credits: 34 });
    lusha.record.reset();
    await panel('findTightest', draft, 34);
    const sizes = lusha.record.requests
      .filter(({ path }) => path.includes('/contacts/prospecting'))
      .map(({ body }) => JSON.parse(body).pagination.size);
    expect(sizes).toEqual([10, 10, 10, 25]);
    expect(lusha.record.total).toBeLessThanOrEqual(34);
  });

  it('keeps what was counted when a limit is reached, and states the price of the rest', async () => {
    const { lusha, panel, reply } = await open();
    await panel('findPreview', NOBODY, 1);
    expect(await reply('findTightest', NOBODY, 0)).toMatchObject({ ok: false, code: 'price_changed' });
    lusha.record.reset();
    const { rest, searches } = await panel('findTightest', NOBODY, 2);
    expect(searches).toHaveLength(2);
    expect(rest).toMatchObject({ searches: 1, credits: 1 });
    expect(lusha.record.chargedRequests).toBe(2);
    const again = await panel('findTightest', NOBODY, 1);
    expect(again.searches).toHaveLength(3);
    expect(lusha.record.chargedRequests).toBe(3);
  });

  it('with a single filter has nothing to leave out', async () => {
    const { panel } = await open();
    const draft: SearchDraft = { ...NOBODY, criteria: NOBODY.criteria.slice(1, 2) };
    expect((await panel('findPreview', draft, 1)).tightest).toEqual({ searches: 0, credits: 0 });
    expect((await panel('findTightest', draft, 0)).searches).toEqual([]);
  });
});
