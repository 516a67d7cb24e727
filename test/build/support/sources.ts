/** Reads the imports, the exports and the lengths of functions of the repository's source files with a parser. */
import { readdirSync, readFileSync } from 'node:fs';
import { join, posix, sep } from 'node:path';
import { parseSync } from 'oxc-parser';

/** Source texts by their paths from the root of the repository, with `/` between folders. */
export type Sources = ReadonlyMap<string, string>;

/** The names to which each name points. */
export type Arrows = ReadonlyMap<string, ReadonlySet<string>>;

export interface LongFunction {
  readonly name: string;
  readonly lines: number;
}

interface Node {
  readonly type: string;
  readonly start: number;
  readonly end: number;
  readonly [key: string]: unknown;
}

/** Reads every TypeScript file of the folders. */
export function readSources(...folders: readonly string[]): Sources {
  const files = folders.flatMap((folder) =>
    readdirSync(folder, { recursive: true, encoding: 'utf8' })
      .filter((file) => /\.tsx?$/.test(file) && !file.endsWith('.d.ts'))
      .map((file) => join(folder, file)),
  );
  return new Map(files.sort().map((file) => [file.split(sep).join('/'), readFileSync(file, 'utf8')]));
}

/**
 * Lists every module that a file names in `import`, `export … from`, `import()` and `import('…')` types. Throws when the
 * file cannot be parsed.
 */
export function importsIn(file: string, text: string): readonly string[] {
  const specifiers = new Set<string>();
  for (const { source } of nodesOf(file, text)) {
    const named = source as Node | null | undefined;
    if (named?.type === 'Literal' && typeof named.value === 'string') specifiers.add(named.value);
  }
  return [...specifiers];
}

/** Lists the modules from which a file imports more than types. Throws when the file cannot be parsed. */
export function valueImportsIn(file: string, text: string): readonly string[] {
  return nodesOf(file, text).flatMap(({ type, importKind, exportKind, source }) =>
    /^(?:Import|Export(?:Named|All))Declaration$|^ImportExpression$/.test(type) &&
    importKind !== 'type' &&
    exportKind !== 'type' &&
    source
      ? [String((source as Node).value)]
      : [],
  );
}

/** Finds the file that a relative import means; returns `undefined` for a library, a style sheet or a missing file. */
function resolveImport(sources: Sources, from: string, specifier: string): string | undefined {
  if (!specifier.startsWith('.')) return undefined;
  // The playground names its files with the endings that they have after compiling.
  const path = posix.join(posix.dirname(from), specifier).replace(/\.jsx?$/, '');
  return ['', '.ts', '.tsx', '/index.ts', '/index.tsx']
    .map((ending) => path + ending)
    .find((candidate) => sources.has(candidate));
}

/** Returns the arrows from each file to the files that it imports. */
export function fileArrows(sources: Sources): Arrows {
  return new Map(
    [...sources].map(([file, text]) => [
      file,
      new Set(importsIn(file, text).flatMap((name) => resolveImport(sources, file, name) ?? [])),
    ]),
  );
}

/** Returns the arrows from each room to the other rooms from which its own files import. */
export function roomArrows(files: Arrows): Arrows {
  const rooms = new Map<string, Set<string>>();
  for (const [file, imported] of files) {
    const own = rooms.get(roomOf(file)) ?? new Set<string>();
    rooms.set(roomOf(file), own);
    for (const other of imported) if (roomOf(other) !== roomOf(file)) own.add(roomOf(other));
  }
  return rooms;
}

/**
 * Returns the room of a file, which is its folder. A file directly in `src`, `sidebar` or `playground`, such as
 * `src/ports.ts`, is a room of its own.
 */
function roomOf(file: string): string {
  const folder = posix.dirname(file);
  return folder.includes('/') ? folder : file;
}

/** Finds the shortest circle through every arrow that is on one. Each circle is returned once, as `a → b → a`. */
export function circlesIn(arrows: Arrows): readonly string[] {
  const circles = new Map<string, string>();
  for (const [from, targets] of arrows) {
    for (const target of targets) {
      const back = wayTo(arrows, target, from);
      if (!back) continue;
      const circle = [from, ...back.slice(0, -1)];
      const first = circle.indexOf([...circle].sort()[0] ?? from);
      const turned = [...circle.slice(first), ...circle.slice(0, first)];
      circles.set(turned.join(' '), [...turned, turned[0]].join(' → '));
    }
  }
  return [...circles.values()].sort();
}

/** Returns every exported identifier of a file, including re-exports. */
export function exportsIn(file: string, text: string): readonly string[] {
  const { module } = parseSync(file, text);
  return module.staticExports.flatMap(({ entries }) =>
    entries.flatMap(({ exportName }) => (exportName.kind === 'Name' ? (exportName.name ?? []) : [])),
  );
}

/** Measures every function, method and arrow function of a file in lines. */
export function functionsIn(file: string, text: string): readonly LongFunction[] {
  return nodesOf(file, text)
    .filter(({ type }) => /^(?:FunctionDeclaration|FunctionExpression|ArrowFunctionExpression)$/.test(type))
    .map(({ start, end, id }) => ({
      name: `${(id as { name?: string } | null)?.name ?? 'a function'} at line ${text.slice(0, start).split('\n').length}`,
      lines: text.slice(start, end).split('\n').length,
    }));
}

/** Returns the shortest path between two names with both of them; `undefined` when there is none. */
function wayTo(arrows: Arrows, from: string, to: string): readonly string[] | undefined {
  const before = new Map<string, string | undefined>([[from, undefined]]);
  for (const name of before.keys()) {
    if (name === to) {
      const way: string[] = [];
      for (let at: string | undefined = to; at !== undefined; at = before.get(at)) way.unshift(at);
      return way;
    }
    for (const next of arrows.get(name) ?? []) if (!before.has(next)) before.set(next, name);
  }
  return undefined;
}

function nodesOf(file: string, text: string): readonly Node[] {
  const { program, errors } = parseSync(file, text);
  if (errors.length > 0) throw new Error(`${file} cannot be parsed: ${errors[0]?.message}`);
  const nodes: Node[] = [];
  const open: unknown[] = [program];
  while (open.length > 0) {
    const value = open.pop();
    if (typeof value !== 'object' || value === null) continue;
    if (!Array.isArray(value) && typeof (value as Node).type === 'string') nodes.push(value as Node);
    open.push(...Object.values(value));
  }
  return nodes;
}

/** A text in a source file that a person may see. */
export interface ShownText {
  readonly file: string;
  readonly text: string;
}

/**
 * Lists the texts of a file that people may read: strings, the fixed parts of templates, and texts of JSX that have a space
 * or begin with a capital letter. Modules, types and comments are left out.
 */
export function shownTexts(file: string, text: string): readonly ShownText[] {
  const found: ShownText[] = [];
  const open: unknown[] = [parseSync(file, text).program];
  while (open.length > 0) {
    const value = open.shift();
    if (typeof value !== 'object' || value === null) continue;
    const node = value as Node;
    const type = Array.isArray(value) ? '' : String(node.type);
    if (/^(?:TS(?!As|Satisfies|NonNull)|Import|ExportAll)/.test(type)) continue;
    const shown = textOfNode(node);
    if (shown !== undefined && /\S\s+\S|^[A-Z]|^\s\S|\S\s$/.test(shown)) {
      found.push({ file, text: shown });
    }
    open.push(...Object.values(value));
  }
  return found;
}

function textOfNode({ type, value }: Node): string | undefined {
  if (type === 'Literal' && typeof value === 'string') return value;
  if (type === 'JSXText') return String(value);
  if (type === 'TemplateElement') return (value as { readonly cooked?: string }).cooked;
  return undefined;
}
