/** Tests how whole lists are read: which column has which role, and whom each row names. */
import { describe, expect, it } from 'vitest';
import { readTable } from '../../src/core/table/read-table';
import { HEADERS } from './headers';
import { identityIn, identityOf } from './identity';
import { listOf, type RealList } from './list';
import { COMPANY_HEADERS, MORE_HEADERS } from './more-headers';
import { OTHER_HEADERS } from './other-headers';

const LISTS = [...HEADERS, ...MORE_HEADERS, ...OTHER_HEADERS, ...COMPANY_HEADERS];

/** Returns the roles of the reading by column, without those that may be taken in addition. */
function rolesOf(list: RealList): Record<string, number> {
  const { layout } = readTable(list.cells, list.kind);
  return Object.fromEntries([...layout.roles].filter(([role, column]) => list.optional[role] !== column));
}

/** Returns whom each row under the headers names, or what became of the row. */
function readings(list: RealList): unknown[] {
  const { rows } = readTable(list.cells, list.kind);
  return rows
    .slice(rows.length - list.people.length)
    .map((row) => (row.kind === 'lookup' ? identityOf(row.lookup.by) : row));
}

const NAMED = LISTS.map((list) => [list.name, list] as const);

describe('the header row is found where a person sees it in the list', () => {
  it.each(NAMED)('%s', (_name, list) => {
    expect(readTable(list.cells, list.kind).headerRow).toBe(list.headerRow);
  });
});

describe('the right columns have roles, and no others, in the list', () => {
  it.each(NAMED)('%s', (_name, list) => {
    expect(rolesOf(list)).toEqual(list.roles);
  });
});

describe('each row names the right person and nobody else in the list', () => {
  it.each(NAMED)('%s', (_name, list) => {
    expect(readings(list)).toEqual(list.people.map((_person, row) => identityIn(list, row)));
  });
});

describe('a column', () => {
  const roles = (columns: string) => rolesOf(listOf('a list', columns, 0));

  it('of owners that is the only column of names is asked about and not used', () => {
    const { cells } = listOf('owners', 'Company=co | Account manager=owner | Stage=stage', 0);
    const { layout, questions } = readTable(cells, 'contact');
    expect([...layout.roles.keys()]).not.toContain('full name');
    expect(questions.map(({ column, role }) => ({ column, role }))).toContainEqual({
      column: 2,
      role: 'full name',
    });
  });

  it('of company pages identifies companies where a list has neither their names nor their domains', () => {
    expect(roles('Full Name=full | Company Linkedin=page')).toEqual({ 'full name': 1, 'company page': 2 });
  });

  it('of profiles comes before a column of company pages, whichever stands first', () => {
    expect(roles('LinkedIn URL=page | Name=full | Company=co | LinkedIn=li')).toEqual({
      'full name': 2,
      'company name': 3,
      linkedin: 4,
    });
  });

  it('of one shared site is no company domain where the companies differ', () => {
    expect(roles('Name=full | Company=co | Website=one site')).toEqual({ 'full name': 1, 'company name': 2 });
  });

  it('of directory addresses is no company domain', () => {
    expect(roles('Name=full | Company=co | Website=company profile')).toEqual({
      'full name': 1,
      'company name': 2,
    });
  });

  it('without a header is recognized by what it holds', () => {
    expect(roles('Key=mail | Where=dom | =li')).toEqual({ email: 1, 'company domain': 2, linkedin: 3 });
  });

  it('whose values repeat over different people is not the person while another column can be', () => {
    expect(roles('Contact=owner | Person=full | Company=co')).toEqual({ 'full name': 2, 'company name': 3 });
  });
});
