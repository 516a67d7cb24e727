/** How much the tests run: `LUSHA_TESTS=full` runs all there is, else what takes long is shortened and sampled. */
import { seededRandom } from '../../playground/services/seeded-random';

/** The only place that reads these variables; `vitest.config.ts` sets both. */
const { LUSHA_TESTS, LUSHA_TESTS_SEED } = process.env;

const FULL = LUSHA_TESTS === 'full';

/** What an execution of the script runs in: fresh contexts are true to Google, warm ones are quick. */
export const CONTEXTS = FULL ? 'fresh' : 'warm';

/** Chooses between what takes long and what is tested at each change. */
export function inFull<T>(whole: T, shortened: T): T {
  return FULL ? whole : shortened;
}

/** Gives the numbers from 1 to `last`: all of them in a full run, else one out of each three that follow each other, drawn by the seed. */
export function sampled(last: number): readonly number[] {
  if (FULL) return Array.from({ length: last }, (_, index) => index + 1);
  const random = seededRandom(Number(LUSHA_TESTS_SEED));
  return Array.from({ length: Math.ceil(last / 3) }, (_, third) =>
    Math.min(last, 3 * third + 1 + Math.floor(3 * random())),
  );
}
