/** The highest cost of a page of a search. */
import { expect, it } from 'vitest';
import { LIST_PRICES, type Prices, pageCost } from '../../src/core/prices';

it.each([
  [25, 0, 1],
  [26, 0, 2],
  [25, 1, 26],
  [100, 2, 204],
])('%d results that can match %d signals each cost at most %d credits', (results, signalsEach, credits) => {
  expect(pageCost('contact', results, signalsEach, LIST_PRICES)).toBe(credits);
});

it('a signal of a person or of a company costs the price of the account', () => {
  const prices = { ...LIST_PRICES, signal: 3, signalCompany: 4 };
  expect(pageCost('contact', 25, 1, prices)).toBe(76);
  expect(pageCost('company', 25, 2, prices)).toBe(201);
});

it('a stored price list without a price for signals uses the published one', () => {
  const { signal: _, signalCompany: __, ...kept } = LIST_PRICES;
  expect(pageCost('contact', 25, 1, kept as Prices)).toBe(26);
  expect(pageCost('company', 25, 1, kept as Prices)).toBe(26);
});
