/** The number of signals that a search can be charged for. */
import { expect, it } from 'vitest';
import { RECORDED_VALUES } from '../../../src/core/filter/recorded-values';
import { signalsAtMost } from '../../../src/core/filter/signals';
import { readSearch } from '../../../src/core/filter/text';

it.each([
  ['title: CFO', 0],
  ['signals: promotion', 1],
  ['signals: promotion, company change', 2],
  ['signals: any signal', 2],
  ['signals: any, promotion', 2],
  ['find: companies; signals: Hiring surge, IT spend up', 2],
  ['find: companies; company signals: surgeInHiring; size: 1+', 1],
  ['find: companies; size: 1+', 0],
])('a result of "%s" can match at most %d signals', (text, count) => {
  expect(signalsAtMost(readSearch(text, RECORDED_VALUES).filter)).toBe(count);
});
