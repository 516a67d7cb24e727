/** Tests that every request is within the documented schema, and that the local Lusha refuses what is not. */
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { RECORDED_VALUES } from '../../src/core/filter/recorded-values';
import { filterBody } from '../../src/lusha/filter-body';
import { prospectCompanies, prospectContacts } from '../../src/lusha/prospecting';
import { anyFilter } from '../core/filter/filters';
import { Client } from '../playground/lusha-api/client';
import { JOBS } from '../support/jobs';
import { ENDPOINTS } from './schema';
import { atLimits, beyondLimits, missingInSamples } from './schema/altered-bodies';
import { bodyViolations, type EndpointSchema, endpointOf, violations } from './schema/endpoint';

const CHARGED = ENDPOINTS.filter(({ body }) => body !== undefined);

/** Creates a client of a local Lusha without limits, because tests send more than a plan allows. It begins any session anew. */
function unlimited(): Client {
  const client = new Client({ credits: 10_000_000, endedSession: 'starts anew' });
  client.lusha.setLimits({ second: null, minute: null, hour: null, day: null });
  return client;
}

describe('a request', () => {
  it.each(JOBS)('of the job "$name" is within the schema', async (job) => {
    const { playground, finish } = await job.open();
    try {
      await finish();
      const { requests } = playground.lusha.record;
      expect(requests.length).toBeGreaterThan(0);
      expect(requests.flatMap((request) => violations(ENDPOINTS, request))).toEqual([]);
      expect(requests.filter(({ status }) => status === 400)).toEqual([]);
    } finally {
      await playground.host.close();
    }
  });

  it('of 500 random searches is within the schema', () => {
    fc.assert(
      fc.property(anyFilter, (filter) => {
        const made = filterBody(filter, RECORDED_VALUES);
        if (made.kind === 'problems') throw new Error(JSON.stringify(made.problems));
        const page = { page: 0, size: 25 };
        const { path, body } =
          made.kind === 'contact'
            ? prospectContacts(made.filters, page)
            : prospectCompanies(made.filters, page);
        expect(violations(ENDPOINTS, { method: 'POST', path, body: JSON.stringify(body) })).toEqual([]);
      }),
      { numRuns: 500 },
    );
  });

  it('to a path that is not in the table is a violation', () => {
    expect(
      violations(ENDPOINTS, { method: 'POST', path: '/v3/contacts/decision-makers', body: '{}' }),
    ).toEqual(['The table has no POST /v3/contacts/decision-makers.']);
    expect(endpointOf(ENDPOINTS, { method: 'GET', path: '/v3/contacts/search', body: '' })).toBeUndefined();
  });

  it('for values without the query that they need is a violation', () => {
    const path = '/v3/contacts/prospecting/filters/locations';
    expect(violations(ENDPOINTS, { method: 'GET', path, body: '' })).toEqual(['query is missing.']);
    expect(violations(ENDPOINTS, { method: 'GET', path: `${path}?query=a`, body: '' })).toEqual([
      'query may not be "a".',
    ]);
  });
});

describe.each(CHARGED)('the table of $path', (endpoint: EndpointSchema) => {
  const { path, samples = [], rules = [] } = endpoint;
  const client = unlimited();
  const statusOf = (body: unknown) => client.post(path, body).status;

  it('has a sample of each of its properties', () => {
    expect(missingInSamples(endpoint)).toEqual([]);
  });

  it('holds its samples and every limit, and the local Lusha accepts them', () => {
    const whole = samples.map((body) => ({ what: 'the sample', body: body as unknown }));
    for (const { what, body } of [...whole, ...atLimits(endpoint)]) {
      expect(bodyViolations(endpoint, body), what).toEqual([]);
      expect(statusOf(body), what).toBe(200);
    }
  });

  it('excludes what is beyond a limit, and the local Lusha refuses it', () => {
    const beyond = beyondLimits(endpoint);
    expect(beyond.length).toBeGreaterThan(0);
    for (const { what, body } of beyond) {
      expect(bodyViolations(endpoint, body), what).not.toEqual([]);
      expect(statusOf(body), what).toBe(400);
    }
  });

  it('excludes what breaks a rule about several properties, and the local Lusha refuses it', () => {
    for (const { says, broken } of rules) {
      expect(broken.length, says).toBeGreaterThan(0);
      for (const body of broken) {
        expect(bodyViolations(endpoint, body), says).toContain(says);
        expect(statusOf(body), says).toBe(400);
      }
    }
  });
});
