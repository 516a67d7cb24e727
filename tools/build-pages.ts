/** Builds the pages of the panel. Each is one file that contains its script and styles, as Google serves it. */
import { readFile } from 'node:fs/promises';
import { basename } from 'node:path';
import { parse, type Token, tokTypes } from 'acorn';
import { build, type Plugin } from 'esbuild';
import { COMPANY_FIELDS } from '../src/core/fields/company';
import { CONTACT_FIELDS } from '../src/core/fields/contact';
import { buildId } from './build-id.ts';
import { icons } from './icons.ts';
import { noticesComment, partsOf } from './notices.ts';

/** The page that asks what becomes of two slashes in its scripts. */
const PROBED = 'Tools.html';
/**
 * Scripts that show what becomes of two slashes in a string and in a template. Where the string is cut off, its script is no
 * script, which is no news for the console.
 */
const SLASH_PROBES = `
    <script>onerror = () => true;</script>
    <script>
      window.slashesInString = '//';
    </script>
    <script>
      onerror = null;
      window.slashesInTemplate = \`//
      \`;
    </script>`;
const PANEL = '<div id="panel"></div>';

/** The script and the styles of each page. */
const PAGES: Readonly<Record<string, readonly string[]>> = {
  'Sidebar.html': ['sidebar/main.tsx', 'sidebar/styles.css'],
  'Find.html': ['sidebar/find-main.tsx', 'sidebar/find-styles.css'],
  'Lists.html': ['sidebar/lists-main.tsx', 'sidebar/styles.css'],
  'Tools.html': ['sidebar/tools-main.tsx', 'sidebar/styles.css'],
};

export interface BuiltPage {
  readonly html: string;
  /** The packages and data of others that the page contains, by name. */
  readonly parts: readonly string[];
}

/** Builds all pages and returns them by file name. The pages load nothing from outside. */
export async function buildPages(): Promise<Readonly<Record<string, BuiltPage>>> {
  const id = await buildId();
  const { version } = JSON.parse(await readFile('package.json', 'utf8')) as { readonly version: string };
  const pages = Object.entries(PAGES).map(
    async ([name, parts]) =>
      [name, await buildPage(parts, { id, version, probes: name === PROBED ? SLASH_PROBES : '' })] as const,
  );
  return Object.fromEntries(await Promise.all(pages));
}

/** What a page is told when it is built. */
interface PageFacts {
  readonly id: string;
  readonly version: string;
  /** Scripts of its own that find out what Google does to two slashes. */
  readonly probes: string;
}

async function buildPage(
  entryPoints: readonly string[],
  { id, version, probes }: PageFacts,
): Promise<BuiltPage> {
  const { outputFiles, metafile } = await build({
    entryPoints: [...entryPoints],
    bundle: true,
    write: false,
    minify: true,
    outdir: 'sidebar',
    format: 'iife',
    target: 'es2019',
    jsx: 'automatic',
    jsxImportSource: 'preact',
    define: { __LUSHA_BUILD__: JSON.stringify(id), __VERSION__: JSON.stringify(version) },
    charset: 'utf8',
    legalComments: 'none',
    metafile: true,
    plugins: [namesOfFields, icons],
    tsconfig: 'tsconfig.sidebar.json',
    logLevel: 'warning',
  });
  const part = (ending: string): string =>
    outputFiles.find(({ path }) => path.endsWith(ending))?.text.trim() ?? '';
  const page = await readFile('sidebar/index.html', 'utf8');
  const parts = partsOf(metafile);
  const script = `${part('.js')}\n${noticesComment(parts)}`;
  const html = page
    .replace(PANEL, () => PANEL + probes)
    .replace('/* styles */', () => part('.css'))
    .replace('/* script */', () => insideScript(script));
  return { html, parts };
}

interface FieldNames {
  readonly id: string;
  readonly label: string;
  readonly needs: string;
}

const CATALOGUES: Readonly<Record<string, Readonly<Record<string, readonly FieldNames[]>>>> = {
  contact: { CONTACT_FIELDS },
  company: { COMPANY_FIELDS },
};

const capital = (id: string): string => id[0]?.toUpperCase() + id.slice(1);

const FIELDS_IN = `
  function fieldsIn(text) {
    return text.split(';').map((field) => {
      const [id, needs, label = id[0].toUpperCase() + id.slice(1)] = field.split('|');
      return { id, label, needs };
    });
  }`;

/**
 * Replaces the catalogues of fields by data without functions, because the page shows fields and does not read records.
 */
const namesOfFields: Plugin = {
  name: 'names-of-fields',
  setup(bundler) {
    bundler.onLoad({ filter: /src\/core\/fields\/(contact|company)\.ts$/ }, ({ path }) => {
      const catalogue = CATALOGUES[basename(path, '.ts')] ?? {};
      const contents = Object.entries(catalogue)
        .map(([name, fields]) => {
          // One text without the labels that follow from the id takes a third of the length.
          const text = fields
            .map(({ id, label, needs }) => [id, needs, ...(label === capital(id) ? [] : [label])].join('|'))
            .join(';');
          return `export const ${name} = fieldsIn(${JSON.stringify(text)});`;
        })
        .join('\n');
      return { contents: contents + FIELDS_IN, loader: 'js' };
    });
  },
};

/**
 * Escapes what would end the script element or be read as a scriptlet of a template, and what Google may take for a
 * comment.
 */
function insideScript(code: string): string {
  return withoutSlashPairs(code.replace(/<(?=\/script|\?)/gi, '\\x3c'));
}

/**
 * Escapes each `//` within strings, templates and regular expressions. HtmlService was seen to drop what follows it, as
 * if it began a comment. Throws a `SyntaxError` when the code does not parse.
 */
export function withoutSlashPairs(code: string): string {
  const tokens: Token[] = [];
  parse(code, { ecmaVersion: 2019, onToken: tokens });
  let escaped = '';
  let end = 0;
  for (const { type, start, end: next } of tokens) {
    const text = code.slice(start, next);
    escaped += code.slice(end, start) + (LITERALS.get(type)?.(text) ?? text);
    end = next;
  }
  return escaped + code.slice(end);
}

/** How a pair of slashes is escaped without changing what the literal means. */
const escapedPairs = (text: string): string => text.replace(/\/(?=\/)/g, '/\\');

const LITERALS: ReadonlyMap<Token['type'], (text: string) => string> = new Map([
  [tokTypes.string, escapedPairs],
  [tokTypes.template, escapedPairs],
  // The last slash is the end of the expression, so one in front of it goes into a class.
  [tokTypes.regexp, (text) => escapedPairs(text.replace(/\\\/(?=\/[a-z]*$)/, '[/]'))],
]);
