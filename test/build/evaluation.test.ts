/** The cost of evaluating the script, which every cell does before its function is called. */
import { readFileSync } from 'node:fs';
import { Session } from 'node:inspector';
import vm from 'node:vm';
import { beforeAll, describe, expect, it } from 'vitest';
import { LIBRARIES } from '../../tools/build-addon';

const code = readFileSync('dist/Code.js', 'utf8');

/** A text in the code of each library, by which its place in the script is found. */
const TEXT_OF: Readonly<Record<string, string>> = {
  fflate: 'invalid block type',
  '@noble/hashes/sha2.js': 'digestInto',
  valibot: 'max_length',
};

interface FunctionCoverage {
  readonly functionName: string;
  readonly ranges: readonly {
    readonly startOffset: number;
    readonly endOffset: number;
    readonly count: number;
  }[];
}

/** Evaluates `text` like Apps Script and returns how often each of its functions ran. */
function functionsRun(text: string): readonly FunctionCoverage[] {
  const session = new Session();
  session.connect();
  session.post('Profiler.enable');
  session.post('Profiler.startPreciseCoverage', { callCount: true, detailed: false });
  vm.runInContext(text, vm.createContext({}), { filename: 'evaluated.js' });
  let functions: readonly FunctionCoverage[] = [];
  session.post('Profiler.takePreciseCoverage', (error, coverage) => {
    if (error) throw error;
    functions = coverage.result.find(({ url }) => url === 'evaluated.js')?.functions ?? [];
  });
  session.disconnect();
  return functions;
}

/** Returns how often the innermost function around `text` ran. */
function timesRun(functions: readonly FunctionCoverage[], script: string, text: string): number {
  const at = script.indexOf(text);
  expect(at, `"${text}" stands in the script`).toBeGreaterThan(0);
  const around = functions
    .map(({ ranges: [range] }) => range)
    .filter((range) => range !== undefined && range.startOffset <= at && at < range.endOffset)
    .sort(
      (a, b) => (a?.endOffset ?? 0) - (a?.startOffset ?? 0) - ((b?.endOffset ?? 0) - (b?.startOffset ?? 0)),
    );
  return around[0]?.count ?? Number.NaN;
}

/** Returns the names of the constructors of binary data that `text` calls while it is evaluated. */
function arraysMade(text: string): readonly string[] {
  const context = vm.createContext({});
  const names = vm.runInContext(
    `Object.getOwnPropertyNames(globalThis).filter((name) => /Array$|ArrayBuffer$|^DataView$/.test(name) && name !== 'Array')`,
    context,
  ) as readonly string[];
  const made: string[] = [];
  const note = (name: string) => made.push(name);
  Object.assign(context, { note, names });
  vm.runInContext(
    `for (const name of names) {
      const noted = (original, call) => (...args) => (note(name), call(original, ...args));
      globalThis[name] = new Proxy(globalThis[name], {
        construct: (original, args, target) => (note(name), Reflect.construct(original, args, target)),
        get: (original, key) =>
          typeof original[key] === 'function' && key !== 'prototype'
            ? (...args) => (note(name + '.' + String(key)), original[key](...args))
            : original[key],
      });
    }`,
    context,
  );
  vm.runInContext(text, context);
  return made;
}

describe('evaluating dist/Code.js', () => {
  let functions: readonly FunctionCoverage[];
  beforeAll(() => {
    functions = functionsRun(code);
  });

  it('creates no typed array', () => {
    expect(arraysMade(code)).toEqual([]);
  });

  it.each(Object.keys(LIBRARIES))('runs no function of %s', (library) => {
    expect(timesRun(functions, code, TEXT_OF[library] ?? '')).toBe(0);
  });
});

describe('the instruments of these tests', () => {
  it('notice typed arrays that a script creates', () => {
    expect(arraysMade('new Uint8Array(4); Uint16Array.from([1]); [1, 2];')).toEqual([
      'Uint8Array',
      'Uint16Array.from',
    ]);
  });

  it('notice a library that a script evaluates', () => {
    const script = "const library = (() => 'a text of the library')(); const unused = () => 'another text';";
    const run = functionsRun(script);
    expect(timesRun(run, script, 'a text of the library')).toBe(1);
    expect(timesRun(run, script, 'another text')).toBe(0);
  });
});
