import { describe, expect, it } from 'vitest';
import type { Person } from '../../../playground/lusha-api/lusha';
import { Client } from './client';

const client = new Client();
client.lusha.setLimits({ second: null, minute: null });
const idFor = (contact: Record<string, string>): string | undefined =>
  client.post('/v3/contacts/search', { contacts: [contact] }).body.results[0]?.id;
const castNamed = (lastName: string): Person => {
  const found = client.lusha.cast().find((each) => each.lastName === lastName);
  if (found === undefined) throw new Error(`no ${lastName} in the cast`);
  return found;
};

describe('people', () => {
  it('are the same for the same seed and different for another one', () => {
    const names = (seed: number) => new Client({ seed }).lusha.people(20).map((p) => p.fullName);
    expect(names(7)).toEqual(names(7));
    expect(names(7)).not.toEqual(names(8));
  });

  it('exist at every index up to 249,999', () => {
    const far = client.lusha.person(200_000);
    expect(idFor({ email: far.email })).toBe(far.id);
    expect(() => client.lusha.person(250_000)).toThrow(RangeError);
  });

  it('differ in every identifier and mostly have a work email', () => {
    const people = client.lusha.people(1000);
    for (const key of ['id', 'email', 'linkedinUrl', 'companyDomain'] as const) {
      expect(new Set(people.map((p) => p[key])).size).toBe(1000);
    }
    const share = people.filter((p) => p.workEmail !== undefined).length;
    expect(share).toBeGreaterThan(800);
    expect(share).toBeLessThan(900);
  });

  it('can be limited to those with a work email', () => {
    const people = client.lusha.people(300, { withWorkEmail: true });
    expect(people).toHaveLength(300);
    expect(people.every((p) => p.emails.some(({ type }) => type === 'work'))).toBe(true);
  });

  it.each<readonly [string, (p: Person) => Record<string, string>]>([
    ['ID', (p: Person) => ({ id: p.id })],
    ['older numeric ID', (p: Person) => ({ id: p.legacyId })],
    ['email', (p: Person) => ({ email: p.email })],
    ['email in capitals', (p: Person) => ({ email: p.email.toUpperCase() })],
    ['LinkedIn URL', (p: Person) => ({ linkedinUrl: p.linkedinUrl })],
    [
      'name and company',
      (p: Person) => ({ firstName: p.firstName, lastName: p.lastName, companyName: p.companyName }),
    ],
    [
      'name and domain with www.',
      (p: Person) => ({
        firstName: p.firstName,
        lastName: p.lastName,
        companyDomain: `www.${p.companyDomain}`,
      }),
    ],
  ])('are all found by %s', (_, contact) => {
    const people = client.lusha.people(1000);
    const found = Array.from({ length: 10 }, (_, batch) =>
      client.post('/v3/contacts/search', {
        contacts: people.slice(batch * 100, batch * 100 + 100).map(contact),
      }),
    ).flatMap((reply) => reply.body.results.map((row) => row.id));
    expect(found).toEqual(people.map((p) => p.id));
  });

  it('are found by a LinkedIn URL of another country with a query and a trailing slash', () => {
    const { id, linkedinUrl } = client.lusha.person(12);
    const spelled = `${linkedinUrl.replace('www.', 'de.')}/?originalSubdomain=de`;
    expect(idFor({ linkedinUrl: spelled })).toBe(id);
  });

  it('are found without accents and with umlauts spelled out', () => {
    const { id } = castNamed('Müllerhoff');
    const companyName = 'kranwerk elbe';
    expect(idFor({ firstName: 'Jurgen', lastName: 'Mullerhoff', companyName })).toBe(id);
    expect(idFor({ firstName: 'JUERGEN', lastName: 'MUELLERHOFF', companyName })).toBe(id);
  });

  it('are found wherever a name of three words was split', () => {
    const { id } = castNamed('van der Lindelaan');
    const companyDomain = 'tulpenburg.example';
    expect(idFor({ firstName: 'Joost', lastName: 'van der Lindelaan', companyDomain })).toBe(id);
    expect(idFor({ firstName: 'Joost van der', lastName: 'Lindelaan', companyDomain })).toBe(id);
  });

  it('who changed employers are found at the previous one and returned with the current one', () => {
    const contact = { firstName: 'Tamsin', lastName: 'Greenhalge', companyName: 'Copperline Freight' };
    const row = client.post('/v3/contacts/search-and-enrich', { contacts: [contact] }).body.results[0];
    expect(row?.company?.name).toBe('Pebblewise');
    expect(row?.previousEmployment?.[0]?.company.name).toBe('Copperline Freight');
  });

  it('who are generated with a previous employer are found there', () => {
    const moved = client.lusha.people(100).filter((p) => p.previousCompanyIndex !== undefined);
    expect(moved.length).toBeGreaterThan(0);
    for (const { id, firstName, lastName, previousCompanyIndex } of moved) {
      const companyDomain = client.lusha.company(previousCompanyIndex ?? 0).domain;
      expect(idFor({ firstName, lastName, companyDomain })).toBe(id);
    }
  });

  it('are not found by a guessed ID, a wrong company, or an unknown address', () => {
    const { firstName, lastName } = client.lusha.person(5);
    expect(idFor({ id: `v1.${'A'.repeat(36)}` })).toBeUndefined();
    expect(idFor({ firstName, lastName, companyName: 'Imaginary Widgets' })).toBeUndefined();
    expect(idFor({ email: 'nobody@unknown.example' })).toBeUndefined();
  });

  it('who are written by hand show their special cases', () => {
    expect(castNamed('Ostendarp').restricted).toBe(true);
    expect(castNamed('Framboisier').emails.map(({ type }) => type)).toEqual(['private']);
    expect(castNamed('Hawkesby').phones.map(({ doNotCall }) => doNotCall)).toEqual([true]);
  });

  it('are found by name without a look at everybody: a thousand take about as long as by their IDs', () => {
    const people = client.lusha.people(1000);
    const timeBy = (lookup: (person: (typeof people)[number]) => object): number => {
      const start = performance.now();
      for (let batch = 0; batch < 10; batch++) {
        const contacts = people.slice(batch * 100, batch * 100 + 100).map(lookup);
        expect(client.post('/v3/contacts/search', { contacts }).status).toBe(200);
      }
      return performance.now() - start;
    };
    const byId = timeBy(({ id }) => ({ id }));
    const byName = timeBy(({ firstName, lastName, companyName }) => ({ firstName, lastName, companyName }));
    // Looking at all the 250,000 people for each would take some thousand times as long.
    expect(byName).toBeLessThan(50 * byId);
  });
});

describe('answers', () => {
  it('list unmatched rows with an error or leave them out', () => {
    const contacts = [
      { clientReferenceId: 'a', email: 'nobody@unknown.example' },
      { clientReferenceId: 'b', email: client.lusha.person(0).email },
    ];
    const references = (unmatched: 'error' | 'left-out') =>
      new Client({ unmatched })
        .post('/v3/contacts/search', { contacts })
        .body.results.map((row) => [row.clientReferenceId, row.error?.code]);
    expect(references('error')).toEqual([
      ['a', 'NOT_FOUND'],
      ['b', undefined],
    ]);
    expect(references('left-out')).toEqual([['b', undefined]]);
  });

  it('of enrich give an unknown ID an error of its own', () => {
    const reply = client.post('/v3/contacts/enrich', { ids: ['v1.gone'] });
    expect(reply.status).toBe(200);
    expect(reply.body.results).toEqual([
      { id: 'v1.gone', error: { code: 'NOT_FOUND', message: 'Contact not found' } },
    ]);
  });

  it('return the ID that was asked for, even the older one', () => {
    const { legacyId } = client.lusha.person(9);
    expect(client.post('/v3/contacts/enrich', { ids: [legacyId] }).body.results[0]?.id).toBe(legacyId);
  });

  it('vary as those of the real service do', () => {
    const people = client.lusha.people(1000);
    const count = (is: (p: Person) => boolean) => people.filter(is).length;
    expect(count((p) => p.phones.length === 0)).toBeGreaterThan(100);
    expect(count((p) => p.emails.length > 0 && p.workEmail === undefined)).toBeGreaterThan(20);
    expect(
      count((p) => p.phones.length > 0 && p.phones.every(({ type }) => type === 'work')),
    ).toBeGreaterThan(20);
    expect(count((p) => p.phones.some(({ doNotCall }) => doNotCall))).toBeGreaterThan(20);
    expect(count((p) => p.emails[0]?.type === 'private' && p.emails.length > 1)).toBeGreaterThan(20);
    expect(count((p) => p.emails.some(({ confidence }) => confidence === null))).toBeGreaterThan(20);
    expect(count((p) => p.place.eu)).toBeGreaterThan(100);
    expect(count((p) => p.placeGaps !== 'none')).toBeGreaterThan(20);
    expect(count((p) => p.previewGap === 'has')).toBeGreaterThan(5);
    expect(count((p) => p.previewGap === 'canReveal')).toBeGreaterThan(5);
  });

  it('contain a company that was found by domain, by name, or by ID', () => {
    const { id, name, domain } = client.lusha.company(77);
    const companies = [{ domain: `https://www.${domain}/about` }, { name: name.toUpperCase() }, { id }];
    const rows = client.post('/v3/companies/search', { companies }).body.results;
    expect(rows.map((row) => row.id)).toEqual([id, id, id]);
  });
});
