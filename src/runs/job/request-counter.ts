/** Counts the requests of a step. */
import type { PurchaseContext } from '../../acquire/purchase-request';

/** Makes a context that counts the requests that may cost credits. */
export function withRequestCounter(context: PurchaseContext): {
  readonly context: PurchaseContext;
  readonly requests: () => number;
} {
  let requests = 0;
  const client: PurchaseContext['client'] = (settings, onQuota) => {
    const own = context.client(settings, onQuota);
    return {
      sendAll(calls, budget) {
        requests += calls.filter(({ charged }) => charged).length;
        return own.sendAll(calls, budget);
      },
    };
  };
  return { context: { ...context, client }, requests: () => requests };
}
