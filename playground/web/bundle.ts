/** What the browser loads, bundled when the page is served: the page's own script and styles, and the frame's bridge. */
import path from 'node:path';
import { fileURLToPath } from 'node:url';
import { build } from 'esbuild';

export interface ClientFiles {
  /** Contents by file name. */
  readonly files: ReadonlyMap<string, Uint8Array>;
  /** Makes `google.script` inside a frame: a function expression that takes the names of the script's functions. */
  readonly frameScript: string;
}

let bundled: Promise<ClientFiles> | undefined;

/** Built once a process. */
export function clientFiles(): Promise<ClientFiles> {
  bundled ??= bundle();
  return bundled;
}

const here = (name: string): string => fileURLToPath(new URL(name, import.meta.url));

async function bundle(): Promise<ClientFiles> {
  const [page, frame] = await Promise.all([
    build({
      entryPoints: { page: here('client/main.tsx') },
      bundle: true,
      write: false,
      // Univer is 17 MB of source; splitting keeps what the page never asks for, such as hyphenation, out of it.
      splitting: true,
      minifyWhitespace: true,
      minifySyntax: true,
      format: 'esm',
      target: 'es2022',
      outdir: 'client',
      define: { 'process.env.NODE_ENV': '"production"' },
      jsx: 'automatic',
      jsxImportSource: 'preact',
      legalComments: 'none',
      logLevel: 'error',
    }),
    build({
      entryPoints: [here('frame/google-script.ts')],
      bundle: true,
      write: false,
      format: 'iife',
      globalName: 'frame',
      target: 'es2020',
      logLevel: 'error',
    }),
  ]);
  const files = new Map(page.outputFiles.map((file) => [path.basename(file.path), file.contents]));
  return {
    files,
    frameScript: `(function (names) { ${frame.outputFiles[0]?.text ?? ''} frame.start(names); })`,
  };
}
