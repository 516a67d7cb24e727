/** Handing an execution to a worker. */
import type { Execution } from '../execution.js';
import type { Contexts } from '../sandbox.js';
import type { ScriptTime } from './messages.js';
import type { ScriptWorker } from './script-worker.js';

/** The script that jobs of a host run, and what they run it in. */
export interface ScriptText {
  readonly id: number;
  readonly code: string;
  readonly contexts: Contexts;
}

const scripts: Readonly<Record<Contexts, Map<string, ScriptText>>> = { fresh: new Map(), warm: new Map() };
let count = 0;

/** Gives the script a number by which workers know what they have compiled: one number however many hosts run it. */
export function registerScript(code: string, contexts: Contexts): ScriptText {
  const known = scripts[contexts].get(code);
  if (known) return known;
  count += 1;
  const script = { id: count, code, contexts };
  scripts[contexts].set(code, script);
  return script;
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
  const { id: scriptId, contexts } = script;
  const custom = kind === 'custom';
  worker.send({ kind: 'job', scriptId, code, contexts, name, custom, args, seed }, time);
}
