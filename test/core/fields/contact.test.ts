import { describe, expect, test } from 'vitest';
import type { Contact, Email, Phone } from '../../../src/core/contact';
import { CONTACT_FIELDS } from '../../../src/core/fields/contact';
import { findFields } from '../../../src/core/fields/field';
import type { ContactLookup } from '../../../src/core/lookup';
import { readContactRow } from '../../support/rows';

const OFF = { privateEmails: false, privateEmailsEu: false };
const ON = { privateEmails: true, privateEmailsEu: false };
const EU_TOO = { privateEmails: true, privateEmailsEu: true };

const ILSE: Contact = {
  id: 'v1.AAAAexampleContactTokenAAAA',
  firstName: 'Ilse',
  lastName: 'Brandt',
  title: 'Head of Procurement',
  departments: ['Operations', 'Finance'],
  seniority: 'Director',
  company: { name: 'Nordhafen AG', domain: 'nordhafen.example', industry: 'Manufacturing' },
  country: 'Germany',
  state: 'Hamburg',
  city: 'Altona',
  linkedin: 'https://www.linkedin.com/in/example-ilse',
  startDate: '2024-02-01',
  previous: { company: 'Altona Werke', title: 'Buyer' },
  xUrl: 'https://x.com/ilse',
  updated: '2026-08-30',
};

const read = (field: string, contact: Contact, settings = OFF, lookup?: ContactLookup) =>
  findFields(CONTACT_FIELDS, field)[0]?.read(contact, settings, lookup);
const lookupOf = (...cells: unknown[]) => {
  const row = readContactRow(cells);
  if (row.kind !== 'lookup') throw new Error(row.kind);
  return row.lookup;
};
const email = (type: Email['type'], address = `${type}@nordhafen.example`): Email => ({ type, address });
const phone = (type: Phone['type'], number: string, doNotCall = false): Phone => ({
  type,
  number,
  doNotCall,
});
const withEmails = (...emails: Email[]): Contact => ({ ...ILSE, emails });
const withPhones = (...phones: Phone[]): Contact => ({ ...ILSE, phones });

describe('fields of a contact', () => {
  test.each([
    ['name', 'Ilse Brandt'],
    ['first name', 'Ilse'],
    ['last name', 'Brandt'],
    ['title', 'Head of Procurement'],
    ['departments', 'Operations, Finance'],
    ['level', 'Director'],
    ['start date', '2024-02-01'],
    ['company', 'Nordhafen AG'],
    ['domain', 'nordhafen.example'],
    ['industry', 'Manufacturing'],
    ['country', 'Germany'],
    ['state', 'Hamburg'],
    ['city', 'Altona'],
    ['linkedin', 'https://www.linkedin.com/in/example-ilse'],
    ['x', 'https://x.com/ilse'],
    ['previous company', 'Altona Werke'],
    ['previous title', 'Buyer'],
    ['update date', '2026-08-30'],
    ['Lusha ID', 'v1.AAAAexampleContactTokenAAAA'],
  ])('include %s, which reads %j', (field, value) => {
    expect(read(field, ILSE)).toBe(value);
  });

  test('prefer the full name of Lusha to one that is joined from its parts', () => {
    expect(read('name', { ...ILSE, fullName: 'Dr. Ilse Brandt' })).toBe('Dr. Ilse Brandt');
  });

  test('are empty cells when their values are unknown', () => {
    for (const field of CONTACT_FIELDS) {
      if (field.id !== 'lusha id') expect(field.read({ id: 'v1.x' }, OFF), field.id).toBe('');
    }
  });

  test('need any reveal when a search never returns them', () => {
    const fields = findFields(CONTACT_FIELDS, 'start date, previous company, previous title, x, update date');
    expect(new Set(fields.map(({ needs }) => needs))).toEqual(new Set(['any reveal']));
  });
});

describe('the email', () => {
  test.each([
    [
      'a work email before unknown and private ones',
      [email('private'), email('unknown'), email('work')],
      'work@nordhafen.example',
    ],
    [
      'an email of unknown type when there is no work email',
      [email('private'), email('unknown')],
      'unknown@nordhafen.example',
    ],
    ['a text when there is only a private email', [email('private')], 'Personal email only'],
    ['an empty cell when there is no email', [], ''],
  ])('is %s', (_rule, emails, value) => {
    expect(read('email', withEmails(...emails))).toBe(value);
  });

  test('is a private one when the setting allows it', () => {
    expect(read('email', withEmails(email('private')), ON)).toBe('private@nordhafen.example');
  });

  test.each([
    ['allowed', ON, 'Personal email only'],
    ['allowed and confirmed for the EU', EU_TOO, 'private@nordhafen.example'],
  ])('of a contact in the EU is, when private ones are %s, %3$j', (_state, settings, value) => {
    expect(read('email', { ...withEmails(email('private')), isEu: true }, settings)).toBe(value);
  });

  test('is only of the type work in the column for work emails', () => {
    expect(read('work email', withEmails(email('unknown')))).toBe('');
    expect(read('work email', withEmails(email('unknown'), email('work')))).toBe('work@nordhafen.example');
    expect(read('work email', withEmails(email('private')), EU_TOO)).toBe('Personal email only');
  });

  test('is shown in the column for private emails without the setting', () => {
    const contact = withEmails(email('work'), email('private'));
    expect(read('private email', contact)).toBe('private@nordhafen.example');
    expect(read('email', contact)).toBe('work@nordhafen.example');
  });

  test('needs the confirmation for the EU in the column for private emails', () => {
    const contact = { ...withEmails(email('private')), isEu: true };
    expect(read('private email', contact, ON)).toBe('Personal email in the EU, confirm in settings');
    expect(read('private email', contact, EU_TOO)).toBe('private@nordhafen.example');
  });

  test('has the type and the confidence in their own columns', () => {
    const contact = withEmails(
      { ...email('private'), confidence: 'C' },
      { ...email('work'), confidence: 'A+' },
    );
    expect(read('email type', contact)).toBe('work');
    expect(read('email confidence', contact)).toBe('A+');
    expect(read('email type', withEmails(email('private')))).toBe('');
  });
});

describe('the phone', () => {
  const ALL = [phone('unknown', '+4'), phone('work', '+3'), phone('direct', '+2'), phone('mobile', '+1')];

  test.each([
    ['the mobile phone', ALL, '+1'],
    ['the direct phone when there is no mobile phone', ALL.slice(0, 3), '+2'],
    ['the work phone when there is no direct phone either', ALL.slice(0, 2), '+3'],
    ['one of unknown type when there is no other', ALL.slice(0, 1), '+4'],
    ['an empty cell when there is none', [], ''],
    ['not a do-not-call number', [phone('mobile', '+1', true), phone('work', '+3')], '+3'],
    ['"Do not call" when there are only such numbers', [phone('mobile', '+1', true)], 'Do not call'],
  ])('is %s', (_rule, phones, value) => {
    expect(read('phone', withPhones(...phones))).toBe(value);
  });

  test.each([
    ['mobile phone', [phone('direct', '+2'), phone('mobile', '+1')], '+1'],
    ['mobile phone', [phone('work', '+3')], 'Office phone only'],
    ['mobile phone', [phone('direct', '+2')], ''],
    ['mobile phone', [phone('mobile', '+1', true), phone('work', '+3')], 'Do not call'],
    ['mobile phone', [], ''],
    ['direct phone', [phone('mobile', '+1'), phone('direct', '+2')], '+2'],
    ['direct phone', [phone('work', '+3')], ''],
    ['direct phone', [phone('direct', '+2', true)], 'Do not call'],
    ['work phone', [phone('direct', '+2'), phone('work', '+3')], '+3'],
    ['work phone', [phone('work', '+3', true), phone('work', '+5')], '+5'],
    ['work phone', [phone('mobile', '+1')], ''],
  ])('in the column %s for %j is %j', (field, phones, value) => {
    expect(read(field, withPhones(...phones))).toBe(value);
  });

  test('is shown in a column of its own when it is a do-not-call number', () => {
    const contact = withPhones(phone('mobile', '+1', true), phone('work', '+3'), phone('direct', '+2', true));
    expect(read('do-not-call numbers', contact)).toBe('+1, +2');
  });

  test('is never shown in an ordinary column when it is a do-not-call number', () => {
    const contact = withPhones(...ALL.map((one) => ({ ...one, doNotCall: true })));
    for (const field of ['phone', 'mobile phone', 'direct phone', 'work phone']) {
      expect(read(field, contact), field).toBe('Do not call');
    }
  });
});

describe('the field moved on', () => {
  test.each([
    [['Ilse Brandt', 'Altona Werke'], true],
    [['Ilse Brandt', 'Nordhafen'], false],
    [['https://linkedin.com/in/example-ilse', 'altona-werke.example'], true],
    [['https://linkedin.com/in/example-ilse'], ''],
  ])('reads for the row %j as %j', (cells, value) => {
    expect(read('moved on', ILSE, OFF, lookupOf(...cells))).toBe(value);
  });

  test('is empty without a row', () => {
    expect(read('moved on', ILSE)).toBe('');
  });
});
