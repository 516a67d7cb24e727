/** Decides how much the tests run: `LUSHA_TESTS=full` runs everything, otherwise long tests are shortened and sampled. */
import { seededRandom } from '../../playground/services/seeded-random';

/** This is the only place that reads these variables; `vitest.config.ts` sets both. */
const { LUSHA_TESTS, LUSHA_TESTS_SEED } = process.env;

const FULL = LUSHA_TESTS === 'full';

/** Names the contexts that executions run in: fresh contexts are true to Google, warm contexts are quick. */
export const CONTEXTS = FULL ? 'fresh' : 'warm';

/** Chooses between the whole test and the shortened test that runs at each change. */
export function inFull<T>(whole: T, shortened: T): T {
  return FULL ? whole : shortened;
}

/** Returns random numbers by the seed of the test run, which is printed at its end. */
export function randomOfRun(): () => number {
  return seededRandom(Number(LUSHA_TESTS_SEED));
}

/** Returns the numbers from 1 to `last`: all of them in a full run, otherwise one of every three consecutive numbers, chosen by the seed. */
export function sampled(last: number): readonly number[] {
  if (FULL) return Array.from({ length: last }, (_, index) => index + 1);
  const random = randomOfRun();
  return Array.from({ length: Math.ceil(last / 3) }, (_, third) =>
    Math.min(last, 3 * third + 1 + Math.floor(3 * random())),
  );
}

/** Returns the whole list in a full run, otherwise `most` of it, chosen by the seed. */
export function sampledOf<T>(all: readonly T[], most: number): readonly T[] {
  if (FULL || all.length <= most) return all;
  const random = randomOfRun();
  const left = [...all];
  return Array.from({ length: most }, () => left.splice(Math.floor(random() * left.length), 1)).flat();
}
