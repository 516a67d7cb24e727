/** What a run asks of Google: calls that cost time or count against a quota, over the whole run. */
import { expect, it, onTestFinished } from 'vitest';
import { createLusha } from '../../playground/lusha-api/lusha';
import { openList, runSteps, WISH } from '../support/enrich';
import type { Playground } from '../support/playground';

/**
 * The calls that count: reading and writing of values, formulas and formats, of properties and of the cache, taking the
 * file's lock, and flushing. Not counted are what only names a place or describes it (`getRange`, `getName`, `getSheets`,
 * `getLastRow`, `getMaxRows` and the like), giving the lock back, and what is done once in the life of a tab or trigger.
 */
const COUNTED =
  /^Range\.(?:get|set)(?:Values?|Formulas?|NumberFormats?)$|^Range\.clear|^Properties\.|^Cache\.|^Lock\.tryLock$|\.flush$/;

type Counts = Readonly<Record<string, number>>;

/** Counts by name what all executions since `from` have called. */
function countedCalls({ host }: Playground, from: number): Counts {
  const counts: Record<string, number> = {};
  for (const { serviceCalls } of host.executions.slice(from)) {
    for (const [name, count] of Object.entries(serviceCalls)) {
      if (COUNTED.test(name)) counts[name] = (counts[name] ?? 0) + count;
    }
  }
  return counts;
}

function total(counts: Counts): number {
  return Object.values(counts).reduce((sum, count) => sum + count, 0);
}

/** Starts a run of so many rows, approves its price, and goes on until it is done. */
async function countedRun(rows: number): Promise<Counts> {
  const playground = await openList(createLusha().people(rows, { withWorkEmail: true }));
  onTestFinished(() => playground.host.close());
  const { host, panel } = playground;
  const from = host.executions.length;
  let view = await runSteps(playground, await panel('startRun', WISH));
  if (view.price?.estimate) view = await runSteps(playground, await panel('lookUpRest'));
  const approval = { cap: view.price?.credits ?? 0, moved: false, weak: false };
  const done = await runSteps(playground, await panel('approveRun', approval));
  expect(done).toMatchObject({ phase: 'done', outcomes: [{ status: 'Found', rows }] });
  return countedCalls(playground, from);
}

it('a run of ten rows takes sixty calls that cost at most, and reads properties once a step and once a hold of the lock', async () => {
  const counts = await countedRun(10);
  expect(total(counts), JSON.stringify(counts)).toBeLessThanOrEqual(60);
  const executions = ['start', 'look up', 'approve', 'reveal'].length;
  const holds = counts['Lock.tryLock'] ?? 0;
  // The person's own once an execution, the file's once a hold, and once before the first hold of the start.
  expect(counts['Properties.getProperties']).toBe(executions + holds + 1);
});

it('each further 400 rows take the same number of calls, a fifth of a call a row at most', async () => {
  const [few, more, most] = [
    total(await countedRun(400)),
    total(await countedRun(800)),
    total(await countedRun(1_200)),
  ];
  expect(more - few).toBeLessThanOrEqual(80);
  // Records of people are of different lengths: now and then one more value of the journal is filed.
  expect(most - more).toBeLessThanOrEqual(more - few + 4);
});
