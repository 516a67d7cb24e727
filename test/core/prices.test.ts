/** What a page of a search costs at most. */
import { expect, it } from 'vitest';
import { LIST_PRICES, type Prices, pageCost } from '../../src/core/prices';

it.each([
  [25, 0, 1],
  [26, 0, 2],
  [25, 1, 26],
  [100, 2, 204],
])('%d results of which each can match %d signals cost %d credits', (results, signalsEach, credits) => {
  expect(pageCost(results, signalsEach, LIST_PRICES)).toBe(credits);
});

it('the account’s own price of a signal counts', () => {
  expect(pageCost(25, 1, { ...LIST_PRICES, signal: 3 })).toBe(76);
});

it('a price list kept before signals had a price is no obstacle', () => {
  const { signal: _, ...kept } = LIST_PRICES;
  expect(pageCost(25, 1, kept as Prices)).toBe(26);
});
