/** Checks a list again every month by the clock, with what Lusha charged, two people, and everything that can end it. */
import { describe, expect, it } from 'vitest';
import type { MonthlyView } from '../../src/rpc';
import { checkMoves, formerRow, listedMoves, openMoves } from '../support/moves';
import { BUILD, type Playground } from '../support/playground';

const DAY_MS = 86_400_000;
const LIST = 'Sheet1';
const COLLEAGUE = 'colleague@example.com';
const SIGNALS = '/v3/contacts/signals';

/** Opens a list that was checked once. */
async function openChecked(count = 300): Promise<Playground> {
  const playground = await openMoves([]);
  const rows = playground.lusha.people(count).map(formerRow);
  playground.host.workbook.setValues(LIST, 'A2', rows);
  await checkMoves(playground);
  return playground;
}

/** Lets the clock run, with the triggers firing every hour. */
async function pass({ host }: Playground, days: number): Promise<void> {
  for (let hour = 0; hour < days * 4; hour += 1) {
    host.clock.advance(DAY_MS / 4);
    await host.runDueTriggers();
  }
}

const requests = ({ lusha }: Playground) =>
  lusha.record.requests.filter(({ path }) => path === SIGNALS).length;

/** Calls a method of the panel as another person in the same file, who has another key. */
async function asColleague<T>({ host, lusha }: Playground, name: string, ...args: unknown[]): Promise<T> {
  const user = host.properties.user(COLLEAGUE);
  if (user.get('lusha.key') === undefined) user.set('lusha.key', lusha.apiKey);
  const reply = (await host.run('lushaPanel', [name, args, BUILD], { kind: 'rpc', user: COLLEAGUE })) as {
    ok: boolean;
    value: T;
    message: string;
  };
  if (!reply.ok) throw new Error(reply.message);
  return reply.value;
}

describe('a monthly check', () => {
  it('asks once a month, pays new changes alone, and leaves a receipt and a result each time', async () => {
    const playground = await openChecked();
    const { lusha, panel } = { ...playground };
    const monthly = await panel('setMonthly', { limit: 50, promotions: false });
    expect(monthly).toMatchObject({ mine: true, limit: 50, tab: LIST, isClocked: true });
    const first = { requests: requests(playground), total: lusha.record.total };
    await pass(playground, 29);
    expect(requests(playground)).toBe(first.requests);
    await pass(playground, 3);
    const second = (await panel('monthlyView'))?.last;
    expect(requests(playground) - first.requests).toBeLessThanOrEqual(10);
    expect(requests(playground)).toBeGreaterThan(first.requests);
    expect(second?.spent).toBe(lusha.record.total - first.total);
    expect(second?.changed).toBe(second?.spent);
    await pass(playground, 31);
    const third = (await panel('monthlyView'))?.last;
    expect(third?.at).toBeGreaterThan(second?.at ?? Infinity);
    expect(lusha.record.chargedTwice).toEqual([]);
    expect(listedMoves(playground)).toHaveLength(lusha.record.total);
    const log = playground.host.workbook
      .getValues('Lusha run log', 'D2:D9')
      .flat()
      .filter((what) => what !== '');
    expect(log).toHaveLength(3);
    expect(log.filter((what) => String(what).endsWith('monthly'))).toHaveLength(2);
  });

  it('catches up missed months by one check', async () => {
    const playground = await openChecked(50);
    await playground.panel('setMonthly', { limit: 50, promotions: false });
    const before = requests(playground);
    playground.host.clock.advance(100 * DAY_MS);
    await pass(playground, 3);
    expect(requests(playground) - before).toBeLessThanOrEqual(2);
    const view = await playground.panel('monthlyView');
    expect(view?.due).toBeGreaterThan(playground.host.clock.now());
    expect((view?.due ?? 0) - playground.host.clock.now()).toBeLessThan(32 * DAY_MS);
  });

  it('survives other jobs, which remove the trigger when they end', async () => {
    const playground = await openChecked(20);
    await playground.panel('setMonthly', { limit: 50, promotions: false });
    await checkMoves(playground);
    expect(playground.host.triggers.list()).toHaveLength(1);
    await playground.panel('endMonthly');
    expect(playground.host.triggers.list()).toHaveLength(0);
    expect(await playground.panel('monthlyView')).toBeNull();
  });

  it('gets a new clock from the person who opens the panel after Google has disabled the trigger', async () => {
    const playground = await openChecked(20);
    const { host } = playground;
    await playground.panel('setMonthly', { limit: 50, promotions: false });
    host.triggers.disable();
    const before = requests(playground);
    await pass(playground, 40);
    expect(requests(playground)).toBe(before);
    await playground.panel('view');
    await pass(playground, 1);
    expect(requests(playground)).toBeGreaterThan(before);
  });

  it('ends when a month reaches its limit, and says so', async () => {
    const playground = await openChecked(300);
    const { lusha } = playground;
    await playground.panel('setMonthly', { limit: 2, promotions: true });
    const before = lusha.record.total;
    await pass(playground, 35);
    const spent = lusha.record.total - before;
    // With one credit left, a person who may have two events is not asked about.
    expect(spent).toBeGreaterThanOrEqual(1);
    expect(spent).toBeLessThanOrEqual(2);
    expect(await playground.panel('monthlyView')).toMatchObject({ ended: 'limit', last: { spent } });
    const sent = requests(playground);
    await pass(playground, 35);
    expect(requests(playground)).toBe(sent);
    expect(await playground.panel('setMonthly', { limit: 50, promotions: false })).toMatchObject({
      mine: true,
      limit: 50,
    });
  });

  it.each<[string, (playground: Playground) => void]>([
    ['the key is removed', ({ host }) => host.properties.user('owner@example.com').delete('lusha.key')],
    [
      'another key takes its place',
      ({ host }) => host.properties.user('owner@example.com').set('lusha.key', 'x'.repeat(36)),
    ],
    [
      'the list is deleted',
      ({ host }) => {
        host.workbook.sheets.add('Other');
        host.workbook.sheets.remove(host.workbook.sheets.byName(LIST)?.id ?? 0);
      },
    ],
  ])('ends when %s', async (_, lose) => {
    const playground = await openChecked(20);
    await playground.panel('setMonthly', { limit: 50, promotions: false });
    const before = requests(playground);
    lose(playground);
    await pass(playground, 35);
    expect(requests(playground)).toBe(before);
    expect(await playground.panel('monthlyView')).toMatchObject({ ended: 'access', mine: false });
  });
});

describe('two people in one file', () => {
  it('cannot set the same check twice, and either of them can end it', async () => {
    const playground = await openChecked(20);
    await playground.panel('setMonthly', { limit: 50, promotions: false });
    const theirs = await asColleague<MonthlyView>(playground, 'setMonthly', { limit: 500, promotions: true });
    expect(theirs).toMatchObject({ mine: false, limit: 50 });
    expect(playground.host.properties.user(COLLEAGUE).get('lusha.watch.playground-file')).toBeUndefined();
    await asColleague(playground, 'endMonthly');
    const before = requests(playground);
    await pass(playground, 35);
    expect(requests(playground)).toBe(before);
    expect(playground.host.triggers.list()).toEqual([]);
    expect(await playground.panel('monthlyView')).toBeNull();
  });
});

describe('what others can write', () => {
  const forged = (limit: number, due: number, id = 'forged') =>
    JSON.stringify({ version: 1, record: { id, tab: LIST, limit, due } });

  it('starts nothing without the permission of a person', async () => {
    const playground = await openChecked(20);
    const { host } = playground;
    const before = requests(playground);
    host.properties.document.set('lusha.moves.monthly', forged(1e6, 1));
    await host.run('lushaHourly', [], { kind: 'trigger' }).catch(() => undefined);
    await pass(playground, 3);
    expect(requests(playground)).toBe(before);
  });

  it('neither raises the limit nor brings the day forward', async () => {
    const playground = await openChecked(300);
    const { host, lusha } = playground;
    await playground.panel('setMonthly', { limit: 2, promotions: true });
    const announced = JSON.parse(host.properties.document.get('lusha.moves.monthly') ?? '') as {
      record: { id: string };
    };
    host.properties.document.set('lusha.moves.monthly', forged(1e6, 1, announced.record.id));
    const before = { total: lusha.record.total, requests: requests(playground) };
    await pass(playground, 20);
    expect(requests(playground)).toBe(before.requests);
    await pass(playground, 15);
    expect(lusha.record.total - before.total).toBeLessThanOrEqual(2);
  });

  it('does not let a trigger that fires again within the month send anything', async () => {
    const playground = await openChecked(20);
    const { host } = playground;
    await playground.panel('setMonthly', { limit: 50, promotions: false });
    await pass(playground, 32);
    const before = requests(playground);
    for (let fired = 0; fired < 5; fired += 1) await host.run('lushaHourly', [], { kind: 'trigger' });
    expect(requests(playground)).toBe(before);
  });
});

describe('removing the add-on from the file', () => {
  it('ends the monthly check with its trigger, and leaves nothing of the checks', async () => {
    const playground = await openChecked(60);
    const { host } = playground;
    await playground.panel('setMonthly', { limit: 50, promotions: false });
    await playground.panel('removeAll', { values: false, key: false });
    expect(host.triggers.list()).toEqual([]);
    expect(Object.keys(host.properties.document.entries())).toEqual([]);
    expect(host.properties.user('owner@example.com').keys()).toEqual(['lusha.key']);
    expect(host.workbook.sheets.list().map(({ name }) => name)).toEqual([LIST]);
  });

  it('is ended by preparing for sharing too', async () => {
    const playground = await openChecked(60);
    await playground.panel('setMonthly', { limit: 50, promotions: false });
    await playground.panel('prepareForSharing');
    expect(await playground.panel('monthlyView')).toBeNull();
    const before = requests(playground);
    await pass(playground, 35);
    expect(requests(playground)).toBe(before);
    expect(
      playground.host.properties.user('owner@example.com').get('lusha.watch.playground-file'),
    ).toBeUndefined();
  });
});
