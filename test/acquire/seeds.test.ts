/** Tests which rows are seeds, and how Lusha is told of them. */
import { describe, expect, it } from 'vitest';
import { listsOf, type SeedRow, seedsOf } from '../../src/acquire/seeds';
import { companyLookup } from '../../src/core/lookup';
import { contactLookup } from '../../src/core/lookup/keys';

const person = (by: Parameters<typeof contactLookup>[0]): SeedRow => ({ lookup: contactLookup(by) });
const company = (by: Parameters<typeof companyLookup>[0], page?: string): SeedRow => ({
  lookup: companyLookup(by),
  ...(page === undefined ? {} : { page }),
});
const ID = 'v1.AAAAexampleTokenAAAAAAAAAAAAAAAAA';
const names = { firstName: 'Ilse', lastName: 'Brandt' };

describe('the seeds', () => {
  it('name each person by the surest identifier, in one list', () => {
    const rows = [
      person({ id: ID, email: 'a@a.example' }),
      person({ linkedinUrl: 'https://www.linkedin.com/in/b', email: 'b@a.example' }),
      person({ email: 'c@a.example', ...names, companyName: 'Acme' }),
      person({ ...names, companyName: 'Acme', companyDomain: 'acme.example' }),
      person({ ...names, companyName: 'Globex' }),
      person({ id: '123456', email: 'f@a.example' }),
      person({ id: '123456' }),
    ];
    expect(listsOf(seedsOf('contact', rows).identifiers)).toEqual({
      ids: [ID, '123456'],
      linkedinUrls: ['https://www.linkedin.com/in/b'],
      emails: ['c@a.example', 'f@a.example'],
      contacts: [
        { ...names, companyDomain: 'acme.example' },
        { ...names, companyName: 'Globex' },
      ],
    });
  });

  it('name each company by its domain, or by its LinkedIn page', () => {
    const page = 'https://www.linkedin.com/company/b';
    const rows = [
      company({ domain: 'a.example', name: 'A' }, page),
      company({ name: 'B' }, page),
      company({ name: 'C' }),
      company({ id: ID }),
    ];
    expect(listsOf(seedsOf('company', rows).identifiers)).toEqual({
      domains: ['a.example'],
      linkedinUrls: [page],
    });
  });

  it('are different: the same person in two rows is one seed', () => {
    const rows = [
      person({ email: 'a@a.example' }),
      person({ email: 'a@a.example', ...names, companyName: 'Acme' }),
    ];
    expect(seedsOf('contact', rows).identifiers).toHaveLength(1);
  });

  it('have a key that depends neither on the order of the rows nor on what cannot be used', () => {
    const rows = ['a', 'b', 'c'].map((name) => person({ email: `${name}@a.example` }));
    const [a, b, c] = rows as [SeedRow, SeedRow, SeedRow];
    const { key, identifiers } = seedsOf('contact', rows, new Set([b.lookup.key]));
    expect(identifiers).toHaveLength(2);
    expect(seedsOf('contact', [c, a, b, a]).key).toBe(key);
    expect(seedsOf('contact', [a, c]).key).not.toBe(key);
    const nameless = company({ name: 'C' });
    const domain = company({ domain: 'a.example' });
    expect(seedsOf('company', [domain, nameless]).key).toBe(seedsOf('company', [domain]).key);
  });
});
