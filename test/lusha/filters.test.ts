/** Tests reading the values of filters in the shapes that were seen and that are possible. */
import { describe, expect, it } from 'vitest';
import {
  companyFilterValues,
  contactFilterValues,
  type FilterQuery,
  filterQuery,
  filterTypes,
} from '../../src/lusha/filters';

const query = filterQuery('ham') as FilterQuery;

describe('a request for values', () => {
  it('is free and may be repeated', () => {
    expect(contactFilterValues('departments')).toMatchObject({
      method: 'get',
      path: '/v3/contacts/prospecting/filters/departments',
      kind: 'free',
      charged: false,
      repeatable: true,
    });
  });

  it('sends the text when one is needed', () => {
    expect(companyFilterValues('locations', query)).toMatchObject({
      path: '/v3/companies/prospecting/filters/locations',
      query: { query: 'ham' },
    });
  });

  it('accepts texts of 2 characters or more, and sends at most 256', () => {
    expect(filterQuery(' a ')).toBeUndefined();
    expect(filterQuery(` ${'a'.repeat(300)}`)).toHaveLength(256);
  });
});

describe('the values', () => {
  it.each([
    ['texts', ['Sales', 'Legal']],
    ['objects', [{ name: 'Sales' }, { value: 'Legal' }, { other: 1 }, null]],
  ])('may come as %s', (_, values) => {
    expect(contactFilterValues('departments').parse({ values })).toEqual(['Sales', 'Legal']);
  });

  it('of levels have their label in title case', () => {
    const values = [{ id: 9, name: 'c-suite' }, { id: '6', name: 'director' }, { name: 'nobody' }];
    expect(contactFilterValues('seniority').parse({ values })).toEqual([
      { id: 9, label: 'C-Suite' },
      { id: 6, label: 'Director' },
    ]);
  });

  it('of data points are only those that Lusha accepts', () => {
    const values = ['work_email', 'work_phone', { name: 'phone' }];
    expect(contactFilterValues('existingDataPoints').parse({ values })).toEqual(['work_email', 'phone']);
  });

  it('of countries have a code of two letters', () => {
    const values = [
      { name: 'Germany', code: 'DE' },
      { name: 'Nowhere', code: 'NOW' },
    ];
    expect(contactFilterValues('countries').parse({ values })).toEqual([{ name: 'Germany', code: 'DE' }]);
  });

  it('of places keep their parts', () => {
    const values = [
      { continent: 'Europe', country: 'Germany', state: null },
      { country_grouping: 'DACH' },
      {},
    ];
    expect(contactFilterValues('locations', query).parse({ values })).toEqual([
      { continent: 'Europe', country: 'Germany' },
      { countryGrouping: 'DACH' },
    ]);
  });

  it('of sizes may have an open end', () => {
    const values = [{ min: 1, max: 10 }, { min: 100001 }];
    expect(companyFilterValues('sizes').parse({ values })).toEqual(values);
  });

  it('of industries have their sub-industries', () => {
    const values = [
      {
        main_industry: 'Manufacturing',
        main_industry_id: 12,
        sub_industries: [{ value: 'Furniture', id: 77 }, null],
      },
    ];
    expect(companyFilterValues('industriesLabels').parse({ values })).toEqual([
      { id: 12, label: 'Manufacturing', subs: [{ id: 77, label: 'Furniture' }] },
    ]);
  });

  it('of codes are texts with a label', () => {
    const values = [{ code: 111, label: 'Crops' }, { code: '0112', description: 'Rice' }, '0113'];
    expect(companyFilterValues('sics').parse({ values })).toEqual([
      { code: '111', label: 'Crops' },
      { code: '0112', label: 'Rice' },
      { code: '0113', label: '' },
    ]);
  });

  it.each([
    ['`fqdn`', { companyId: 1, name: 'Nordhafen', fqdn: 'www.nordhafen.example' }],
    ['`domain`', { name: 'Nordhafen', domain: 'nordhafen.example' }],
    ['`domains_homepage`', { name: 'Nordhafen', domains_homepage: 'https://nordhafen.example/' }],
  ])('of names take their domain from %s', (_, value) => {
    expect(companyFilterValues('names', query).parse({ values: [value] })).toEqual([
      { name: 'Nordhafen', domain: 'nordhafen.example' },
    ]);
  });

  it('may come as the answer itself', () => {
    expect(companyFilterValues('technologies', query).parse(['sap', { name: 'Oracle' }])).toEqual([
      'sap',
      'Oracle',
    ]);
  });

  it('are undefined in an answer without a list', () => {
    expect(contactFilterValues('departments').parse({ message: 'No.' })).toBeUndefined();
    expect(contactFilterValues('departments').parse({})).toBeUndefined();
  });

  it('are an empty list where Lusha sends null', () => {
    expect(contactFilterValues('existingDataPoints').parse({ values: null })).toEqual([]);
  });
});

describe('the filter types', () => {
  const listed = [{ filterType: 'locations', requiresQuery: true }, { filterType: 'departments' }];

  it.each([
    ['in an object', { availableFilters: listed }],
    ['as a bare list', listed],
  ])('may come %s', (_, body) => {
    expect(filterTypes('contacts').parse(body)).toEqual([
      { type: 'locations', needsQuery: true },
      { type: 'departments', needsQuery: false },
    ]);
  });
});
