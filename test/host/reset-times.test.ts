/** When request limits reset, and what a person's button asks again after limits or credits have changed. */
import { describe, expect, it, onTestFinished } from 'vitest';
import { LUSHA_UNKNOWNS } from '../../playground/unknowns';
import { enrich, OPTIONS, openList, runSteps } from '../support/enrich';
import { emailsOf, openPlayground, type Playground, type Setup } from '../support/playground';

const FREE = { plan: 'free', credits: 5_000 } as const;
const DAY_MS = 86_400_000;
const USAGE = '/v3/account/usage';

async function open(setup: Setup): Promise<Playground> {
  const playground = await openPlayground(setup);
  onTestFinished(() => playground.host.close());
  return playground;
}

function sent({ lusha }: Playground): { readonly charged: number; readonly usage: number } {
  const usage = lusha.record.requests.filter(({ path }) => path === USAGE).length;
  return { charged: lusha.record.chargedRequests, usage };
}

describe('after a refusal for the day', () => {
  it.each([
    ['says that it lasts 25 hours', { message: 'Daily API quota limit exceeded. Reset in 90000 seconds' }],
    ['says no time', { message: 'Daily API quota limit exceeded.' }],
  ])('that %s, a refresh that reports requests left opens at once', async (_, body) => {
    const playground = await open({ lusha: FREE });
    const { call, host, lusha, panel } = playground;
    const [a, b] = lusha.people(2, { withWorkEmail: true });
    lusha.fail({ status: 429, body, times: 2 });
    await expect(call('LUSHA_EMAIL', a?.email)).rejects.toThrow('for today is used up');
    lusha.heal();
    const before = sent(playground);
    await expect(call('LUSHA_EMAIL', b?.email)).rejects.toThrow('for today is used up');
    expect(sent(playground)).toEqual(before);

    host.clock.advance(60_000);
    expect((await panel('refresh')).trouble).toBeUndefined();
    expect(await call('LUSHA_EMAIL', a?.email)).toBe(a?.workEmail);
    expect(sent(playground).usage).toBe(before.usage + 1);
  });

  it('the text names the weekday and the time that Lusha told, not midnight', async () => {
    const playground = await open({ lusha: FREE });
    const { lusha, table } = playground;
    lusha.setLimits({ minute: null, day: 5 });
    const cells = await table('LUSHA_ENRICH', emailsOf(lusha.people(700, { withWorkEmail: true })), 'email');
    const resetsAt = lusha.quota(playground.host.clock.now()).day?.resetsAt ?? 0;
    const time = new Date(resetsAt).toISOString().slice(11, 16);
    expect(time).not.toBe('00:00');
    expect(cells.flat()).toContain(`Lusha request limit (resets Tue ${time})`);
    expect(String(cells)).not.toContain('00:00');
  });
});

describe('a reset in the year 9999', () => {
  const never = '9999-12-31T23:59:59.000Z';

  it.each([
    [
      'the usage',
      {
        path: USAGE,
        status: 200,
        body: { rateLimits: { daily: { limit: 9, remaining: 0, resetsAt: never } } },
      },
    ],
    ['a header', { status: 429, headers: { 'x-daily-requests-left': '0', 'x-ratelimit-reset-day': never } }],
    ['a pause', { status: 429, headers: { 'x-daily-requests-left': '0', 'retry-after': '999999999' } }],
    [
      'a message',
      { status: 429, body: { message: 'Daily API quota limit exceeded. Reset in 99999999999 seconds' } },
    ],
  ])('in %s shuts the file for a day at most', async (_, fault) => {
    const playground = await open({ lusha: { ...FREE, limitHeaders: 'none' } });
    const { call, host, lusha } = playground;
    const [a] = lusha.people(1, { withWorkEmail: true });
    lusha.fail({ ...fault, times: 2 });
    await call('LUSHA_CREDITS').catch(String);
    await call('LUSHA_EMAIL', a?.email).catch(String);
    lusha.heal();
    const before = sent(playground).charged;
    await expect(call('LUSHA_EMAIL', a?.email)).rejects.toThrow('for today is used up');
    expect(sent(playground).charged).toBe(before);
    host.clock.advance(DAY_MS + 20_000);
    expect(await call('LUSHA_EMAIL', a?.email)).toBe(a?.workEmail);
  });

  it('in a damaged property shuts nothing', async () => {
    const playground = await open({ lusha: FREE });
    const { call, host, lusha } = playground;
    const { document } = host.properties;
    const [a, b] = lusha.people(2, { withWorkEmail: true });
    await call('LUSHA_EMAIL', a?.email);
    const end = Date.parse(never);
    const account =
      document
        .keys()
        .find((name) => name.startsWith('lusha.quota.'))
        ?.slice(12) ?? '';
    const now = host.clock.now();
    document.set(`lusha.quota.${account}`, JSON.stringify([2, now, now, null, null, [9, 0, 9, end, 1]]));
    const note = document.get(`lusha.account.${account}`) ?? '';
    document.set(
      `lusha.account.${account}`,
      note.replace(/"at":\d+/, `"at":${end}`).replace(/"remaining":\d+/, '"remaining":0'),
    );
    document.set(
      `lusha.halt.${account}`,
      JSON.stringify({ version: 1, record: { code: 'no_credits', until: end } }),
    );
    expect(await call('LUSHA_EMAIL', b?.email)).toBe(b?.workEmail);
  });
});

describe.each(LUSHA_UNKNOWNS.windows.answers)('with limits that reset %s', (windows) => {
  it('a run waits for every minute, purchases everybody once and is refused at most once a minute', async () => {
    const lusha = { ...FREE, windows } as const;
    const people = (await open({ lusha })).lusha.people(300, { withWorkEmail: true });
    const playground = await openList(people, { lusha });
    onTestFinished(() => playground.host.close());
    playground.lusha.setLimits({ minute: 3, day: 1_000 });
    const started = playground.host.clock.now();
    const view = await enrich(playground);
    expect(view).toMatchObject({ phase: 'done', outcomes: [{ status: 'Found', rows: 300 }] });
    const { record } = playground.lusha;
    expect(record.chargedTwice).toEqual([]);
    expect(view.spent).toBe(record.total);
    const minutes = Math.ceil((playground.host.clock.now() - started) / 60_000);
    expect(record.requests.filter(({ status }) => status === 429).length).toBeLessThanOrEqual(minutes);
    expect(minutes).toBeLessThanOrEqual(8);
  });

  it.each(['of the previous API', 'none'] as const)(
    'and headers that are %s, a run is done with few refusals where every limit is met',
    async (limitHeaders) => {
      const lusha = { plan: 'pro', windows, limitHeaders } as const;
      const people = (await open({ lusha })).lusha.people(550, { withWorkEmail: true });
      const playground = await openList(people, { lusha });
      onTestFinished(() => playground.host.close());
      playground.lusha.setLimits({ minute: 3, hour: 5, day: 13 });
      const view = await enrich(playground);
      expect(view).toMatchObject({ phase: 'done', outcomes: [{ status: 'Found', rows: 550 }] });
      const { record } = playground.lusha;
      expect(record.chargedTwice).toEqual([]);
      const refused = record.requests.filter(({ status }) => status === 429).length;
      expect(refused).toBeLessThanOrEqual(limitHeaders === 'none' ? 6 : 1);
      expect(record.requests.length - refused).toBe(13);
    },
  );

  it('the day opens at the time that Lusha told', async () => {
    const playground = await open({ lusha: { ...FREE, windows } });
    const { call, host, lusha } = playground;
    lusha.setLimits({ minute: null, day: 4 });
    const [a, b] = lusha.people(2, { withWorkEmail: true });
    await call('LUSHA_EMAIL', a?.email);
    await call('LUSHA_CREDITS', 1);
    await call('LUSHA_EMAIL', b?.email).catch(String);
    const resetsAt = lusha.quota(host.clock.now()).day?.resetsAt ?? 0;
    host.clock.advance(resetsAt - host.clock.now() - 1_000);
    const before = sent(playground).charged;
    expect(await call('LUSHA_EMAIL', b?.email).catch(String)).toContain('request limit');
    expect(sent(playground).charged).toBe(before);
    host.clock.advance(1_000);
    expect(await call('LUSHA_EMAIL', b?.email)).toBe(b?.workEmail);
  });
});

describe('after credits were added', () => {
  const NONE = { lusha: { credits: 0 } } as const;

  it('a refresh lets formulas purchase at once', async () => {
    const playground = await open(NONE);
    const { call, lusha, panel } = playground;
    const [a, b] = lusha.people(2, { withWorkEmail: true });
    await expect(call('LUSHA_EMAIL', a?.email)).rejects.toThrow('out of credits');
    await expect(call('LUSHA_EMAIL', b?.email)).rejects.toThrow('out of credits');
    lusha.addCredits(100);
    const before = sent(playground).usage;
    expect((await panel('refresh')).trouble).toBeUndefined();
    expect(await call('LUSHA_EMAIL', a?.email)).toBe(a?.workEmail);
    expect(sent(playground).usage).toBe(before + 1);
  });

  it('filling pending cells asks again with one free request and then purchases', async () => {
    const playground = await open(NONE);
    const { host, lusha, panel } = playground;
    const people = lusha.people(3, { withWorkEmail: true });
    host.workbook.setValues('Sheet1', 'A1', emailsOf(people));
    host.workbook.setFormula('Sheet1', 'B1', '=LUSHA_EMAIL(A1)');
    host.workbook.fillDown('Sheet1', 'B1:B3');
    await host.workbook.settled();
    host.clock.advance(20_000);
    lusha.addCredits(100);
    const before = sent(playground).usage;
    const fetched = await panel('fetchPending', {});
    await host.workbook.settled();
    expect(fetched).toMatchObject({ done: true, fetched: 3, open: 0 });
    expect(sent(playground).usage).toBe(before + 1);
    const shown = host.workbook.getValues('Sheet1', 'B1:B3').flat();
    expect(shown).toEqual(people.map(({ workEmail }) => workEmail));
  });

  it('continuing a run asks again with one free request and goes on', async () => {
    const people = (await open(NONE)).lusha.people(10, { withWorkEmail: true });
    const playground = await openList(people, { lusha: { credits: 5 } });
    onTestFinished(() => playground.host.close());
    const { host, lusha, panel } = playground;
    expect(await enrich(playground)).toMatchObject({ phase: 'stopped', code: 'no_credits' });
    host.clock.advance(20_000);
    lusha.addCredits(100);
    const before = sent(playground).usage;
    const view = await runSteps(playground, await panel('continueRun'));
    expect(view).toMatchObject({ phase: 'done', outcomes: [{ status: 'Found', rows: 10 }] });
    expect(sent(playground).usage).toBe(before + 1);
    expect(lusha.record.chargedTwice).toEqual([]);
  });

  it('approving a price asks again with one free request, and the run is not stopped', async () => {
    const people = (await open(NONE)).lusha.people(10, { withWorkEmail: true });
    const playground = await openList(people, { lusha: { credits: 5 } });
    onTestFinished(() => playground.host.close());
    const { host, lusha, panel } = playground;
    const checked = await runSteps(playground, await panel('startRun', OPTIONS));
    expect(checked).toMatchObject({ phase: 'price check', price: { credits: 10 } });
    host.clock.advance(20_000);
    lusha.addCredits(100);
    const before = sent(playground).usage;
    const approved = await panel('approveRun', { cap: 10, moved: false, weak: false });
    expect(await runSteps(playground, approved)).toMatchObject({ phase: 'done', spent: 11 });
    expect(sent(playground).usage).toBe(before + 1);
  });

  it('without them a button sends one free request and no charged one, however often it is pressed', async () => {
    const playground = await open(NONE);
    const { call, host, lusha, panel } = playground;
    await call('LUSHA_EMAIL', lusha.people(1)[0]?.email).catch(String);
    const before = sent(playground);
    for (let turn = 1; turn <= 3; turn += 1) {
      host.clock.advance(20_000);
      expect((await panel('refresh')).trouble?.code).toBe('no_credits');
      expect(sent(playground)).toEqual({ charged: before.charged, usage: before.usage + turn });
    }
  });
});

describe('a limit that Lusha reports without counts', () => {
  it('keeps nothing from being sent and is not shown as full', async () => {
    const playground = await open({ lusha: { ...FREE, limitHeaders: 'none' } });
    const { call, lusha, panel } = playground;
    const rateLimits = { daily: { limit: 1500 }, hourly: null, minute: { limit: 50 } };
    lusha.fail({ path: USAGE, status: 200, body: { rateLimits, credits: { remaining: 50 } } });
    const [a] = lusha.people(1, { withWorkEmail: true });
    expect(await call('LUSHA_EMAIL', a?.email)).toBe(a?.workEmail);
    expect(await call('LUSHA_QUOTA', 'day')).toBe('Not reported by Lusha');
    const { quota } = await panel('view');
    expect(quota.find(({ window }) => window === 'day')).toMatchObject({ limit: 1500 });
    expect(quota.find(({ window }) => window === 'day')).not.toHaveProperty('left');
  });
});
