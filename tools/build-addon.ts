/** Builds the add-on, which is one `Code.js` and its manifest, for `clasp push` and for the playground. */
import { readFile } from 'node:fs/promises';
import { build, type Metafile, type Plugin } from 'esbuild';
import { buildComment, buildId } from './build-id.ts';
import { noticesComment, partsOf } from './notices.ts';
import { footerOf, publicFunctions } from './public-functions.ts';

/** Lusha's production server. Its documentation also names a mock at `https://docs.lusha.com/_mock/apis/openapi/`. */
export const PRODUCTION_API = 'https://api.lusha.com';

export interface BuiltAddOn {
  readonly code: string;
  /** The source map of `code`, which maps a stack trace back to the sources. */
  readonly map: string;
  readonly manifest: Manifest;
  /** The packages and data of others that `code` contains, by name. */
  readonly parts: readonly string[];
}

interface Manifest {
  readonly oauthScopes: readonly string[];
  readonly urlFetchWhitelist: readonly string[];
}

/** Compiles `src/index.ts` for the server at `api`, which becomes the allowlist of the manifest too. */
export async function buildAddOn(api: string = PRODUCTION_API): Promise<BuiltAddOn> {
  const base = apiBase(api);
  const index = await readFile('src/index.ts', 'utf8');
  const footer = footerOf(publicFunctions(index));
  const id = await buildId();
  const ofLibraries: string[] = [];
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
    // The script is minified because every cell loads the whole file. The source map makes stack traces readable.
    minify: true,
    lineLimit: 1000,
    sourcemap: 'external',
    metafile: true,
    outfile: 'dist/Code.js',
    define: { __LUSHA_API__: JSON.stringify(base), __LUSHA_BUILD__: JSON.stringify(id) },
    footer: { js: `\n${footer}` },
    plugins: [lazyLibraries((metafile) => ofLibraries.push(...partsOf(metafile)))],
    tsconfig: 'tsconfig.src.json',
    logLevel: 'warning',
  });
  const textOf = (ending: string) => result.outputFiles.find(({ path }) => path.endsWith(ending))?.text;
  const code = textOf('Code.js');
  const map = textOf('.map');
  if (code === undefined || map === undefined) throw new Error('esbuild wrote no file.');
  const manifest = JSON.parse(await readFile('appsscript.json', 'utf8')) as Manifest;
  const parts = [...partsOf(result.metafile), ...ofLibraries];
  // At the end, the notices move no line of the source map.
  return {
    code: `${code}\n${noticesComment(parts)}\n${buildComment(id)}\n`,
    map,
    manifest: { ...manifest, urlFetchWhitelist: [`${base}/`] },
    parts,
  };
}

/** The functions that the add-on uses of libraries. An import of any other one fails the build. */
export const LIBRARIES: Readonly<Record<string, readonly string[]>> = {
  fflate: ['deflateSync', 'inflateSync', 'strFromU8', 'strToU8'],
  '@noble/hashes/sha2.js': ['sha256'],
  valibot: [
    'array',
    'boolean',
    'custom',
    'exactOptional',
    'finite',
    'integer',
    'literal',
    'maxLength',
    'maxValue',
    'minValue',
    'nullish',
    'number',
    'object',
    'picklist',
    'pipe',
    'record',
    'safeParse',
    'strictTuple',
    'string',
    'transform',
    'union',
    'unknown',
  ],
};

/**
 * Reduces libraries to the used functions and evaluates them at the first call. Every cell evaluates the whole script,
 * and a library that fills its tables immediately would cost each cell more than everything else. Calls `onBuilt` with
 * the description of each library's own build.
 */
const lazyLibraries = (onBuilt: (metafile: Metafile) => void): Plugin => ({
  name: 'lazy-libraries',
  setup(bundler) {
    const filter = new RegExp(`^(${Object.keys(LIBRARIES).join('|')})$`);
    bundler.onResolve({ filter }, ({ path }) => ({ path, namespace: 'library' }));
    bundler.onLoad({ filter: /./, namespace: 'library' }, async ({ path }) => {
      const names = LIBRARIES[path] ?? [];
      const { outputFiles, metafile } = await build({
        stdin: { contents: `export { ${names.join(', ')} } from '${path}';`, resolveDir: process.cwd() },
        bundle: true,
        write: false,
        minify: true,
        format: 'iife',
        globalName: 'library',
        target: 'es2019',
        metafile: true,
      });
      onBuilt(metafile);
      return { contents: lazyModule(outputFiles[0]?.text ?? '', names), loader: 'js' };
    });
  },
});

/** Returns a module of functions that evaluates `code` at the first call. `code` declares a variable `library`. */
function lazyModule(code: string, names: readonly string[]): string {
  const functions = names.map(
    (name) => `export function ${name}(...args) { return loaded().${name}(...args); }`,
  );
  return `let evaluated;
function loaded() { return (evaluated ??= evaluate()); }
function evaluate() { ${code} return library; }
${functions.join('\n')}`;
}

/**
 * Returns the address without a trailing slash. Throws unless it is https, because Google's allowlist takes only that.
 */
function apiBase(address: string): string {
  const url = new URL(address);
  if (url.protocol !== 'https:' && url.hostname !== '127.0.0.1') {
    throw new Error(`The API address ${address} must start with https://. Name another with --api.`);
  }
  return `${url.origin}${url.pathname}`.replace(/\/+$/, '');
}
