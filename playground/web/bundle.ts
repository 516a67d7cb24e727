/**
 * What the browser loads: the page's own script and styles, and the bridge for the frames. It is bundled when the
 * server starts.
 */
import path from 'node:path';
import { fileURLToPath } from 'node:url';
import { build } from 'esbuild';
import { readFallbackFont } from './fallback-font.js';

export interface ClientFiles {
  /** Contents by file name. */
  readonly files: ReadonlyMap<string, Uint8Array>;
  /** A function expression that creates `google.script` inside a frame. It takes the names of the script's functions. */
  readonly frameScript: string;
}

let bundled: Promise<ClientFiles> | undefined;

/** Bundles these files once per process. */
export function clientFiles(): Promise<ClientFiles> {
  bundled ??= bundle();
  return bundled;
}

const here = (name: string): string => fileURLToPath(new URL(name, import.meta.url));

async function bundle(): Promise<ClientFiles> {
  const [font, page, frame] = await Promise.all([
    readFallbackFont(),
    build({
      entryPoints: { page: here('client/main.tsx') },
      bundle: true,
      write: false,
      // Univer is 17 MB of source. Splitting omits what the page never loads, such as hyphenation.
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
  const files = new Map([
    ...font.files,
    ...page.outputFiles.map((file) => [path.basename(file.path), file.contents] as const),
    ['font.css', new TextEncoder().encode(font.styles)] as const,
  ]);
  return {
    files,
    frameScript: `(function (names) { ${frame.outputFiles[0]?.text ?? ''} frame.start(names); })`,
  };
}
