/** A method that the page may call: the readers of its arguments, and what it does. */
import type { PersonExecution } from '../acquire/execution';
import { AddOnError } from '../core/errors';
import { entries, type Reader, read } from '../core/readers';

type Arguments<Readers> = {
  readonly [Index in keyof Readers]: Readers[Index] extends Reader<infer T> ? T : never;
};

export interface Method<Run> {
  readonly run: Run;
  /** Returns whether a call with these arguments may use credits, or allow formulas or a job to use them. Absent where none may. */
  spends?(args: unknown): boolean;
  /** Reads the arguments and answers. Throws an `AddOnError` with the code `bad_call` where they have another shape. */
  answer(execution: PersonExecution, args: unknown): unknown;
}

/** Makes a method. `readers` are called at its first call: no library runs while the script is evaluated. */
export function method<
  const Readers extends readonly Reader<unknown>[],
  Run extends (execution: PersonExecution, ...args: Arguments<Readers>) => unknown,
>(readers: () => Readers, run: Run): Method<Run> {
  let reader: Reader<Arguments<Readers>> | undefined;
  return {
    run,
    answer(execution, args) {
      reader ??= entries(readers()) as Reader<Arguments<Readers>>;
      const known = read(reader, args);
      if (!known) throw new AddOnError('bad_call');
      return run(execution, ...known);
    },
  };
}

/** Makes a method that takes no arguments. */
export function plain<Run extends (execution: PersonExecution) => unknown>(run: Run): Method<Run> {
  return method(() => [], run);
}

/**
 * Marks a method that may use credits, or allow formulas or a job to use them: only pages of this build may call it. With
 * `off` as its first argument it only takes such a permission back, which every page may do.
 */
export function spending<Run>(one: Method<Run>, off?: false | 'off'): Method<Run> {
  return { ...one, spends: (args) => off === undefined || !Array.isArray(args) || args[0] !== off };
}
