/** UTC days as the script names them (`YYYY-MM-DD`), and as text. */

const DAY_MS = 86_400_000;

/** Lists `count` days, the last one of which is `today`. */
export function daysUpTo(today: string, count: number): readonly string[] {
  const last = Date.parse(today);
  return Array.from({ length: count }, (_, index) =>
    new Date(last - (count - 1 - index) * DAY_MS).toISOString().slice(0, 10),
  );
}

/** `Nov 24`. */
export function shortDay(day: string): string {
  return new Intl.DateTimeFormat('en-US', { month: 'short', day: 'numeric', timeZone: 'UTC' }).format(
    Date.parse(day),
  );
}

/** A moment in epoch ms as a date: `Jan 1, 2027`. */
export function dateText(at: number): string {
  return new Intl.DateTimeFormat('en-US', {
    month: 'short',
    day: 'numeric',
    year: 'numeric',
    timeZone: 'UTC',
  }).format(at);
}
