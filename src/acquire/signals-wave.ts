/** Which requests for events go out next: as many as are reserved in full, each as long as the budget has room for. */
import { BATCH_SIZE, MAX_REQUESTS_AT_ONCE } from '../core/limits';
import type { SignalType } from '../core/signals/types';
import { eventsAtMost, type SignalWindow } from '../core/signals/windows';

/** What a request may cost, and how long it may be. */
export interface WaveLimits {
  /** The credits that may still be reserved. */
  readonly credits: number;
  /** The most IDs of a request. */
  readonly most: number;
  /** The most events of each type and ID. */
  readonly results: number;
  /** The price of one event. */
  readonly price: number;
  /** The bytes of journal that may still be written. */
  readonly bytes: number;
}

/** The requests that are reserved, and what is left for later ones. */
export interface Wave {
  readonly requests: readonly SignalWindow[];
  readonly rest: readonly SignalWindow[];
  readonly credits: number;
  /** Set if nothing is sent although something is left: what there is no room for. */
  readonly lacks?: 'credits' | 'journal';
}

/** The bytes of journal that one ID takes, and each event of it. Counted in the playground, where they are up to 123 and 91. */
const ID_BYTES = 130;
const EVENT_BYTES = 110;

/**
 * Takes requests from the front of the queue. A request is shorter than it could be only where it is the first: what an earlier one
 * is not charged gives room for the next, so that few requests are sent.
 */
export function takeWave(queue: readonly SignalWindow[], limits: WaveLimits): Wave {
  const most = Math.min(limits.most, BATCH_SIZE);
  const requests: SignalWindow[] = [];
  let rest = queue;
  let credits = 0;
  let bytes = limits.bytes;
  let lacks: Wave['lacks'];
  while (requests.length < MAX_REQUESTS_AT_ONCE) {
    const [first, ...others] = rest;
    if (!first) break;
    const wanted = Math.min(most, first.ids.length);
    const each = creditsEach(first.types, limits);
    const paid = each === 0 ? wanted : Math.floor((limits.credits - credits) / each + 1e-9);
    const stored = Math.floor(bytes / bytesEach(first.types, limits));
    const count = Math.min(wanted, paid, stored);
    if (count < wanted && requests.length > 0) break;
    if (count <= 0) {
      lacks = paid <= 0 ? 'credits' : 'journal';
      break;
    }
    const ids = first.ids.slice(0, count);
    const left = first.ids.slice(count);
    requests.push({ ...first, ids });
    credits += count * each;
    bytes -= count * bytesEach(first.types, limits);
    rest = left.length > 0 ? [{ ...first, ids: left }, ...others] : others;
    if (count < wanted) break;
  }
  return { requests, rest, credits, ...(lacks ? { lacks } : {}) };
}

/** Returns the most that one ID of a request can cost. */
export function creditsEach(
  types: readonly SignalType[],
  { results, price }: Pick<WaveLimits, 'results' | 'price'>,
): number {
  return eventsAtMost(types, results) * price;
}

function bytesEach(types: readonly SignalType[], { results }: Pick<WaveLimits, 'results'>): number {
  return ID_BYTES + EVENT_BYTES * eventsAtMost(types, results);
}
