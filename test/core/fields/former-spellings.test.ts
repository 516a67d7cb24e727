/** The spellings of earlier versions still name their fields, as headers and in formulas. */
import { expect, it } from 'vitest';
import { COMPANY_FIELDS } from '../../../src/core/fields/company';
import { CONTACT_FIELDS } from '../../../src/core/fields/contact';
import { findFields } from '../../../src/core/fields/field';

it.each([
  ['E-mail', 'email'],
  ['Work e-mail', 'work email'],
  ['business e-mail', 'work email'],
  ['Private e-mail', 'private email'],
  ['Personal email', 'private email'],
  ['E-mail type', 'email type'],
  ['E-mail confidence', 'email confidence'],
  ['best e-mail', 'email'],
])('"%s" is the field "%s" of a contact', (spelling, id) => {
  expect(findFields(CONTACT_FIELDS, spelling).map((field) => field.id)).toEqual([id]);
});

it.each([
  ['E-mail domain', 'email domain'],
  ['E-mails', 'emails'],
  ['Researching topics', 'intent topics'],
])('"%s" is the field "%s" of a company', (spelling, id) => {
  expect(findFields(COMPANY_FIELDS, spelling).map((field) => field.id)).toEqual([id]);
});
