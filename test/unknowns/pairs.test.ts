/** Every two answers together, and each with every job: nothing is charged twice, and whoever cannot go on is told what to do. */
import { criteria, make, sorters } from 'covertable';
import { describe, expect, it } from 'vitest';
import { inFull, randomOfRun, recordFigures } from '../support/extent';
import { JOBS, type JobName } from '../support/jobs';
import { ANSWERS, type Answer, type Choice, lineOf, UNUSUAL } from './choices';
import { judged } from './judged';

/** One combination: a job, and an answer to each question. */
interface Combination {
  readonly job: JobName;
  readonly choices: readonly Choice[];
}

const JOB = 'job';

/** Returns combinations in which every two answers, and every answer and job, occur together. */
function pairwise(): readonly Combination[] {
  const factors: Record<string, Answer[]> = { [JOB]: JOBS.map(({ name }) => name) };
  for (const [name, answers] of ANSWERS) factors[name] = [...answers];
  // The greedy criterion takes ten times as long and saves one combination of seven.
  const rows = make(factors, { sorter: sorters.hash, criterion: criteria.simple });
  return rows.map(({ [JOB]: job, ...answers }) => ({
    job: job as JobName,
    choices: Object.entries(answers).map(([name, answer]) => ({ name, answer: answer as Answer })),
  }));
}

/** Returns `count` combinations in which about every fourth answer is an unusual one, by the seed of the run. */
function atRandom(count: number): readonly Combination[] {
  const random = randomOfRun('unknowns');
  return Array.from({ length: count }, (_, at) => ({
    job: JOBS[at % JOBS.length]?.name ?? 'formula',
    choices: UNUSUAL.filter(() => random() < 0.15),
  }));
}

const PAIRS = pairwise();

async function judge({ job: name, choices }: Combination): Promise<void> {
  const job = JOBS.find((one) => one.name === name);
  if (!job) throw new Error(`There is no job ${name}.`);
  const { violations } = await judged(job, choices);
  recordFigures('unknowns', { combinations: 1, violations: violations.length });
  expect(violations, lineOf(choices)).toEqual([]);
}

describe('answers together', () => {
  it('occur in every pair', () => {
    const met = new Set<string>();
    const factorsOf = ({ job, choices }: Combination) =>
      [{ name: JOB, answer: job as Answer }, ...choices].map(({ name, answer }) => `${name}=${answer}`);
    for (const one of PAIRS) {
      const factors = factorsOf(one);
      for (const a of factors) for (const b of factors) if (a < b) met.add(`${a} ${b}`);
    }
    const sizes = [JOBS.length, ...[...ANSWERS.values()].map(({ length }) => length)];
    const all = sizes.reduce((sum, size) => sum + size, 0);
    const own = sizes.reduce((sum, size) => sum + size * size, 0);
    expect(met.size).toBe((all * all - own) / 2);
    recordFigures('unknowns', { pairs: met.size });
  });

  it.each(PAIRS.map((one, at) => [at, one.job, one] as const))(
    'pairwise combination %i (%s) charges nothing twice and ends clear',
    (_at, _job, one) => judge(one),
  );

  it.each(atRandom(inFull(300, 10)).map((one, at) => [at, one.job, one] as const))(
    'random combination %i (%s) charges nothing twice and ends clear',
    (_at, _job, one) => judge(one),
  );
});
