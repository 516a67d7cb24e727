/** Measures fills: a search, its preview, and as many new people as were asked for in a new tab. */
import type { SearchDraft } from '../../src/rpc/index.ts';
import { fill, rowsIn } from '../../test/support/fill.ts';
import { openPlayground } from '../../test/support/playground.ts';
import { startCount } from './costs.ts';
import { searchFloor } from './floors.ts';
import type { Measurement } from './measurement.ts';

/** A search that finds more people than the largest fill adds. */
const LEADERS: SearchDraft = {
  kind: 'contact',
  criteria: [{ id: 'level', side: 'include', values: ['Director', 'Manager'] }],
};

/** Measures a search that adds `people` people to a new tab. */
export async function measureFill(people: number): Promise<Measurement> {
  const playground = await openPlayground({ cap: null, lusha: { credits: 10_000_000 } });
  const counted = startCount(playground);
  await playground.panel('findPreview', LEADERS, 1);
  await fill(playground, LEADERS, { count: people });
  const costs = counted();
  const ids = rowsIn(playground).map((row) => row['Lusha ID']);
  await playground.host.close();
  return {
    subject: 'fills',
    work: 'new people in a new tab',
    size: people,
    phase: 'preview and fill',
    costs,
    floor: searchFloor(people),
    right: new Set(ids).size,
  };
}
