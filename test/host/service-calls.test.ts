/** The Google service calls of a run that cost time or count against a quota, counted over the whole run. */
import { expect, it, onTestFinished } from 'vitest';
import { createLusha } from '../../playground/lusha-api/lusha';
import { OPTIONS, openList, runSteps } from '../support/enrich';
import type { Playground } from '../support/playground';

/**
 * The calls that count: reads and writes of values, formulas and formats, of properties and of the cache, taking the lock of the
 * file, and flushes. Calls that only name or describe a place (`getRange`, `getName`, `getSheets`, `getLastRow`, `getMaxRows`
 * and the like), releasing the lock, and calls that happen once in the life of a tab or trigger are not counted.
 */
const COUNTED =
  /^Range\.(?:get|set)(?:Values?|Formulas?|NumberFormats?)$|^Range\.clear|^Properties\.|^Cache\.|^Lock\.tryLock$|\.flush$/;

type Counts = Readonly<Record<string, number>>;

/** Counts by name the calls of all executions since `from`. */
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

/** Starts a run of `count` rows, approves its price, and continues until it is done. */
async function countedRun(rows: number): Promise<Counts> {
  const playground = await openList(createLusha().people(rows, { withWorkEmail: true }));
  onTestFinished(() => playground.host.close());
  const { host, panel } = playground;
  const from = host.executions.length;
  let view = await runSteps(playground, await panel('startRun', OPTIONS));
  if (view.price?.estimate) view = await runSteps(playground, await panel('lookUpRest'));
  const approval = { cap: view.price?.credits ?? 0, moved: false, weak: false };
  const done = await runSteps(playground, await panel('approveRun', approval));
  expect(done).toMatchObject({ phase: 'done', outcomes: [{ status: 'Found', rows }] });
  return countedCalls(playground, from);
}

it('a run of ten rows takes at most sixty costly calls, and reads properties once per step and once per hold of the lock', async () => {
  const counts = await countedRun(10);
  expect(total(counts), JSON.stringify(counts)).toBeLessThanOrEqual(60);
  const executions = ['start', 'look up', 'approve', 'reveal'].length;
  const holds = counts['Lock.tryLock'] ?? 0;
  // User properties are read once per execution, and document properties once per hold and once before the first hold of the start.
  expect(counts['Properties.getProperties']).toBe(executions + holds + 1);
});

it('each further 400 rows take the same number of calls, at most a fifth of a call per row', async () => {
  const [few, more, most] = [
    total(await countedRun(800)),
    total(await countedRun(1_200)),
    total(await countedRun(1_600)),
  ];
  expect(more - few).toBeLessThanOrEqual(80);
  // Records of people differ in length, so that now and then one more journal entry is filed.
  expect(most - more).toBeLessThanOrEqual(more - few + 4);
});
