/** What every part of the add-on needs to know of a kind of record, so that contacts and companies go through one machinery. */
import type { CellValue } from '../core/cell';
import type { FieldSettings } from '../core/fields/reachable';
import type { Kind } from '../core/kind';
import type { Lookup, Match, ReadRow } from '../core/lookup';
import type { Cost, Prices } from '../core/prices';
import { type Entry, isRecord } from '../ledger/entry';
import type { Batch } from '../lusha/batch';
import type { Call } from '../lusha/call';
import type { ItemResult } from '../lusha/parse';

/** One thing that Lusha sells of a record: `emails`, `phones`, `base`, or a company block. */
export type Reveal = string;
/** What the requested fields need: reveals, or `any reveal` for fields that ride on whichever is bought. */
export type RequiredReveals = ReadonlySet<string>;

/** A record as far as buying it is concerned. */
export interface Purchasable {
  readonly id: string;
  /** Nothing but the id is known. */
  readonly idOnly?: true;
  readonly linkedin?: string;
  readonly domain?: string;
  readonly company?: { readonly name?: string; readonly domain?: string };
}

/** The parts of a field that every kind has. */
export interface FieldNames {
  readonly id: string;
  readonly label: string;
  readonly aliases: readonly string[];
  /** `preview`, or the reveal that brings it. */
  readonly needs: string;
}

/** A field whose value can be read from a record. */
export interface ReadableField<R> extends FieldNames {
  read(record: R, settings: FieldSettings, lookup?: Lookup): CellValue;
}

/**
 * One kind of record. The members that take a record or a lookup are methods on purpose: TypeScript compares parameters of
 * methods in both directions, so that a kind of its own types can stand in a list of kinds (`RECORD_KINDS`) without a cast.
 * Whoever takes a kind from that list must hand it lookups and records of that kind only.
 */
export interface RecordKind<L extends Lookup = Lookup, R extends Purchasable = Purchasable> {
  readonly kind: Kind;
  /** All fields that a person can ask for. */
  readonly catalogue: readonly ReadableField<R>[];
  /** Reads a row of cells as what it names. */
  readRow(cells: readonly unknown[]): ReadRow<L>;
  /** Makes a lookup by the Lusha id alone; its key is that under which the record is known, whatever it was found by. */
  idLookup(id: string): L;
  /** Tells how surely `record` is the one that was looked up. */
  matchOf(lookup: L, record: R): Match;
  /** Tells whether a person surely works where the row says, so that only the spelling of the employer differs. */
  isAtSameEmployer(lookup: L, record: R): boolean;
  /** Puts a failed reveal into words for a cell; `reason` is the entry's. */
  failureText(reason: string): string;

  /** Gives the record of a ledger entry; `undefined` where the entry is of another kind or of none. */
  recordOf(entry: Entry | undefined): R | undefined;
  /** Makes the ledger entry of what came at `at` (epoch ms). */
  entryOf(record: R, at: number): Entry;

  /** Reveal requests that may be in flight at once. */
  readonly revealsAtOnce: number;
  /** Bytes of journal that a record takes at the most, preview and reveal together. */
  readonly journalBytes: number;
  /** True where repeating a reveal whose answer was lost may be charged twice. */
  readonly chargedTwice: boolean;
  /** Lists the reveals still to be bought for `required`, whoever the record turned out to be. */
  missingReveals(record: R | undefined, required: RequiredReveals): readonly Reveal[];
  /** The same, but none where buying them would be a surprise: a weak match, or a person at another employer. */
  toBuy(lookup: L, record: R | undefined, required: RequiredReveals): readonly Reveal[];
  /** Gives the most that these reveals cost; `record` carries the prices that search named. */
  cost(record: R | undefined, reveals: readonly Reveal[], prices: Prices): Cost;
  /** Raises prices that a search named long ago to the list's: what was free may not be free any more. */
  atListPrices(record: R, prices: Prices): R;
  /** Tells what a field costs for one record at most, and which reveal pays for it: fields of one reveal are paid once. */
  fieldPrice(
    field: Pick<FieldNames, 'needs'>,
    prices: Prices,
  ): { readonly price: number; readonly paidBy: string };

  /** Makes the request that looks `items` up. */
  search(
    items: Batch<{ readonly reference: string; readonly lookup: L }>,
  ): Call<ReadonlyMap<string, ItemResult<R>>>;
  /** Makes the request that reveals records by their ids. */
  reveal(ids: Batch<string>, reveals: readonly Reveal[]): Call<ReadonlyMap<string, ItemResult<R>>>;
}

/** Tells whether everything that `required` names can be shown, or could not be bought anyway. */
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

/** Tells whether what a field needs of a record was bought already, so that its value can be shown. */
export function isFieldBought(
  recordKind: RecordKind,
  record: Purchasable,
  { needs }: Pick<FieldNames, 'needs'>,
): boolean {
  return recordKind.missingReveals(record, new Set([needs])).length === 0;
}
