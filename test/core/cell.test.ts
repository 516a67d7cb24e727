import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { asCellText, type CellInput, safeLink, safeSheetText } from '../../src/core/cell';

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
  ])('%j stands in a cell as %j', (input, cell) => {
    expect(asCellText(input)).toBe(cell);
  });

  test('a formula result is never prefixed', () => {
    fc.assert(
      fc.property(fc.constantFrom('=', '+', '-', '@', '\t'), fc.string(), (start, rest) => {
        expect(asCellText(start + rest)).toBe(start + rest);
      }),
    );
  });

  test('a text is cut to the 50,000 characters of a cell', () => {
    expect(asCellText('x'.repeat(50_000))).toHaveLength(50_000);
    expect(asCellText('x'.repeat(50_001))).toHaveLength(50_000);
  });

  test('the cut never halves a character of two units', () => {
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
  ])('%j gets an apostrophe', (text) => {
    expect(safeSheetText(text)).toBe(`'${text}`);
  });

  test.each([
    '+49 40 0000000',
    '+1 (555) 010-0199',
    '+15550100199',
    '+49-170-0000000',
    '+1 555 0100199 ext. 12',
  ])('the phone number %j stays as it is', (text) => {
    expect(safeSheetText(text)).toBe(text);
  });

  test.each(['', 'Jane', 'a=b', "'t Hooft", 'A+', '49 40'])('%j stays as it is', (text) => {
    expect(safeSheetText(text)).toBe(text);
  });

  test('no text of any kind begins like a formula afterwards, unless it is a phone number', () => {
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
  ])('%j may be shown as a link', (url, link) => {
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
  ])('%j is no safe link', (url) => {
    expect(safeLink(url)).toBeUndefined();
  });
});
