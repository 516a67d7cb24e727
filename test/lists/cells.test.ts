/** Tests what single cells do to a list: what cannot be what its column holds is blank, and everybody is still read. */
import { describe, expect, it } from 'vitest';
import { foldCompany } from '../../src/core/lookup/company-names';
import { readTable } from '../../src/core/table/read-table';
import { AT_ACME, JANE, readAmongOthers } from './among-others';
import type { Cell } from './values';

const PLACEHOLDERS = [
  ...['-', '–', '—', '--', '?', '.', '...', 'n/a', 'N/A', 'N.A.', 'none', 'None', 'null', 'NULL', 'nil'],
  ...['TBD', 'tbc', 'unknown', 'Unknown', 'not available', 'Not found', 'no website', 'no email', 'keine'],
  ...[
    'Keine Angabe',
    'k. A.',
    'unbekannt',
    'aucun',
    'inconnu',
    'ninguno',
    'nessuno',
    'geen',
    'нет',
    'なし',
    '无',
  ],
  ...['없음', '#N/A', '#REF!', '#VALUE!', '#NAME?'],
];

describe('a placeholder', () => {
  it.each(PLACEHOLDERS)('%j in a column of websites is blank', (cell) => {
    expect(readAmongOthers({ Name: 'Jane Doe', Company: 'Acme', Website: cell })).toEqual(AT_ACME);
  });

  it.each(PLACEHOLDERS)('%j in columns of profiles and emails is blank', (cell) => {
    expect(readAmongOthers({ LinkedIn: cell, Name: 'Jane Doe', Company: 'Acme', Email: cell })).toEqual(
      AT_ACME,
    );
  });

  it.each([...PLACEHOLDERS, 'self-employed', 'Self Employed', 'Freelance', 'selbstständig'])(
    '%j in a column of companies is blank beside an email',
    (cell) => {
      expect(readAmongOthers({ Name: 'Jane Doe', Company: cell, Email: 'jane@acme.example' })).toEqual({
        ...JANE,
        email: 'jane@acme.example',
      });
    },
  );

  it.each(PLACEHOLDERS)('%j in the only column of companies leaves a row that names nobody', (cell) => {
    expect(readAmongOthers({ Name: 'Jane Doe', Company: cell })).toBe('bad input');
  });

  it.each(PLACEHOLDERS)('%j in a column of names is no name', (cell) => {
    expect(readAmongOthers({ Name: cell, Company: 'Acme', Email: 'jane@acme.example' })).toEqual({
      companyName: 'Acme',
      email: 'jane@acme.example',
    });
  });
});

describe('a label of a link', () => {
  it.each(['Profile', 'View', 'Link', 'LinkedIn', 'Website', 'click here', 'View profile', 'Open', 'Here'])(
    '%j in columns of addresses is blank',
    (cell) => {
      const row = { LinkedIn: cell, Name: 'Jane Doe', Company: 'Acme', Website: cell };
      expect(readAmongOthers(row)).toEqual(AT_ACME);
    },
  );
});

describe('a cell that is no text', () => {
  it.each<[string, Cell]>([
    ['a number', 42],
    ['a date', new Date(Date.UTC(2026, 1, 3))],
    ['a tick box', true],
    ['an empty tick box', false],
    ['the text TRUE', 'TRUE'],
  ])('%s in an optional column is ignored', (_what, cell) => {
    const row = { Name: 'Jane Doe', Company: 'Acme', Website: cell, LinkedIn: cell, Email: cell };
    expect(readAmongOthers(row)).toEqual(AT_ACME);
  });

  it('beside texts that identify a person is ignored', () => {
    const row = { Active: true, Since: new Date(Date.UTC(2026, 1, 3)), Name: 'Jane Doe', Company: 'Acme' };
    expect(readAmongOthers(row)).toEqual(AT_ACME);
  });

  it('in the only column of companies leaves a row that names nobody', () => {
    expect(readAmongOthers({ Name: 'Jane Doe', Company: new Date(Date.UTC(2026, 1, 3)) })).toBe('bad input');
  });
});

describe('a name', () => {
  it.each([
    ...["Jane 'Jay' Doe", 'Jane ‘Jay’ Doe', 'Jane «Jay» Doe', 'Jane "Jay" Doe', 'Jane Doe, CSM, SAFe'],
    ...['PhD Jane Doe', 'Jane Doe, Head of Sales', 'Jane Doe at Acme', 'Jane Doe geb. Roe', '12. Jane Doe'],
    ...['Jane Doe • 2nd', 'Doe, Jane', 'Jane Doe (she/her)', 'Jane Doe she/her', 'Ms. Jane Doe'],
  ])('%j in a column of full names is Jane Doe', (cell) => {
    expect(readAmongOthers({ Name: cell, Company: 'Acme' })).toEqual(AT_ACME);
  });

  it.each(['Dr. Anna-Lena von der Heide (she/her)', 'Anna-Lena von der Heide she/her'])(
    '%j keeps its particles',
    (cell) => {
      expect(readAmongOthers({ Name: cell, Company: 'Acme' })).toEqual({
        firstName: 'Anna-Lena',
        lastName: 'von der Heide',
        companyName: 'Acme',
      });
    },
  );

  it.each([
    ['Jane Doe', 'Doe'],
    ['Jane Doe', ''],
    ['Jane Doe', '-'],
    ['Jane', 'Doe'],
    ['Dr. Jane', 'Doe, PhD'],
  ])('%j in the column of first names and %j in that of last names is Jane Doe', (first, last) => {
    expect(readAmongOthers({ 'First name': first, 'Last name': last, Company: 'Acme' })).toEqual(AT_ACME);
  });

  it('in a column of full names is used per row where first and last name are blank', () => {
    const row = { Name: 'Jane Doe', 'First name': '', 'Last name': '', Company: 'Acme' };
    expect(readAmongOthers(row)).toEqual(AT_ACME);
  });
});

describe('a company', () => {
  it.each([
    ...['Acme GmbH & Co. KG', 'Acme S.A.S.', 'Acme Pvt. Ltd.', 'Acme – Germany', 'Acme (formerly Foo)'],
    ...['Acme 🚀', 'Acme (YC W24)', 'ACME, Inc.'],
  ])('%j is Acme', (cell) => {
    const read = readAmongOthers({ Name: 'Jane Doe', Company: cell }) as { companyName: string };
    expect({ ...read, companyName: foldCompany(read.companyName) }).toEqual({ ...JANE, companyName: 'acme' });
  });

  it('with a domain in brackets has that domain', () => {
    expect(readAmongOthers({ Name: 'Jane Doe', Company: 'Acme (acme.example)' })).toEqual({
      ...AT_ACME,
      companyDomain: 'acme.example',
    });
  });
});

describe('cells that were read as blank', () => {
  it('are counted by what they hold, in columns with a role only', () => {
    const { ignored } = readTable(
      [
        ['Name', 'Company', 'Website', 'LinkedIn', 'Since'],
        ['Tom Roe', 'Globex', 'globex.example', 'https://www.linkedin.com/in/tom-roe', 2019],
        ['Ann Poe', 'Initech', 'initech.example', 'https://www.linkedin.com/in/ann-poe', 2020],
        ['Jane Doe', 'Acme', 'unknown', 'Profile', 2021],
        ['Max Loe', 'Umbra', 42, '#N/A', true],
        ['Eva Koe', 'Hooli', new Date(Date.UTC(2026, 1, 3)), '', 'n/a'],
      ],
      'contact',
    );
    expect(ignored).toEqual({ placeholder: 1, label: 1, number: 1, date: 1, error: 1 });
  });
});
