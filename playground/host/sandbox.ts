/** The contexts in which executions run: Google's globals, the script, and one call of it. */
import vm from 'node:vm';
import type { HostBorder } from '../services/script/border.js';
import type { Invoker } from '../services/script/main.js';

/**
 * `fresh`: each execution evaluates the script in a context of its own, as at Google.
 * `warm`: an execution takes a context that an earlier one has left, where there is one: right for scripts that keep nothing between executions.
 */
export type Contexts = 'fresh' | 'warm';

export interface Sandbox {
  /** Runs one execution to its end. Arguments and answer (`{ value }` or `{ error }`) are JSON texts. */
  run(border: HostBorder, name: string, custom: boolean, args: string): string;
}

const sandboxes: Readonly<Record<Contexts, Map<string, Sandbox>>> = { fresh: new Map(), warm: new Map() };

/**
 * Gives the sandbox of a script: `scriptSide` is the text that makes Google's globals, `code` the add-on's.
 * Both are compiled once a process. Throws a `SyntaxError` where the code does not compile.
 */
export function sandboxOf(scriptSide: string, code: string, contexts: Contexts): Sandbox {
  const known = sandboxes[contexts].get(code);
  if (known) return known;
  const enter = entranceOf(scriptSide, code);
  const made = contexts === 'warm' ? warmSandbox(enter) : { run: inFreshContext(enter) };
  sandboxes[contexts].set(code, made);
  return made;
}

/** Makes a context and evaluates the script in it. */
type Enter = (border: HostBorder) => Invoker;

function entranceOf(scriptSide: string, code: string): Enter {
  const globals = new vm.Script(scriptSide, { filename: 'google.js' });
  const script = new vm.Script(code, { filename: 'Code.js' });
  return (border) => {
    const context = vm.createContext({}, { codeGeneration: { strings: true, wasm: false } });
    const start = globals.runInContext(context) as (border: HostBorder) => Invoker;
    const invoker = start(border);
    script.runInContext(context);
    return invoker;
  };
}

function inFreshContext(enter: Enter): Sandbox['run'] {
  return (border, name, custom, args) => {
    try {
      return enter(border).invoke(name, custom, args);
    } catch (error) {
      return JSON.stringify({ error: factsOf(error) });
    }
  };
}

/** A context that serves one execution after another; the border it calls is that of the present one. */
interface WarmContext {
  readonly invoker: Invoker;
  serve(border: HostBorder): void;
}

function warmSandbox(enter: Enter): Sandbox {
  const idle: WarmContext[] = [];
  return {
    run(border, name, custom, args) {
      try {
        // An execution that a hook starts inside another one finds that one's context taken.
        const context = idle.pop() ?? warmContext(enter, border);
        context.serve(border);
        const answer = context.invoker.invoke(name, custom, args);
        idle.push(context);
        return answer;
      } catch (error) {
        return JSON.stringify({ error: factsOf(error) });
      }
    },
  };
}

function warmContext(enter: Enter, first: HostBorder): WarmContext {
  let present = first;
  const invoker = enter({
    seed: first.seed,
    now: () => present.now(),
    call: (service, method, args) => present.call(service, method, args),
  });
  return {
    invoker,
    serve(border) {
      present = border;
      invoker.reseed(border.seed);
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
