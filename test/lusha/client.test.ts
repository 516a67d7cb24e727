/** Tests sending: waves, repeats, pauses, time limits, the quota, and the protection of the key. */
import { describe, expect, it } from 'vitest';
import type { QuotaSnapshot } from '../../src/core/quota';
import { accountUsage } from '../../src/lusha/account';
import { batchesOf } from '../../src/lusha/batch';
import type { Call } from '../../src/lusha/call';
import { createClient, type Deadlines } from '../../src/lusha/client';
import { enrichCompanies } from '../../src/lusha/companies';
import { enrichContacts } from '../../src/lusha/contacts';
import { companyFilterValues, filterQuery } from '../../src/lusha/filters';
import { type Answer, cut, fakeClock, fakeHttp, json, page } from './fake-http';

const START = Date.UTC(2026, 10, 23, 10, 0, 20);
const KEY = 'secret-key-0123456789';
const MINUTE: Deadlines = {
  startBefore: START + 300_000,
  endBefore: START + 360_000,
  maxTimeoutSeconds: 60,
  reserveRepeats: (indexes) => indexes,
};
const CELL: Deadlines = { ...MINUTE, startBefore: START + 20_000, endBefore: START + 25_000 };

const idsOf = (...ids: string[]) => batchesOf(ids)[0] as NonNullable<ReturnType<typeof batchesOf<string>>[0]>;
const reveal = (id = 'a') => enrichContacts(idsOf(id), ['emails']);
const companyReveal = () => enrichCompanies(idsOf('a'), []);
const good = (id = 'a', headers = {}) =>
  json(
    {
      requestId: 'r-1',
      results: [{ id, emails: [{ email: 'i@nordhafen.example', type: 'work' }] }],
      billing: { creditsCharged: 1, resultsReturned: 1 },
    },
    200,
    headers,
  );

function send<T>(
  calls: readonly Call<T>[],
  answers: (number: number) => Answer,
  { budget = MINUTE, latency = 0 } = {},
) {
  const clock = fakeClock(START);
  const seen: QuotaSnapshot[] = [];
  const http = fakeHttp((_, number) => {
    clock.advance(latency);
    return answers(number);
  });
  const client = createClient({
    http,
    clock,
    baseUrl: 'https://api.lusha.com',
    apiKey: KEY,
    random: () => 0,
    onQuota: (quota) => seen.push(quota),
  });
  const results = client.sendAll(calls, budget);
  return { results, waves: http.waves, slept: clock.slept, seen };
}

const sequence =
  (...answers: readonly Answer[]) =>
  (number: number): Answer =>
    answers[Math.min(number, answers.length - 1)] ?? cut();

describe('a request', () => {
  it('carries the key in its own header, and names the formats that it sends and accepts', () => {
    const { waves } = send([reveal()], () => good());
    expect(waves[0]?.[0]).toEqual({
      method: 'post',
      url: 'https://api.lusha.com/v3/contacts/enrich',
      headers: {
        api_key: KEY,
        'Content-Type': 'application/json',
        Accept: 'application/json',
        'User-Agent': expect.stringMatching(/^LushaEnrich\//),
      },
      body: '{"ids":["a"],"reveal":["emails"],"waterfallEnabled":false}',
      timeoutSeconds: 60,
    });
  });

  it('without data has no body, and its query is encoded', () => {
    const query = filterQuery('R&D München');
    if (!query) throw new Error('too short');
    const { waves } = send([companyFilterValues('names', query)], () => json({ values: [] }));
    expect(waves[0]?.[0]?.url).toBe(
      'https://api.lusha.com/v3/companies/prospecting/filters/names?query=R%26D%20M%C3%BCnchen',
    );
    expect(waves[0]?.[0]).not.toHaveProperty('body');
  });

  it('gets no more time than is left', () => {
    const { waves } = send([reveal()], () => good(), { budget: { ...CELL, endBefore: START + 12_900 } });
    expect(waves[0]?.[0]?.timeoutSeconds).toBe(12);
  });
});

describe('an answer', () => {
  it('has its value, its charge and its id', () => {
    const { results } = send([reveal()], () => good());
    expect(results[0]).toMatchObject({ ok: true, creditsCharged: 1, requestId: 'r-1', lostAttempts: 0 });
  });

  it('that does not state its charge has an undefined charge', () => {
    const { results } = send([reveal()], () => json({ results: [] }));
    expect(results[0]).toMatchObject({ ok: true, creditsCharged: undefined });
  });

  it.each([
    ['HTML', page(200)],
    ['broken JSON', { ...page(200), body: '{"results": [' }],
    ['nothing', { ...page(200), status: 204, body: '' }],
    ['JSON of another kind', json({ hello: 1 })],
    ['a list', json([])],
  ])('of %s with a good status counts as lost, and its request is repeated once', (_, answer) => {
    const { results, waves } = send([reveal()], () => answer);
    expect(results[0]).toMatchObject({ ok: false, failure: { code: 'server', lost: true } });
    expect(waves).toHaveLength(2);
  });

  it('of HTML with a good status to a company reveal counts as lost, and the reveal is not repeated', () => {
    const { results, waves } = send([companyReveal()], () => page(200));
    expect(results[0]).toMatchObject({ ok: false, failure: { code: 'lost', lost: true } });
    expect(waves).toHaveLength(1);
  });
});

describe('a repeat', () => {
  it('sends only the failed calls after a pause, and keeps the order', () => {
    const calls = [reveal('a'), reveal('b'), reveal('c')];
    const { results, waves, slept } = send(calls, sequence(good('a'), page(502), good('c'), good('b')));
    expect(results.map((result) => result.ok && [...result.value.keys()])).toEqual([['a'], ['b'], ['c']]);
    expect(waves.map((wave) => wave.length)).toEqual([3, 1]);
    expect(slept).toEqual([1000]);
  });

  it('doubles the pause each time, and is not made after three attempts', () => {
    const { results, waves, slept } = send([accountUsage()], () => page(503));
    expect(results[0]).toMatchObject({ ok: false, failure: { code: 'server', status: 503 } });
    expect(waves).toHaveLength(3);
    expect(slept).toEqual([1000, 2000]);
  });

  it('of a charged call whose answer was lost is made once, and the result reports it', () => {
    const { results, waves } = send([reveal()], sequence(cut(), good()));
    expect(results[0]).toMatchObject({ ok: true, lostAttempts: 1 });
    expect(waves).toHaveLength(2);
    expect(send([reveal()], () => cut()).waves).toHaveLength(2);
  });

  it('of charged calls whose answers were lost is made only for those that could be reserved again', () => {
    const asked: (readonly number[])[] = [];
    const reserveRepeats = (indexes: readonly number[]) => {
      asked.push(indexes);
      return [2];
    };
    const { results, waves } = send<unknown>([reveal('a'), accountUsage(), reveal('c')], () => cut(), {
      budget: { ...MINUTE, reserveRepeats },
    });
    expect(asked).toEqual([[0, 2]]);
    expect(results[0]).toMatchObject({ failure: { code: 'lost', lost: true }, lostAttempts: 1 });
    expect(results[2]).toMatchObject({ failure: { code: 'network', lost: true }, lostAttempts: 2 });
    expect(waves.map((wave) => wave.length)).toEqual([3, 2, 1]);
  });

  it('of a charged call whose answer was lost is not made when nothing can reserve it', () => {
    const { reserveRepeats, ...budget } = MINUTE;
    const { results, waves } = send([reveal()], () => cut(), { budget });
    expect(results[0]).toMatchObject({ failure: { code: 'lost' }, lostAttempts: 1 });
    expect(waves).toHaveLength(1);
  });

  it.each([
    ['a failing server', page(500)],
    ['a gateway', page(502)],
    ['a time-out at the edge', page(504)],
  ])('after %s counts the attempt as possibly charged, and is made once', (_, answer) => {
    const { results, waves } = send([reveal()], sequence(answer, good()));
    expect(results[0]).toMatchObject({ ok: true, lostAttempts: 1 });
    expect(waves).toHaveLength(2);
    expect(send([reveal()], () => answer).results[0]).toMatchObject({ ok: false, lostAttempts: 2 });
  });

  it('that ends in another failure still reports that an answer was lost', () => {
    const { results } = send([reveal()], sequence(cut(), page(403)));
    expect(results[0]).toMatchObject({ ok: false, failure: { code: 'blocked', lost: true } });
  });

  it('of a free call is made up to the third attempt', () => {
    expect(send([accountUsage()], () => cut()).waves).toHaveLength(3);
  });

  it.each([
    ['a cut connection', cut()],
    ['a time-out', cut('Timeout: https://api.lusha.com')],
    ['a failing server', page(500)],
  ])('of a company reveal is never made after %s', (_, answer) => {
    const { results, waves } = send([companyReveal()], () => answer);
    expect(results[0]).toMatchObject({ ok: false, failure: { code: 'lost', lost: true } });
    expect(waves).toHaveLength(1);
  });

  it('of a company reveal is made when Lusha refused it before it acted', () => {
    const { results } = send([companyReveal()], sequence(json({ message: 'Too many' }, 429), good()));
    expect(results[0]).toMatchObject({ ok: true, lostAttempts: 0 });
  });

  it('waits until the minute quota is reset', () => {
    const { slept } = send([reveal()], sequence(json({ message: 'Reset in 37 seconds' }, 429), good()));
    expect(slept).toEqual([37_000]);
  });

  it('is not made when the hourly or the daily quota is used up', () => {
    const { slept, results } = send([reveal()], () =>
      json({ message: 'Daily limit. Reset in 5 seconds' }, 429),
    );
    expect(slept).toEqual([]);
    expect(results[0]).toMatchObject({ failure: { code: 'quota_day', resetAt: START + 5_000 } });
  });
});

describe('a call', () => {
  it('whose time is up is not sent and counts as waiting', () => {
    const { results, waves } = send([reveal()], () => good(), {
      budget: { ...CELL, startBefore: START - 1 },
    });
    expect(results[0]).toMatchObject({ ok: false, failure: { code: 'waiting', lost: false } });
    expect(waves).toHaveLength(0);
  });

  it('whose pause would exceed the time ends with the failure as it is', () => {
    const { results, slept } = send([reveal()], () => json({ message: 'Too many' }, 429), { budget: CELL });
    expect(results[0]).toMatchObject({ ok: false, failure: { code: 'quota_minute' } });
    expect(slept).toEqual([]);
  });

  it('of a second wave is not sent when a slow first wave used up the time', () => {
    const calls = ['a', 'b', 'c', 'd', 'e'].map((id) => reveal(id));
    const { results, waves } = send(calls, (number) => good('abcde'[number]), {
      budget: CELL,
      latency: 6_000,
    });
    expect(waves).toHaveLength(1);
    expect(results.map((result) => result.ok)).toEqual([true, true, true, true, false]);
  });

  it('with less than a second left is not sent', () => {
    const { waves } = send([reveal()], () => good(), { budget: { ...CELL, endBefore: START + 900 } });
    expect(waves).toHaveLength(0);
  });
});

describe('a wave', () => {
  it('contains at most four calls that may be charged, and any number of free calls', () => {
    const calls: Call<unknown>[] = [...'abcde'].map((id) => reveal(id));
    const { waves } = send([...calls, accountUsage()], (number) =>
      number === 4 ? json({ credits: {} }) : good(),
    );
    expect(waves.map((wave) => wave.length)).toEqual([5, 1]);
    expect(waves[0]?.filter(({ url }) => url.endsWith('/usage'))).toHaveLength(1);
  });

  it('without calls sends nothing', () => {
    expect(send([], () => good()).waves).toHaveLength(0);
  });
});

describe('the quota', () => {
  it('is reported once per wave, with parallel answers merged to the lowest values', () => {
    const { seen } = send([reveal('a'), reveal('b')], (number) =>
      good('ab'[number], { 'X-Minute-Requests-Left': String(49 - number) }),
    );
    expect(seen).toHaveLength(1);
    expect(seen[0]?.minute?.left).toBe(48);
  });

  it('is also reported from refusals', () => {
    const { seen } = send([reveal()], () => json({ message: 'no' }, 402, { 'x-daily-requests-left': '7' }));
    expect(seen[0]?.day?.left).toBe(7);
  });

  it('is used up after a 429, whatever was left before', () => {
    const { seen } = send([reveal()], () => json({ message: 'Daily API quota limit exceeded.' }, 429));
    expect(seen[0]?.day).toEqual({ left: 0, resetsAt: Date.UTC(2026, 10, 24) });
  });

  it('of the minute is not used up when another limit refused, such as the limit of usage calls', () => {
    const { seen } = send([accountUsage()], () =>
      json({ message: 'Too many requests.' }, 429, { 'x-minute-requests-left': '30' }),
    );
    expect(seen.at(-1)?.minute?.left).toBe(30);
  });

  it('is not reported when no answer states it', () => {
    expect(send([reveal()], () => good()).seen).toEqual([]);
  });
});

describe('the key', () => {
  it.each([
    ['an error', json({ message: `Invalid API key ${KEY}` }, 401)],
    ['an exception', cut(`Bad header api_key: ${KEY}`)],
    ['an error that is cut short', json({ message: `${'x'.repeat(190)}${KEY}` }, 400)],
  ])('is removed from %s', (_, answer) => {
    const { results } = send([reveal()], () => answer);
    expect(JSON.stringify(results)).not.toContain(KEY.slice(0, 8));
  });
});
