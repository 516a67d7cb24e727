/** A fresh context for each execution: Google's globals, the script, and one call of it. */
import vm from 'node:vm';
import type { HostBorder } from '../services/script/border.js';
import type { Invoker } from '../services/script/main.js';

export interface Sandbox {
  /** Runs one execution to its end. Arguments and answer (`{ value }` or `{ error }`) are JSON texts. */
  run(border: HostBorder, name: string, custom: boolean, args: string): string;
}

/** `scriptSide` is the text that makes Google's globals, `code` the add-on's; both are compiled once. */
export function createSandbox(scriptSide: string, code: string): Sandbox {
  const globals = new vm.Script(scriptSide, { filename: 'google.js' });
  const script = new vm.Script(code, { filename: 'Code.js' });
  return {
    run(border, name, custom, args) {
      const context = vm.createContext({}, { codeGeneration: { strings: true, wasm: false } });
      const start = globals.runInContext(context) as (border: HostBorder) => Invoker;
      try {
        const invoker = start(border);
        script.runInContext(context);
        return invoker.invoke(name, custom, args);
      } catch (error) {
        return JSON.stringify({ error: factsOf(error) });
      }
    },
  };
}

/** Names of the functions that the script declares globally: what a menu or a page may call. */
export function scriptFunctions(scriptSide: string, code: string): readonly string[] {
  const context = vm.createContext({});
  const start = vm.runInContext(scriptSide, context) as (border: HostBorder) => Invoker;
  const refuse = (): never => {
    throw new Error('A script calls no service while its functions are listed.');
  };
  start({ seed: 0, now: () => 0, call: refuse });
  const before = new Set(Object.keys(context));
  try {
    vm.runInContext(code, context);
  } catch {
    return [];
  }
  return Object.keys(context).filter((name) => !before.has(name) && typeof context[name] === 'function');
}

/** The error comes from the context's realm, so `instanceof Error` does not hold here. */
function factsOf(error: unknown): { readonly name: string; readonly message: string } {
  const { name = 'Error', message = String(error) } = error as { name?: string; message?: string };
  return { name, message };
}
