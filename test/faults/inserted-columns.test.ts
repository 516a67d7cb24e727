/** Somebody inserts a column between any two service calls of an undo: nothing of the run is left, and nothing of the list is lost. */
import { expect, it } from 'vitest';
import { sampledOf } from '../support/extent';
import { JOBS } from '../support/jobs';
import { play } from './play';

/** Counts the service calls of an undo that nobody disturbs. */
async function callsOfUndo(): Promise<number> {
  const work = await JOBS.find(({ name }) => name === 'undo')?.open({});
  if (!work) throw new Error('There is no undo.');
  const { host } = work.playground;
  let calls = 0;
  host.onServiceCall(() => {
    calls += 1;
    return undefined;
  });
  try {
    await work.finish();
    return calls;
  } finally {
    await host.close();
  }
}

it('a column that is inserted at any moment of an undo leaves nothing of the run and loses nothing of the list', async () => {
  const moments = Array.from({ length: await callsOfUndo() }, (_, index) => index + 1);
  const wrong: string[] = [];
  for (const at of sampledOf(moments, 25, 'inserted columns')) {
    const fault = { name: 'a column inserted', at, seed: at };
    const { violations } = await play({ job: 'undo', faults: [fault], switches: {} });
    wrong.push(...violations.map((text) => `before call ${at}: ${text}`));
  }
  expect(moments.length).toBeGreaterThan(100);
  expect(wrong).toEqual([]);
});
