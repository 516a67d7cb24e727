/** Tests similar people and companies of the local Lusha: what a request may hold, what it costs, and its sessions. */
import { describe, expect, it } from 'vitest';
import { LIST_PRICES } from '../../../playground/lusha-api/account/prices';
import type { LushaOptions } from '../../../playground/lusha-api/lusha';
import { Client, type Reply } from './client';

const PEOPLE = '/v3/contacts/lookalike';
const COMPANIES = '/v3/companies/lookalike';
const DAY = 86_400_000;

const ids = (client: Client, count = 5) => client.lusha.people(count).map(({ id }) => id);
const domains = (client: Client, count = 5) => client.lusha.companies(count).map(({ domain }) => domain);
const idsOf = (reply: Reply) => reply.body.results.map(({ id }) => id as string);
const sessionOf = (reply: Reply) => reply.body.dedupeSessionId as string;
const metaOf = (reply: Reply) => reply.body.meta as { returned: number; hasMore: boolean };

const refusal = (path: string, body: unknown): string => {
  const client = new Client();
  const reply = client.post(path, body);
  expect(reply.status).toBe(400);
  expect(client.lusha.record.total).toBe(0);
  return reply.body.message;
};

const five = ['a', 'b', 'c', 'd', 'e'].map((name) => `${name}.example`);
const many = (count: number) => Array.from({ length: count }, (_, at) => `c${at}.example`);

describe('the request for similar records', () => {
  it.each([
    ['no seeds', {}, 'seeds should not be empty'],
    ['a list of seeds', { seeds: five }, 'seeds must be an object'],
    ['an unknown key', { seeds: { domains: five }, page: 1 }, 'property page should not exist'],
    ['an unknown list', { seeds: { ids: five } }, 'seeds.property ids should not exist'],
    ['four seeds', { seeds: { domains: five.slice(1) } }, 'seeds must contain at least 5 unique identifiers'],
    [
      'a seed twice among five',
      { seeds: { domains: [...five.slice(1), 'B.example'] } },
      'at least 5 unique identifiers',
    ],
    ['101 domains', { seeds: { domains: many(101) } }, 'seeds.domains must contain no more than 100'],
    [
      '101 seeds in two lists',
      {
        seeds: {
          domains: many(96),
          linkedinUrls: five.map((name) => `https://linkedin.com/company/${name}`),
        },
      },
      'seeds must contain no more than 100 unique identifiers',
    ],
    ['no domain', { seeds: { domains: [...five, 'Acme Inc'] } }, 'seeds.domains.5 must be a domain'],
    [
      'the profile of a person',
      { seeds: { domains: five, linkedinUrls: ['https://linkedin.com/in/x'] } },
      'seeds.linkedinUrls.0 must be a LinkedIn company URL',
    ],
    ['no results', { seeds: { domains: five }, limit: 0 }, 'limit must not be less than 1'],
    ['101 results', { seeds: { domains: five }, limit: 101 }, 'limit must not be greater than 100'],
    [
      'a session that is no UUID',
      { seeds: { domains: five }, dedupeSessionId: 'abc' },
      'dedupeSessionId must be a UUID',
    ],
    [
      '101 exclusions',
      { seeds: { domains: five }, exclude: { domains: many(101) } },
      'exclude.domains must contain no more than 100',
    ],
    [
      'an unknown list of exclusions',
      { seeds: { domains: five }, exclude: { names: ['Acme'] } },
      'exclude.property names should not exist',
    ],
  ])('is refused with %s', (_, body, message) => {
    expect(refusal(COMPANIES, body)).toContain(message);
  });

  it('names a person by each of five lists and by no other key', () => {
    const client = new Client();
    const [a, b, c, d, e] = client.lusha.people(5);
    const seeds = {
      linkedinUrls: [a?.linkedinUrl],
      emails: [b?.email],
      ids: [c?.id],
      contacts: [{ firstName: d?.firstName, lastName: d?.lastName, companyDomain: d?.companyDomain }],
      contactIds: [Number(e?.legacyId)],
    };
    expect(client.post(PEOPLE, { seeds, limit: 5 }).status).toBe(200);
    expect(refusal(PEOPLE, { seeds: { ...seeds, domains: five } })).toBe(
      'seeds.property domains should not exist',
    );
    expect(refusal(PEOPLE, { seeds: { ...seeds, contacts: [{ firstName: 'A', lastName: 'B' }] } })).toBe(
      'seeds.contacts.0 must have companyName or companyDomain',
    );
  });

  it('is refused for a plan without it, and costs nothing then', () => {
    const client = new Client({ plan: 'free' });
    expect(client.post(PEOPLE, { seeds: { ids: ids(client) } }).status).toBe(403);
    expect(client.lusha.record.total).toBe(0);
  });

  it('is refused when the credits do not suffice, and the session does not count it', () => {
    const client = new Client({ credits: 1 });
    const body = { seeds: { ids: ids(client) }, limit: 10 };
    expect(client.post(PEOPLE, body).status).toBe(402);
    client.lusha.addCredits(10);
    expect(client.post(PEOPLE, body).body.results).toHaveLength(10);
  });

  it.each([
    ['ignored', 200],
    ['refused', 400],
  ] as const)('with a seed that is unknown is %s', (unknownSeeds, status) => {
    const client = new Client({ unknownSeeds });
    const reply = client.post(COMPANIES, { seeds: { domains: [...domains(client), 'nobody.example'] } });
    expect(reply.status).toBe(status);
    if (status === 400) expect(reply.body.message).toBe('seeds.domains.5 could not be resolved');
  });
});

describe('similar records', () => {
  it('are 25 unless a limit says otherwise, and cost 1 credit per started 5', () => {
    const client = new Client();
    const seeds = { ids: ids(client) };
    for (const [limit, results, credits] of [
      [undefined, 25, 5],
      [1, 1, 1],
      [6, 6, 2],
      [100, 100, 20],
    ] as const) {
      client.lusha.record.reset();
      const reply = client.post(PEOPLE, { seeds, limit });
      expect(reply.body.results).toHaveLength(results);
      expect(reply.body.billing).toEqual({ creditsCharged: credits, resultsReturned: results });
      expect(client.lusha.record.credits.lookalikeContact).toBe(credits);
    }
    const company = client.post(COMPANIES, { seeds: { domains: domains(client) }, limit: 11 });
    expect(company.body.billing.creditsCharged).toBe(3);
    expect(client.lusha.record.credits.lookalikeCompany).toBe(3);
    expect(LIST_PRICES.lookalikeCompany).toBe(1);
  });

  it('share department and level with a seed, and are no seed', () => {
    const client = new Client();
    const seeds = client.lusha.people(5);
    const { results } = client.post(PEOPLE, { seeds: { ids: ids(client) }, limit: 100 }).body;
    const jobs = seeds.map((person) => `${person.department} ${person.seniority}`);
    for (const { id, jobTitle } of results) {
      expect(jobs).toContain(
        `${jobTitle?.departments[0]} ${jobTitle?.seniority.replace('Non-Manager', 'Entry')}`,
      );
      expect(seeds.map((person) => person.id)).not.toContain(id);
    }
  });

  it('share the industry and the size or country with a seed', () => {
    const client = new Client();
    const seeds = client.lusha.companies(5);
    const found = idsOf(client.post(COMPANIES, { seeds: { domains: domains(client) }, limit: 100 }));
    const companies = client.lusha.companies(5000).filter(({ id }) => found.includes(id));
    expect(companies).toHaveLength(100);
    for (const company of companies) {
      expect(
        seeds.some(
          (seed) =>
            seed.mainId === company.mainId &&
            (seed.employees.min === company.employees.min || seed.place.country === company.place.country),
        ),
      ).toBe(true);
      expect(seeds.map(({ id }) => id)).not.toContain(company.id);
    }
  });

  it('have neither reveals, nor prices, nor a request ID', () => {
    const client = new Client();
    const reply = client.post(PEOPLE, { seeds: { ids: ids(client) }, limit: 1 });
    expect(Object.keys(reply.body).sort()).toEqual(['billing', 'dedupeSessionId', 'meta', 'results']);
    expect(Object.keys(reply.body.results[0] ?? {}).sort()).toEqual(
      ['company', 'firstName', 'id', 'jobTitle', 'lastName', 'location', 'socialLinks'].sort(),
    );
    const company = client.post(COMPANIES, { seeds: { domains: domains(client) }, limit: 1 });
    expect(Object.keys(company.body.results[0] ?? {}).sort()).toEqual(
      ['domain', 'employeeCount', 'id', 'location', 'name', 'socialLinks'].sort(),
    );
  });

  it('lack those that a request excludes, in every request anew', () => {
    const client = new Client();
    const seeds = { domains: domains(client) };
    const [first = '', second = ''] = idsOf(client.post(COMPANIES, { seeds, limit: 2 }));
    const domainOf = (id: string) => client.lusha.companies(5000).find((one) => one.id === id)?.domain;
    const without = client.post(COMPANIES, { seeds, exclude: { domains: [domainOf(first)] }, limit: 1 });
    expect(idsOf(without)).toEqual([second]);
  });

  it.each([0, 1] as const)('cost %i credits when there are none', (emptyPageCredits) => {
    const client = new Client({ emptyPageCredits });
    const reply = client.post(COMPANIES, { seeds: { domains: five } });
    expect(reply.body.results).toEqual([]);
    expect(metaOf(reply)).toEqual({ returned: 0, hasMore: false });
    expect(client.lusha.record.total).toBe(emptyPageCredits);
  });
});

describe('a session of similar records', () => {
  const request = (client: Client) => ({ seeds: { ids: ids(client) }, limit: 100 });

  it('repeats nobody, and says when there are no more', () => {
    const client = new Client();
    const seen = new Set<string>();
    let session: string | undefined;
    let pages = 0;
    for (let more = true; more; pages += 1) {
      const reply = client.post(PEOPLE, { ...request(client), dedupeSessionId: session });
      session = sessionOf(reply);
      more = metaOf(reply).hasMore;
      for (const id of idsOf(reply)) {
        expect(seen).not.toContain(id);
        seen.add(id);
      }
      expect(metaOf(reply).returned).toBe(reply.body.results.length);
    }
    expect(pages).toBeGreaterThan(2);
    const after = client.post(PEOPLE, { ...request(client), dedupeSessionId: session });
    expect(after.body.results).toEqual([]);
  });

  it('lasts 30 days after its last use', () => {
    const client = new Client();
    const session = sessionOf(client.post(PEOPLE, request(client)));
    for (let use = 0; use < 3; use += 1) {
      client.now += 29 * DAY;
      expect(client.post(PEOPLE, { ...request(client), limit: 1, dedupeSessionId: session }).status).toBe(
        200,
      );
    }
  });

  it('is refused with 410 afterwards, in one shape for people and another for companies', () => {
    const client = new Client();
    const people = sessionOf(client.post(PEOPLE, request(client)));
    const seeds = { domains: domains(client) };
    const companies = sessionOf(client.post(COMPANIES, { seeds }));
    client.now += 31 * DAY;
    client.lusha.record.reset();
    expect(client.post(PEOPLE, { ...request(client), dedupeSessionId: people })).toMatchObject({
      status: 410,
      body: { code: 'DEDUPE_SESSION_INVALID' },
    });
    expect(client.post(COMPANIES, { seeds, dedupeSessionId: companies })).toMatchObject({
      status: 410,
      body: { statusCode: 410 },
    });
    expect(client.post(COMPANIES, { seeds, dedupeSessionId: people }).status).toBe(410);
    expect(client.lusha.record.total).toBe(0);
  });

  it('can begin anew instead', () => {
    const client = new Client({ endedSession: 'starts anew' } satisfies LushaOptions);
    const first = client.post(PEOPLE, request(client));
    client.now += 31 * DAY;
    const second = client.post(PEOPLE, { ...request(client), dedupeSessionId: sessionOf(first) });
    expect(sessionOf(second)).not.toBe(sessionOf(first));
    expect(idsOf(second)).toEqual(idsOf(first));
  });

  it('may be missing for people', () => {
    const client = new Client({ similarSession: 'null' });
    const first = client.post(PEOPLE, request(client));
    expect(first.body.dedupeSessionId).toBeNull();
    expect(idsOf(client.post(PEOPLE, request(client)))).toEqual(idsOf(first));
  });
});
