import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { bestEmail, emailsIn, isRoleMailBox } from '../../../src/core/lookup/emails';

const A = 'jane@x.example';

test.each([
  ...[
    'jane@x.example',
    'mailto:jane@x.example',
    'MAILTO:Jane@X.example?subject=a',
    'mailto:jane%40x.example',
  ],
  ...[
    'Jane <jane@x.example>',
    '"Doe, Jane" <jane@x.example>',
    "'jane@x.example'",
    '‘jane@x.example’',
    '“jane@x.example”',
  ],
  ...[
    '`jane@x.example`',
    '«jane@x.example»',
    '*jane@x.example*',
    '(jane@x.example)',
    'Email: jane@x.example',
  ],
  ...[
    'Correo:jane@x.example',
    'jane @x.example',
    'jane@ x.example',
    'jane @ x.example',
    'jane@x. example',
    'jane@x .example',
  ],
  ...[
    'jane (at) x.example',
    'jane(at)x.example',
    'jane[at]x.example',
    'jane {at} x (dot) example',
    'jane <at> x.example',
  ],
  ...[
    'jane [AT] x [DOT] example',
    'jane at x dot example',
    'jane(@)x.example',
    'jane (ät) x (punkt) example',
  ],
  ...[
    'jane@x.example.',
    'jane@x.example..',
    'jane@x.example,',
    'jane@x.example;',
    'jane@x.example!',
    'jane@x.example (work)',
  ],
  ...[
    'Jane Doe, jane@x.example, +49 30 123',
    'jane@x.example\njane@x.example',
    'ｊａｎｅ＠ｘ．ｅｘａｍｐｌｅ',
  ],
])('the email in %j is found', (text) => {
  expect(emailsIn(text)).toEqual([A]);
});

test.each([
  ['info@x.example; jane@x.example', ['info@x.example', A]],
  ['old@y.example / jane@x.example', ['old@y.example', A]],
  ['old@y.example/jane@x.example', ['old@y.example', A]],
  ['old@y.example|jane@x.example', ['old@y.example', A]],
  ['old@y.example\njane@x.example', ['old@y.example', A]],
  ['old@y.example jane@x.example', ['old@y.example', A]],
  ['old @y.example, jane@x. example', ['old@y.example', A]],
  ['old(at)y.example, jane(at)x.example', ['old@y.example', A]],
  ['Old <old@y.example>, Jane <jane@x.example>', ['old@y.example', A]],
  ['jane+news@x.example', ['jane+news@x.example']],
  ["conan.o'brien@x.example", ["conan.o'brien@x.example"]],
  ['a/b@x.example', ['a/b@x.example']],
])('the emails in %j are %j, in their order', (text, emails) => {
  expect(emailsIn(text)).toEqual(emails);
});

test.each([
  '',
  'Jane Doe',
  'Jane Doe @acme',
  '@jane',
  'jane@acme',
  'Jane at Acme',
  'Great Cat',
  'https://jane@acme.com/x',
  '@',
])('%j holds no email', (text) => {
  expect(emailsIn(text)).toEqual([]);
});

describe('of several emails', () => {
  const jane = { firstName: 'Jane', lastName: 'Doe' };

  test.each<[string, readonly string[], Parameters<typeof bestEmail>[1], string | undefined]>([
    ['the person’s comes before a mail box', ['info@x.example', A], {}, A],
    ['the company’s by domain', ['old@y.example', A], { companyDomain: 'x.example' }, A],
    [
      'the company’s by a host below it',
      ['old@y.example', 'jane@mail.x.example'],
      { companyDomain: 'x.example' },
      'jane@mail.x.example',
    ],
    [
      'the company’s by name',
      ['old@y.example', 'jane@acme.example'],
      { companyName: 'Acme GmbH' },
      'jane@acme.example',
    ],
    [
      'the company’s by initials',
      ['a@y.example', 'a@ibm.example'],
      { companyName: 'International Business Machines' },
      'a@ibm.example',
    ],
    ['the one with the family name', ['max@x.example', 'j.doe@y.example'], { name: jane }, 'j.doe@y.example'],
    [
      'the one with the first name',
      ['max@x.example', 'jane.d@y.example'],
      { name: jane },
      'jane.d@y.example',
    ],
    [
      'the one with a spelled-out umlaut',
      ['a@x.example', 'mueller@x.example'],
      { name: { firstName: 'Eva', lastName: 'Müller' } },
      'mueller@x.example',
    ],
    ['the employer’s before a private one', ['jane@gmail.com', A], {}, A],
    ['the first of equal ones', ['old@y.example', A], {}, 'old@y.example'],
    ['a mail box when there is nothing else', ['info@x.example', 'sales@x.example'], {}, 'info@x.example'],
    [
      'a private one before a mail box of the company',
      ['info@x.example', 'jane@gmail.com'],
      { companyDomain: 'x.example' },
      'jane@gmail.com',
    ],
    ['none when there is none', [], {}, undefined],
  ])('%s is chosen', (_what, emails, row, chosen) => {
    expect(bestEmail(emails, row)).toBe(chosen);
  });

  test.each([
    'info@a.example',
    'sales@a.example',
    'kontakt@a.example',
    'no-reply@a.example',
    'info.sales@a.example',
    'hello+x@a.example',
  ])('%s is a mail box', (email) => {
    expect(isRoleMailBox(email)).toBe(true);
  });

  test.each(['jane@a.example', 'jane.sales@a.example', 'infante@a.example', 'hr.doe@a.example'])(
    '%s is a person’s',
    (email) => {
      expect(isRoleMailBox(email)).toBe(false);
    },
  );
});

test('an email with any decoration is read as the email', () => {
  const word = fc.stringMatching(/^[a-z][a-z0-9]{0,8}$/);
  const email = fc.tuple(word, word).map(([box, host]) => `${box}@${host}.example`);
  const decoration = fc.constantFrom<(email: string) => string>(
    (text) => `mailto:${text}`,
    (text) => `Jane Doe <${text}>`,
    (text) => `'${text}'`,
    (text) => text.replace('@', ' @'),
    (text) => text.replace('@', ' (at) ').replace('.', ' [dot] '),
    (text) => text.replace('.', '. '),
    (text) => `${text.toUpperCase()}.`,
    (text) => `E-mail: ${text}; `,
  );
  fc.assert(
    fc.property(email, decoration, (address, decorate) => {
      expect(emailsIn(decorate(address))).toEqual([address]);
    }),
  );
});

test('no text makes the reading of emails throw, and a found email is read again as itself', () => {
  const text = fc.oneof(
    fc.string({ unit: 'binary' }),
    fc.emailAddress(),
    fc.stringMatching(/^[a-z@./;:, ()<>+%-]{1,30}$/),
  );
  fc.assert(
    fc.property(text, (cell) => {
      for (const email of emailsIn(cell)) expect(emailsIn(email)).toEqual([email]);
      expect(bestEmail(emailsIn(cell), {}) === undefined).toBe(emailsIn(cell).length === 0);
    }),
    { numRuns: 1000 },
  );
});
