/** Times as text. All are in epoch ms, shown in the browser's time zone unless `timeZone` names another. */

const DAY_MS = 86_400_000;

/** Formats a time, seen from `now`: `at 14:05`, `tomorrow at 00:00`, `yesterday at 14:05`, or `on 3 Mar at 14:05`. */
export function atTime(at: number, now: number, timeZone?: string): string {
  const clock = `at ${format(at, { hour: '2-digit', minute: '2-digit' }, timeZone)}`;
  const day = dayOf(at, timeZone);
  if (day === dayOf(now, timeZone)) return clock;
  if (day === dayOf(now + DAY_MS, timeZone)) return `tomorrow ${clock}`;
  if (day === dayOf(now - DAY_MS, timeZone)) return `yesterday ${clock}`;
  return `on ${format(at, { day: 'numeric', month: 'short' }, timeZone)} ${clock}`;
}

/** Formats a duration in minutes and seconds: `0:42`, `12:05`; never less than `0:00`. */
export function countdown(ms: number): string {
  const seconds = Math.max(0, Math.ceil(ms / 1000));
  return `${Math.floor(seconds / 60)}:${String(seconds % 60).padStart(2, '0')}`;
}

function dayOf(at: number, timeZone?: string): string {
  return format(at, { year: 'numeric', month: 'numeric', day: 'numeric' }, timeZone);
}

function format(at: number, options: Intl.DateTimeFormatOptions, timeZone?: string): string {
  return new Intl.DateTimeFormat('en-GB', { ...options, ...(timeZone ? { timeZone } : {}) }).format(at);
}
