/** Filters as text and as rows: what is read, which problems are reported, and that a written filter is read again. */

import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { RECORDED_VALUES } from '../../../src/core/filter/recorded-values';
import { filterRows, filterText, readSearch, readSearchRows } from '../../../src/core/filter/text';
import type { Kind } from '../../../src/core/kind';
import { anyFilter, readAs } from './filters';

const read = (text: string) => readSearch(text, RECORDED_VALUES);
/** Reads a text that must have no problems and writes its filter. */
const rewritten = (text: string) => {
  const { filter, problems } = read(text);
  expect(problems).toEqual([]);
  return filterText(filter);
};
const rows = (cells: readonly (readonly unknown[])[]) => readSearchRows(cells, RECORDED_VALUES);

it('a filter that is written is read as the same filter', () => {
  fc.assert(
    fc.property(anyFilter, (filter) => {
      expect(read(filterText(filter))).toEqual({ filter, problems: [] });
      expect(rows(filterRows(filter))).toEqual({
        filter,
        problems: [],
      });
    }),
    { numRuns: 500 },
  );
});

describe('a text', () => {
  it.each([
    [
      'title: CFO; country: Germany; size: 201-1000; not industry: Retail',
      'title: CFO; country: Germany; size: 201-1000; not industry: Retail & Wholesale Trade',
    ],
    ['Job Title : cfo , coo ;', 'title: cfo, coo'],
    ['title: CFO\ncountry: DE\r\nSENIORITY: vp', 'title: CFO; country: Germany; level: Vice President'],
    ['title: "VP, Sales", "a; b", “Head”', 'title: "VP, Sales", "a; b", Head'],
    ['title: "say ""hi"""', 'title: "say ""hi"""'],
    ['title: 5" pipes', 'title: "5"" pipes"'],
    ['title: "not Intern"', 'title: "not Intern"'],
    ['title: CFO; title: COO, CFO', 'title: CFO, COO'],
    ['Not Title: intern; exclude country: France', 'not title: intern; not country: France'],
    ['tech: all of "A; B", Salesforce', 'technologies: all of "A; B", Salesforce'],
    ['tech: all of SAP, Salesforce', 'technologies: all of SAP, Salesforce'],
    ['size: >1,000, 1k-5k', 'size: 1001+, 1000-5000'],
    ['country: "Taiwan, Province Of China"', 'country: "Taiwan, Province Of China"'],
    ['location: Munich/Germany, */Bavaria/DE', 'person location: Munich / Germany, * / Bavaria / Germany'],
    ['domain: https://www.Acme.com/about', 'domain: acme.com'],
    [
      'company linkedin: http://linkedin.com/company/Acme/about',
      'company linkedin: linkedin.com/company/acme',
    ],
    ['near: 10115/DE within 25 mi', 'near: 10115 / Germany within 25 miles'],
    ['near: SW1A 1AA / UK within 40 km', 'near: SW1A 1AA / United Kingdom within 25 miles'],
    [
      'not company near: 10115 / Germany within 1 mile, 20457 / DE within 5 miles',
      'not company near: 10115 / Germany within 1 mile, 20457 / Germany within 5 miles',
    ],
    ['zip: 10115 / germany', 'company zip: 10115 / Germany'],
    [
      'former company: Acme; not previous domain: www.acme.com',
      'previous company: Acme; not previous domain: acme.com',
    ],
    [
      'signal: promoted, new job; signals since: 2026-09-01',
      'signals: Promotion, Company change; signals since: 2026-09-01',
    ],
    ['ipo: TRUE', 'ipo: yes'],
    ['title：CFO；country：Germany', 'title: CFO; country: Germany'],
    ['keywords: a:b', 'keywords: "a:b"'],
    ['', ''],
  ])('of %j is the filter %j', (text, same) => {
    expect(rewritten(text)).toBe(same);
  });

  it('of a search for companies can name a whole country, a state or a city', () => {
    expect(readAs('company', 'country: UK; location: London / *').filter.criteria[0]?.values).toEqual([
      { kind: 'place', country: 'United Kingdom' },
      { kind: 'place', city: 'London' },
    ]);
  });

  it.each([
    ['CFO', '"CFO" has no filter name. Write for example title: CFO.'],
    ['contry: Germany', 'Unknown filter "contry". Did you mean "country"?'],
    [
      'zodiac sign: Leo',
      'Unknown filter "zodiac sign". Filters are for example "title", "country" or "industry".',
    ],
    ['company text: x', 'A search for people has no filter Company profile keywords. Remove it.'],
    ['title:', 'Title has no value. Write one after the colon, or remove it.'],
    ['title: , ,', 'Title has no value. Write one after the colon, or remove it.'],
    ['title: ""', 'Title has an empty value. Write one, or remove it.'],
    ['title: all of A, B', 'Title matches any of its values. Remove "all of".'],
    ['title: not Intern', '"not Intern" would be read as a value. To exclude it, write not title: Intern.'],
    [
      'title: not "VP, Sales"',
      '"not "VP, Sales"" would be read as a value. To exclude it, write not title: "VP, Sales".',
    ],
    ['title: "CFO', '"CFO" begins with quotes that are not closed. Close them behind the value.'],
    [
      'tech: SAP; tech: all of A',
      'Technologies comes with "all of" and without. Write all of its values together.',
    ],
    ['country: Germnay', 'Country has no value "Germnay". Did you mean "Germany"?'],
    [
      'level: boss',
      'Level has no value "boss". Write one that it has, for example "Founder", "C-Suite", "Vice President".',
    ],
    [
      'country: Atlantis',
      'Country has no value "Atlantis". Write one that it has, for example "Afghanistan", "Albania", "Algeria".',
    ],
    [
      'sub-industry: food',
      '"food" is part of several values of Sub-industry. Write one of them in full: "Food & Beverage Services", "Food & Beverage", "Food & Beverage Retail".',
    ],
    ['size: big', 'Company size takes numbers, not "big". Write for example 20-100 or 20+.'],
    ['founded: long ago', 'Founded takes numbers, not "long ago". Write for example 2010-2020 or 2015+.'],
    ['size: 1-5k', '"1-5k" can be read in two ways. Write both numbers in full, as in 1000-5000.'],
    ['size: 50-10', 'The numbers of "50-10" are the wrong way round. Write the smaller one first.'],
    ['size: 0', 'Company size cannot be "0". Write whole numbers of 1 or more.'],
    ['topic score: 50-200', 'Topic score cannot be "50-200". Write whole numbers of 1 to 100.'],
    [
      'location: Munich',
      '"Munich" is no country. Write a city with its country: Munich / Germany, or Munich / *.',
    ],
    ['location: Munich / Germnay', 'Person location has no value "Germnay". Did you mean "Germany"?'],
    [
      'location: * / *',
      'Person location takes a place, not "* / *". Write for example Germany, Munich / Germany, * / Bavaria / Germany or EMEA.',
    ],
    [
      'location: Africa',
      '"Africa" can be read in two ways. Write Africa (continent), or South Africa for the country.',
    ],
    ['domain: Acme Inc', 'Domain takes a domain, not "Acme Inc". Write for example acme.com.'],
    [
      'company linkedin: acme',
      'Company LinkedIn page takes the address of a company page, not "acme". Write for example linkedin.com/company/acme.',
    ],
    [
      'near: 10115',
      'Near a ZIP code takes a zip code, its country and a distance, not "10115". Write for example 10115 / Germany within 25 miles.',
    ],
    [
      'near: 10115 / Germany within 25',
      'Near a ZIP code takes a zip code, its country and a distance, not "10115 / Germany within 25". Write for example 10115 / Germany within 25 miles.',
    ],
    [
      'near: Berlin / Germany within 25 miles',
      'Near a ZIP code takes a zip code, its country and a distance, not "Berlin / Germany within 25 miles". Write for example 10115 / Germany within 25 miles.',
    ],
    [
      'near: 10115 / Germany within 0 km',
      'Near a ZIP code takes a zip code, its country and a distance, not "10115 / Germany within 0 km". Write for example 10115 / Germany within 25 miles.',
    ],
    [
      'near: 10115 / Germnay within 25 miles',
      'Near a ZIP code has no value "Germnay". Did you mean "Germany"?',
    ],
    [
      'company zip: 10115 / Germany within 25 miles',
      'Company ZIP code takes a zip code and its country, not "10115 / Germany within 25 miles". Write for example 10115 / Germany.',
    ],
    [
      'signals: divorce',
      'Recent signals has no value "divorce". Write one that it has, for example "Any signal", "Promotion", "Company change".',
    ],
    ['sic: software', 'SIC code takes the digits of a code, not "software". Write for example 7372.'],
    [
      'job changed after: 31.1.2026',
      'Job changed after takes a date, not "31.1.2026". Write for example 2026-01-31.',
    ],
    [
      'job changed after: 2026-02-30',
      'Job changed after takes a date, not "2026-02-30". Write for example 2026-01-31.',
    ],
    ['ipo: maybe', 'Public / private takes yes or no, not "maybe". Write for example yes.'],
  ])('of %j is answered by one sentence', (text, sentence) => {
    expect(read(text).problems).toEqual([sentence]);
  });

  it.each([
    ['find: companies; size: 201+'],
    ['Search: Companies\nsize: 201+'],
    ['companies; size: 201+'],
    ['size: 201+; FIND：“companies”'],
  ])('of %j searches for companies', (text) => {
    expect(rewritten(text)).toBe('find: companies; size: 201+');
  });

  it.each([['size: 201+'], ['find: people; size: 201+'], ['People; size: 201+']])(
    'of %j searches for contacts',
    (text) => {
      expect(rewritten(text)).toBe('size: 201+');
    },
  );

  it('that searches by the name of a company still searches for contacts', () => {
    expect(rewritten('company: People; companies: Find, Search; name: Acme')).toBe(
      'company: People, Find, Search; name: Acme',
    );
    expect(rewritten('search text: find')).toBe('profile text: find');
  });

  it.each([
    ['find: CFOs; title: CFO', 'A search cannot find "CFOs". Write find: people or find: companies.'],
    ['find: ; title: CFO', 'The kind of search is missing. Write find: people or find: companies.'],
    [
      'find: people, companies; title: CFO',
      'A search finds people or companies, not both. Keep one of the two.',
    ],
    [
      'people; title: CFO; find: companies',
      'A search finds people or companies, not both. Keep one of the two.',
    ],
    ['title: CFO; companies', '"companies" has no filter name. Write for example title: CFO.'],
    ['companies; finance', '"finance" has no filter name. Write for example industry: Finance.'],
    [
      'companies; not find: people',
      'Unknown filter "find". Filters are for example "title", "country" or "industry".',
    ],
  ])('of %j is answered by one sentence about what a search can find', (text, sentence) => {
    expect(read(text).problems).toEqual([sentence]);
  });

  it('with problems still gives the other criteria', () => {
    const { filter, problems } = read('title: CFO; contry: DE; level: boss, Director');
    expect(filterText(filter)).toBe('title: CFO; level: Director');
    expect(problems).toHaveLength(2);
  });

  it('never makes the reader throw', () => {
    const kinds = fc.constantFrom<Kind>('contact', 'company');
    fc.assert(fc.property(kinds, fc.string(), (kind, text) => void readAs(kind, text)));
    fc.assert(fc.property(kinds, fc.string(), (kind, text) => void readAs(kind, `title: ${text}`)));
  });
});

describe('rows of a range', () => {
  it('have a name and then values in one or several cells', () => {
    const { filter, problems } = rows([
      ['Title', 'CFO, COO', 'CEO'],
      ['not industry:', 'Retail'],
      ['Size', 201, '500-1000'],
      ['SIC code', 7372],
      ['IPO', true],
      ['Job changed after', new Date(2026, 0, 31)],
    ]);
    expect(problems).toEqual([]);
    expect(filterText(filter)).toBe(
      'title: CFO, COO, CEO; not industry: Retail & Wholesale Trade; size: 201, 500-1000; sic: 7372; ipo: yes; job changed after: 2026-01-31',
    );
  });

  it('may say in any row that companies are searched for', () => {
    const { filter, problems } = rows([
      ['Size', 201],
      ['Find', 'Companies'],
    ]);
    expect(problems).toEqual([]);
    expect(filterText(filter)).toBe('find: companies; size: 201');
    expect(
      rows([
        ['find', ''],
        ['Title', 'CFO'],
      ]).filter.kind,
    ).toBe('contact');
  });

  it.each([null, new Error('#N/A'), {}, '#N/A'])(
    'are not read without a value that is the error %j',
    (error) => {
      const { problems } = rows([
        ['Title', 'CFO'],
        ['Country', error],
      ]);
      expect(problems).toEqual([expect.stringMatching(/ is no value\. Wait until the cell shows one/)]);
    },
  );

  it('take a date as the number that Sheets counts it by', () => {
    const since = (day: unknown) => rows([['Signals since', day]]).filter;
    expect(since(46_081)).toEqual(since('2026-02-28'));
  });

  it('take no number that may be a date for a size, and name the remedy', () => {
    expect(rows([['Size', 46_032]]).problems).toEqual([
      'Company size takes numbers, and "46032" may be a date that Sheets made of 1-10. Write a range as text, such as 1 to 10 or 50000+.',
    ]);
    expect(rows([['Size', 500]]).problems).toEqual([]);
    expect(rows([['Size', '46032']]).problems).toEqual([]);
  });

  it('are skipped when they have no values', () => {
    expect(rows([['Criterion', ''], ['Title', 'CFO'], ['', ''], [], ['Country', undefined]])).toMatchObject({
      filter: { criteria: [{ id: 'title' }] },
      problems: [],
    });
  });

  it.each([
    [['', 'CFO'], '"CFO" has no filter name beside it. Write the name in the first column.'],
    [['Title', '#N/A'], '"#N/A" is no value. Wait until the cell shows one, or correct it.'],
    [['Title', 'Loading...'], '"Loading..." is no value. Wait until the cell shows one, or correct it.'],
    [
      ['Size', new Date(2026, 0, 10)],
      'Company size takes numbers, and Sheets makes a date of 1-10. Write it as 1 to 10.',
    ],
  ])('such as %j are answered by one sentence', (row, sentence) => {
    expect(rows([row]).problems).toEqual([sentence]);
  });
});
