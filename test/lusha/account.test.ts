/** Tests reading the account: credits, limits, plan and prices, any of which may be missing. */
import { describe, expect, it } from 'vitest';
import { LIST_PRICES } from '../../src/core/prices';
import { accountUsage } from '../../src/lusha/account';

const { parse, ...call } = accountUsage();

describe('the account usage', () => {
  it('is requested free of charge', () => {
    expect(call).toEqual({
      method: 'get',
      path: '/v3/account/usage',
      kind: 'free',
      charged: false,
      repeatable: true,
    });
  });

  it('contains credits, limits, plan and prices', () => {
    const daily = { limit: 1500, used: 12, remaining: 1488, resetsAt: '2026-11-24T00:00:00.000Z' };
    const usage = parse({
      credits: { total: 1000, used: 100, remaining: 900 },
      rateLimits: { daily, hourly: null, minute: { limit: 50 } },
      plan: { category: 'professional', endDate: null },
      pricing: {
        contactSearch: { credits: 1, perQuantity: 25 },
        companySearch: { credits: 1, perQuantity: 25 },
        revealEmail: { credits: 2, perQuantity: 1 },
        revealPhone: { credits: 10, perQuantity: 1 },
        revealCompany: { credits: 3, perQuantity: 1 },
        revealCompanyPremiumData: { credits: 4, perQuantity: 1 },
        showSignalsContact: { credits: 2, perQuantity: 1 },
        showSignalsCompany: { credits: 3, perQuantity: 1 },
        lookalikeContact: { credits: 2, perQuantity: 10 },
        lookalikeCompany: { credits: 3, perQuantity: 5 },
        buyingGroupReveal: { credits: 4, perQuantity: 1 },
        signalScoreContact: { credits: 5, perQuantity: 1 },
        signalScoreCompany: { credits: 6, perQuantity: 1 },
      },
    });
    expect(usage).toEqual({
      credits: { total: 1000, used: 100, remaining: 900 },
      rateLimits: { daily, minute: { limit: 50 } },
      plan: 'professional',
      prices: {
        search: 1,
        searchBlock: 25,
        email: 2,
        phone: 10,
        company: 3,
        companyBlock: 4,
        signal: 2,
        signalCompany: 3,
        similarContact: 2,
        similarCompany: 3,
        similarBlock: 5,
        buyingGroup: 4,
        scoreContact: 5,
        scoreCompany: 6,
      },
    });
  });

  it('that names no prices is read with the published prices', () => {
    expect(parse({ credits: { remaining: 5 } })).toEqual({
      credits: { remaining: 5 },
      rateLimits: {},
      prices: LIST_PRICES,
    });
  });

  it('with invalid prices is read with the published prices', () => {
    const pricing = { revealEmail: { credits: 'free' }, revealPhone: { credits: -1 }, revealCompany: null };
    expect(parse({ credits: {}, pricing })?.prices).toEqual(LIST_PRICES);
  });

  it('with two search prices is read with the higher one', () => {
    const pricing = {
      contactSearch: { credits: 1, perQuantity: 25 },
      companySearch: { credits: 2, perQuantity: 10 },
    };
    expect(parse({ credits: {}, pricing })?.prices).toMatchObject({ search: 2, searchBlock: 10 });
  });

  it('is read with either name of the price of buying groups, and with the higher of both', () => {
    const price = (credits: number) => ({ credits, perQuantity: 1 });
    const pricesOf = (pricing: object) => parse({ credits: {}, pricing })?.prices.buyingGroup;
    expect(pricesOf({ buyingGroupContact: price(2) })).toBe(2);
    expect(pricesOf({ buyingGroupReveal: price(3) })).toBe(3);
    expect(pricesOf({ buyingGroupContact: price(2), buyingGroupReveal: price(3) })).toBe(3);
  });

  it('names prices that are not known by their own names, as far as they are prices', () => {
    const pricing = {
      revealEmail: { credits: 1, perQuantity: 1 },
      conversationsSearch: { credits: 1, perQuantity: 25 },
      revealFax: { credits: '900' },
      waterfall: null,
      included: { credits: 'yes' },
    };
    expect(parse({ credits: {}, pricing })?.furtherPrices).toEqual([
      { name: 'conversationsSearch', credits: 1, perQuantity: 25 },
      { name: 'revealFax', credits: 900, perQuantity: 1 },
    ]);
  });

  it('keeps twenty of them, with short names that hold nothing invisible', () => {
    const price = { credits: 1, perQuantity: 1 };
    const many = Object.fromEntries(Array.from({ length: 300 }, (_, n) => [`price${n}`, price]));
    expect(parse({ credits: {}, pricing: many })?.furtherPrices).toHaveLength(20);
    const pricing = { [`\u202Ereveal\u0007${'x'.repeat(5000)}`]: price, '\u200b': price };
    const [first, ...others] = parse({ credits: {}, pricing })?.furtherPrices ?? [];
    expect(first?.name).toMatch(/^reveal x{53}$/);
    expect(others).toEqual([]);
  });

  it.each([null, 'text', [], {}])('cannot be read from %o', (body) => {
    expect(parse(body)).toBeUndefined();
  });
});
