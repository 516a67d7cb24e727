import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import type { ContactIdentifiers } from '../../../src/core/lookup';
import { fold } from '../../../src/core/lookup/text';
import { readTable } from '../../../src/core/table/read-table';
import { readContactRow } from '../../support/rows';

const ID = 'v1.AAAAexampleContactTokenAAAA';
const NAME = { firstName: 'Jane', lastName: 'Doe' };
const JANE = 'https://www.linkedin.com/in/jane-doe-123';

const by = (...cells: unknown[]): ContactIdentifiers | string => {
  const row = readContactRow(cells);
  return row.kind === 'lookup' ? row.lookup.by : row.kind === 'bad input' ? row.reason : row.kind;
};

describe('a single identifier', () => {
  test.each([
    'jane@acme.com',
    ' Jane@ACME.com\u00a0',
    'mailto:jane@acme.com',
    'MAILTO:jane@acme.com?subject=Hello',
    'Jane Doe <jane@acme.com>',
    '"Doe, Jane" <jane@acme.com>',
    'E-mail: jane@acme.com',
    'jane@acme.com.',
    'ｊａｎｅ＠ａｃｍｅ．ｃｏｍ',
    'ja\u200bne@acme.com',
  ])('is read from %j as an email', (cell) => {
    expect(by(cell)).toEqual({ email: 'jane@acme.com' });
  });

  test.each([
    'https://www.linkedin.com/in/jane-doe-123',
    'http://www.linkedin.com/in/jane-doe-123/',
    'linkedin.com/in/jane-doe-123',
    'www.linkedin.com/in/jane-doe-123',
    '//www.linkedin.com/in/jane-doe-123',
    'de.linkedin.com/in/jane-doe-123',
    'https://uk.linkedin.com/in/jane-doe-123?trk=people-guest',
    'https://m.linkedin.com/in/jane-doe-123',
    'https://www.linkedin.com/mwlite/in/jane-doe-123',
    'https://www.linkedin.com/comm/in/jane-doe-123',
    'https://www.linkedin.com/in/jane-doe-123/en',
    'https://www.linkedin.com/in/jane-doe-123/overlay/contact-info/',
    'https://www.linkedin.com/in/jane-doe-123#about',
    'HTTPS://WWW.LINKEDIN.COM/IN/JANE-DOE-123',
    'https://www.linkedin.com/in/jane%2Ddoe%2D123',
    'https://www.linkedin.com/in/jane%252Ddoe%252D123',
    'https://www.linkedin.com:443//in//jane-doe-123',
    'LinkedIn: https://www.linkedin.com/in/jane-doe-123',
    '<https://www.linkedin.com/in/jane-doe-123>',
    'in/jane-doe-123',
    '/in/jane-doe-123/',
    'https://www.linkedin.com/pub/jane-doe-123',
  ])('is read from %j as a LinkedIn profile', (cell) => {
    expect(by(cell)).toEqual({ linkedinUrl: JANE });
  });

  test.each([
    ['https://www.linkedin.com/in/jos%C3%A9-garc%C3%ADa', 'https://www.linkedin.com/in/josé-garcía'],
    ['https://www.linkedin.com/in/100%-jane', undefined],
    ['https://www.linkedin.com/pub/jane-doe/1/2ab/345', 'https://www.linkedin.com/in/jane-doe-3452ab1'],
    ['https://www.linkedin.com/pub/jane-doe/12/3/4b', 'https://www.linkedin.com/in/jane-doe-04b00312'],
    ['https://www.linkedin.com/in/ACoAABCdefGHIjklMNO', 'https://www.linkedin.com/in/ACoAABCdefGHIjklMNO'],
  ])('is read from %j as %j', (cell, linkedinUrl) => {
    if (linkedinUrl === undefined) expect(by(cell)).toContain('isn’t the LinkedIn page');
    else expect(by(cell)).toEqual({ linkedinUrl });
  });

  test('keeps its case when it is a Lusha id', () => {
    expect(by(ID)).toEqual({ id: ID });
  });

  test('is not a Lusha id when the text after v1. is short', () => {
    expect(by('v1.0')).toContain('Only one name');
  });
});

describe('plain texts', () => {
  test.each<[unknown[], ContactIdentifiers]>([
    [['Jane Doe', 'Acme'], { ...NAME, companyName: 'Acme' }],
    [['Jane', 'Doe', 'Acme Inc.'], { ...NAME, companyName: 'Acme' }],
    [['Jane', '', 'Doe', undefined, 'Acme'], { ...NAME, companyName: 'Acme' }],
    [['Jane', 'Doe', 'Acme', 'Head of Sales'], { ...NAME, companyName: 'Acme' }],
    [['Jane', 'Doe', 'acme.com'], { ...NAME, companyDomain: 'acme.com' }],
    [['https://www.acme.com/about', 'Jane', 'Doe'], { ...NAME, companyDomain: 'acme.com' }],
    [['Jane Doe', 'acme.com'], { ...NAME, companyDomain: 'acme.com' }],
    [['Jane', 'Doe', 'Acme', 'acme.com'], { ...NAME, companyName: 'Acme', companyDomain: 'acme.com' }],
    [
      ['Jane Doe', 'Acme Robotics', 'acme.com'],
      { ...NAME, companyName: 'Acme Robotics', companyDomain: 'acme.com' },
    ],
    [
      ['Jane Doe', 'Umbrella GmbH', 'acme.com'],
      { ...NAME, companyName: 'Umbrella', companyDomain: 'acme.com' },
    ],
    [
      ['Mary Ann', 'Smith', 'acme.com'],
      { firstName: 'Mary', lastName: 'Ann', companyName: 'Smith', companyDomain: 'acme.com' },
    ],
    [['Jane', 'Doe', 'linkedin.com/company/acme-robotics/about'], { ...NAME, companyName: 'acme robotics' }],
    [['Jane', 'Doe', 'Acme', 'linkedin.com/company/acme-robotics'], { ...NAME, companyName: 'Acme' }],
    [
      ['Maria José', 'de Sá', 'acme.com'],
      { firstName: 'Maria José', lastName: 'de Sá', companyDomain: 'acme.com' },
    ],
    [['Mary Ann', 'Van GmbH', 'Acme'], { firstName: 'Mary', lastName: 'Ann', companyName: 'Van' }],
    [['Dr. Jane', 'Doe, PhD', 'Acme'], { ...NAME, companyName: 'Acme' }],
    [['Jane Doe', 'J.P. Morgan'], { ...NAME, companyName: 'J.P. Morgan' }],
    [['Jane Doe', 'Ａｃｍｅ\u00a0 Robotics'], { ...NAME, companyName: 'Acme Robotics' }],
    [['Jane Doe', '1688'], { ...NAME, companyName: '1688' }],
    [['Jane', 'Doe', 'https://x.com/jane', 'Acme'], { ...NAME, companyName: 'Acme' }],
    [['Jane', 'Doe', 'Acme', 'jane@acme'], { ...NAME, companyName: 'Acme' }],
  ])('in the row %j are read as %j', (cells, identifiers) => {
    expect(by(...cells)).toEqual(identifiers);
  });
});

describe('several identifiers in a row', () => {
  test.each<[unknown[], ContactIdentifiers]>([
    [['Jane Doe', 'jane@gmail.com'], { ...NAME, email: 'jane@gmail.com' }],
    [['Jane', 'Doe', 'jane@acme.com'], { ...NAME, email: 'jane@acme.com' }],
    [['Jane Doe', 'Acme', 'jane@acme.com'], { ...NAME, companyName: 'Acme', email: 'jane@acme.com' }],
    [['jane@acme.com', JANE, ID], { id: ID, email: 'jane@acme.com', linkedinUrl: JANE }],
    [['jane@acme.com', 'www.acme.com'], { email: 'jane@acme.com', companyDomain: 'acme.com' }],
    [['Jane', 'jane@acme.com'], { email: 'jane@acme.com' }],
    [['Acme Robotics', 'jane@acme.com'], { email: 'jane@acme.com', companyName: 'Acme Robotics' }],
    [['jane@acme.com', 42, new Date(), true, '#N/A', 'x'.repeat(300)], { email: 'jane@acme.com' }],
    [['jane@gmail.com', 'jane@acme.com'], { email: 'jane@acme.com' }],
  ])('%j are read as %j', (cells, identifiers) => {
    expect(by(...cells)).toEqual(identifiers);
  });

  test('never include a free email provider as the company', () => {
    expect(by('Jane', 'Doe', 'gmail.com', JANE)).not.toHaveProperty('companyDomain');
    expect(by('Jane Doe', 'www.gmail.com')).toContain('Add a company');
  });

  test('are read in any order when they have a shape', () => {
    const shaped = ['jane@acme.com', 'jd@gmail.com', JANE, ID, 'acme.com'];
    fc.assert(
      fc.property(fc.shuffledSubarray(shaped, { minLength: 1 }), (cells) => {
        expect(readContactRow([...cells, 'Jane Doe'])).toEqual(readContactRow(['Jane Doe', ...cells].sort()));
      }),
    );
  });
});

describe('a row without a lookup', () => {
  test.each([[[]], [['', undefined]], [[' ', '\u00a0', '\u200b']], [['-', 'n/a', '—']]])(
    'is blank when it holds %j',
    (cells) => {
      expect(readContactRow(cells)).toEqual({ kind: 'blank' });
    },
  );

  test.each<[unknown[], string]>([
    [[42], 'number'],
    [[new Date(0)], 'date'],
    [['#N/A'], 'error'],
    [['#REF!'], 'error'],
    [['#DIV/0!'], 'error'],
    [['Jane', 42, 'Acme'], 'number'],
    [['Jane Doe', '#N/A'], 'error'],
    [['Loading...'], 'still loading'],
    [['jane@acme.com', 'Loading...'], 'still loading'],
    [['Jane Doe'], 'Add a company, an email or a LinkedIn URL'],
    [['acme.com'], 'No name'],
    [['Jane', 'Acme'], 'Only one name'],
    [['Jane', 'acme.com'], 'Only one name'],
    [['jane@acme'], 'isn’t a complete email address'],
    [['https://www.linkedin.com/in/'], 'isn’t the LinkedIn page'],
    [['https://www.linkedin.com/pub/dir/jane/doe'], 'isn’t the LinkedIn page'],
    [['Jane Doe', 'https://x.com/jane'], 'isn’t a company website'],
    [['Jane Doe', 'https://acme'], 'isn’t a complete web address'],
    [['Jane Doe', 'x'.repeat(201)], 'too long'],
    [['linkedin.com/company/12345'], 'isn’t the LinkedIn page'],
  ])('is bad input when it holds %j', (cells, words) => {
    expect(readContactRow(cells).kind).toBe('bad input');
    expect(by(...cells)).toContain(words);
  });

  test('shortens a long text in its reason', () => {
    expect(by(`https://${'x'.repeat(500)}`)).toHaveProperty(
      'length',
      expect.toSatisfy((length) => length < 160),
    );
  });
});

test('reading a row never throws, whatever its cells hold', () => {
  const cell = fc.oneof(
    fc.anything({ withBigInt: true, withDate: true, withNullPrototype: true, withSparseArray: true }),
    fc.string({ unit: 'binary' }),
    fc.webUrl(),
    fc.emailAddress(),
    fc.stringMatching(/^(https?:\/\/)?(www\.)?linkedin\.com\/(in|pub|company|sales)\/[\w%./?#-]*$/),
  );
  fc.assert(
    fc.property(fc.array(cell, { maxLength: 5 }), (cells) => {
      expect(['blank', 'bad input', 'lookup']).toContain(readContactRow(cells).kind);
    }),
    { numRuns: 1000 },
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
  const HEADER = ['Lusha ID', 'Email', 'LinkedIn', 'First name', 'Last name', 'Company', 'Domain'];
  const word = fc.oneof(
    fc.stringMatching(/^[A-ZÄÖÅŁ][a-zäöüßéøł]{3,9}$/),
    fc.constantFrom('王伟', 'Ｊａｎｅ', 'O’Neil', 'Anna-Lena'),
  );
  const text = fc.array(word, { minLength: 1, maxLength: 4 }).map((words) => words.join(' '));
  const rowOf = (cells: readonly unknown[]) =>
    readTable([HEADER, cells], 'contact', { headerRow: 1 }).rows[0];
  fc.assert(
    fc.property(
      fc.tuple(
        fc.constant(''),
        fc.option(email),
        fc.constant(''),
        text,
        text,
        text,
        fc.option(fc.oneof(site, domain)),
      ),
      (cells) => {
        const row = rowOf(cells);
        fc.pre(row?.kind === 'lookup' && row.lookup.kind === 'contact');
        if (row?.kind !== 'lookup' || row.lookup.kind !== 'contact') return;
        const { id, email: address, linkedinUrl, ...rest } = row.lookup.by;
        const { firstName, lastName, companyName, companyDomain } = rest;
        // A first name that is repeated in front of the last name is taken for such a repetition once more.
        fc.pre(!fold(lastName ?? '').startsWith(fold(firstName ?? '')));
        fc.pre(!fold(firstName ?? '').endsWith(fold(lastName ?? '')));
        expect(rowOf([id, address, linkedinUrl, firstName, lastName, companyName, companyDomain])).toEqual(
          row,
        );
      },
    ),
    { numRuns: 1000 },
  );
});
