/** The format in which the add-on counts and stores days. */

/** Returns the UTC day of a time in epoch ms as `YYYY-MM-DD`. */
export function utcDay(epochMs: number): string {
  return new Date(epochMs).toISOString().slice(0, 10);
}
