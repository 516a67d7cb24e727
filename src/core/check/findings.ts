/** Turns what was seen into the lines of a report, and the lines into a text to copy. */
import type { CheckAnswer, CheckQuestion, CheckVerdict, Finding, UnaskableFact } from './question';

const ANY = 'any';
const NOT_REACHED = 'The time of the check was up. Check again when Google is faster.';

/** Returns a line for each question, in the order of the questions. One without an answer was not reached. */
export function findingsOf(
  questions: readonly CheckQuestion[],
  answers: readonly CheckAnswer[],
): readonly Finding[] {
  const seen = new Map(answers.map((answer) => [answer.name, answer]));
  return questions.map((question) => findingOf(question, seen.get(question.name)));
}

function findingOf(question: CheckQuestion, answer: CheckAnswer | undefined): Finding {
  const { name, asks, expected = ANY, means, otherwise = 'Send this report to the developers.' } = question;
  const line = { name, asks, expected };
  if (!answer) return { ...line, seen: 'not reached', verdict: 'not known', meaning: NOT_REACHED };
  const { seen, detail, problem } = answer;
  if (seen === undefined) {
    return { ...line, seen: 'not asked', verdict: 'not known', meaning: problem ?? NOT_REACHED };
  }
  return {
    ...line,
    seen: detail === undefined ? seen : `${seen} (${detail})`,
    verdict: verdictOf(question, seen),
    meaning: new Map(Object.entries(means)).get(seen) ?? otherwise,
  };
}

function verdictOf({ expected }: CheckQuestion, seen: string): CheckVerdict {
  if (expected === undefined) return 'noted';
  return seen === expected ? 'as expected' : 'different';
}

/** Where and when the check was made. */
export interface CheckPlace {
  readonly version: string;
  /** The locale of the file. */
  readonly locale: string;
  /** The UTC day, such as `2026-11-24`. */
  readonly day: string;
}

/** Returns the report as a text: differences first, then what is not known, then the rest. */
export function reportText(
  { version, locale, day }: CheckPlace,
  findings: readonly Finding[],
  unaskable: readonly UnaskableFact[],
): string {
  const order: readonly CheckVerdict[] = ['different', 'not known', 'noted', 'as expected'];
  return [
    `Lusha Enrich ${version}, check of ${day}, locale ${locale}`,
    ...order.flatMap((verdict) => section(verdict, findings)),
    '',
    'Cannot be asked',
    ...unaskable.map(({ name, reason }) => `- ${name}: ${reason}`),
  ].join('\n');
}

function section(verdict: CheckVerdict, findings: readonly Finding[]): readonly string[] {
  const lines = findings.filter((finding) => finding.verdict === verdict);
  if (lines.length === 0) return [];
  const title = `${verdict[0]?.toUpperCase()}${verdict.slice(1)}`;
  return [
    '',
    `${title}: ${lines.length}`,
    ...lines.map(({ name, expected, seen, meaning }) =>
      verdict === 'as expected' || verdict === 'noted'
        ? `- ${name}: ${seen}`
        : `- ${name}: expected ${expected}, seen ${seen}. ${meaning}`,
    ),
  ];
}
