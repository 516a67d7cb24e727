/** Executions in process mode. */
import { expect, test } from 'vitest';
import { hostOf } from './host-of.js';

test('each execution starts with fresh globals', async () => {
  const host = await hostOf('var n = 0; function count() { n += 1; return n; }');
  await host.run('count', [], { kind: 'menu' });
  expect(await host.run('count', [], { kind: 'menu' })).toBe(1);
});

test('the script has no fetch, timers, URL, TextEncoder, or atob', async () => {
  const host = await hostOf(
    `function missing() { return [typeof fetch, typeof setTimeout, typeof URL, typeof TextEncoder, typeof atob]; }`,
  );
  expect(await host.run('missing', [], { kind: 'menu' })).toEqual(new Array(5).fill('undefined'));
});

test('dates follow the simulated clock, and sleep advances it', async () => {
  const host = await hostOf(
    'function times() { var a = Date.now(); Utilities.sleep(5000); return [a, new Date().getTime() - a]; }',
    { now: 1_800_000_000_000, serviceMs: 0 },
  );
  expect(await host.run('times', [], { kind: 'menu' })).toEqual([1_800_000_000_000, 5000]);
});

test('equal seeds give equal random numbers and UUIDs', async () => {
  const code = 'function draw() { return [Math.random(), Utilities.getUuid()]; }';
  const draw = async (seed: number) => (await hostOf(code, { seed })).run('draw', [], { kind: 'menu' });
  expect(await draw(7)).toEqual(await draw(7));
  expect(await draw(7)).not.toEqual(await draw(8));
});

test('a custom function ends after 30 seconds, while a menu command continues', async () => {
  const host = await hostOf('function slow() { Utilities.sleep(31000); return "done"; }');
  await expect(host.run('slow', [], { kind: 'custom' })).rejects.toThrow('Exceeded maximum execution time');
  expect(await host.run('slow', [], { kind: 'menu' })).toBe('done');
  expect(host.executions.map(({ outcome }) => outcome)).toEqual(['timeout', 'ok']);
});

test('a menu command ends after six minutes', async () => {
  const host = await hostOf('function slow() { for (;;) Utilities.sleep(60000); }');
  await expect(host.run('slow', [], { kind: 'menu' })).rejects.toThrow('Exceeded maximum execution time');
});

test('after a kill, every service call throws, and the execution stays killed whatever it returns', async () => {
  const host = await hostOf(`function work() {
    var store = PropertiesService.getDocumentProperties();
    for (var i = 0; i < 5; i++) { try { store.setProperty('k' + i, 'v'); } catch (e) {} }
    return 'survived';
  }`);
  host.killAt(3, 'work');
  await expect(host.run('work', [], { kind: 'menu' })).rejects.toThrow('stopped');
  expect(host.properties.document.keys()).toEqual(['k0']);
  expect(host.executions[0]?.outcome).toBe('killed');
});

test('service calls are counted by name', async () => {
  const host = await hostOf(
    `function work() { var c = CacheService.getDocumentCache(); c.get('a'); c.get('b'); }`,
  );
  await host.run('work', [], { kind: 'menu' });
  expect(host.executions[0]?.serviceCalls).toEqual({ 'CacheService.getDocumentCache': 1, 'Cache.get': 2 });
});

test('an error keeps its message and is recorded', async () => {
  const host = await hostOf('function fail() { throw new Error("Add your key."); }');
  await expect(host.run('fail', [], { kind: 'menu' })).rejects.toThrow('Add your key.');
  expect(host.executions[0]).toMatchObject({ outcome: 'error', error: 'Add your key.' });
});

test('a page cannot send dates and gets null for them', async () => {
  const host = await hostOf('function today() { return { at: new Date() }; } function same(x) { return x; }');
  await expect(host.run('same', [{ at: new Date(0) }], { kind: 'rpc' })).rejects.toThrow('illegal value');
  expect(await host.run('today', [], { kind: 'rpc' })).toBeNull();
});

test('a page cannot call a private function', async () => {
  const host = await hostOf('function secret_() { return 1; }');
  await expect(host.run('secret_', [], { kind: 'rpc' })).rejects.toThrow(
    'Script function not found: secret_',
  );
});

test('a service call at module scope breaks onOpen in mode NONE', async () => {
  const menu =
    'function onOpen(e) { SpreadsheetApp.getUi().createAddonMenu().addItem("Go", "go").addToUi(); }';
  const careful = await hostOf(menu);
  await careful.run('onOpen', undefined, { kind: 'open', authMode: 'NONE' });
  expect(careful.screen.menus).toHaveLength(1);
  const careless = await hostOf(`var store = PropertiesService.getUserProperties(); ${menu}`);
  const opening = careless.run('onOpen', undefined, { kind: 'open', authMode: 'NONE' });
  await expect(opening).rejects.toThrow(
    'You do not have permission to call PropertiesService.getUserProperties',
  );
  expect(careless.screen.menus).toHaveLength(0);
});

test('a one-time trigger fires once when it is due and stays in the list', async () => {
  const host = await hostOf(`
    function plan() { ScriptApp.newTrigger('work').timeBased().after(60000).create(); }
    function work() { console.log('worked'); }`);
  await host.run('plan', [], { kind: 'menu' });
  await host.runDueTriggers();
  expect(host.log).toHaveLength(0);
  host.clock.advance(60_000);
  await host.runDueTriggers();
  await host.runDueTriggers();
  expect(host.log.map(({ text }) => text)).toEqual(['worked']);
  expect(host.triggers.list()).toHaveLength(1);
});

test('a custom function that is called directly gets dates and omitted arguments as from a cell', async () => {
  const host = await hostOf(
    'function kinds(a, b, c) { return [a instanceof Date, b[0][0] instanceof Date, typeof c].join(); }',
  );
  const args = [new Date(0), [[new Date(0)]], undefined];
  expect(await host.run('kinds', args, { kind: 'custom' })).toBe('true,true,undefined');
});
