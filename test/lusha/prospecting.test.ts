/** Tests searches by criteria: the documented bodies, and when the last page is reached. */
import { describe, expect, it } from 'vitest';
import { atLeastOne, type CompanyBase, type CountryCode, countryCode } from '../../src/lusha/criteria';
import { prospectCompanies, prospectContacts } from '../../src/lusha/prospecting';

const germany = countryCode('de') as CountryCode;
const filters = { contacts: { include: { countries: [germany] } } } as const;
const previews = (count: number) => Array.from({ length: count }, (_, index) => ({ id: `v1.${index}` }));

describe('a search of contacts', () => {
  it('sends the documented body', () => {
    const call = prospectContacts(
      {
        contacts: {
          include: {
            jobTitles: ['Head of Procurement', 'Purchasing Manager'],
            seniorityIds: [5, 6, 8],
            countries: [germany],
            existingDataPoints: ['work_email'],
          },
          exclude: { departments: ['Human Resources'] },
        },
        companies: {
          include: { sizes: [{ min: 201, max: 500 }], locations: [{ country: 'Germany' }] },
          exclude: { domains: ['rival.example'] },
        },
      },
      { page: 0, size: 25 },
      { includePartialProfiles: false, maxContactsPerCompany: 3 },
    );
    expect(call).toMatchObject({
      method: 'post',
      path: '/v3/contacts/prospecting',
      kind: 'contactProspecting',
      charged: true,
      repeatable: true,
    });
    expect(call.body).toEqual({
      pagination: { page: 0, size: 25 },
      filters: {
        contacts: {
          include: {
            jobTitles: ['Head of Procurement', 'Purchasing Manager'],
            seniorityIds: [5, 6, 8],
            countries: ['DE'],
            existingDataPoints: ['work_email'],
          },
          exclude: { departments: ['Human Resources'] },
        },
        companies: {
          include: { sizes: [{ min: 201, max: 500 }], locations: [{ country: 'Germany' }] },
          exclude: { domains: ['rival.example'] },
        },
      },
      options: { includePartialProfiles: false, maxContactsPerCompany: 3 },
    });
  });

  it('without options sends no options', () => {
    expect(prospectContacts(filters, { page: 0, size: 25 }).body).not.toHaveProperty('options');
  });

  it.each([
    [5, 10],
    [250, 100],
    [25.7, 25],
  ])('for pages of %s results requests %s', (size, asked) => {
    const { body } = prospectContacts(filters, { page: 2000, size });
    expect(body).toMatchObject({ pagination: { page: 1000, size: asked } });
  });

  it('returns previews, and an error when a person may not be shown', () => {
    const page = prospectContacts(filters, { page: 0, size: 25 }).parse({
      results: [
        { id: 'v1.A', jobTitle: { seniority: 'director' } },
        { id: 'v1.B', firstName: 'Ilse', error: { code: 'COMPLIANCE_RESTRICTED', message: 'no' } },
      ],
      pagination: { page: 0, size: 2, total: 2, totalGuaranteed: true },
    });
    expect(page).toEqual({
      results: [
        { kind: 'found', record: { id: 'v1.A', seniority: 'Director' } },
        { kind: 'error', code: 'COMPLIANCE_RESTRICTED', message: 'no' },
      ],
      total: 2,
      totalIsExact: true,
      rows: 2,
    });
  });
});

describe('a total that is not a count', () => {
  it.each([[-1], [2.5], ['many']])('such as %s is left out, because a fill could not store it', (total) => {
    const page = prospectContacts(filters, { page: 0, size: 10 }).parse({
      results: [],
      pagination: { total },
    });
    expect(page).not.toHaveProperty('total');
  });
});

describe('the rows of a page', () => {
  it('are counted without the size that the answer echoes, and a record that is listed twice counts once', () => {
    const twice = [...previews(9), ...previews(1)];
    const page = prospectContacts(filters, { page: 0, size: 10 }).parse({
      results: [...twice, { firstName: 'Ilse' }, { firstName: 'Jo' }],
      pagination: { page: 0, size: 1, total: 30 },
    });
    expect(page?.rows).toBe(11);
    expect(page?.results.filter(({ kind }) => kind === 'found')).toHaveLength(9);
  });
});

describe('a search of companies', () => {
  it('sends the documented body', () => {
    const call = prospectCompanies(
      {
        companies: { include: { mainIndustriesIds: [12] } },
        contacts: { include: { departments: ['Sales'] } },
      },
      { page: 2, size: 50 },
    );
    expect(call).toMatchObject({ path: '/v3/companies/prospecting', kind: 'companyProspecting' });
    expect(call.body).toEqual({
      pagination: { page: 2, size: 50 },
      filters: {
        companies: { include: { mainIndustriesIds: [12] } },
        contacts: { include: { departments: ['Sales'] } },
      },
    });
  });

  it('returns previews', () => {
    const call = prospectCompanies({ companies: { include: { names: ['X'] } } }, { page: 0, size: 10 });
    const page = call.parse({ results: [{ id: 'v1.B', domain: 'www.x.example' }] });
    expect(page?.results).toEqual([{ kind: 'found', record: { id: 'v1.B', domain: 'x.example' } }]);
  });

  it('does not read an answer without results as a page', () => {
    const call = prospectCompanies({ companies: { include: { names: ['X'] } } }, { page: 0, size: 10 });
    expect(call.parse({ data: [] })).toBeUndefined();
  });
});

describe('criteria from a form', () => {
  it('lose empty lists and values', () => {
    const names: string[] = [];
    expect(atLeastOne<CompanyBase>({ names, domains: ['x.example'], ids: undefined })).toEqual({
      domains: ['x.example'],
    });
  });

  it('are undefined when all of them are empty, because Lusha refuses an empty filter', () => {
    expect(atLeastOne<CompanyBase>({ names: [], domains: undefined })).toBeUndefined();
  });

  it('accept only codes of two letters as countries', () => {
    expect(countryCode('at')).toBe('AT');
    expect(countryCode('Austria')).toBeUndefined();
  });
});
