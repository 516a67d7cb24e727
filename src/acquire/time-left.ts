/** What time an execution has for requests when every call of a Google service takes long. */
import { CELL_END_MS, CELL_LIMIT_MS, CELL_START_MS } from '../core/limits';
import type { PurchaseContext } from './purchase-request';

/**
 * The calls that it takes to reserve a purchase and to store the answers of a wave, with taking and releasing the lock.
 * Counted in the playground; the second has one in reserve.
 */
const CALLS_TO_RESERVE = 8;
const CALLS_TO_STORE = 9;

/** The least time between the last start of a request in a cell and the moment by which it is answered. */
const SHORTEST_REQUEST_MS = 3_000;

/** Returns whether a request may still start once the lock, which is about to be taken or just taken, is released. */
export function hasTimeUnderLock({
  ports,
  callMs,
  startBefore,
}: Pick<PurchaseContext, 'ports' | 'callMs' | 'startBefore'>): boolean {
  return ports.clock.now() + CALLS_TO_RESERVE * callMs() < startBefore;
}

/**
 * Returns the moments (epoch ms) before which requests of a cell start and are answered. They are earlier when calls take so
 * long that the answers could not be stored before Google ends the cell.
 */
export function cellDeadlines(
  started: number,
  callMs: () => number,
): Pick<PurchaseContext, 'startBefore' | 'endBefore'> {
  const end = () => Math.min(started + CELL_END_MS, started + CELL_LIMIT_MS - CALLS_TO_STORE * callMs());
  return {
    get startBefore() {
      return Math.min(started + CELL_START_MS, end() - SHORTEST_REQUEST_MS);
    },
    get endBefore() {
      return end();
    },
  };
}
