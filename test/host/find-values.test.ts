/** The values of a criterion that the panel receives. */
import { expect, it, onTestFinished } from 'vitest';
import { openPlayground } from '../support/playground';

it('sub-industries come in the groups of their industries without any request', async () => {
  const { host, lusha, panel } = await openPlayground();
  onTestFinished(() => host.close());
  const { groups } = await panel('findForm');
  const takes = Object.values(groups).map((of) =>
    of.flatMap(({ criteria }) => criteria).find(({ id }) => id === 'sub-industry'),
  );
  expect(takes).toMatchObject([{ takes: 'groups' }, { takes: 'groups' }]);
  const industries = (await panel('findValues', 'industry')).map(([label]) => label);
  const values = await panel('findValues', 'sub-industry');
  expect(values).toContainEqual(['Other (Finance)', 'Finance']);
  expect([...new Set(values.map(([, group]) => group))]).toEqual(industries);
  expect(lusha.record.requests).toEqual([]);
});
