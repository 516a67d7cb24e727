/** Handing an execution to a worker. */
import type { Execution } from '../execution.js';
import type { ScriptTime } from './messages.js';
import type { ScriptWorker } from './script-worker.js';

/** The script that jobs of one host run. */
export interface ScriptText {
  readonly id: number;
  readonly code: string;
}

let scripts = 0;

/** A number for the script, by which workers know what they have compiled. */
export function registerScript(code: string): ScriptText {
  scripts += 1;
  return { id: scripts, code };
}

/** Starts the execution in the worker. `args` is a JSON array. */
export function startJob(
  worker: ScriptWorker,
  script: ScriptText,
  execution: Execution,
  args: string,
  time: ScriptTime,
): void {
  const code = worker.scriptId === script.id ? null : script.code;
  worker.scriptId = script.id;
  const { function: name, kind, seed } = execution;
  worker.send({ kind: 'job', scriptId: script.id, code, name, custom: kind === 'custom', args, seed }, time);
}
