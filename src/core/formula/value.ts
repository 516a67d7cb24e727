/** Values of a formula: single ones, arrays of them, and functions. */
import type { Expression } from './expression';
import { Empty, Failure, type Scalar, UNKNOWN } from './scalar';

/** Rows of the same length. */
export type ArrayValue = readonly (readonly Scalar[])[];

/** A LAMBDA with the names that are known where it stands. */
export class Lambda {
  constructor(
    readonly parameters: readonly string[],
    readonly body: Expression,
    readonly scope: Scope,
  ) {}
}

export type Value = Scalar | ArrayValue | Lambda;

/** What holds at one place of a formula. */
export interface Scope {
  readonly names: ReadonlyMap<string, Value>;
  /** Whether functions of single values take arrays value by value, as inside ARRAYFORMULA. */
  readonly arrays: boolean;
  /** Whether Sheets evaluates this place for certain; it does not where an unknown condition decides. */
  readonly certain: boolean;
}

export function isArray(value: Value): value is ArrayValue {
  return Array.isArray(value);
}

/** Returns a value as rows; `undefined` when it is unknown as a whole. */
export function rowsOfValue(value: Value): ArrayValue | undefined {
  if (value === UNKNOWN || value instanceof Lambda) return undefined;
  return isArray(value) ? value : [[value]];
}

/** Returns an array of one value as that value, and an empty array as the error that Sheets shows for it. */
export function unwrapped(value: Value): Value {
  if (!isArray(value)) return value;
  const [first, ...others] = value;
  if (first === undefined || first.length === 0) return new Failure('#N/A');
  return others.length === 0 && first.length === 1 ? (first[0] ?? UNKNOWN) : value;
}

/** Returns the single value; `UNKNOWN` for an array of several values and for a function. */
export function single(value: Value): Scalar {
  const one = unwrapped(value);
  return isArray(one) || one instanceof Lambda ? UNKNOWN : one;
}

/**
 * Applies a function of single values. Arrays are taken value by value where `arrays` says so; one row or one column is
 * repeated to the size of the others. Elsewhere Sheets takes the value of one row of an array, which is unknown here.
 */
export function lift(
  values: readonly Value[],
  arrays: boolean,
  apply: (...values: readonly Scalar[]) => Scalar,
): Value {
  if (!arrays || !values.some((value) => isArray(unwrapped(value)))) return apply(...values.map(single));
  const all = values.map((value): ArrayValue => rowsOfValue(value) ?? [[UNKNOWN]]);
  const height = Math.max(...all.map((rows) => rows.length));
  const width = Math.max(...all.map((rows) => rows[0]?.length ?? 0));
  return Array.from({ length: height }, (_r, down) =>
    Array.from({ length: width }, (_c, right) => apply(...all.map((rows) => repeated(rows, down, right)))),
  );
}

function repeated(rows: ArrayValue, down: number, right: number): Scalar {
  const row = rows.length === 1 ? rows[0] : rows[down];
  if (!row) return new Failure('#N/A');
  return (row.length === 1 ? row[0] : row[right]) ?? new Failure('#N/A');
}

/** Returns a value as a custom function receives it; `undefined` when any part of it is unknown. */
export function argumentOf(value: Value | undefined): { readonly argument: unknown } | undefined {
  if (value === undefined) return { argument: undefined };
  const one = unwrapped(value);
  if (one instanceof Lambda) return undefined;
  if (!isArray(one)) return one === UNKNOWN ? undefined : { argument: plain(one) };
  return one.some((row) => row.includes(UNKNOWN))
    ? undefined
    : { argument: one.map((row) => row.map(plain)) };
}

function plain(value: Scalar): unknown {
  if (value instanceof Empty) return '';
  return value instanceof Failure ? value.text : value;
}
