/** One step of a check of signals of any kind: it asks what happened, and hands over what is known. */
import type { Kind } from '../../core/kind';
import type { SignalEvent } from '../../core/signals/event';
import type { SignalsEntry } from '../../ledger/signals-entry';
import type { JobBudget } from '../job/budget';
import type { JobStep, JobWork } from '../job/kind';
import { checkIds, knownSignals, lostAmong, type SignalsKnown, withFound } from './check-ids';
import { idsOf } from './rows';
import type { SignalsRecord } from './signals-record';
import { type CheckedRows, workOnList } from './work-on-list';

/** What the rows of a check are known to have by now. */
export interface KnownSignals extends CheckedRows {
  /** Returns the events of a record, the newest first. */
  eventsOf(id: string): readonly SignalEvent[];
  /** What this step was answered, by ID: of it, a file that keeps only IDs has no texts. */
  readonly found: SignalsKnown;
}

/** What one kind of check of signals adds to the common work. */
export interface SignalsTask<R extends SignalsRecord> {
  readonly kind: Kind;
  readonly budget: JobBudget;
  /** The first day of which events are asked for. */
  since(record: R): string;
  /** Whether records that were checked before are asked about again, from shortly before that check. */
  readonly mode: 'known' | 'news';
  /** Takes over what is known after a step that has asked something. It may be repeated. Returns the record to store. */
  take(step: JobStep<R>, record: R, known: KnownSignals): R;
}

/** Works on the check for the duration of the step. */
export function workOnSignals<R extends SignalsRecord>(
  step: JobStep<R>,
  task: SignalsTask<R>,
): JobWork<R, never> {
  const { kind, budget, mode } = task;
  const found = new Map<string, SignalsEntry>();
  return workOnList(step, {
    kind,
    budget,
    ask: (phaseStep, execution, record, ids) =>
      checkIds(
        phaseStep,
        execution,
        {
          ...{ kind, ids, mode },
          types: record.types,
          since: task.since(record),
          results: record.results,
          budget: budget.budget(record),
          ...(record.repeatLost ? { repeatLost: true } : {}),
        },
        record.started,
        found,
      ),
    take: (jobStep, record, rows) => {
      const entries = withFound(knownSignals(jobStep.execution, kind, idsOf(rows.chosen)), found);
      const known = { ...rows, found, eventsOf: (id: string) => entries.get(id)?.events ?? [] };
      return task.take(jobStep, { ...record, lost: lostAmong(entries, record) }, known);
    },
  });
}
