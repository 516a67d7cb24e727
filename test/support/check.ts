/** Checks the installation as the panel does: step by step, while formulas calculate between two steps. */
import { findingsOf } from '../../src/core/check/findings';
import { GOOGLE_QUESTIONS } from '../../src/core/check/google-questions';
import { LUSHA_QUESTIONS } from '../../src/core/check/lusha-questions';
import type { CheckAnswer, CheckQuestion, Finding } from '../../src/core/check/question';
import type { Playground } from './playground';

/** The questions that the page answers by itself. */
const OF_THE_PAGE: readonly string[] = ['slashesInScripts', 'replies'];

export const QUESTIONS: readonly CheckQuestion[] = [...GOOGLE_QUESTIONS, ...LUSHA_QUESTIONS];

/** Returns what the script has seen of each question that it asks. */
export async function checkInstallation({ host, panel }: Playground): Promise<readonly CheckAnswer[]> {
  const answers: CheckAnswer[] = [];
  let { startedAt, at } = await panel('startCheck');
  for (let step = 0; step < 200; step += 1) {
    await host.workbook.settled();
    const seen = await panel('stepCheck', { startedAt, at });
    answers.push(...seen.answers);
    if (seen.done) return answers;
    ({ startedAt, at } = seen);
    host.clock.advance(seen.waitMs);
  }
  throw new Error(`The check did not end: it is at ${at}.`);
}

/** Returns the lines of the report about what the script asks, by name. */
export async function findings(playground: Playground): Promise<Readonly<Record<string, Finding>>> {
  const asked = QUESTIONS.filter(({ name }) => !OF_THE_PAGE.includes(name));
  const lines = findingsOf(asked, await checkInstallation(playground));
  return Object.fromEntries(lines.map((line) => [line.name, line]));
}
