import { describe, expect, it } from 'vitest';
import type { Fault } from '../../playground/lusha-api/errors/faults';
import { emailsOf, openPlayground } from '../support/playground';

interface Case {
  readonly what: string;
  readonly fault: Fault;
  /** Matches the text that the single cell shows, or the message that it throws. */
  readonly shows: RegExp;
  readonly throws?: boolean;
  /** Is 1 when one cell sends its search request once, and more when the request is repeated. */
  readonly requests: number;
}

const ALWAYS = { times: 99, path: '/contacts/search' };
const WAIT = /^Pending/;

const CASES: readonly Case[] = [
  {
    what: '400 that names nobody',
    fault: { ...ALWAYS, status: 400, body: { statusCode: 400, message: ['bad'], error: 'Bad Request' } },
    shows: /^Lusha rejected the request: bad$/,
    requests: 1,
  },
  {
    what: '400 for the format of the key',
    fault: { ...ALWAYS, status: 400, body: { statusCode: 400, message: 'Invalid API key format' } },
    shows: /rejected this API key\. Enter a valid one/,
    throws: true,
    requests: 1,
  },
  {
    what: '401',
    fault: {
      ...ALWAYS,
      status: 401,
      body: { statusCode: 401, timestamp: 'x', message: 'Invalid API key', error: 'Unauthorized' },
    },
    shows: /rejected this API key\. Enter a valid one/,
    throws: true,
    requests: 1,
  },
  {
    what: '402',
    fault: {
      ...ALWAYS,
      status: 402,
      body: { statusCode: 402, message: 'Insufficient credits for this operation' },
    },
    shows: /out of credits\. Ask your Lusha admin/,
    throws: true,
    requests: 1,
  },
  {
    what: '403 without API access',
    fault: {
      ...ALWAYS,
      status: 403,
      body: { statusCode: 403, message: 'V3 API access is not enabled for your account' },
    },
    shows: /no API access/,
    throws: true,
    requests: 1,
  },
  {
    what: '403 for the plan',
    fault: {
      ...ALWAYS,
      status: 403,
      body: {
        statusCode: 403,
        message: 'Forbidden',
        errors: ['excludeDnc is not available on your current plan'],
      },
    },
    shows: /plan doesn't include this/,
    throws: true,
    requests: 1,
  },
  {
    what: '403 for the pricing of the account',
    fault: {
      ...ALWAYS,
      status: 403,
      body: { statusCode: 403, message: 'Not available for your pricing version', error: 'Forbidden' },
    },
    shows: /pricing of your Lusha account doesn't include this \("Not available for your pricing version"\)/,
    throws: true,
    requests: 1,
  },
  {
    what: '403 of a gateway, as HTML',
    fault: { ...ALWAYS, html: 403 },
    shows: /blocked before it reached Lusha/,
    throws: true,
    requests: 1,
  },
  {
    what: '404',
    fault: { ...ALWAYS, status: 404, body: { error: { code: 404, message: 'Not found' } } },
    shows: /Reload the file/,
    throws: true,
    requests: 1,
  },
  {
    what: '409',
    fault: { ...ALWAYS, status: 409, body: { message: 'Taken', code: 'TABLE_NAME_CONFLICT' } },
    shows: /already has an item with this name/,
    throws: true,
    requests: 1,
  },
  {
    what: '410',
    fault: { ...ALWAYS, status: 410, body: { code: 'DEDUPE_SESSION_INVALID', message: 'Start again.' } },
    shows: /no longer available/,
    throws: true,
    requests: 1,
  },
  {
    what: '412',
    fault: { ...ALWAYS, status: 412, body: { message: 'Full name is missing' } },
    shows: /^Not enough info$/,
    requests: 1,
  },
  {
    what: '422',
    fault: { ...ALWAYS, status: 422, body: { message: 'Cannot be processed' } },
    shows: /^Lusha rejected the request: Cannot be processed$/,
    requests: 1,
  },
  {
    what: '429 for the day',
    fault: {
      ...ALWAYS,
      status: 429,
      body: { message: 'Daily API quota limit exceeded. Limit 100 calls per day' },
    },
    shows: /request limit for today is used up/,
    throws: true,
    requests: 1,
  },
  {
    what: '429 for the hour',
    fault: {
      ...ALWAYS,
      status: 429,
      body: { message: 'Hourly API rate limit exceeded. Limit: 150 calls per hour. Reset in 600 seconds' },
    },
    shows: /request limit for this hour is used up.*after 09:10/,
    throws: true,
    requests: 1,
  },
  {
    what: '429 for the minute that opens too late',
    fault: { ...ALWAYS, status: 429, body: { message: 'Too many requests. Reset in 37 seconds' } },
    shows: /^Lusha request limit \(resets at 09:00\)$/,
    requests: 1,
  },
  {
    what: '429 of a trial',
    fault: { ...ALWAYS, status: 429, body: { message: 'Trial limit reached' } },
    shows: /of your Lusha trial/,
    throws: true,
    requests: 1,
  },
  {
    what: '451',
    fault: { ...ALWAYS, status: 451, body: { message: 'Unavailable for legal reasons' } },
    shows: /^Restricted \(privacy\)$/,
    requests: 1,
  },
  {
    what: '499',
    fault: { ...ALWAYS, status: 499, body: {} },
    shows: /took too long|is having problems/,
    throws: true,
    requests: 2,
  },
  {
    what: '500',
    fault: { ...ALWAYS, status: 500, body: { message: 'Internal error' } },
    shows: /is having problems/,
    throws: true,
    requests: 2,
  },
  {
    what: '503 as HTML',
    fault: { ...ALWAYS, html: 503 },
    shows: /is having problems/,
    throws: true,
    requests: 2,
  },
  {
    what: '200 as HTML',
    fault: { ...ALWAYS, html: 200 },
    shows: /is having problems|an't reach Lusha|took too long/,
    throws: true,
    requests: 2,
  },
  {
    what: 'a connection cut before Lusha acted',
    fault: { ...ALWAYS, cut: 'before' },
    shows: /an't reach Lusha|took too long/,
    throws: true,
    requests: 2,
  },
  {
    what: 'a connection cut after Lusha acted',
    fault: { ...ALWAYS, cut: 'after' },
    shows: /an't reach Lusha|took too long/,
    throws: true,
    requests: 2,
  },
];

describe('a cell', () => {
  it.each(CASES)(
    'that meets $what shows its text, and repeats the request only where that helps',
    async ({ fault, shows, throws, requests }) => {
      const { host, lusha, call } = await openPlayground();
      lusha.fail(fault);
      const shown = call('LUSHA_ENRICH', lusha.people(1)[0]?.email, 'email');
      if (throws) await expect(shown).rejects.toThrow(shows);
      else expect(String(await shown)).toMatch(shows);
      const searches = lusha.record.requests.filter(({ path }) => path.includes('/contacts/search'));
      if (requests === 1) expect(searches).toHaveLength(1);
      else expect(searches.length).toBeGreaterThanOrEqual(2);
      expect(searches.length).toBeLessThanOrEqual(3);
      await host.close();
    },
  );

  it.each(CASES)(
    'that meets $what once recovers at a later calculation, and purchases no reveal twice',
    async ({ fault, requests }) => {
      const { host, lusha, call } = await openPlayground();
      const [person] = lusha.people(1, { withWorkEmail: true });
      lusha.fail({ ...fault, times: 1 });
      await call('LUSHA_ENRICH', person?.email, 'email').catch(() => undefined);
      host.clock.advance(8 * 24 * 3_600_000);
      const shown = await call('LUSHA_ENRICH', person?.email, 'email');
      expect(shown).toBe(person?.workEmail);
      expect(lusha.record.chargedTwice).toEqual([]);
      expect(requests).toBeGreaterThan(0);
      await host.close();
    },
  );

  it('never shows the key', async () => {
    for (const { fault } of CASES) {
      const { host, lusha, call } = await openPlayground();
      lusha.fail(fault);
      const shown = await call('LUSHA_ENRICH', lusha.people(1)[0]?.email, 'email').catch(String);
      expect(String(shown)).not.toContain(lusha.apiKey);
      expect(JSON.stringify(host.log)).not.toContain(lusha.apiKey);
      expect(JSON.stringify(host.properties.document.entries())).not.toContain(lusha.apiKey);
      await host.close();
    }
  });
});

describe('a batch', () => {
  it('still fills the other rows when a 400 names one item', async () => {
    const { host, lusha, table } = await openPlayground();
    const people = lusha.people(50, { withWorkEmail: true });
    lusha.fail({
      path: '/contacts/search',
      status: 400,
      body: { statusCode: 400, message: 'Validation failed', errors: ['contacts.7.email must be an email'] },
    });
    const cells = await table('LUSHA_ENRICH', emailsOf(people), 'email');
    expect(cells.flat()).toEqual(people.map(({ workEmail }, n) => (n === 7 ? 'Not enough info' : workEmail)));
    expect(lusha.record.chargedRequests).toBe(3);
    await host.close();
  });

  it('is split in halves around an item that is blocked for privacy, with at most eight more requests', async () => {
    const { host, lusha, table } = await openPlayground();
    const people = lusha.people(40, { withWorkEmail: true });
    lusha.fail({
      path: '/contacts/search',
      holds: String(people[3]?.email),
      status: 451,
      times: 99,
      body: { message: 'Blocked' },
    });
    const cells = await table('LUSHA_ENRICH', emailsOf(people), 'email');
    const served = cells.flat().filter((cell, n) => cell === people[n]?.workEmail);
    expect(served.length).toBeGreaterThanOrEqual(30);
    const searches = lusha.record.requests.filter(({ path }) => path.includes('/contacts/search'));
    expect(searches.length).toBeLessThanOrEqual(9);
    const again = await table('LUSHA_ENRICH', emailsOf(people), 'email');
    expect(again.flat()).toEqual(
      people.map(({ workEmail }, n) => (n === 3 ? 'Restricted (privacy)' : workEmail)),
    );
    await host.close();
  });

  it('keeps known rows when the rest cannot be fetched', async () => {
    const { host, lusha, table } = await openPlayground();
    const people = lusha.people(4, { withWorkEmail: true });
    await table('LUSHA_ENRICH', emailsOf(people.slice(0, 2)), 'email');
    lusha.fail({ ...ALWAYS, status: 402, body: { message: 'Insufficient credits for this operation' } });
    const cells = await table('LUSHA_ENRICH', emailsOf(people), 'email');
    expect(cells.flat()).toEqual([
      people[0]?.workEmail,
      people[1]?.workEmail,
      'No credits left',
      'No credits left',
    ]);
    await host.close();
  });

  it('is not sent within a minute after Lusha refused the key', async () => {
    const { host, lusha, call } = await openPlayground();
    lusha.fail({ ...ALWAYS, status: 401, body: { message: 'Invalid API key' } });
    for (const { email } of lusha.people(5)) await call('LUSHA_EMAIL', email).catch(() => undefined);
    expect(lusha.record.chargedRequests).toBe(1);
    await host.close();
  });
});

describe('a formula without permission', () => {
  it('says that the key is missing and where to enter it, and sends nothing', async () => {
    const { host, lusha, call } = await openPlayground({ key: null });
    await expect(call('LUSHA_ENRICH', 'a@b.example')).rejects.toThrow(
      /Lusha API key of this file's owner and found none.*Ask the owner to enter one in/,
    );
    expect(lusha.record.requests).toEqual([]);
    await host.close();
  });

  it("tells a colleague who has a key that the owner's is missing", async () => {
    const { host, lusha } = await openPlayground({ key: null });
    const colleague = 'colleague@example.com';
    host.properties.user(colleague).set('lusha.key', lusha.apiKey);
    for (const [name, ...args] of [
      ['LUSHA_EMAIL', 'a@b.example'],
      ['LUSHA_CREDITS'],
      ['LUSHA_QUOTA'],
    ] as const)
      await expect(host.run(name, args, { kind: 'custom', user: colleague })).rejects.toThrow(
        /Lusha API key of this file's owner and found none/,
      );
    expect(lusha.record.requests).toEqual([]);
    await host.close();
  });

  it('says that the owner has to allow formulas to use the key, and sends nothing', async () => {
    const { host, lusha, call } = await openPlayground({ cap: null });
    await expect(call('LUSHA_EMAIL', 'a@b.example')).rejects.toThrow(/owner can turn them on/);
    await expect(call('LUSHA_CREDITS')).rejects.toThrow(/owner can turn them on/);
    expect(lusha.record.requests).toEqual([]);
    await host.close();
  });

  it('still shows what the file has purchased', async () => {
    const { host, lusha, call } = await openPlayground();
    const [person] = lusha.people(1, { withWorkEmail: true });
    await call('LUSHA_EMAIL', person?.email);
    host.properties.user('owner@example.com').clear();
    expect(await call('LUSHA_EMAIL', person?.email)).toBe(person?.workEmail);
    await host.close();
  });
});

describe('a formula that runs out of time', () => {
  it('keeps what was fetched and leaves the rest to be fetched later', async () => {
    const { host, lusha, table } = await openPlayground({ host: { latencyMs: 7_000 } });
    const people = lusha.people(1000, { withWorkEmail: true });
    const cells = (await table('LUSHA_ENRICH', emailsOf(people), 'email')).flat();
    expect(cells.filter((cell) => String(cell).includes('@')).length).toBeGreaterThan(0);
    expect(cells.at(-1)).toMatch(WAIT);
    expect(host.executions.at(-1)?.outcome).toBe('ok');
    while (
      (await table('LUSHA_ENRICH', emailsOf(people), 'email')).flat().some((cell) => WAIT.test(String(cell)))
    );
    expect(lusha.record.credits.revealEmail).toBe(1000);
    expect(lusha.record.chargedTwice).toEqual([]);
    await host.close();
  });
});
