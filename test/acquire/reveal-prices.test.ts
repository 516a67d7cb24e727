/** Tests which prices of a record a reservation may count on, and that open requests never hold more than there is room for. */
import { describe, expect, it } from 'vitest';
import { plannedSearches } from '../../src/acquire/planned-requests';
import type { Purchasable } from '../../src/acquire/record-kind';
import { RECORD_KINDS } from '../../src/acquire/record-kinds';
import { knownPrices, type Pricing, sealedRecord, toldPrices } from '../../src/acquire/reveal-prices';
import { planReveals } from '../../src/acquire/reveals';
import { LIST_PRICES } from '../../src/core/prices';

const NOW = Date.UTC(2026, 10, 23, 9);
const PRICING: Pricing = { key: 'key', prices: LIST_PRICES, now: NOW };
const { contact: CONTACTS, company: COMPANIES } = RECORD_KINDS;
const OWNED: Purchasable = { id: 'v1.person', prices: { emails: 0, phones: 5 } };

function costOf(record: Parameters<typeof knownPrices>[1], pricing: Pricing = PRICING) {
  return CONTACTS.cost(knownPrices(CONTACTS, record, pricing), ['emails', 'phones'], pricing.prices);
}

describe('the price of a record that the file knows', () => {
  it('is the told one while it is sealed, for a day and for the same key', () => {
    const sealed = sealedRecord(CONTACTS, OWNED, PRICING);
    expect(costOf(sealed)).toEqual({ credits: 5, phones: 5 });
    expect(costOf(sealed, { ...PRICING, now: NOW + 24 * 3_600_000 })).toEqual({ credits: 5, phones: 5 });
    expect(costOf(sealed, { ...PRICING, now: NOW + 24 * 3_600_001 })).toEqual({ credits: 6, phones: 5 });
    expect(costOf(sealed, { ...PRICING, now: NOW - 3_600_000 })).toEqual({ credits: 6, phones: 5 });
    expect(costOf(sealed, { ...PRICING, key: 'other' })).toEqual({ credits: 6, phones: 5 });
    expect(costOf(sealed, { ...PRICING, key: undefined })).toEqual({ credits: 6, phones: 5 });
  });

  it('is not lowered by a change of what was sealed', () => {
    const sealed = sealedRecord(CONTACTS, OWNED, PRICING);
    expect(costOf({ ...sealed, id: 'v1.other' })).toEqual({ credits: 6, phones: 5 });
    expect(costOf({ ...sealed, prices: { emails: 0, phones: 0 } })).toEqual({ credits: 6, phones: 5 });
    const later = String(sealed.sealed).replace(/^[^.]*/, (NOW + 60_000).toString(36));
    expect(costOf({ ...sealed, sealed: later })).toEqual({ credits: 6, phones: 5 });
  });

  it('is never below the list price without a seal, whatever it says', () => {
    for (const price of [0, -5, 0.5, Number.NaN, Number.NEGATIVE_INFINITY]) {
      const record = { id: 'v1.person', prices: { emails: price, phones: price } };
      expect(costOf(record)).toEqual({ credits: 6, phones: 5 });
    }
  });

  it('is a higher one where Lusha has told that, and is not sealed then', () => {
    const dear = { id: 'v1.person', prices: { emails: 3, phones: 5 } };
    expect(sealedRecord(CONTACTS, dear, PRICING)).toBe(dear);
    expect(costOf(dear)).toEqual({ credits: 8, phones: 5 });
  });

  it('is that of the list for each part of a company that is not sealed', () => {
    const record = { id: '1', prices: { base: 0, funding: 0 } };
    const prices = knownPrices(COMPANIES, record, PRICING);
    expect(COMPANIES.cost(prices, ['base', 'funding'], LIST_PRICES)).toEqual({ credits: 2, phones: 0 });
  });
});

describe('a price that Lusha has just told', () => {
  it('counts unless it is no price', () => {
    const told = toldPrices({ id: 'v1.person', prices: { emails: 0, phones: -1, other: Number.NaN } });
    expect([...told]).toEqual([['emails', 0]]);
  });
});

describe('requests that are still open', () => {
  it('are cut to what there is room for', () => {
    const lookups = [1, 2, 3].map((n) => CONTACTS.idLookup(`v1.person${n}`));
    const planned = planReveals([], plannedSearches(lookups), {
      recordKind: CONTACTS,
      required: new Set(['emails']),
      pricing: PRICING,
      neverContact: {
        isIdEnough: true,
        names: { emails: [], profiles: [], domains: [] },
        reasonFor: () => undefined,
        reasonForRecord: () => undefined,
      },
      known: { entries: new Map(), claims: {} },
      ownClaims: new Set(),
      room: { credits: 3, phones: 0 },
      lostBefore: undefined,
    });
    expect(planned.cost).toEqual({ credits: 3, phones: 0 });
    expect(planned.requests).toMatchObject([{ kind: 'search', lookups: lookups.slice(0, 2) }]);
    expect(planned.problems).toEqual([[lookups[2]?.key, { code: 'over_cap' }]]);
  });
});
