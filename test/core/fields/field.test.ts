import { describe, expect, test } from 'vitest';
import { COMPANY_FIELDS } from '../../../src/core/fields/company';
import { CONTACT_FIELDS } from '../../../src/core/fields/contact';
import { type Field, findFields, needsOf, UnknownFieldError } from '../../../src/core/fields/field';
import { fold } from '../../../src/core/lookup/text';

const ids = (names: string | readonly unknown[]) => findFields(CONTACT_FIELDS, names).map(({ id }) => id);
const refusal = (names: string | readonly unknown[]) => {
  try {
    findFields(CONTACT_FIELDS, names);
  } catch (error) {
    if (error instanceof UnknownFieldError) return error.message;
  }
  return undefined;
};

describe('findFields', () => {
  test.each<[string | readonly unknown[], readonly string[]]>([
    ['email,title', ['email', 'title']],
    ['email; title\nphone', ['email', 'title', 'phone']],
    ['E-Mail', ['email']],
    ['first_name, FIRST-NAME, firstname', ['first name', 'first name', 'first name']],
    ['Level, seniority', ['seniority', 'seniority']],
    ['job title', ['title']],
    [' , email,, ', ['email']],
    [
      ['Full name', '', null, 'Mobile phone'],
      ['name', 'mobile phone'],
    ],
    [[['email', 'title']], ['email', 'title']],
  ])('finds for %j the fields %j', (names, found) => {
    expect(ids(names)).toEqual(found);
  });

  test.each([
    ['emial', 'Unknown field "emial". Did you mean "email"?'],
    ['Tilte', 'Unknown field "Tilte". Did you mean "title"?'],
    ['work e-mial', 'Unknown field "work e-mial". Did you mean "work email"?'],
    ['mobil', 'Unknown field "mobil". Did you mean "mobile phone"?'],
  ])('refuses %j and names the nearest field', (name, message) => {
    expect(refusal(`name, ${name}`)).toBe(message);
  });

  test('refuses a name that is near no field and gives examples', () => {
    expect(refusal('shoe measurements')).toBe(
      'Unknown field "shoe measurements". Fields are for example "name", "first name", "last name".',
    );
  });

  test.each<[string | readonly unknown[]]>([[''], [' ,;\n'], [[]], [['', null]]])(
    'refuses %j, which names nothing, and gives examples',
    (names) => {
      expect(refusal(names)).toBe('Name the fields you want, for example "name", "first name", "last name".');
    },
  );

  test('shortens a long name in the message', () => {
    expect(refusal('q'.repeat(500))?.length).toBeLessThan(150);
  });
});

describe('needsOf', () => {
  test('returns nothing for fields of the preview', () => {
    expect([...needsOf(findFields(CONTACT_FIELDS, 'name, title, company, linkedin, level'))]).toEqual([]);
  });

  test('returns each reveal once', () => {
    expect([
      ...needsOf(findFields(CONTACT_FIELDS, 'email, email type, phone, mobile, start date, x')),
    ]).toEqual(['emails', 'phones', 'any reveal']);
  });

  test('returns company blocks under their own names', () => {
    expect([...needsOf(findFields(COMPANY_FIELDS, 'name, revenue, intent, web traffic, visits'))]).toEqual([
      'base',
      'intent',
      'monthlyWebsiteTraffic',
    ]);
  });
});

describe.each<[string, readonly Pick<Field<never, string>, 'id' | 'label' | 'aliases'>[]]>([
  ['contact', CONTACT_FIELDS],
  ['company', COMPANY_FIELDS],
])('the catalogue of the kind %s', (_of, catalogue) => {
  test('has no name that finds two fields', () => {
    const owners = new Map<string, string>();
    for (const { id, label, aliases } of catalogue) {
      for (const name of new Set([id, label, ...aliases].map(fold))) {
        expect(owners.get(name), `${name} of ${id}`).toBeUndefined();
        owners.set(name, id);
      }
    }
  });

  test('has only labels that find their own fields', () => {
    for (const { id, label } of catalogue) expect(findFields(catalogue, [label])[0]?.id).toBe(id);
  });
});
