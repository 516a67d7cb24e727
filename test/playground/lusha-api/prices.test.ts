import { describe, expect, it } from 'vitest';
import type { Person } from '../../../playground/lusha-api/lusha';
import { Client } from './client';

const rich = (client: Client): Person => {
  const found = client.lusha.people(50).find((p) => p.workEmail !== undefined && p.phones.length > 0);
  if (found === undefined) throw new Error('nobody has both');
  return found;
};
const charged = (client: Client, path: string, body: unknown) =>
  client.post(path, body).body.billing.creditsCharged;

describe('a search', () => {
  it('costs one credit per started 25 rows sent', () => {
    const client = new Client();
    expect([1, 25, 26, 100].map((n) => client.searchPeople(n).body.billing.creditsCharged)).toEqual([
      1, 1, 2, 4,
    ]);
  });

  it('is free if nothing matched', () => {
    const contacts = Array.from({ length: 30 }, (_, i) => ({ email: `nobody${i}@unknown.example` }));
    const reply = new Client().post('/v3/contacts/search', { contacts });
    expect(reply.body.billing).toEqual({ creditsCharged: 0, resultsReturned: 0 });
  });

  it('charges for misses if rows are billed, but not if matches are billed', () => {
    const body = (client: Client) => ({
      contacts: [
        { email: client.lusha.person(0).email },
        ...Array.from({ length: 29 }, (_, i) => ({ email: `nobody${i}@unknown.example` })),
      ],
    });
    const rows = new Client({ searchBilling: 'rows' });
    const matches = new Client({ searchBilling: 'matches' });
    expect(charged(rows, '/v3/contacts/search', body(rows))).toBe(2);
    expect(charged(matches, '/v3/contacts/search', body(matches))).toBe(1);
  });

  it('returns neither addresses nor numbers', () => {
    const client = new Client();
    const reply = client.searchPeople(100);
    expect(reply.body.results.some((row) => 'emails' in row || 'phones' in row)).toBe(false);
    expect(reply.text).not.toContain(client.lusha.people(1, { withWorkEmail: true })[0]?.workEmail);
  });
});

describe('a reveal of contacts', () => {
  it('costs 1 credit for emails and 5 credits for phones', () => {
    const client = new Client();
    const { id } = rich(client);
    expect(charged(client, '/v3/contacts/enrich', { ids: [id], reveal: ['emails'] })).toBe(1);
    expect(charged(client, '/v3/contacts/enrich', { ids: [id], reveal: ['phones'] })).toBe(5);
    expect(client.lusha.record.credits).toMatchObject({ revealEmail: 1, revealPhone: 5 });
  });

  it('returns both fields if the request names none', () => {
    const client = new Client();
    const { id } = rich(client);
    expect(charged(client, '/v3/contacts/enrich', { ids: [id] })).toBe(6);
  });

  it('is free the second time, and canReveal says so', () => {
    const client = new Client();
    const person = rich(client);
    const body = { ids: [person.id], reveal: ['emails'] };
    client.post('/v3/contacts/enrich', body);
    expect(charged(client, '/v3/contacts/enrich', body)).toBe(0);
    const found = client.post('/v3/contacts/search', { contacts: [{ id: person.id }] }).body.results[0];
    expect(found?.canReveal).toContainEqual({ field: 'emails', credits: 0 });
    expect(client.lusha.record.chargedTwice).toEqual([]);
  });

  it('is charged once for a person who is listed twice in a request', () => {
    const client = new Client();
    const { id } = rich(client);
    expect(charged(client, '/v3/contacts/enrich', { ids: [id, id], reveal: ['emails'] })).toBe(1);
  });

  it('is charged again when it has expired, and the record shows this', () => {
    const client = new Client({ repeatsFree: 'a day' });
    const { id } = rich(client);
    const body = { ids: [id], reveal: ['emails'] };
    client.post('/v3/contacts/enrich', body);
    client.now += 86_400_000;
    expect(charged(client, '/v3/contacts/enrich', body)).toBe(1);
    expect(client.lusha.record.chargedTwice).toEqual([{ kind: 'revealEmail', id, times: 2 }]);
  });

  it('costs nothing if there is nothing to reveal', () => {
    const client = new Client();
    const person = client.lusha.people(200).find((each) => each.phones.length === 0);
    expect(charged(client, '/v3/contacts/enrich', { ids: [person?.id], reveal: ['phones'] })).toBe(0);
  });

  it('of a field that canReveal does not list can be refused', () => {
    const client = new Client({ unlistedReveal: 'refused' });
    const person = client.lusha.people(200).find((each) => each.phones.length === 0);
    const reply = client.post('/v3/contacts/enrich', { ids: [person?.id], reveal: ['phones'] });
    expect(reply).toMatchObject({ status: 400, body: { message: 'ids.0 has no phones to reveal' } });
  });

  it('together with a search costs as much as both', () => {
    const client = new Client();
    const { email } = rich(client);
    expect(charged(client, '/v3/contacts/search-and-enrich', { contacts: [{ email }] })).toBe(7);
  });

  it('follows a custom price list in canReveal, in pricing, and in the charge', () => {
    const client = new Client({ prices: { revealPhone: 8 } });
    const { id } = rich(client);
    const row = client.post('/v3/contacts/search', { contacts: [{ id }] }).body.results[0];
    expect(row?.canReveal).toContainEqual({ field: 'phones', credits: 8 });
    expect(client.get('/v3/account/usage').body.pricing).toMatchObject({ revealPhone: { credits: 8 } });
    expect(charged(client, '/v3/contacts/enrich', { ids: [id], reveal: ['phones'] })).toBe(8);
  });

  it('can be charged more than was quoted', () => {
    const client = new Client({ chargedPrices: { revealEmail: 3 } });
    const { id } = rich(client);
    const row = client.post('/v3/contacts/search', { contacts: [{ id }] }).body.results[0];
    expect(row?.canReveal).toContainEqual({ field: 'emails', credits: 1 });
    expect(charged(client, '/v3/contacts/enrich', { ids: [id], reveal: ['emails'] })).toBe(3);
  });
});

describe('a reveal of companies', () => {
  it('costs a credit per company each time', () => {
    const client = new Client();
    const { id } = client.lusha.company(3);
    expect(charged(client, '/v3/companies/enrich', { ids: [id] })).toBe(1);
    expect(charged(client, '/v3/companies/enrich', { ids: [id] })).toBe(1);
    expect(client.lusha.record.chargedTwice).toEqual([{ kind: 'revealCompany', id, times: 2 }]);
  });

  it('costs another credit for each block', () => {
    const client = new Client();
    const { id } = client.lusha.company(3);
    const reveal = ['competitors', 'employeesByDepartment'];
    expect(charged(client, '/v3/companies/enrich', { ids: [id], reveal })).toBe(3);
  });

  it('costs nothing for IT spend and traffic that are null', () => {
    const client = new Client();
    const blank = client.lusha.companies(200).find((each) => each.itSpend === null && each.traffic === null);
    const reveal = ['estimatedAnnualItSpend', 'monthlyWebsiteTraffic'];
    const reply = client.post('/v3/companies/enrich', { ids: [blank?.id], reveal }).body;
    expect(reply.billing.creditsCharged).toBe(1);
    expect(reply.results[0]).toMatchObject({ estimatedAnnualItSpend: null, monthlyWebsiteTraffic: null });
  });

  it('costs a credit for a parent, and nothing for one that is null', () => {
    const client = new Client();
    const companies = client.lusha.companies(50);
    const reveal = ['directParent', 'ultimateParent'];
    const owned = companies.find(({ parents }) => parents !== null);
    const alone = companies.find(({ parents }) => parents === null);
    expect(charged(client, '/v3/companies/enrich', { ids: [owned?.id], reveal })).toBe(3);
    const reply = client.post('/v3/companies/enrich', { ids: [alone?.id], reveal }).body;
    expect(reply.billing.creditsCharged).toBe(1);
    expect(reply.results[0]).toMatchObject({ directParent: null, ultimateParent: null });
  });

  it('together with a search costs as much as both', () => {
    const client = new Client();
    const { domain } = client.lusha.company(3);
    expect(charged(client, '/v3/companies/search-and-enrich', { companies: [{ domain }] })).toBe(2);
  });
});

describe('the balance', () => {
  it('makes a request that it cannot pay fail with 402 and without a charge', () => {
    const client = new Client({ credits: 3 });
    const { id } = rich(client);
    const reply = client.post('/v3/contacts/enrich', { ids: [id], reveal: ['phones'] });
    expect(reply).toMatchObject({
      status: 402,
      body: { message: 'Insufficient credits for this operation' },
    });
    expect(client.lusha.record.balance).toBe(3);
  });

  it('pays for requests again after a top-up', () => {
    const client = new Client({ credits: 0 });
    client.lusha.addCredits(10);
    expect(client.searchPeople(1).status).toBe(200);
    expect(client.get('/v3/account/usage').body.credits).toEqual({ total: 10, used: 1, remaining: 9 });
  });

  it('is 50 credits on the free plan', () => {
    expect(new Client({ plan: 'free' }).lusha.record.balance).toBe(50);
  });
});

describe('the record', () => {
  it('separates requests that can cost credits from those that never do', () => {
    const client = new Client();
    client.searchPeople(5);
    client.get('/v3/account/usage');
    client.get('/v3/contacts/prospecting/filters');
    const { record } = client.lusha;
    expect([record.chargedRequests, record.freeRequests, record.total]).toEqual([1, 2, 1]);
    expect(record.requests[0]).toMatchObject({
      method: 'POST',
      path: '/v3/contacts/search',
      status: 200,
      items: 5,
      creditsCharged: 1,
      kind: 'charged',
    });
  });

  it('is emptied by a reset, while the balance and the reveals stay', () => {
    const client = new Client({ credits: 100 });
    const { id } = rich(client);
    client.post('/v3/contacts/enrich', { ids: [id], reveal: ['emails'] });
    client.lusha.record.reset();
    expect(client.lusha.record.total).toBe(0);
    expect(client.lusha.record.balance).toBe(99);
    expect(charged(client, '/v3/contacts/enrich', { ids: [id], reveal: ['emails'] })).toBe(0);
  });
});
