/** A list as people have it is read by the roles of its columns. */
import { describe, expect, it } from 'vitest';
import { readRange, readTable, type TableOptions, type TableRow } from '../../../src/core/table/read-table';
import type { Rows } from '../../../src/core/table/roles';

/** Four people, of whose companies none is spelled like its domain. */
const PEOPLE = [
  ['Jürgen', 'Förster', 'Hartmoor Glass', 'hmg-group.example'],
  ['Henry', 'Calloway', 'Stonewick Retail', 'shopsw.example'],
  ['Heike', 'Bäcker', 'Swallowdale', 'sdl-foods.example'],
  ['Uwe', 'Jäger', 'Willowmere', 'wm-energy.example'],
] as const;

const whole = PEOPLE.map(([first, last, company, domain]) => [`${first} ${last}`, company, domain]);

/** Returns who is in a row in short: names, company and domain, or the kind of the row. */
function shown(row: TableRow): string {
  if (row.kind === 'left out') return row.why;
  if (row.kind !== 'lookup') return row.kind;
  if (row.lookup.kind === 'company') return [row.lookup.by.name, row.lookup.by.domain].join('|');
  const { firstName, lastName, companyName, companyDomain, email, linkedinUrl } = row.lookup.by;
  return [firstName, lastName, companyName, companyDomain, email, linkedinUrl]
    .map((part) => part ?? '')
    .join('|');
}

const read = (cells: Rows, options?: TableOptions) => readTable(cells, 'contact', options).rows.map(shown);
const all = PEOPLE.map(([first, last, company, domain]) => `${first}|${last}|${company}|${domain}||`);

describe('a list with a header', () => {
  it('keeps a whole name beside a company and a website that are spelled differently', () => {
    expect(read([['Name', 'Company', 'Website'], ...whole])).toEqual(all);
  });

  it('reads a row by its columns, whatever their order', () => {
    const turned = whole.map(([name, company, domain]) => [domain, 'New', company, name]);
    expect(read([['Website', 'Stage', 'Company', 'Name'], ...turned])).toEqual(all);
  });

  it('reads a placeholder or a label in an optional column as blank and counts it', () => {
    const rows = whole.map(([name, company], index) => [name, company, index % 2 ? 'unknown' : 'Profile']);
    const table = readTable([['Name', 'Company', 'LinkedIn'], ...rows], 'contact', {});
    expect(table.rows.map(shown)).toEqual(
      PEOPLE.map(([first, last, company]) => `${first}|${last}|${company}|||`),
    );
  });

  it('uses the whole name in rows whose first and last names are blank', () => {
    const cells = [
      ['name', 'first_name', 'last_name', 'company'],
      ['Jürgen Förster', 'Jürgen', 'Förster', 'Hartmoor Glass'],
      ['Henry Calloway', '', '', 'Stonewick Retail'],
    ];
    expect(read(cells)).toEqual(['Jürgen|Förster|Hartmoor Glass|||', 'Henry|Calloway|Stonewick Retail|||']);
  });

  it('is found under notes and a blank line', () => {
    const notes = [
      ['Notes:'],
      ['When exporting your connection data, you may notice that some emails are missing.'],
      [''],
    ];
    expect(read([...notes, ['First Name', 'Last Name', 'Company', 'Web Page'], ...PEOPLE])).toEqual(all);
  });

  it('in two rows is read as one', () => {
    const header = [
      ['Person', '', 'Company', ''],
      ['First Name', 'Last Name', 'Name', 'Website'],
    ];
    expect(read([...header, ...PEOPLE])).toEqual(all);
  });

  it('that only consists of words of the list is no header', () => {
    const cells = whole.map(([name, company]) => [name, company, 'Prospect']);
    expect(readTable(cells, 'contact').headerRow).toBeUndefined();
  });
});

describe('rows that are no people', () => {
  const header = ['Name', 'Company', 'Website', 'Amount'];
  const rows = whole.map((row, index) => [...row, index + 1]);

  it('are left out where the header is repeated', () => {
    const cells = [header, ...rows.slice(0, 2), header, ...rows.slice(2)];
    expect(read(cells)).toEqual([...all.slice(0, 2), 'header', ...all.slice(2)]);
  });

  it.each(['Total', 'Summe', 'TOTAL:', 'Gesamt (4)', '合計'])('are left out below as %j', (word) => {
    expect(read([header, ...rows, [word, '', '', 10]])).toEqual([...all, 'total']);
  });

  it('are left out where a second table with a header of its own begins', () => {
    const second = [
      ['', '', '', ''],
      ['Product', 'Owner', 'Price', ''],
      ['Glass', 'Amy Pond', 'high', ''],
    ];
    expect(read([header, ...rows, ...second])).toEqual([...all, 'blank', 'other table', 'other table']);
  });

  it('are left out as titles of sections', () => {
    expect(read([header, ['Germany', '', '', ''], ...rows])).toEqual(['section title', ...all]);
  });

  it('are blank where only boxes are ticked', () => {
    expect(read([header, ...rows, [false, '', '', true]])).toEqual([...all, 'blank']);
  });
});

describe('columns of colleagues', () => {
  it('are not the people beside another column of people', () => {
    const rows = whole.map(([name, company], index) => [['Amy Pond', 'Bob Dole'][index % 2], name, company]);
    expect(read([['Lead Owner', 'Name', 'Company'], ...rows])).toEqual(
      PEOPLE.map(([first, last, company]) => `${first}|${last}|${company}|||`),
    );
  });

  it('are a question where they are alone, and are not used', () => {
    const rows = whole.map(([, company], index) => [company, ['Amy Pond', 'Bob Dole'][index % 2]]);
    const table = readTable([['Company', 'Account Owner'], ...rows], 'contact');
    expect(table.questions).toEqual([{ role: 'full name', column: 2, reason: 'header “Account Owner”' }]);
    expect(table.rows.map(({ kind }) => kind)).toEqual(['bad input', 'bad input', 'bad input', 'bad input']);
  });

  it('are recognized by emails that repeat over different names', () => {
    const rows = whole.map(([name, company], index) => [
      name,
      company,
      ['amy@us.example', 'bob@us.example'][index % 2],
    ]);
    expect(read([['Name', 'Company', 'Account manager'], ...rows])).toEqual(
      PEOPLE.map(([first, last, company]) => `${first}|${last}|${company}|||`),
    );
    expect(read([['Name', 'Company', 'Who'], ...rows])).toEqual(
      PEOPLE.map(([first, last, company]) => `${first}|${last}|${company}|||`),
    );
  });
});

describe('websites', () => {
  it('of one domain for all are no companies’ beside several companies', () => {
    const rows = whole.map(([name, company], index) => [
      name,
      company,
      `https://lu.example/check-in/${index}`,
    ]);
    expect(read([['Name', 'Company', 'Website'], ...rows])).toEqual(
      PEOPLE.map(([first, last, company]) => `${first}|${last}|${company}|||`),
    );
  });

  it('of one domain for all are the company’s where there is no other company', () => {
    const rows = whole.map(([name]) => [name, 'hmg-group.example']);
    expect(read([['Name', 'Domain'], ...rows])).toEqual(
      PEOPLE.map(([first, last]) => `${first}|${last}||hmg-group.example||`),
    );
  });

  it('of one domain for all whose header names no company are not used', () => {
    const rows = whole.map(([name]) => [name, 'https://lu.example/a']);
    expect(
      readTable([['Name', 'qr link'], ...rows], 'contact').layout.roles.get('company domain'),
    ).toBeUndefined();
  });

  it('that stand beside many companies of a list are left out, and others are used', () => {
    const rows = [
      ...whole,
      ...whole.map(([name, company]) => [`${name}son`, `${company} AG`, 'expo.example/exhibitors']),
    ];
    expect(read([['Name', 'Company', 'Website'], ...rows])).toEqual([
      ...all,
      ...PEOPLE.map(([first, last, company]) => `${first}|${last}son|${company}|||`),
    ]);
  });
});

describe('a range without a header', () => {
  it('gives the same people as the list with it', () => {
    const ranges: Rows[] = [whole, PEOPLE, whole.map(([name, company]) => [name, company])];
    for (const range of ranges) {
      const people = readRange(range, 'contact').map(shown);
      expect(people.map((one) => one.split('|').slice(0, 3).join('|'))).toEqual(
        PEOPLE.map(([first, last, company]) => `${first}|${last}|${company}`),
      );
    }
  });

  it('asks for the header above it where several columns are texts', () => {
    const turned = whole.map(([name, company]) => [company, name]);
    const topRows = () => ({ above: [['Firma', 'Ansprechpartner']], below: turned });
    expect(readRange(turned, 'contact', topRows).map(shown)).toEqual(
      PEOPLE.map(([first, last, company]) => `${first}|${last}|${company}|||`),
    );
    expect(readRange([turned[0] ?? []], 'contact', topRows).map(shown)).toEqual([
      'Jürgen|Förster|Hartmoor Glass|||',
    ]);
  });

  it('judges a column by the rows around a single row, as a whole list is judged', () => {
    const list = [
      ['Blue Heron', 'Ada Ray', 'https://www.rowanbrook.example/'],
      ['Quarrymoor', 'Bo Lund', 'https://www.quarrymoor.example/'],
      ['Deepwell', 'Cy Marsh', 'https://www.deepwell.example/'],
      ['Mirrorbrook', 'Di Hale', 'https://www.mirrorbrook.example/'],
    ];
    const header = ['Account', 'Contact', 'URL'];
    const together = readRange(list, 'contact', () => ({ above: [header], below: list })).map(shown);
    expect(together[0]).toBe('Ada|Ray|Blue Heron|rowanbrook.example||');
    const alone = list.flatMap((row, at) =>
      readRange([row], 'contact', () => ({ above: [header, ...list.slice(0, at)], below: list.slice(at) })),
    );
    expect(alone.map(shown)).toEqual(together);
  });

  it('does not ask for it where shapes tell everything', () => {
    const topRows = () => {
      throw new Error('asked');
    };
    expect(
      readRange(
        [
          ['Jane Doe', 'acme.example'],
          ['Uwe Jäger', 'b.example'],
        ],
        'contact',
        topRows,
      ),
    ).toHaveLength(2);
  });

  it('gives a row for its header when the header is inside', () => {
    expect(readRange([['Name', 'Company', 'Website'], ...whole], 'contact').map(shown)).toEqual([
      'header',
      ...all,
    ]);
  });

  it('waits for rows that are still loading', () => {
    expect(readRange([['Jane Doe', 'Loading...']], 'contact').map(shown)).toEqual(['bad input']);
  });
});

describe('a single row without a hint', () => {
  it.each([
    [['Jane Doe', 'Hartmoor Glass', 'Germany'], 'Jane|Doe|Hartmoor Glass|||'],
    [['Jane Doe', 'Hartmoor Glass', 'Head of Sales'], 'Jane|Doe|Hartmoor Glass|||'],
    [['Jane Doe', 'Head of Sales', 'Hartmoor GmbH'], 'Jane|Doe|Hartmoor|||'],
    [['Mary Ann', 'Smith', 'Hartmoor GmbH'], 'Mary Ann|Smith|Hartmoor|||'],
    [['Jane', 'Doe', 'Hartmoor Glass'], 'Jane|Doe|Hartmoor Glass|||'],
    [['Jane Doe', 'Hartmoor Glass', 'hmg-group.example'], 'Jane|Doe|Hartmoor Glass|hmg-group.example||'],
    [['Maria José', 'de Sá', 'acme.example'], 'Maria José|de Sá||acme.example||'],
    [['Jane', 'Doe', 'acme.example'], 'Jane|Doe||acme.example||'],
    [
      ['Hartmoor Glass', 'Jürgen Förster', 'hartmoorglass.example'],
      'Jürgen|Förster|Hartmoor Glass|hartmoorglass.example||',
    ],
    [['Name', 'Company'], 'header'],
    [['Jane Doe', 'Brand'], 'Jane|Doe|Brand|||'],
  ])('%j is read as %s', (cells, expected) => {
    expect(readRange([cells], 'contact').map(shown)).toEqual([expected]);
  });
});
