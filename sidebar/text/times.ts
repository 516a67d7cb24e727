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

/** Formats a moment of the future, seen from `now`: `in 15 h 17 min` when it is under a day away, else `Mon 08:00`. */
export function untilText(at: number, now: number, timeZone?: string): string {
  const ms = Math.max(0, at - now);
  if (ms < DAY_MS) return `in ${duration(ms)}`;
  const day = format(at, { weekday: 'short' }, timeZone);
  return `${day} ${format(at, { hour: '2-digit', minute: '2-digit' }, timeZone)}`;
}

/** Formats a duration: `15 h 17 min`, `42 min`, and `1 min` for less. */
function duration(ms: number): string {
  const minutes = Math.max(1, Math.ceil(ms / 60_000));
  const hours = Math.floor(minutes / 60);
  const rest = [hours > 0 ? `${hours} h` : '', minutes % 60 > 0 ? `${minutes % 60} min` : ''];
  return rest.filter(Boolean).join(' ');
}

/** Formats the time left: `0:42`, `12:05`, and `15 h 17 min` for an hour and more; never less than `0:00`. */
export function countdown(ms: number): string {
  const seconds = Math.max(0, Math.ceil(ms / 1000));
  if (seconds >= 3_600) return duration(ms);
  return `${Math.floor(seconds / 60)}:${String(seconds % 60).padStart(2, '0')}`;
}

function dayOf(at: number, timeZone?: string): string {
  return format(at, { year: 'numeric', month: 'numeric', day: 'numeric' }, timeZone);
}

function format(at: number, options: Intl.DateTimeFormatOptions, timeZone?: string): string {
  return new Intl.DateTimeFormat('en-GB', { ...options, ...(timeZone ? { timeZone } : {}) }).format(at);
}
