import { describe, expect, it, onTestFinished } from 'vitest';
import type { LushaOptions } from '../../playground/lusha-api/lusha';
import { emailsOf, openPlayground, type Playground, type Setup } from '../support/playground';

const FREE = { plan: 'free', credits: 5_000 } as const;
const MINUTE = 60_000;
const WAITING = /^(?:Lusha request limit \(resets (?:at|Mon|Tue|Wed|Thu|Fri) \d\d:\d\d\)|Pending)/;

async function open(setup?: Setup): Promise<Playground> {
  const playground = await openPlayground(setup);
  onTestFinished(() => playground.host.close());
  return playground;
}

function refusedForTooMany({ lusha }: Playground): number {
  return lusha.record.requests.filter(({ status }) => status === 429).length;
}

describe('the minute limit', () => {
  const LIMITS = { minute: 4, day: null } as const;

  it('delays a range, says when it opens, and lets the range continue then', async () => {
    const playground = await open({ lusha: FREE });
    const { host, lusha, table } = playground;
    lusha.setLimits(LIMITS);
    const people = lusha.people(600, { withWorkEmail: true });
    const cells = (await table('LUSHA_ENRICH', emailsOf(people), 'email')).flat();
    const held = cells.filter((cell) => WAITING.test(String(cell)));
    expect(held.length).toBeGreaterThan(0);
    expect(cells.filter((cell) => String(cell).includes('@')).length + held.length).toBe(600);

    for (let minute = 0; minute < 6; minute += 1) {
      host.clock.advance(MINUTE);
      await table('LUSHA_ENRICH', emailsOf(people), 'email');
    }
    const all = await table('LUSHA_ENRICH', emailsOf(people), 'email');
    expect(all.flat()).toEqual(people.map(({ workEmail }) => workEmail));
    expect(lusha.record.chargedTwice).toEqual([]);
    expect(refusedForTooMany(playground)).toBeLessThanOrEqual(1);
  });

  it('is waited for inside the cell when it opens soon enough', async () => {
    const start = Date.UTC(2026, 10, 23, 9, 0, 50);
    const playground = await open({ lusha: FREE, host: { now: start } });
    const { host, lusha, table } = playground;
    lusha.setLimits(LIMITS);
    const people = lusha.people(150, { withWorkEmail: true });
    await table('LUSHA_ENRICH', emailsOf(people.slice(0, 1)), 'email');
    const cells = await table('LUSHA_ENRICH', emailsOf(people), 'email');
    expect(cells.flat()).toEqual(people.map(({ workEmail }) => workEmail));
    expect(host.clock.now()).toBeGreaterThanOrEqual(start + 10_000);
    expect(refusedForTooMany(playground)).toBe(0);
  });

  it('is not exceeded twice in a row, even when nothing was known about it', async () => {
    const playground = await open({ lusha: { ...FREE, limitHeaders: 'none' } });
    const { lusha, call } = playground;
    lusha.setLimits({ minute: 2, day: null });
    const shown: unknown[] = [];
    for (const { email } of lusha.people(6, { withWorkEmail: true }))
      shown.push(await call('LUSHA_EMAIL', email).catch(String));
    expect(refusedForTooMany(playground)).toBeLessThanOrEqual(1);
    for (const text of shown.slice(1)) expect(String(text)).toMatch(/limit|Pending/);
  });

  it('of the free plan lets 30 cells through at once without a refusal', async () => {
    const playground = await open({ lusha: FREE, host: { mode: 'threads', seed: 3 } });
    const { host, lusha } = playground;
    const people = lusha.people(30, { withWorkEmail: true });
    host.workbook.setValues('Sheet1', 'A1', emailsOf(people));
    host.workbook.setFormula('Sheet1', 'B1', '=LUSHA_EMAIL(A1)');
    host.workbook.fillDown('Sheet1', 'B1:B30');
    await host.workbook.settled();
    expect(host.workbook.getValues('Sheet1', 'B1:B30').flat()).toEqual(
      people.map(({ workEmail }) => workEmail),
    );
    expect(refusedForTooMany(playground)).toBe(0);
  });
});

describe('the daily limit', () => {
  it('is shown with its remedy, keeps requests from being sent, and ends on the next day', async () => {
    const playground = await open({ lusha: FREE });
    const { host, lusha, call } = playground;
    lusha.setLimits({ minute: null, day: 5 });
    const [a, b, c, d] = lusha.people(4, { withWorkEmail: true });
    await call('LUSHA_EMAIL', a?.email);
    await call('LUSHA_EMAIL', b?.email);
    expect(await call('LUSHA_QUOTA')).toBe(0);
    const sent = lusha.record.requests.length;
    const text = /request limit for today is used up\. Choose .*Fill pending cells after Tue \d\d:\d\d\.$/;
    await expect(call('LUSHA_EMAIL', c?.email)).rejects.toThrow(text);
    await expect(call('LUSHA_EMAIL', d?.email)).rejects.toThrow(text);
    expect(await call('LUSHA_EMAIL', a?.email)).toBe(a?.workEmail);
    expect(lusha.record.requests).toHaveLength(sent);
    expect(refusedForTooMany(playground)).toBe(0);

    host.nextDay();
    expect(await call('LUSHA_EMAIL', c?.email)).toBe(c?.workEmail);
    expect(lusha.record.chargedTwice).toEqual([]);
  });

  it('that is reached within a range keeps the received values and marks the other rows', async () => {
    const playground = await open({ lusha: FREE });
    const { host, lusha, table } = playground;
    lusha.setLimits({ minute: null, day: 5 });
    const people = lusha.people(400, { withWorkEmail: true });
    const cells = (await table('LUSHA_ENRICH', emailsOf(people), 'email')).flat();
    const held = cells.filter((cell) => WAITING.test(String(cell)));
    expect(held.length).toBeGreaterThan(0);
    expect(held.length).toBeLessThanOrEqual(400);
    for (let day = 0; day < 3; day += 1) {
      host.nextDay();
      await table('LUSHA_ENRICH', emailsOf(people), 'email');
    }
    expect((await table('LUSHA_ENRICH', emailsOf(people), 'email')).flat()).toEqual(
      people.map(({ workEmail }) => workEmail),
    );
    expect(lusha.record.chargedTwice).toEqual([]);
    expect(refusedForTooMany(playground)).toBeLessThanOrEqual(1);
  });
});

describe('the quota headers of Lusha', () => {
  const VARIANTS: readonly LushaOptions[] = [
    {},
    { headerCase: 'title' },
    { headerCase: 'upper' },
    { headerValues: 'twice' },
    { limitHeaders: 'without usage' },
    { limitHeaders: 'of the previous API' },
  ];

  it.each(VARIANTS)('keep LUSHA_QUOTA correct when they are written %j', async (headers) => {
    const { host, lusha, call } = await open({ lusha: { ...FREE, ...headers } });
    const [a, b] = lusha.people(2, { withWorkEmail: true });
    await call('LUSHA_EMAIL', a?.email);
    await call('LUSHA_EMAIL', b?.email);
    const used = lusha.record.requests.length;
    expect(await call('LUSHA_QUOTA', 'day')).toBe(100 - used);
    expect(await call('LUSHA_QUOTA', 'minute')).toBe(40 - used);
    host.nextDay();
    const again = lusha.people(3, { withWorkEmail: true })[2];
    await call('LUSHA_EMAIL', again?.email);
    expect(await call('LUSHA_QUOTA', 'day')).toBe(100 - (lusha.record.requests.length - used));
  });

  it('leave LUSHA_QUOTA with the values of the balance request when they are missing', async () => {
    const { lusha, call } = await open({ lusha: { ...FREE, limitHeaders: 'none' } });
    await call('LUSHA_EMAIL', lusha.people(1, { withWorkEmail: true })[0]?.email);
    const shown = await call('LUSHA_QUOTA', 'day');
    // The search and the balance request were sent together, and the reveal was sent after them.
    expect(shown).toBe(100 - lusha.record.requests.length + 1);
  });
});

describe('the stored quota', () => {
  it('is in the document’s properties under a digest, and the key is nowhere in them', async () => {
    const { host, lusha, call } = await open({ lusha: FREE });
    await call('LUSHA_EMAIL', lusha.people(1)[0]?.email);
    const { document } = host.properties;
    const names = document.keys().filter((name) => name.startsWith('lusha.quota.'));
    expect(names).toHaveLength(1);
    expect(names[0]).toMatch(/^lusha\.quota\.[\w-]{8,}$/);
    expect(JSON.stringify(document.entries())).not.toContain(lusha.apiKey);
    expect(
      host.caches.document
        .keys()
        .map((name) => host.caches.document.get(name))
        .join(),
    ).not.toContain(lusha.apiKey);
  });

  it('belongs to one key only, so that another key starts without it', async () => {
    const { host, lusha, call } = await open({ lusha: FREE });
    await call('LUSHA_EMAIL', lusha.people(1)[0]?.email);
    host.properties.user('owner@example.com').set('lusha.key', 'another-key-0000');
    expect(await call('LUSHA_QUOTA')).toBe('Not known before the first request');
  });
});
