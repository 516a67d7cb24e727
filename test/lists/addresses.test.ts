/** Tests cells of emails, websites and LinkedIn profiles in a list. */
import { describe, expect, it } from 'vitest';
import { readTable } from '../../src/core/table/read-table';
import { AT_ACME, type Header, JANE, readAmongOthers } from './among-others';
import type { Cell } from './values';

describe('an email', () => {
  const emailOf = (cell: Cell, row: Readonly<Partial<Record<Header, Cell>>> = {}) =>
    (readAmongOthers({ ...row, Email: cell }) as { email?: string }).email;

  it.each([
    ...['mailto:a@x.example', 'Jane <a@x.example>', "'a@x.example'", 'a @x.example', 'a@x. example'],
    ...['a (at) x.example', 'a[at]x.example', 'a@x.example.', 'A@X.example'],
  ])('is read from %j', (cell) => {
    expect(emailOf(cell)).toBe('a@x.example');
  });

  it('in a list is the personal one', () => {
    expect(emailOf('info@x.example; jane@x.example')).toBe('jane@x.example');
  });

  it('in a list is the one of the company of the row, and otherwise the first one', () => {
    const row = { Name: 'Jane Doe', Company: 'X', Website: 'x.example' };
    expect(emailOf('old@y.example / jane@x.example', row)).toBe('jane@x.example');
    expect(emailOf('old@y.example / jane@x.example')).toBe('old@y.example');
  });

  it('keeps its tag', () => {
    expect(emailOf('jane+news@x.example')).toBe('jane+news@x.example');
  });
});

describe('a website', () => {
  const websiteOf = (cell: Cell) =>
    (readAmongOthers({ Name: 'Jane Doe', Company: 'Acme', Website: cell }) as { companyDomain?: string })
      .companyDomain;

  it.each([
    ['https://careers.x.example/jobs?utm_source=a', 'x.example'],
    ['jobs.acme.co.uk', 'acme.co.uk'],
    ['https://www.de.acme.com/start', 'acme.com'],
    ['http://acme.github.io/page', 'acme.github.io'],
    ['acme.com.br', 'acme.com.br'],
  ])('%s is %s', (cell, domain) => {
    expect(websiteOf(cell)).toBe(domain);
  });

  it.each([
    ...['https://www.crunchbase.com/organization/acme', 'https://www.facebook.com/acme', 'facebook.com'],
    ...['https://www.linkedin.com/company/acme', 'https://twitter.com/acme', 'https://linktr.ee/acme'],
    ...[
      'https://www.google.com/maps/place/Acme',
      'https://www.instagram.com/acme/',
      'https://www.yelp.com/biz/acme',
    ],
  ])('of a directory or a social network is no domain of a company: %s', (cell) => {
    expect(readAmongOthers({ Name: 'Jane Doe', Company: 'Acme', Website: cell })).toEqual(AT_ACME);
  });

  it('that stands beside many companies is not the domain of any of them', () => {
    const companies = ['Globex', 'Initech', 'Umbra', 'Hooli', 'Acme'];
    const cells = companies.map((company, at) => [
      `Jane ${'ABCDE'[at]}oe`,
      company,
      'https://portal.example/',
    ]);
    const own = ['Tom Roe', 'Vandelay', 'vandelay.example'];
    const { rows } = readTable([['Name', 'Company', 'Website'], ...cells, own, own], 'contact');
    expect(rows.map((row) => row.kind === 'lookup' && row.lookup.by)).toEqual([
      ...companies.map((companyName, at) => ({
        firstName: 'Jane',
        lastName: `${'ABCDE'[at]}oe`,
        companyName,
      })),
      ...[own, own].map(() => ({
        firstName: 'Tom',
        lastName: 'Roe',
        companyName: 'Vandelay',
        companyDomain: 'vandelay.example',
      })),
    ]);
  });
});

describe('a cell in a column of profiles', () => {
  it.each([
    ['theo-hamelin-c', 'theo-hamelin-c'],
    ['@theo', 'theo'],
    ['https://https://www.linkedin.com/in/a', 'a'],
    ['https://www.google.com/url?q=https%3A%2F%2Fwww.linkedin.com%2Fin%2Ftheo-h&sa=D&usg=1', 'theo-h'],
    ['https://www.google.com/url?sa=t&url=https://www.linkedin.com/in/theo-h', 'theo-h'],
    ['linkedin.com/sales/lead/ACwAAABcdEFgh123456,NAME_SEARCH,aBcD', 'ACwAAABcdEFgh123456'],
  ])('%s is a profile', (cell, slug) => {
    expect(readAmongOthers({ Name: 'Jane Doe', LinkedIn: cell })).toEqual({
      ...JANE,
      linkedinUrl: `https://www.linkedin.com/in/${slug}`,
    });
  });

  it('that is a company page names nobody', () => {
    expect(
      readAmongOthers({
        Name: 'Jane Doe',
        Company: 'Acme',
        LinkedIn: 'https://www.linkedin.com/company/acme',
      }),
    ).toEqual(AT_ACME);
  });
});
