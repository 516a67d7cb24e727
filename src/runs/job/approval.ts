/**
 * The approval of a job: that a person who pays with the key of the job let it spend so much for this. It is sealed, because
 * the record of the job may be damaged, and the counter of the job is written with it.
 */

import { isSealed, type SealedContent, sealOf } from '../../core/seal';
import type { Settings } from '../../core/settings';
import type { JobKind } from './kind';
import type { JobRecord, Stored } from './record';
import type { JobView } from './view';

type Approvable<R extends JobRecord> = Pick<JobKind<R, JobView, never>, 'budget' | 'termsOf'>;
type Key = Pick<Settings, 'key'>['key'];

/** Returns the record with the approval of what it says. Call it only for what a person has just approved. */
export function approvedJob<R extends JobRecord>(kind: Approvable<R>, record: R, key: Key): R {
  if (key === undefined) return record;
  return { ...record, approval: sealOf(key, contentOf(kind, record)) };
}

/** Returns whether the job may spend: its approval holds, and its counter is there. */
export function isApproved<R extends JobRecord>(
  kind: Approvable<R>,
  record: R,
  properties: Stored,
  key: Key,
): boolean {
  return isSealed(key, contentOf(kind, record), record.approval) && kind.budget.isCounted(properties, record);
}

function contentOf<R extends JobRecord>({ termsOf }: Approvable<R>, record: R): SealedContent {
  const { id, phase, stoppedIn, cap } = record;
  return ['job', id, phase === 'stopped' ? stoppedIn : phase, cap, termsOf(record)];
}
