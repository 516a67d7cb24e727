/** The interface between a script and the services: who calls, what can go wrong, and how an answer takes time. */
import type { CellAddress } from '../workbook/a1.js';

export type ExecutionKind = 'custom' | 'menu' | 'rpc' | 'open' | 'trigger';

export type AuthMode = 'NONE' | 'LIMITED' | 'CUSTOM_FUNCTION' | 'FULL';

export type StoreName = 'user' | 'document' | 'script';

/** The execution that calls a service. */
export interface Caller {
  readonly id: number;
  readonly kind: ExecutionKind;
  readonly mode: AuthMode;
  /** The person at the screen. */
  readonly user: string;
  /**
   * Whose user properties, cache, and lock are used: in a cell those of the file's owner, otherwise those of the
   * person at the screen.
   */
  readonly effectiveUser: string;
  /** The cell that is recalculated, in a custom function. */
  readonly cell?: CellAddress;
}

/** What a service throws to the script, which sees an `Error` with the name `Exception` and this message. */
export class ScriptException extends Error {
  override readonly name = 'Exception';
}

/** Thrown when the execution is over. From then on, every service call of the execution throws it. */
export class ExecutionOver extends Error {
  override readonly name = 'Exception';
  constructor(
    readonly reason: 'killed' | 'timeout',
    message: string,
  ) {
    super(message);
  }
}

/** An answer that arrives at a later time of the clock. */
export class Wait {
  constructor(
    /** Epoch ms at which `atEnd` gives the answer. */
    readonly until: number,
    readonly atEnd: () => unknown,
    /** Returns the answer before `until` if it is already available, such as a lock that has become free. */
    readonly early: () => { readonly value: unknown } | undefined = () => undefined,
  ) {}
}

/** A method of a service. The script side of the same service sends the arguments and guarantees their types. */
type ServiceMethod = (caller: Caller, ...args: never[]) => unknown;

export type Service = Readonly<Record<string, ServiceMethod>>;

/** The time source that services read. */
export interface TimeSource {
  /** Returns epoch ms. */
  now(): number;
}
