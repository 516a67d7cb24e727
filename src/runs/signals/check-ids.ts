/** The second phase of a check of signals: Lusha is asked what happened to the records. */
import type { PersonExecution } from '../../acquire/execution';
import type { Problem } from '../../acquire/purchase-request';
import { acquireSignals } from '../../acquire/signals';
import { type SignalsRequest, signalsById, signalsLookup } from '../../acquire/signals-request';
import { utcDay } from '../../core/day';
import type { Kind } from '../../core/kind';
import { BATCH_SIZE, MAX_REQUESTS_AT_ONCE } from '../../core/limits';
import { isSignalLost } from '../../core/signals/coverage';
import { signalWindows } from '../../core/signals/windows';
import type { SignalsEntry } from '../../ledger/signals-entry';
import { isOutcome } from '../enrich/outcome';
import type { Phase, PhaseStep } from './look-up';

/** What is asked, of whom, and what pays for it. */
export type CheckRequest = SignalsRequest & Required<Pick<SignalsRequest, 'budget'>>;

/** As many records as can be in flight at once. */
const IDS_AT_ONCE = BATCH_SIZE * MAX_REQUESTS_AT_ONCE;

/** Entries of signals by the ID of their record. */
export type SignalsKnown = ReadonlyMap<string, SignalsEntry>;

/** How far asking has come. */
export interface CheckedIds extends Phase {
  /** The number of records that are still to be asked about. */
  readonly left: number;
}

/** Returns what the file knows of the records. Sends no request. */
export function knownSignals(
  { ports, runLedger }: PersonExecution,
  kind: Kind,
  ids: readonly string[],
): SignalsKnown {
  const lookups = ids.map((id) => signalsLookup(kind, id));
  const { entries } = runLedger.lookAgain(lookups, ports.documentProperties.getAll());
  return signalsById(kind, ids, entries);
}

/**
 * Asks what the step has time for, within the job's budget. Records that were asked about since the job has started, at
 * `started` in epoch ms, are not asked about again, also when midnight has passed.
 */
export function checkIds(
  step: PhaseStep,
  execution: PersonExecution,
  request: CheckRequest,
  started: number,
): CheckedIds {
  const { clock } = step.context.ports;
  const todo = toAsk(knownSignals(execution, request.kind, request.ids), request, started, clock.now());
  let at = 0;
  const ended = (phase: Omit<Phase, 'done'>): CheckedIds => ({ done: at, left: todo.length - at, ...phase });
  while (at < todo.length) {
    if (clock.now() >= step.context.startBefore) return ended({ isOpen: true });
    if (step.isAskedToStop()) return ended({ isOpen: true, isStopped: true });
    const ids = todo.slice(at, at + IDS_AT_ONCE);
    const answer = acquireSignals(step.context, { ...request, ids });
    const isOpen = (problem: Problem) => problem.code === 'over_cap' || !isOutcome(problem);
    const open = [...answer.open.values()].filter(isOpen);
    const problem = answer.problem ?? open[0];
    at += ids.length - (problem ? Math.max(1, open.length) : 0);
    step.reached(todo.length - at);
    if (problem) return ended({ isOpen: true, problem });
  }
  return ended({ isOpen: false });
}

/**
 * Lists the records that are to be asked about, those of one request beside each other, so that a part of the list takes no
 * more requests than it would take in the whole.
 */
function toAsk(known: SignalsKnown, request: CheckRequest, started: number, now: number): readonly string[] {
  const startDay = utcDay(started);
  const isChecked = (id: string) =>
    request.types.every((type) => {
      const { since, checked = '' } = known.get(id)?.asked[type] ?? {};
      return since !== undefined && since <= request.since && checked >= startDay;
    });
  const open = request.ids.filter((id) => !isChecked(id));
  const { windows } = signalWindows(open, (id) => known.get(id), { ...request, today: utcDay(now) });
  return [...new Set(windows.flatMap(({ ids }) => ids))];
}

/** Counts the records of which an answer was lost, so that asking again may be charged twice. */
export function lostAmong(known: SignalsKnown, { types }: Pick<CheckRequest, 'types'>): number {
  return [...known.values()].filter(({ asked }) => types.some((type) => isSignalLost(asked[type]))).length;
}
