/** Tests that what Google refuses is known in every language of the stand-in, and in what is none of them. */
import { describe, expect, it, test } from 'vitest';
import { type Refusal, refusalText } from '../../playground/services/refusals';
import { googleRefusal, isBeforeSending, missingPermission } from '../../src/core/google-refusals';

const SCOPE = 'https://www.googleapis.com/auth/script.external_request';
const LOCALES = ['en_US', 'de_DE', 'fr_FR', 'es_ES', 'ja_JP', 'pt_BR'];

const REFUSALS: readonly (readonly [Refusal, ReturnType<typeof googleRefusal>, boolean])[] = [
  [{ kind: 'permission', method: 'UrlFetchApp.fetchAll', scopes: [SCOPE] }, 'no_permission', true],
  [{ kind: 'permission', method: 'UrlFetchApp.fetchAll', scopes: [] }, 'no_permission', true],
  [{ kind: 'permission', method: 'Properties.setProperties', scopes: [] }, 'no_permission', true],
  [{ kind: 'day', service: 'urlfetch' }, 'google_quota', true],
  [{ kind: 'day', service: 'properties' }, 'service_quota', false],
  [{ kind: 'short time', service: 'urlfetch' }, 'google_busy', false],
  [{ kind: 'short time', service: 'spreadsheets' }, 'google_busy', false],
  [{ kind: 'cells', most: 10_000_000 }, 'file_full', false],
];

describe.each(LOCALES)('in %s', (locale) => {
  it.each(REFUSALS)('%j is %s, and it is %s that nothing was sent', (refusal, code, certain) => {
    const text = refusalText(refusal, locale);
    expect(googleRefusal(text)).toBe(code);
    expect(isBeforeSending(text)).toBe(certain);
  });
});

it.each(REFUSALS)('%j is %s in a language that nobody knows, too', (refusal, code, certain) => {
  const text = refusalText(refusal, 'other');
  expect(googleRefusal(text)).toBe(code);
  // Nobody can tell there that it is the day whose requests are used up, so some of several may have been sent.
  expect(isBeforeSending(text)).toBe(certain && refusal.kind !== 'day');
});

test('the missing permission is named by what it is for', () => {
  const refusal = { kind: 'permission', method: 'UrlFetchApp.fetch', scopes: [SCOPE] } as const;
  for (const locale of [...LOCALES, 'other'])
    expect(missingPermission(refusalText(refusal, locale))).toBe('connections to an external service');
  expect(missingPermission('You do not have permission to call UrlFetchApp.fetch')).toBeUndefined();
});

test.each([
  'Address unavailable: https://api.lusha.com/v3/filters?query=UrlFetchApp.fetch%20urlfetch',
  'Timeout: https://api.lusha.com/v3/contacts/search',
  'DNS error: https://api.lusha.com',
  "The parameters (String,number) don't match the method signature for SpreadsheetApp.Range.setValues.",
  'Cannot call SpreadsheetApp.getUi() from this context.',
  'The data in row 10000 is wrong',
  '',
])('"%s" is no refusal, so an answer may be lost', (message) => {
  expect(googleRefusal(message)).toBeUndefined();
  expect(isBeforeSending(message)).toBe(false);
});

test('requests used up in a language that is not known may be those of a short time, of which some were sent', () => {
  const text = 'Hizmet çok fazla çağrıldı: urlfetch.';
  expect(googleRefusal(text)).toBe('google_quota');
  expect(isBeforeSending(text)).toBe(false);
});

test.each(['10,000,000', '10.000.000', '10 000 000', "10'000'000", '10\u202f000\u00a0000', '10000000'])(
  'a limit of %s cells is that of a file',
  (limit) => {
    expect(googleRefusal(`Limit: ${limit}.`)).toBe('file_full');
  },
);
