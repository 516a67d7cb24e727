/** What the panel shows of the check of who changed jobs. */
import type { PersonExecution } from '../../acquire/execution';
import type { Problem } from '../../acquire/purchase-request';
import { type ErrorParams, runSentence } from '../../core/errors';
import { commonView } from '../job/common-view';
import { isChecking } from '../signals/check-record';
import { hasAccepted } from './accepted-log';
import { MOVES_BUDGET, type MovesRecord } from './moves-record';
import type { MovesView } from './view';

/** Returns the view of a check. */
export function viewOfMoves(execution: PersonExecution, record: MovesRecord): MovesView {
  const {
    phase,
    tab,
    since,
    types,
    listed,
    records,
    lookedUp,
    checked,
    lost = 0,
    changed,
    promoted,
    watch,
  } = record;
  return {
    ...commonView<MovesRecord>(
      { budget: MOVES_BUDGET, isWorking: isChecking },
      execution,
      record,
      sentenceOf,
    ),
    phase,
    tab,
    since,
    promotions: types.includes('promotion'),
    listed,
    ...(records === undefined ? {} : { people: records }),
    lookedUp,
    checked,
    lost,
    changed,
    promoted,
    ...(watch === undefined ? {} : { monthly: true as const }),
    canUndo: !isChecking(record) && hasAccepted(execution.ports.book),
  };
}

/** Replaces the sentence of `over_cap`, because the cap here is that of the check and not that of formulas. */
function sentenceOf({ code, params }: Problem, time: ErrorParams): string {
  if (code === 'over_cap') return 'You reached the limit of this check. Raise the limit to continue.';
  return runSentence(code, { ...params, ...time });
}
