/** Narrows single values from outside. A value that is missing, null, empty or of a wrong type becomes `undefined`. */

export { recordOf as readRecord } from '../core/field-readers';

export type RawRecord = Readonly<Record<string, unknown>>;

/** Returns the first of the named properties that has a value. */
export function firstOf(holder: RawRecord, ...names: readonly string[]): unknown {
  return names.map((name) => holder[name]).find((value) => value !== undefined && value !== null);
}

/** Reads a trimmed text. A number becomes a text, because ids were numbers once. */
export function readText(value: unknown): string | undefined {
  if (typeof value === 'number' && Number.isFinite(value)) return String(value);
  return typeof value === 'string' && value.trim() !== '' ? value.trim() : undefined;
}

/** Reads a number, or a text that is one. */
export function readNumber(value: unknown): number | undefined {
  const number = typeof value === 'string' && value.trim() !== '' ? Number(value) : value;
  return typeof number === 'number' && Number.isFinite(number) ? number : undefined;
}

/** Reads a finite number of 0 or more, such as credits. */
export function readAmount(value: unknown): number | undefined {
  const number = readNumber(value);
  return number !== undefined && number >= 0 ? number : undefined;
}

/** Reads a count: a whole number of 0 or more. */
export function readCount(value: unknown): number | undefined {
  const number = readNumber(value);
  return number !== undefined && Number.isInteger(number) && number >= 0 ? number : undefined;
}

/** Reads a boolean, or a text or number that stands for one. */
export function readFlag(value: unknown): boolean | undefined {
  if (typeof value === 'boolean') return value;
  const text = readText(value)?.toLowerCase();
  if (text === 'true' || text === '1') return true;
  return text === 'false' || text === '0' ? false : undefined;
}

/**
 * Reads the `YYYY-MM-DD` at the start of a date or a timestamp, epoch seconds or milliseconds, or a day in words such as
 * `Aug 30, 2026`. Days such as `03/04/2026` are of either of two months, so they are not read.
 */
export function readDay(value: unknown): string | undefined {
  const text = readText(value) ?? '';
  const day = /^\d{4}-\d{2}-\d{2}/.exec(text)?.[0];
  if (day !== undefined) return day;
  if (/^\d{9,10}$/.test(text)) return dayOf(Number(text) * 1000);
  if (/^\d{12,13}$/.test(text)) return dayOf(Number(text));
  const [, month, date, year] = /^([A-Za-z]{3})[a-z]*\.? (\d{1,2}), (\d{4})$/.exec(text) ?? [];
  const index = MONTHS.indexOf(month?.toLowerCase() ?? '');
  return index < 0 ? undefined : dayOf(Date.UTC(Number(year), index, Number(date)));
}

const MONTHS = ['jan', 'feb', 'mar', 'apr', 'may', 'jun', 'jul', 'aug', 'sep', 'oct', 'nov', 'dec'];

/** Returns the day of a moment of which no part is missing. */
function dayOf(epochMs: number): string {
  return new Date(epochMs).toISOString().slice(0, 10);
}

/** Returns the items that `read` can read; `undefined` when there are none. A single value counts as a list of one. */
export function readList<T>(
  value: unknown,
  read: (item: unknown) => T | undefined,
): readonly T[] | undefined {
  const items = readEach(Array.isArray(value) ? value : [value], read);
  return items.length > 0 ? items : undefined;
}

/** Returns the items that `read` can read. */
export function readEach<T>(items: readonly unknown[], read: (item: unknown) => T | undefined): readonly T[] {
  return items.flatMap((item) => {
    const read1 = read(item);
    return read1 === undefined ? [] : [read1];
  });
}

/** Reads a bare domain in lower case, without scheme, `www.`, port and path. */
export function readDomain(value: unknown): string | undefined {
  const domain = readText(value)
    ?.toLowerCase()
    .replace(/^[a-z]+:\/\//, '')
    .replace(/^www\./, '')
    .replace(/[/:?#].*$/s, '');
  return domain === '' ? undefined : domain;
}

/** Returns the properties that have a value. */
export function known<T extends object>(values: { readonly [K in keyof T]-?: T[K] | undefined }): Partial<T> {
  const entries = Object.entries(values).filter(([, value]) => value !== undefined);
  return Object.fromEntries(entries) as Partial<T>;
}

/** Returns the properties that have a value; `undefined` when none has. */
export function knownOrNone<T extends object>(
  values: { readonly [K in keyof T]-?: T[K] | undefined },
): Partial<T> | undefined {
  const some = known<T>(values);
  return Object.keys(some).length > 0 ? some : undefined;
}
