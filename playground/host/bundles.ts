/** Bundles of the host's own TypeScript that run inside contexts and workers. */
import { fileURLToPath } from 'node:url';
import { build } from 'esbuild';

let scriptSide: Promise<string> | undefined;

/**
 * Returns the text of a function expression, `(border) => Invoker`: the script side of all services. It is built
 * once per process.
 */
export function scriptSideText(): Promise<string> {
  scriptSide ??= bundle('../services/script/main.ts', 'neutral').then(
    (text) =>
      `(function (border) { var module = { exports: {} }; ${text}; return module.exports.start(border); })`,
  );
  return scriptSide;
}

let worker: Promise<string> | undefined;

/** Returns the text of the worker of threads mode. It is built once per process. */
export function workerText(): Promise<string> {
  worker ??= bundle('./threads/worker.ts', 'node');
  return worker;
}

async function bundle(entry: string, platform: 'neutral' | 'node'): Promise<string> {
  const result = await build({
    entryPoints: [fileURLToPath(new URL(entry, import.meta.url))],
    bundle: true,
    write: false,
    format: 'cjs',
    target: 'node20',
    platform,
  });
  const [output] = result.outputFiles;
  if (!output) throw new Error(`esbuild gave no output for ${entry}`);
  return output.text;
}
