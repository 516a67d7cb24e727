/** Tests the call for buying groups, and reading groups in the shapes that Lusha is known to send. */
import { describe, expect, it } from 'vitest';
import { createLusha } from '../../playground/lusha-api/lusha';
import { buyingGroups, type Group, type GroupItem, type GroupPage } from '../../src/lusha/buying-group';
import { localLusha } from './local-lusha';

const ITEMS: readonly GroupItem[] = [
  { reference: 'row-2', by: { domain: 'nordhafen.example' } },
  { reference: 'row-3', by: { id: 'v1.C' } },
];
const call = buyingGroups(ITEMS, { roles: ['decision_maker'], limit: 5 }, 0);

const ilse = {
  id: 'v1.A',
  firstName: 'Ilse',
  lastName: 'Brandt',
  jobTitle: { title: 'Head of Procurement', departments: ['Operations'], seniority: 'Director' },
  company: { id: 'v1.B', name: 'Nordhafen AG', domain: 'www.nordhafen.example' },
  location: { country: 'Germany' },
  has: ['emails'],
  canReveal: [{ field: 'emails', credits: 1 }],
  roles: ['decision_maker', 'potential_champion'],
  score: 0.88,
};

function groupIn(page: GroupPage | undefined, reference: string): Group | undefined {
  const result = page?.groups.get(reference);
  return result?.kind === 'found' ? result.record : undefined;
}

const namesIn = (page: GroupPage | undefined, reference: string) =>
  groupIn(page, reference)?.contacts.map(({ id }) => id);

describe('the call for buying groups', () => {
  it('sends the documented body, always with a limit, and is never repeated', () => {
    expect(call).toMatchObject({ path: '/v3/contacts/buying-group', kind: 'buyingGroup', charged: true });
    expect(call.repeatable).toBe(false);
    expect(call.body).toEqual({
      companies: [
        { clientReferenceId: 'row-2', domain: 'nordhafen.example' },
        { clientReferenceId: 'row-3', id: 'v1.C' },
      ],
      personas: ['decision_maker'],
      contactsLimit: 5,
      pagination: { page: 0, size: 100 },
    });
  });

  it('gets the groups of the local Lusha by reference', () => {
    const companies = createLusha().companies(25);
    const items = companies.map(({ domain }, at) => ({ reference: `${at}`, by: { domain } }));
    const sent = localLusha().send(buyingGroups(items, { roles: ['end_user'], limit: 2 }, 0));
    if (!sent.ok) throw new Error(sent.failure.message);
    const { groups, rows, total } = sent.value;
    expect([rows, sent.creditsCharged]).toEqual([total, total]);
    for (const [at, { domain }] of companies.entries()) {
      const { contacts = [] } = groupIn(sent.value, `${at}`) ?? {};
      expect(contacts.length).toBeLessThanOrEqual(2);
      for (const { company } of contacts) expect(company?.domain).toBe(domain);
    }
    expect([...groups.keys()]).toHaveLength(25);
  });
});

describe('an answer with buying groups', () => {
  it('gives people with their roles and score, and companies that Lusha does not know', () => {
    const page = call.parse({
      results: [
        { clientReferenceId: 'row-2', companyId: 'v1.B', contacts: [ilse] },
        { clientReferenceId: 'row-3', error: { code: 'NOT_FOUND', message: 'Company not found' } },
      ],
      pagination: { page: 0, size: 100, total: 1 },
    });
    expect(page).toMatchObject({ rows: 1, total: 1 });
    expect(groupIn(page, 'row-2')).toEqual({
      companyId: 'v1.B',
      contacts: [
        {
          id: 'v1.A',
          firstName: 'Ilse',
          lastName: 'Brandt',
          title: 'Head of Procurement',
          departments: ['Operations'],
          seniority: 'Director',
          company: { id: 'v1.B', name: 'Nordhafen AG', domain: 'nordhafen.example' },
          country: 'Germany',
          hasEmails: true,
          hasPhones: false,
          prices: { emails: 1 },
          group: { roles: ['decision_maker', 'potential_champion'], score: 0.88 },
        },
      ],
    });
    expect(page?.groups.get('row-3')).toMatchObject({ kind: 'error', code: 'NOT_FOUND' });
  });

  it.each([
    [
      'one role as a text',
      { roles: 'decision_maker', score: '0.5' },
      { roles: ['decision_maker'], score: 0.5 },
    ],
    ['no roles and no score', { roles: undefined, score: undefined }, { roles: [] }],
    ['a score that is none', { roles: [], score: 42 }, { roles: [] }],
  ])('may have %s', (_, odd, group) => {
    const page = call.parse({ results: [{ clientReferenceId: 'row-2', contacts: [{ ...ilse, ...odd }] }] });
    expect(groupIn(page, 'row-2')?.contacts[0]?.group).toEqual(group);
    expect(page?.total).toBeUndefined();
  });

  it('gives groups without references by the ID of the company, the domain of its people, or their order', () => {
    const byId = { companyId: 'v1.C', contacts: [{ ...ilse, id: 'v1.D', company: { name: 'Other' } }] };
    const byDomain = { companyId: 'v1.B', contacts: [ilse] };
    for (const results of [
      [byDomain, byId],
      [byId, byDomain],
    ]) {
      const page = call.parse({ results });
      expect([namesIn(page, 'row-2'), namesIn(page, 'row-3')]).toEqual([['v1.A'], ['v1.D']]);
    }
    const inOrder = call.parse({ results: [{ companyId: 'v1.X', contacts: [] }, byId] });
    expect([namesIn(inOrder, 'row-2'), namesIn(inOrder, 'row-3')]).toEqual([[], ['v1.D']]);
  });

  it('does not give people to a company of which they may not be', () => {
    const foreign = { contacts: [{ ...ilse, company: { name: 'Other', domain: 'other.example' } }] };
    const page = call.parse({ results: [foreign] });
    expect(page?.rows).toBe(1);
    for (const { reference } of ITEMS) {
      expect(page?.groups.get(reference)).toMatchObject({ kind: 'error', code: 'UNTIED' });
    }
  });

  it('knows nothing of companies without people that it does not name', () => {
    const page = call.parse({ results: [{ companyId: 'v1.X', contacts: [] }] });
    expect([page?.rows, page?.groups.size]).toEqual([0, 0]);
  });

  it('leaves out people with an error, whom it counts, and people who are listed twice', () => {
    const restricted = { id: 'v1.E', error: { code: 'COMPLIANCE_RESTRICTED' } };
    const contacts = [ilse, restricted, ilse, {}];
    const page = call.parse({ results: [{ clientReferenceId: 'row-2', contacts }] });
    expect(namesIn(page, 'row-2')).toEqual(['v1.A']);
    expect(page?.rows).toBe(3);
  });

  it('says that the credits ran out', () => {
    expect(call.parse({ status: 'PARTIAL_OUT_OF_CREDITS', results: [] })?.outOfCredits).toBe(true);
  });

  it.each([undefined, null, [], {}, { results: {} }, '<html>'])('is none: %j', (body) => {
    expect(call.parse(body)).toBeUndefined();
  });
});
