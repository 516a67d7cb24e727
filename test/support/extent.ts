/** Decides how much the tests run: `LUSHA_TESTS=full` runs everything, otherwise long tests are shortened and sampled. */
import { appendFileSync } from 'node:fs';
import { seededRandom } from '../../playground/services/seeded-random';

/** This is the only place that reads these variables; `vitest.config.ts` sets the first two, and `npm run bench` the last. */
const { LUSHA_TESTS, LUSHA_TESTS_SEED, LUSHA_FAULT_SEED, LUSHA_FIGURES } = process.env;

const FULL = LUSHA_TESTS === 'full';

/** Names the contexts that executions run in: fresh contexts are true to Google, warm contexts are quick. */
export const CONTEXTS = FULL ? 'fresh' : 'warm';

/** Chooses between the whole test and the shortened test that runs at each change. */
export function inFull<T>(whole: T, shortened: T): T {
  return FULL ? whole : shortened;
}

/** Returns random numbers by the seed of the test run, which is printed at its end. Each subject has numbers of its own. */
export function randomOfRun(subject = ''): () => number {
  const own = [...subject].reduce((sum, letter) => (sum * 31 + letter.charCodeAt(0)) % 1e9, 0);
  return seededRandom(Number(LUSHA_TESTS_SEED) + own);
}

/** Returns the only combination of faults to play, by its seed; `undefined` plays as many as the run does. */
export function onlyFaultSeed(): number | undefined {
  return LUSHA_FAULT_SEED === undefined ? undefined : Number(LUSHA_FAULT_SEED);
}

/** Returns the seed of the first of several that follow each other, by the seed of the test run. */
export function firstSeedOfRun(): number {
  return Math.floor(randomOfRun()() * 1e6);
}

/** Returns the numbers from 1 to `last`: all of them in a full run, otherwise one of every three consecutive numbers, chosen by the seed. */
export function sampled(last: number): readonly number[] {
  if (FULL) return Array.from({ length: last }, (_, index) => index + 1);
  const random = randomOfRun();
  return Array.from({ length: Math.ceil(last / 3) }, (_, third) =>
    Math.min(last, 3 * third + 1 + Math.floor(3 * random())),
  );
}

/** Returns the whole list in a full run, otherwise `most` of it, chosen by the seed and the subject. */
export function sampledOf<T>(all: readonly T[], most: number, subject = ''): readonly T[] {
  if (FULL || all.length <= most) return all;
  const random = randomOfRun(subject);
  const left = [...all];
  return Array.from({ length: most }, () => left.splice(Math.floor(random() * left.length), 1)).flat();
}

/** Records figures of a suite for `npm run bench`, which adds up those of one name. Without a bench, nothing is recorded. */
export function recordFigures(
  name: string,
  figures: Readonly<Record<string, number>>,
  file: string | undefined = LUSHA_FIGURES,
): void {
  if (file) appendFileSync(file, `${JSON.stringify({ name, ...figures })}\n`);
}
