import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { asCellText, type CellInput, linkText, safeLink, safeSheetText } from '../../src/core/cell';

describe('asCellText', () => {
  test.each<[CellInput, unknown]>([
    [null, ''],
    [undefined, ''],
    [0, 0],
    [12.5, 12.5],
    [false, false],
    [Number.NaN, ''],
    [['a', null, '', 'b'], 'a, b'],
    [[['a', 1], true], 'a, 1, true'],
    [[], ''],
  ])('returns for %j the cell %j', (input, cell) => {
    expect(asCellText(input)).toBe(cell);
  });

  test('never escapes the result of a formula', () => {
    fc.assert(
      fc.property(fc.constantFrom('=', '+', '-', '@', '\t'), fc.string(), (start, rest) => {
        expect(asCellText(start + rest)).toBe(start + rest);
      }),
    );
  });

  test('cuts a text to the 50,000 characters of a cell', () => {
    expect(asCellText('x'.repeat(50_000))).toHaveLength(50_000);
    expect(asCellText('x'.repeat(50_001))).toHaveLength(50_000);
  });

  test('never splits a surrogate pair', () => {
    expect(asCellText(`${'x'.repeat(49_999)}🙂`)).toBe('x'.repeat(49_999));
  });
});

describe('safeSheetText', () => {
  test.each([
    '=1+1',
    '+cmd',
    '-1+2',
    '@SUM(A1)',
    '\t=1',
    '\rtext',
    '  =1',
    '\u00a0=1',
    '\u200b=1',
    '\ufeff=1',
    '＝1',
    '＋1',
    '－1',
    '＠A',
    '﹢1',
    '−1',
    '+1',
    '+49 40 0000000=1',
    '+12345678901234567890',
    '+1-2-3',
  ])('puts an apostrophe in front of %j', (text) => {
    expect(safeSheetText(text)).toBe(`'${text}`);
  });

  test.each([
    '+49 40 0000000',
    '+1 (555) 010-0199',
    '+15550100199',
    '+49-170-0000000',
    '+1 555 0100199 ext. 12',
  ])('keeps the phone number %j', (text) => {
    expect(safeSheetText(text)).toBe(text);
  });

  test.each(['', 'Jane', 'a=b', "'t Hooft", 'A+', '49 40'])('keeps the text %j', (text) => {
    expect(safeSheetText(text)).toBe(text);
  });

  test('returns only phone numbers and texts that do not begin like a formula', () => {
    fc.assert(
      fc.property(fc.string({ unit: fc.constantFrom(...'=+-@\t\r\n ＝＋a1'.split('')) }), (text) => {
        expect(safeSheetText(text).trim()).not.toMatch(/^[=\-@＝＋]|^\+(?![\d ().-]{7,}$)/);
      }),
    );
  });
});

describe('safeLink', () => {
  test.each([
    ['https://www.linkedin.com/in/jane', 'https://www.linkedin.com/in/jane'],
    [' https://acme.com ', 'https://acme.com'],
    ['HTTPS://ACME.com/a?b=c#d', 'HTTPS://ACME.com/a?b=c#d'],
    ['mailto:jane@acme.com', 'mailto:jane@acme.com'],
  ])('accepts %j as %j', (url, link) => {
    expect(safeLink(url)).toBe(link);
  });

  test.each([
    '',
    'http://acme.com',
    'javascript:alert(1)',
    'java\nscript:alert(1)',
    'data:text/html,x',
    'ftp://acme.com',
    '//acme.com',
    'acme.com',
    'https:acme.com',
    'https://localhost',
    'https://acme.com@evil.example/',
    'https://acme.com/"),IMPORTDATA("https://evil.example',
    'https://acme.com/ x',
    'https://acme.com/\u202emoc',
    'mailto:jane',
  ])('refuses %j', (url) => {
    expect(safeLink(url)).toBeUndefined();
  });
});

describe('linkText', () => {
  test.each([
    ['http://acme.com/a', 'https://acme.com/a'],
    ['https://www.linkedin.com/in/josé', 'https://www.linkedin.com/in/josé'],
    [' linkedin.com/in/ada ', 'linkedin.com/in/ada'],
    ['acme.com:8080/a', 'acme.com:8080/a'],
    ['javascript:alert(1)', ''],
    ['data:text/html,x', ''],
    ['//evil.example', ''],
    ['=HYPERLINK("https://evil.example")', ''],
    [undefined, ''],
  ])('shows %j as %j', (url, text) => {
    expect(linkText(url)).toBe(text);
  });
});
