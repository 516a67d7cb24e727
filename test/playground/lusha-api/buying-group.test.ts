import { describe, expect, it } from 'vitest';
import { LUSHA_GROUPS } from '../../../playground/unknowns/lusha-groups';
import { Client, type Reply } from './client';

const PATH = '/v3/contacts/buying-group';

interface GroupRow {
  readonly clientReferenceId?: string;
  readonly companyId?: string;
  readonly contacts?: readonly {
    readonly id: string;
    readonly firstName: string;
    readonly company: { readonly domain: string };
    readonly has?: readonly string[];
    readonly canReveal?: readonly { readonly field: string; readonly credits: number }[];
    readonly roles: readonly string[] | string;
    readonly score: number;
    readonly error?: { readonly code: string };
  }[];
  readonly error?: { readonly code: string };
}

const rowsOf = (reply: Reply) => reply.body.results as unknown as readonly GroupRow[];
const peopleOf = (reply: Reply) => rowsOf(reply).flatMap(({ contacts = [] }) => contacts);
const client = new Client({ plan: 'scale', credits: 1_000_000 });
client.lusha.setLimits({ second: null, minute: null, hour: null, day: null });
const companies = client.lusha.companies(25);
const items = companies.map(({ domain }, at) => ({ domain, clientReferenceId: `row-${at}` }));
/** A company of which people are known, unlike of the first one. */
const [, item] = items;

describe('buying-group', () => {
  it('returns people of the company with roles, a score, and what can be revealed', () => {
    const people = peopleOf(client.post(PATH, { companies: items, contactsLimit: 3 }));
    expect(people.length).toBeGreaterThan(40);
    for (const { id, firstName, company, has, canReveal, roles, score } of people) {
      expect(id).toMatch(/^v1\./);
      expect(firstName).not.toBe('');
      expect(companies.map(({ domain }) => domain)).toContain(company.domain.replace(/^www\./, ''));
      expect(roles.length).toBeGreaterThan(0);
      expect(score).toBeGreaterThanOrEqual(0);
      expect(score).toBeLessThanOrEqual(1);
      expect(has === undefined || has.includes('firstName')).toBe(true);
      for (const { credits } of canReveal ?? []) expect(credits).toBeGreaterThan(0);
    }
  });

  it('charges one credit for each person returned, and nothing where nobody is', () => {
    const limited = new Client({ plan: 'scale', credits: 1_000 });
    const reply = limited.post(PATH, { companies: items, contactsLimit: 2 });
    const people = peopleOf(reply);
    expect(reply.body.billing.creditsCharged).toBe(people.length);
    expect(limited.lusha.record.credits.buyingGroupReveal).toBe(people.length);
    const nobody = rowsOf(reply).filter(({ contacts }) => contacts?.length === 0);
    expect(nobody.length).toBeGreaterThan(0);
    const alone = nobody.map(({ companyId }) => ({ id: companyId }));
    expect(limited.post(PATH, { companies: alone }).body.billing.creditsCharged).toBe(0);
  });

  it('returns up to 60 people of a company where no limit is sent', () => {
    const all = peopleOf(client.post(PATH, { companies: [item] })).length;
    expect(all).toBeGreaterThan(10);
    expect(peopleOf(client.post(PATH, { companies: [item], contactsLimit: 60 }))).toHaveLength(all);
    expect(peopleOf(client.post(PATH, { companies: [item], contactsLimit: 1 }))).toHaveLength(1);
  });

  it('returns only people with one of the roles', () => {
    const people = peopleOf(client.post(PATH, { companies: items, personas: ['end_user'] }));
    expect(people.length).toBeGreaterThan(0);
    for (const { roles } of people) expect(roles).toContain('end_user');
  });

  it('lists an unknown company with an error', () => {
    const unknown = [item, { domain: 'nowhere.example', clientReferenceId: 'row-3' }];
    const rows = rowsOf(client.post(PATH, { companies: unknown, contactsLimit: 1 }));
    expect(rows[1]).toEqual({
      clientReferenceId: 'row-3',
      error: { code: 'NOT_FOUND', message: 'Company not found' },
    });
    const byId = [{ id: 'v1.unknown' }];
    expect(rowsOf(client.post(PATH, { companies: byId }))[0]?.error?.code).toBe('NOT_FOUND');
  });

  it('splits companies over pages that add up to the total', () => {
    const body = (page: number) => ({ companies: items, contactsLimit: 7, pagination: { page, size: 10 } });
    const { total } = client.post(PATH, body(0)).body.pagination;
    const pages = Array.from({ length: Math.ceil(total / 10) }, (_, page) => client.post(PATH, body(page)));
    const ids = pages.flatMap((page) => peopleOf(page).map(({ id }) => id));
    expect(ids).toHaveLength(total);
    expect(new Set(ids).size).toBe(total);
    const onPages = pages.flatMap((page) => [...new Set(rowsOf(page).map(({ companyId }) => companyId))]);
    expect(onPages.length).toBeGreaterThan(new Set(onPages).size);
    const beyond = client.post(PATH, body(pages.length));
    expect([rowsOf(beyond), beyond.body.billing.creditsCharged]).toEqual([[], 0]);
  });

  it('can leave out the references, and can refuse a page beyond the last one', () => {
    const other = new Client({ plan: 'scale', references: 'absent', pagesBeyond: 'refused' });
    const body = { companies: items.slice(0, 2), contactsLimit: 2 };
    for (const row of rowsOf(other.post(PATH, body))) expect(row.clientReferenceId).toBeUndefined();
    const beyond = other.post(PATH, { ...body, pagination: { page: 5, size: 100 } });
    expect([beyond.status, beyond.body.message]).toEqual([400, 'pagination.page is out of range']);
  });

  it.each(LUSHA_GROUPS.groupRoles.answers)('writes roles in the form "%s"', (groupRoles) => {
    const other = new Client({ plan: 'scale', credits: 10_000, groupRoles });
    const roles = peopleOf(other.post(PATH, { companies: items })).map((person) => person.roles);
    const counts = new Set(roles.map((one) => (typeof one === 'string' ? 'text' : `${one.length}`)));
    expect(counts).toEqual(new Set({ several: ['1', '2'], one: ['1'], text: ['text'] }[groupRoles]));
  });

  it('names a person who may not be given out, free of charge', () => {
    const other = new Client({ plan: 'scale' });
    const body = { companies: [item], contactsLimit: 2 };
    const [first] = peopleOf(client.post(PATH, body));
    other.lusha.failItem(first?.id ?? '', 'COMPLIANCE_RESTRICTED');
    const reply = other.post(PATH, body);
    expect(peopleOf(reply).map(({ error }) => error?.code)).toEqual(['COMPLIANCE_RESTRICTED', undefined]);
    expect(reply.body.billing.creditsCharged).toBe(1);
  });

  it.each([
    ['a domain beside the companies', { companies: [item], domain: 'a.example' }],
    ['a domain instead of companies', { domain: 'a.example' }],
    ['no company', { companies: [] }],
    ['26 companies', { companies: Array.from({ length: 26 }, () => item) }],
    ['a company with domain and ID', { companies: [{ domain: 'a.example', id: 'v1.x' }] }],
    ['a company without either', { companies: [{ clientReferenceId: 'x' }] }],
    ['a company by name', { companies: [{ name: 'Nordhafen' }] }],
    ['an unknown role', { companies: [item], personas: ['boss'] }],
    ['a list of no roles', { companies: [item], personas: [] }],
    ['a limit of 0', { companies: [item], contactsLimit: 0 }],
    ['a limit in halves', { companies: [item], contactsLimit: 1.5 }],
    ['a page below 0', { companies: [item], pagination: { page: -1, size: 10 } }],
    ['a page of 9', { companies: [item], pagination: { page: 0, size: 9 } }],
    ['a page of 101', { companies: [item], pagination: { page: 0, size: 101 } }],
  ])('refuses %s', (_, body) => {
    expect(client.post(PATH, body).status).toBe(400);
  });

  it('refuses a plan without it, and an account without credits', () => {
    expect(new Client({ plan: 'free' }).post(PATH, { companies: [item] }).status).toBe(403);
    expect(new Client({ plan: 'free', planGate: 402 }).post(PATH, { companies: [item] }).status).toBe(402);
    const poor = new Client({ plan: 'scale', credits: 1 });
    expect(poor.post(PATH, { companies: [item], contactsLimit: 2 }).status).toBe(402);
    expect(poor.lusha.record.total).toBe(0);
  });
});
