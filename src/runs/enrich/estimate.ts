/** The estimated price of a long list, from the rows that were looked up and from what the file knows about the others. */
import { NO_PRICES, type Pricing } from '../../acquire/reveal-prices';
import { BATCH_SIZE } from '../../core/limits';
import { searchCost } from '../../core/prices';
import { holdsAllPaid, isComplete } from './held';
import { runRecordKind } from './outcome';
import { AT_ONCE, type KnownRow, priceCheck, WAVE_SECONDS } from './price-check';
import type { RunRecord } from './run-record';
import type { PendingRows } from './sample';
import type { PriceCheck } from './view';

/** In how many standard errors the range is wide to each side: it holds for 19 lists of 20. */
const ERRORS = 2;

interface Sampled {
  readonly record: RunRecord;
  /** The price check of the rows that were looked up, and the number of these rows, found or not. */
  readonly price: PriceCheck;
  readonly known: readonly KnownRow[];
  readonly from: number;
  readonly pending: PendingRows;
  readonly pricing: Pricing;
}

/** Returns the price check of the whole list, with its range. It is never lower than what is known already. */
export function estimatedPrice({ record, price, known, from, pending, pricing }: Sampled): PriceCheck {
  const { rows, each, bought, unknown, entries } = pending;
  const looked = new Set(known.map(({ lookup }) => lookup.key));
  const candidates = pending.candidates.filter(({ lookup }) => lookup && !looked.has(lookup.key));
  const all = (some: readonly unknown[]) => Math.round(some.length * each);
  const told = candidates.flatMap(({ lookup, needs }): KnownRow[] => {
    const entry = lookup && entries.get(lookup.key);
    return lookup && entry ? [{ lookup, entry, required: needs.required }] : [];
  });
  const notFound = { noMatch: 0, restricted: 0, badInput: 0, neverContact: 0 };
  const least = priceCheck(record.kind, [...known, ...told], pricing, notFound, undefined);
  const people = from + all(candidates);
  const most = Math.max(highestPrice(record, candidates, pricing), from > 0 ? price.credits / from : 0);
  const [low, high] = creditRange(price.credits, { from, most, rows: people });
  const whole = (value: number) => (from === 0 ? 0 : Math.round((value * people) / from));
  const apart = (one: PriceCheck['moved'], sure: PriceCheck['moved']) => ({
    rows: Math.max(sure.rows, whole(one.rows)),
    credits: Math.max(sure.credits, creditRange(one.credits, { from, most, rows: people })[1]),
  });
  const lookUps = all(unknown);
  const toBuy = Math.max(least.toBuy, whole(price.toBuy));
  const requests = Math.ceil(lookUps / BATCH_SIZE) + Math.ceil(toBuy / BATCH_SIZE);
  const held = rows.filter(({ needs }) => (isComplete(needs) ? needs.held.length > 0 : holdsAllPaid(needs)));
  const alreadyHave = (price.alreadyHave ?? 0) + all(held);
  return {
    ...price,
    ...(least.paidAgain ? { paidAgain: least.paidAgain } : {}),
    alreadyBought: price.alreadyBought + all(bought),
    badInput: price.badInput + all(rows.filter(({ lookup, needs }) => !lookup && !isComplete(needs))),
    ...(alreadyHave > 0 ? { alreadyHave } : {}),
    requests,
    seconds: Math.ceil(requests / AT_ONCE) * WAVE_SECONDS,
    estimate: {
      from,
      matchRate: from > 0 ? price.found / from : 0,
      restCredits: searchCost(lookUps, pricing.prices),
      toBuy,
      low: Math.max(low, least.credits),
      high: Math.max(high, least.credits),
      moved: apart(price.moved, least.moved),
      weak: apart(price.weak, least.weak),
    },
  };
}

/** Returns the highest price of a row at list prices, in credits. */
function highestPrice({ kind }: RunRecord, rows: PendingRows['candidates'], { prices }: Pricing): number {
  const recordKind = runRecordKind(kind, { moved: false, weak: false });
  const sets = new Map(rows.map(({ needs }) => [[...needs.required].sort().join(), needs.required]));
  return [...sets.values()].reduce((most, required) => {
    const reveals = [...new Set([...required].map((one) => (one === 'any reveal' ? 'emails' : one)))];
    if (reveals.length === 0) return most;
    return Math.max(most, recordKind.cost(NO_PRICES, reveals, prices).credits);
  }, 0);
}

/**
 * Returns the credits for `rows` rows, low and high, when `from` of them cost `credits` and a row costs `most` at most. It is
 * the score interval of Wilson for the share of the highest price, which also holds where the sample cost nothing or all.
 */
export function creditRange(
  credits: number,
  { from, most, rows }: { readonly from: number; readonly most: number; readonly rows: number },
): readonly [low: number, high: number] {
  if (most === 0 || rows === 0) return [0, 0];
  if (from === 0) return [0, Math.ceil(most * rows)];
  const rest = Math.max(0, rows - from);
  const share = Math.min(1, credits / from / most);
  const square = ERRORS * ERRORS;
  const middle = (share + square / (2 * from)) / (1 + square / from);
  const spread =
    (ERRORS * Math.sqrt((share * (1 - share)) / from + square / (4 * from * from))) / (1 + square / from);
  const at = (part: number) => credits + most * rest * Math.min(1, Math.max(0, part));
  return [Math.floor(at(middle - spread)), Math.ceil(at(middle + spread))];
}
