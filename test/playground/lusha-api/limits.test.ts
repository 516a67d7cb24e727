import { describe, expect, it } from 'vitest';
import { Client, START } from './client';

const MINUTE = 60_000;
const filters = '/v3/contacts/prospecting/filters';

/** Sends `count` free requests, up to 20 of them per second. */
function spend(client: Client, count: number): void {
  for (let i = 0; i < count; i++) {
    if (i % 20 === 0) client.now += 1000;
    client.get(filters);
  }
}

describe('request limits with aligned windows', () => {
  it('refuse the request after the last one of a minute and reset with the next minute', () => {
    const client = new Client({ plan: 'pro', windows: 'aligned' });
    spend(client, 50);
    const reply = client.get(filters);
    expect(reply.status).toBe(429);
    expect(reply.body.message).toBe('Too many requests. Limit: 50 calls per minute. Reset in 57 seconds');
    expect(reply.headers['x-minute-requests-left']).toBe('0');
    expect(reply.headers['x-daily-requests-left']).toBe('1450');
    client.now = START + MINUTE;
    expect(client.get(filters).headers['x-minute-usage']).toBe('1');
  });

  it('name the hour when its requests are used up', () => {
    const client = new Client({ plan: 'pro', windows: 'aligned' });
    for (let minute = 0; minute < 3; minute++) {
      client.now = START + minute * MINUTE;
      spend(client, 50);
    }
    client.now = START + 30 * MINUTE;
    expect(client.get(filters).body.message).toContain('Limit: 150 calls per hour. Reset in 1800 seconds');
    client.now = START + 60 * MINUTE;
    expect(client.get(filters).status).toBe(200);
  });

  it('follow the UTC day', () => {
    const client = new Client({ plan: 'free', windows: 'aligned' });
    for (let minute = 0; minute < 3; minute++) {
      client.now = START + minute * MINUTE;
      spend(client, minute < 2 ? 40 : 20);
    }
    client.now = START + 14 * 60 * MINUTE - 1000;
    expect(client.get(filters).body.message).toBe(
      'Daily API quota limit exceeded. Limit 100 calls per day. Reset in 1 seconds',
    );
    client.now += 1000;
    expect(client.get(filters).status).toBe(200);
  });

  it('allow 25 requests per second', () => {
    const client = new Client({ windows: 'aligned' });
    const statuses = Array.from({ length: 26 }, () => client.get(filters).status);
    expect(statuses.slice(0, 25).every((status) => status === 200)).toBe(true);
    expect(statuses[25]).toBe(429);
    client.now += 1000;
    expect(client.get(filters).status).toBe(200);
  });

  it('allow five usage calls per minute', () => {
    const client = new Client({ windows: 'aligned' });
    const statuses = Array.from({ length: 6 }, () => client.get('/v3/account/usage').status);
    expect(statuses).toEqual([200, 200, 200, 200, 200, 429]);
  });

  it('do not count a request that they refused', () => {
    const client = new Client({ windows: 'aligned' });
    client.lusha.setLimits({ minute: 1 });
    client.get(filters);
    client.get(filters);
    expect(client.get(filters).headers['x-daily-usage']).toBe('1');
  });

  it('appear in the usage answer', () => {
    const reply = new Client({ plan: 'free', windows: 'aligned' }).get('/v3/account/usage').body;
    expect(reply.plan).toMatchObject({ category: 'free' });
    expect(reply.rateLimits).toEqual({
      daily: { limit: 100, used: 1, remaining: 99, resetsAt: '2026-11-24T00:00:00.000Z' },
      hourly: null,
      minute: { limit: 40, used: 1, remaining: 39, resetsAt: '2026-11-23T10:01:00.000Z' },
    });
  });
});

describe('request limits at odd times', () => {
  const resets = (client: Client): readonly number[] => {
    const { minute, hour, day } = client.lusha.quota(client.now);
    return [minute, hour, day].map((state) => state?.resetsAt ?? 0);
  };

  it('reset at the same odd second of every minute, hour and day', () => {
    const client = new Client({ plan: 'pro' });
    const [minute = 0, hour = 0, day = 0] = resets(client);
    expect([minute % MINUTE, hour % (60 * MINUTE), day % (24 * 60 * MINUTE)]).not.toContain(0);
    client.now = day - 1000;
    expect(resets(client)[2]).toBe(day);
    client.now = day;
    expect(resets(client)[2]).toBe(day + 24 * 60 * MINUTE);
  });

  it('differ from seed to seed', () => {
    expect(resets(new Client({ plan: 'pro', seed: 2 }))).not.toEqual(resets(new Client({ plan: 'pro' })));
  });
});

describe('request limits that roll', () => {
  it('free each request one minute after it was made', () => {
    const client = new Client({ plan: 'pro', windows: 'rolling' });
    client.get(filters);
    client.now = START + 30_000;
    client.get(filters);
    expect(client.lusha.quota(client.now).minute).toMatchObject({ used: 2, resetsAt: START + MINUTE });
    client.now = START + MINUTE;
    expect(client.lusha.quota(client.now).minute).toMatchObject({ used: 1, resetsAt: START + 90_000 });
    client.now = START + 90_000;
    expect(client.lusha.quota(client.now).minute).toMatchObject({ used: 0 });
  });
});

describe('limit headers', () => {
  it('appear on failures too', () => {
    const client = new Client({ plan: 'pro' });
    const reply = client.post('/v3/contacts/search', {});
    expect(reply.status).toBe(400);
    expect(reply.headers).toMatchObject({
      'x-rate-limit-hourly': '150',
      'x-hourly-requests-left': '149',
      'x-hourly-usage': '1',
    });
  });

  it('omit the hour on a plan without an hourly limit', () => {
    expect(new Client({ plan: 'free' }).get(filters).headers).not.toHaveProperty('x-rate-limit-hourly');
  });
});
