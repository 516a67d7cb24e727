/** What the script keeps between executions: nothing that changes an answer, as a context may be used again. */
import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { type AnyNode, parse } from 'acorn';
import { transformSync } from 'esbuild';
import { describe, expect, it } from 'vitest';

/** What may be kept by file, because every call gives the same with it and without it. */
const PURE: Readonly<Record<string, readonly string[]>> = {
  // Digests by their texts.
  'src/core/digest.ts': ['cache'],
  // The beginnings of the short texts of errors, made from a table at the first use.
  'src/core/errors.ts': ['beginnings'],
  // Statuses by their texts.
  'src/core/run-status.ts': ['cache'],
  // The suffixes of the Public Suffix List by their endings.
  'src/core/lookup/registered-domain.ts': ['endings'],
  // The meanings of header words, and the names of countries, made from tables at the first use.
  'src/core/table/header-meaning.ts': ['dictionary'],
  'src/core/table/text-kinds.ts': ['countries'],
  // A regular expression whose start is set before each use.
  'src/core/formula/calls.ts': ['PIECE'],
};

/** Methods that change what they are called on. */
const CHANGING = new Set(
  'set add delete clear push pop shift unshift splice sort reverse fill copyWithin'.split(' '),
);

const FILES = readdirSync('src', { recursive: true, encoding: 'utf8' })
  .filter((file) => file.endsWith('.ts'))
  .map((file) => join('src', file).replaceAll('\\', '/'));

/** Gives the statements of a module of TypeScript. */
function statementsOf(code: string): readonly AnyNode[] {
  const script = transformSync(code, { loader: 'ts', format: 'esm' }).code;
  return parse(script, { ecmaVersion: 'latest', sourceType: 'module' }).body;
}

function childrenOf(node: AnyNode): readonly AnyNode[] {
  return Object.values(node)
    .flat()
    .filter((value): value is AnyNode => typeof value === 'object' && value !== null && 'type' in value);
}

/** Gives the names that a pattern such as `{ a, b: [c] }` declares. */
function namesIn(pattern: AnyNode): readonly string[] {
  if (pattern.type === 'Identifier') return [pattern.name];
  if (pattern.type === 'Property') return namesIn(pattern.value);
  if (pattern.type === 'AssignmentPattern') return namesIn(pattern.left);
  return childrenOf(pattern).flatMap(namesIn);
}

const isFunction = ({ type }: AnyNode): boolean => /^(?:Arrow)?Function/.test(type);

/** Gives the names that a function declares anywhere in it: there they stand for something of its own. */
function ownNames(node: AnyNode): readonly string[] {
  const declared =
    node.type === 'VariableDeclarator'
      ? namesIn(node.id)
      : 'params' in node
        ? node.params.flatMap(namesIn)
        : [];
  return [...declared, ...childrenOf(node).flatMap(ownNames)];
}

/** The name at the left end of `a`, `a.b` or `a[0].c`. */
function rootOf(node: AnyNode): string | undefined {
  if (node.type === 'Identifier') return node.name;
  return node.type === 'MemberExpression' ? rootOf(node.object) : undefined;
}

/** Gives the name of what a node changes, if it changes anything. */
function changedBy(node: AnyNode): string | undefined {
  if (node.type === 'AssignmentExpression') return rootOf(node.left);
  if (node.type === 'UpdateExpression') return rootOf(node.argument);
  if (node.type === 'UnaryExpression') return node.operator === 'delete' ? rootOf(node.argument) : undefined;
  if (node.type !== 'CallExpression' || node.callee.type !== 'MemberExpression') return undefined;
  const { object, property } = node.callee;
  return property.type === 'Identifier' && CHANGING.has(property.name) ? rootOf(object) : undefined;
}

/** Gives the names of the module that a function of it changes when it is called. */
function changedIn(node: AnyNode, module: ReadonlySet<string>, called: boolean): readonly string[] {
  const hidden = isFunction(node) ? new Set(ownNames(node)) : new Set<string>();
  const seen = new Set([...module].filter((name) => !hidden.has(name)));
  const inCall = called || isFunction(node);
  const changed = inCall ? changedBy(node) : undefined;
  return [
    ...(changed !== undefined && seen.has(changed) ? [changed] : []),
    ...childrenOf(node).flatMap((child) => changedIn(child, seen, inCall)),
  ];
}

/** Gives the names of a module that outlive a call and are changed by one. */
function moduleState(code: string): readonly string[] {
  const statements = statementsOf(code);
  const names = statements.flatMap((statement) => {
    const declaration = 'declaration' in statement ? statement.declaration : statement;
    if (declaration?.type !== 'VariableDeclaration') return [];
    return declaration.declarations.flatMap(({ id }) => namesIn(id));
  });
  return [...new Set(statements.flatMap((one) => changedIn(one, new Set(names), false)))];
}

describe('a module of the script', () => {
  it.each(FILES)('%s keeps nothing from one execution to the next that changes an answer', (file) => {
    expect(moduleState(readFileSync(file, 'utf8'))).toEqual(PURE[file] ?? []);
  });
});

describe('the search for what modules keep', () => {
  it.each([
    ['a counter', 'let calls = 0; export function count() { calls += 1; }', ['calls']],
    ['a map', 'const seen = new Map(); export const see = (key) => { seen.set(key, 1); };', ['seen']],
    ['a list', 'const all = []; export function add(one) { all.push(one); }', ['all']],
    ['a property', 'export const state = { at: 0 }; const go = () => { state.at = 1; };', ['state']],
    ['a deletion', 'const store = {}; function drop(key) { delete store[key]; }', ['store']],
    ['a name filled while the module is evaluated', 'const all = []; all.push(1);', []],
    ['a name of its own', 'const all = []; function own() { const all = []; all.push(1); }', []],
    ['a parameter', 'const all = []; function own({ all }) { all.push(1); }', []],
  ])('finds %s where there is one', (_, code, found) => {
    expect(moduleState(code)).toEqual(found);
  });
});
