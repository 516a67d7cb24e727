/** What went wrong in cells lately, in plain words. */
import type { ProblemView } from '../../src/rpc';
import { sentenceHere } from '../text/errors';
import { atTime } from '../text/times';

interface ProblemsProps {
  readonly problems: readonly ProblemView[];
  readonly now: number;
}

export function Problems({ problems, now }: ProblemsProps) {
  if (problems.length === 0) return null;
  return (
    <section>
      <h2>Last problems</h2>
      <ul class="plain-list">
        {problems.map((problem) => (
          <li key={`${problem.at} ${problem.code}`}>
            {sentenceHere(problem)} <span class="quiet">{whenText(problem.at, now)}</span>
          </li>
        ))}
      </ul>
    </section>
  );
}

function whenText(at: number, now: number): string {
  const text = atTime(at, now);
  return text.charAt(0).toUpperCase() + text.slice(1);
}
