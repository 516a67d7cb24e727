/** What buying needs to know of a kind of record, so that people and companies are bought by one machinery. */
import type { Lookup } from '../core/lookup';
import type { Cost, Prices } from '../core/prices';
import { type Entry, isRecord } from '../ledger/entry';
import type { Batch } from '../lusha/batch';
import type { Call } from '../lusha/call';
import type { ItemResult } from '../lusha/parse';

/** One thing that Lusha sells of a record: `emails`, `phones`, `base`, or a company block. */
export type Reveal = string;
/** What the asked fields need: reveals, or `any reveal` for fields that ride on whichever is bought. */
export type RequiredReveals = ReadonlySet<string>;

/** A record as far as buying it is concerned. */
export interface Purchasable {
  readonly id: string;
  /** Nothing but the id is known. */
  readonly idOnly?: true;
  readonly linkedin?: string;
  readonly domain?: string;
  readonly company?: { readonly domain?: string };
}

export interface RecordKind<L extends Lookup, R extends Purchasable> {
  /** Reveal requests that may be in flight at once. */
  readonly revealsAtOnce: number;
  /** Bytes of journal that a record takes at the most, preview and reveal together. */
  readonly journalBytes: number;
  /** True where repeating a reveal whose answer was lost may be charged twice. */
  readonly chargedTwice: boolean;
  recordOf(entry: Entry | undefined): R | undefined;
  entryOf(record: R, at: number): Entry;
  /** The reveals still to be bought for `wants`; empty when all is known, or when buying them would be a surprise. */
  toBuy(lookup: L, record: R | undefined, required: RequiredReveals): readonly Reveal[];
  /** The most these reveals cost; `record` carries the prices that search named. */
  cost(record: R | undefined, reveals: readonly Reveal[], prices: Prices): Cost;
  /** The record with prices that a search named long ago raised to the list's: what was free may not be free any more. */
  atListPrices(record: R, prices: Prices): R;
  search(
    items: Batch<{ readonly reference: string; readonly lookup: L }>,
  ): Call<ReadonlyMap<string, ItemResult<R>>>;
  reveal(ids: Batch<string>, reveals: readonly Reveal[]): Call<ReadonlyMap<string, ItemResult<R>>>;
}

/** Whether everything `wants` names can be shown, or could not be bought anyway. */
export function isSettled<L extends Lookup, R extends Purchasable>(
  recordKind: RecordKind<L, R>,
  lookup: L,
  entry: Entry | undefined,
  required: RequiredReveals,
): boolean {
  if (!entry) return false;
  if (!isRecord(entry)) return true;
  if (entry.failed !== undefined) return true;
  const record = recordKind.recordOf(entry);
  return !record?.idOnly && recordKind.toBuy(lookup, record, required).length === 0;
}
