/** Tests the reading of arguments that Sheets passes to a formula. */
import { expect, test } from 'vitest';
import { isTrue } from '../../../src/core/formula/arguments';

test.each([true, 1, -1, 'TRUE', ' true ', '1', [[true]], [[1, false]]])(
  'headers takes %j as TRUE',
  (value) => {
    expect(isTrue(value)).toBe(true);
  },
);

test.each([
  false,
  0,
  'FALSE',
  'false',
  '0',
  '',
  undefined,
  null,
  Number.NaN,
  '#N/A',
  'yes please',
  [],
  [[]],
  [[0, 1]],
])('headers takes %j as FALSE', (value) => {
  expect(isTrue(value)).toBe(false);
});
