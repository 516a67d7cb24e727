/** What a page asks for while a step works: how far it has come. It reads the properties of the file and nothing else. */
import type { PersonExecution } from '../../acquire/execution';
import type { JobKind } from './kind';
import { isLeased } from './lease';
import { progressOfJob, progressOfStep } from './progress';
import type { JobRecord } from './record';
import { knownSpent } from './spent';
import type { JobView, WatchedJob } from './view';

/** Returns the progress of the job that works in this file now; `null` when no step of this kind of job is at work. */
export function watchJob<R extends JobRecord, V extends JobView, Seen>(
  { ports: { clock, documentProperties } }: PersonExecution,
  { store, budget }: Pick<JobKind<R, V, Seen>, 'store' | 'budget'>,
): WatchedJob | null {
  const properties = documentProperties.getAll();
  const record = store.find(properties);
  const now = clock.now();
  if (!record?.lease || !isLeased(record, now)) return null;
  const { id, phase, cap, lease } = record;
  return {
    now,
    id,
    phase,
    cap,
    spent: knownSpent(budget.spent(properties, record), record, true),
    busyUntil: lease.until,
    ...progressOfJob(properties, record),
  };
}

/** Returns the progress of a step that belongs to no job, by the id that it was given; `null` when it has none yet. */
export function watchStep({ ports }: PersonExecution, step: string): Pick<WatchedJob, 'through'> | null {
  const progress = progressOfStep(ports.documentProperties.getAll(), step);
  return progress ? { through: progress.through } : null;
}
