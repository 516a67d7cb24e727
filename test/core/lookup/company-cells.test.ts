import fc from 'fast-check';
import { expect, test } from 'vitest';
import { readCompanyName } from '../../../src/core/lookup/company-cells';
import { foldCompany } from '../../../src/core/lookup/company-names';

test.each([
  ...[
    'Acme',
    'Acme GmbH & Co. KG',
    'Acme S.A.S.',
    'Acme SAS',
    'Acme Pvt. Ltd.',
    'Acme Private Limited',
    'Acme, Inc.',
  ],
  ...[
    'Acme Inc',
    'ACME'.replace('ACME', 'Acme'),
    'Acme L.L.C.',
    'Acme AG & Co. KGaA',
    'Acme Sp. z o.o.',
    'Acme d.o.o.',
  ],
  ...[
    'Acme A/S',
    'Acme AB',
    'Acme S. A.',
    'Acme S.A. de C.V.',
    'Acme Co., Ltd.',
    'Acme Company Limited',
    'Acme B.V.',
  ],
  ...[
    'PT Acme Tbk',
    'ООО «Acme»',
    'OOO Acme',
    '株式会社Acme',
    'Acme株式会社',
    '(주)Acme',
    'Acme S.p.A.',
    'Acme SpA',
  ],
  ...[
    'Acme Gesellschaft mbH',
    'Acme UG (haftungsbeschränkt)',
    'Acme Pty Ltd',
    'Acme Ltda.',
    'Acme Lda',
    'Acme K.K.',
  ],
  ...[
    'Acme – Germany',
    'Acme - Germany',
    'Acme — DACH',
    'Acme, Germany',
    'Acme GmbH – Berlin',
    'Acme - EMEA',
    'Acme – UK',
  ],
  ...['Acme – HQ', 'Acme (UK) Ltd', 'Acme (Thailand) Co., Ltd.', 'Acme, Inc. – United States'],
  ...[
    'Acme (formerly Foo)',
    'Acme formerly Foo',
    'Acme, formerly known as Foo',
    'Acme f/k/a Foo',
    'Acme (ex Foo)',
  ],
  ...[
    'Acme, a Foo company',
    'Acme (part of Foo Group)',
    'Acme, part of Foo',
    'Acme ehemals Foo',
    'Foo LLC d/b/a Acme',
  ],
  ...['Acme 🚀', '🚀 Acme', 'Acme 🇩🇪', 'Acme™', 'Acme®', 'Acme Inc.®', '"Acme"', '“Acme”', "'Acme'"],
  ...[
    'Acme (YC W24)',
    'Acme YC S21',
    'Acme – YC W24',
    'Acme, Inc. (NYSE: ACM)',
    'Acme NASDAQ:ACM',
    'Acme Corp (NASDAQ: ACM)',
  ],
  ...[
    'Acme | We are hiring',
    'Acme (we’re hiring!)',
    'Acme - hiring',
    'Acme [old]',
    'Acme (',
    'Acme (cut of',
    'Acme,',
  ],
])('the company of %j is Acme', (text) => {
  expect(readCompanyName(text)).toEqual({ name: 'Acme' });
});

test.each([
  'Acme (acme.example)',
  'Acme [acme.example]',
  'Acme <acme.example>',
  'Acme, acme.example',
  'Acme - acme.example',
  'Acme acme.example',
  'Acme GmbH (www.acme.example)',
  'Acme: https://acme.example/',
  'Acme Inc. – acme.example',
])('the company of %j is Acme with its domain', (text) => {
  expect(readCompanyName(text)).toEqual({ name: 'Acme', domain: 'acme.example' });
});

test.each([
  ...[
    'AG & Co',
    'The Limited',
    '3M',
    'E.ON',
    'Johnson & Johnson',
    'Coca-Cola',
    'S.A.C.',
    'S.A.',
    'SE',
    'GmbH',
    'Inc.',
  ],
  ...[
    'Ernst & Young – Parthenon',
    'Tiffany & Co.',
    'Bain & Company',
    'The Walt Disney Company',
    'The Home Depot',
  ],
  ...[
    'Procter & Gamble',
    'AT&T',
    'J.P. Morgan',
    'Como Day Spa',
    'Georgia',
    'Yahoo!',
    'H&M',
    'Marks & Spencer',
    'C&A',
  ],
  ...[
    'Ben & Jerry’s',
    "McDonald's",
    'Toys "R" Us',
    '1&1',
    '7-Eleven',
    'Rolls-Royce',
    'A.P. Moller – Maersk',
    'Au Bon Pain',
  ],
  ...[
    'Deutsche Bank',
    'Bank of America',
    'Air France – KLM',
    'Moët Hennessy – Louis Vuitton',
    'Société Générale',
  ],
  ...[
    'Now Foods',
    'Formerly',
    'Part & Parcel',
    'L’Oréal',
    '東京電力',
    '삼성전자',
    'Яндекс',
    'Smith, Jones & Partners',
    'LLC',
  ],
])('the company %j stays as it is', (text) => {
  expect(readCompanyName(text)?.name).toBe(text);
});

test.each([
  ['Acme Germany GmbH', 'Acme Germany'],
  ['SAP SE', 'SAP'],
  ['Siemens AG', 'Siemens'],
  ['AG Barr plc', 'AG Barr'],
  ['Bain & Company, Inc.', 'Bain & Company'],
  ['Wipro Limited', 'Wipro'],
  ['Hewlett-Packard Company Ltd', 'Hewlett-Packard'],
  ['Alphabet Inc. (Google)', 'Alphabet'],
  ['PricewaterhouseCoopers (PwC)', 'PricewaterhouseCoopers'],
  ['Ernst & Young LLP – Parthenon', 'Ernst & Young LLP – Parthenon'],
  ['ACME GMBH', 'ACME'],
  ['acme gmbh', 'acme'],
  ['Société Acme SARL', 'Société Acme'],
  ['Acme spol. s r.o.', 'Acme'],
  ['UAB Acme', 'Acme'],
  ['Acme Limited Partnership', 'Acme'],
  ['Acme S.A.C.', 'Acme'],
  ['Acme*', 'Acme'],
  ['ПАО Сбербанк', 'Сбербанк'],
  ['阿里巴巴（中国）有限公司', '阿里巴巴'],
])('the company of %j is %j', (text, name) => {
  expect(readCompanyName(text)?.name).toBe(name);
});

test.each([
  ['Booking.com', 'booking.com'],
  ['Amazon.com, Inc.', 'amazon.com'],
  ['acme.example', 'acme.example'],
])('%j is a name and a domain', (text, domain) => {
  expect(readCompanyName(text)).toEqual({ name: text.replace(', Inc.', ''), domain });
});

test.each([
  ['www.acme.example', { name: 'acme.example', domain: 'acme.example' }],
  ['https://careers.acme.example/jobs', { name: 'acme.example', domain: 'acme.example' }],
  ['info@acme.example', { name: 'acme.example', domain: 'acme.example' }],
  ['https://www.linkedin.com/company/acme-robotics', { name: 'acme robotics' }],
  ['https://www.facebook.com/acme', undefined],
  ['jane@gmail.com', undefined],
  ['Acme (facebook.com/acme)', { name: 'Acme' }],
])('an address in place of a name, %j, is read as %j', (text, company) => {
  expect(readCompanyName(text)).toEqual(company);
});

test('prose is no company', () => {
  expect(readCompanyName('Acme ('.repeat(5000))).toBeUndefined();
});

test.each(['', '-', 'n/a', 'unknown', 'self-employed', '🚀', '()', 'none'])('%j names no company', (text) => {
  expect(readCompanyName(text)).toBeUndefined();
});

/** Names that people write as they are, with every remark that the reading knows. */
const clean = fc.constantFrom(
  ...[
    'Acme',
    'Johnson & Johnson',
    '3M',
    'E.ON',
    'Coca-Cola',
    'Tiffany & Co.',
    'Bank of America',
    'L’Oréal',
    'Yahoo!',
  ],
  ...['Ernst & Young – Parthenon', 'The Walt Disney Company', 'Яндекс', '삼성전자', 'Müller', 'AT&T'],
);
const decorated = fc
  .tuple(
    clean,
    fc.constantFrom('', ' GmbH', ', Inc.', ' S.A.S.', ' Pvt. Ltd.', ' Oy', ' GmbH & Co. KG', ' B.V.'),
    fc.constantFrom(
      '',
      ' 🚀',
      '®',
      ' (YC W24)',
      ' (formerly Foo)',
      ' (NYSE: ACM)',
      ' (acme.example)',
      ' [old]',
    ),
    fc.constantFrom('', ' – Germany', ' - EMEA', ', France', ' | We are hiring', ' – HQ'),
  )
  .map(([name, ...rest]) => ({ name, text: name + rest.join('') }));

test('a company with any remarks is read as the company', () => {
  fc.assert(
    fc.property(decorated, ({ name, text }) => {
      expect(readCompanyName(text)?.name).toBe(name);
    }),
  );
});

test('the name of a company is read again as itself, is never empty and has the same key', () => {
  const text = fc.oneof(
    fc.string({ unit: 'binary' }),
    fc.string({ unit: 'grapheme' }),
    fc.stringMatching(/^[A-Za-zäö0-9&.,()'| –-]{1,24}$/),
    fc
      .array(
        fc.constantFrom(
          'Acme',
          'GmbH',
          '&',
          'Co.',
          'KG',
          'The',
          'AG',
          '(UK)',
          '–',
          'Ltd',
          'SpA',
          'PT',
          'dba',
          '"',
        ),
      )
      .map((words) => words.join(' ')),
  );
  fc.assert(
    fc.property(text, (cell) => {
      const company = readCompanyName(cell);
      if (company === undefined) return;
      expect(company.name).not.toBe('');
      expect(readCompanyName(company.name)?.name ?? company.name).toBe(company.name);
      expect(foldCompany(company.name)).not.toBe('');
    }),
    { numRuns: 2000 },
  );
});
