/** Tests the calls about companies, and reading companies as Lusha sends them. */
import { describe, expect, it } from 'vitest';
import type { Company, CompanyBlock } from '../../src/core/company';
import { type Batch, batchesOf } from '../../src/lusha/batch';
import { enrichCompanies, searchCompanies } from '../../src/lusha/companies';

const batch = <T>(...items: T[]): Batch<T> => batchesOf(items)[0] as Batch<T>;

function revealed(item: object, blocks: readonly CompanyBlock[] = []): Company {
  const found = enrichCompanies(batch('v1.B'), blocks).parse({ results: [{ id: 'v1.B', ...item }] });
  const result = found?.get('v1.B');
  if (result?.kind !== 'found') throw new Error('Not found.');
  return result.record;
}

describe('a lookup of companies', () => {
  const search = searchCompanies(
    batch(
      { reference: 'row-9', by: { domain: 'nordhafen.example' } },
      { reference: 'row-10', by: { name: 'X' } },
    ),
  );

  it('sends the documented body', () => {
    expect(search.path).toBe('/v3/companies/search');
    expect(search.body).toEqual({
      companies: [
        { clientReferenceId: 'row-9', domain: 'nordhafen.example' },
        { clientReferenceId: 'row-10', name: 'X' },
      ],
    });
    expect(search).toMatchObject({ kind: 'companySearch', charged: true, repeatable: true });
  });

  it('returns previews by reference', () => {
    const found = search.parse({
      results: [
        {
          clientReferenceId: 'row-9',
          id: 'v1.B',
          name: 'Nordhafen AG',
          domain: 'www.nordhafen.example',
          industry: 'Manufacturing',
          employeeCount: { exact: 412, min: 201, max: 500 },
          location: { city: 'Hamburg', country: 'Germany', countryIso2: 'DE', continent: 'Europe' },
          socialLinks: { linkedin: 'https://www.linkedin.com/company/example' },
          canReveal: [{ field: 'intent', credits: 1 }],
        },
        { clientReferenceId: 'row-10', error: { code: 'NOT_FOUND', message: 'Company not found' } },
      ],
    });
    expect(found?.get('row-9')).toEqual({
      kind: 'found',
      record: {
        id: 'v1.B',
        name: 'Nordhafen AG',
        domain: 'nordhafen.example',
        industry: 'Manufacturing',
        employees: { exact: 412, min: 201, max: 500 },
        place: { city: 'Hamburg', country: 'Germany', countryCode: 'DE', continent: 'Europe' },
        linkedin: 'https://www.linkedin.com/company/example',
        prices: { intent: 1 },
      },
    });
    expect(found?.get('row-10')).toMatchObject({ kind: 'error', code: 'NOT_FOUND' });
  });
});

describe('a reveal of companies', () => {
  it('leaves out the blocks when none is requested, because Lusha refuses an empty list', () => {
    expect(enrichCompanies(batch('v1.B'), []).body).toEqual({ ids: ['v1.B'] });
  });

  it('names the requested blocks, and is never repeated', () => {
    const call = enrichCompanies(batch('v1.B'), ['intent', 'competitors']);
    expect(call.path).toBe('/v3/companies/enrich');
    expect(call.body).toEqual({ ids: ['v1.B'], reveal: ['intent', 'competitors'] });
    expect(call).toMatchObject({ kind: 'companyEnrich', charged: true, repeatable: false });
  });
});

describe('a revealed company', () => {
  it('has facts even when Lusha sends none', () => {
    expect(revealed({})).toEqual({ id: 'v1.B', facts: {}, blocks: {} });
  });

  it('has its base record', () => {
    const { facts } = revealed({
      alternativeName: 'nordhafen',
      emailDomain: 'nordhafen.example',
      homepageUrl: 'https://nordhafen.example',
      alternativeDomains: ['www.nordhafen.test'],
      description: 'Builds harbour cranes.',
      companyOffering: 'Cranes',
      companyType: 'Private Company',
      yearFounded: 1988,
      subIndustry: 'Machinery',
      additionalIndustries: [{ industry: 'Services', subIndustry: 'Environment' }, { industry: 'Retail' }],
      specialities: ['cranes'],
      sicCodes: [{ code: 3536, description: 'Hoists' }],
      naicsCodes: [{ code: 333923, description: 'Cranes' }],
      additionalLocations: [{ city: 'Gdansk', zipCode: '80-001' }],
      socialLinks: { facebook: 'https://f.example', x: 'https://x.example' },
      linkedinFollowers: 5120,
      revenueRange: { min: 1, max: 5 },
      funding: {
        totalRounds: 1,
        totalRoundsAmount: 5000000,
        currency: 'USD',
        isIpo: false,
        lastRoundType: 'Series A',
        lastRoundAmount: 5000000,
        lastRoundDate: 'Mar 3, 2019',
      },
      technologies: ['sap', { name: 'google analytics' }],
      popularityTier: 2,
      logoUrl: 'https://logo.example/n.jpg',
      businessModel: ['B2B'],
      keywords: ['ports'],
    });
    expect(facts).toEqual({
      alternativeName: 'nordhafen',
      emailDomain: 'nordhafen.example',
      homepage: 'https://nordhafen.example',
      alternativeDomains: ['nordhafen.test'],
      description: 'Builds harbour cranes.',
      offering: 'Cranes',
      companyType: 'Private Company',
      yearFounded: 1988,
      subIndustry: 'Machinery',
      additionalIndustries: ['Services / Environment', 'Retail'],
      specialities: ['cranes'],
      sicCodes: [{ code: '3536', label: 'Hoists' }],
      naicsCodes: [{ code: '333923', label: 'Cranes' }],
      additionalLocations: [{ city: 'Gdansk', zip: '80-001' }],
      facebook: 'https://f.example',
      x: 'https://x.example',
      linkedinFollowers: 5120,
      revenue: { min: 1, max: 5 },
      funding: {
        rounds: 1,
        total: 5000000,
        currency: 'USD',
        isIpo: false,
        lastType: 'Series A',
        lastAmount: 5000000,
        lastDate: 'Mar 3, 2019',
      },
      technologies: ['sap', 'google analytics'],
      popularityTier: 2,
      logo: 'https://logo.example/n.jpg',
      businessModel: ['B2B'],
      keywords: ['ports'],
    });
  });

  it.each([
    ['lists of objects', { phones: [{ number: '+49 1' }], emails: [{ email: 'info@n.example' }] }],
    ['lists of texts', { phones: ['+49 1'], emails: ['info@n.example'] }],
    ['single texts', { phone: '+49 1', email: 'info@n.example' }],
  ])('has phones and emails that are sent as %s', (_, item) => {
    expect(revealed(item).facts).toEqual({ phones: ['+49 1'], emails: ['info@n.example'] });
  });

  it.each([[['https://c.example']], ['https://c.example']])(
    'has a Crunchbase page that is sent as %o',
    (crunchbase) => {
      expect(revealed({ socialLinks: { crunchbase } }).facts?.crunchbase).toBe('https://c.example');
    },
  );

  it.each([
    ['an object', { min: 201, max: 500 }, { min: 201, max: 500 }],
    ['a pair', [201, 500], { min: 201, max: 500 }],
    ['a number', 412, { exact: 412 }],
    ['a number in text', { exact: '412' }, { exact: 412 }],
    ['nothing', null, undefined],
  ])('has a head count that is sent as %s', (_, employeeCount, employees) => {
    expect(revealed({ employeeCount }).employees).toEqual(employees);
  });
});

describe('the paid blocks', () => {
  it('are read in their own shapes', () => {
    const item = {
      employeesByDepartment: [{ department: 'Sales', count: 4 }],
      employeesByLocation: [
        { country: 'Germany', state: null, count: 3 },
        { country: 'United States', state: 'Ohio', count: 1 },
      ],
      employeesBySeniority: [{ seniority: 'Director', count: 2 }],
      competitors: [{ id: 'v1.C', name: 'Rival', domain: 'www.rival.example' }],
      intent: {
        detectedTopics: [{ topicName: 'Supply Chain', metadata: { topicScore: 71, topicTrend: '+12' } }],
      },
      estimatedAnnualItSpend: { value: 90, currency: 'EUR', valueUsd: 100 },
      monthlyWebsiteTraffic: { visits: 9, momChangePercent: -3.5, month: '2026-09' },
    };
    const { blocks } = revealed(item, Object.keys(item) as CompanyBlock[]);
    expect(blocks).toEqual({
      employeesByDepartment: [{ name: 'Sales', count: 4 }],
      employeesByLocation: [
        { name: 'Germany', count: 3 },
        { name: 'Ohio, United States', count: 1 },
      ],
      employeesBySeniority: [{ name: 'Director', count: 2 }],
      competitors: [{ name: 'Rival', domain: 'rival.example' }],
      intent: [{ topic: 'Supply Chain', score: 71, trend: '+12' }],
      estimatedAnnualItSpend: { usd: 100 },
      monthlyWebsiteTraffic: { visits: 9, changePercent: -3.5, month: '2026-09' },
    });
  });

  it.each([
    ['numbers', 14, [{ department: 'Sales', count: 9 }], [{ country: 'Germany', state: null, count: 5 }]],
    ['texts', '14', [{ department: 'Sales', count: '9' }], [{ country: 'Germany', count: '5' }]],
    ['objects', { total: 14, month: '2026-10' }, { Sales: 9 }, { Germany: 5 }],
    ['named lists', { count: 14 }, [{ name: 'Sales', total: 9 }], [{ label: 'Germany', jobs: 5 }]],
    [
      'lists in objects',
      [{ count: 10 }, { count: 4 }],
      { total: 14, items: [{ department: 'Sales', openJobs: 9 }] },
      { total: 14, locations: [{ country: 'Germany', count: 5 }] },
    ],
  ])('give open jobs as %s', (_, openJobsTotal, openJobsByDepartment, openJobsByLocation) => {
    const item = { openJobsTotal, openJobsByDepartment, openJobsByLocation };
    expect(revealed(item, Object.keys(item) as CompanyBlock[]).blocks).toEqual({
      openJobsTotal: 14,
      openJobsByDepartment: [{ name: 'Sales', count: 9 }],
      openJobsByLocation: [{ name: 'Germany', count: 5 }],
    });
  });

  it.each([
    [
      { lushaCompanyId: 8200, name: 'Altona Werke' },
      { id: '8200', name: 'Altona Werke' },
    ],
    [
      { lushaCompanyId: 'v1.C', name: 'Elbe', domain: 'www.elbe.example', hqCountry: 'Germany' },
      { id: 'v1.C', name: 'Elbe', domain: 'elbe.example', country: 'Germany' },
    ],
    ['Altona Werke', { name: 'Altona Werke' }],
    [{ somethingElse: 1 }, {}],
    [null, null],
    [undefined, null],
    ['', null],
    [{}, null],
  ])('give the parent %o as %o', (value, parent) => {
    const item = value === undefined ? {} : { directParent: value };
    expect(revealed(item, ['directParent']).blocks).toEqual({ directParent: parent });
  });

  it.each([[undefined], [null], [[]], [{}]])('that were requested and came back as %o are null', (value) => {
    const item = { estimatedAnnualItSpend: value, competitors: value };
    expect(revealed(item, ['estimatedAnnualItSpend', 'competitors']).blocks).toEqual({
      estimatedAnnualItSpend: null,
      competitors: null,
    });
  });

  it('that were not requested are kept as well', () => {
    const intent = { detectedTopics: [{ topicName: 'CRM' }] };
    expect(revealed({ intent }).blocks).toEqual({ intent: [{ topic: 'CRM' }] });
  });

  it('contain a spend in dollars, and no spend in another currency', () => {
    const spend = (value: object) =>
      revealed({ estimatedAnnualItSpend: value }, ['estimatedAnnualItSpend']).blocks;
    expect(spend({ value: 90, currency: 'USD' })).toEqual({ estimatedAnnualItSpend: { usd: 90 } });
    expect(spend({ value: 90, currency: 'EUR' })).toEqual({ estimatedAnnualItSpend: null });
  });
});
