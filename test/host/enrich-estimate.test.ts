/** Long lists: what the estimate is taken from, what it says, and that one approval looks the others up and purchases within its limit. */
import { describe, expect, it, onTestFinished } from 'vitest';
import { createLusha, type Person } from '../../playground/lusha-api/lusha';
import { creditRange } from '../../src/runs/enrich/estimate';
import { spreadRows } from '../../src/runs/enrich/sample';
import { column, enrich, OPTIONS, openList, runSteps } from '../support/enrich';
import type { Playground } from '../support/playground';

const PEOPLE = createLusha().people(1_000, { withWorkEmail: true });

async function open(people: readonly Person[]): Promise<Playground> {
  const playground = await openList(people);
  onTestFinished(() => playground.host.close());
  return playground;
}

/** Puts people who do not exist in place of every second one. */
function withStrangers(people: readonly Person[]): Person[] {
  return people.map((person, index) =>
    index % 2 === 0
      ? person
      : { ...person, fullName: `Nobody Nowhere${index}`, companyDomain: 'nowhere.example' },
  );
}

const estimateOf = async (playground: Playground) =>
  (await runSteps(playground, await playground.panel('startRun', OPTIONS))).price?.estimate;

describe('an estimate', () => {
  it('of a list whose first 300 of 1,000 rows are purchased holds the price of the other 700, and known rows cost 0', async () => {
    const playground = await open(PEOPLE);
    const { host, lusha, panel } = playground;
    host.workbook.select('Sheet1', 'A2:A301');
    await enrich(playground, { rows: { by: 'selection' } });
    expect(lusha.record.credits.revealEmail).toBe(300);
    // The results are gone from the sheet, but the file still knows them.
    host.workbook.setValues(
      'Sheet1',
      'C2',
      Array.from({ length: 300 }, () => Array.from({ length: 7 }, () => '')),
    );
    const spent = lusha.record.total;
    const view = await runSteps(playground, await panel('startRun', OPTIONS));
    expect(view.price?.alreadyBought).toBe(300);
    expect(view.price?.estimate).toMatchObject({ from: 100, toBuy: 700, restCredits: 24 });
    const { low = 0, high = 0 } = view.price?.estimate ?? {};
    expect(low).toBeLessThanOrEqual(700);
    expect(low).toBeGreaterThan(650);
    expect(high).toBe(700);
    expect(lusha.record.total - spent).toBe(4);
  });

  it('of a list with strangers in the second half of its rows is taken from both halves', async () => {
    const people = [...PEOPLE.slice(0, 400), ...withStrangers(PEOPLE.slice(400, 800))];
    const playground = await open(people);
    const estimate = await estimateOf(playground);
    expect(estimate?.from).toBe(100);
    expect(estimate?.low).toBeLessThanOrEqual(600);
    expect(estimate?.high).toBeGreaterThanOrEqual(600);
    expect(estimate?.high).toBeLessThan(800);
    const status = column(playground, 'Lusha status', 800);
    const looked = (from: number) => status.slice(from, from + 400).filter((one) => one !== 'Pending').length;
    expect([looked(0), looked(400)]).toEqual([50, 50]);
  });

  it('that is made again costs nothing, and says the same', async () => {
    const playground = await open(PEOPLE.slice(0, 600));
    const before = await estimateOf(playground);
    await playground.panel('stopRun');
    expect(playground.lusha.record.total).toBe(4);
    expect(await estimateOf(playground)).toEqual(before);
    expect(playground.lusha.record.total).toBe(4);
  });

  it('is not needed where no more rows are unknown than it would look up: the price is exact', async () => {
    const playground = await open(PEOPLE.slice(0, 600));
    const { host, panel } = playground;
    host.workbook.select('Sheet1', 'A2:A551');
    await enrich(playground, { rows: { by: 'selection' } });
    const view = await runSteps(playground, await panel('startRun', { ...OPTIONS, rows: { by: 'all' } }));
    expect(view.price?.estimate).toBeUndefined();
    expect(view.price).toMatchObject({ toBuy: 50, credits: 50, alreadyHave: 550 });
  });
});

describe('a list in which each person stands on five rows', () => {
  it('is estimated from different people, and each is counted once', async () => {
    const playground = await open(Array.from({ length: 1_000 }, (_, row) => PEOPLE[row % 200] as Person));
    const { lusha } = playground;
    expect(await estimateOf(playground)).toMatchObject({ from: 100, toBuy: 200, high: 200, restCredits: 4 });
    expect(lusha.record.chargedRequests).toBe(1);
  });
});

describe('one approval of an estimate', () => {
  it('looks up the other rows and purchases, without another question', async () => {
    const playground = await open(withStrangers(PEOPLE.slice(0, 600)));
    const { lusha, panel } = playground;
    const view = await runSteps(playground, await panel('startRun', OPTIONS));
    const { high = 0, restCredits = 0 } = view.price?.estimate ?? {};
    const approval = { run: view.id, cap: high + restCredits, moved: false, weak: false };
    const done = await runSteps(playground, await panel('approveRun', approval));
    expect(done).toMatchObject({ phase: 'done', spent: 324, price: { toBuy: 300, credits: 300 } });
    expect(lusha.record.credits).toMatchObject({ contactSearch: 24, revealEmail: 300 });
    expect(lusha.record.total).toBeLessThanOrEqual(view.spent + approval.cap);
    expect(lusha.record.chargedTwice).toEqual([]);
  });

  it.each([0, 10, 137])('spends no more than its limit of %i credits, lookups included', async (cap) => {
    const playground = await open(PEOPLE.slice(0, 600));
    const { lusha, panel } = playground;
    await runSteps(playground, await panel('startRun', OPTIONS));
    const done = await runSteps(playground, await panel('approveRun', { cap, moved: false, weak: false }));
    expect(done.phase).toBe('done');
    expect(lusha.record.total).toBeLessThanOrEqual(4 + cap);
    expect(lusha.record.credits.revealEmail).toBe(Math.max(0, cap - 20));
    const limited = column(playground, 'Lusha status', 600).filter(
      (one) => one === 'Run limit reached',
    ).length;
    expect(limited).toBe(600 - lusha.record.credits.revealEmail);
  });

  it('keeps its limit when a step is cut off while it looks up', async () => {
    const playground = await open(PEOPLE.slice(0, 600));
    const { host, lusha, panel } = playground;
    await runSteps(playground, await panel('startRun', OPTIONS));
    let cut = false;
    host.onServiceCall(({ service, method }) => {
      if (`${service}.${method}` !== 'UrlFetchApp.fetchAll' || cut) return undefined;
      cut = true;
      return 'kill';
    });
    const view = await panel('approveRun', { cap: 100, moved: false, weak: false });
    await panel('stepRun').catch(() => undefined);
    host.clock.advance(600_000);
    await runSteps(playground, { ...view, continueAt: host.clock.now() });
    expect(cut).toBe(true);
    expect(lusha.record.total).toBeLessThanOrEqual(104);
  });
});

describe('the range of an estimate', () => {
  it('holds what a sample that found nobody, or everybody, leaves open', () => {
    expect(creditRange(0, { from: 100, most: 1, rows: 1_100 })).toEqual([0, 39]);
    expect(creditRange(100, { from: 100, most: 1, rows: 1_100 })).toEqual([1_061, 1_100]);
    expect(creditRange(50, { from: 100, most: 1, rows: 1_100 })).toEqual([451, 649]);
    expect(creditRange(0, { from: 0, most: 6, rows: 10 })).toEqual([0, 60]);
  });

  it('is never wider than what rows can cost, and narrows to the price when all rows are known', () => {
    for (let credits = 0; credits <= 600; credits += 50) {
      const [low, high] = creditRange(credits, { from: 100, most: 6, rows: 400 });
      expect(low).toBeGreaterThanOrEqual(credits);
      expect(high).toBeLessThanOrEqual(credits + 1_800);
      expect(creditRange(credits, { from: 100, most: 6, rows: 100 })).toEqual([credits, credits]);
    }
  });
});

describe('rows of a sample', () => {
  it('are spread over the list, and stay the same when some of them are done', () => {
    const rows = Array.from({ length: 1_000 }, (_, index) => index + 2);
    const sample = spreadRows(rows, 100, 2, 1_001);
    expect(sample).toHaveLength(100);
    expect(sample.filter((row) => row > 900)).toHaveLength(10);
    expect(spreadRows(rows, 100, 2, 1_001)).toEqual(sample);
    expect(spreadRows([5, 6, 7], 2, 2, 1_001)).toEqual([5, 6]);
  });
});
