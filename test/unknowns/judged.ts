/** One job under chosen answers, to its end, with everything that is wrong then. */
import type { Ending, Job } from '../support/jobs';
import { type Choice, setupOf } from './choices';

export interface Judged {
  readonly ending: Ending;
  readonly violations: readonly string[];
  readonly unfinished: readonly string[];
}

/** Does the job as a persistent person does it, and judges it on the side of Lusha and in the sheet. */
export async function judged(job: Job, choices: readonly Choice[]): Promise<Judged> {
  const work = await job.open(setupOf(choices));
  try {
    const ending = await work.finish();
    return { ending, violations: await work.violations(), unfinished: await work.unfinished() };
  } finally {
    await work.playground.host.close();
  }
}
