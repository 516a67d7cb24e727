import { describe, expect, it, onTestFinished } from 'vitest';
import type { Host } from '../../playground/host';
import { emailsOf, openPlayground, type Playground, type Setup } from '../support/playground';

const ROWS = 1_000;

async function open(setup?: Setup): Promise<Playground> {
  const playground = await openPlayground(setup);
  onTestFinished(() => playground.host.close());
  return playground;
}

/** Writes these values to column A and fills a formula that refers to `A1` down column B. */
function fill(host: Host, inputs: readonly (readonly string[])[], formula: string): void {
  host.workbook.setValues('Sheet1', 'A1', inputs);
  host.workbook.setFormula('Sheet1', 'B1', formula);
  if (inputs.length > 1) host.workbook.fillDown('Sheet1', `B1:B${inputs.length}`);
}

function shown(host: Host, a1: string): unknown[] {
  return host.workbook.getValues('Sheet1', a1).flat();
}

/** Counts the service calls by name, over the executions from index `from` on. */
function servicesSince(host: Host, from: number): Record<string, number> {
  const calls: Record<string, number> = {};
  for (const { serviceCalls } of host.executions.slice(from))
    for (const [name, count] of Object.entries(serviceCalls)) calls[name] = (calls[name] ?? 0) + count;
  return calls;
}

describe('a formula in a branch that is not taken', () => {
  it('sends no request', async () => {
    const { host, lusha } = await open();
    host.workbook.setValues('Sheet1', 'A1', emailsOf(lusha.people(1)));
    host.workbook.setFormula('Sheet1', 'B1', '=IF(FALSE, LUSHA_ENRICH(A1,"email"), 1)');
    await host.workbook.settled();
    expect(shown(host, 'B1')).toEqual([1]);
    expect(host.executions.filter(({ kind }) => kind === 'custom')).toEqual([]);
    expect(lusha.record.requests).toEqual([]);
  });
});

describe('a formula that is filled down', () => {
  it('over 1,000 rows, 30 at once, fetches its neighbors with it, for at most 25 charged requests and 40 search credits', async () => {
    const { host, lusha } = await open({ host: { mode: 'threads', seed: 7 } });
    const people = lusha.people(1_000, { withWorkEmail: true });
    const emails = people.map(({ workEmail }) => workEmail);
    fill(host, emailsOf(people), '=LUSHA_ENRICH(A1,"email")');
    await host.workbook.settled();
    expect(shown(host, 'B1:B1000')).toEqual(emails);
    expect(lusha.record.chargedRequests).toBeLessThanOrEqual(25);
    expect(lusha.record.credits.contactSearch).toBeLessThanOrEqual(40);
    expect(lusha.record.freeRequests).toBeLessThanOrEqual(1);
    expect(lusha.record.credits.revealEmail).toBe(1_000);
    expect(lusha.record.chargedTwice).toEqual([]);
  });

  it('recalculates from a warm cache without reading a property or taking the lock', async () => {
    const { host, lusha, table } = await open();
    const people = lusha.people(ROWS, { withWorkEmail: true });
    await table('LUSHA_ENRICH', emailsOf(people), 'email');
    fill(host, emailsOf(people), '=LUSHA_ENRICH(A1,"email")');
    const before = host.executions.length;
    await host.workbook.settled();
    expect(host.executions.length - before).toBe(people.length);
    expect(servicesSince(host, before)).toEqual({
      'Cache.getAll': people.length,
      'CacheService.getDocumentCache': people.length,
    });
  });

  it('costs nothing when the file is reopened, a row is inserted at the top, or the list is sorted', async () => {
    const { host, lusha } = await open();
    const people = lusha.people(60, { withWorkEmail: true });
    fill(host, emailsOf(people), '=LUSHA_EMAIL(A1)');
    await host.workbook.settled();
    lusha.record.reset();
    await host.reopen();
    host.workbook.insertRows('Sheet1', 1, 1);
    await host.workbook.settled();
    expect(shown(host, 'B2:B61')).toEqual(people.map(({ workEmail }) => workEmail));
    host.workbook.sortRows('Sheet1', 'A2:B61', 1);
    await host.workbook.settled();
    const byInput = [...people].sort((a, b) => (a.email < b.email ? -1 : 1));
    expect(shown(host, 'A2:A61')).toEqual(byInput.map(({ email }) => email));
    expect(shown(host, 'B2:B61')).toEqual(byInput.map(({ workEmail }) => workEmail));
    expect(lusha.record.requests).toEqual([]);
  });
});

describe('a formula inside another formula', () => {
  it('is fetched with its neighbors', async () => {
    const { host, lusha } = await open();
    const people = lusha.people(3, { withWorkEmail: true });
    fill(host, emailsOf(people), '=LUSHA_EMAIL(A1)&""');
    await host.workbook.settled();
    expect(shown(host, 'B1:B3')).toEqual(people.map(({ workEmail }) => workEmail));
    expect(lusha.record.requests.filter(({ kind }) => kind === 'charged').map(({ items }) => items)).toEqual([
      3, 3,
    ]);
    expect(lusha.record.credits.revealEmail).toBe(3);
  });
});

describe('a cache that evicts items at random', () => {
  it.each([1, 2, 3])('never causes a reveal to be charged twice (seed %i)', async (seed) => {
    const { host, lusha } = await open({ host: { mode: 'threads', seed, evict: { seed, rate: 0.02 } } });
    const people = lusha.people(60, { withWorkEmail: true });
    fill(host, emailsOf(people), '=LUSHA_EMAIL(A1)');
    await host.workbook.settled();
    await host.reopen();
    await host.reopen();
    expect(shown(host, 'B1:B60')).toEqual(people.map(({ workEmail }) => workEmail));
    expect(lusha.record.chargedTwice).toEqual([]);
    expect(lusha.record.credits.revealEmail).toBe(60);
  });
});
