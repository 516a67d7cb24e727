/** LUSHA_SIGNALS: what its cells show, what Lusha charged, and that no event is paid for twice. */
import { describe, expect, it, onTestFinished } from 'vitest';
import { countChanges } from '../support/crash';
import { openPlayground, type Playground, type Setup } from '../support/playground';
import { companiesWith } from '../support/signals';

const SINCE = '2026-06-01';
const TYPES = ['financialEventsNews', 'surgeInHiringByDepartment'] as const;
const ASKED = 'financial news, hiring surge by department';

async function open(setup?: Setup): Promise<Playground> {
  const playground = await openPlayground(setup);
  onTestFinished(() => playground.host.close());
  return playground;
}

function eventRequests({ lusha }: Playground): readonly { readonly items: number; readonly body: string }[] {
  return lusha.record.requests.filter(({ path }) => path.endsWith('/signals'));
}

/** Returns the number of companies in each request for events. */
function sizes(playground: Playground): number[] {
  return eventRequests(playground).map(({ items }) => items);
}

function bodies(playground: Playground): unknown[] {
  return eventRequests(playground).map(({ body }) => JSON.parse(body) as unknown);
}

const idCells = (companies: readonly { readonly id: string }[]) => companies.map(({ id }) => [id]);

describe('200 companies and two types', () => {
  const list = (playground: Playground) =>
    companiesWith(playground, { count: 200, matching: 30, types: TYPES, since: SINCE });

  it('take 2 requests and a credit for each of 30 events under a limit of the worst case, and nothing afterwards', async () => {
    const playground = await open({ cap: { credits: 400 } });
    const { host, lusha, table } = playground;
    const cells = idCells(list(playground));
    const shown = await table('LUSHA_SIGNALS', cells, ASKED, SINCE);
    expect(sizes(playground)).toEqual([100, 100]);
    expect(lusha.record.chargedRequests).toBe(2);
    expect(lusha.record.total).toBe(30);
    expect(shown).toHaveLength(200);
    expect(shown.reduce((sum, row) => sum + Number(row[1]) + Number(row[3]), 0)).toBe(30);
    const texts = shown.flatMap((row) => [row[0], row[2]]).filter((text) => text !== '');
    expect(texts).toHaveLength(30);
    for (const text of texts) expect(text).toMatch(/^2026-\d\d-\d\d · \S/);
    for (const body of bodies(playground)) {
      expect(body).toMatchObject({ maxResultsPerSignal: 1, startDate: SINCE, signalTypes: TYPES });
    }
    lusha.record.reset();
    expect(await table('LUSHA_SIGNALS', cells, ASKED, SINCE)).toEqual(shown);
    host.emptyCaches();
    expect(await table('LUSHA_SIGNALS', cells, ASKED, SINCE)).toEqual(shown);
    host.nextDay();
    expect(await table('LUSHA_SIGNALS', cells, ASKED, SINCE)).toEqual(shown);
    expect(lusha.record.requests).toEqual([]);
  });

  it('reserve the worst case: under a lower limit only what it holds is asked', async () => {
    const playground = await open({ cap: { credits: 20 } });
    const { lusha, table } = playground;
    const cells = idCells(list(playground)).slice(0, 30);
    const shown = await table('LUSHA_SIGNALS', cells, ASKED, SINCE);
    expect(sizes(playground)[0]).toBe(10);
    expect(lusha.record.total).toBeLessThanOrEqual(20);
    for (const row of shown) expect(row[0]).toMatch(/^$|^2026|^Daily limit reached/);
  });

  it('answer from the cache without a property, a lock, or a request', async () => {
    const playground = await open();
    const { host, lusha, table } = playground;
    const cells = list(playground).map(({ domain }) => [domain]);
    await table('LUSHA_SIGNALS', cells, ASKED, SINCE);
    lusha.record.reset();
    await table('LUSHA_SIGNALS', cells, ASKED, SINCE);
    expect(lusha.record.requests).toEqual([]);
    const calls = host.executions.at(-1)?.serviceCalls ?? {};
    expect(Object.keys(calls).filter((name) => /propert|lock|fetch/i.test(name))).toEqual([]);
    expect(calls['Cache.getAll']).toBe(2);
  });
});

describe('a row', () => {
  it('has two columns for each name, in the order of the names, and the header of the range gets them', async () => {
    const playground = await open();
    const [company] = companiesWith(playground, { count: 1, matching: 1, types: ['riskNews'], since: SINCE });
    const shown = await playground.table(
      'LUSHA_SIGNALS',
      [['Domain'], [company?.domain]],
      'Risk news; itSpendIncrease',
      SINCE,
    );
    expect(shown[0]).toEqual(['Risk news', 'Risk news, how many', 'IT spend up', 'IT spend up, how many']);
    expect(shown[1]?.[0]).toMatch(/^2026-\d\d-\d\d · /);
    expect(shown[1]?.[1]).toBe(1);
  });

  it('that names no company, or one that Lusha does not have, says so, and nothing is asked about it', async () => {
    const playground = await open();
    const shown = await playground.table(
      'LUSHA_SIGNALS',
      [['#N/A'], [''], ['nobody-has-this.example']],
      'hiring',
    );
    expect(shown).toEqual([
      ['Not enough info', ''],
      ['', ''],
      ['No match', ''],
    ]);
    expect(sizes(playground)).toEqual([]);
  });

  it('of a longer period is asked only for what is not known', async () => {
    const playground = await open();
    const { lusha, table } = playground;
    const cells = idCells(companiesWith(playground, { count: 40, matching: 10, types: TYPES, since: SINCE }));
    await table('LUSHA_SIGNALS', cells, ASKED, SINCE);
    expect(lusha.record.total).toBe(10);
    await table('LUSHA_SIGNALS', cells, ASKED, '2026-03-01');
    await table('LUSHA_SIGNALS', cells, ASKED, SINCE);
    expect(lusha.record.chargedTwice).toEqual([]);
  });

  it('takes a type of a group that is known without asking again', async () => {
    const playground = await open();
    const { lusha, table } = playground;
    const cells = idCells(
      companiesWith(playground, { count: 20, matching: 4, types: ['riskNews'], since: SINCE }),
    );
    await table('LUSHA_SIGNALS', cells, 'news', SINCE);
    lusha.record.reset();
    await table('LUSHA_SIGNALS', cells, 'riskNews', SINCE);
    expect(lusha.record.requests).toEqual([]);
  });
});

describe('a mistake', () => {
  it.each([
    [['hirring'], /There is no signal “hirring”\. Did you mean Hiring\?/],
    [['weather'], /There is no signal “weather”\. Write one of Hiring, Headcount change/],
    [['allSignals'], /Name the types that you need/],
    [['promotion'], /is about people\. In the panel, choose Who moved/],
    [[undefined], /Name what you want to know, for example =LUSHA_SIGNALS/],
    [['news', 'yesterday'], /“yesterday” is no date\. Write it as "2026-01-31"/],
    [['news', '3/4/2026'], /is no date\. Write it as "2026-01-31"/],
    [['news', '2027-01-01'], /2027-01-01 is still to come\. Write a day in the past/],
  ])('in %j is said with its remedy, and nothing is sent', async (args, sentence) => {
    const { lusha, table } = await open();
    await expect(table('LUSHA_SIGNALS', 'acme.example', ...args)).rejects.toThrow(sentence);
    expect(lusha.record.requests).toEqual([]);
  });

  it.each([
    ['a date', new Date(Date.UTC(2026, 5, 1))],
    ['the number of a date', 46_174],
    ['a text', '2026-06-01'],
  ])('is not %s as the first day', async (_what, since) => {
    const playground = await open();
    const cells = idCells(
      companiesWith(playground, { count: 2, matching: 1, types: ['riskNews'], since: SINCE }),
    );
    await playground.table('LUSHA_SIGNALS', cells, 'risk news', since);
    expect(bodies(playground)[0]).toMatchObject({ startDate: '2026-06-01' });
  });
});

describe('cells that are filled down', () => {
  async function filledDown(setup?: Setup) {
    const playground = await open(setup);
    const { host } = playground;
    const companies = companiesWith(playground, { count: 60, matching: 9, types: TYPES, since: SINCE });
    host.workbook.setValues(
      'Sheet1',
      'A1',
      companies.map(({ domain }) => [domain]),
    );
    host.workbook.setFormula('Sheet1', 'B1', `=LUSHA_SIGNALS(A1,"${ASKED}","${SINCE}")`);
    host.workbook.fillDown('Sheet1', 'B1:B60');
    await host.workbook.settled();
    return playground;
  }

  const counted = ({ host }: Playground) =>
    host.workbook
      .getValues('Sheet1', 'B1:E60')
      .reduce((sum, row) => sum + Number(row[1]) + Number(row[3]), 0);

  it('share one look-up and one request for events', async () => {
    const playground = await filledDown();
    expect(sizes(playground)).toEqual([60]);
    expect(playground.lusha.record.chargedRequests).toBe(2);
    expect(counted(playground)).toBe(9);
    expect(await playground.panel('pendingCells')).toMatchObject({ cells: 0, companies: 0, atMost: 0 });
  });

  it('that the limit left pending are counted with their worst case, and filled on the next day', async () => {
    const playground = await filledDown({ cap: { credits: 8 } });
    const { host, lusha, panel } = playground;
    const before = sizes(playground).reduce((sum, items) => sum + items, 0);
    expect(before).toBeLessThan(60);
    host.nextDay();
    await panel('setCells', true, { credits: 500, phones: 0 });
    const pending = await panel('pendingCells');
    expect(pending).toMatchObject({ cells: 60 - before, companies: 60 - before, atMost: 2 * (60 - before) });
    lusha.record.reset();
    expect(await panel('fetchPending', {})).toMatchObject({ done: true, open: 0 });
    await host.workbook.settled();
    expect(sizes(playground)).toEqual([60 - before]);
    expect(counted(playground)).toBe(9);
    expect(lusha.record.chargedTwice).toEqual([]);
  });

  it('whose answer was lost say so, are never asked again by themselves, and are with consent', async () => {
    const playground = await openPlayground();
    onTestFinished(() => playground.host.close());
    const { host, lusha, panel } = playground;
    const [company] = companiesWith(playground, { count: 1, matching: 1, types: TYPES, since: SINCE });
    lusha.fail({ path: '/companies/signals', cut: 'after' });
    host.workbook.setValues('Sheet1', 'A1', [[company?.id ?? '']]);
    host.workbook.setFormula('Sheet1', 'B1', `=LUSHA_SIGNALS(A1,"${ASKED}","${SINCE}")`);
    await host.workbook.settled();
    const LOST = 'No response · may have been charged';
    expect(host.workbook.getValues('Sheet1', 'B1')).toEqual([[LOST]]);
    host.emptyCaches();
    host.nextDay();
    expect((await playground.table('LUSHA_SIGNALS', company?.id, ASKED, SINCE))[0]?.[0]).toBe(LOST);
    expect(await panel('fetchPending', {})).toMatchObject({ code: 'lost' });
    expect(sizes(playground)).toEqual([1]);
    const pending = await panel('pendingCells');
    expect(pending).toMatchObject({ cells: 1, companies: 1, atMost: 2, lost: 1 });
    host.clock.advance(1_000);
    expect(await panel('fetchPending', { lostBefore: pending.countedAt })).toMatchObject({
      open: 0,
      cells: 1,
    });
    await host.workbook.settled();
    expect(
      host.workbook
        .getValues('Sheet1', 'B1:E1')
        .flat()
        .filter((cell) => cell === 1),
    ).toEqual([1]);
    expect(sizes(playground)).toEqual([1, 1]);
  });
});

describe('a formula that is killed at any of its service calls', () => {
  it('pays for no event twice when it is calculated again, but for the requests in flight', async () => {
    const undisturbed = await open();
    const companies = companiesWith(undisturbed, { count: 30, matching: 6, types: TYPES, since: SINCE });
    const cells = companies.map(({ domain }) => [domain]);
    const shown = await undisturbed.table('LUSHA_SIGNALS', cells, ASKED, SINCE);
    const counter = await openPlayground();
    const changes = countChanges(counter);
    await counter.table('LUSHA_SIGNALS', cells, ASKED, SINCE);
    await counter.host.close();
    expect(changes()).toBeGreaterThan(8);
    for (let at = 1; at <= changes(); at += 1) {
      const playground = await openPlayground();
      const { host, lusha, table } = playground;
      countChanges(playground, at);
      await table('LUSHA_SIGNALS', cells, ASKED, SINCE).catch(() => undefined);
      host.clock.advance(60_000);
      const again = await table('LUSHA_SIGNALS', cells, ASKED, SINCE);
      const isLost = (row: readonly unknown[] = []) => row[0] === 'No response · may have been charged';
      expect(
        again.filter((row) => !isLost(row)),
        `killed at ${at}`,
      ).toEqual(shown.filter((_, row) => !isLost(again[row])));
      // All of them were in the only request that was in flight, which may have been cut off before it was sent, or none.
      const lost = again.filter(isLost).length;
      expect([0, 30], `killed at ${at}`).toContain(lost);
      expect(lusha.record.chargedTwice, `killed at ${at}`).toEqual([]);
      expect(lost > 0 ? [0, 6] : [6], `killed at ${at}`).toContain(lusha.record.events.length);
      await host.close();
    }
  });
});
