import { describe, expect, it } from 'vitest';
import { Client, type Row } from './client';

const client = new Client();
client.lusha.setLimits({ second: null, minute: null });

const people = (filters: unknown, page = 0, size = 100, options: unknown = {}) =>
  client.post('/v3/contacts/prospecting', { pagination: { page, size }, filters, options });
const companies = (filters: unknown, page = 0, size = 100) =>
  client.post('/v3/companies/prospecting', { pagination: { page, size }, filters });
const whole = (rows: readonly Row[]) => rows.filter((row) => row.error === undefined);
const pagesOfSales = (of: Client) =>
  [0, 1, 2].flatMap(
    (page) =>
      of.post('/v3/contacts/prospecting', {
        pagination: { page, size: 100 },
        filters: { contacts: { include: { departments: ['Sales'] } } },
      }).body.results,
  );

describe('contacts/prospecting', () => {
  it('returns people who meet every criterion', () => {
    const filters = {
      contacts: { include: { departments: ['Operations'], seniorityIds: [5, 6], countries: ['DE'] } },
      companies: { include: { mainIndustriesIds: [12] } },
    };
    const { results, pagination } = people(filters).body;
    expect(pagination.total).toBeGreaterThan(5);
    for (const row of whole(results)) {
      expect(row.jobTitle?.departments).toEqual(['Operations']);
      expect(['manager', 'director']).toContain(row.jobTitle?.seniority);
      expect(row.location?.country).toBe('Germany');
    }
  });

  it('returns pages that do not overlap and add up to the total', () => {
    const filters = { contacts: { include: { jobTitles: ['procurement'], countries: ['DE', 'AT'] } } };
    const { total } = people(filters, 0, 10).body.pagination;
    const rows: string[] = [];
    for (let page = 0; page <= Math.floor(total / 10); page++) {
      rows.push(...people(filters, page, 10).body.results.map((row) => JSON.stringify(row)));
    }
    expect(rows).toHaveLength(total);
    expect(new Set(rows).size).toBe(total);
  });

  it.each([
    ['CFO', 'Chief Financial Officer'],
    ['chief financial officer', 'Chief Financial Officer'],
    ['Vice President of Sales', 'VP Sales'],
    ['VP, Sales', 'VP Sales'],
    ['Director of Finance', 'Finance Director'],
    ['HR manager', 'HR Manager'],
  ])('finds by the title %s whoever is %s', (title, held) => {
    const found = people({ contacts: { include: { jobTitles: [title] } } }).body;
    expect(found.pagination.total).toBeGreaterThan(0);
    expect(new Set(whole(found.results).map(({ jobTitle }) => jobTitle?.title))).toEqual(new Set([held]));
    const exact = { contacts: { include: { jobTitlesExactMatch: [held] } } };
    expect(people(exact).body.pagination.total).toBe(found.pagination.total);
  });

  it('compares an exact title as it is written', () => {
    expect(people({ contacts: { include: { jobTitlesExactMatch: ['CFO'] } } }).body.pagination.total).toBe(0);
  });

  it('returns an empty page beyond the end', () => {
    const reply = people({ contacts: { include: { countries: ['SE'], departments: ['Legal'] } } }, 900);
    expect(reply.body.results).toEqual([]);
    expect(reply.body.pagination.total).toBeGreaterThan(0);
  });

  it('charges per started 25 results, and one credit or nothing for an empty page', () => {
    const filters = { contacts: { include: { departments: ['Sales'] } } };
    expect([10, 25, 26, 100].map((size) => people(filters, 0, size).body.billing.creditsCharged)).toEqual([
      1, 1, 2, 4,
    ]);
    const nobody = { contacts: { include: { departments: ['Alchemy'] } } };
    expect(people(nobody).body.billing.creditsCharged).toBe(1);
    const generous = new Client({ emptyPageCredits: 0 });
    const body = { pagination: { page: 0, size: 10 }, filters: nobody };
    expect(generous.post('/v3/contacts/prospecting', body).body.billing.creditsCharged).toBe(0);
  });

  it('omits what exclude names', () => {
    const include = { countries: ['SE'], departments: ['Sales'] };
    const all = people({ contacts: { include } }).body.pagination.total;
    const directors = people({ contacts: { include: { ...include, seniorityIds: [6] } } }).body.pagination
      .total;
    const others = people({ contacts: { include, exclude: { seniorityIds: [6] } } }).body.pagination.total;
    expect(directors).toBeGreaterThan(0);
    expect(others).toBe(all - directors);
  });

  it('returns up to the requested number of people per company', () => {
    const filters = { companies: { include: { domains: [client.lusha.company(8).domain] } } };
    expect(people(filters).body.pagination.total).toBe(10);
    expect(people(filters, 0, 10, { maxContactsPerCompany: 3 }).body.pagination.total).toBe(3);
  });

  it('returns only people with the requested data points', () => {
    const filters = {
      contacts: {
        include: {
          countries: ['IE'],
          existingDataPoints: ['work_email', 'mobile_phone'],
          existingDataPointsCondition: 'and',
        },
      },
    };
    const rows = whole(people(filters).body.results).filter(
      (row) => row.id !== undefined && row.has !== undefined,
    );
    expect(rows.length).toBeGreaterThan(0);
    for (const row of rows) expect(row.has).toEqual(expect.arrayContaining(['emails', 'phones']));
  });

  it('omits partial profiles on request', () => {
    const filters = { contacts: { include: { countries: ['IE'] } } };
    const all = people(filters).body.pagination.total;
    expect(people(filters, 0, 10, { includePartialProfiles: false }).body.pagination.total).toBeLessThan(all);
  });

  it('matches nothing for a country code in company locations', () => {
    const filters = { companies: { include: { locations: [{ countryIso2: 'DE' }] } } };
    expect(people(filters).body.pagination.total).toBe(0);
  });

  it('finds people by their previous employer', () => {
    const moved = client.lusha.people(200).find((p) => p.previousCompanyIndex !== undefined);
    const { domain } = client.lusha.company(moved?.previousCompanyIndex ?? 0);
    const filters = { companies: { include: { previousCompanyDomains: [domain] } } };
    expect(people(filters).body.results.map((row) => row.id)).toContain(moved?.id);
  });

  it('writes levels in lower case and domains without www., unlike search', () => {
    const rows = pagesOfSales(client);
    expect(rows.every((row) => row.jobTitle?.seniority === row.jobTitle?.seniority.toLowerCase())).toBe(true);
    expect(rows.some((row) => row.company?.domain.startsWith('www.'))).toBe(false);
    const contacts = rows.slice(0, 30).map(({ id }) => ({ id }));
    const searched = client.post('/v3/contacts/search', { contacts }).body.results;
    expect(searched.some((row) => /^[A-Z]/.test(row.jobTitle?.seniority ?? ''))).toBe(true);
    expect(searched.some((row) => row.company?.domain.startsWith('www.'))).toBe(true);
  });

  it('omits from some rows which data exists or what it costs', () => {
    const rows = pagesOfSales(client);
    expect(rows.every((row) => row.id !== undefined && row.error === undefined)).toBe(true);
    for (const key of ['has', 'canReveal']) {
      const without = rows.filter((row) => row[key] === undefined).length;
      expect(without, key).toBeGreaterThan(0);
      expect(without, key).toBeLessThan(rows.length / 10);
    }
  });

  it('returns rows with an error or without an ID only if odd rows are turned on', () => {
    const rows = pagesOfSales(new Client({ oddRows: true }));
    const restricted = rows.filter((row) => row.error !== undefined);
    const nameless = rows.filter((row) => row.id === undefined && row.error === undefined);
    expect(restricted[0]).toEqual({
      firstName: expect.any(String),
      lastName: expect.any(String),
      error: { code: 'COMPLIANCE_RESTRICTED', message: expect.any(String) },
    });
    for (const odd of [restricted, nameless]) {
      expect(odd.length).toBeGreaterThan(0);
      expect(odd.length).toBeLessThan(rows.length / 20);
    }
    expect(pagesOfSales(new Client({ oddRows: true, seed: 2 }))).not.toEqual(rows);
  });

  it('returns the total with or without a guarantee', () => {
    const body = {
      pagination: { page: 0, size: 10 },
      filters: { contacts: { include: { departments: ['Sales'] } } },
    };
    const told = client.post('/v3/contacts/prospecting', body).body.pagination;
    expect(told).toMatchObject({ totalGuaranteed: true, totalDescription: expect.any(String) });
    const bare = new Client({ totals: 'bare' }).post('/v3/contacts/prospecting', body).body.pagination;
    expect(bare).toEqual({ page: 0, size: 10, total: told.total });
  });

  it('returns the size of the returned page', () => {
    const filters = { companies: { include: { domains: [client.lusha.company(8).domain] } } };
    expect(people(filters, 0, 25).body.pagination.size).toBe(10);
  });
});

describe('companies/prospecting', () => {
  it('returns companies that meet every criterion', () => {
    const filters = {
      companies: { include: { sizes: [{ min: 51, max: 200 }], locations: [{ country: 'Germany' }] } },
    };
    const { results, pagination } = companies(filters).body;
    expect(pagination.total).toBeGreaterThan(10);
    for (const row of results) {
      expect(row.location?.country).toBe('Germany');
      const { exact } = row.employeeCount as { exact: number };
      expect(exact).toBeGreaterThanOrEqual(51);
      expect(exact).toBeLessThanOrEqual(200);
    }
  });

  it.each([
    [{ mainIndustriesIds: [17], subIndustriesIds: [129] }],
    [{ technologies: ['SAP', 'aws'], technologiesCondition: 'and' }],
    [{ revenues: [{ min: 10_000_000, max: 50_000_000 }] }],
    [{ foundedYear: [{ min: 2000 }] }],
    [{ intentTopics: ['ERP'] }],
    [{ names: ['Nordhafen'] }],
    [{ businessModel: ['B2C'], companyType: ['Non Profit'] }],
  ])('narrows by %o', (include) => {
    const { total } = companies({ companies: { include } }).body.pagination;
    expect(total).toBeGreaterThan(0);
    expect(total).toBeLessThan(4000);
  });

  it('narrows companies by their people', () => {
    const include = { mainIndustriesIds: [19] };
    const all = companies({ companies: { include } }).body.pagination.total;
    const filters = { companies: { include }, contacts: { include: { jobTitles: ['Chief Executive'] } } };
    const some = companies(filters).body.pagination.total;
    expect(some).toBeGreaterThan(0);
    expect(some).toBeLessThan(all);
  });

  it('accepts an unknown industry and finds nothing', () => {
    expect(companies({ companies: { include: { mainIndustriesIds: [2] } } }).body.pagination.total).toBe(0);
  });
});

describe('filter values', () => {
  it('list the filter types of both kinds', () => {
    const typesOf = (kind: string) => client.get(`/v3/${kind}/prospecting/filters`).body.availableFilters;
    expect(typesOf('contacts')).toContainEqual({ filterType: 'locations', requiresQuery: true });
    expect(typesOf('companies')).toContainEqual({ filterType: 'sizes', requiresQuery: false });
  });

  it('contain the known sizes', () => {
    const count = (kind: string, type: string) =>
      client.get(`/v3/${kind}/prospecting/filters/${type}`).body.values.length;
    expect(count('contacts', 'departments')).toBe(16);
    expect(count('contacts', 'seniority')).toBe(10);
    expect(count('companies', 'industriesLabels')).toBe(17);
    expect(count('companies', 'sizes')).toBe(9);
    expect(count('contacts', 'countries')).toBeGreaterThan(190);
  });

  it('are searched for places, company names, and technologies', () => {
    const values = (path: string) => client.get(`/v3/${path}`).body.values;
    expect(values('contacts/prospecting/filters/locations?query=hamb')).toContainEqual({
      continent: 'Europe',
      country: 'Germany',
      state: 'Hamburg',
      city: 'Hamburg',
    });
    expect(values('companies/prospecting/filters/names?query=nordhafen')).toHaveLength(20);
    expect(values('companies/prospecting/filters/technologies?query=sales')).toEqual([
      { name: 'salesforce' },
    ]);
  });

  it('need a query of two or more characters if they are searched', () => {
    expect(client.get('/v3/contacts/prospecting/filters/locations').body.message).toBe(
      '"query" parameter is required for filterType "locations".',
    );
    expect(client.get('/v3/contacts/prospecting/filters/locations?query=h').status).toBe(400);
    expect(client.get('/v3/contacts/prospecting/filters/shoeSizes').status).toBe(404);
  });
});
