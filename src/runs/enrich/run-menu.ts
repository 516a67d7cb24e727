/** The questions and reports of the menu about a run. */
import type { PersonExecution } from '../../acquire/execution';
import { atTime } from '../../core/errors';
import { counted } from '../../core/labels';
import type { JobDecision, JobKind } from '../job/kind';
import { continueJob } from '../job/lifecycle';
import { approve, lookUpOthers } from './approve';
import type { RunRecord } from './run-record';
import type { PriceCheck, RunView } from './view';

const CONTINUE = 'Continue run';

/** Returns the decision that a person has to make before the run continues; `undefined` when there is none. */
export function decisionOfRun(
  kind: JobKind<RunRecord, RunView>,
  { phase, price }: RunView,
): JobDecision<RunView> | undefined {
  if (phase === 'stopped') return { apply: (execution, kinds) => continueJob(execution, kinds, kind) };
  if (phase !== 'price check' || !price) return undefined;
  if (price.estimate) {
    const rest = counted(price.estimate.restCredits, 'credit', 'credits');
    return {
      question: `${estimateText(price)} Looking up the other rows costs up to ${rest}. Look them up?`,
      apply: (execution, kinds) => lookUpOthers(execution, kinds, kind),
    };
  }
  const approval = { cap: price.credits, moved: false, weak: false };
  return {
    question: priceText(price),
    apply: (execution, kinds) => approve(execution, kinds, kind, approval),
  };
}

function estimateText({ estimate }: PriceCheck): string {
  if (!estimate) return '';
  return `Of ${counted(estimate.from, 'sampled row', 'sampled rows')} ${Math.round(estimate.matchRate * 100)}% matched.`;
}

function priceText({ found, toBuy, credits, moved, weak, balanceAfter }: PriceCheck): string {
  const apart = moved.rows + weak.rows;
  const left =
    balanceAfter === undefined ? '' : ` That leaves ${counted(balanceAfter, 'credit', 'credits')}.`;
  const surprises =
    apart > 0
      ? ` ${counted(apart, 'row', 'rows')} with changed jobs or possible matches are not purchased.`
      : '';
  return `${counted(found, 'row', 'rows')} found. Purchasing ${toBuy} costs up to ${counted(credits, 'credit', 'credits')}.${left}${surprises} Purchase them?`;
}

/** Reports the state of the run. */
export function reportOfRun({ ports }: PersonExecution, view: RunView): string {
  const counts = view.outcomes.map(({ status, rows }) => `${status}: ${rows}`).join('; ');
  const spent = counted(view.spent, 'credit', 'credits');
  if (view.phase === 'done') return `The run is done, for ${spent}. ${counts}.`;
  const why = view.message ?? '';
  if (view.phase === 'stopped') return `The run is stopped, after ${spent}. ${why}`.trim();
  const again =
    view.continueAt === undefined
      ? ''
      : ` It can go on ${atTime(ports.clock.timeOfDay(view.continueAt))}: choose ${CONTINUE} again.`;
  return `${counted(view.through, 'row', 'rows')} of ${view.rows} are through. ${why}${again}`.trim();
}
