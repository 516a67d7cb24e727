/** The interface that describes a kind of record, so that contacts and companies share all code that purchases and shows them. */
import type { CellValue } from '../core/cell';
import type { FieldSettings } from '../core/fields/reachable';
import type { Kind } from '../core/kind';
import type { Lookup, Match } from '../core/lookup';
import type { Cost, Prices, RevealPrices } from '../core/prices';
import { type Entry, isRecord } from '../ledger/entry';
import type { Batch } from '../lusha/batch';
import type { Call } from '../lusha/call';
import type { ItemResult } from '../lusha/parse';

/** A part of a record that Lusha sells: `emails`, `phones`, `base`, or a company block. */
export type Reveal = string;
/** The reveals that the requested fields need. `any reveal` stands for fields that come with every reveal. */
export type RequiredReveals = ReadonlySet<string>;

/** The part of a record that a purchase needs. */
export interface Purchasable {
  readonly id: string;
  /** Set when only the id is known. */
  readonly idOnly?: true;
  readonly linkedin?: string;
  readonly domain?: string;
  readonly company?: { readonly name?: string; readonly domain?: string };
  /** Credits by reveal, as the search told them. Only `reveal-prices.ts` may count on them. */
  readonly prices?: Readonly<Record<Reveal, number>>;
  /** The seal of prices below the list: its time and its proof. */
  readonly sealed?: string;
}

/** The parts of a field that are the same for every kind. */
export interface FieldNames {
  readonly id: string;
  readonly label: string;
  readonly aliases: readonly string[];
  /** `preview`, or the reveal that includes the field. */
  readonly needs: string;
}

/** A field that can read its value from a record. */
export interface ReadableField<R> extends FieldNames {
  read(record: R, settings: FieldSettings, lookup?: Lookup): CellValue;
}

/**
 * One kind of record. Members that take a record or a lookup are methods on purpose: TypeScript compares the parameters of
 * methods in both directions, so a kind with its own types fits into the list `RECORD_KINDS` without a cast. Code that
 * takes a kind from that list must pass it only lookups and records of that kind.
 */
export interface RecordKind<L extends Lookup = Lookup, R extends Purchasable = Purchasable> {
  readonly kind: Kind;
  /** All fields that a person can request. */
  readonly catalogue: readonly ReadableField<R>[];
  /** Creates a lookup by Lusha id. Its key is the one under which the ledger keeps the record, no matter how it was found. */
  idLookup(id: string): L;
  /** Returns how certainly `record` is the one that was looked up. */
  matchOf(lookup: L, record: R): Match;
  /** Returns true if the record's name and employer, or a company's domain or name, are the row's, whatever it was found by. */
  agrees(lookup: L, record: R): boolean;
  /** Returns true if a person certainly works for the row's employer, so that only its spelling differs. */
  isAtSameEmployer(lookup: L, record: R): boolean;
  /** Returns the cell text for a failed reveal. `reason` is the reason in the entry. */
  failureText(reason: string): string;

  /** Returns the record of a ledger entry, or `undefined` if the entry is absent or of another kind. */
  recordOf(entry: Entry | undefined): R | undefined;
  /** Creates the ledger entry for a record that was received at `at` (epoch ms). */
  entryOf(record: R, at: number): Entry;

  /** The number of reveal requests that may be in flight at once. */
  readonly revealsAtOnce: number;
  /** The most bytes of journal that a record takes, with preview and reveal. */
  readonly journalBytes: number;
  /** True if a reveal that is repeated because its answer was lost may be charged twice. */
  readonly chargedTwice: boolean;
  /** Lists the reveals that are still missing for `required`, no matter how well the record matches. */
  missingReveals(record: R | undefined, required: RequiredReveals): readonly Reveal[];
  /** Lists the missing reveals, or none for a match that must not be purchased without consent: a weak match, or a person at another employer. */
  toBuy(lookup: L, record: R | undefined, required: RequiredReveals): readonly Reveal[];
  /** Returns the list price of one reveal. */
  listPrice(reveal: Reveal, prices: Prices): number;
  /** Returns the most that these reveals of one record can cost. `own` holds its own prices, and `prices` those of the list. */
  cost(own: RevealPrices, reveals: readonly Reveal[], prices: Prices): Cost;
  /** Returns the most that a field costs for one record and the reveal that pays for it. Fields of one reveal are paid once. */
  fieldPrice(
    field: Pick<FieldNames, 'needs'>,
    prices: Prices,
  ): { readonly price: number; readonly paidBy: string };

  /** Creates the request that looks up `items`. */
  search(
    items: Batch<{ readonly reference: string; readonly lookup: L }>,
  ): Call<ReadonlyMap<string, ItemResult<R>>>;
  /** Creates the request that reveals records by their ids. */
  reveal(ids: Batch<string>, reveals: readonly Reveal[]): Call<ReadonlyMap<string, ItemResult<R>>>;
}

/** Returns true if everything in `required` can be shown or cannot be purchased anyway. */
export function isSettled(
  recordKind: RecordKind,
  lookup: Lookup,
  entry: Entry | undefined,
  required: RequiredReveals,
): boolean {
  if (!entry) return false;
  if (!isRecord(entry)) return true;
  if (entry.failed !== undefined) return true;
  const record = recordKind.recordOf(entry);
  return !record?.idOnly && recordKind.toBuy(lookup, record, required).length === 0;
}

/** Returns true if the record was purchased before, and Lusha charges for it again when something is added to it. */
export function isPaidAgain(recordKind: RecordKind, record: Purchasable | undefined): boolean {
  if (!record || !recordKind.chargedTwice) return false;
  return record.idOnly === true || recordKind.missingReveals(record, new Set(['base'])).length === 0;
}

/** Returns true if the reveal that a field needs was purchased, so that its value can be shown. */
export function isFieldBought(
  recordKind: RecordKind,
  record: Purchasable,
  { needs }: Pick<FieldNames, 'needs'>,
): boolean {
  return recordKind.missingReveals(record, new Set([needs])).length === 0;
}
