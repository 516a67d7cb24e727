/** The values of a criterion that the panel receives. */
import { expect, it, onTestFinished } from 'vitest';
import { openPlayground } from '../support/playground';

it('sub-industries come in the groups of their industries without any request', async () => {
  const { host, lusha, panel } = await openPlayground();
  onTestFinished(() => host.close());
  const { filters } = await panel('findForm');
  const inForm = Object.values(filters).map(({ more }) => more.find(({ id }) => id === 'sub-industry'));
  const industries = (await panel('findValues', 'industry')).map(([label]) => label);
  const values = await panel('findValues', 'sub-industry');
  expect(values).toContainEqual(['Other (Finance)', 'Finance']);
  expect([...new Set(values.map(([, group]) => group))]).toEqual(industries);
  expect(inForm).toMatchObject([
    { takes: 'list', values },
    { takes: 'list', values },
  ]);
  expect(lusha.record.requests).toEqual([]);
});

it.each([
  ['person location', 'emea', 'EMEA'],
  ['person location', 'euro', 'Europe'],
  ['company location', 'southern e', 'Southern Europe (region)'],
  ['company location', 'dach', 'DACH (group)'],
])(
  'the places of %s that hold "%s" have the area %s, and a search with it finds somebody',
  async (id, query, area) => {
    const { host, panel } = await openPlayground();
    onTestFinished(() => host.close());
    const values = (await panel('findValues', id, query)).map(([label]) => label);
    expect(values).toContain(area);
    const { draft, problems } = await panel('findFromText', `${id}: ${area}`);
    expect(problems).toEqual([]);
    expect((await panel('findPreview', draft, 1)).results.length).toBeGreaterThan(0);
  },
);
