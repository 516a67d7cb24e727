/** Waiting for what somebody else in the file is asking Lusha at this moment, so that nobody asks for the same twice. */
import { LOCK_WAIT_MS } from '../core/limits';
import { ignoreErrors } from './ignore-errors';
import type { PurchaseContext } from './purchase-request';

/** Between two looks at what another execution is asking for. */
const WATCH_MS = 500;

/** What `turn` gives under the file's lock as soon as it is not `claimed`; `undefined` when the time is up or the lock not free. */
export function waitForClaim<T>(
  { ports, startBefore }: PurchaseContext,
  turn: () => T | 'claimed',
): T | undefined {
  const { clock, lock } = ports;
  while (clock.now() < startBefore) {
    const next = ignoreErrors(() => lock.within(LOCK_WAIT_MS, turn)?.value);
    if (next !== 'claimed') return next;
    clock.sleep(WATCH_MS);
  }
  return undefined;
}
