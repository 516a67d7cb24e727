/** One runner a file: a run and a fill never work at the same time. */
import { AddOnError } from '../../core/errors';
import { isWorking, readRun } from '../enrich/run-record';
import { isFilling } from '../fill/fill-record';

type Stored = Readonly<Record<string, string>>;

/** Throws an `AddOnError` where something works in this file; what waits for a person to decide does not. To be called under the lock that the beginning is noted under. */
export function assertNoActiveJob(properties: Stored): void {
  const run = readRun(properties);
  if ((run && isWorking(run)) || isFilling(properties)) throw new AddOnError('run_active');
}
