/** Handles a request that Lusha refused because of single items: it settles their rows and sends the others again. */
import type { Miss } from '../ledger/entry';
import { batchesOf } from '../lusha/batch';
import type { Failure } from '../lusha/failure';
import { type PlannedRequest, plannedReveals, plannedSearches, requestSize } from './planned-requests';

/** The number of extra requests that may be sent because batches had to be cut around refused items. */
export const EXTRA_REQUESTS = 8;

/** The parts of a refused request. */
export interface Cut {
  /** Requests in which every item is refused. */
  readonly refused: readonly PlannedRequest[];
  /** Requests to send again. */
  readonly again: readonly PlannedRequest[];
}

/** Returns the outcome of the items that a failure refuses, or `undefined` if the failure is not about items. */
export function refusalOf(failure: Failure): Miss | undefined {
  if (failure.code === 'restricted') return 'restricted';
  return failure.code === 'bad_request' || failure.code === 'bad_input' ? 'bad input' : undefined;
}

/** Cuts a refused request around the items that the refusal lists, or in half if it lists none. */
export function cutAround(planned: PlannedRequest, failure: Failure): Cut {
  const size = requestSize(planned);
  if (size === 1) return { refused: [planned], again: [] };
  const named = new Set((failure.items ?? []).filter((index) => index < size));
  const indexes = Array.from({ length: size }, (_, index) => index);
  if (named.size === 0) {
    const halves = batchesOf(indexes, Math.ceil(size / 2));
    return { refused: [], again: halves.flatMap((half) => only(planned, new Set(half))) };
  }
  const others = new Set(indexes.filter((index) => !named.has(index)));
  return {
    refused: [...named].flatMap((index) => only(planned, new Set([index]))),
    again: only(planned, others),
  };
}

function only(planned: PlannedRequest, indexes: ReadonlySet<number>): readonly PlannedRequest[] {
  const kept = <T>(items: readonly T[]) => items.filter((_, index) => indexes.has(index));
  return planned.kind === 'search'
    ? plannedSearches(kept(planned.lookups))
    : plannedReveals(kept(planned.rows)).map((part) => ({ ...part, cut: true as const }));
}
