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
