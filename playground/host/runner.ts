/** How executions run: what the two modes, process and threads, have in common. */
import type { Execution } from './execution.js';

/** The result of a script's function. */
export interface ScriptReply {
  readonly value?: unknown;
  readonly error?: { readonly name: string; readonly message: string };
}

export interface Runner {
  /** Runs the execution's function to its end. `args` is a JSON array. */
  run(execution: Execution, args: string): Promise<ScriptReply>;
  close(): Promise<void>;
}
