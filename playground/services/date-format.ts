/** Utilities.formatDate: the letters of Java's SimpleDateFormat that Google documents. */

/** Formats `date` in an IANA `timeZone`. Text between single quotes stays as it is. */
export function formatDate(date: Date, timeZone: string, format: string): string {
  const part = (options: Intl.DateTimeFormatOptions, type: Intl.DateTimeFormatPartTypes): string => {
    const formatter = new Intl.DateTimeFormat('en-US', { timeZone, hourCycle: 'h23', ...options });
    return formatter.formatToParts(date).find((piece) => piece.type === type)?.value ?? '';
  };
  const number = (name: 'year' | 'month' | 'day' | 'hour' | 'minute' | 'second', length: number): string =>
    String(Number(part({ [name]: 'numeric' }, name))).padStart(length, '0');
  const letters: Readonly<Record<string, (count: number) => string>> = {
    y: (count) => (count === 2 ? number('year', 4).slice(-2) : number('year', count)),
    M: (count) =>
      count > 2 ? part({ month: count > 3 ? 'long' : 'short' }, 'month') : number('month', count),
    d: (count) => number('day', count),
    H: (count) => number('hour', count),
    h: (count) => String(((Number(number('hour', 1)) + 11) % 12) + 1).padStart(count, '0'),
    m: (count) => number('minute', count),
    s: (count) => number('second', count),
    S: (count) => String(date.getUTCMilliseconds()).padStart(count, '0'),
    E: (count) => part({ weekday: count > 3 ? 'long' : 'short' }, 'weekday'),
    a: () => (Number(number('hour', 1)) < 12 ? 'AM' : 'PM'),
    z: () => part({ timeZoneName: 'short' }, 'timeZoneName'),
    Z: () => offset(part({ timeZoneName: 'longOffset' }, 'timeZoneName')),
  };
  return format.replace(
    /'([^']*)'|([A-Za-z])\2*/g,
    (run: string, quoted: string | undefined, letter?: string) => {
      if (quoted !== undefined) return quoted === '' ? "'" : quoted;
      return letters[letter ?? '']?.(run.length) ?? run;
    },
  );
}

/** Converts `GMT+02:00` to `+0200`. */
function offset(name: string): string {
  return name.replace('GMT', '').replace(':', '') || '+0000';
}
