/**
 * Each kind of work under one to three faults at random moments: it ends right or in a clear state to go on from, no reveal is
 * charged twice, limits hold, and the person is told. `LUSHA_FAULT_SEED=<seed>` plays one combination again.
 */
import { afterAll, describe, expect, it } from 'vitest';
import { firstSeedOfRun, inFull, onlyFaultSeed, recordFigures } from '../support/extent';
import { type Combination, drawn, nameOf } from './combination';
import { EVER_FAILED } from './ever-failed';
import { extentOf, play } from './play';

const COMBINATIONS = inFull(5_000, 60);
/** So many combinations are one test. */
const CHUNK = inFull(100, 10);

const figures = { combinations: 0, faults: 0, kills: 0, violations: 0 };

/** Plays a combination and returns what was wrong, with what repeats it. */
async function wrongIn(combination: Combination, repeat: string): Promise<readonly string[]> {
  const { violations, kills } = await play(combination);
  figures.combinations += 1;
  figures.faults += combination.faults.length;
  figures.kills += kills;
  figures.violations += violations.length;
  return violations.map((text) => `${repeat} · ${nameOf(combination)}: ${text}`);
}

afterAll(() => recordFigures('faults', figures));

describe('work under faults', () => {
  const only = onlyFaultSeed();
  const first = only ?? firstSeedOfRun();
  const seeds = Array.from({ length: only === undefined ? COMBINATIONS : 1 }, (_, index) => first + index);
  const chunks = Array.from({ length: Math.ceil(seeds.length / CHUNK) }, (_, index) =>
    seeds.slice(index * CHUNK, (index + 1) * CHUNK),
  );

  it.each(chunks.map((chunk) => [chunk[0], chunk.at(-1), chunk] as const))(
    'ends right or can go on, with the seeds %i to %i',
    async (_first, _last, chunk) => {
      const wrong: string[] = [];
      for (const seed of chunk) {
        const combination = await drawn(seed, extentOf);
        wrong.push(...(await wrongIn(combination, `LUSHA_FAULT_SEED=${seed}`)));
      }
      expect(wrong).toEqual([]);
    },
  );
});

describe('combinations that failed once', () => {
  it.each(EVER_FAILED.map((failure) => [nameOf(failure), failure] as const))('%s', async (_name, failure) => {
    expect(await wrongIn(failure, `Was: ${failure.was}`)).toEqual([]);
  });
});
