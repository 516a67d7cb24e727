/** Builds the add-on: one `Code.js` and its manifest, ready for `clasp push` and for the playground. */
import { readFile } from 'node:fs/promises';
import { build, type Plugin } from 'esbuild';
import { footerOf, publicFunctions } from './public-functions.ts';

/** Lusha's production server; its documentation names a mock at `https://docs.lusha.com/_mock/apis/openapi/` too. */
export const PRODUCTION_API = 'https://api.lusha.com';

export interface BuiltAddOn {
  readonly code: string;
  /** Source map of `code`: leads from a stack trace back to the sources. */
  readonly map: string;
  readonly manifest: Manifest;
}

interface Manifest {
  readonly oauthScopes: readonly string[];
  readonly urlFetchWhitelist: readonly string[];
}

/** Compiles `src/index.ts` for the server at `api`; the manifest's allowlist follows that address. */
export async function buildAddOn(api: string = PRODUCTION_API): Promise<BuiltAddOn> {
  const base = apiBase(api);
  const index = await readFile('src/index.ts', 'utf8');
  const footer = footerOf(publicFunctions(index));
  const result = await build({
    entryPoints: ['src/index.ts'],
    bundle: true,
    write: false,
    format: 'iife',
    globalName: 'LushaEnrich',
    target: 'es2019',
    platform: 'neutral',
    mainFields: ['module', 'main'],
    charset: 'utf8',
    legalComments: 'none',
    // Every cell loads the whole file. A stack trace is read through the map.
    minify: true,
    lineLimit: 1000,
    sourcemap: 'external',
    outfile: 'dist/Code.js',
    define: { __LUSHA_API__: JSON.stringify(base) },
    footer: { js: `\n${footer}` },
    plugins: [lazyLibraries],
    tsconfig: 'tsconfig.src.json',
    logLevel: 'warning',
  });
  const textOf = (ending: string) => result.outputFiles.find(({ path }) => path.endsWith(ending))?.text;
  const code = textOf('Code.js');
  const map = textOf('.map');
  if (code === undefined || map === undefined) throw new Error('esbuild wrote no file.');
  const manifest = JSON.parse(await readFile('appsscript.json', 'utf8')) as Manifest;
  return { code, map, manifest: { ...manifest, urlFetchWhitelist: [`${base}/`] } };
}

/** The functions that we take from libraries. An import that is not named here fails the build. */
export const LIBRARIES: Readonly<Record<string, readonly string[]>> = {
  fflate: ['deflateSync', 'inflateSync', 'strFromU8', 'strToU8'],
  '@noble/hashes/sha2.js': ['sha256'],
};

/**
 * Libraries are cut to what we use and evaluated at the first call of it: every cell evaluates the whole script, and a
 * library that fills its tables at once would cost each of them more than all the rest.
 */
const lazyLibraries: Plugin = {
  name: 'lazy-libraries',
  setup(bundler) {
    const filter = new RegExp(`^(${Object.keys(LIBRARIES).join('|')})$`);
    bundler.onResolve({ filter }, ({ path }) => ({ path, namespace: 'library' }));
    bundler.onLoad({ filter: /./, namespace: 'library' }, async ({ path }) => {
      const names = LIBRARIES[path] ?? [];
      const { outputFiles } = await build({
        stdin: { contents: `export { ${names.join(', ')} } from '${path}';`, resolveDir: process.cwd() },
        bundle: true,
        write: false,
        minify: true,
        format: 'iife',
        globalName: 'library',
        target: 'es2019',
      });
      return { contents: lazyModule(outputFiles[0]?.text ?? '', names), loader: 'js' };
    });
  },
};

/** A module of functions that evaluates `code`, which makes a variable `library`, at the first call of one of them. */
function lazyModule(code: string, names: readonly string[]): string {
  const functions = names.map(
    (name) => `export function ${name}(...args) { return loaded().${name}(...args); }`,
  );
  return `let evaluated;
function loaded() { return (evaluated ??= evaluate()); }
function evaluate() { ${code} return library; }
${functions.join('\n')}`;
}

/** `https://host/path` without a trailing slash. Google's allowlist takes https addresses only. */
function apiBase(address: string): string {
  const url = new URL(address);
  if (url.protocol !== 'https:' && url.hostname !== '127.0.0.1') {
    throw new Error(`The API address ${address} must start with https://. Name another with --api.`);
  }
  return `${url.origin}${url.pathname}`.replace(/\/+$/, '');
}
