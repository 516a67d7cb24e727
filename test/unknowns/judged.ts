/** One job under chosen answers, to its end, with everything that is wrong then. */
import type { Ending, Job, Work } from '../support/jobs';
import { breaksPrices, OVER_APPROVAL } from '../support/jobs/broken-prices';
import { endingViolations } from '../support/jobs/told';
import { type Choice, setupOf } from './choices';

export interface Judged {
  readonly ending: Ending;
  readonly violations: readonly string[];
  readonly unfinished: readonly string[];
}

/** Does the job as a persistent person does it, and judges it on the side of Lusha and in the sheet. */
export async function judged(job: Job, choices: readonly Choice[]): Promise<Judged> {
  let work: Work;
  try {
    work = await job.open(setupOf(choices));
  } catch (error) {
    return refusedAtOnce(error);
  }
  try {
    const ending = await work.finish();
    const found = await work.violations();
    const broken = breaksPrices(Object.fromEntries(choices.map(({ name, answer }) => [name, answer])));
    const violations = broken ? found.filter((one) => !OVER_APPROVAL.test(one)) : found;
    return { ending, violations, unfinished: await work.unfinished() };
  } finally {
    await work.playground.host.close();
  }
}

/** Judges a job that the panel has refused to prepare. */
function refusedAtOnce(error: unknown): Judged {
  const message = error instanceof Error ? error.message : String(error);
  const ending: Ending = { state: 'clear', message, attempts: 1 };
  return { ending, violations: endingViolations(ending), unfinished: ['It was not begun.'] };
}
