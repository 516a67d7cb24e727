/** Pending results, and how built-in functions pass them on without treating them as errors. */
import { PENDING } from './cell-values.js';
import type { ArrayValueObject, BaseFunction, BaseValueObject, Engine } from './univer.js';

/** Builds pending results: error values with a `call`, which will provide the result. */
export function pendingValues<Call>(engine: Engine): {
  create(call: Call): BaseValueObject;
  callOf(value: unknown): Call | undefined;
} {
  class Pending extends engine.ErrorValueObject {
    constructor(readonly call: Call) {
      super(PENDING as ConstructorParameters<typeof engine.ErrorValueObject>[0]);
    }
  }
  return {
    create: (call) => new Pending(call),
    callOf: (value) => (value instanceof Pending ? value.call : undefined),
  };
}

/** Returns whether the value is pending, either with its own call or read from another pending cell. */
function isPending(value: BaseValueObject): boolean {
  return value.isError() && value.getValue() === PENDING;
}

/**
 * Functions that evaluate only the branch they take. A pending value in another branch must not count, so they
 * are not wrapped.
 */
const TAKE_A_BRANCH = new Set(['IF', 'CHOOSE', 'SWITCH', 'LET', 'LAMBDA']);

/** Functions that replace errors, so a pending value anywhere in a range must be found first. */
const SWALLOW_ERRORS =
  /^(?:IS[A-Z]+|COUNT|COUNTA|COUNTBLANK|COUNTIFS?|ERROR\.TYPE|TYPE|N|T|AGGREGATE|SUBTOTAL|IFERROR|IFNA)$/;

/** Makes every built-in function of the engine return a pending result if an argument that it needs is pending. */
export function teachPending(engine: Engine, functions: ReadonlyMap<unknown, unknown>): void {
  for (const [key, value] of functions) {
    const name = String(key);
    const executor = value as BaseFunction;
    if (TAKE_A_BRANCH.has(name)) continue;
    const original = executor.calculate.bind(executor) as Calculate;
    if (name === 'IFERROR') executor.calculate = ifError(original, () => true);
    else if (name === 'IFNA') executor.calculate = ifError(original, isNotAvailable);
    else if (name === 'IFS') executor.calculate = ifs(engine, original);
    else executor.calculate = strict(original, SWALLOW_ERRORS.test(name));
  }
}

type Calculate = (...args: BaseValueObject[]) => BaseValueObject;

function strict(original: Calculate, searchArrays: boolean): Calculate {
  return (...args) => {
    const pending = searchArrays ? args.map(pendingIn).find((found) => found) : args.find(isPending);
    return pending ?? original(...args);
  };
}

function ifError(original: Calculate, replaces: (error: BaseValueObject) => boolean): Calculate {
  return (value, alternative, ...rest) => {
    if (!value || !alternative) return original(...([value, alternative, ...rest] as BaseValueObject[]));
    const pending = pendingIn(value);
    if (pending) return pending;
    const only = single(value);
    if (only) return only.isError() && replaces(only) ? alternative : value;
    return original(value, alternative, ...rest);
  };
}

function isNotAvailable(error: BaseValueObject): boolean {
  return error.getValue() === '#N/A';
}

/**
 * Evaluates conditions in order up to the first one that holds. The engine's own function checks every argument
 * for errors first.
 */
function ifs(engine: Engine, original: Calculate): Calculate {
  return (...args) => {
    for (let at = 0; at + 1 < args.length; at += 2) {
      const [test, result] = args.slice(at, at + 2);
      const condition = test && single(test);
      if (!condition || !result) return original(...args);
      if (condition.isError()) return condition;
      if (condition.getValue()) return result;
    }
    return engine.ErrorValueObject.create(engine.ErrorType.NA);
  };
}

/** Returns the value of a scalar or of a one-cell array; `null` for a larger array. */
function single(value: BaseValueObject): BaseValueObject | null {
  if (!value.isArray()) return value;
  const array = value as ArrayValueObject;
  return array.getRowCount() === 1 && array.getColumnCount() === 1 ? (array.get(0, 0) ?? null) : null;
}

/** Returns the first pending value in a scalar or an array, or `null`. */
export function pendingIn(value: BaseValueObject): BaseValueObject | null {
  if (!value.isArray()) return isPending(value) ? value : null;
  let found: BaseValueObject | null = null;
  (value as ArrayValueObject).iterator((item) => {
    if (item && isPending(item)) found = item;
    return found === null ? undefined : false;
  });
  return found;
}
