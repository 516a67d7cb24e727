/** What the panel shows of the scoring of a list. */
import type { PersonExecution } from '../../acquire/execution';
import type { Problem } from '../../acquire/purchase-request';
import { type ErrorParams, runSentence } from '../../core/errors';
import { commonView } from '../job/common-view';
import { isChecking } from '../signals/check-record';
import { hasWritten } from '../signals/written-log';
import { SCORES_BUDGET, type ScoresRecord } from './scores-record';
import type { ScoresView } from './view';

/** Returns the view. */
export function viewOfScores(execution: PersonExecution, record: ScoresRecord): ScoresView {
  const { phase, kind, tab, tabId, listed, records, lookedUp, checked, lost = 0 } = record;
  const { active, quiet, without } = record;
  return {
    ...commonView<ScoresRecord>(
      { budget: SCORES_BUDGET, isWorking: isChecking },
      execution,
      record,
      sentenceOf,
    ),
    ...{ phase, kind, tab, tabId, listed, lookedUp, checked, lost, active, quiet, without },
    ...(records === undefined ? {} : { records }),
    canUndo: !isChecking(record) && hasWritten(execution.ports.book, 'contact scores', 'company scores'),
  };
}

/** Replaces the sentence of `over_cap`, because the cap here is that of the job and not that of formulas. */
function sentenceOf({ code, params }: Problem, time: ErrorParams): string {
  if (code === 'over_cap') return 'You reached the limit of this scoring. Raise the limit to continue.';
  return runSentence(code, { ...params, ...time });
}
