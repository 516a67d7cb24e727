/** Concurrent executions in threads mode, under the seeded scheduler. */
import { expect, test } from 'vitest';
import type { ExecutionCall, Host, HostOptions } from '../../../playground/host.js';
import { hostOf } from './host-of.js';

const CODE = `
  function note(text) { console.log(text); }
  function locked(name) {
    var lock = LockService.getDocumentLock();
    lock.waitLock(60000);
    note(name + ' in');
    Utilities.sleep(100);
    CacheService.getDocumentCache().get('x');
    note(name + ' out');
    lock.releaseLock();
  }
  function steps(name) { for (var i = 0; i < 3; i++) note(name + i); }
  function sleepy(ms) { Utilities.sleep(ms); return Date.now(); }
  function fetchOnce() { UrlFetchApp.fetch('https://api.test/'); return Date.now(); }
  function endless() { for (;;) Utilities.sleep(1000); }
  /** @customfunction */
  function SLOW(x) { Utilities.sleep(1000); return x * 2; }
`;

const threads = (options: Partial<HostOptions> = {}): Promise<Host> =>
  hostOf(CODE, { mode: 'threads', ...options });

const each = (name: string, argument: readonly (string | number)[]): ExecutionCall[] =>
  argument.map((arg) => ({ name, args: [arg], kind: 'menu' }));

const texts = (host: Host): string[] => host.log.map(({ text }) => text);

async function order(seed: number): Promise<readonly string[]> {
  const host = await threads();
  await host.runTogether(each('steps', ['a', 'b', 'c']), seed);
  await host.close();
  return texts(host);
}

test('two executions never hold the lock at the same time under any seed', async () => {
  for (let seed = 1; seed <= 50; seed++) {
    const host = await threads();
    const results = await host.runTogether(each('locked', ['a', 'b', 'c']), seed);
    expect(results.map(({ status }) => status)).toEqual(['fulfilled', 'fulfilled', 'fulfilled']);
    const lines = texts(host);
    for (let at = 0; at < lines.length; at += 2) {
      expect(lines[at + 1]).toBe(lines[at]?.replace('in', 'out'));
    }
    await host.close();
  }
});

test('the same seed gives the same order', async () => {
  for (const seed of [3, 4, 5]) expect(await order(seed)).toEqual(await order(seed));
});

test('different seeds give different orders', async () => {
  const orders = new Set<string>();
  for (let seed = 1; seed <= 20; seed++) orders.add((await order(seed)).join());
  expect(orders.size).toBeGreaterThan(10);
});

test('executions sleep at the same time', async () => {
  const host = await threads({ serviceMs: 0 });
  const started = host.clock.now();
  const results = await host.runTogether(each('sleepy', [5000, 3000, 1000]), 1);
  expect(results.map((result) => result.status === 'fulfilled' && result.value)).toEqual([
    started + 5000,
    started + 3000,
    started + 1000,
  ]);
  await host.close();
});

test('requests of several executions are sent at the same time', async () => {
  const host = await threads({ serviceMs: 0, latencyMs: 1000 });
  const started = host.clock.now();
  const calls = new Array<ExecutionCall>(4).fill({ name: 'fetchOnce', kind: 'menu' });
  await host.runTogether(calls, 1);
  expect(host.clock.now()).toBe(started + 1000);
  await host.close();
});

test('each execution ends at its own time limit', async () => {
  const host = await threads();
  await host.runTogether(
    [
      { name: 'endless', kind: 'custom' },
      { name: 'sleepy', args: [40_000], kind: 'menu' },
    ],
    1,
  );
  expect(host.executions.map(({ outcome }) => outcome)).toEqual(['timeout', 'ok']);
  await host.close();
});

test('a user can run 30 executions at once', async () => {
  const host = await threads();
  const results = await host.runTogether(each('sleepy', new Array<number>(31).fill(1000)), 1);
  const refused = results.filter(({ status }) => status === 'rejected');
  expect(refused).toMatchObject([
    {
      reason: { message: 'There are too many scripts running simultaneously for this Google user account.' },
    },
  ]);
  await host.close();
});

test('a page can run ten calls at once, and the others wait', async () => {
  const host = await threads({ serviceMs: 0 });
  const started = host.clock.now();
  const calls = new Array<ExecutionCall>(20).fill({ name: 'sleepy', args: [1000], kind: 'rpc' });
  await host.runTogether(calls, 1);
  expect(host.clock.now() - started).toBe(2000);
  await host.close();
});

test('up to 30 cells run at once', async () => {
  const host = await threads({ serviceMs: 0 });
  const { workbook } = host;
  workbook.setValues(
    'Sheet1',
    'A1',
    Array.from({ length: 60 }, (_v, index) => [index]),
  );
  workbook.setFormula('Sheet1', 'B1', '=SLOW(A1)');
  workbook.fillDown('Sheet1', 'B1:B60');
  const started = host.clock.now();
  await workbook.settled();
  expect(host.clock.now() - started).toBe(2000);
  expect(workbook.getValues('Sheet1', 'B60')).toEqual([[118]]);
  await host.close();
});

test('a killed execution releases its lock', async () => {
  const host = await threads();
  host.killAt(4, 'locked');
  const results = await host.runTogether(each('locked', ['a', 'b']), 2);
  expect(results.map(({ status }) => status).sort()).toEqual(['fulfilled', 'rejected']);
  expect(host.lockHolders.size).toBe(0);
  await host.close();
});

test('an execution in real time sleeps by the clock of the computer', async () => {
  const host = await threads({ realTime: true, latencyMs: 20 });
  const before = Date.now();
  expect(await host.run('sleepy', [50], { kind: 'menu' })).toBeGreaterThanOrEqual(before + 50);
  const results = await host.runTogether(each('locked', ['a', 'b']), 1);
  expect(results.map(({ status }) => status)).toEqual(['fulfilled', 'fulfilled']);
  expect(texts(host)).toHaveLength(4);
  await host.close();
});
