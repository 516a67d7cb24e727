/** Tests the switches of the local Lusha for what is not certain about request limits, and about how answers say them. */
import { describe, expect, it } from 'vitest';
import type { LushaOptions } from '../../../playground/lusha-api/lusha';
import { Client, START } from './client';

const filters = '/v3/contacts/prospecting/filters';

/** Returns a client whose minute is used up, on limits that reset at full minutes. */
function usedUp(options: LushaOptions = {}): Client {
  const client = new Client({ plan: 'pro', windows: 'aligned', ...options });
  client.lusha.setLimits({ minute: 1 });
  client.get(filters);
  client.now = START + 10_000;
  return client;
}

function namesOf(options: LushaOptions): readonly string[] {
  return Object.keys(new Client({ plan: 'pro', ...options }).get(filters).headers).slice(1);
}

describe('limit headers', () => {
  it('have names in lower, title, or upper case', () => {
    expect(namesOf({})).toContain('x-daily-requests-left');
    expect(namesOf({ headerCase: 'title' })).toContain('X-Daily-Requests-Left');
    expect(namesOf({ headerCase: 'upper' })).toContain('X-RATE-LIMIT-DAILY');
  });

  it.each(['minute', 'hour', 'day'] as const)('can lack the %s, alone', (window) => {
    const word = { minute: 'minute', hour: 'hourly', day: 'daily' }[window];
    const names = namesOf({ limitHeaders: `without ${window}` });
    expect(names).toHaveLength(6);
    expect(names.filter((name) => name.includes(word))).toEqual([]);
  });

  it('can lack the usage, have their older names, or be absent', () => {
    expect(namesOf({ limitHeaders: 'without usage' })).toHaveLength(6);
    expect(namesOf({ limitHeaders: 'without usage' }).join()).not.toContain('usage');
    expect(namesOf({ limitHeaders: 'of the previous API' })).toContain('x-ratelimit-remaining-daily');
    expect(namesOf({ limitHeaders: 'none' })).toEqual([]);
  });

  it('can come twice', () => {
    const { headers } = new Client({ plan: 'pro', headerValues: 'twice' }).get(filters);
    expect(headers['x-daily-requests-left']).toBe('1499, 1499');
    expect(headers['content-type']).toBe('application/json; charset=utf-8');
  });
});

describe('a refusal for too many requests', () => {
  it('has no Retry-After, or one with the seconds or the date of the reset', () => {
    const header = (retryAfter: 'absent' | 'seconds' | 'date') =>
      usedUp({ retryAfter }).get(filters).headers['Retry-After'];
    expect(header('absent')).toBeUndefined();
    expect(header('seconds')).toBe('50');
    expect(header('date')).toBe('Mon, 23 Nov 2026 10:01:00 GMT');
  });

  it('counts toward the limits where that is chosen', () => {
    const used = (refusedCounts: boolean) => {
      const client = usedUp({ refusedCounts });
      client.get(filters);
      return client.get(filters).headers['x-daily-usage'];
    };
    expect([false, true].map(used)).toEqual(['1', '3']);
  });

  it.each([
    ['with the wait', { message: 'Too many requests. Limit: 1 calls per minute. Reset in 50 seconds' }],
    ['as specified', { message: 'Too many requests. Please wait before making another request.' }],
    ['nested', { error: { code: 429 } }],
  ] as const)('can have a body %s', (tooManyShape, body) => {
    expect(usedUp({ tooManyShape }).get(filters)).toMatchObject({ status: 429, body });
  });

  it('can be a web page without limit headers', () => {
    const { headers, status, text } = usedUp({ tooManyShape: 'web page' }).get(filters);
    expect(status).toBe(429);
    expect(text).toContain('<h1>429 Too Many Requests</h1>');
    expect(headers).toEqual({ 'content-type': 'text/html' });
  });
});

describe('what counts', () => {
  it('can be the requests of another program too, one after each of ours', () => {
    const left = (otherKeys: 'own limits' | 'same limits') => {
      const client = new Client({ plan: 'pro', otherKeys });
      return [1, 2, 3].map(() => client.get(filters).headers['x-daily-requests-left']);
    };
    expect(left('own limits')).toEqual(['1499', '1498', '1497']);
    expect(left('same limits')).toEqual(['1499', '1497', '1495']);
  });

  it('can leave out the free usage, which keeps its own limit', () => {
    const client = new Client({ plan: 'pro', usageCounts: false });
    const statuses = Array.from({ length: 6 }, () => client.get('/v3/account/usage').status);
    expect(statuses).toEqual([200, 200, 200, 200, 200, 429]);
    expect(client.get(filters).headers['x-daily-usage']).toBe('1');
  });
});
