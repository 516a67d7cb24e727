/** The functions of single values that are evaluated outside Sheets. All others are unknown. */
import {
  compare,
  Empty,
  Failure,
  numberOf,
  type Scalar,
  textOf,
  truthOf,
  UNKNOWN,
  type Unknown,
} from './scalar';

type ScalarFunction = (...values: readonly Scalar[]) => Scalar;

/** Returns the result of an operator between two values. */
export function operate(operator: string, left: Scalar, right: Scalar): Scalar {
  if (operator === '&') return joined(left, right);
  if (/[=<>]/.test(operator)) return compare(operator, left, right);
  const a = numberOf(left);
  const b = numberOf(right);
  if (typeof a !== 'number') return a;
  if (typeof b !== 'number') return b;
  if (operator === '/' && b === 0) return new Failure('#DIV/0!');
  const result = ARITHMETIC[operator]?.(a, b) ?? Number.NaN;
  return Number.isFinite(result) ? result : UNKNOWN;
}

const ARITHMETIC: Readonly<Record<string, (a: number, b: number) => number>> = {
  '+': (a, b) => a + b,
  '-': (a, b) => a - b,
  '*': (a, b) => a * b,
  '/': (a, b) => a / b,
  '^': (a, b) => a ** b,
};

function joined(...values: readonly Scalar[]): Scalar {
  let all = '';
  for (const value of values) {
    const text = textOf(value);
    if (typeof text !== 'string') return text;
    all += text;
  }
  return all;
}

/** Makes a function of texts and, after them, whole numbers. */
function ofTexts(apply: (...texts: readonly string[]) => Scalar): ScalarFunction {
  return (...values) => {
    const texts = values.map(textOf);
    const other = texts.find((text): text is Failure | Unknown => typeof text !== 'string');
    return other ?? apply(...(texts as readonly string[]));
  };
}

/** Makes a test of a value, which may be an error. */
function ofAny(test: (value: Scalar) => boolean): ScalarFunction {
  return (value = new Empty()) => (value === UNKNOWN ? UNKNOWN : test(value));
}

const isNotAvailable = (value: Scalar) => value instanceof Failure && value.text === '#N/A';

export const SCALAR_FUNCTIONS: Readonly<Record<string, ScalarFunction>> = {
  TRIM: ofTexts((text) => trimmed(text)),
  LOWER: ofTexts((text) => text.toLowerCase()),
  UPPER: ofTexts((text) => text.toUpperCase()),
  PROPER: ofTexts(proper),
  CLEAN: ofTexts((text) => [...text].filter((letter) => letter >= ' ').join('')),
  CONCAT: joined,
  T: (value = '') =>
    value instanceof Failure || value === UNKNOWN || typeof value === 'string' ? value : '',
  TO_TEXT: (value = '') => textOf(value),
  LEN: ofTexts((text) => text.length),
  LEFT: ofTexts((text, count = '1') => text.slice(0, Number(count))),
  RIGHT: ofTexts((text, count = '1') => (Number(count) === 0 ? '' : text.slice(-Number(count)))),
  MID: ofTexts((text, start = '1', count = '0') =>
    text.slice(Number(start) - 1, Number(start) - 1 + Number(count)),
  ),
  SUBSTITUTE: ofTexts(substituted),
  EXACT: ofTexts((left, right) => left === right),
  FIND: ofTexts((part, text = '', start = '1') => foundAt(text.indexOf(part, Number(start) - 1))),
  SEARCH: ofTexts((part, text = '', start = '1') =>
    /[?*~]/.test(part) ? UNKNOWN : foundAt(text.toLowerCase().indexOf(part.toLowerCase(), Number(start) - 1)),
  ),
  REGEXMATCH: ofTexts((text, pattern = '') => {
    const found = matched(text, pattern);
    return found === UNKNOWN ? found : found !== null;
  }),
  REGEXEXTRACT: ofTexts((text, pattern = '') => {
    const found = matched(text, pattern);
    if (found === UNKNOWN || (found?.length ?? 0) > 2) return UNKNOWN;
    return found === null ? new Failure('#N/A') : (found[1] ?? found[0]);
  }),
  NOT: (value = new Empty()) => {
    const truth = truthOf(value);
    return typeof truth === 'boolean' ? !truth : truth;
  },
  ISBLANK: ofAny((value) => value instanceof Empty && value.isBlank()),
  ISTEXT: ofAny((value) => typeof value === 'string' || (value instanceof Empty && !value.isBlank())),
  ISNONTEXT: ofAny((value) => typeof value !== 'string' && !(value instanceof Empty && !value.isBlank())),
  ISNUMBER: ofAny((value) => typeof value === 'number' || value instanceof Date),
  ISLOGICAL: ofAny((value) => typeof value === 'boolean'),
  ISERROR: ofAny((value) => value instanceof Failure),
  ISERR: ofAny((value) => value instanceof Failure && !isNotAvailable(value)),
  ISNA: ofAny(isNotAvailable),
  ISEMAIL: (value = new Empty()) => {
    if (value instanceof Failure || value === UNKNOWN) return value === UNKNOWN ? UNKNOWN : false;
    if (typeof value !== 'string' || !looksLikeEmail(value)) return false;
    // Which top-level domains Sheets accepts is not known beyond the most common ones.
    return /^[\w.+-]+@(?:[A-Z\d-]+\.)+(?:com|org|net|edu|gov)$/i.test(value) ? true : UNKNOWN;
  },
};

/** Returns whether there is something before an `@`, between it and a period, and behind the period. */
function looksLikeEmail(text: string): boolean {
  const at = text.indexOf('@', 1);
  return at > 0 && text.lastIndexOf('.', text.length - 2) > at + 1 && !/\s/.test(text);
}

function trimmed(text: string): string {
  return text.replace(/ +/g, ' ').replace(/^ | $/g, '');
}

function proper(text: string): string {
  return text
    .toLowerCase()
    .replace(
      /(^|[^\p{L}])(\p{L})/gu,
      (_all, before: string, letter: string) => before + letter.toUpperCase(),
    );
}

function substituted(text: string, part = '', other = '', occurrence?: string): Scalar {
  if (part === '') return text;
  const pieces = text.split(part);
  if (occurrence === undefined) return pieces.join(other);
  const at = Number(occurrence);
  if (at >= pieces.length) return text;
  return pieces.slice(0, at).join(part) + other + pieces.slice(at).join(part);
}

function foundAt(index: number): Scalar {
  return index < 0 ? new Failure('#VALUE!') : index + 1;
}

/** Longer texts and patterns, and groups that repeat, are left to Sheets: they could take very long here. */
const LONGEST_PATTERN = 200;
const LONGEST_TEXT = 500;

/** Applies a pattern whose meaning is the same in Sheets. */
function matched(text: string, pattern: string): RegExpExecArray | null | Unknown {
  const isLong = pattern.length > LONGEST_PATTERN || text.length > LONGEST_TEXT;
  if (
    isLong ||
    /\)[*+{]|\(\?|\[\[:|\\[^\w.@+*?()[\]{}|^$/\\-]|\\[pPQEAzCG\d]/.test(pattern.replace(/^\(\?i\)/, ''))
  ) {
    return UNKNOWN;
  }
  try {
    return new RegExp(pattern.replace(/^\(\?i\)/, ''), pattern.startsWith('(?i)') ? 'i' : '').exec(text);
  } catch {
    return UNKNOWN;
  }
}
