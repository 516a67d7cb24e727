import { describe, expect, it } from 'vitest';
import { Client } from './client';

const enrichOf = (client: Client) => JSON.stringify({ ids: [client.lusha.person(0).id], reveal: ['emails'] });

describe('a fault', () => {
  it('that loses the connection before the server acted charges nothing', () => {
    const client = new Client();
    client.lusha.fail({ cut: 'before' });
    expect(client.send('POST', '/v3/contacts/enrich', enrichOf(client))).toBe(
      'Address unavailable: https://api.lusha.com/v3/contacts/enrich',
    );
    expect(client.lusha.record.total).toBe(0);
    expect(client.lusha.record.requests[0]).toMatchObject({ status: null, lost: true });
  });

  it('that loses the connection after the server acted is charged, and the repeated request is free', () => {
    const client = new Client();
    client.lusha.fail({ cut: 'after' });
    expect(client.send('POST', '/v3/contacts/enrich', enrichOf(client))).toBe(
      'Timeout: https://api.lusha.com/v3/contacts/enrich',
    );
    expect(client.lusha.record.total).toBe(1);
    expect(client.send('POST', '/v3/contacts/enrich', enrichOf(client))).toMatchObject({
      status: 200,
      body: { billing: { creditsCharged: 0 } },
    });
  });

  it('that loses the answer about a company makes a repeated request charge it twice', () => {
    const client = new Client();
    const body = JSON.stringify({ ids: [client.lusha.company(0).id] });
    client.lusha.fail({ cut: 'after', looks: 'address' });
    expect(client.send('POST', '/v3/companies/enrich', body)).toMatch(/^Address unavailable/);
    client.send('POST', '/v3/companies/enrich', body);
    expect(client.lusha.record.chargedTwice).toHaveLength(1);
  });

  it('can have its own status, body, and headers', () => {
    const client = new Client();
    client.lusha.fail({ status: 429, body: { message: 'slow down' }, headers: { 'Retry-After': '7' } });
    const reply = client.searchPeople(1);
    expect(reply).toMatchObject({ status: 429, body: { message: 'slow down' } });
    expect(reply.headers).toMatchObject({ 'Retry-After': '7', 'x-minute-usage': '1' });
    expect(client.searchPeople(1).status).toBe(200);
  });

  it('can answer with an HTML page without limit headers', () => {
    const client = new Client();
    client.lusha.fail({ html: 502 });
    const reply = client.searchPeople(1);
    expect(reply.status).toBe(502);
    expect(reply.text).toContain('<h1>502 Bad Gateway</h1>');
    expect(reply.headers).toEqual({ 'content-type': 'text/html' });
  });

  it.each([
    ['a status', { status: 500, acted: true }],
    ['a web page', { html: 502, acted: true }],
  ])('with %s can come after the server acted and charged', (_, fault) => {
    const client = new Client();
    client.lusha.fail(fault);
    const body = enrichOf(client);
    expect(client.send('POST', '/v3/contacts/enrich', body)).toMatchObject({
      status: 'html' in fault ? fault.html : fault.status,
    });
    expect(client.lusha.record.total).toBe(1);
  });

  it('can leave a company out of the answer to a reveal that is charged for it', () => {
    const client = new Client();
    const ids = [0, 1].map((index) => client.lusha.company(index).id);
    client.lusha.leaveOut(ids[0] ?? '');
    const reply = client.post('/v3/companies/enrich', { ids });
    expect(reply.body.results.map(({ id }) => id)).toEqual([ids[1]]);
    expect(reply.body.billing).toEqual({ creditsCharged: 2, resultsReturned: 1 });
    const search = client.post('/v3/companies/search', { companies: [{ id: ids[0] }] });
    expect(search.body.results[0]?.error).toBeUndefined();
  });

  it('affects the given number of requests to its path, after those that it lets pass', () => {
    const client = new Client();
    client.lusha.fail({ status: 500, path: '/contacts/search', skip: 1, times: 2 });
    expect(client.get('/v3/account/usage').status).toBe(200);
    expect([1, 2, 3, 4].map(() => client.searchPeople(1).status)).toEqual([200, 500, 500, 200]);
  });

  it('can affect every request that contains a given row', () => {
    const client = new Client();
    const { email } = client.lusha.person(3);
    client.lusha.fail({ status: 451, holds: email, times: Number.POSITIVE_INFINITY });
    expect(client.searchPeople(3).status).toBe(200);
    expect(client.searchPeople(4).status).toBe(451);
    expect(client.searchPeople(5).status).toBe(451);
    client.lusha.heal();
    expect(client.searchPeople(4).status).toBe(200);
  });

  it('can affect one contact inside an answer, which is then free', () => {
    const client = new Client();
    const [first, second] = client.lusha.people(2, { withWorkEmail: true });
    client.lusha.failItem(first?.id ?? '', 'ENRICH_FAILED');
    const ids = [first?.id, second?.id];
    const reply = client.post('/v3/contacts/enrich', { ids, reveal: ['emails'] });
    expect(reply.body.results[0]).toEqual({
      id: first?.id,
      error: { code: 'ENRICH_FAILED', message: 'Contact could not be enriched' },
    });
    expect(reply.body.billing).toEqual({ creditsCharged: 1, resultsReturned: 1 });
    const search = client.post('/v3/contacts/search', { contacts: [{ id: first?.id }] });
    expect(search.body.results[0]?.error).toBeUndefined();
  });

  it('can restrict one contact in search and in enrich', () => {
    const client = new Client();
    const { id } = client.lusha.person(0);
    client.lusha.failItem(id, 'COMPLIANCE_RESTRICTED');
    for (const [path, body] of [
      ['/v3/contacts/search', { contacts: [{ id }] }],
      ['/v3/contacts/enrich', { ids: [id] }],
    ] as const) {
      const reply = client.post(path, body);
      expect(reply.body.results[0]?.error?.code).toBe('COMPLIANCE_RESTRICTED');
      expect(reply.body.billing.creditsCharged).toBe(0);
    }
  });
});
