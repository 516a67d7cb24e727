import { describe, expect, test } from 'vitest';
import type { Company } from '../../../src/core/company';
import { COMPANY_FIELDS } from '../../../src/core/fields/company';
import { findFields } from '../../../src/core/fields/field';

const NORDHAFEN: Company = {
  id: 'v1.BBBBexampleCompanyTokenBBBB',
  name: 'Nordhafen AG',
  domain: 'nordhafen.example',
  industry: 'Manufacturing',
  employees: { exact: 412, min: 201, max: 500 },
  place: { city: 'Altona', state: 'Hamburg', country: 'Germany', continent: 'Europe', zip: '20457' },
  linkedin: 'https://www.linkedin.com/company/example-nordhafen',
  facts: {
    alternativeName: 'nordhafen',
    emailDomain: 'mail.nordhafen.example',
    homepage: 'https://nordhafen.example',
    alternativeDomains: ['nh.example', 'nha.example'],
    description: 'Builds harbour cranes.',
    offering: 'Cranes and service',
    companyType: 'Private Company',
    yearFounded: 1988,
    subIndustry: 'Industrial Machinery',
    additionalIndustries: ['Business Services / Environmental Services'],
    specialities: ['cranes', 'ports'],
    sicCodes: [{ code: '3536', label: 'Hoists' }],
    naicsCodes: [{ code: '333923', label: '' }],
    additionalLocations: [
      { city: 'Gdansk', country: 'Poland' },
      { city: 'Singapore', country: 'Singapore' },
    ],
    facebook: 'https://www.facebook.com/example',
    x: 'https://x.com/example',
    crunchbase: 'https://www.crunchbase.com/organization/example',
    linkedinFollowers: 5120,
    revenue: { min: 10_000_000, max: 50_000_000 },
    funding: {
      rounds: 1,
      total: 5_000_000,
      currency: 'USD',
      isIpo: false,
      lastType: 'Series A',
      lastAmount: 4_000_000,
      lastDate: 'Mar 3, 2019',
    },
    technologies: ['sap', 'google analytics'],
    popularityTier: 2,
    logo: 'https://logo.example/nordhafen.jpg',
    businessModel: ['B2B'],
    phones: ['+49 40 0000000'],
    emails: ['info@nordhafen.example'],
    keywords: ['harbour'],
  },
  blocks: {
    employeesByDepartment: [
      { name: 'Sales', count: 40 },
      { name: 'Finance', count: 12 },
    ],
    employeesByLocation: [{ name: 'Germany', count: 400 }],
    employeesBySeniority: [{ name: 'Director', count: 9 }],
    competitors: [{ name: 'Südhafen', domain: 'suedhafen.example' }, { name: 'Osthafen' }],
    intent: [{ topic: 'Supply Chain', score: 71 }, { topic: 'Steel' }],
    estimatedAnnualItSpend: { usd: 1_200_000 },
    monthlyWebsiteTraffic: { visits: 8000, changePercent: -3.5 },
    openJobsTotal: 14,
    openJobsByDepartment: [{ name: 'Sales', count: 9 }],
    openJobsByLocation: [{ name: 'Ohio, United States', count: 5 }],
    openJobsBySeniority: [{ name: 'Director', count: 1 }],
    directParent: { id: '8200', name: 'Altona Werke', domain: 'altona.example', country: 'Germany' },
    ultimateParent: { id: 'v1.C', name: 'Elbe Holding' },
  },
};

const read = (field: string, company: Company) => findFields(COMPANY_FIELDS, [field])[0]?.read(company);

test.each<[string, unknown]>([
  ['lusha id', 'v1.BBBBexampleCompanyTokenBBBB'],
  ['name', 'Nordhafen AG'],
  ['domain', 'nordhafen.example'],
  ['industry', 'Manufacturing'],
  ['employees', 412],
  ['employee range', '201-500'],
  ['city', 'Altona'],
  ['state', 'Hamburg'],
  ['country', 'Germany'],
  ['continent', 'Europe'],
  ['linkedin', 'https://www.linkedin.com/company/example-nordhafen'],
  ['alternative name', 'nordhafen'],
  ['email domain', 'mail.nordhafen.example'],
  ['homepage', 'https://nordhafen.example'],
  ['alternative domains', 'nh.example, nha.example'],
  ['description', 'Builds harbour cranes.'],
  ['offering', 'Cranes and service'],
  ['type', 'Private Company'],
  ['year founded', 1988],
  ['sub-industry', 'Industrial Machinery'],
  ['additional industries', 'Business Services / Environmental Services'],
  ['specialities', 'cranes, ports'],
  ['sic', '3536 Hoists'],
  ['naics', '333923'],
  ['zip', '20457'],
  ['other locations', 'Gdansk / Poland, Singapore'],
  ['facebook', 'https://www.facebook.com/example'],
  ['x', 'https://x.com/example'],
  ['crunchbase', 'https://www.crunchbase.com/organization/example'],
  ['linkedin followers', 5120],
  ['revenue', '10000000-50000000'],
  ['revenue min', 10_000_000],
  ['revenue max', 50_000_000],
  ['funding total', 5_000_000],
  ['funding currency', 'USD'],
  ['funding rounds', 1],
  ['last funding type', 'Series A'],
  ['last funding amount', 4_000_000],
  ['last funding date', 'Mar 3, 2019'],
  ['ipo', false],
  ['technologies', 'sap, google analytics'],
  ['popularity tier', 2],
  ['logo', 'https://logo.example/nordhafen.jpg'],
  ['business model', 'B2B'],
  ['phones', '+49 40 0000000'],
  ['emails', 'info@nordhafen.example'],
  ['keywords', 'harbour'],
  ['employees by department', 'Sales: 40, Finance: 12'],
  ['employees by location', 'Germany: 400'],
  ['employees by seniority', 'Director: 9'],
  ['competitors', 'Südhafen, Osthafen'],
  ['intent topics', 'Supply Chain (71), Steel'],
  ['it spend', 1_200_000],
  ['web traffic', 8000],
  ['web traffic change', -3.5],
  ['open jobs', 14],
  ['open jobs by department', 'Sales: 9'],
  ['open jobs by location', 'Ohio, United States: 5'],
  ['open jobs by level', 'Director: 1'],
  ['parent', 'Altona Werke'],
  ['parent domain', 'altona.example'],
  ['parent country', 'Germany'],
  ['parent lusha id', '8200'],
  ['ultimate parent', 'Elbe Holding'],
  ['ultimate parent domain', ''],
])('the field %s reads %j', (field, value) => {
  expect(read(field, NORDHAFEN)).toBe(value);
});

describe('the field employees', () => {
  test.each([
    [{ min: 201, max: 500 }, '201-500'],
    [{ min: 100_001, max: 10_000_000 }, '100001+'],
    [{ min: 100_001 }, '100001+'],
    [{ max: 10 }, 'up to 10'],
    [{}, ''],
  ])('reads %j, which has no exact count, as %j', (employees, value) => {
    expect(read('employees', { id: 'v1.x', employees })).toBe(value);
  });
});

test('every field is an empty cell when its value is unknown', () => {
  for (const field of COMPANY_FIELDS) {
    if (field.id !== 'lusha id') expect(field.read({ id: 'v1.x' }), field.id).toBe('');
  }
});

test('a block without a value is an empty cell', () => {
  const blocks = {
    competitors: null,
    intent: null,
    estimatedAnnualItSpend: null,
    monthlyWebsiteTraffic: null,
    openJobsTotal: null,
    openJobsByDepartment: null,
  };
  for (const field of [
    ...['competitors', 'intent topics', 'it spend', 'web traffic', 'web traffic change'],
    ...['open jobs', 'open jobs by department'],
  ]) {
    expect(read(field, { id: 'v1.x', blocks }), field).toBe('');
  }
});

test('a company without a parent says so in every field of the parent, and nowhere before it was asked', () => {
  const blocks = { directParent: null };
  for (const field of ['parent', 'parent domain', 'parent country', 'parent lusha id']) {
    expect(read(field, { id: 'v1.x', blocks }), field).toBe('None');
    expect(read(`ultimate ${field}`, { id: 'v1.x', blocks }), field).toBe('');
  }
});

test('a company with no open job has the number 0', () => {
  expect(read('open jobs', { id: 'v1.x', blocks: { openJobsTotal: 0 } })).toBe(0);
});

test('the fields of the preview are exactly those that a search returns', () => {
  const preview = COMPANY_FIELDS.filter(({ needs }) => needs === 'preview').map(({ id }) => id);
  expect(preview.sort()).toEqual(
    [
      'lusha id',
      'name',
      'domain',
      'employees',
      'employee range',
      'industry',
      'city',
      'state',
      'country',
      'continent',
      'linkedin',
    ].sort(),
  );
});
