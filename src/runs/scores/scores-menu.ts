/** The questions and reports of the menu about scoring a list. */
import type { PersonExecution } from '../../acquire/execution';
import { counted } from '../../core/labels';
import type { JobDecision, JobKind } from '../job/kind';
import { continueJob } from '../job/lifecycle';
import type { ScoresRecord } from './scores-record';
import type { ScoresView } from './view';

/** Continues scoring that was stopped, within its limit. A higher limit is set in the panel, which shows what it buys. */
export function decisionOfScores(
  kind: JobKind<ScoresRecord, ScoresView>,
  { id, phase }: ScoresView,
): JobDecision<ScoresView> | undefined {
  if (phase !== 'stopped') return undefined;
  return { apply: (execution, kinds) => continueJob(execution, kinds, kind, { id }) };
}

/** Reports the state of the scoring. */
export function reportOfScores(_execution: PersonExecution, view: ScoresView): string {
  const { phase, kind, active, quiet, checked, records, message = '' } = view;
  const [one, several] = kind === 'contact' ? ['person', 'people'] : ['company', 'companies'];
  const scored = `${counted(active + quiet, one, several)} scored, ${active} of them above 0.`;
  if (phase === 'done') return scored;
  const of = records === undefined ? '' : ` ${checked} of ${counted(records, one, several)} asked about.`;
  const more = phase === 'stopped' ? '' : ' There is more: choose Continue run again.';
  return `${scored}${of} ${message}${more}`.trim();
}
