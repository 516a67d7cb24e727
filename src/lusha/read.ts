/** Narrowing of single values from outside. Missing, null, empty and of a wrong type all come out as `undefined`. */

export type RawRecord = Readonly<Record<string, unknown>>;

export function readRecord(value: unknown): RawRecord | undefined {
  return typeof value === 'object' && value !== null && !Array.isArray(value)
    ? (value as RawRecord)
    : undefined;
}

/** The property `name` of each of `holders` in turn, until one has a value. */
export function firstOf(holder: RawRecord, ...names: readonly string[]): unknown {
  return names.map((name) => holder[name]).find((value) => value !== undefined && value !== null);
}

/** Text without space around it; a number becomes text, as ids were numbers once. */
export function readText(value: unknown): string | undefined {
  if (typeof value === 'number' && Number.isFinite(value)) return String(value);
  return typeof value === 'string' && value.trim() !== '' ? value.trim() : undefined;
}

/** A number, or a text that is one. */
export function readNumber(value: unknown): number | undefined {
  const number = typeof value === 'string' && value.trim() !== '' ? Number(value) : value;
  return typeof number === 'number' && Number.isFinite(number) ? number : undefined;
}

export function readFlag(value: unknown): boolean | undefined {
  return typeof value === 'boolean' ? value : undefined;
}

/** `YYYY-MM-DD` at the start of a date or a timestamp. */
export function readDay(value: unknown): string | undefined {
  return /^\d{4}-\d{2}-\d{2}/.exec(readText(value) ?? '')?.[0];
}

/** Each item that `read` makes sense of; a single value counts as a list of one. `undefined` when none is left. */
export function readList<T>(
  value: unknown,
  read: (item: unknown) => T | undefined,
): readonly T[] | undefined {
  const items = readEach(Array.isArray(value) ? value : [value], read);
  return items.length > 0 ? items : undefined;
}

export function readEach<T>(items: readonly unknown[], read: (item: unknown) => T | undefined): readonly T[] {
  return items.flatMap((item) => {
    const read1 = read(item);
    return read1 === undefined ? [] : [read1];
  });
}

/** A bare domain: lower case, without scheme, `www.`, port and path. */
export function readDomain(value: unknown): string | undefined {
  const domain = readText(value)
    ?.toLowerCase()
    .replace(/^[a-z]+:\/\//, '')
    .replace(/^www\./, '')
    .replace(/[/:?#].*$/, '');
  return domain === '' ? undefined : domain;
}

/** The properties that have a value: `undefined` ones are left out. */
export function known<T extends object>(values: { readonly [K in keyof T]-?: T[K] | undefined }): Partial<T> {
  const entries = Object.entries(values).filter(([, value]) => value !== undefined);
  return Object.fromEntries(entries) as Partial<T>;
}

/** As `known`; `undefined` when no property has a value. */
export function knownOrNone<T extends object>(
  values: { readonly [K in keyof T]-?: T[K] | undefined },
): Partial<T> | undefined {
  const some = known<T>(values);
  return Object.keys(some).length > 0 ? some : undefined;
}
