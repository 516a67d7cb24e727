/** The catalogue of the fields of contacts. A new field is one entry. */
import { asCellText, type CellInput, linkText } from '../cell';
import type { Contact, ContactReveal } from '../contact';
import { type ContactLookup, hasMovedOn } from '../lookup';
import type { Field } from './field';
import {
  bestPhoneText,
  doNotCallNumbers,
  emailOf,
  emailText,
  type FieldSettings,
  mobileText,
  phoneText,
  privateEmailText,
  workEmailText,
} from './reachable';

/** `any reveal`: the field comes with whichever reveal is purchased, because a search never returns it. */
type ContactNeed = 'preview' | ContactReveal | 'any reveal';

/** A field of a contact. Fields that compare the contact with the `lookup` of the row are blank without it. */
export type ContactField = Field<Contact, ContactNeed, [settings: FieldSettings, lookup?: ContactLookup]>;

type Read = (contact: Contact, settings: FieldSettings, lookup?: ContactLookup) => CellInput;

const field = (
  id: string,
  label: string,
  needs: ContactNeed,
  read: Read,
  aliases: readonly string[] = [],
): ContactField => ({
  id,
  label,
  aliases,
  needs,
  read: (contact, settings, lookup) => asCellText(read(contact, settings, lookup)),
});

export const CONTACT_FIELDS: readonly ContactField[] = [
  field('name', 'Full name', 'preview', fullName, ['contact', 'contact name', 'person']),
  field('first name', 'First name', 'preview', (c) => c.firstName, ['given name', 'forename']),
  field('last name', 'Last name', 'preview', (c) => c.lastName, ['family name', 'surname']),
  field('title', 'Title', 'preview', (c) => c.title, ['job title', 'position', 'role', 'job']),
  field('departments', 'Departments', 'preview', (c) => c.departments, ['department', 'function']),
  field('seniority', 'Level', 'preview', (c) => c.seniority, ['seniority level', 'management level']),
  field('start date', 'Start date', 'any reveal', (c) => c.startDate, ['job start date', 'in job since']),
  field('company', 'Company', 'preview', (c) => c.company?.name, [
    'company name',
    'employer',
    'organization',
  ]),
  field('domain', 'Domain', 'preview', (c) => c.company?.domain, [
    'company domain',
    'website',
    'company website',
  ]),
  field('industry', 'Industry', 'preview', (c) => c.company?.industry, ['company industry']),
  field('country', 'Country', 'preview', (c) => c.country),
  field('state', 'State', 'preview', (c) => c.state, ['region', 'province']),
  field('city', 'City', 'preview', (c) => c.city, ['town']),
  field('email', 'Email', 'emails', emailText, ['mail', 'email address', 'best email', 'emails']),
  field('work email', 'Work email', 'emails', workEmailText, ['business email', 'company email']),
  field('private email', 'Personal email', 'emails', privateEmailText, ['personal email']),
  field('email type', 'Email type', 'emails', (c, settings) => emailOf(c, settings)?.type),
  field('email confidence', 'Email confidence', 'emails', (c, settings) => emailOf(c, settings)?.confidence, [
    'confidence',
    'email quality',
  ]),
  field('phone', 'Phone', 'phones', bestPhoneText, ['phone number', 'telephone', 'best phone', 'phones']),
  field('mobile phone', 'Mobile phone', 'phones', mobileText, [
    'mobile',
    'mobile number',
    'cell phone',
    'cell',
  ]),
  field('direct phone', 'Direct phone', 'phones', (c) => phoneText(c, 'direct'), ['direct', 'direct dial']),
  field('work phone', 'Work phone', 'phones', (c) => phoneText(c, 'work'), [
    'office phone',
    'business phone',
  ]),
  field('do-not-call numbers', 'Do-not-call numbers', 'phones', doNotCallNumbers, ['do not call', 'dnc']),
  field('linkedin', 'LinkedIn', 'preview', (c) => linkText(c.linkedin), ['linkedin url', 'linkedin profile']),
  field('x', 'X', 'any reveal', (c) => linkText(c.xUrl), ['x url', 'twitter']),
  field('previous company', 'Previous company', 'any reveal', (c) => c.previous?.company, ['last company']),
  field('previous title', 'Previous title', 'any reveal', (c) => c.previous?.title, ['previous job title']),
  field('moved on', 'Moved on', 'preview', (c, _settings, lookup) => lookup && hasMovedOn(lookup, c), [
    'changed jobs',
    'job change',
  ]),
  field('update date', 'Update date', 'any reveal', (c) => c.updated, ['updated', 'last updated']),
  field('lusha id', 'Lusha ID', 'preview', (c) => c.id, ['id', 'contact id']),
];

const EAST_ASIAN = /^[\p{Script=Han}\p{Script=Hangul}]+$/u;

/** Returns Lusha's full name, or the first and last name joined where Lusha sends none. */
export function fullName({ fullName: whole, firstName = '', lastName = '' }: Contact): string {
  // Chinese and Korean names are written with the family name first and without a space.
  if (EAST_ASIAN.test(firstName) && EAST_ASIAN.test(lastName)) return lastName + firstName;
  return whole ?? `${firstName} ${lastName}`.trim();
}
