/** Builds the pages of the panel. Each is one file that contains its script and styles, as Google serves it. */
import { readFile } from 'node:fs/promises';
import { basename } from 'node:path';
import { build, type Plugin } from 'esbuild';
import { COMPANY_FIELDS } from '../src/core/fields/company';
import { CONTACT_FIELDS } from '../src/core/fields/contact';
import { noticesComment, partsOf } from './notices.ts';

/** The script and the styles of each page. */
const PAGES: Readonly<Record<string, readonly string[]>> = {
  'Sidebar.html': ['sidebar/main.tsx', 'sidebar/styles.css'],
  'Find.html': ['sidebar/find-main.tsx', 'sidebar/find-styles.css'],
};

export interface BuiltPage {
  readonly html: string;
  /** The packages and data of others that the page contains, by name. */
  readonly parts: readonly string[];
}

/** Builds all pages and returns them by file name. The pages load nothing from outside. */
export async function buildPages(): Promise<Readonly<Record<string, BuiltPage>>> {
  const pages = Object.entries(PAGES).map(async ([name, parts]) => [name, await buildPage(parts)] as const);
  return Object.fromEntries(await Promise.all(pages));
}

async function buildPage(entryPoints: readonly string[]): Promise<BuiltPage> {
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
    charset: 'utf8',
    legalComments: 'none',
    metafile: true,
    plugins: [namesOfFields],
    tsconfig: 'tsconfig.sidebar.json',
    logLevel: 'warning',
  });
  const part = (ending: string): string =>
    outputFiles.find(({ path }) => path.endsWith(ending))?.text.trim() ?? '';
  const page = await readFile('sidebar/index.html', 'utf8');
  const parts = partsOf(metafile);
  const script = `${part('.js')}\n${noticesComment(parts)}`;
  const html = page
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

/** Escapes what would end the script element or be read as a scriptlet of a template. */
function insideScript(code: string): string {
  return code.replace(/<(?=\/script|\?)/gi, '\\x3c');
}
