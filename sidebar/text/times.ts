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

/** Formats a duration: `42 s`, `12 min`, `15 h 17 min`; never less than `0 s`. */
export function duration(ms: number): string {
  const seconds = Math.max(0, Math.ceil(ms / 1000));
  if (seconds < 60) return `${seconds} s`;
  const minutes = Math.ceil(seconds / 60);
  if (minutes < 60) return `${minutes} min`;
  const rest = minutes % 60;
  return `${Math.floor(minutes / 60)} h${rest > 0 ? ` ${rest} min` : ''}`;
}

/** Formats a moment to come: `in 15 h 17 min` within a day, else with its day, such as `Mon 08:00` or `3 Mar 08:00`. */
export function untilTime(at: number, now: number, timeZone?: string): string {
  if (at - now < DAY_MS) return `in ${duration(at - now)}`;
  const day: Intl.DateTimeFormatOptions =
    at - now < 6 * DAY_MS ? { weekday: 'short' } : { day: 'numeric', month: 'short' };
  return `${format(at, day, timeZone)} ${format(at, { hour: '2-digit', minute: '2-digit' }, timeZone)}`;
}

/** Formats the time that work still takes: `about 20 s left`, `about 3 min left`, `about 2 h left`. */
export function timeLeft(seconds: number): string {
  if (seconds < 55) return `about ${Math.max(5, Math.ceil(seconds / 5) * 5)} s left`;
  const minutes = Math.max(1, Math.round(seconds / 60));
  return minutes < 90 ? `about ${minutes} min left` : `about ${Math.round(minutes / 60)} h left`;
}

function dayOf(at: number, timeZone?: string): string {
  return format(at, { year: 'numeric', month: 'numeric', day: 'numeric' }, timeZone);
}

function format(at: number, options: Intl.DateTimeFormatOptions, timeZone?: string): string {
  return new Intl.DateTimeFormat('en-GB', { ...options, ...(timeZone ? { timeZone } : {}) }).format(at);
}
