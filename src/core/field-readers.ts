/**
 * Readers of single values without a library, for what every cell reads. Each gives the value, or `undefined` where it has
 * another shape. None throws.
 */

/** Reads one value. */
export type FieldReader<T> = (value: unknown) => T | undefined;

/** A reader for each property of `T`. */
export type FieldReaders<T> = {
  readonly [Name in keyof T]-?: FieldReader<Exclude<T[Name], undefined>>;
};

/** Reads an object that is not a list. */
export const recordOf: FieldReader<Readonly<Record<string, unknown>>> = (value) =>
  typeof value === 'object' && value !== null && !Array.isArray(value)
    ? (value as Readonly<Record<string, unknown>>)
    : undefined;

/** Reads a text of up to `longest` characters. */
export function textUpTo(longest: number): FieldReader<string> {
  return (value) => (typeof value === 'string' && value.length <= longest ? value : undefined);
}

/** Reads a finite number. */
export const finiteNumber: FieldReader<number> = (value) =>
  typeof value === 'number' && Number.isFinite(value) ? value : undefined;

/** Reads a finite number of 0 or more. */
export const amountFrom0: FieldReader<number> = (value) =>
  typeof value === 'number' && Number.isFinite(value) && value >= 0 ? value : undefined;

/** Reads a whole number of 0 or more. */
export const wholeNumber: FieldReader<number> = (value) =>
  typeof value === 'number' && Number.isSafeInteger(value) && value >= 0 ? value : undefined;

/** Reads true or false. */
export const trueOrFalse: FieldReader<boolean> = (value) => (typeof value === 'boolean' ? value : undefined);

/** Reads true and nothing else. */
export const onlyTrue: FieldReader<true> = (value) => (value === true ? value : undefined);

/** Reads one of these words. */
export function oneOf<T extends string>(...words: readonly T[]): FieldReader<T> {
  return (value) => words.find((word) => word === value);
}

/** Reads null, and what `reader` reads. */
export function nullOr<T>(reader: FieldReader<T>): FieldReader<T | null> {
  return (value) => (value === null ? null : reader(value));
}

/** Reads a list whose entries can all be read. */
export function listOf<T>(reader: FieldReader<T>): FieldReader<readonly T[]> {
  return (value) => {
    if (!Array.isArray(value)) return undefined;
    const read = value.flatMap((one: unknown): T[] => {
      const known = reader(one);
      return known === undefined ? [] : [known];
    });
    return read.length === value.length ? read : undefined;
  };
}

/** Reads an object whose properties have any names, up to `most` of them, and can all be read. */
export function namedValues<T>(
  reader: FieldReader<T>,
  most: number,
): FieldReader<Readonly<Record<string, T>>> {
  return (value) => {
    const stored = recordOf(value);
    if (!stored) return undefined;
    const read = Object.entries(stored).flatMap(([name, one]): [string, T][] => {
      const known = reader(one);
      return known === undefined || name === '__proto__' ? [] : [[name, known]];
    });
    return read.length === Object.keys(stored).length && read.length <= most
      ? Object.fromEntries(read)
      : undefined;
  };
}

/**
 * Reads an object. A property that cannot be read is left out, like one that `readers` does not name; one of `required`
 * must be readable.
 */
export function fieldsOf<T>(
  readers: FieldReaders<T>,
  ...required: readonly (keyof T & string)[]
): FieldReader<T> {
  const byName = readers as Readonly<Record<string, FieldReader<unknown> | undefined>>;
  const names = Object.keys(readers);
  return (value) => {
    const stored = recordOf(value);
    if (!stored) return undefined;
    const read: Record<string, unknown> = {};
    for (const name of names) {
      const known = byName[name]?.(stored[name]);
      if (known !== undefined) read[name] = known;
    }
    return required.every((name) => read[name] !== undefined) ? (read as T) : undefined;
  };
}
