/** Tests the calls for similar people and companies: the documented bodies, and what the answers hold. */
import { describe, expect, it } from 'vitest';
import { createLusha } from '../../playground/lusha-api/lusha';
import { similarCompanies, similarContacts } from '../../src/lusha/similar';
import { localLusha } from './local-lusha';

const lusha = createLusha();
const DOMAINS = lusha.companies(5).map(({ domain }) => domain);
const EMAILS = lusha.people(5).map(({ email }) => email);
const SESSION = '58000000-7a6e-4c9b-8c2d-000000000001';

describe('the request for similar records', () => {
  it('holds the seeds, what is excluded, the limit, and the session', () => {
    const call = similarCompanies({
      seeds: { domains: DOMAINS, linkedinUrls: [] },
      exclude: { domains: ['customer.example'] },
      limit: 50,
      session: SESSION,
    });
    expect(call).toMatchObject({
      method: 'post',
      path: '/v3/companies/lookalike',
      kind: 'companySimilar',
      charged: true,
      repeatable: false,
    });
    expect(call.body).toEqual({
      seeds: { domains: DOMAINS },
      exclude: { domains: ['customer.example'] },
      limit: 50,
      dedupeSessionId: SESSION,
    });
  });

  it('leaves out empty lists, and a session that Lusha would refuse', () => {
    const { body } = similarContacts({ seeds: { emails: EMAILS }, exclude: {}, limit: 25, session: 'none' });
    expect(body).toEqual({ seeds: { emails: EMAILS }, limit: 25 });
  });

  it.each([
    [0, 1],
    [1.9, 1],
    [100, 100],
    [101, 100],
  ])('has a limit from 1 to 100: %s becomes %i', (limit, sent) => {
    expect(similarContacts({ seeds: { emails: EMAILS }, limit }).body).toMatchObject({ limit: sent });
  });

  it('has no list of more than 100', () => {
    const ids = Array.from({ length: 150 }, (_, at) => `v1.${at}`);
    expect(similarContacts({ seeds: { ids }, limit: 5 }).body).toEqual({
      seeds: { ids: ids.slice(0, 100) },
      limit: 5,
    });
  });
});

describe('the answer', () => {
  it('about people holds previews without prices, and the session', () => {
    const result = localLusha().send(similarContacts({ seeds: { emails: EMAILS }, limit: 7 }));
    if (!result.ok) throw new Error(result.failure.message);
    const { value, creditsCharged } = result;
    expect(creditsCharged).toBe(2);
    expect(value).toMatchObject({ rows: 7, hasMore: true, session: SESSION });
    const [first] = value.results;
    const id = first?.kind === 'found' ? first.record.id : '';
    const person = lusha.personOfId(id);
    expect(first).toMatchObject({
      record: {
        firstName: person?.firstName,
        title: person?.title,
        company: { name: person?.companyName, domain: person?.companyDomain },
        linkedin: person?.linkedinUrl,
      },
    });
    for (const name of ['prices', 'hasEmails', 'hasPhones'])
      expect(first?.kind === 'found' && first.record).not.toHaveProperty(name);
  });

  it('about companies holds bare domains and the exact number of employees', () => {
    const result = localLusha().send(similarCompanies({ seeds: { domains: DOMAINS }, limit: 25 }));
    if (!result.ok) throw new Error(result.failure.message);
    const found = result.value.results.flatMap((one) => (one.kind === 'found' ? [one.record] : []));
    expect(found).toHaveLength(25);
    const companies = lusha.companies(5000);
    for (const { id, domain, employees } of found) {
      const company = companies.find((one) => one.id === id);
      expect({ domain, employees }).toEqual({
        domain: company?.domain,
        employees: { exact: company?.employees.exact },
      });
    }
  });

  it('may lack the session, the number of results, and that there are more', () => {
    const { parse } = similarContacts({ seeds: { emails: EMAILS }, limit: 5 });
    expect(parse({ results: [{ id: 'v1.a' }], dedupeSessionId: null })).toEqual({
      results: [{ kind: 'found', record: { id: 'v1.a' } }],
      rows: 1,
      hasMore: true,
    });
    expect(parse({ results: [{ id: 'v1.a' }], meta: { hasMore: false } })).toMatchObject({ hasMore: false });
    expect(parse({ results: [] })).toEqual({ results: [], rows: 0, hasMore: false });
    expect(parse({ message: 'none' })).toBeUndefined();
  });

  it('counts a result that is listed twice once', () => {
    const { parse } = similarCompanies({ seeds: { domains: DOMAINS }, limit: 5 });
    expect(parse({ results: [{ id: 'v1.a' }, { id: 'v1.a' }] })).toMatchObject({ rows: 1 });
  });
});
