/** One page of results to purchase: what is sent for it, what it costs, and the name under which the ledger keeps it. */
import type { Budget } from '../core/caps';
import type { Lookup, LookupKey } from '../core/lookup';
import type { Prices } from '../core/prices';
import type { Entry, ListEntry } from '../ledger/entry';
import type { Call } from '../lusha/call';
import type { Failure } from '../lusha/failure';
import type { Page } from '../lusha/page';
import type { NeverContact } from './never-contact';
import type { Purchasable } from './record-kind';

/** A request for a page, and what to send instead of it where Lusha refused it without a charge. */
export interface PageRequested {
  readonly call: Call<Page<Purchasable>>;
  /** Returns `undefined` where nothing else can be sent. */
  readonly instead?: (failure: Failure) => PageRequested | undefined;
}

/** Who must not be sent, or not be found. */
export type NeverSent = Pick<NeverContact, 'names' | 'reasonFor'>;

/** How many results are requested, and what depends on it. */
export interface PageSize extends PageRequested {
  /** The number of results requested, by which Lusha charges. */
  readonly size: number;
  /** Returns the most that the page can cost, in credits. */
  readonly cost: (prices: Prices) => number;
  /**
   * Returns the request that also excludes who is never contacted, and names nobody whom the file has forgotten; `undefined`
   * when too few others are left. Absent where the request names nobody.
   */
  readonly excluding?: (never: NeverSent) => PageRequested | undefined;
}

/** One page of results, ready to be purchased. */
export interface PagePurchase extends PageSize {
  /** The key of the page. Equal searches have equal keys. */
  readonly key: LookupKey;
  readonly kind: Lookup['kind'];
  /** Returns the same page with at most so many results; absent where the size is a part of the key. */
  readonly shorter?: (most: number) => PageSize;
  /** Set when the file keeps the page for good: its records may be forgotten, but it is never purchased again. */
  readonly isKept?: true;
  /** The session of the page before, where the page is one of similar records. */
  readonly session?: string;
  /** The budget that pays for the page. Defaults to the limit for formulas. */
  readonly budget?: Budget;
  /** Answers from before this moment (epoch ms) are ignored. */
  readonly since?: number;
  /**
   * A request whose answer was lost before this moment (epoch ms) may be repeated, because a person agreed to a second
   * charge. Without it, only a cell notes what it sends.
   */
  readonly lostBefore?: number;
}

/** Returns the lookup under which the ledger keeps the list of a page. */
export function namedBy({ key, kind }: Pick<PagePurchase, 'key' | 'kind'>): Lookup {
  return { kind, key, aliases: [], by: {} } as Lookup;
}

/** Returns whether the file notes that the page was sent, before it is sent. */
export function isNotedWhenSent(
  inCell: boolean,
  { call, lostBefore }: Pick<PagePurchase, 'call' | 'lostBefore'>,
): boolean {
  return !call.repeatable && (inCell || lostBefore !== undefined);
}

/** Returns whether the page was sent without an answer, and nobody has agreed to send it again. */
export function isSentAndLost(
  entry: Entry | undefined,
  { lostBefore = 0 }: Pick<PagePurchase, 'lostBefore'>,
): boolean {
  return entry?.kind === 'sent' && !entry.isRefused && entry.at >= lostBefore;
}

/** Returns the list of an entry, unless it is too old. */
export function listIn(
  entry: Entry | undefined,
  { since = 0 }: Pick<PagePurchase, 'since'>,
): ListEntry | undefined {
  return entry?.kind === 'list' && entry.at >= since ? entry : undefined;
}
