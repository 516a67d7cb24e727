/** Measures runs of *Enrich a list*: of different people, and of people who are on several rows. */
import { createLusha, type Person } from '../../playground/lusha-api/lusha.ts';
import { column, enrich, openList } from '../../test/support/enrich.ts';
import type { BaselineCosts } from './baseline.ts';
import { startCount } from './costs.ts';
import { emailsFloor } from './floors.ts';
import type { Measurement } from './measurement.ts';

export const DIFFERENT = 'different people';
export const REPEATED = 'each person on five rows';
const ROWS_EACH = 5;

/** Measures a run of `rows` rows from its start to its end. */
export async function measureRun(
  rows: number,
  work: typeof DIFFERENT | typeof REPEATED,
  baseline?: BaselineCosts,
): Promise<Measurement> {
  const count = work === DIFFERENT ? rows : Math.ceil(rows / ROWS_EACH);
  const people = createLusha().people(count, { withWorkEmail: true });
  const list = Array.from({ length: rows }, (_, row) => people[row % count] as Person);
  const playground = await openList(list, { lusha: { credits: 10_000_000 } });
  const counted = startCount(playground);
  await enrich(playground);
  const costs = counted();
  const emails = column(playground, 'Work email', rows);
  await playground.host.close();
  return {
    subject: 'runs',
    work,
    size: rows,
    phase: 'whole run',
    costs,
    floor: emailsFloor(count),
    right: list.filter(({ workEmail }, row) => emails[row] === workEmail).length,
    ...(baseline ? { baseline: baseline.first } : {}),
  };
}
