/** A desk that counts the requests that may cost credits. */
import type { Desk } from '../acquire/order';

export function countingDesk(desk: Desk): { readonly desk: Desk; readonly requests: () => number } {
  let requests = 0;
  const client: Desk['client'] = (settings, onQuota) => {
    const own = desk.client(settings, onQuota);
    return {
      sendAll(calls, budget) {
        requests += calls.filter(({ charged }) => charged).length;
        return own.sendAll(calls, budget);
      },
    };
  };
  return { desk: { ...desk, client }, requests: () => requests };
}
