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

const ID = 'v1.AAAAexampleContactTokenAAAA';
const UMBRELLA = { name: 'Umbrella', domain: 'umbrella.com' };
const PROFILE = 'linkedin.com/in/jane';

describe('an answer under another name', () => {
  test.each<[string, unknown[], Contact['company'], Match]>([
    ['an email at another employer', ['jane@acme.com', 'Jane', 'Doe', 'Acme'], UMBRELLA, 'weak'],
    ['an email at the same employer', ['info@acme.com', 'Jane', 'Doe', 'Acme'], ACME, 'weak'],
    ['an email where the row names no employer', ['jane@gmail.com', 'Jane Doe'], ACME, 'weak'],
    ['a LinkedIn URL at another employer', [PROFILE, 'Jane', 'Doe', 'Acme'], UMBRELLA, 'weak'],
    ['a LinkedIn URL at the same employer', [PROFILE, 'Jane', 'Doe', 'Acme'], ACME, 'weak'],
    ['a Lusha id at another employer', [ID, 'Jane', 'Doe', 'Acme'], UMBRELLA, 'weak'],
    ['a Lusha id at the same employer', [ID, 'Jane', 'Doe', 'Acme'], ACME, 'strong'],
    ['a Lusha id at an unknown employer', [ID, 'Jane', 'Doe', 'Acme'], undefined, 'strong'],
    ['name and company at another employer', ['Jane', 'Doe', 'Acme'], UMBRELLA, 'weak'],
  ])('that was found by %s is a match of its own kind', (_how, cells, employer, match) => {
    expect(matchOf(lookup(...cells), found('John', 'Roe', employer))).toBe(match);
  });

  test('is a possible match even when its LinkedIn URL is the row’s', () => {
    const contact = found('John', 'Roe', UMBRELLA, { linkedin: `https://www.${PROFILE}` });
    expect(matchOf(lookup(PROFILE, 'Jane', 'Doe', 'Acme'), contact)).toBe('weak');
  });
});

describe('an answer that an identifier finds', () => {
  test.each<[string, unknown[], string, string]>([
    ['a marriage', ['jane@acme.com', 'Jane', 'Doe', 'Acme'], 'Jane', 'Smith'],
    ['a double name', ['jane@acme.com', 'Jane', 'Doe', 'Acme'], 'Jane', 'Doe-Smith'],
    ['a nickname', ['bob@acme.com', 'Bob', 'Doe', 'Acme'], 'Robert', 'Doe'],
    ['an initial', ['j.doe@acme.com', 'J.', 'Doe', 'Acme'], 'Jane', 'Doe'],
    ['the other order', ['wei@acme.com', 'Wang', 'Wei', 'Acme'], 'Wei', 'Wang'],
    ['another script', ['wang@acme.com', '王', '小明', 'Acme'], 'Xiaoming', 'Wang'],
    ['Cyrillic letters', ['ivan@acme.com', 'Иван', 'Петров', 'Acme'], 'Ivan', 'Petrov'],
    ['a name of one word', ['jane@acme.com', 'Jane'], 'Jane', 'Doe'],
    ['no name', ['jane@acme.com'], 'Jane', 'Doe'],
    ['no name in the record', ['jane@acme.com', 'Jane Doe'], '', ''],
    ['only a first name in the record', ['jane@acme.com', 'Jane Doe'], 'Jane', ''],
  ])('is not contradicted by %s', (_form, cells, firstName, lastName) => {
    expect(matchOf(lookup(...cells), found(firstName, lastName, ACME))).toBe('strong');
  });

  test.each<[string, string, string]>([
    ['J. Doe', 'John', 'Roe'],
    ['Jan van der Berg', 'Piet', 'van der Meer'],
    ['Jane Doe Jr.', 'John Roe', 'Jr.'],
    ['Martin Thomas', 'Thomas', 'Müller'],
    ['王小明', '丽', '张'],
  ])('under the name %s is contradicted by %s %s', (name, firstName, lastName) => {
    expect(matchOf(lookup('info@acme.com', name), found(firstName, lastName, ACME))).toBe('weak');
  });
});

describe('a person who has moved', () => {
  test.each<[string, unknown[], Partial<Contact>, Match]>([
    ['stays moved beside a private address', ['jane@gmail.com', 'Jane', 'Doe', 'Acme'], {}, 'moved'],
    [
      'stays moved beside an address of the former employer',
      ['jane@acme.com', 'Jane', 'Doe', 'Acme'],
      {},
      'moved',
    ],
    [
      'stays moved beside an address of a third company',
      ['jane@third.com', 'Jane', 'Doe', 'Acme'],
      {},
      'moved',
    ],
    ['stays moved under a married name', ['jane@acme.com', 'Jane', 'Smith', 'Acme'], {}, 'moved'],
    [
      'is found by an address of the new employer',
      ['jane@umbrella.com', 'Jane', 'Doe', 'Acme'],
      {},
      'strong',
    ],
    [
      'is found by an address below the new domain',
      ['jane@uk.umbrella.com', 'Jane', 'Doe', 'Acme'],
      {},
      'strong',
    ],
    [
      'is found by an address of the new employer whose domain is unknown',
      ['jane@umbrella.com', 'Jane', 'Doe', 'Acme'],
      { company: { name: 'Umbrella' } },
      'strong',
    ],
    [
      'is found by the same LinkedIn URL',
      ['jane@acme.com', PROFILE, 'Jane', 'Doe', 'Acme'],
      { linkedin: `https://www.${PROFILE}/` },
      'strong',
    ],
    [
      'stays moved when the LinkedIn URL is another',
      ['jane@acme.com', PROFILE, 'Jane', 'Doe', 'Acme'],
      { linkedin: 'https://www.linkedin.com/in/jane-doe-2' },
      'moved',
    ],
    ['is found when the row names no employer', ['jane@acme.com', 'Jane Doe'], {}, 'strong'],
    ['is found when the row names nobody', ['jane@gmail.com', '', '', 'acme.com'], {}, 'strong'],
    ['is found by a Lusha id', [ID, 'Jane', 'Doe', 'Acme'], {}, 'strong'],
  ])('%s', (_what, cells, more, match) => {
    expect(matchOf(lookup(...cells), found('Jane', 'Doe', UMBRELLA, more))).toBe(match);
  });
});

test('an answer of which only the id is known contradicts no identifier', () => {
  expect(matchOf(lookup('jane@acme.com', 'Jane', 'Doe', 'Acme'), { id: ID, idOnly: true })).toBe('strong');
});

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
    ['Jane Doe', 'Jane', 'Doe-Smith', 'strong'],
    ['Jane Müller', 'Jane', 'Mueller-Schmidt', 'strong'],
    ['Juan García', 'Juan', 'García López', 'strong'],
    ['Juan García López', 'Juan', 'García Pérez', 'weak'],
    ['Jörg-Peter Doe', 'Joerg', 'Doe', 'strong'],
    ['Conan O’Brien', 'Conan', "O'Neil", 'weak'],
    ['Jane Doe', 'Jane', 'Doe, PhD', 'strong'],
    ['Иван Петров', 'Ivan', 'Petrov', 'weak'],
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
