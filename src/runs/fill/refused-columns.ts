/** Columns that do not accept a value of a fill: the fill stops once for them, and then leaves them blank. */
import { stoppedJob } from '../job/pause';
import type { FillRecord } from './fill-record';

/** Returns the stopped fill where one of these headers refuses for the first time, and otherwise `undefined`. */
export function stoppedByColumns(
  record: FillRecord,
  refusedBy: readonly string[],
  now: number,
): FillRecord | undefined {
  const told = record.refusedBy ?? [];
  const [refused] = refusedBy.filter((header) => !told.includes(header));
  if (refused === undefined) return undefined;
  // The rows are completed when the fill continues. Columns that still refuse then are left blank.
  const noted = { ...record, refusedBy: [...new Set([...told, ...refusedBy])] };
  return stoppedJob(noted, now, { code: 'cells_refused', params: { message: `Column “${refused}”` } });
}
