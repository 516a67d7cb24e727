/** UrlFetchApp: options, errors, allowlist, latency, and quota. */
import { expect, test } from 'vitest';
import type { Wire, WireRequest } from '../../../playground/wire.js';
import { hostOf } from '../host/host-of.js';

const CODE = `
  function get(url, options) {
    var response = UrlFetchApp.fetch(url, options || {});
    return [response.getResponseCode(), response.getContentText(), response.getHeaders()];
  }
  function getAll(requests) {
    return UrlFetchApp.fetchAll(requests).map(function (r) { return r.getContentText(); });
  }
  function timed(requests) { var t = Date.now(); UrlFetchApp.fetchAll(requests); return Date.now() - t; }
  function form() { UrlFetchApp.fetch('https://api.test/form', { method: 'post', payload: { a: 1, b: 'x y' } }); }
`;

const menu = { kind: 'menu' } as const;

const echo: Wire = ({ url }) => ({ status: 200, headers: { 'X-Case': 'kept' }, body: url.slice(-1) });
const failing: Wire = ({ url }) =>
  url.endsWith('down')
    ? { failure: `Address unavailable: ${url}` }
    : { status: 200, headers: {}, body: 'ok' };

test('header names have the case that the server chose', async () => {
  const host = await hostOf(CODE, { wire: echo });
  expect(await host.run('get', ['https://api.test/a'], menu)).toEqual([200, 'a', { 'X-Case': 'kept' }]);
});

test('a failing status throws unless it is muted', async () => {
  const host = await hostOf(CODE, { wire: () => ({ status: 404, headers: {}, body: 'nothing here' }) });
  await expect(host.run('get', ['https://api.test/a'], menu)).rejects.toThrow(
    'Request failed for https://api.test returned code 404. Truncated server response: nothing here',
  );
  const muted = await host.run('get', ['https://api.test/a', { muteHttpExceptions: true }], menu);
  expect(muted).toEqual([404, 'nothing here', {}]);
});

test('fetchAll returns answers in the order of the requests', async () => {
  const host = await hostOf(CODE, { wire: echo });
  expect(await host.run('getAll', [['https://api.test/1', { url: 'https://api.test/2' }]], menu)).toEqual([
    '1',
    '2',
  ]);
});

test('one request without an answer makes fetchAll throw, although the others were sent', async () => {
  const host = await hostOf(CODE, { wire: failing });
  const sending = host.run('getAll', [['https://api.test/up', 'https://api.test/down']], menu);
  await expect(sending).rejects.toThrow('Address unavailable: https://api.test/down');
  expect(host.fetches.map(({ status }) => status)).toEqual([200, null]);
});

test('fetchAll gives null for a request without an answer where it answers the others', async () => {
  const code = `function statuses(requests) {
    return UrlFetchApp.fetchAll(requests).map((answer) => answer && answer.getResponseCode());
  }`;
  const host = await hostOf(code, {
    fetchAllFailure: 'answers the others',
    wire: (request) =>
      request.url.endsWith('down')
        ? { failure: `Address unavailable: ${request.url}` }
        : { status: 200, headers: {}, body: '' },
  });
  const requests = ['https://api.test/up', 'https://api.test/down'];
  expect(await host.run('statuses', [requests], menu)).toEqual([200, null]);
});

test('fetchAll takes as long as its slowest request', async () => {
  const latencyMs = ({ url }: WireRequest) => (url.endsWith('slow') ? 3000 : 500);
  const host = await hostOf(CODE, { wire: echo, latencyMs, serviceMs: 0 });
  expect(await host.run('timed', [['https://api.test/slow', 'https://api.test/quick']], menu)).toBe(3000);
});

test('a request slower than its timeout throws after the server has acted', async () => {
  const host = await hostOf(CODE, { wire: echo, latencyMs: 9000 });
  await expect(host.run('get', ['https://api.test/a', { timeoutSeconds: 5 }], menu)).rejects.toThrow(
    'Timeout: https://api.test/a',
  );
  expect(host.fetches).toHaveLength(1);
});

test('an address outside the allowlist is refused before it is sent', async () => {
  const manifest = { urlFetchWhitelist: ['https://api.test/v1/'] };
  const host = await hostOf(CODE, { wire: echo, manifest });
  await expect(host.run('get', ['https://other.test/v1/'], menu)).rejects.toThrow('has not been whitelisted');
  await expect(host.run('get', ['https://api.test/V1/x'], menu)).rejects.toThrow('has not been whitelisted');
  expect(await host.run('get', ['https://api.test/v1/x'], menu)).toContain(200);
  expect(host.fetches).toHaveLength(1);
});

test('a user can make 20,000 calls a day', async () => {
  const host = await hostOf(CODE, { wire: echo });
  const many = new Array<string>(10_000).fill('https://api.test/1');
  await host.run('getAll', [many], menu);
  await host.run('getAll', [many], menu);
  await expect(host.run('get', ['https://api.test/1'], menu)).rejects.toThrow(
    'Service invoked too many times for one day: urlfetch.',
  );
  expect(host.fetchesToday()).toBe(20_000);
  host.nextDay();
  expect(await host.run('get', ['https://api.test/1'], menu)).toContain(200);
});

test('a payload that is an object is sent as form fields', async () => {
  const seen: WireRequest[] = [];
  const wire: Wire = (request) => {
    seen.push(request);
    return { status: 200, headers: {}, body: '' };
  };
  await (await hostOf(CODE, { wire })).run('form', [], menu);
  expect(seen).toMatchObject([
    { method: 'POST', body: 'a=1&b=x%20y', headers: { 'Content-Type': 'application/x-www-form-urlencoded' } },
  ]);
});

test('onOpen cannot fetch', async () => {
  const host = await hostOf('function onOpen() { UrlFetchApp.fetch("https://api.test/"); }');
  await expect(host.run('onOpen', undefined, { kind: 'open' })).rejects.toThrow(
    'You do not have permission to call UrlFetchApp.fetch',
  );
});
