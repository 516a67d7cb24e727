/** The work of one purchase: searches and reveals that are still to be sent, in requests of up to a hundred. */

import type { Lookup } from '../core/lookup';
import { addCosts, type Cost, NO_COST, type Prices, searchCost } from '../core/prices';
import { type Batch, batchesOf } from '../lusha/batch';
import type { Purchasable, RecordKind, RequiredReveals, Reveal } from './record-kind';

/** One record to be revealed, for all lookups that turned out to be it. */
export interface RevealRow {
  readonly id: string;
  readonly record: Purchasable | undefined;
  readonly lookups: readonly Lookup[];
  readonly reveals: readonly Reveal[];
}

export interface PlannedSearch {
  readonly kind: 'search';
  readonly lookups: Batch<Lookup>;
}

export interface PlannedReveal {
  readonly kind: 'reveal';
  readonly reveals: readonly Reveal[];
  readonly rows: Batch<RevealRow>;
  /** A part of a refused request: joined with others it would be refused again. */
  readonly cut?: true;
}

export type PlannedRequest = PlannedSearch | PlannedReveal;

export function plannedSearches(lookups: readonly Lookup[]): readonly PlannedSearch[] {
  return batchesOf(lookups).map((batch) => ({ kind: 'search', lookups: batch }));
}

/** Rows that ask for the same reveals go together, so that nothing is asked for that a person does not have. */
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

/** Items of one request. */
export function requestSize(job: PlannedRequest): number {
  return job.kind === 'search' ? job.lookups.length : job.rows.length;
}

/** Joins what is left of reveal jobs with new rows, so that batches stay full. */
export function rowsOf(jobs: readonly PlannedRequest[]): readonly RevealRow[] {
  return jobs.flatMap((job) => (job.kind === 'reveal' ? job.rows : []));
}

export function lookupsOf(jobs: readonly PlannedRequest[]): readonly Lookup[] {
  return jobs.flatMap((job) =>
    job.kind === 'search' ? job.lookups : job.rows.flatMap((row) => row.lookups),
  );
}

/** The most that one job can cost, the reveals that its searches will lead to included. */
export function plannedCost(
  job: PlannedRequest,
  recordKind: RecordKind,
  required: RequiredReveals,
  prices: Prices,
): Cost {
  if (job.kind === 'reveal') {
    return job.rows.reduce(
      (sum, row) => addCosts(sum, recordKind.cost(row.record, row.reveals, prices)),
      NO_COST,
    );
  }
  const search = { credits: searchCost(job.lookups.length, prices), phones: 0 };
  return job.lookups.reduce(
    (sum, lookup) => addCosts(sum, revealCost(lookup, recordKind, required, prices)),
    search,
  );
}

/** The most that revealing a lookup can cost that was not searched yet. */
export function revealCost(
  lookup: Lookup,
  recordKind: RecordKind,
  required: RequiredReveals,
  prices: Prices,
): Cost {
  const reveals = recordKind.toBuy(lookup, undefined, required);
  return reveals.length === 0 ? NO_COST : recordKind.cost(undefined, reveals, prices);
}
