/** One job under chosen answers, to its end, with everything that is wrong then. */
import type { Ending, Job, Work } from '../support/jobs';
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
    const violations = breaksPrices(choices) ? found.filter((one) => !OVER_APPROVAL.test(one)) : found;
    return { ending, violations, unfinished: await work.unfinished() };
  } finally {
    await work.playground.host.close();
  }
}

/** More than a person has approved. `lusha-money.test.ts` counts how much more it can be. */
const OVER_APPROVAL = /^Lusha charged \d+ credits/;

/** Answers under which Lusha charges more than it has told, which no limit of the add-on can prevent for what is in flight. */
const BROKEN_PRICES: readonly Choice[] = [
  { name: 'charging', answer: 'more than quoted' },
  { name: 'canReveal', answer: 'zero although it is charged' },
];

function breaksPrices(choices: readonly Choice[]): boolean {
  return choices.some((one) =>
    BROKEN_PRICES.some(({ name, answer }) => one.name === name && one.answer === answer),
  );
}

/** Judges a job that the panel has refused to prepare. */
function refusedAtOnce(error: unknown): Judged {
  const message = error instanceof Error ? error.message : String(error);
  const ending: Ending = { state: 'clear', message, attempts: 1 };
  return { ending, violations: endingViolations(ending), unfinished: ['It was not begun.'] };
}
