/** The questions and reports of the menu about a check of who changed jobs. */
import type { PersonExecution } from '../../acquire/execution';
import { counted } from '../../core/labels';
import type { JobDecision, JobKind } from '../job/kind';
import { continueJob } from '../job/lifecycle';
import type { MovesRecord } from './moves-record';
import type { MovesView } from './view';

/** Continues a check that was stopped, within its limit. A higher limit is set in the panel, which shows what it buys. */
export function decisionOfMoves(
  kind: JobKind<MovesRecord, MovesView>,
  { id, phase }: MovesView,
): JobDecision<MovesView> | undefined {
  if (phase !== 'stopped') return undefined;
  return { apply: (execution, kinds) => continueJob(execution, kinds, kind, { id }) };
}

/** Reports the state of the check. */
export function reportOfMoves(_execution: PersonExecution, view: MovesView): string {
  const { phase, changed, checked, people, message = '' } = view;
  if (phase === 'done')
    return `${foundText(view)} The list is in “Lusha job changes”. Choose Who moved… to update rows.`;
  const of = people === undefined ? '' : ` ${checked} of ${counted(people, 'person', 'people')} checked.`;
  const more = phase === 'stopped' ? '' : ' There is more: choose Continue run again.';
  return `${counted(changed, 'changed job', 'changed jobs')} so far.${of} ${message}${more}`.trim();
}

/** Returns the result in a sentence, such as `25 changed jobs.` */
function foundText({
  changed,
  promoted,
  since,
  promotions,
}: Pick<MovesView, 'changed' | 'promoted' | 'since' | 'promotions'>): string {
  if (changed + promoted === 0) return `No job changes since ${since}.`;
  const promotedText = promotions ? `, ${counted(promoted, 'promotion', 'promotions')}` : '';
  return `${counted(changed, 'changed job', 'changed jobs')}${promotedText}.`;
}
