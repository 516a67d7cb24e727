/**
 * Readers of what comes from outside in a shape of ours: what the page sends, and stored records. Each is made by a
 * function, at its first use: no library runs while the script is evaluated.
 */
import type { ExactOptionalSchema, GenericSchema } from 'valibot';
import {
  array,
  boolean,
  custom,
  exactOptional,
  finite,
  integer,
  literal,
  maxLength,
  maxValue,
  minValue,
  nullish,
  number,
  object,
  picklist,
  pipe,
  record,
  safeParse,
  strictTuple,
  string,
  transform,
  union,
  unknown,
} from 'valibot';
import { recordOf } from './field-readers';

/** Tells whether a value has the shape of `T`, and gives it without what is no part of that shape. */
export type Reader<T> = GenericSchema<unknown, T>;

/** A reader for each property of `T`, `maybe` one where the property may be absent. */
type Readers<T> = {
  readonly [Name in keyof T]-?: Pick<T, Name> extends Required<Pick<T, Name>>
    ? Reader<T[Name]>
    : ExactOptionalSchema<Reader<Exclude<T[Name], undefined>>, undefined>;
};

/** Characters of a text at most: as many as a cell of Google Sheets holds. */
const LONGEST_TEXT = 50_000;
/** Entries of a list at most. Our own choice. */
const LONGEST_LIST = 10_000;

/** Gives what was read, or `undefined` where the value has another shape. Never throws. */
export function read<T>(reader: Reader<T>, value: unknown): T | undefined {
  const result = safeParse(reader, value, { abortEarly: true });
  return result.success ? result.output : undefined;
}

/** Reads a text of up to 50,000 characters. */
export function text(): Reader<string> {
  return pipe(string(), maxLength(LONGEST_TEXT));
}

/** Reads anything. */
export function anything(): Reader<unknown> {
  return unknown();
}

/** Reads true or false. */
export function flag(): Reader<boolean> {
  return boolean();
}

/** Reads what is either true or absent. */
export function yes(): Reader<true> {
  return literal(true);
}

/** Reads a finite number of 0 or more, such as credits or days. */
export function amount(): Reader<number> {
  return pipe(number(), finite(), minValue(0));
}

/** Reads a finite number, which may be less than 0, such as a balance. */
export function balance(): Reader<number> {
  return pipe(number(), finite());
}

/** The farthest moment that a date can hold, in ms from 1970. */
const FARTHEST = 8.64e15;

/** Reads the moment of a date in epoch ms, which may be before 1970. */
export function instant(): Reader<number> {
  return pipe(number(), minValue(-FARTHEST), maxValue(FARTHEST));
}

/** Reads a moment in epoch ms from 1970 on. */
export function moment(): Reader<number> {
  return pipe(instant(), minValue(0));
}

/** Reads a whole number of `least` or more. */
export function count(least = 0): Reader<number> {
  return pipe(number(), integer(), minValue(least));
}

/** Reads one of these texts. */
export function choice<const T extends string>(...options: readonly T[]): Reader<T> {
  return picklist(options);
}

/** Reads a list of up to 10,000 entries. */
export function list<T>(reader: Reader<T>): Reader<readonly T[]> {
  return pipe(array(reader), maxLength(LONGEST_LIST));
}

/** Reads a list without the entries that have another shape. */
export function readable<T>(reader: Reader<T>): Reader<readonly T[]> {
  return pipe(
    list(unknown()),
    transform((entries) =>
      entries.flatMap((entry) => {
        const known = read(reader, entry);
        return known === undefined ? [] : [known];
      }),
    ),
  );
}

/** Reads an object whose properties may have any name that is none of JavaScript's own. */
export function named<T>(reader: Reader<T>): Reader<Readonly<Record<string, T>>> {
  return pipe(isObject(), record(string(), reader));
}

/** Reads an object with these properties; further ones are left out. */
export function shape<T>(readers: Readers<T>): Reader<T>;
export function shape(readers: Readonly<Record<string, GenericSchema>>): GenericSchema {
  return pipe(isObject(), object(readers));
}

/** Reads a property that may be absent. */
export function maybe<T>(reader: Reader<T>): ExactOptionalSchema<Reader<T>, undefined> {
  return exactOptional(reader);
}

/** Reads an argument that may be absent; it travels as null then. */
export function absent<T>(reader: Reader<T>): Reader<T | undefined> {
  return nullish(reader, () => undefined);
}

/** Reads what any of these readers takes. */
export function anyOf<T>(...readers: readonly Reader<T>[]): Reader<T> {
  return union(readers);
}

/** Makes a reader that is built at its first use. */
export function lazily<T>(make: () => Reader<T>): () => Reader<T> {
  let reader: Reader<T> | undefined;
  return () => {
    reader ??= make();
    return reader;
  };
}

/** Reads a list of exactly these entries. */
export function entries<const T extends readonly GenericSchema[]>(readers: T) {
  return strictTuple(readers);
}

/** For valibot a list is an object too. */
function isObject() {
  return custom<object>((value) => recordOf(value) !== undefined);
}
