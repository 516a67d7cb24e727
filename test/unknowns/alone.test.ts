/** Every answer to every uncertain fact, alone: each job that it touches ends right, or says what to do. */
import { describe, expect, it } from 'vitest';
import { recordFigures, sampledOf } from '../support/extent';
import { JOBS } from '../support/jobs';
import { ANSWERS, lineOf, UNUSUAL } from './choices';
import { endsClear, mayLack } from './expected-ends';
import { judged } from './judged';
import { touchedBy } from './touched-jobs';

/** How many of the touched jobs run at each change, for each answer. */
const SAMPLED_JOBS = 1;

describe.each(UNUSUAL.map((choice) => ({ choice, line: lineOf([choice]) })))('under $line', ({ choice }) => {
  const touched = new Set(touchedBy(choice));
  const jobs = sampledOf(
    JOBS.filter(({ name }) => touched.has(name)),
    SAMPLED_JOBS,
    lineOf([choice]),
  );
  it.each(jobs)('the job "$name" ends right and charges nothing twice', async (job) => {
    const { ending, violations, unfinished } = await judged(job, [choice]);
    recordFigures('unknowns', { jobsUnderOneAnswer: 1, violations: violations.length });
    expect(violations).toEqual([]);
    if (endsClear(choice, job.name)) return;
    expect(ending).toMatchObject({ state: 'done' });
    if (!mayLack(choice, job.name)) expect(unfinished).toEqual([]);
  });
});

it('every uncertain fact has an answer that is tried', () => {
  expect(new Set(UNUSUAL.map(({ name }) => name))).toEqual(new Set(ANSWERS.keys()));
  recordFigures('unknowns', {
    switches: ANSWERS.size,
    answers: [...ANSWERS.values()].reduce((sum, answers) => sum + answers.length, 0),
  });
});
