/** The separator of arguments in each locale. */
import { expect, it } from 'vitest';
import { argumentSeparator } from '../../src/core/separator';

it.each([
  ['en_US', ','],
  ['en_GB', ','],
  ['de_DE', ';'],
  ['de_CH', ','],
  ['fr_FR', ';'],
  ['ja_JP', ','],
  ['es_MX', ','],
  ['es_ES', ';'],
  ['pt_BR', ';'],
  ['en_ZA', ';'],
])('the locale %s separates arguments by %s', (locale, separator) => {
  expect(argumentSeparator(locale)).toBe(separator);
});
