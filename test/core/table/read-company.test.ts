import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import type { CompanyIdentifiers } from '../../../src/core/lookup';
import { companyDomainIn } from '../../../src/core/lookup/company-domains';
import { readTable } from '../../../src/core/table/read-table';
import { readCompanyRow } from '../../support/rows';

const ID = 'v1.BBBBexampleCompanyTokenBBBB';

const by = (...cells: unknown[]): CompanyIdentifiers | string => {
  const row = readCompanyRow(cells);
  return row.kind === 'lookup' ? row.lookup.by : row.kind === 'bad input' ? row.reason : row.kind;
};

test.each<[unknown[], CompanyIdentifiers]>([
  [['Acme GmbH'], { name: 'Acme' }],
  [['Acme GmbH', 'Berlin'], { name: 'Acme' }],
  [['Acme', 'acme.com'], { name: 'Acme', domain: 'acme.com' }],
  [[ID, 'acme.com'], { id: ID, domain: 'acme.com' }],
  [['jane@acme.com'], { domain: 'acme.com' }],
  [['jane@acme.com', 'acme.example'], { domain: 'acme.example' }],
  [['Acme', 'jane@gmail.com'], { name: 'Acme' }],
  [['Acme', 'gmail.com'], { name: 'Acme' }],
  [['https://www.linkedin.com/company/acme-robotics/about/'], { name: 'acme robotics' }],
  [['linkedin.com/school/technische-universit%C3%A4t'], { name: 'technische universität' }],
  [['Acme Robotics', 'linkedin.com/company/acme'], { name: 'Acme Robotics' }],
  [['acme.com', 42, '#N/A'], { domain: 'acme.com' }],
])('%j is read as the company %j', (cells, identifiers) => {
  expect(by(...cells)).toEqual(identifiers);
});

test.each<[unknown[], string]>([
  [[7], 'number'],
  [['#N/A'], 'error'],
  [['Loading...', 'acme.com'], 'still loading'],
  [['gmail.com'], 'is an email provider'],
  [['jane@gmail.com'], 'own domain'],
  [['linkedin.com/in/jane'], 'isn’t the LinkedIn page'],
  [['linkedin.com/company/12345'], 'isn’t the LinkedIn page'],
  [['https://www.facebook.com/acme'], 'isn’t a company website'],
])('%j is bad input', (cells, words) => {
  expect(readCompanyRow(cells).kind).toBe('bad input');
  expect(by(...cells)).toContain(words);
});

test('a row without identifiers and texts is blank', () => {
  expect(by('', undefined, ' ')).toBe('blank');
});

describe('domains', () => {
  test.each([
    'acme.com',
    'ACME.com',
    'www.acme.com',
    'WWW.Acme.com.',
    'https://acme.com',
    'http://www.acme.com/',
    'https://www.acme.com:8080/about?x=1#team',
    '//acme.com',
    'acme.com/careers',
    'https://user@acme.com/',
    ' acme\u200b.com ',
    'ａｃｍｅ．ｃｏｍ',
  ])('are read as acme.com from %j', (cell) => {
    expect(by(cell)).toEqual({ domain: 'acme.com' });
  });

  test.each([
    ['Bücher.example', 'bücher.example'],
    ['https://careers.acme.co.uk/jobs', 'acme.co.uk'],
    ['xn--bcher-kva.example', 'xn--bcher-kva.example'],
    ['почта.рф', 'почта.рф'],
    ['https://acme.construction', 'acme.construction'],
    ['www.acme.rareending', 'acme.rareending'],
    ['Booking.Com', 'booking.com'],
    ['x.ai', 'x.ai'],
    ['www.com', 'www.com'],
  ])('are read from %j as %j', (cell, domain) => {
    expect(by(cell)).toEqual({ domain });
  });

  test.each([
    'Inc.',
    'J.P. Morgan',
    'J.P.Morgan',
    'A.Smith',
    'St.John',
    'Node.js',
    'Yahoo!',
    'U.S.A.',
    'S.A.',
    'No. 1',
    'acme..com',
  ])('are not seen in %j, which is a name', (cell) => {
    expect(by(cell)).toEqual({ name: cell });
  });
});

test('reading a row never throws, whatever its cells hold', () => {
  fc.assert(
    fc.property(fc.array(fc.oneof(fc.anything(), fc.string({ unit: 'binary' }), fc.webUrl())), (cells) => {
      expect(['blank', 'bad input', 'lookup']).toContain(readCompanyRow(cells).kind);
    }),
  );
});

const domain = fc
  .tuple(
    fc.stringMatching(/^[a-z0-9é]([a-z0-9é-]{0,9}[a-z0-9é])?$/),
    fc.constantFrom('com', 'DE', 'co.uk', 'example'),
  )
  .map((parts) => parts.join('.'));
const email = fc.tuple(fc.stringMatching(/^[a-z0-9.+é]{1,9}$/), domain).map((parts) => parts.join('@'));
const site = fc
  .tuple(
    fc.constantFrom('https://', 'http://', 'www.', 'https://www.'),
    domain,
    fc.constantFrom('', '/', '/a?b#c'),
  )
  .map((parts) => parts.join(''));

test('a lookup that is written into columns with a header is read as the same lookup', () => {
  const readRowOf = (cells: readonly unknown[]) =>
    readTable([['Lusha company ID', 'Website', 'Company'], cells], 'company', { headerRow: 1 }).rows[0];
  const text = fc.stringMatching(/^[A-Z][A-Za-zäöüß0-9& '-]{1,18}[a-z]$/);
  fc.assert(
    fc.property(fc.tuple(fc.constant(''), fc.oneof(site, domain, email, fc.constant('')), text), (cells) => {
      const row = readRowOf(cells);
      fc.pre(row?.kind === 'lookup' && row.lookup.kind === 'company');
      if (row?.kind !== 'lookup' || row.lookup.kind !== 'company') return;
      const { id, domain, name } = row.lookup.by;
      // An email of a social network names its company, and its address alone does not.
      fc.pre(domain === undefined || companyDomainIn(domain) !== undefined);
      expect(readRowOf([id, domain, name])).toEqual(row);
    }),
    { numRuns: 1000 },
  );
});
