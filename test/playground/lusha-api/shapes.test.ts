import { describe, expect, it } from 'vitest';
import { Client } from './client';

const COMPANY_TEXTS = ['alternativeName', 'emailDomain', 'homepageUrl', 'description', 'companyOffering'];
const COMPANY_LISTS = [
  'alternativeDomains',
  'specialities',
  'sicCodes',
  'naicsCodes',
  'technologies',
  'phones',
];

describe('in answers,', () => {
  it('an enriched contact has its location, its job, and only the requested fields', () => {
    const client = new Client();
    const person = client.lusha.people(60).find((p) => p.workEmail && p.phones.length > 0);
    const row = client.post('/v3/contacts/enrich', { ids: [person?.id], reveal: ['emails'] }).body.results[0];
    expect(row).toMatchObject({
      id: person?.id,
      fullName: person?.fullName,
      jobTitle: { title: person?.title, startDate: person?.startDate },
      location: { countryIso2: person?.place.iso2, coordinates: person?.place.coordinates },
      partialProfile: false,
      tags: [],
    });
    expect(row?.emails?.map(({ email }) => email)).toContain(person?.workEmail);
    expect(row).not.toHaveProperty('phones');
  });

  it('a company record has its texts, lists, and numbers, and only the requested blocks', () => {
    const client = new Client();
    const { id } = client.lusha.company(3);
    const row = client.post('/v3/companies/enrich', { ids: [id], reveal: ['openJobsTotal'] }).body.results[0];
    for (const key of COMPANY_TEXTS) expect(row?.[key]).toEqual(expect.any(String));
    for (const key of COMPANY_LISTS) expect(row?.[key]).toEqual(expect.any(Array));
    expect(row?.sicCodes).toEqual([{ code: expect.any(Number), description: expect.any(String) }]);
    expect(row?.openJobsTotal).toEqual(expect.any(Number));
    expect(row).not.toHaveProperty('competitors');
  });

  it('the parts of a head count add up to the whole', () => {
    const client = new Client();
    const company = client.lusha.company(3);
    const body = { ids: [company.id], reveal: ['employeesByDepartment'] };
    const row = client.post('/v3/companies/enrich', body).body.results[0];
    const parts = row?.employeesByDepartment as readonly { readonly count: number }[];
    expect(parts.reduce((sum, { count }) => sum + count, 0)).toBe(company.employees.exact);
  });

  it('a company preview has the prices of its blocks', () => {
    const client = new Client({ prices: { revealCompanyPremiumData: 2 } });
    const companies = [{ domain: client.lusha.company(3).domain }];
    const row = client.post('/v3/companies/search', { companies }).body.results[0];
    expect(row?.canReveal).toContainEqual({ field: 'competitors', credits: 2 });
  });
});
