/** The questions and reports of the menu about a fill. */
import type { PersonExecution } from '../../acquire/execution';
import { counted } from '../../core/labels';
import type { JobDecision, JobKind } from '../job/kind';
import { continueJob } from '../job/lifecycle';
import type { FillRecord } from './fill-record';
import type { FillView } from './view';

const CONTINUE = 'Continue run';

/** Requests further credits when the fill has stopped at its cap. */
export function decisionOfFill(
  kind: JobKind<FillRecord, FillView>,
  { id, phase, more: least = 0, groups }: FillView,
): JobDecision<FillView> | undefined {
  if (phase !== 'stopped') return undefined;
  const more = Math.max(least, groups?.rest ?? 0);
  const what = groups ? 'The other companies cost' : 'One more page costs';
  const question = `${what} up to ${counted(more, 'credit', 'credits')}. Continue?`;
  return {
    ...(more > 0 ? { question } : {}),
    apply: (execution, kinds) => continueJob(execution, kinds, kind, { id, more }),
  };
}

/** Reports the state of the fill. */
export function reportOfFill(_execution: PersonExecution, view: FillView): string {
  const { phase, added, wanted, tab, message = '' } = view;
  const rows = `${counted(added, 'row', 'rows')} of ${wanted} are in “${tab}”.`;
  if (phase === 'done') return `The fill is done. ${rows}`;
  const more = phase === 'filling' ? ` There is more: choose ${CONTINUE} again.` : '';
  return `${rows} ${`${message}${more}`.trim()}`.trim();
}
