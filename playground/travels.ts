/** Decides whether a value can be sent as JSON, however deeply it nests. */

/**
 * Returns whether a value consists of values that are sent, and contains itself nowhere. `isLost` tells for each value
 * whether it is not sent.
 */
export function travels(whole: unknown, isLost: (value: unknown) => boolean): boolean {
  /** What is still to be visited, and after it what is left again. */
  const open: { readonly value: unknown; readonly isLeft?: true }[] = [{ value: whole }];
  const above = new Set<object>();
  const done = new Set<object>();
  for (let next = open.pop(); next !== undefined; next = open.pop()) {
    const { value, isLeft } = next;
    if (isLost(value)) return false;
    if (typeof value !== 'object' || value === null || done.has(value)) continue;
    if (isLeft) {
      above.delete(value);
      done.add(value);
      continue;
    }
    if (above.has(value)) return false;
    above.add(value);
    open.push({ value, isLeft: true });
    for (const inner of Object.values(value)) open.push({ value: inner });
  }
  return true;
}
