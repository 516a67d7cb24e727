/** Does `work`, and gives `undefined` where it throws: a service that fails must not cost the answers that were paid for: what else can be stored is, and cells show them. */
export function ignoreErrors<T>(work: () => T): T | undefined {
  try {
    return work();
  } catch {
    return undefined;
  }
}
