/** The second phase of a check of signals: Lusha is asked what happened to the records. */
import type { PersonExecution } from '../../acquire/execution';
import { acquireSignals } from '../../acquire/signals';
import { type SignalsRequest, signalsById, signalsLookup } from '../../acquire/signals-request';
import { utcDay } from '../../core/day';
import type { Kind } from '../../core/kind';
import { isSignalLost } from '../../core/signals/coverage';
import { signalWindows } from '../../core/signals/windows';
import { mergeSignals, type SignalsEntry } from '../../ledger/signals-entry';
import { askIds, type CheckedIds } from './ask-ids';
import type { PhaseStep } from './look-up';

/** What is asked, of whom, and what pays for it. */
export type CheckRequest = SignalsRequest & Required<Pick<SignalsRequest, 'budget'>>;

/** Entries of signals by the ID of their record. */
export type SignalsKnown = ReadonlyMap<string, SignalsEntry>;

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

/** Returns what the file knows together with what was answered, of which a file that keeps only IDs has no texts. */
export function withFound(known: SignalsKnown, found: SignalsKnown): SignalsKnown {
  const all = new Map(known);
  for (const [id, entry] of found) {
    const own = known.get(id);
    // Only the file knows of requests whose answers were lost.
    all.set(id, own ? mergeSignals(own, entry) : entry);
  }
  return all;
}

/**
 * Asks what the step has time for, within the job's budget. Records that were asked about since the job has started, at
 * `started` in epoch ms, are not asked about again, also when midnight has passed. Adds what is answered to `found`, with the texts
 * that a file which keeps only IDs loses.
 */
export function checkIds(
  step: PhaseStep,
  execution: PersonExecution,
  request: CheckRequest,
  started: number,
  found: Map<string, SignalsEntry>,
): CheckedIds {
  const now = step.context.ports.clock.now();
  const todo = toAsk(knownSignals(execution, request.kind, request.ids), request, started, now);
  return askIds(step, todo, (ids) => {
    const answer = acquireSignals(step.context, { ...request, ids });
    for (const [id, entry] of answer.entries) found.set(id, entry);
    return answer;
  });
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
