/** The requests that one purchase still has to send: searches and reveals of up to 100 items each. */
import type { Lookup } from '../core/lookup';
import { addCosts, type Cost, NO_COST, type Prices, type RevealPrices, searchCost } from '../core/prices';
import { type Batch, batchesOf } from '../lusha/batch';
import type { Purchasable, RecordKind, RequiredReveals, Reveal } from './record-kind';
import { NO_PRICES } from './reveal-prices';

/** One record to reveal, with all lookups that found it. */
export interface RevealRow {
  readonly id: string;
  readonly record: Purchasable | undefined;
  readonly lookups: readonly Lookup[];
  readonly reveals: readonly Reveal[];
  /** The prices that a reservation for it counts on. */
  readonly prices: RevealPrices;
}

/** Lookups that are searched in one request. */
export interface PlannedSearch {
  readonly kind: 'search';
  readonly lookups: Batch<Lookup>;
}

/** Records whose same reveals are purchased in one request. */
export interface PlannedReveal {
  readonly kind: 'reveal';
  readonly reveals: readonly Reveal[];
  readonly rows: Batch<RevealRow>;
  /** Marks a part of a refused request. It must not be joined with others, or Lusha would refuse them all again. */
  readonly cut?: true;
}

export type PlannedRequest = PlannedSearch | PlannedReveal;

/** Creates searches of up to 100 lookups each. */
export function plannedSearches(lookups: readonly Lookup[]): readonly PlannedSearch[] {
  return batchesOf(lookups).map((batch) => ({ kind: 'search', lookups: batch }));
}

/** Groups rows by their reveals, so that no reveal is requested for a record that does not have it. */
export function plannedReveals(rows: readonly RevealRow[]): readonly PlannedReveal[] {
  const groups = new Map<string, RevealRow[]>();
  for (const row of rows) {
    const name = [...row.reveals].sort().join();
    const group = groups.get(name);
    if (group) group.push(row);
    else groups.set(name, [row]);
  }
  return [...groups.values()].flatMap((group) =>
    batchesOf(group).map((batch) => ({
      kind: 'reveal' as const,
      reveals: batch[0]?.reveals ?? [],
      rows: batch,
    })),
  );
}

/** Counts the items of one request. */
export function requestSize(planned: PlannedRequest): number {
  return planned.kind === 'search' ? planned.lookups.length : planned.rows.length;
}

/** Lists the rows of all reveals among `requests`. */
export function rowsOf(requests: readonly PlannedRequest[]): readonly RevealRow[] {
  return requests.flatMap((planned) => (planned.kind === 'reveal' ? planned.rows : []));
}

/** Lists the lookups of all `requests`. */
export function lookupsOf(requests: readonly PlannedRequest[]): readonly Lookup[] {
  return requests.flatMap((planned) =>
    planned.kind === 'search' ? planned.lookups : planned.rows.flatMap((row) => row.lookups),
  );
}

/** Returns the most that `requests` can cost, including the reveals that their searches will lead to. */
export function totalCost(
  requests: readonly PlannedRequest[],
  recordKind: RecordKind,
  required: RequiredReveals,
  prices: Prices,
): Cost {
  return requests.reduce(
    (sum, planned) => addCosts(sum, plannedCost(planned, recordKind, required, prices)),
    NO_COST,
  );
}

/** Returns the most that one request can cost, including the reveals that its searches will lead to. */
export function plannedCost(
  planned: PlannedRequest,
  recordKind: RecordKind,
  required: RequiredReveals,
  prices: Prices,
): Cost {
  if (planned.kind === 'reveal') {
    return planned.rows.reduce(
      (sum, row) => addCosts(sum, recordKind.cost(row.prices, row.reveals, prices)),
      NO_COST,
    );
  }
  const search = { credits: searchCost(planned.lookups.length, prices), phones: 0 };
  return planned.lookups.reduce(
    (sum, lookup) => addCosts(sum, revealCost(lookup, recordKind, required, prices)),
    search,
  );
}

/** Returns the most that revealing a lookup that was not searched yet can cost. */
export function revealCost(
  lookup: Lookup,
  recordKind: RecordKind,
  required: RequiredReveals,
  prices: Prices,
): Cost {
  const reveals = recordKind.toBuy(lookup, undefined, required);
  return reveals.length === 0 ? NO_COST : recordKind.cost(NO_PRICES, reveals, prices);
}
