/** Executions in real time, as the page runs them. */
import { expect, test } from 'vitest';
import type { Host, HostOptions } from '../../../playground/host.js';
import type { RemoteWire } from '../../../playground/wire.js';
import { hostOf, openHost } from './host-of.js';

const CODE = `
  function ask() {
    LockService.getDocumentLock().waitLock(1000);
    var answer = SpreadsheetApp.getUi().prompt('Name?').getResponseText();
    return [answer, LockService.getDocumentLock().hasLock()];
  }
  function fetchTwo() {
    return UrlFetchApp.fetchAll(['https://api.test/1', 'https://api.test/2']).map(function (one) {
      return one.getContentText();
    });
  }
  function fetchLate() { UrlFetchApp.fetch('https://api.test/', { timeoutSeconds: 0.05 }); }
  function readClock() { return Date.now(); }
  function sleepy() { Utilities.sleep(60000); }
  /** @customfunction */
  function TWICE(x) { return x * 2; }
  /** @customfunction */
  function SLEEPY(x) { Utilities.sleep(60000); return x; }
`;

const menu = { kind: 'menu' } as const;

function open(options: Partial<HostOptions> = {}): Promise<Host> {
  return openHost(CODE, { mode: 'threads', realTime: true, latencyMs: 1, ...options });
}

test('a person can think longer than the time limit of the execution, which loses its locks', async () => {
  const host = await open();
  let answer: (given: { button: string; text: string }) => void = () => undefined;
  const asked = new Promise<void>((resolve) => {
    host.screen.answerWith(() => {
      resolve();
      return new Promise((give) => {
        answer = give;
      });
    });
  });
  const result = host.run('ask', [], menu);
  await asked;
  expect(host.lockHolders.size).toBe(0);
  host.clock.advance(400_000);
  answer({ button: 'OK', text: 'Ada' });
  expect(await result).toEqual(['Ada', false]);
  expect(host.executions[0]).toMatchObject({ outcome: 'ok', limitMs: 360_000 });
});

test('requests reach a remote server at the same time, and answers keep their order', async () => {
  const gates: (() => void)[] = [];
  const wire: RemoteWire = ({ url }) =>
    new Promise((resolve) => {
      gates.push(() => resolve({ status: 200, headers: {}, body: url }));
      if (gates.length === 2) for (const open of gates.toReversed()) open();
    });
  const host = await open({ wire });
  expect(await host.run('fetchTwo', [], menu)).toEqual(['https://api.test/1', 'https://api.test/2']);
  expect(host.fetches.map(({ status }) => status)).toEqual([200, 200]);
});

test('a remote server that does not answer in time causes a timeout', async () => {
  const host = await open({ wire: () => new Promise(() => undefined) });
  await expect(host.run('fetchLate', [], menu)).rejects.toThrow('Timeout: https://api.test/');
});

test('formulas calculate by themselves, and a fast result does not wait for a slow one', async () => {
  const host = await open();
  const { workbook } = host;
  const shown = new Promise<void>((resolve) => {
    workbook.mutations.listen(() => {
      if (workbook.getValues('Sheet1', 'A1')[0]?.[0] === 42) resolve();
    });
  });
  workbook.setFormula('Sheet1', 'B1', '=SLEEPY(1)');
  workbook.setFormula('Sheet1', 'A1', '=TWICE(21)');
  await shown;
  expect(workbook.getValues('Sheet1', 'B1')).toEqual([['Loading...']]);
});

test('scripts read a clock that was advanced', async () => {
  const host = await open();
  const before = Date.now();
  host.clock.advance(3_600_000);
  expect(await host.run('readClock', [], menu)).toBeGreaterThanOrEqual(before + 3_600_000);
});

test('closing the host ends the executions that are still running', async () => {
  const host = await hostOf(CODE, { mode: 'threads', realTime: true });
  const started = new Promise<void>((resolve) => {
    host.onServiceCall(() => {
      resolve();
      return undefined;
    });
  });
  const result = host.run('sleepy', [], menu).catch(({ message }: Error) => message);
  await started;
  await host.close();
  expect(await result).toBe('The execution was stopped.');
});
