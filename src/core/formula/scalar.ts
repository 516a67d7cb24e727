/** Single values of a formula that is evaluated outside Sheets, and how Sheets compares and converts them. */

/** A blank cell, a cell whose formula gives an empty text, or an argument that is left out. */
export class Empty {
  /** `isBlank` tells the blank cell from the formula, which matters to ISBLANK alone. */
  constructor(readonly isBlank: () => boolean = () => true) {}
}

/** An error value, such as `#N/A`. */
export class Failure {
  constructor(readonly text: string) {}
}

/** A value that only Sheets can calculate, or that is still being calculated. */
export const UNKNOWN: unique symbol = Symbol('unknown');

/** A type of its own, because the type of a symbol is lost where TypeScript infers it. */
export type Unknown = typeof UNKNOWN;

export type Scalar = string | number | boolean | Date | Empty | Failure | Unknown;

const NO_TEXT = '';

/** Returns the text that Sheets makes of a value; `UNKNOWN` where it depends on a format or on the language. */
export function textOf(value: Scalar): string | Failure | Unknown {
  if (typeof value === 'string' || value instanceof Failure) return value;
  if (value instanceof Empty) return NO_TEXT;
  return typeof value === 'number' && Number.isSafeInteger(value) ? String(value) : UNKNOWN;
}

/** Returns the number that Sheets makes of a value; `UNKNOWN` for a text or a date. */
export function numberOf(value: Scalar): number | Failure | Unknown {
  if (typeof value === 'number' || value instanceof Failure) return value;
  if (typeof value === 'boolean') return Number(value);
  return value instanceof Empty ? 0 : UNKNOWN;
}

/** Returns the value as a condition. A text is no condition, unless it reads TRUE or FALSE. */
export function truthOf(value: Scalar): boolean | Failure | Unknown {
  if (typeof value === 'boolean' || value instanceof Failure) return value;
  if (typeof value === 'number') return value !== 0;
  if (value instanceof Date) return true;
  if (value instanceof Empty) return value.isBlank() ? false : UNKNOWN;
  if (typeof value !== 'string' || !/^(?:true|false)$/i.test(value)) return UNKNOWN;
  return value.toLowerCase() === 'true';
}

/** Returns `left operator right` for `=`, `<>`, `<`, `<=`, `>` and `>=`. Numbers come before texts, and texts before TRUE and FALSE. */
export function compare(operator: string, left: Scalar, right: Scalar): Scalar {
  if (left instanceof Failure) return left;
  if (right instanceof Failure) return right;
  const order = orderOf(alike(left, right), alike(right, left));
  if (order === UNKNOWN) return UNKNOWN;
  if (order === 'different') return operator === '=' ? false : operator === '<>' ? true : UNKNOWN;
  if (operator === '=') return order === 0;
  if (operator === '<>') return order !== 0;
  if (operator.startsWith('<')) return order < 0 || (operator === '<=' && order === 0);
  return order > 0 || (operator === '>=' && order === 0);
}

/** Returns an empty value as the empty value of the other one's type. */
function alike(value: Scalar, other: Scalar): Scalar {
  if (!(value instanceof Empty)) return value;
  if (typeof other === 'number') return 0;
  return typeof other === 'boolean' ? false : NO_TEXT;
}

/** Returns less than 0, 0 or more than 0; `different` for texts that are not equal and whose order depends on the language. */
function orderOf(left: Scalar, right: Scalar): number | 'different' | Unknown {
  if (left === UNKNOWN || right === UNKNOWN) return UNKNOWN;
  if (left instanceof Date && right instanceof Date) return left.getTime() - right.getTime();
  const types = rankOf(left) - rankOf(right);
  if (types !== 0) return types;
  if (typeof left === 'string' && typeof right === 'string') {
    if (left.toLowerCase() === right.toLowerCase()) return 0;
    return left === NO_TEXT ? -1 : right === NO_TEXT ? 1 : 'different';
  }
  // The number of a date depends on the time zone of the file.
  return left instanceof Date || right instanceof Date ? UNKNOWN : Number(left) - Number(right);
}

function rankOf(value: Scalar): number {
  if (typeof value === 'string') return 1;
  return typeof value === 'boolean' ? 2 : 0;
}
