/** Jobs that meet Lusha's request limits, under each answer to what is not certain about them: they wait, say so, and end right. */
import { describe, expect, it } from 'vitest';
import { LUSHA_LIMITS } from '../../playground/unknowns/lusha-limits';
import { sampledOf } from '../support/extent';
import { limitedFormula, limitedRun } from '../support/limit-jobs';
import { answersOf } from '../support/main-jobs';

const JOBS = [
  ['a run over a short minute', limitedRun, 'minute'],
  ['a run over a short day', limitedRun, 'day'],
  ['a formula over several days', limitedFormula, undefined],
] as const;

/** Answers of which several together leave the product nothing to read. */
const TOGETHER = [
  { limitHeaders: 'none', tooManyShape: 'web page', refusedCounts: true },
  { limitHeaders: 'without minute', tooManyShape: 'as specified', otherKeys: 'same limits' },
  { limitHeaders: 'none', tooManyShape: 'nested', retryAfter: 'date', usageCounts: false },
  { headerCase: 'upper', headerValues: 'twice', otherKeys: 'same limits', windows: 'rolling' },
] as const;

const CASES = [...answersOf(LUSHA_LIMITS).map(({ lusha }) => lusha), ...TOGETHER].flatMap((lusha) =>
  JOBS.map(([name, job, limit]) => ({ lusha, name, job, limit })),
);

describe('under request limits', () => {
  it.each(sampledOf(CASES, 10))('with $lusha $name ends right', async ({ lusha, job, limit }) => {
    const { shown, expected, said, told, charged, refused, twice } = await job(lusha, limit ?? 'day');
    expect(shown).toEqual(expected);
    expect(said.filter((text) => !/^Lusha request limit \(resets .*\d\d:\d\d\)$/.test(text))).toEqual([]);
    expect(charged).toBeLessThanOrEqual(told);
    expect(twice).toEqual([]);
    // A request that is refused costs nothing, but some services shut out whoever repeats them.
    expect(refused).toBeLessThanOrEqual(9);
  });
});
