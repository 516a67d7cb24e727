/** The messages between the main thread and a worker. */
import type { Contexts } from '../sandbox.js';

/** One execution for a worker to run. */
export interface Job {
  readonly kind: 'job';
  /** Identifies the script, because a worker keeps what it has compiled. */
  readonly scriptId: number;
  /** The text of the add-on; `null` if the worker has it. */
  readonly code: string | null;
  readonly contexts: Contexts;
  readonly name: string;
  readonly custom: boolean;
  /** A JSON array. */
  readonly args: string;
  readonly seed: number;
}

/** The answer to a service call: `{ value }` or `{ error }` as JSON. */
interface Reply {
  readonly kind: 'reply';
  readonly text: string;
}

export interface ServiceCall {
  readonly kind: 'call';
  readonly service: string;
  readonly method: string;
  /** A JSON array. */
  readonly args: string;
}

/** The end of an execution: `{ value }` or `{ error }` as JSON. */
interface Done {
  readonly kind: 'done';
  readonly text: string;
}

export type ToWorker = Job | Reply;
export type FromWorker = ServiceCall | Done;

/** The time that a script reads until the next message: epoch ms, or the computer's clock advanced by some ms. */
export type ScriptTime = { readonly at: number } | { readonly ahead: number };

/** What a worker is started with. */
export interface WorkerSetup {
  readonly port: import('node:worker_threads').MessagePort;
  /**
   * How many messages were sent to the worker and to the main thread. Each side waits for messages on one of
   * these counters.
   */
  readonly counters: Int32Array;
  /** The simulated clock in epoch ms, or `NaN` for the computer's clock, and by how many ms that one is advanced. */
  readonly clock: Float64Array;
  readonly scriptSide: string;
}

export const TO_WORKER = 0;
export const TO_MAIN = 1;
