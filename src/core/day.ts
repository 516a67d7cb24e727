/** Days as the add-on counts and writes them. */

/** The day in UTC: `2026-11-23`. */
export function utcDay(epochMs: number): string {
  return new Date(epochMs).toISOString().slice(0, 10);
}
