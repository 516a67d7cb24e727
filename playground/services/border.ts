/** The border between a script and the services: who calls, what may go wrong, and how an answer takes time. */
import type { CellAddress } from '../workbook/a1.js';

export type ExecutionKind = 'custom' | 'menu' | 'rpc' | 'open' | 'trigger';

export type AuthMode = 'NONE' | 'LIMITED' | 'CUSTOM_FUNCTION' | 'FULL';

export type StoreName = 'user' | 'document' | 'script';

/** The execution on whose behalf a service is called. */
export interface Caller {
  readonly id: number;
  readonly kind: ExecutionKind;
  readonly mode: AuthMode;
  /** The person at the screen. */
  readonly user: string;
  /** Whose user store, cache and lock are used: in a cell the file's owner, else the person at the screen. */
  readonly effectiveUser: string;
  /** The cell being recalculated, in a custom function. */
  readonly cell?: CellAddress;
}

/** What a service throws to the script: there it is an `Error` named `Exception` with this message. */
export class ScriptException extends Error {
  override readonly name = 'Exception';
}

/** Thrown when the execution is over: from then on every service call of it throws. */
export class ExecutionOver extends Error {
  override readonly name = 'Exception';
  constructor(
    readonly reason: 'killed' | 'timeout',
    message: string,
  ) {
    super(message);
  }
}

/** An answer that comes later on the clock. */
export class Wait {
  constructor(
    /** Epoch ms at which `atEnd` answers. */
    readonly until: number,
    readonly atEnd: () => unknown,
    /** Gives the answer before `until` as soon as it can be given, as a lock that becomes free. */
    readonly early: () => { readonly value: unknown } | undefined = () => undefined,
  ) {}
}

/** A method of a service. Arguments were written by the script side of the same service, which vouches for them. */
type ServiceMethod = (caller: Caller, ...args: never[]) => unknown;

export type Service = Readonly<Record<string, ServiceMethod>>;

/** The time source that services read. */
export interface TimeSource {
  /** Epoch ms. */
  now(): number;
}
