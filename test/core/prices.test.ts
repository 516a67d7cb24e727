/** The highest cost of a page of a search. */
import { expect, it } from 'vitest';
import { LIST_PRICES, type Prices, pageCost } from '../../src/core/prices';

it.each([
  [25, 0, 1],
  [26, 0, 2],
  [25, 1, 26],
  [100, 2, 204],
])('%d results that can match %d signals each cost at most %d credits', (results, signalsEach, credits) => {
  expect(pageCost(results, signalsEach, LIST_PRICES)).toBe(credits);
});

it('a signal costs the price of the account', () => {
  expect(pageCost(25, 1, { ...LIST_PRICES, signal: 3 })).toBe(76);
});

it('a stored price list without a price for signals uses the published one', () => {
  const { signal: _, ...kept } = LIST_PRICES;
  expect(pageCost(25, 1, kept as Prices)).toBe(26);
});
