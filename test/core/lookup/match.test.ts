import { describe, expect, test } from 'vitest';
import type { Contact } from '../../../src/core/contact';
import { hasMovedOn, type Match, matchOf } from '../../../src/core/lookup';
import { readContactRow } from '../../support/rows';

const lookup = (...cells: unknown[]) => {
  const row = readContactRow(cells);
  if (row.kind !== 'lookup') throw new Error(`${JSON.stringify(cells)}: ${row.kind}`);
  return row.lookup;
};
const found = (
  firstName: string,
  lastName: string,
  company?: Contact['company'],
  more: Partial<Contact> = {},
): Contact => ({
  id: 'v1.AAAAexampleContactTokenAAAA',
  firstName,
  lastName,
  ...(company ? { company } : {}),
  ...more,
});
const ACME = { name: 'Acme Inc.', domain: 'acme.com' };

test.each(['v1.AAAAexampleContactTokenAAAA', 'jane@acme.com', 'linkedin.com/in/jane'])(
  'a contact that is found by %s matches, whatever its name and employer',
  (cell) => {
    expect(matchOf(lookup(cell, 'Jane', 'Doe', 'Acme'), found('Other', 'Person', { name: 'Umbrella' }))).toBe(
      'strong',
    );
  },
);

describe('the match of a name at the same employer', () => {
  test.each<[string, string, string, Match]>([
    ['Jane Doe', 'Jane', 'Doe', 'strong'],
    ['JANE DOE', 'jane', 'doe', 'strong'],
    ['Jose Nunez', 'José', 'Núñez', 'strong'],
    ['Hans Mueller', 'Hans', 'Müller', 'strong'],
    ['Hans Muller', 'Hans', 'Müller', 'strong'],
    ['J. Doe', 'Jane', 'Doe', 'strong'],
    ['Jane Doe', 'J.', 'Doe', 'strong'],
    ['Jane Doe', 'Jane Mary', 'Doe', 'strong'],
    ['Jane Mary Doe', 'Jane', 'Doe', 'strong'],
    ['Jane Mary Doe', 'Jane M.', 'Doe', 'strong'],
    ['Jane Mary Doe', 'Jane Ann', 'Doe', 'weak'],
    ['Jean-Paul Sartre', 'Jean Paul', 'Sartre', 'strong'],
    ['Wang Wei', 'Wei', 'Wang', 'strong'],
    ['Juan Carlos García López', 'Juan Carlos', 'García López', 'strong'],
    ['Jan Berg', 'Jan', 'van der Berg', 'strong'],
    ['Jan van der Berg', 'Jan', 'Vanderberg', 'strong'],
    ['Bob Doe', 'Robert', 'Doe', 'weak'],
    ['Jane Doe', 'John', 'Doe', 'weak'],
    ['J. Doe', 'Karen', 'Doe', 'weak'],
    ['Jane Doe', 'Jane', 'Smith', 'weak'],
    ['Jane Doe', 'Jane', 'Doe-Smith', 'weak'],
    ['Jane Doe', '', 'Doe', 'weak'],
  ])('is, when %s is looked up and %s %s is found, %s', (name, firstName, lastName, match) => {
    expect(matchOf(lookup(name, 'acme.com'), found(firstName, lastName, ACME))).toBe(match);
  });

  test('is strong when the contact has only a full name', () => {
    const contact = { id: 'v1.x', fullName: 'Jane Doe', company: ACME };
    expect(matchOf(lookup('Jane Doe', 'Acme'), contact)).toBe('strong');
  });

  test('is weak when the contact has no name', () => {
    expect(matchOf(lookup('Jane Doe', 'Acme'), { id: 'v1.x', company: ACME })).toBe('weak');
  });
});

describe('the match of an employer for the same name', () => {
  test.each<[string, Contact['company'], Match]>([
    ['acme.com', { domain: 'acme.com' }, 'strong'],
    ['acme.com', { domain: 'www.acme.com' }, 'strong'],
    ['careers.acme.com', { domain: 'acme.com' }, 'strong'],
    ['mail.acme.co.uk', { domain: 'acme.co.uk' }, 'strong'],
    ['acme.co.uk', { domain: 'umbrella.co.uk' }, 'moved'],
    ['acme.com', { domain: 'acme.de' }, 'weak'],
    ['acme.com', { domain: 'acme-group.com' }, 'weak'],
    ['acme.com', { domain: 'umbrella.com' }, 'moved'],
    ['acme.com', { name: 'Acme' }, 'weak'],
    ['acme.com', { name: 'Umbrella' }, 'moved'],
    ['Acme', { name: 'ACME GmbH' }, 'strong'],
    ['Acme', { name: 'Acme Robotics' }, 'weak'],
    ['Acme', { name: 'Umbrella' }, 'moved'],
    ['Acme', { name: 'Umbrella', domain: 'acme.com' }, 'weak'],
    ['International Business Machines', { name: 'IBM' }, 'weak'],
    ['IBM', { name: 'International Business Machines' }, 'weak'],
    ['Acme', { id: 'v1.y' }, 'weak'],
    ['Acme', undefined, 'weak'],
    ['AB', { name: 'Fabrik' }, 'moved'],
  ])('is, when %s is looked up and %j is found, %s', (company, employer, match) => {
    expect(matchOf(lookup('Jane', 'Doe', company), found('Jane', 'Doe', employer))).toBe(match);
  });

  test('is strong when the company name is equal but the domain is another', () => {
    const byNameAndDomain = lookup('Jane', 'Doe', 'Acme', 'acme.com');
    expect(matchOf(byNameAndDomain, found('Jane', 'Doe', { name: 'Acme', domain: 'other.example' }))).toBe(
      'strong',
    );
  });

  test('is moved when the contact left the company for one with a similar name', () => {
    const contact = found('Jane', 'Doe', { name: 'Acme Robotics' }, { previous: { company: 'Acme' } });
    expect(matchOf(lookup('Jane Doe', 'Acme'), contact)).toBe('moved');
  });

  test('is weak and not moved when both the name and the company differ', () => {
    expect(matchOf(lookup('Jane Doe', 'Acme'), found('John', 'Doe', { name: 'Umbrella' }))).toBe('weak');
  });
});

describe('hasMovedOn', () => {
  test.each<[unknown[], Contact['company'], boolean | undefined]>([
    [['linkedin.com/in/jane', 'acme.com'], { domain: 'umbrella.com' }, true],
    [['linkedin.com/in/jane', 'acme.com'], { domain: 'acme.com' }, false],
    [['linkedin.com/in/jane', 'acme.com'], { domain: 'acme.de' }, false],
    [['linkedin.com/in/jane', 'acme.com'], undefined, undefined],
    [['linkedin.com/in/jane'], { domain: 'acme.com' }, undefined],
  ])('returns, when %j is looked up and the employer is %j, %j', (cells, employer, moved) => {
    expect(hasMovedOn(lookup(...cells), found('Jane', 'Doe', employer))).toBe(moved);
  });
});
