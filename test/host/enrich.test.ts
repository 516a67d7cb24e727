/** Tests bulk enrichment: what it costs, what it writes, and what it reports. */
import { describe, expect, it, onTestFinished } from 'vitest';
import type { Person } from '../../playground/lusha-api/lusha';
import { column, enrich, OPTIONS, openList, runSteps } from '../support/enrich';
import type { Playground, Setup } from '../support/playground';

async function open(people: readonly Person[], setup: Setup = {}): Promise<Playground> {
  const playground = await openList(people, setup);
  onTestFinished(() => playground.host.close());
  return playground;
}

async function peopleOf(count: number): Promise<readonly Person[]> {
  const { createLusha } = await import('../../playground/lusha-api/lusha');
  return createLusha().people(count, { withWorkEmail: true });
}

/** Counts calls that read or write values, formulas or formats of the list. */
function countRoundTrips({ host }: Playground): () => number {
  const list = host.workbook.sheets.byName('Sheet1')?.id;
  let count = 0;
  host.onServiceCall(({ service, method, args: [range] }) => {
    const isList = (range as { sheetId?: number } | undefined)?.sheetId === list;
    if (service === 'Range' && isList && /^(get|set)(Values|Formulas|NumberFormats)$/.test(method))
      count += 1;
    return undefined;
  });
  return () => count;
}

describe('1,000 rows of 1,000 people', () => {
  it('take 20 charged requests and at most 40 search credits, reveal every person once, and send no charged request the second time', async () => {
    const people = await peopleOf(1000);
    const playground = await open(people);
    const { lusha } = playground;
    const roundTrips = countRoundTrips(playground);
    const view = await enrich(playground);
    expect(view).toMatchObject({ phase: 'done', rows: 1000, outcomes: [{ status: 'Found', rows: 1000 }] });
    expect(column(playground, 'Work email', 1000)).toEqual(people.map(({ workEmail }) => workEmail));
    expect(lusha.record.chargedRequests).toBe(20);
    expect(lusha.record.credits.contactSearch).toBeLessThanOrEqual(40);
    expect(lusha.record.credits.revealEmail).toBe(1000);
    expect(lusha.record.chargedTwice).toEqual([]);
    expect(view.spent).toBe(lusha.record.total);
    expect(roundTrips()).toBeLessThanOrEqual(80);
    lusha.record.reset();
    const again = await enrich(playground, { rows: { by: 'all' } });
    expect(again.phase).toBe('done');
    expect(lusha.record.chargedRequests).toBe(0);
  });
});

describe('1,000 rows of 200 people', () => {
  it('take 4 charged requests', async () => {
    const people = await peopleOf(200);
    const rows = Array.from({ length: 1000 }, (_, row) => people[row % 200] as Person);
    const playground = await open(rows);
    await enrich(playground);
    expect(column(playground, 'Work email', 1000)).toEqual(rows.map(({ workEmail }) => workEmail));
    expect(playground.lusha.record.chargedRequests).toBe(4);
    expect(playground.lusha.record.credits.revealEmail).toBe(200);
  });
});

describe('a short list', () => {
  it('is looked up, priced, and purchased after approval, and shows the outcome of each row', async () => {
    const people = await peopleOf(8);
    const playground = await open(people);
    const { host, lusha, panel } = playground;
    host.workbook.setValues('Sheet1', 'A10', [
      ['Nobody Nowhere', 'nowhere.example'],
      ['just a name', ''],
    ]);
    const priced = await runSteps(playground, await panel('startRun', OPTIONS));
    expect(priced).toMatchObject({ phase: 'price check', rows: 10 });
    expect(priced.price).toMatchObject({
      found: 8,
      toBuy: 8,
      credits: 8,
      noMatch: 1,
      badInput: 1,
      requests: 1,
    });
    expect(lusha.record.credits.revealEmail).toBe(0);
    const done = await runSteps(playground, await panel('approveRun', { cap: 8, moved: false, weak: false }));
    expect(done.phase).toBe('done');
    expect(lusha.record.total).toBe(9);
    expect(column(playground, 'Lusha status', 10)).toEqual([
      ...people.map(() => 'Found'),
      'No match',
      'Not enough info, no company',
    ]);
    expect(column(playground, 'Date checked', 2)).toEqual(['2026-11-23', '2026-11-23']);
    expect(column(playground, 'Lusha ID', 8).every((id) => /^v1\./.test(String(id)))).toBe(true);
    expect(host.workbook.getValues('Lusha run log', 'C2:K2')[0]).toEqual([
      'Sheet1',
      'people: work email, title, company, linkedin',
      10,
      8,
      2,
      9,
      9,
      0,
      'Done',
    ]);
  });
});
