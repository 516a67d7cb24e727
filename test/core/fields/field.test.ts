import { describe, expect, test } from 'vitest';
import { COMPANY_FIELDS } from '../../../src/core/fields/company';
import { CONTACT_FIELDS } from '../../../src/core/fields/contact';
import { type Field, findFields, needsOf, UnknownFieldError } from '../../../src/core/fields/field';
import { fold } from '../../../src/core/lookup/text';

const ids = (asked: string | readonly unknown[]) => findFields(CONTACT_FIELDS, asked).map(({ id }) => id);
const refusal = (asked: string | readonly unknown[]) => {
  try {
    findFields(CONTACT_FIELDS, asked);
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
  ])('%j asks for %j', (asked, found) => {
    expect(ids(asked)).toEqual(found);
  });

  test.each([
    ['emial', 'Unknown field "emial". Did you mean "email"?'],
    ['Tilte', 'Unknown field "Tilte". Did you mean "title"?'],
    ['work e-mial', 'Unknown field "work e-mial". Did you mean "work email"?'],
    ['mobil', 'Unknown field "mobil". Did you mean "mobile phone"?'],
  ])('%j is refused with the nearest field', (asked, message) => {
    expect(refusal(`name, ${asked}`)).toBe(message);
  });

  test('a word like no field is refused with examples', () => {
    expect(refusal('shoe measurements')).toBe(
      'Unknown field "shoe measurements". Fields are for example "name", "first name", "last name".',
    );
  });

  test.each<[string | readonly unknown[]]>([[''], [' ,;\n'], [[]], [['', null]]])(
    'asking for nothing with %j is refused with an example',
    (asked) => {
      expect(refusal(asked)).toBe('Name the fields you want, for example "name", "first name", "last name".');
    },
  );

  test('the error shows a long name shortened', () => {
    expect(refusal('q'.repeat(500))?.length).toBeLessThan(150);
  });
});

describe('needsOf', () => {
  test('preview fields need no reveal', () => {
    expect([...needsOf(findFields(CONTACT_FIELDS, 'name, title, company, linkedin, level'))]).toEqual([]);
  });

  test('each reveal is needed once', () => {
    expect([
      ...needsOf(findFields(CONTACT_FIELDS, 'email, email type, phone, mobile, start date, x')),
    ]).toEqual(['emails', 'phones', 'any reveal']);
  });

  test('company blocks are needed by their own names', () => {
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
])('the catalogue of %s', (_of, catalogue) => {
  test('no name finds two fields', () => {
    const owners = new Map<string, string>();
    for (const { id, label, aliases } of catalogue) {
      for (const name of new Set([id, label, ...aliases].map(fold))) {
        expect(owners.get(name), `${name} of ${id}`).toBeUndefined();
        owners.set(name, id);
      }
    }
  });

  test('every label finds its own field', () => {
    for (const { id, label } of catalogue) expect(findFields(catalogue, [label])[0]?.id).toBe(id);
  });
});
