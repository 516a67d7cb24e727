/** Bundles that the host makes of its own TypeScript: what runs inside contexts and workers. */
import { fileURLToPath } from 'node:url';
import { build } from 'esbuild';

let scriptSide: Promise<string> | undefined;

/** Text of a function expression, `(border) => Invoker`: the script side of all services. Built once a process. */
export function scriptSideText(): Promise<string> {
  scriptSide ??= bundle('../services/script/main.ts', 'neutral').then(
    (text) =>
      `(function (border) { var module = { exports: {} }; ${text}; return module.exports.start(border); })`,
  );
  return scriptSide;
}

let worker: Promise<string> | undefined;

/** Text of the worker of threads mode. Built once a process. */
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
