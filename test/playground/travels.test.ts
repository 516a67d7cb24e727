/** Values that travel between a page and the script, however deeply they nest. */
import vm from 'node:vm';
import { build } from 'esbuild';
import { expect, test } from 'vitest';
import { jsonText } from '../../playground/json-text';
import { travels } from '../../playground/travels';
import { openHost } from './host/host-of';

const DEEP = 100_000;
const isDate = (value: unknown) => value instanceof Date;

function nested(inside: unknown): unknown {
  let value = inside;
  for (let level = 0; level < DEEP; level += 1) value = level % 2 === 0 ? [value] : { value };
  return value;
}

test('a deep value travels, unless something in it is lost or it contains itself', () => {
  const own: unknown[] = [];
  own.push(nested(own));
  const twice = nested(1);
  expect(travels(nested(1), isDate)).toBe(true);
  expect(travels([twice, twice], isDate)).toBe(true);
  expect(travels(nested(new Date()), isDate)).toBe(false);
  expect(travels(own, isDate)).toBe(false);
});

test('a script answers a page with a deep value, and with null where it holds a date', async () => {
  const host = await openHost(`
    function deep(inside) { for (var i = 0; i < ${DEEP}; i++) inside = [inside]; return inside; }
    function lost() { return deep(new Date()); }
    function same(value) { return value; }
    function own() { var a = []; a.push({ a: a }); return a; }
  `);
  expect(jsonText(await host.run('deep', ['x'], { kind: 'rpc' }))).toBe(
    `${'['.repeat(DEEP)}"x"${']'.repeat(DEEP)}`,
  );
  expect(jsonText(await host.run('same', [nested(1)], { kind: 'rpc' }))).toBe(jsonText(nested(1)));
  expect(await host.run('lost', [], { kind: 'rpc' })).toBeNull();
  expect(await host.run('own', [], { kind: 'rpc' })).toBeNull();
});

test('a page sends a deep value to the script as it is, and none that contains itself', async () => {
  const built = await build({
    entryPoints: ['playground/web/frame/google-script.ts'],
    bundle: true,
    write: false,
    format: 'iife',
    globalName: 'frame',
  });
  const sent: { args: string }[] = [];
  const failed: string[] = [];
  const inFrame = vm.createContext({
    window: { addEventListener: () => undefined },
    parent: { postMessage: (message: { args: string }) => sent.push(message) },
    location: { origin: 'null' },
    console: { error: (text: string) => failed.push(text) },
    setTimeout: (run: () => void) => run(),
    HTMLFormElement: class {},
    Node: class {},
  });
  vm.runInContext(
    `${built.outputFiles[0]?.text}
    frame.start(['same']);
    var deep = 1;
    for (var i = 0; i < ${DEEP}; i++) deep = [deep];
    window.google.script.run.same(deep);
    var own = [];
    own.push({ own: [own] });
    window.google.script.run.same(own);
    window.google.script.run.same([new Date()]);`,
    inFrame,
  );
  expect(sent.map(({ args }) => args)).toEqual([`[${'['.repeat(DEEP)}1${']'.repeat(DEEP)}]`]);
  expect(failed).toHaveLength(2);
  expect(failed[0]).toContain('illegal value in property: 0');
});
