import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { linkedinCompanyPage, linkedinPage, profileInColumn } from '../../../src/core/lookup/linkedin';

const THEO = 'https://www.linkedin.com/in/theo-hamelin-c';
const MEMBER = 'ACwAAABCdefGHIjklMNO';

test.each([
  'https://https://www.linkedin.com/in/theo-hamelin-c',
  'http://https://linkedin.com/in/theo-hamelin-c/',
  'https://https//www.linkedin.com/in/theo-hamelin-c',
  'https://www.google.com/url?q=https://www.linkedin.com/in/theo-hamelin-c&sa=D&ust=1',
  'https://www.google.de/url?sa=t&url=https%3A%2F%2Fwww.linkedin.com%2Fin%2Ftheo-hamelin-c%2F&usg=x',
  'https://www.linkedin.com/authwall?trk=a&sessionRedirect=https%3A%2F%2Fwww.linkedin.com%2Fin%2Ftheo-hamelin-c',
  'https://www.linkedin.com/login?session_redirect=%2Fin%2Ftheo-hamelin-c',
  '[Theo](https://www.linkedin.com/in/theo-hamelin-c)',
  'https://www.linkedin.com/in/theo-hamelin-c.',
  'google.co.uk/url?q=linkedin.com/in/theo-hamelin-c',
  'https://nam02.safelinks.protection.outlook.com/?url=https%3A%2F%2Flinkedin.com%2Fin%2Ftheo-hamelin-c&data=1',
])('%j leads to the profile', (text) => {
  expect(linkedinPage(text)).toEqual({ kind: 'person', url: THEO });
});

test.each([
  `https://www.linkedin.com/sales/lead/${MEMBER},NAME_SEARCH,aB1c`,
  `linkedin.com/sales/lead/${MEMBER}`,
  `https://www.linkedin.com/sales/people/${MEMBER},name?_ntb=x`,
  `https://www.linkedin.com/talent/profile/${MEMBER}?trk=a`,
])('%j leads to the profile of the member', (text) => {
  expect(linkedinPage(text)).toEqual({ kind: 'person', url: `https://www.linkedin.com/in/${MEMBER}` });
});

test.each([
  'https://www.linkedin.com/sales/company/1234',
  'https://www.linkedin.com/sales/lead/1234567890',
  'https://www.linkedin.com/talent/profile/AEMAAAxyz1234567',
  'https://www.linkedin.com/sales/search/people?query=x',
])('%j identifies nobody', (text) => {
  expect(linkedinPage(text)).toEqual({ kind: 'other' });
});

test.each([
  'https://l.facebook.com/l.php?u=https%3A%2F%2Fwww.linkedin.com%2Fin%2Ftheo-hamelin-c',
  'https://www.google.com/search?q=linkedin.com/in/theo-hamelin-c',
  'https://www.google.com/url?q=https://acme.example',
])('%j is no LinkedIn address', (text) => {
  expect(linkedinPage(text)).toBeUndefined();
});

test('a scheme that is repeated many times is read at once', () => {
  expect(linkedinPage('https:'.repeat(5000))).toBeUndefined();
});

describe('in a column of profiles', () => {
  test.each([
    ['theo-hamelin-c', THEO],
    ['Theo-Hamelin-C', THEO],
    ['@theo-hamelin-c', THEO],
    ['linkedin: theo-hamelin-c', THEO],
    ['linkedin.com/theo-hamelin-c', THEO],
    ['@theo', 'https://www.linkedin.com/in/theo'],
    ['theo123', 'https://www.linkedin.com/in/theo123'],
    ['josé-garcía', 'https://www.linkedin.com/in/josé-garcía'],
    ['linkedin.com/in/theo', 'https://www.linkedin.com/in/theo'],
    [MEMBER, `https://www.linkedin.com/in/${MEMBER}`],
  ])('%j is %j', (text, url) => {
    expect(profileInColumn(text)).toBe(url);
  });

  test.each([
    ...[
      '',
      '-',
      'n/a',
      'not-available',
      'no-profile',
      'n-a',
      'linkedin.com/feed',
      'Profile',
      'LinkedIn',
      'view-profile',
      'Yes',
      'Jane',
      'Jane Doe',
    ],
    ...[
      '42',
      '2024-05-01',
      '2nd',
      'acme.com',
      'jane@acme.com',
      '#REF!',
      'linkedin.com/company/acme-robotics',
      '@',
    ],
  ])('%j is no profile', (text) => {
    expect(profileInColumn(text)).toBeUndefined();
  });

  test('a profile is read again as itself, and no text makes the reading throw', () => {
    const text = fc.oneof(fc.string({ unit: 'binary' }), fc.webUrl(), fc.stringMatching(/^@?[\w%-]{0,20}$/));
    fc.assert(
      fc.property(
        text,
        fc.constantFrom('', 'https://www.linkedin.com/in/', 'google.com/url?q='),
        (cell, head) => {
          const profile = profileInColumn(head + cell);
          if (profile !== undefined) expect(profileInColumn(profile)).toBe(profile);
        },
      ),
    );
  });
});

describe('the page of a company', () => {
  test.each([
    ['linkedin.com/company/Acme-Robotics', 'company/acme-robotics'],
    ['https://de.linkedin.com/company/acme-robotics/about/?x=1', 'company/acme-robotics'],
    ['https://www.linkedin.com/company/1035', 'company/1035'],
    ['https://www.linkedin.com/mwlite/company/acme', 'company/acme'],
    ['https://www.linkedin.com/school/eth-z%C3%BCrich/', 'school/eth-zürich'],
  ])('%s has one address', (text, path) => {
    const page = linkedinCompanyPage(text);
    expect(page).toBe(`https://www.linkedin.com/${path}`);
    expect(linkedinCompanyPage(page ?? '')).toBe(page);
  });

  test.each(['', 'acme', 'acme.com', 'linkedin.com', 'linkedin.com/company', 'linkedin.com/in/jane-doe'])(
    'is not %j',
    (text) => {
      expect(linkedinCompanyPage(text)).toBeUndefined();
    },
  );
});
