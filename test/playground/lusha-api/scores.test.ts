import { describe, expect, it } from 'vitest';
import { Client, type Row } from './client';

const COMPANIES = '/v3/companies/signal-score';
const CONTACTS = '/v3/contacts/signal-score';

const client = new Client({ plan: 'scale', credits: 1_000_000 });
client.lusha.setLimits({ second: null, minute: null, hour: null, day: null });
const companies = client.lusha.companies(100);
const people = client.lusha.people(100);
const isScored = (row: Row) => row.signalScore !== undefined;

describe('signal-score of companies', () => {
  const items = companies.map(({ id }, at) => ({ id, clientReferenceId: `row-${at}` }));
  const reply = client.post(COMPANIES, { companies: items });

  it('returns a score from 0 to 1 with the reasons, or says that there is none', () => {
    const scored = reply.body.results.filter(isScored);
    expect(scored.length).toBeGreaterThan(80);
    expect(scored.length).toBeLessThan(100);
    for (const { id, name, domain, signalScore, signalTypes, noActiveSignals } of scored) {
      expect([id, name, domain].every((text) => typeof text === 'string')).toBe(true);
      expect(signalScore).toBeGreaterThanOrEqual(0);
      expect(signalScore).toBeLessThanOrEqual(1);
      expect(noActiveSignals).toBe((signalTypes as readonly string[]).length === 0);
      if (noActiveSignals) expect(signalScore).toBe(0);
    }
    for (const row of reply.body.results.filter((one) => !isScored(one))) {
      expect(row.error?.code).toBe('NO_SCORE');
      expect(row).not.toHaveProperty('signalTypes');
    }
  });

  it('charges each scored row, also a score of 0 without active signals', () => {
    const scored = reply.body.results.filter(isScored);
    expect(scored.some(({ noActiveSignals }) => noActiveSignals === true)).toBe(true);
    expect(reply.body.billing.creditsCharged).toBe(scored.length);
    expect(client.lusha.record.credits.signalScoreCompany).toBe(scored.length);
  });

  it('finds a company by domain, by name, and by the domain of an email', () => {
    const [first] = companies.filter((_, at) => isScored(reply.body.results[at] ?? {}));
    const { domain = '', name = '', id } = first ?? {};
    const found = client.post(COMPANIES, {
      companies: [{ domain }, { name }, { email: `anybody@${domain}` }],
    }).body.results;
    expect(found.map((row) => row.id)).toEqual([id, id, id]);
  });

  it('repeats what was sent as the ID of a company that nobody knows, free of charge', () => {
    const unknown = client.post(COMPANIES, {
      companies: [{ domain: 'nowhere.example', clientReferenceId: 'row-1' }],
    }).body;
    expect(unknown.results).toEqual([
      {
        clientReferenceId: 'row-1',
        id: 'nowhere.example',
        error: { code: 'NOT_FOUND', message: 'Not found' },
      },
    ]);
    expect(unknown.billing.creditsCharged).toBe(0);
  });
});

describe('signal-score of people', () => {
  it('returns the score with the name and the employer of each person', () => {
    const contacts = people.map(({ id }) => ({ id }));
    const { results, billing } = client.post(CONTACTS, { contacts }).body;
    const scored = results.filter(isScored);
    expect(scored.length).toBeGreaterThan(80);
    expect(billing.creditsCharged).toBe(scored.length);
    const [row] = scored;
    const person = people.find(({ id }) => id === row?.id);
    expect(row).toMatchObject({ fullName: person?.fullName, company: { domain: person?.companyDomain } });
  });

  it('finds a person by profile, by email, and by name and employer', () => {
    const [person] = people;
    const {
      linkedinUrl = '',
      email = '',
      firstName = '',
      lastName = '',
      companyDomain = '',
      id,
    } = person ?? {};
    const contacts = [{ linkedinUrl }, { email }, { firstName, lastName, companyDomain }];
    const found = client.post(CONTACTS, { contacts }).body.results;
    expect(found.map((row) => row.id)).toEqual([id, id, id]);
  });
});

describe('signal-score', () => {
  it.each([
    ['no company', COMPANIES, { companies: [] }],
    ['101 companies', COMPANIES, { companies: Array.from({ length: 101 }, () => ({ name: 'Acme' })) }],
    ['a company with two identifiers', COMPANIES, { companies: [{ id: 'v1.x', domain: 'a.example' }] }],
    ['a company without an identifier', COMPANIES, { companies: [{ clientReferenceId: 'x' }] }],
    ['a malformed email', COMPANIES, { companies: [{ email: 'nobody' }] }],
    ['a long reference', COMPANIES, { companies: [{ name: 'Acme', clientReferenceId: 'x'.repeat(257) }] }],
    ['a person without an employer', CONTACTS, { contacts: [{ firstName: 'Ilse', lastName: 'Brandt' }] }],
    ['companies in place of people', CONTACTS, { companies: [{ name: 'Acme' }] }],
  ])('refuses %s', (_, path, body) => {
    expect(client.post(path, body).status).toBe(400);
  });

  it('refuses a plan without it, and an account without credits', () => {
    const body = { companies: companies.slice(0, 5).map(({ id }) => ({ id })) };
    expect(new Client({ plan: 'free' }).post(COMPANIES, body).status).toBe(403);
    const poor = new Client({ plan: 'scale', credits: 1 });
    expect(poor.post(COMPANIES, body).status).toBe(402);
    expect(poor.lusha.record.total).toBe(0);
  });

  it('can be down, and charges nothing then', () => {
    const other = new Client({ plan: 'scale' });
    other.lusha.fail({ path: COMPANIES, status: 502 });
    expect(other.post(COMPANIES, { companies: [{ name: 'Acme' }] }).status).toBe(502);
    expect(other.lusha.record.total).toBe(0);
  });
});
