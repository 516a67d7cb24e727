/** Remembers for a day how many items a request may have, where Lusha refused a longer one or did not answer it in time. */
import { isWithin } from '../core/account';
import { BATCH_SIZE } from '../core/limits';
import { parseStored, propertiesOf } from '../core/stored-json';
import type { Properties } from '../ledger/journal';
import type { Failure } from '../lusha/failure';
import { type PlannedRequest, requestSize } from './planned-requests';

const BATCH_PROPERTY = 'lusha.batch';
/** Searches are charged per 25 items, so that shorter ones that were lost cost no less. */
const SHORTEST_TIMED = 25;
/** Lusha's edge answers with these when Lusha itself did not in time. */
const TIMED_OUT: ReadonlySet<number | undefined> = new Set([408, 499, 504]);

/**
 * Returns the most items of a request at `now` (epoch ms). A stored number that cannot be right counts as absent, and so does
 * one under 25: somebody who wrote it would make each lookup cost as much as 25.
 */
export function readBatchLimit(properties: Properties, now: number): number {
  const { size, at } = propertiesOf(parseStored(properties[BATCH_PROPERTY]));
  const isKnown =
    typeof size === 'number' && Number.isInteger(size) && size >= SHORTEST_TIMED && size < BATCH_SIZE;
  return isKnown && typeof at === 'number' && isWithin(at, now) ? size : BATCH_SIZE;
}

/** Returns the property that keeps the limit. */
export function batchLimitProperty(size: number, now: number): Properties {
  return { [BATCH_PROPERTY]: JSON.stringify({ size, at: now }) };
}

/** Returns how many items a request may have after this failure, or `undefined` where it says nothing about that. */
export function limitAfter(planned: PlannedRequest, failure: Failure): number | undefined {
  const size = requestSize(planned);
  if (failure.status === 413 && size > 1) return Math.ceil(size / 2);
  return limitInTime(size, failure);
}

/** Returns how many items Lusha may answer in time, where it did not answer so many. */
export function limitInTime(size: number, { lost, status }: Failure): number | undefined {
  const isTimedOut = lost && TIMED_OUT.has(status) && size > SHORTEST_TIMED;
  return isTimedOut ? Math.max(SHORTEST_TIMED, Math.ceil(size / 2)) : undefined;
}
