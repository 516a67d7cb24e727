/**
 * Runs `work` and returns its result, or `undefined` if it throws. A failing service must not lose answers that were paid
 * for: they are still shown, and everything else that can be stored still is.
 */
export function ignoreErrors<T>(work: () => T): T | undefined {
  try {
    return work();
  } catch {
    return undefined;
  }
}
