/** Properties, caches, and locks: Google's limits and its rule about whose store a cell sees. */
import { expect, test } from 'vitest';
import { hostOf } from '../host/host-of.js';

const CODE = `
  function properties(store) { return PropertiesService['get' + store + 'Properties'](); }
  function read(store, key) { return properties(store).getProperty(key); }
  function write(store, key, value) { properties(store).setProperty(key, value); return properties(store).getProperty(key); }
  function writeLong(store, length, count) {
    var text = new Array(length + 1).join('x');
    for (var i = 0; i < count; i++) properties(store).setProperty('key' + i, text);
  }
  function writeMany(values) { properties('Document').setProperties(values); }
  function readOften(times) { for (var i = 0; i < times; i++) read('Document', 'k'); return 'done'; }
  function cache() { return CacheService.getDocumentCache(); }
  function put(key, length, seconds) { cache().put(key, new Array(length + 1).join('x'), seconds); return cache().get(key) !== null; }
  function get(key) { return cache().get(key); }
  function fill(count) {
    for (var i = 0; i < count; i++) cache().put('k' + i, 'v', 100 + i);
    return [cache().get('k0'), cache().get('k' + (count - 1))];
  }
  function lockThen(work) {
    var lock = LockService.getDocumentLock();
    if (!lock.tryLock(1000)) return 'busy';
    if (work) SpreadsheetApp.getUi().alert(work);
    return lock.hasLock();
  }
  function waitLock() { LockService.getDocumentLock().waitLock(1000); }
  function hold() { LockService.getDocumentLock().tryLock(0); Utilities.sleep(10); }
`;

const menu = { kind: 'menu' } as const;

test('an unknown property is null, and a value becomes text', async () => {
  const host = await hostOf(CODE);
  expect(await host.run('read', ['User', 'none'], menu)).toBeNull();
  expect(await host.run('write', ['User', 'n', 5], menu)).toBe('5');
});

test('a property value can have 9 KB, and a store 500 KB', async () => {
  const host = await hostOf(CODE);
  await host.run('writeLong', ['Document', 9 * 1024, 1], menu);
  await expect(host.run('writeLong', ['Document', 9 * 1024 + 1, 1], menu)).rejects.toThrow(
    'Argument too large: value',
  );
  await expect(host.run('writeLong', ['Script', 9000, 60], menu)).rejects.toThrow('property storage quota');
});

test('setProperties writes nothing if it exceeds a limit', async () => {
  const host = await hostOf(CODE);
  await expect(host.run('writeMany', [{ a: 'ok', b: 'x'.repeat(10_000) }], menu)).rejects.toThrow(
    'too large',
  );
  expect(host.properties.document.keys()).toEqual([]);
});

test('property operations have a daily limit', async () => {
  const host = await hostOf(CODE);
  await expect(host.run('readOften', [50_001], menu)).rejects.toThrow(
    'Service invoked too many times for one day',
  );
  host.nextDay();
  expect(await host.run('readOften', [10], menu)).toBe('done');
});

test('a cell reads the user properties of the owner, and a menu those of the person who clicks', async () => {
  const host = await hostOf(CODE, { owner: 'olga@example.com', user: 'vera@example.com' });
  host.properties.user('olga@example.com').set('key', 'of olga');
  host.properties.user('vera@example.com').set('key', 'of vera');
  expect(await host.run('read', ['User', 'key'], { kind: 'custom' })).toBe('of olga');
  expect(await host.run('read', ['User', 'key'], menu)).toBe('of vera');
});

test('a cell of another person cannot write the user properties of the owner', async () => {
  const host = await hostOf(CODE, { owner: 'olga@example.com', user: 'vera@example.com' });
  const writing = host.run('write', ['User', 'key', 'stolen'], { kind: 'custom' });
  await expect(writing).rejects.toThrow('You do not have permission to call Properties.setProperty');
  expect(host.properties.user('olga@example.com').keys()).toEqual([]);
  expect(await host.run('write', ['Document', 'shared', 'yes'], { kind: 'custom' })).toBe('yes');
});

test('a cache key can have 250 characters, and a value 100 KB', async () => {
  const host = await hostOf(CODE);
  expect(await host.run('put', ['k'.repeat(250), 102_400, 60], menu)).toBe(true);
  await expect(host.run('put', ['k'.repeat(251), 1, 60], menu)).rejects.toThrow('Argument too large: key');
  await expect(host.run('put', ['k', 102_401, 60], menu)).rejects.toThrow('Argument too large: value');
});

test('a cached value is kept for up to six hours', async () => {
  const host = await hostOf(CODE);
  await host.run('put', ['k', 1, 999_999], menu);
  host.clock.advance(21_590_000);
  expect(await host.run('get', ['k'], menu)).toBe('x');
  host.clock.advance(20_000);
  expect(await host.run('get', ['k'], menu)).toBeNull();
});

test('a cache with more than 1,000 items drops those that expire first', async () => {
  const host = await hostOf(CODE);
  expect(await host.run('fill', [1001], menu)).toEqual([null, 'v']);
});

test('a value can disappear early with eviction', async () => {
  const host = await hostOf(CODE, { evict: { seed: 1, rate: 1 } });
  expect(await host.run('put', ['k', 1, 600], menu)).toBe(false);
});

test('emptying the caches does not change properties', async () => {
  const host = await hostOf(CODE);
  await host.run('put', ['k', 1, 600], menu);
  host.properties.document.set('kept', 'yes');
  host.emptyCaches();
  expect(await host.run('get', ['k'], menu)).toBeNull();
  expect(host.properties.document.get('kept')).toBe('yes');
});

test('a lock is released when its execution ends', async () => {
  const host = await hostOf(CODE);
  expect(await host.run('lockThen', [], menu)).toBe(true);
  expect(host.lockHolders.size).toBe(0);
});

test('a lock is lost while an alert is open', async () => {
  const host = await hostOf(CODE);
  expect(await host.run('lockThen', ['Sure?'], menu)).toBe(false);
});

test('another execution waits for a lock that is held and gives up', async () => {
  const host = await hostOf(CODE);
  const inside: Promise<unknown>[] = [];
  const stop = host.onServiceCall(({ method }) => {
    if (method === 'sleep') {
      stop();
      inside.push(host.run('lockThen', [], menu), host.run('waitLock', [], menu));
    }
    return undefined;
  });
  await host.run('hold', [], menu);
  const [tried, waited] = await Promise.allSettled(inside);
  expect(tried).toMatchObject({ value: 'busy' });
  expect(waited).toMatchObject({ reason: { message: expect.stringContaining('Lock timeout') } });
});
