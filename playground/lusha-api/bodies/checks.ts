/**
 * Checks of request bodies. Each returns a list of violations in the service's wording, which is empty for a
 * valid value.
 */

/** Checks a value at its path in the body. The path of the body itself is `''`. */
export type Check = (value: unknown, path: string) => readonly string[];

const when = (failed: boolean, message: string): readonly string[] => (failed ? [message] : []);

const join = (path: string, key: string | number): string => (path === '' ? String(key) : `${path}.${key}`);

/** Returns whether a value is an object and not an array. */
export function isRecord(value: unknown): value is Readonly<Record<string, unknown>> {
  return typeof value === 'object' && value !== null && !Array.isArray(value);
}

/** Accepts text that is not blank and has up to `max` characters. */
export function text(max = Number.POSITIVE_INFINITY): Check {
  return (value, path) => {
    if (typeof value !== 'string') return [`${path} must be a string`];
    if (value.trim() === '') return [`${path} should not be empty`];
    return when(value.length > max, `${path} must be shorter than or equal to ${max} characters`);
  };
}

export const email: Check = (value, path) =>
  when(typeof value !== 'string' || !/^[^\s@]+@[^\s@]+\.[^\s@.]+$/.test(value), `${path} must be an email`);

export const flag: Check = (value, path) =>
  when(typeof value !== 'boolean', `${path} must be a boolean value`);

/** Accepts a day written as YYYY-MM-DD, with or without a time. */
export const date: Check = (value, path) =>
  when(
    typeof value !== 'string' || !/^\d{4}-\d{2}-\d{2}/.test(value) || Number.isNaN(Date.parse(value)),
    `${path} must be a valid ISO 8601 date string`,
  );

/** Accepts a finite number from `min` to `max`. */
function number(min = Number.NEGATIVE_INFINITY, max = Number.POSITIVE_INFINITY): Check {
  return (value, path) => {
    if (typeof value !== 'number' || Number.isNaN(value)) {
      return [`${path} must be a number conforming to the specified constraints`];
    }
    if (value < min) return [`${path} must not be less than ${min}`];
    return when(value > max, `${path} must not be greater than ${max}`);
  };
}

/** Accepts a whole number from `min` to `max`. */
export function whole(min?: number, max?: number): Check {
  const inRange = number(min, max);
  return (value, path) =>
    Number.isInteger(value) ? inRange(value, path) : [`${path} must be an integer number`];
}

/** Accepts one of the given texts. */
export function oneOf(values: readonly string[]): Check {
  return (value, path) =>
    when(
      typeof value !== 'string' || !values.includes(value),
      `${path} must be one of the following values: ${values.join(', ')}`,
    );
}

/** Accepts a list of `min` to `max` items, each of which passes `check`. */
export function listOf(check: Check, min = 0, max = Number.POSITIVE_INFINITY): Check {
  return (value, path) => {
    if (!Array.isArray(value)) return [`${path} must be an array`];
    if (value.length < min) return [`${path} must contain at least ${min} elements`];
    if (value.length > max) return [`${path} must contain no more than ${max} elements`];
    return value.flatMap((item, index) => check(item, join(path, index)));
  };
}

interface ShapeRules {
  readonly required?: readonly string[];
  /** A rule about the whole object, which is checked when all its properties are valid. */
  readonly rule?: (value: Readonly<Record<string, unknown>>, path: string) => readonly string[];
}

/** Accepts an object with these properties and no others. */
export function shape(properties: Readonly<Record<string, Check>>, rules: ShapeRules = {}): Check {
  return (value, path) => {
    if (!isRecord(value)) return [`${path === '' ? 'body' : path} must be an object`];
    const violations = Object.entries(value).flatMap(([key, item]) => {
      const check = Object.hasOwn(properties, key) ? properties[key] : undefined;
      if (check === undefined) return [join(path, `property ${key} should not exist`)];
      return item === undefined ? [] : check(item, join(path, key));
    });
    for (const key of rules.required ?? []) {
      if (value[key] === undefined) violations.push(`${join(path, key)} should not be empty`);
    }
    return violations.length > 0 || rules.rule === undefined ? violations : rules.rule(value, path);
  };
}
