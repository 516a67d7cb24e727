/** What main thread and worker say to each other. */
import type { Contexts } from '../sandbox.js';

/** One execution for a worker to run. */
export interface Job {
  readonly kind: 'job';
  /** Tells scripts apart; a worker keeps what it has compiled. */
  readonly scriptId: number;
  /** Text of the add-on; `null` where the worker has it. */
  readonly code: string | null;
  readonly contexts: Contexts;
  readonly name: string;
  readonly custom: boolean;
  /** JSON array. */
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
  /** JSON array. */
  readonly args: string;
}

/** The end of an execution: `{ value }` or `{ error }` as JSON. */
interface Done {
  readonly kind: 'done';
  readonly text: string;
}

export type ToWorker = Job | Reply;
export type FromWorker = ServiceCall | Done;

/** What a script reads as the time until the next message: epoch ms, or the computer's clock put forward by some ms. */
export type ScriptTime = { readonly at: number } | { readonly ahead: number };

/** What a worker is started with. */
export interface WorkerSetup {
  readonly port: import('node:worker_threads').MessagePort;
  /** Counters of messages sent: to the worker, to the main thread. Who waits for a message waits on one of them. */
  readonly counters: Int32Array;
  /** The simulated clock in epoch ms, `NaN` for the computer's; and by how many ms that one is put forward. */
  readonly clock: Float64Array;
  readonly scriptSide: string;
}

export const TO_WORKER = 0;
export const TO_MAIN = 1;
